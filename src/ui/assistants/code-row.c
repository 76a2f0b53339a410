#include "code-row.h"

#include <glib/gi18n-lib.h>

#include "tax-code.h"

static void
changed_cb (PennyNotedRow *row)
{
  g_autofree char *typed = penny_form_text (row);
  g_autofree char *words = NULL;
  PennyTaxCode code;

  if (typed != NULL && penny_tax_code_parse (typed, &code, NULL))
    words = penny_tax_code_to_words (&code);
  penny_noted_row_set_hint (row, words);
}

/* Half of a code is no code: what is wrong is said once it is all there. */
static void
left_cb (PennyNotedRow *row)
{
  g_autofree char *typed = penny_form_text (row);
  g_autoptr (GError) error = NULL;
  PennyTaxCode code;

  if (typed != NULL && !penny_tax_code_parse (typed, &code, &error))
    penny_noted_row_set_error (row, error->message);
}

PennyNotedRow *
penny_form_add_code (AdwPreferencesGroup *group,
                     const char          *title,
                     const char          *code)
{
  PennyNotedRow *row = penny_form_add_text (group, title, code);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  changed_cb (row);
  return row;
}

gboolean
penny_form_read_code (PennyForm      *form,
                      PennyNotedRow  *row,
                      gboolean        needed,
                      char          **code)
{
  g_autofree char *typed = penny_form_text (row);
  g_autoptr (GError) error = NULL;
  PennyTaxCode parsed;

  g_clear_pointer (code, g_free);
  if (typed == NULL && !needed)
    return TRUE;
  if (typed != NULL && penny_tax_code_parse (typed, &parsed, &error))
    {
      *code = penny_tax_code_format (&parsed);
      return TRUE;
    }
  penny_form_fail (form, error != NULL ? error->message : _("Type the tax code, such as 1257L."), GTK_WIDGET (row));
  return FALSE;
}
