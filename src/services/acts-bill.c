#include "act.h"

#include <glib/gi18n-lib.h>

#include "counted.h"

/* Money owed, and paying it. */

static char **
penny_tell_bill (const PennyBill *value)
{
  return penny_tell_money (value->amount, value->payee, value->due);
}

PENNY_ACTS (PennyBill, bill, bills)

static PennyPayment *
payment_for (const PennyBill         *bill,
             const PennyBillPayment  *how)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  PennyPayment *payment = penny_payment_new ();

  payment->account_id = how->account_id;
  payment->date = how->date;
  payment->amount = -bill->amount;
  payment->payee = g_strdup (bill->payee);
  payment->kind = PENNY_PAYMENT_SPENT;
  payment->note = g_strdup (bill->what);
  g_ptr_array_add (one, (gpointer) bill);
  penny_bills_lines_out (one, payment);
  return payment;
}

static void
add_part (GArray     *parts,
          gint64      line_id,
          PennyPence  amount)
{
  PennySplit part = { line_id, -amount };

  for (guint i = 0; i < parts->len; i++)
    {
      PennySplit *before = &g_array_index (parts, PennySplit, i);

      if (before->line_id == line_id)
        {
          before->amount = penny_pence_add (before->amount, part.amount);
          return;
        }
    }
  g_array_append_val (parts, part);
}

void
penny_bills_lines_out (const GPtrArray *bills,
                       PennyPayment    *payment)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (PennySplit));

  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      if (bill->splits == NULL)
        add_part (parts, bill->line_id, bill->amount);
      for (guint j = 0; bill->splits != NULL && j < bill->splits->len; j++)
        {
          const PennySplit *split = &g_array_index (bill->splits, PennySplit, j);

          add_part (parts, split->line_id, split->amount);
        }
    }
  if (parts->len == 1)
    payment->line_id = g_array_index (parts, PennySplit, 0).line_id;
  else if (parts->len > 1)
    payment->splits = g_steal_pointer (&parts);
}

gboolean
penny_bill_clear (PennyStore  *store,
                  PennyBill   *bill,
                  gint64       payment_id,
                  GError     **error)
{
  bill->paid_by = payment_id;
  return penny_rules_bill (store, bill, error) && penny_bills_save (store, bill, NULL, error);
}

gboolean
penny_act_pay_bill (PennyStore  *store,
                    gpointer     bill_payment,
                    gint64      *id,
                    GError     **error)
{
  const PennyBillPayment *how = bill_payment;
  g_autoptr (PennyBill) bill = penny_bills_get (store, how->bill_id, error);
  g_autoptr (PennyPayment) payment = NULL;
  g_auto (GStrv) args = NULL;
  gint64 row = 0;

  if (bill == NULL)
    return FALSE;
  if (bill->paid_by != 0)
    return penny_refuse (error, _("This bill is paid already. Nothing was changed."));
  payment = payment_for (bill, how);
  args = penny_tell_money (bill->amount, bill->payee, how->date);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_rules_payment (store, payment, error) &&
                        penny_counted_keep (store, NULL, payment, error) &&
                        penny_payments_save (store, payment, &row, error) &&
                        penny_bill_clear (store, bill, row, error),
                        "bill-paid", (const char *const *) args, &row, id, error);
}
