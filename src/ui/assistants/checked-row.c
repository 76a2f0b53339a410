#include "checked-row.h"

#define CHECK "penny-check"

/* TRUE for an empty row too: *@tidy is NULL then. */
static gboolean
look (PennyNotedRow  *row,
      char          **tidy,
      char          **why)
{
  PennyTypedCheck check = (PennyTypedCheck) g_object_get_data (G_OBJECT (row), CHECK);
  g_autofree char *typed = penny_form_text (row);

  *tidy = NULL;
  *why = NULL;
  return typed == NULL || check (typed, tidy, why);
}

static void
left_cb (PennyNotedRow *row)
{
  g_autofree char *tidy = NULL;
  g_autofree char *why = NULL;

  if (!look (row, &tidy, &why))
    penny_noted_row_set_error (row, why);
  else if (tidy != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), tidy);
}

/* What was said of it is of what stood there before; as soon as it is right that is seen. */
static void
changed_cb (PennyNotedRow *row)
{
  penny_noted_row_set_error (row, NULL);
}

PennyNotedRow *
penny_form_add_checked (AdwPreferencesGroup *group,
                        const char          *title,
                        const char          *text,
                        PennyTypedCheck      check)
{
  PennyNotedRow *row = penny_form_add_text (group, title, text);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (row), CHECK, (gpointer) check);
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  return row;
}

gboolean
penny_form_read_checked (PennyForm      *form,
                         PennyNotedRow  *row,
                         char          **text)
{
  g_autofree char *tidy = NULL;
  g_autofree char *why = NULL;

  if (!look (row, &tidy, &why))
    {
      penny_noted_row_set_error (row, why);
      penny_form_fail (form, why, GTK_WIDGET (row));
      return FALSE;
    }
  g_free (*text);
  *text = g_steal_pointer (&tidy);
  return TRUE;
}
