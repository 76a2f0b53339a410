#include "bill-paid.h"

#include <string.h>

#include "payee.h"

/* Wages may go out a few days before their payday, and anything later than it is due. */
#define DAYS_BEFORE 5
#define DAYS_AFTER  31

gboolean
penny_is_same_payee (const char *one,
                     const char *other)
{
  gsize shorter = MIN (strlen (one), strlen (other));

  return shorter >= 4 && strncmp (one, other, shorter) == 0 &&
         (one[shorter] == '\0' || one[shorter] == ' ') && (other[shorter] == '\0' || other[shorter] == ' ');
}

static gboolean
is_hmrc (const char *payee)
{
  return strstr (payee, "hmrc") != NULL || g_str_has_prefix (payee, "hm revenue");
}

gboolean
penny_bill_is_owed_to (const PennyBill *bill,
                       const char      *payee)
{
  g_autofree char *owed_to = penny_payee_key (bill->payee == NULL ? "" : bill->payee);

  return penny_is_same_payee (owed_to, payee) || (bill->kind == PENNY_BILL_HMRC && is_hmrc (payee));
}

static gboolean
pays (const PennyPayment *payment,
      const PennyBill    *bill)
{
  g_autofree char *payee = penny_payee_key (payment->payee == NULL ? "" : payment->payee);

  return payment->kind == PENNY_PAYMENT_SPENT && payment->amount == -bill->amount &&
         penny_bill_is_owed_to (bill, payee);
}

/* *@found is as before where this account has none nearer to the day. */
static gboolean
look_in_account (PennyStore       *store,
                 gint64            account_id,
                 const PennyBill  *bill,
                 int              *nearest,
                 gint64           *found,
                 GError          **error)
{
  PennyDate due = bill->due != PENNY_DATE_NONE ? bill->due : bill->incurred;
  g_autoptr (GPtrArray) payments =
    penny_payments_between (store, account_id, bill->incurred - DAYS_BEFORE, due + DAYS_AFTER, error);

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    {
      const PennyPayment *payment = payments->pdata[i];
      int days = ABS (payment->date - due);
      gboolean claimed;

      if (days >= *nearest || !pays (payment, bill))
        continue;
      if (!penny_bills_has_cleared (store, payment->id, &claimed, error))
        return FALSE;
      if (!claimed)
        {
          *nearest = days;
          *found = payment->id;
        }
    }
  return payments != NULL;
}

gboolean
penny_bill_find_payment (PennyStore       *store,
                         const PennyBill  *bill,
                         gint64           *id,
                         GError          **error)
{
  g_autoptr (GPtrArray) accounts = penny_accounts_list (store, bill->budget_id, error);
  int nearest = G_MAXINT;

  *id = 0;
  for (guint i = 0; accounts != NULL && i < accounts->len; i++)
    if (!look_in_account (store, ((const PennyAccount *) accounts->pdata[i])->id, bill, &nearest, id, error))
      return FALSE;
  return accounts != NULL;
}
