#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "noted-row.h"

#define PENNY_TYPE_WHOSE_PAGE (penny_whose_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyWhosePage, penny_whose_page, PENNY, WHOSE_PAGE, PennyAskPage)

struct _PennyWhosePage
{
  PennyAskPage    parent_instance;

  GtkCheckButton *mine;
  GtkWidget      *name;
  GtkWidget      *manager;
  GtkWidget      *role;
};

G_DEFINE_FINAL_TYPE (PennyWhosePage, penny_whose_page, PENNY_TYPE_ASK_PAGE)

static gboolean
take (PennyAskPage *page,
      PennyAnswers *answers)
{
  PennyWhosePage *self = PENNY_WHOSE_PAGE (page);

  g_free (answers->name);
  g_free (answers->manager);
  g_free (answers->role);
  answers->mine = gtk_check_button_get_active (self->mine);
  answers->name = penny_ask_page_text (GTK_EDITABLE (self->name));
  answers->manager = penny_ask_page_text (GTK_EDITABLE (self->manager));
  answers->role = penny_ask_page_text (GTK_EDITABLE (self->role));
  return TRUE;
}

static void
mine_cb (PennyWhosePage *self)
{
  gboolean mine = gtk_check_button_get_active (self->mine);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), mine ? _("Your name") : _("Their name"));
  gtk_widget_set_visible (self->manager, !mine);
  gtk_widget_set_visible (self->role, !mine);
}

static void
penny_whose_page_class_init (PennyWhosePageClass *klass)
{
  PENNY_ASK_PAGE_CLASS (klass)->take = take;
}

static void
penny_whose_page_init (PennyWhosePage *self)
{
  PennyAskPage *page = PENNY_ASK_PAGE (self);
  const char *no_lines[] = { NULL };
  AdwPreferencesGroup *names;

  penny_ask_page_say (page, _("Whose budget is it?"),
                      _("The name is shown at the top. It stays on this computer."));
  self->mine = penny_ask_page_card (NULL, _("It is mine"), no_lines);
  penny_ask_page_add (page, GTK_WIDGET (self->mine));
  penny_ask_page_add (page, GTK_WIDGET (penny_ask_page_card (self->mine, _("I help someone with theirs"), no_lines)));

  names = penny_ask_page_group (page, NULL);
  self->name = penny_noted_row_new ("");
  self->manager = penny_noted_row_new (_("Your name"));
  self->role = penny_noted_row_new (_("Your role (sister, nominee, …)"));
  adw_preferences_group_add (names, self->name);
  adw_preferences_group_add (names, self->manager);
  adw_preferences_group_add (names, self->role);

  g_signal_connect_object (self->mine, "toggled", G_CALLBACK (mine_cb), self, G_CONNECT_SWAPPED);
  mine_cb (self);
}

GtkWidget *
penny_whose_page_new (void)
{
  return g_object_new (PENNY_TYPE_WHOSE_PAGE, NULL);
}
