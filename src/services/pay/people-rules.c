#include "people-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "national-insurance.h"
#include "pension-dates.h"
#include "tax-code.h"
#include "typed-checks.h"

/* The rules of what is written about an assistant, the employer's with them.  Dated rows may be from a day whose payday
 * is approved already: a notice often comes late.  An approved payslip stays as it is, and the next payday counts it. */

gboolean
penny_refuse_unchanged (GError     **error,
                        const char  *sentence)
{
  g_autofree char *whole = g_strdup_printf ("%s %s", sentence, _("Nothing was changed."));

  return penny_refuse (error, whole);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text == NULL ? "" : text));

  return *stripped == '\0';
}

gboolean
penny_rules_day (PennyDate   day,
                 gboolean    may_be_none,
                 GError    **error)
{
  if (day == PENNY_DATE_NONE ? may_be_none : day >= penny_date_new (1950, 1, 1) && day <= penny_date_new (2099, 12, 31))
    return TRUE;
  return penny_refuse (error, day == PENNY_DATE_NONE
                                ? _("A day is needed here. Nothing was changed. Give the day from which this holds.")
                                : _("This date cannot be right. Nothing was changed. Look at its year."));
}

gboolean
penny_rules_line_of (PennyStore  *store,
                     gint64       budget_id,
                     gint64       line_id,
                     GError     **error)
{
  g_autoptr (GHashTable) lines = NULL;

  if (line_id == 0)
    return TRUE;
  lines = penny_rules_lines (store, budget_id, error);
  if (lines == NULL)
    return FALSE;
  return g_hash_table_contains (lines, &line_id) ||
         penny_refuse (error, _("This plan line belongs to another budget, or is gone. Nothing was changed. "
                                "Choose a line of the budget that pays this person."));
}

/* Whoever has no money of their own to pay with cannot be an employer: NHS England, "Personal health budgets: options for
 * managing the money". */
static gboolean
check_budget (PennyStore  *store,
              gint64       budget_id,
              GError     **error)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (store, budget_id, NULL);

  if (budget == NULL)
    return penny_refuse (error, _("Say which budget pays this person. Nothing was changed."));
  if (budget->holding == PENNY_HOLDING_NOTIONAL)
    return penny_refuse (error, _("This budget is notional: no money comes to you, so you cannot pay anybody from it yourself. "
                                  "Nothing was changed. Choose a budget that is paid to you."));
  if (budget->holding == PENNY_HOLDING_THIRD_PARTY)
    return penny_refuse (error, _("Somebody else holds this budget’s money, so they pay from it and not you. "
                                  "Nothing was changed. Choose a budget that is paid to you."));
  return TRUE;
}

static gboolean
check_lines (PennyStore            *store,
             const PennyAssistant  *value,
             GError               **error)
{
  return penny_rules_line_of (store, value->budget_id, value->pay_line, error) &&
         penny_rules_line_of (store, value->budget_id, value->holiday_line, error) &&
         penny_rules_line_of (store, value->budget_id, value->pension_line, error) &&
         penny_rules_line_of (store, value->budget_id, value->ni_line, error);
}

/* Thirteen is the youngest that the law lets anybody work: Children and Young Persons Act 1933, section 18. */
static gboolean
check_days (const PennyAssistant  *value,
            GError               **error)
{
  PennyDate first = value->started == PENNY_DATE_NONE ? value->left : value->started;

  if (value->born != PENNY_DATE_NONE && value->born < penny_date_new (1920, 1, 1))
    return penny_refuse (error, _("This date of birth cannot be right. Nothing was changed. Look at its year."));
  if (value->born != PENNY_DATE_NONE && first != PENNY_DATE_NONE &&
      penny_date_add_months (value->born, 13 * 12) > first)
    return penny_refuse (error, _("By this date of birth the person would have been under 13 when work began. "
                                  "Nothing was changed. Look at both dates."));
  if (value->left != PENNY_DATE_NONE && value->started != PENNY_DATE_NONE && value->left < value->started)
    return penny_refuse (error, _("The last day lies before the first. Nothing was changed. Look at the two dates."));
  return penny_rules_day (value->started, TRUE, error) && penny_rules_day (value->left, TRUE, error) &&
         penny_rules_day (value->agreed_on, TRUE, error) && penny_rules_day (value->p45_left, TRUE, error) &&
         penny_rules_day (value->apprentice_since, TRUE, error) &&
         penny_rules_day (value->civilian_since, TRUE, error) &&
         penny_rules_day (value->leave_from, TRUE, error) && penny_rules_day (value->leave_counted, TRUE, error) &&
         penny_rules_day (value->status_on, TRUE, error);
}

