#include "secret-row.h"

#include <glib/gi18n-lib.h>

#include "key.h"

struct _PennySecretRow
{
  PennyNotedRow    parent_instance;

  GtkToggleButton *show;
};

G_DEFINE_FINAL_TYPE (PennySecretRow, penny_secret_row, PENNY_TYPE_NOTED_ROW)

static GtkEntry *
field_of (PennySecretRow *self)
{
  return penny_noted_row_get_field (PENNY_NOTED_ROW (self));
}

static void
shown_cb (PennySecretRow *self)
{
  gtk_entry_set_visibility (field_of (self), gtk_toggle_button_get_active (self->show));
}

static void
name_button (PennySecretRow *self)
{
  g_autofree char *name = g_strdup_printf (_("Show what is typed in “%s”"),
                                           adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->show), name);
}

static void
penny_secret_row_class_init (PennySecretRowClass *klass)
{
}

static void
penny_secret_row_init (PennySecretRow *self)
{
  g_autoptr (GtkEntryBuffer) unswapped = gtk_password_entry_buffer_new ();
  GtkEntry *field = field_of (self);

  gtk_entry_set_buffer (field, unswapped);
  gtk_entry_set_visibility (field, FALSE);
  gtk_entry_set_input_purpose (field, GTK_INPUT_PURPOSE_PASSWORD);
  self->show = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "icon-name", "view-reveal-symbolic", "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->show), "flat");
  penny_noted_row_add_suffix (PENNY_NOTED_ROW (self), GTK_WIDGET (self->show));
  g_signal_connect_swapped (self->show, "toggled", G_CALLBACK (shown_cb), self);
  g_signal_connect (self, "notify::title", G_CALLBACK (name_button), NULL);
}

GtkWidget *
penny_secret_row_new (const char *title)
{
  return g_object_new (PENNY_TYPE_SECRET_ROW, "title", title, NULL);
}

char *
penny_secret_row_get (PennySecretRow *self)
{
  const char *typed;
  char *text;

  g_return_val_if_fail (PENNY_IS_SECRET_ROW (self), NULL);

  typed = gtk_editable_get_text (GTK_EDITABLE (self));
  text = penny_secret_copy (typed);
  g_strstrip (text);
  if (*text != '\0')
    return text;
  penny_secret_free (text);
  return NULL;
}

void
penny_secret_row_show (PennySecretRow *self,
                       gboolean        shown)
{
  g_return_if_fail (PENNY_IS_SECRET_ROW (self));

  gtk_toggle_button_set_active (self->show, shown);
}

void
penny_secret_row_wipe (PennySecretRow *self)
{
  g_return_if_fail (PENNY_IS_SECRET_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self), "");
  gtk_toggle_button_set_active (self->show, FALSE);
}
