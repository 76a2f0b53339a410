#include "receipt-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text == NULL ? "" : text));

  return *stripped == '\0';
}

static gboolean
check_day (PennyDate   date,
           GError    **error)
{
  if (date == PENNY_DATE_NONE || penny_rules_is_sensible (date))
    return TRUE;
  return penny_refuse (error, _("This date cannot be right. Nothing was changed. Give a day between 2000 and 2099."));
}

static gboolean
check_budget (PennyStore  *store,
              gint64       budget_id,
              GError     **error)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (store, budget_id, NULL);

  return budget != NULL ||
         penny_refuse (error, _("The budget that this belongs to is gone. Nothing was changed. Choose another budget."));
}

gboolean
penny_rules_can_prove (const PennyPayment  *payment,
                       GError             **error)
{
  if (payment->kind == PENNY_PAYMENT_SPENT || payment->kind == PENNY_PAYMENT_OWN)
    return TRUE;
  return penny_refuse (error, _("Only money that was spent has a receipt. Nothing was changed. Choose another payment."));
}

gboolean
penny_rules_receipt (PennyStore          *store,
                     const PennyReceipt  *value,
                     GError             **error)
{
  g_autoptr (GArray) proven = NULL;

  if (value->total < 0)
    return penny_refuse (error, _("A receipt’s total cannot be less than zero. Nothing was changed. "
                                  "Type what it comes to, or leave it empty."));
  if (!check_day (value->date, error))
    return FALSE;
  proven = penny_receipt_payments_of (store, value->id, error);
  if (proven == NULL)
    return FALSE;
  if (!value->no_payment || proven->len == 0)
    return TRUE;
  return penny_refuse (error, _("This receipt proves a payment. Nothing was changed. Take it away from its payment first."));
}

gboolean
penny_rules_keep_rule (PennyStore           *store,
                       const PennyKeepRule  *value,
                       GError              **error)
{
  if (value->years < 0)
    return penny_refuse (error, _("The number of years cannot be less than zero. Nothing was changed. "
                                  "Type for how many years the receipts are kept."));
  if (is_blank (value->source))
    return penny_refuse (error, _("Say where this rule is written, such as the agreement and its section. Nothing was changed."));
  return check_budget (store, value->budget_id, error);
}

gboolean
penny_rules_query (PennyStore        *store,
                   const PennyQuery  *value,
                   GError           **error)
{
  if (is_blank (value->what))
    return penny_refuse (error, _("Say what the funder asks. Nothing was changed."));
  if (!penny_rules_is_sensible (value->opened_on))
    return penny_refuse (error, _("This date cannot be right. Nothing was changed. Give a day between 2000 and 2099."));
  return check_day (value->closed_on, error) &&
         (value->budget_id == 0 || check_budget (store, value->budget_id, error));
}