static gboolean
check_code (const char  *code,
            GError     **error)
{
  g_autoptr (GError) problem = NULL;
  PennyTaxCode parsed;

  return penny_tax_code_parse (code, &parsed, &problem) || penny_refuse_unchanged (error, problem->message);
}

static gboolean
check_typed (gboolean (*look) (const char *typed, char **tidy, char **why),
             const char  *typed,
             GError     **error)
{
  g_autofree char *why = NULL;

  return look (typed, NULL, &why) || penny_refuse_unchanged (error, why);
}

/* An NI number's prefix is looked at as it is typed; samples have one that nobody has. */
static gboolean
check_numbers (const PennyAssistant  *value,
               GError               **error)
{
  if (value->ni_number != NULL && !penny_is_ni_number (value->ni_number))
    return check_typed (penny_typed_ni_number, value->ni_number, error);
  if (value->p45_pay < 0)
    return penny_refuse (error, _("Pay on a P45 cannot be less than nothing. Nothing was changed. Look at the amount."));
  return check_typed (penny_typed_sort_code, value->sort_code, error) &&
         check_typed (penny_typed_account_number, value->account_number, error) &&
         check_typed (penny_typed_email, value->email, error) &&
         (is_blank (value->p45_code) || check_code (value->p45_code, error));
}

/* Work lies between the first and the last day. */
static gboolean
check_entries (PennyStore            *store,
               const PennyAssistant  *value,
               GError               **error)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  if (value->id == 0)
    return TRUE;
  if (value->started != PENNY_DATE_NONE)
    {
      before = penny_entries_list (store, value->id, PENNY_DATE_FIRST, value->started - 1, error);
      if (before == NULL)
        return FALSE;
      if (before->len > 0)
        return penny_refuse (error, _("There are hours before that first day. Nothing was changed. "
                                      "Look at the date, or remove those hours first."));
    }
  if (value->left == PENNY_DATE_NONE)
    return TRUE;
  after = penny_entries_list (store, value->id, value->left + 1, PENNY_DATE_LAST, error);
  if (after == NULL)
    return FALSE;
  return after->len == 0 ||
         penny_refuse (error, _("There are hours after that last day. Nothing was changed. "
                                "Use “Leaves”, which takes away what is not paid yet."));
}

static gboolean
check_kind (PennyStore            *store,
            const PennyAssistant  *value,
            GError               **error)
{
  guint n_slips = 0;

  if (value->id == 0 || value->kind == PENNY_ASSISTANT_EMPLOYED)
    return TRUE;
  if (!penny_slips_count (store, value->id, &n_slips, error))
    return FALSE;
  return n_slips == 0 ||
         penny_refuse (error, _("This person has payslips here, as somebody who is employed. Nothing was changed. "
                                "Say their last day of that job, and add them anew as self-employed."));
}

static gboolean
check_rolled_up (PennyStore            *store,
                 const PennyAssistant  *value,
                 GError               **error)
{
  g_autoptr (GPtrArray) contracts = NULL;

  if (value->id == 0 || value->irregular)
    return TRUE;
  contracts = penny_contracts_list (store, value->id, error);
  for (guint i = 0; contracts != NULL && i < contracts->len; i++)
    if (((const PennyContract *) contracts->pdata[i])->rolled_up)
      return penny_refuse (error, _("Holiday is paid with each pay by what was agreed, and the law allows that only where "
                                    "hours vary. Nothing was changed. Change what was agreed first."));
  return contracts != NULL;
}

gboolean
penny_rules_assistant (PennyStore            *store,
                       const PennyAssistant  *value,
                       GError               **error)
{
  if (is_blank (value->name))
    return penny_refuse (error, _("An assistant needs a name. Nothing was changed. Type what you call them."));
  if (value->leave_by_contract < 0 || value->leave_carried < 0 || value->leave_taken < 0 || value->leave_built_up < 0)
    return penny_refuse (error, _("Holiday cannot be less than nothing. Nothing was changed. Look at the hours."));
  return check_budget (store, value->budget_id, error) && check_lines (store, value, error) &&
         check_days (value, error) && check_numbers (value, error) && check_kind (store, value, error) &&
         check_rolled_up (store, value, error) && check_entries (store, value, error);
}

