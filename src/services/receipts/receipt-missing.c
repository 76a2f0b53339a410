#include "receipt-missing.h"

#include <glib/gi18n-lib.h>

void
penny_missing_free (PennyMissing *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self);
}

PennyMissing *
penny_missing_read (PennyStore  *store,
                    gint64       budget_id,
                    PennyDate    from,
                    PennyDate    to,
                    GError     **error)
{
  g_autoptr (PennyMissing) self = g_new0 (PennyMissing, 1);

  if (!penny_receipts_wanted (store, budget_id, from, to, &self->payments, &self->with_receipt, error))
    return NULL;
  self->missing = penny_receipts_missing (store, budget_id, from, to, error);
  if (self->missing == NULL)
    return NULL;
  for (guint i = 0; i < self->missing->len; i++)
    self->amount = penny_pence_add (self->amount, -((const PennyPayment *) self->missing->pdata[i])->amount);
  return g_steal_pointer (&self);
}

/* --- how to ask for it --- */

/* The year is always said: the message is read on another day. */
static char *
say_payment (const PennyPayment *payment)
{
  g_autofree char *amount = penny_pence_to_words_for_file (ABS (payment->amount));
  g_autofree char *day = penny_date_to_words (payment->date, PENNY_DATE_NONE);

  /* Translators: an amount of money and a day, one of a list in a message. */
  return g_strdup_printf (_("%s on %s"), amount, day);
}

static void
add_payments (GString         *text,
              const GPtrArray *payments)
{
  for (guint i = 0; i < payments->len; i++)
    {
      g_autofree char *said = say_payment (payments->pdata[i]);

      g_string_append_printf (text, "  - %s\n", said);
    }
}

char *
penny_missing_message (const PennyPerson *person,
                       const GPtrArray   *payments)
{
  GString *text = g_string_new (_("Hello,\n\n"));
  const char *name = person == NULL ? NULL : person->manager != NULL ? person->manager : person->name;

  g_return_val_if_fail (payments->len > 0, g_string_free (text, FALSE));

  /* Translators: who was paid: a shop, a firm, a person. */
  g_string_append_printf (text, ngettext ("Could you please send me a receipt for this payment to %s?",
                                          "Could you please send me a receipt for each of these payments to %s?",
                                          payments->len),
                          ((const PennyPayment *) payments->pdata[0])->payee);
  g_string_append (text, "\n\n");
  add_payments (text, payments);
  g_string_append (text, _("\nA copy or a photo of it is fine. I need it for my records.\n\nThank you very much."));
  if (name != NULL && *name != '\0')
    g_string_append_printf (text, "\n\n%s", name);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
