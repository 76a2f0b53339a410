#include "seal-page.h"

#include <glib/gi18n-lib.h>

#include "ask-page.h"
#include "children.h"
#include "focus.h"
#include "wrap.h"

struct _PennySealPage
{
  GtkWidget     parent_instance;

  PennyAnswers *answers;
  PennyAskPage *question;       /* borrowed: a child */

  GtkBox       *box;
  GtkWidget    *working;
  GtkSpinner   *spinner;
};

G_DEFINE_FINAL_TYPE (PennySealPage, penny_seal_page, GTK_TYPE_WIDGET)

static guint seal_signal;

static void
set_waiting (PennySealPage *self,
             gboolean       waiting)
{
  gtk_widget_set_visible (self->working, waiting);
  gtk_spinner_set_spinning (self->spinner, waiting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "seal.seal", !waiting);
}

static void
seal (GtkWidget  *widget,
      const char *action,
      GVariant   *nothing)
{
  PennySealPage *self = PENNY_SEAL_PAGE (widget);

  penny_ask_page_fail (self->question, NULL);
  if (!PENNY_ASK_PAGE_GET_CLASS (self->question)->take (self->question, self->answers))
    return;
  set_waiting (self, TRUE);
  g_signal_emit (self, seal_signal, 0);
}

const char *
penny_seal_page_get_choice (PennySealPage *self,
                            gboolean      *always_ask)
{
  g_return_val_if_fail (PENNY_IS_SEAL_PAGE (self), NULL);

  *always_ask = self->answers->always_ask;
  return self->answers->passphrase;
}

void
penny_seal_page_fail (PennySealPage *self,
                      const char    *sentence,
                      gboolean       no_keyring)
{
  g_return_if_fail (PENNY_IS_SEAL_PAGE (self));

  set_waiting (self, FALSE);
  if (no_keyring)
    penny_shared_page_need (self->question);
  else
    penny_ask_page_fail (self->question, sentence);
  penny_focus_first (GTK_WIDGET (self->question));
}

static void
penny_seal_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_seal_page_parent_class)->map (widget);

  penny_focus_first (GTK_WIDGET (PENNY_SEAL_PAGE (widget)->question));
}

static void
penny_seal_page_dispose (GObject *object)
{
  PennySealPage *self = PENNY_SEAL_PAGE (object);

  g_clear_pointer (&self->answers, penny_answers_free);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_seal_page_parent_class)->dispose (object);
}

static void
penny_seal_page_class_init (PennySealPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_seal_page_dispose;
  widget_class->map = penny_seal_page_map;

  seal_signal = g_signal_new ("seal", PENNY_TYPE_SEAL_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/doors/seal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennySealPage, box);
  gtk_widget_class_bind_template_child (widget_class, PennySealPage, working);
  gtk_widget_class_bind_template_child (widget_class, PennySealPage, spinner);
  gtk_widget_class_install_action (widget_class, "seal.seal", NULL, seal);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_seal_page_init (PennySealPage *self)
{
  self->answers = penny_answers_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->question = PENNY_ASK_PAGE (penny_shared_page_new ());
  penny_ask_page_show_progress (self->question, _("Your file is to be sealed"));
  penny_ask_page_say (self->question, _("Does anyone else use this computer?"),
                      _("This file was kept before Pennywell sealed its files, so whoever reads this computer’s disk can "
                        "read it. Pennywell now makes a sealed copy, checks it, and only then removes the old one."));
  gtk_widget_set_vexpand (GTK_WIDGET (self->question), TRUE);
  gtk_box_insert_child_after (self->box, GTK_WIDGET (self->question), gtk_widget_get_first_child (GTK_WIDGET (self->box)));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_seal_page_new (void)
{
  return g_object_new (PENNY_TYPE_SEAL_PAGE, NULL);
}