static gboolean
check_rates (const PennyContract  *value,
             GError              **error)
{
  const PennyPence rates[] = { value->rate, value->sleep_in, value->waking_night, value->training, value->mileage,
                               value->other_rate[0], value->other_rate[1], value->other_rate[2] };

  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      if (rates[i] < 0)
        return penny_refuse (error, _("A rate of pay cannot be less than zero. Nothing was changed. Look at the rates."));
      if (rates[i] > PENNY_PAY_MOST)
        return penny_refuse (error, _("This rate is larger than any pay. Nothing was changed. Look at the rates."));
    }
  for (int i = 0; i < PENNY_OTHER_RATES; i++)
    if (is_blank (value->other_name[i]) && value->other_rate[i] > 0)
      return penny_refuse (error, _("One of the other rates has no name. Nothing was changed. "
                                    "Say when it is paid, such as “Weekend”."));
  return TRUE;
}

gboolean
penny_rules_contract (PennyStore           *store,
                      const PennyContract  *value,
                      GError              **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, value->assistant_id, error);

  if (assistant == NULL || !penny_rules_day (value->from, FALSE, error) || !check_rates (value, error))
    return FALSE;
  if (value->rolled_up && !assistant->irregular)
    return penny_refuse (error, _("The law allows holiday to be paid with each pay only where hours vary, or are worked in "
                                  "part of the year. Nothing was changed. If so, say it in this person’s holiday first."));
  return TRUE;
}

gboolean
penny_rules_code_notice (PennyStore             *store,
                         const PennyCodeNotice  *value,
                         GError                **error)
{
  return penny_rules_day (value->from, FALSE, error) && check_code (value->code, error);
}

gboolean
penny_rules_letter_notice (PennyStore               *store,
                           const PennyLetterNotice  *value,
                           GError                  **error)
{
  if (value->letter != 0 && (value->letter > 'Z' || !penny_ni_letter_is_one ((char) value->letter)))
    return penny_refuse (error, _("There is no such National Insurance letter. Nothing was changed. Most people have A."));
  return penny_rules_day (value->from, FALSE, error);
}

gboolean
penny_rules_loan_notice (PennyStore             *store,
                         const PennyLoanNotice  *value,
                         GError                **error)
{
  static const int plans[] = { 0, 1, 2, 4, 5 };
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    found = found || plans[i] == value->plan;
  if (!found)
    return penny_refuse (error, _("There is no such student loan plan. Nothing was changed. It is 1, 2, 4 or 5: "
                                  "the notice from HMRC says which."));
  return penny_rules_day (value->from, FALSE, error);
}

static gboolean
check_postponed (const PennyPensionNotice  *value,
                 GError                   **error)
{
  g_autofree char *latest = NULL;
  g_autofree char *sentence = NULL;

  if (value->until > value->from && value->until <= penny_pension_postpone_latest (value->from))
    return TRUE;
  latest = penny_date_to_words (penny_pension_postpone_latest (value->from), value->from);
  sentence = g_strdup_printf (_("A pension can be put off for three months at most: here until %s. Nothing was changed. "
                                "Choose a day after the first and not later than that."), latest);
  return penny_refuse (error, sentence);
}

gboolean
penny_rules_pension_notice (PennyStore                *store,
                            const PennyPensionNotice  *value,
                            GError                   **error)
{
  if (!penny_rules_day (value->from, FALSE, error) || !penny_rules_day (value->told_on, TRUE, error))
    return FALSE;
  if (value->state == PENNY_PENSION_POSTPONED)
    return check_postponed (value, error);
  if (value->state == PENNY_PENSION_MEMBER && value->terms.kind == PENNY_PENSION_NONE)
    return penny_refuse (error, _("Say how the scheme takes its contributions: relief at source, or net pay. "
                                  "Nothing was changed. The scheme’s papers say which."));
  if (value->terms.employee < 0 || value->terms.employee > PENNY_RATE_WHOLE ||
      value->terms.employer < 0 || value->terms.employer > PENNY_RATE_WHOLE)
    return penny_refuse (error, _("A pension contribution is between 0% and 100% of pay. Nothing was changed."));
  return TRUE;
}

