#include "rules.h"

#include <glib/gi18n-lib.h>

#include "pay-tables.h"

gboolean
penny_refuse (GError     **error,
              const char  *sentence)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text == NULL ? "" : text));

  return *stripped == '\0';
}

/* A year typed wrong ("0206", "2062") is found at once, not at the year's end. */
gboolean
penny_rules_is_sensible (PennyDate date)
{
  return date >= penny_date_new (2000, 1, 1) && date <= penny_date_new (2099, 12, 31);
}

static gboolean
check_day (PennyDate   date,
           GError    **error)
{
  if (penny_rules_is_sensible (date))
    return TRUE;
  return penny_refuse (error, _("This date cannot be right. Nothing was changed. Give a day between 2000 and 2099."));
}

static gboolean
check_schedule (const PennySchedule *schedule,
                GError             **error)
{
  if (!check_day (schedule->first, error))
    return FALSE;
  if (schedule->unit != PENNY_UNIT_ONCE && schedule->every < 1)
    return penny_refuse (error, _("Say how often this comes round: every one week or month, or more. Nothing was changed."));
  if (schedule->last != PENNY_DATE_NONE && schedule->last < schedule->first)
    return penny_refuse (error, _("The last day lies before the first. Nothing was changed. Look at the two dates."));
  return TRUE;
}

static gboolean
check_budget_exists (PennyStore  *store,
                     gint64       budget_id,
                     GError     **error)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (store, budget_id, NULL);

  if (budget != NULL)
    return TRUE;
  return penny_refuse (error, _("The budget that this belongs to is gone. Nothing was changed. Choose another budget."));
}

gboolean
penny_rules_budget_of (PennyStore  *store,
                       gint64       account_id,
                       gint64      *budget_id,
                       GError     **error)
{
  g_autoptr (PennyAccount) account = penny_accounts_get (store, account_id, NULL);

  if (account == NULL)
    return penny_refuse (error, _("The account that this belongs to is gone. Nothing was changed. Choose another account."));
  *budget_id = account->budget_id;
  return TRUE;
}

static gboolean
add_lines (PennyStore  *store,
           gint64       budget_id,
           PennyDate    on,
           GHashTable  *lines,
           GError     **error)
{
  g_autoptr (GPtrArray) list = penny_lines_list (store, budget_id, on, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PennyPlanLine *line = g_ptr_array_index (list, i);

      g_hash_table_add (lines, g_memdup2 (&line->id, sizeof line->id));
    }
  return list != NULL;
}

GHashTable *
penny_rules_lines (PennyStore  *store,
                   gint64       budget_id,
                   GError     **error)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) versions = penny_versions_list (store, budget_id, error);

  if (versions == NULL)
    return NULL;
  for (guint i = 0; i < versions->len; i++)
    {
      const PennyPlanVersion *version = g_ptr_array_index (versions, i);

      if (!add_lines (store, budget_id, version->from, lines, error))
        return NULL;
    }
  return g_steal_pointer (&lines);
}

static gboolean
check_line_among (gint64       line_id,
                  GHashTable  *lines,
                  GError     **error)
{
  if (line_id == 0 || g_hash_table_contains (lines, &line_id))
    return TRUE;
  return penny_refuse (error, _("This plan line belongs to another budget, or is gone. Nothing was changed. "
                                "Choose a line of the budget that the money is in."));
}

static gboolean
check_line (PennyStore  *store,
            gint64       line_id,
            gint64       budget_id,
            GError     **error)
{
  g_autoptr (GHashTable) lines = NULL;

  if (line_id == 0)
    return TRUE;
  lines = penny_rules_lines (store, budget_id, error);
  return lines != NULL && check_line_among (line_id, lines, error);
}

/* "The lines add up to £70.00, but the payment is £75.93." */
static gboolean
refuse_sum (PennyPence  sum,
            PennyPence  amount,
            GError    **error)
{
  g_autofree char *parts = penny_pence_to_words (ABS (sum));
  g_autofree char *whole = penny_pence_to_words (ABS (amount));
  g_autofree char *sentence = NULL;

  /* Translators: both are amounts of money. */
  sentence = g_strdup_printf (_("The parts add up to %s, but the whole is %s. Nothing was changed. "
                                "Change the parts until they add up."), parts, whole);
  return penny_refuse (error, sentence);
}

static gboolean
check_splits (GArray      *splits,
              PennyPence   amount,
              gint64       line_id,
              GHashTable  *lines,
              GError     **error)
{
  PennyPence sum = 0;

  if (splits == NULL)
    return TRUE;
  if (splits->len < 2 || line_id != 0)
    return penny_refuse (error, _("Money for several plan lines needs at least two parts. Nothing was changed. "
                                  "Add a part, or choose one line for all of it."));
  for (guint i = 0; i < splits->len; i++)
    {
      const PennySplit *split = &g_array_index (splits, PennySplit, i);

      if (split->amount == 0)
        return penny_refuse (error, _("One part has no amount. Nothing was changed. Give its amount, or take the part away."));
      if (!check_line_among (split->line_id, lines, error))
        return FALSE;
      if (!penny_pence_try_add (sum, split->amount, &sum))
        return refuse_sum (split->amount, amount, error);
    }
  return sum == amount || refuse_sum (sum, amount, error);
}

