#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "compat.h"

typedef struct
{
  AdwClamp  *clamp;
  GtkBox    *rows;
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

const char *
penny_ask_page_get_title (PennyAskPage *self)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  return gtk_label_get_label (priv->title);
}

void
penny_ask_page_widen (PennyAskPage *self)
{
  PennyAskPagePrivate *priv = penny_ask_page_get_instance_private (self);

  adw_clamp_set_maximum_size (priv->clamp, 860);
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

GtkCheckButton *
penny_ask_page_choice (AdwPreferencesGroup *group,
                       GtkCheckButton      *beside,
                       const char          *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), beside);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), beside == NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (group, row);
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

static void
penny_ask_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

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
}
