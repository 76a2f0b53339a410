#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "compat.h"
#include "wrap.h"

typedef struct
{
  GtkWidget *enter;             /* borrowed: a child; or NULL */

  AdwClamp  *clamp;
  GtkBox    *rows;
  GtkLabel  *progress;
  GtkLabel  *title;
  GtkLabel  *words;
  GtkWidget *problem;
  GtkLabel  *sentence;
} PennyAskPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PennyAskPage, penny_ask_page, GTK_TYPE_WIDGET)

void
penny_ask_page_say (PennyAskPage *self,
                    const char   *title,
                    const char   *words)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  gtk_label_set_label (priv->title, title);
  gtk_label_set_label (priv->words, words);
}

void
penny_ask_page_show_progress (PennyAskPage *self,
                              const char   *progress)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  gtk_label_set_label (priv->progress, progress);
}

void
penny_ask_page_widen (PennyAskPage *self)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  adw_clamp_set_maximum_size (priv->clamp, 960);
}

void
penny_ask_page_add (PennyAskPage *self,
                    GtkWidget    *widget)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  gtk_box_append (priv->rows, widget);
}

AdwPreferencesGroup *
penny_ask_page_group (PennyAskPage *self,
                      const char   *title)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title != NULL ? title : "", NULL);

  penny_ask_page_add (self, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_words (GtkWidget  *box,
           const char *text,
           const char *style)
{
  /* A few words wide by nature, so that cards can stand side by side. */
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0,
                                   "width-chars", 9, "max-width-chars", 24, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

GtkCheckButton *
penny_ask_page_card (GtkCheckButton    *beside,
                     const char        *title,
                     const char *const *lines)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *all = g_strjoinv (" ", (char **) lines);

  add_words (box, title, "heading");
  for (guint i = 0; lines[i] != NULL; i++)
    add_words (box, lines[i], "body");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), beside);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), beside == NULL);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "penny-way");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all, -1);
  return GTK_CHECK_BUTTON (button);
}

AdwComboRow *
penny_ask_page_often (const char        *title,
                      const char *const *choices)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (list, _(choices[i]));
  return g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", list, NULL);
}

void
penny_ask_page_set_enter (PennyAskPage *self,
                          GtkWidget    *button)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  priv->enter = button;
}

GtkWidget *
penny_ask_page_get_enter (PennyAskPage *self)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  return priv->enter;
}

void
penny_ask_page_fail (PennyAskPage *self,
                     const char   *sentence)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  gtk_widget_set_visible (priv->problem, sentence != NULL);
  gtk_label_set_label (priv->sentence, sentence != NULL ? sentence : "");
  if (sentence != NULL)
    penny_compat_announce (GTK_WIDGET (self), sentence);
}

char *
penny_ask_page_text (GtkEditable *field)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (field)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

gboolean
penny_ask_page_more_than_nothing (PennyMoneyRow *row,
                                  PennyPence    *amount)
{
  gboolean typed = penny_money_row_get (row, amount, NULL);

  if (typed && *amount > 0)
    return TRUE;
  if (typed)
    penny_noted_row_set_error (PENNY_NOTED_ROW (row), _("Type an amount above nothing, such as 29.00."));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static void
penny_ask_page_dispose (GObject *object)
{
  penny_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (penny_ask_page_parent_class)->dispose (object);
}

static void
penny_ask_page_class_init (PennyAskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_ask_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/first-run/ask-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, rows);
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, progress);
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, words);
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, problem);
  gtk_widget_class_bind_template_child_private (widget_class, PennyAskPage, sentence);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_ask_page_init (PennyAskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}
