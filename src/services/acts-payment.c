#include "act.h"

#include <glib/gi18n-lib.h>

#include "counted.h"
#include "payment-put.h"
#include "payment-receipts.h"

/* Money in and out, and what hangs on it: a transfer's other half, a bill that
 * was cleared, a tick in a check against the bank. */

static char **
penny_tell_regular (const PennyRegular *value)
{
  return penny_tell_money (value->amount, value->payee, value->schedule.first);
}

PENNY_ACTS (PennyRegular, regular, regulars)

static const char *
payment_kind (const PennyPayment *payment,
              const char         *out,
              const char         *in)
{
  return payment->amount < 0 ? out : in;
}

static const char *
kind_of_new (const PennyPayment *payment)
{
  return payment->kind == PENNY_PAYMENT_OPENING ? payment_kind (payment, "overdrawn", "counted")
                                                : payment_kind (payment, "payment-added", "money-in-added");
}

/* A tick says "the bank has this amount on this account": when either changes
 * the bank's word is no longer there, so the tick goes. */
static void
keep_or_drop_tick (PennyPayment        *payment,
                   const PennyPayment  *before)
{
  if (before != NULL && (before->amount != payment->amount || before->account_id != payment->account_id))
    payment->check_id = 0;
}

static gboolean
check_accounts (const PennyAccount  *from,
                const PennyAccount  *to,
                GError             **error)
{
  if (from->id == to->id)
    return penny_refuse (error, _("The money would go where it came from. Nothing was changed. Choose two different accounts."));
  if (from->budget_id != to->budget_id)
    return penny_refuse (error, _("These two accounts belong to different budgets, whose money is kept apart. "
                                  "Nothing was changed. Choose two accounts of one budget."));
  return TRUE;
}

/* One half's account may be another now, but not any. */
static gboolean
check_halves (PennyStore          *store,
              const PennyPayment  *half,
              const PennyPayment  *twin,
              GError             **error)
{
  g_autoptr (PennyAccount) one = penny_accounts_get (store, half->account_id, error);
  g_autoptr (PennyAccount) other = one == NULL ? NULL : penny_accounts_get (store, twin->account_id, error);

  return other != NULL && check_accounts (one, other, error);
}

/* What is moved out of one account is moved into the other, always; but two
 * banks may each have a day of their own for it. */
static gboolean
carry_to_twin (PennyStore          *store,
               const PennyPayment  *payment,
               GError             **error)
{
  g_autoptr (PennyPayment) before = NULL;
  g_autoptr (PennyPayment) twin = NULL;

  if (payment->twin_id == 0)
    return TRUE;
  before = penny_payments_get (store, payment->twin_id, error);
  if (before == NULL)
    return FALSE;
  twin = penny_payment_copy (before);
  twin->amount = -payment->amount;
  if (before->bank_text == NULL)
    twin->date = payment->date;
  keep_or_drop_tick (twin, before);
  return check_halves (store, payment, twin, error) &&
         penny_rules_bank_says (before, twin, error) &&
         penny_counted_keep (store, before, twin, error) &&
         penny_payments_save (store, twin, NULL, error);
}

static gboolean
same_splits (const GArray *one,
             const GArray *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  for (guint i = 0; i < MIN (one->len, other->len); i++)
    if (g_array_index (one, PennySplit, i).line_id != g_array_index (other, PennySplit, i).line_id ||
        g_array_index (one, PennySplit, i).amount != g_array_index (other, PennySplit, i).amount)
      return FALSE;
  return one->len == other->len;
}

/* In all that a person can change. */
static gboolean
is_as_before (const PennyPayment *payment,
              const PennyPayment *before)
{
  return payment->account_id == before->account_id && payment->date == before->date && payment->amount == before->amount &&
         payment->kind == before->kind && payment->line_id == before->line_id && payment->method == before->method &&
         payment->receipt == before->receipt && g_strcmp0 (payment->payee, before->payee) == 0 &&
         g_strcmp0 (payment->note, before->note) == 0 && same_splits (payment->splits, before->splits);
}

static const char *
kind_of_saved (const PennyPayment *payment,
               const PennyPayment *before)
{
  if (before == NULL)
    return kind_of_new (payment);
  return is_as_before (payment, before) ? NULL : payment_kind (payment, "payment-changed", "money-in-changed");
}

gboolean
penny_payment_put (PennyStore          *store,
                   const PennyPayment  *value,
                   gint64              *row,
                   const char         **kind,
                   GError             **error)
{
  g_autoptr (PennyPayment) payment = penny_payment_copy (value);
  g_autoptr (PennyPayment) before = NULL;

  *row = payment->id;
  if (*row != 0)
    {
      before = penny_payments_get (store, *row, error);
      if (before == NULL)
        return FALSE;
    }
  keep_or_drop_tick (payment, before);
  *kind = kind_of_saved (payment, before);
  return (before == NULL || (penny_rules_bank_says (before, payment, error) &&
                             penny_rules_payment_proven (store, payment, error))) &&
         penny_rules_payment (store, payment, error) &&
         penny_counted_keep (store, before, payment, error) &&
         penny_payments_save (store, payment, row, error) &&
         carry_to_twin (store, payment, error);
}

