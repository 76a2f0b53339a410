#include "new-passphrase.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "key.h"
#include "secret-row.h"

#define LEAST_LETTERS 8

static void
show_advice (PennyNotedRow *first)
{
  penny_noted_row_set_hint (first, _("Four or five words that do not belong together are easy to remember and hard to guess."));
}

static void
forget_fault (PennyNotedRow *again)
{
  penny_noted_row_set_hint (again, NULL);
}

void
penny_new_passphrase_add (PennyNewPassphrase  *self,
                          AdwPreferencesGroup *group)
{
  self->first = penny_secret_row_new (_("New passphrase"));
  self->again = penny_secret_row_new (_("The same passphrase again"));
  show_advice (PENNY_NOTED_ROW (self->first));
  g_signal_connect (self->first, "changed", G_CALLBACK (show_advice), NULL);
  g_signal_connect (self->again, "changed", G_CALLBACK (forget_fault), NULL);
  adw_preferences_group_add (group, self->first);
  adw_preferences_group_add (group, self->again);
}

static const char *
find_fault (PennyNewPassphrase *self,
            const char         *first,
            const char         *again,
            gboolean            need,
            GtkWidget         **where)
{
  *where = self->first;
  if (first == NULL && (need || again != NULL))
    return _("Type a passphrase first.");
  if (first != NULL && g_utf8_strlen (first, -1) < LEAST_LETTERS)
    return _("That is short enough to be guessed. Take at least eight letters, better four or five words.");
  *where = self->again;
  if (first != NULL && (again == NULL || strcmp (first, again) != 0))
    return _("The two are not the same. Type it again, or press the eye to see what is typed.");
  return NULL;
}

char *
penny_new_passphrase_take (PennyNewPassphrase *self,
                           PennyForm          *form,
                           gboolean            need,
                           gboolean           *failed)
{
  char *first = penny_secret_row_get (PENNY_SECRET_ROW (self->first));
  char *again = penny_secret_row_get (PENNY_SECRET_ROW (self->again));
  GtkWidget *where;
  const char *fault = find_fault (self, first, again, need, &where);

  penny_secret_free (again);
  *failed = fault != NULL;
  if (fault == NULL)
    return first;
  penny_secret_free (first);
  /* Beside the field as well: the form's own sentence may be out of sight above it. */
  penny_form_fail (form, fault, where);
  penny_noted_row_set_error (PENNY_NOTED_ROW (where), fault);
  return NULL;
}
