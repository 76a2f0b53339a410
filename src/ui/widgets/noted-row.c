#include "noted-row.h"

typedef struct
{
  GtkLabel *note;
  gboolean  wrong;
} PennyNotedRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PennyNotedRow, penny_noted_row, ADW_TYPE_ENTRY_ROW)

static void
name_field (PennyNotedRow *self)
{
  GtkEditable *field = gtk_editable_get_delegate (GTK_EDITABLE (self));

  /* The title beside the field is no label of it to libadwaita 1.2. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
set_note (PennyNotedRow *self,
          const char    *words,
          gboolean       wrong)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  GtkAccessible *field = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  priv->wrong = wrong;
  gtk_label_set_label (priv->note, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->note), words != NULL);
  if (wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->note), "dim-label");
      gtk_widget_add_css_class (GTK_WIDGET (priv->note), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->note), "error");
      gtk_widget_add_css_class (GTK_WIDGET (priv->note), "dim-label");
    }
  if (words != NULL)
    gtk_accessible_update_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
penny_noted_row_set_hint (PennyNotedRow *self,
                          const char    *words)
{
  g_return_if_fail (PENNY_IS_NOTED_ROW (self));

  set_note (self, words, FALSE);
}

void
penny_noted_row_set_error (PennyNotedRow *self,
                           const char    *words)
{
  g_return_if_fail (PENNY_IS_NOTED_ROW (self));

  set_note (self, words, words != NULL);
}

const char *
penny_noted_row_get_note (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  const char *words;

  g_return_val_if_fail (PENNY_IS_NOTED_ROW (self), NULL);

  words = gtk_label_get_label (priv->note);
  return *words != '\0' ? words : NULL;
}

static void
penny_noted_row_dispose (GObject *object)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (PENNY_NOTED_ROW (object));

  g_clear_pointer ((GtkWidget **) &priv->note, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_noted_row_parent_class)->dispose (object);
}

static void
penny_noted_row_class_init (PennyNotedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = penny_noted_row_dispose;

  /* AdwEntryRow says that it is the field, and then, on GTK 4.8, not that it has
   * the focus: a screen reader stays silent.  The field speaks for itself. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GENERIC);
  /* The row's own content, and under it the words. */
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
penny_noted_row_init (PennyNotedRow *self)
{
  PennyNotedRowPrivate *priv = penny_noted_row_get_instance_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (self)), "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  priv->note = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                             "margin-start", 12, "margin-end", 12, "margin-bottom", 8, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (priv->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (priv->note), "dim-label");
  gtk_widget_set_parent (GTK_WIDGET (priv->note), GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (name_field), NULL);
}

GtkWidget *
penny_noted_row_new (const char *title)
{
  return g_object_new (PENNY_TYPE_NOTED_ROW, "title", title, NULL);
}