gboolean
penny_act_save_payment (PennyStore  *store,
                        gpointer     request,
                        gint64      *id,
                        GError     **error)
{
  const PennyPayment *payment = request;
  g_auto (GStrv) args = penny_tell_money (payment->amount, payment->payee, payment->date);
  const char *kind = NULL;
  gint64 row = 0;
  gboolean ok;

  if (!penny_history_begin (store, error))
    return FALSE;
  ok = penny_payment_put (store, payment, &row, &kind, error);
  if (kind == NULL)
    kind = payment_kind (payment, "payment-changed", "money-in-changed");
  return penny_act_end (store, ok, kind, (const char *const *) args, &row, id, error);
}

/* The store opens the bills again that it cleared, and takes a transfer's other half with it. */
static gboolean
remove_halves (PennyStore    *store,
               PennyPayment  *payment,
               GError       **error)
{
  g_autoptr (PennyPayment) twin = NULL;

  if (payment->twin_id != 0)
    {
      twin = penny_payments_get (store, payment->twin_id, error);
      if (twin == NULL || !penny_counted_keep (store, twin, NULL, error))
        return FALSE;
    }
  return penny_counted_keep (store, payment, NULL, error) &&
         penny_payments_remove (store, payment->id, error);
}

gboolean
penny_act_remove_payment (PennyStore  *store,
                          gpointer     request,
                          gint64      *id,
                          GError     **error)
{
  const PennyRemoval *removal = request;
  g_autoptr (PennyPayment) payment = penny_payments_get (store, removal->id, error);
  g_auto (GStrv) args = NULL;

  if (payment == NULL)
    return FALSE;
  args = penny_tell_money (payment->amount, payment->payee, payment->date);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        remove_halves (store, payment, error),
                        payment_kind (payment, "payment-removed", "money-in-removed"),
                        (const char *const *) args, &removal->id, id, error);
}

void
penny_transfer_free (PennyTransfer *self)
{
  g_clear_pointer (&self->note, g_free);
  g_free (self);
}

static gboolean
check_transfer (const PennyTransfer  *transfer,
                const PennyAccount   *from,
                const PennyAccount   *to,
                GError              **error)
{
  if (transfer->amount <= 0)
    return penny_refuse (error, _("Moving money needs an amount above zero. Nothing was changed. Type how much was moved."));
  return check_accounts (from, to, error);
}

static PennyPayment *
half_of_transfer (const PennyTransfer *transfer,
                  const PennyAccount  *account,
                  const char          *payee,
                  PennyPence           amount)
{
  PennyPayment *half = penny_payment_new ();

  half->account_id = account->id;
  half->date = transfer->date;
  half->amount = amount;
  half->payee = g_strdup (payee);
  half->kind = PENNY_PAYMENT_TRANSFER;
  half->method = PENNY_METHOD_TRANSFER;
  half->note = g_strdup (transfer->note);
  return half;
}

/* The first half is saved twice: only then has the second an id to point at. */
static gboolean
save_halves (PennyStore    *store,
             PennyPayment  *out,
             PennyPayment  *in,
             GError       **error)
{
  if (!penny_counted_keep (store, NULL, out, error) ||
      !penny_counted_keep (store, NULL, in, error) ||
      !penny_payments_save (store, out, &out->id, error))
    return FALSE;
  in->twin_id = out->id;
  if (!penny_payments_save (store, in, &in->id, error))
    return FALSE;
  out->twin_id = in->id;
  return penny_payments_save (store, out, NULL, error) && penny_rules_payment (store, out, error);
}

gboolean
penny_act_transfer (PennyStore  *store,
                    gpointer     request,
                    gint64      *id,
                    GError     **error)
{
  const PennyTransfer *transfer = request;
  g_autoptr (PennyAccount) from = penny_accounts_get (store, transfer->from, error);
  g_autoptr (PennyAccount) to = from == NULL ? NULL : penny_accounts_get (store, transfer->to, error);
  g_autoptr (PennyPayment) out = NULL;
  g_autoptr (PennyPayment) in = NULL;
  g_autofree char *amount = penny_pence_format (transfer->amount);
  gboolean ok;

  if (to == NULL || !check_transfer (transfer, from, to, error) || !penny_history_begin (store, error))
    return FALSE;
  out = half_of_transfer (transfer, from, to->name, -transfer->amount);
  in = half_of_transfer (transfer, to, from->name, transfer->amount);
  ok = save_halves (store, out, in, error);
  return penny_act_end (store, ok, "transfer-added",
                        (const char *const[]) { amount, from->name, to->name, NULL }, &out->id, id, error);
}

void
penny_check_request_free (PennyCheckRequest *self)
{
  g_clear_pointer (&self->payments, g_array_unref);
  g_free (self);
}

gboolean
penny_act_check (PennyStore  *store,
                 gpointer     check_request,
                 gint64      *id,
                 GError     **error)
{
  const PennyCheckRequest *request = check_request;
  g_autofree char *closing = penny_pence_format (request->check.closing);
  g_autofree char *date = penny_date_format (request->check.date);
  const char *args[] = { closing, date == NULL ? "" : date, NULL };
  gint64 row = 0;
  gboolean ok;

  if (!penny_history_begin (store, error))
    return FALSE;
  ok = penny_checks_add (store, &request->check, (const gint64 *) (gpointer) request->payments->data,
                         request->payments->len, &row, error);
  return penny_act_end (store, ok, "checked", args, &row, id, error);
}
