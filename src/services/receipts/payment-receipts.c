#include "payment-receipts.h"

#include <glib/gi18n-lib.h>

#include "receipt-private.h"

gboolean
penny_rules_payment_proven (PennyStore          *store,
                            const PennyPayment  *payment,
                            GError             **error)
{
  g_autoptr (GArray) receipts = NULL;

  if (penny_rules_can_prove (payment, NULL))
    return TRUE;
  receipts = penny_payment_receipts_of (store, payment->id, error);
  if (receipts == NULL || receipts->len == 0)
    return receipts != NULL;
  return penny_refuse (error, _("A receipt proves this payment, so it is money that was spent. Nothing was changed. "
                                "Take the receipt away from it first."));
}