gboolean
penny_rules_payment_among (const PennyPayment  *payment,
                           GHashTable          *lines,
                           GError             **error)
{
  /* An account may well begin with nothing in it. */
  if (payment->amount == 0 && payment->kind != PENNY_PAYMENT_OPENING)
    return penny_refuse (error, _("A payment needs an amount. Nothing was changed. Type how much it was."));
  if (is_blank (payment->payee))
    return penny_refuse (error, _("A payment needs a name. Nothing was changed. Type who was paid, or who paid."));
  if (!check_day (payment->date, error))
    return FALSE;
  if ((payment->kind == PENNY_PAYMENT_TRANSFER) != (payment->twin_id != 0))
    return penny_refuse (error, _("Money moved between two accounts is two payments that belong together. "
                                  "Nothing was changed. Remove this one, and enter it again the way you want it."));
  return check_line_among (payment->line_id, lines, error) &&
         check_splits (payment->splits, payment->amount, payment->line_id, lines, error);
}

gboolean
penny_rules_payment (PennyStore          *store,
                     const PennyPayment  *value,
                     GError             **error)
{
  g_autoptr (GHashTable) lines = NULL;
  gint64 budget_id;

  if (!penny_rules_budget_of (store, value->account_id, &budget_id, error))
    return FALSE;
  lines = penny_rules_lines (store, budget_id, error);
  return lines != NULL && penny_rules_payment_among (value, lines, error);
}

gboolean
penny_rules_bank_says (const PennyPayment  *before,
                       const PennyPayment  *after,
                       GError             **error)
{
  if (before->bank_text == NULL ||
      (before->account_id == after->account_id && before->date == after->date && before->amount == after->amount))
    return TRUE;
  return penny_refuse (error, _("The day, the amount and the account are as the bank’s statement says, so they stay. "
                                "Nothing was changed. You can change all the rest, or remove the payment."));
}

static gboolean
check_cleared_by (PennyStore       *store,
                  const PennyBill  *bill,
                  GError          **error)
{
  g_autoptr (PennyPayment) payment = NULL;
  gint64 budget_id;

  if (bill->paid_by == 0)
    return TRUE;
  payment = penny_payments_get (store, bill->paid_by, NULL);
  if (payment != NULL && !penny_rules_budget_of (store, payment->account_id, &budget_id, error))
    return FALSE;
  if (payment != NULL && budget_id == bill->budget_id)
    return TRUE;
  return penny_refuse (error, _("A bill can only be paid by a payment of the same budget. Nothing was changed. "
                                "Choose a payment of that budget."));
}

/* What approved pay made owed changes with the pay alone; that it was paid, and its day, may be said. */
static gboolean
check_not_pays (PennyStore       *store,
                const PennyBill  *value,
                GError          **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (PennyPayBill) why = value->id == 0 ? NULL : penny_pay_bills_get (store, value->id, &trouble);
  g_autoptr (PennyBill) before = NULL;

  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (why == NULL)
    return TRUE;
  before = penny_bills_get (store, value->id, error);
  if (before == NULL)
    return FALSE;
  if (before->amount == value->amount && before->budget_id == value->budget_id && before->kind == value->kind &&
      before->line_id == value->line_id && before->incurred == value->incurred)
    return TRUE;
  return penny_refuse (error, _("This bill comes from pay that was approved, so its amount cannot be changed here. "
                                "Nothing was changed. Go to My PAs and put the pay right there."));
}

gboolean
penny_rules_bill_of_pay (PennyStore       *store,
                         const PennyBill  *value,
                         GError          **error)
{
  g_autoptr (GHashTable) lines = NULL;

  if (value->amount <= 0)
    return penny_refuse (error, _("A bill needs an amount above zero. Nothing was changed. Type how much is owed."));
  if (is_blank (value->payee))
    return penny_refuse (error, _("A bill needs a name. Nothing was changed. Type who is owed the money."));
  if (!check_day (value->incurred, error) ||
      (value->due != PENNY_DATE_NONE && !check_day (value->due, error)) ||
      !check_budget_exists (store, value->budget_id, error))
    return FALSE;
  lines = penny_rules_lines (store, value->budget_id, error);
  return lines != NULL && check_line_among (value->line_id, lines, error) &&
         check_splits (value->splits, value->amount, value->line_id, lines, error) &&
         check_cleared_by (store, value, error);
}

gboolean
penny_rules_bill (PennyStore       *store,
                  const PennyBill  *value,
                  GError          **error)
{
  return penny_rules_bill_of_pay (store, value, error) && check_not_pays (store, value, error);
}

