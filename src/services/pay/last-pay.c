#include "last-pay.h"

#include "entry-pay.h"

/* Days: holiday of longer ago was settled in another way, or nobody will. */
#define LONG_AGO 366

/* Whether a payslip that stands was paid on the last day or after it. */
static gboolean
was_paid_since (PennyStore            *store,
                const PennyAssistant  *assistant,
                gboolean              *was,
                GError               **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_since (store, assistant->id, assistant->left, error);

  *was = FALSE;
  for (guint i = 0; slips != NULL && i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      gint64 by = 0;

      if (slip->reverses != 0)
        continue;
      if (!penny_slips_reversed_by (store, slip->id, &by, error))
        return FALSE;
      *was |= by == 0;
    }
  return slips != NULL;
}

/* Rolled-up holiday was paid with each payday; what is not known is not promised. */
static gboolean
read_holiday (PennyStore            *store,
              const PennyRateYears  *years,
              const PennyAssistant  *assistant,
              gboolean              *left,
              GError               **error)
{
  g_autoptr (GPtrArray) contracts = penny_contracts_list (store, assistant->id, error);
  const PennyContract *contract = contracts == NULL ? NULL : penny_contract_on (contracts, assistant->id, assistant->left);
  gboolean paid = FALSE;
  PennyHoliday holiday;

  if (contracts == NULL || !was_paid_since (store, assistant, &paid, error))
    return FALSE;
  *left = contract != NULL && !contract->rolled_up && !paid &&
          penny_standing_holiday (store, years, assistant, assistant->left, &holiday, NULL) && holiday.left > 0;
  return TRUE;
}

gboolean
penny_last_pay_read (PennyStore            *store,
                     const PennyRateYears  *years,
                     const PennyAssistant  *assistant,
                     PennyDate              on,
                     PennyLastPay          *last,
                     GError               **error)
{
  g_autoptr (GPtrArray) unpaid = NULL;

  *last = (PennyLastPay) { 0 };
  if (assistant->kind != PENNY_ASSISTANT_EMPLOYED || assistant->left == PENNY_DATE_NONE || assistant->left > on)
    return TRUE;
  unpaid = penny_entries_unpaid (store, assistant->id, on, error);
  if (unpaid == NULL)
    return FALSE;
  last->hours = unpaid->len > 0;
  if (years == NULL || assistant->left < on - LONG_AGO)
    return TRUE;
  return read_holiday (store, years, assistant, &last->holiday, error);
}