/* A payslip has room for so many at once. */
static gboolean
check_room (PennyStore        *store,
            const PennyOrder  *value,
            GError           **error)
{
  g_autoptr (GPtrArray) orders = penny_orders_list (store, value->assistant_id, error);
  guint n = 1;

  for (guint i = 0; orders != NULL && i < orders->len; i++)
    {
      const PennyOrder *other = g_ptr_array_index (orders, i);

      n += other->id != value->id && (other->until == PENNY_DATE_NONE || other->until >= value->from) &&
           (value->until == PENNY_DATE_NONE || other->from <= value->until);
    }
  if (orders == NULL)
    return FALSE;
  return n <= PENNY_ATTACHMENTS ||
         penny_refuse (error, _("There are four orders at that time already, and Pennywell can take no more from one pay. "
                                "Nothing was changed. Ask whoever sent the order what to do."));
}

gboolean
penny_rules_order (PennyStore        *store,
                   const PennyOrder  *value,
                   GError           **error)
{
  if (is_blank (value->name))
    return penny_refuse (error, _("An order needs a name. Nothing was changed. Say what it is for, such as “Council tax”."));
  if (is_blank (value->payee))
    return penny_refuse (error, _("Say who gets the money. Nothing was changed. The order says whom to pay."));
  if (value->fixed < 0 || value->protect < 0 || value->owed < 0 || value->share < 0 || value->share > PENNY_RATE_WHOLE ||
      value->protect_share < 0 || value->protect_share > PENNY_RATE_WHOLE)
    return penny_refuse (error, _("An order’s amounts cannot be less than zero, nor its shares more than 100%. "
                                  "Nothing was changed."));
  if (value->fixed == 0 && value->share == 0)
    return penny_refuse (error, _("Say how much the order takes: an amount each payday, or a share of pay. "
                                  "Nothing was changed."));
  if (!penny_rules_day (value->from, FALSE, error) || !penny_rules_day (value->until, TRUE, error))
    return FALSE;
  if (value->until != PENNY_DATE_NONE && value->until < value->from)
    return penny_refuse (error, _("The last day lies before the first. Nothing was changed. Look at the two dates."));
  return check_room (store, value, error);
}

gboolean
penny_rules_contact (PennyStore          *store,
                     const PennyContact  *value,
                     GError             **error)
{
  return !is_blank (value->name) ||
         penny_refuse (error, _("Whom should one ring? Nothing was changed. Type a name."));
}

gboolean
penny_rules_document (PennyStore           *store,
                      const PennyDocument  *value,
                      GError              **error)
{
  if (value->kind == PENNY_DOCUMENT_OTHER && is_blank (value->name))
    return penny_refuse (error, _("Say what this document is. Nothing was changed."));
  if (value->kind == PENNY_DOCUMENT_DBS && !check_typed (penny_typed_dbs_number, value->number, error))
    return FALSE;
  if (value->from != PENNY_DATE_NONE && value->until != PENNY_DATE_NONE && value->until < value->from)
    return penny_refuse (error, _("The document runs out before it begins. Nothing was changed. Look at the two dates."));
  return penny_rules_day (value->seen_on, TRUE, error) && penny_rules_day (value->from, TRUE, error) &&
         penny_rules_day (value->until, TRUE, error);
}

gboolean
penny_rules_employer (const PennyEmployer  *value,
                      GError              **error)
{
  if (value->pension_days < 0 || value->pension_days > 92)
    return penny_refuse (error, _("A pension scheme wants its money within 92 days of payday. Nothing was changed."));
  if (value->contingency_kept < 0)
    return penny_refuse (error, _("What is kept for the end cannot be less than nothing. Nothing was changed."));
  return check_typed (penny_typed_paye_reference, value->paye_reference, error) &&
         check_typed (penny_typed_accounts_office, value->accounts_office, error) &&
         penny_rules_day (value->duties_start, TRUE, error) && penny_rules_day (value->declared_on, TRUE, error) &&
         penny_rules_day (value->reenrolled_on, TRUE, error);
}