gboolean
penny_rules_budget (PennyStore         *store,
                    const PennyBudget  *value,
                    GError            **error)
{
  if (is_blank (value->name))
    return penny_refuse (error, _("A budget needs a name. Nothing was changed. Call it what you like."));
  if (!check_day (value->start, error) || !check_day (value->end, error) ||
      (value->review_by != PENNY_DATE_NONE && !check_day (value->review_by, error)))
    return FALSE;
  if (value->end < value->start)
    return penny_refuse (error, _("The budget’s last day lies before its first. Nothing was changed. Look at the two dates."));
  if (value->contribution < 0)
    return penny_refuse (error, _("Your own contribution cannot be less than zero. Nothing was changed. Type 0 if there is none."));
  if (value->rule.weeks < 0)
    return penny_refuse (error, _("The number of weeks cannot be less than zero. Nothing was changed. Leave it at 0 if you do not know it."));
  return TRUE;
}

gboolean
penny_rules_account (PennyStore          *store,
                     const PennyAccount  *value,
                     GError             **error)
{
  if (is_blank (value->name))
    return penny_refuse (error, _("An account needs a name. Nothing was changed. Call it what you like, such as “Bank account”."));
  return check_budget_exists (store, value->budget_id, error);
}

gboolean
penny_rules_line (PennyStore           *store,
                  const PennyPlanLine  *value,
                  GError              **error)
{
  if (is_blank (value->name))
    return penny_refuse (error, _("A plan line needs a name. Nothing was changed. Say what the money is for."));
  if (value->total < 0 || value->each < 0 || value->times < 0 || value->unit_price < 0)
    return penny_refuse (error, _("A plan line cannot be less than zero. Nothing was changed. Look at its amounts."));
  if (value->each > 0 && penny_pence_share (value->each, value->times, 1) != value->total)
    return penny_refuse (error, _("The plan line’s total is not its amount times how often it comes. Nothing was changed. "
                                  "Look at the three figures, or give the total alone."));
  if (!is_blank (value->unit) && value->unit_price == 0)
    return penny_refuse (error, _("Say what one of these costs, so that they can be counted. Nothing was changed."));
  return check_budget_exists (store, value->budget_id, error);
}

gboolean
penny_rules_version (PennyStore              *store,
                     const PennyPlanVersion  *value,
                     GError                 **error)
{
  return check_day (value->from, error) &&
         (value->agreed_on == PENNY_DATE_NONE || check_day (value->agreed_on, error)) &&
         check_budget_exists (store, value->budget_id, error);
}

gboolean
penny_rules_regular (PennyStore          *store,
                     const PennyRegular  *value,
                     GError             **error)
{
  gint64 budget_id;

  if (value->amount <= 0)
    return penny_refuse (error, _("A regular payment needs an amount above zero. Nothing was changed. Type how much goes out each time."));
  if (is_blank (value->payee))
    return penny_refuse (error, _("A regular payment needs a name. Nothing was changed. Type who is paid."));
  return check_schedule (&value->schedule, error) &&
         penny_rules_budget_of (store, value->account_id, &budget_id, error) &&
         check_line (store, value->line_id, budget_id, error);
}

gboolean
penny_rules_income (PennyStore         *store,
                    const PennyIncome  *value,
                    GError            **error)
{
  if (value->amount <= 0)
    return penny_refuse (error, _("Money that is due needs an amount above zero. Nothing was changed. Type how much comes each time."));
  return check_schedule (&value->schedule, error) &&
         check_budget_exists (store, value->budget_id, error) &&
         check_line (store, value->line_id, value->budget_id, error);
}

gboolean
penny_rules_saving (PennyStore         *store,
                    const PennySaving  *value,
                    GError            **error)
{
  if (is_blank (value->what))
    return penny_refuse (error, _("Say what the money is put by for. Nothing was changed."));
  if (value->amount <= 0)
    return penny_refuse (error, _("Savings need an amount above zero. Nothing was changed. Type how much may be put by."));
  return check_day (value->agreed_on, error) && check_budget_exists (store, value->budget_id, error);
}

gboolean
penny_rules_question (PennyStore           *store,
                      const PennyQuestion  *value,
                      GError              **error)
{
  if (is_blank (value->question))
    return penny_refuse (error, _("There is no question yet. Nothing was changed. Type what you want to ask."));
  return value->budget_id == 0 || check_budget_exists (store, value->budget_id, error);
}

gboolean
penny_rules_request (PennyStore          *store,
                     const PennyRequest  *value,
                     GError             **error)
{
  if (is_blank (value->what))
    return penny_refuse (error, _("Say what you would like to have. Nothing was changed."));
  if (value->once < 0 || value->weekly < 0 || value->monthly < 0)
    return penny_refuse (error, _("A cost cannot be less than zero. Nothing was changed. Look at the amounts."));
  return (value->when == PENNY_DATE_NONE || check_day (value->when, error)) &&
         check_budget_exists (store, value->budget_id, error);
}

gboolean
penny_rules_actor (PennyStore        *store,
                   const PennyActor  *value,
                   GError           **error)
{
  if (is_blank (value->name))
    return penny_refuse (error, _("Somebody who looks after this file needs a name. Nothing was changed. Type it and try again."));
  return TRUE;
}
