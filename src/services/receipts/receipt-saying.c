#include "receipt-private.h"

#include <glib/gi18n-lib.h>

#include "receipt-keep.h"

/* What a person says of a receipt, and that it goes out of the list. */

/* Whose receipt it is, as far as the person said or its payment says.  What was only read is not told. */
static gboolean
tell (PennyStore          *store,
      const PennyReceipt  *receipt,
      char              ***args,
      GError             **error)
{
  g_autoptr (GArray) proven = penny_receipt_payments_of (store, receipt->id, error);
  g_autoptr (PennyPayment) payment = NULL;

  *args = NULL;
  if (proven == NULL)
    return FALSE;
  if (proven->len > 0)
    {
      payment = penny_payments_get (store, g_array_index (proven, gint64, 0), error);
      if (payment == NULL)
        return FALSE;
      *args = penny_tell_money (payment->amount, payment->payee, payment->date);
    }
  else if (receipt->total > 0 && receipt->payee != NULL && receipt->date != PENNY_DATE_NONE)
    *args = penny_tell_money (receipt->total, receipt->payee, receipt->date);
  return TRUE;
}

static gboolean
says_the_same (const PennyReceipt *one,
               const PennyReceipt *other)
{
  return one->date == other->date && one->total == other->total && one->no_payment == other->no_payment &&
         g_strcmp0 (one->payee, other->payee) == 0 && g_strcmp0 (one->note, other->note) == 0;
}

static const char *
kind_of_change (const PennyReceipt *before,
                const PennyReceipt *after,
                gboolean            told)
{
  if (says_the_same (before, after))
    return told ? "receipt-of-turned" : "receipt-turned";
  if (!before->no_payment && after->no_payment)
    return told ? "receipt-of-set-apart" : "receipt-set-apart";
  return told ? "receipt-of-changed" : "receipt-changed";
}

gboolean
penny_act_save_receipt (PennyStore  *store,
                        gpointer     receipt,
                        gint64      *id,
                        GError     **error)
{
  const PennyReceipt *request = receipt;
  g_autoptr (PennyReceipt) before = penny_receipts_get (store, request->id, error);
  g_autoptr (PennyReceipt) value = NULL;
  g_auto (GStrv) args = NULL;

  if (before == NULL)
    return FALSE;
  value = penny_receipt_value_copy (request);
  /* How it came is no matter of opinion. */
  value->file_id = before->file_id;
  value->came = before->came;
  if (!tell (store, value, &args, error) || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_rules_receipt (store, value, error) && penny_receipts_save (store, value, NULL, error),
                        kind_of_change (before, value, args != NULL),
                        (const char *const *) args, &value->id, id, error);
}

/* What the funder asks about stays where it can be found. */
static gboolean
check_not_asked (PennyStore  *store,
                 gint64       receipt_id,
                 GError     **error)
{
  g_autoptr (GArray) proven = penny_receipt_payments_of (store, receipt_id, error);
  PennyKeep *keep = NULL;
  gboolean asked;

  if (proven == NULL || proven->len == 0)
    return proven != NULL;
  keep = penny_keep_of (store, receipt_id, PENNY_DATE_NONE, error);
  if (keep == NULL)
    return FALSE;
  asked = keep->asked;
  penny_keep_free (keep);
  return !asked ||
         penny_refuse (error, _("Your funder asks about this, so the receipt stays. Nothing was changed. "
                                "Close the question first, when it is answered."));
}

static gboolean
remove_receipt (PennyStore          *store,
                const PennyReceipt  *receipt,
                GError             **error)
{
  return check_not_asked (store, receipt->id, error) &&
         penny_receipt_part_all (store, receipt->id, error) &&
         penny_receipts_remove (store, receipt->id, error);
}

gboolean
penny_act_remove_receipt (PennyStore  *store,
                          gpointer     removal,
                          gint64      *id,
                          GError     **error)
{
  const PennyRemoval *request = removal;
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, request->id, error);
  g_auto (GStrv) args = NULL;

  if (receipt == NULL || !tell (store, receipt, &args, error) || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, remove_receipt (store, receipt, error),
                        args != NULL ? "receipt-of-removed" : "receipt-removed",
                        (const char *const *) args, &receipt->id, id, error);
}
