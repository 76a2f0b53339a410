#include "counted.h"

gboolean
penny_counted_has (const PennyPayment *opening,
                   const PennyPayment *payment)
{
  if (opening == NULL || payment->kind == PENNY_PAYMENT_OPENING || payment->kind == PENNY_PAYMENT_OWN)
    return FALSE;
  /* What the bank lists for that day was there to be counted; what is typed for it was paid after. */
  return payment->date < opening->counted_on ||
         (payment->date == opening->counted_on && payment->statement_id != 0);
}

gboolean
penny_counted_add (PennyPayment *opening,
                   PennyPayment *payment)
{
  if (!penny_counted_has (opening, payment))
    return FALSE;
  opening->amount = penny_pence_add (opening->amount, -payment->amount);
  opening->date = MIN (opening->date, payment->date);
  /* Both together are what was ticked off, so a check against the bank still comes out. */
  payment->check_id = opening->check_id;
  return TRUE;
}

static gboolean
take_out (PennyStore          *store,
          const PennyPayment  *payment,
          GError             **error)
{
  g_autoptr (PennyPayment) opening = NULL;

  if (!penny_payments_counted (store, payment->account_id, &opening, error))
    return FALSE;
  if (!penny_counted_has (opening, payment))
    return TRUE;
  opening->amount = penny_pence_add (opening->amount, payment->amount);
  return penny_payments_save (store, opening, NULL, error);
}

static gboolean
put_in (PennyStore    *store,
        PennyPayment  *payment,
        GError       **error)
{
  g_autoptr (PennyPayment) opening = NULL;

  return penny_payments_counted (store, payment->account_id, &opening, error) &&
         (!penny_counted_add (opening, payment) || penny_payments_save (store, opening, NULL, error));
}

/* The account may hold payments already, of before the day on which it was counted. */
static gboolean
count (PennyStore    *store,
       PennyPayment  *opening,
       GError       **error)
{
  PennyPence sum;
  PennyDate first;

  if (!penny_payments_sum_before (store, opening->account_id, opening->date, &sum, &first, error))
    return FALSE;
  opening->counted_on = opening->date;
  opening->amount = penny_pence_add (opening->amount, -sum);
  if (first != PENNY_DATE_NONE)
    opening->date = MIN (opening->date, first);
  return TRUE;
}

gboolean
penny_counted_keep (PennyStore          *store,
                    const PennyPayment  *before,
                    PennyPayment        *after,
                    GError             **error)
{
  if (before == NULL && after->kind == PENNY_PAYMENT_OPENING)
    return count (store, after, error);
  /* A start that was moved to another day was counted on that day. */
  if (after != NULL && after->counted_on != PENNY_DATE_NONE)
    {
      if (before != NULL && before->date == before->counted_on)
        after->counted_on = after->date;
      return TRUE;
    }
  if (before != NULL && after != NULL && before->account_id == after->account_id && before->date == after->date &&
      before->amount == after->amount && before->kind == after->kind)
    return TRUE;
  return (before == NULL || take_out (store, before, error)) &&
         (after == NULL || put_in (store, after, error));
}
