#include "year-cost.h"

#include <glib/gi18n-lib.h>

#include "holiday-accrual.h"
#include "hour-words.h"
#include "payslip.h"

#define WEEKS 52

gboolean
penny_work_of (PennyStore           *store,
               const PennyStanding  *standing,
               PennyDate             on,
               PennyWork            *work,
               GError              **error)
{
  const PennyContract *contract = standing->contract;
  PennyPence a_week = 0;

  *work = (PennyWork) {
    .terms = standing->terms, .irregular = standing->assistant->irregular,
    .born = standing->assistant->born, .apprentice_since = standing->assistant->apprentice_since,
  };
  work->terms.n_attachments = 0;
  work->terms.loan_plan = 0;
  work->terms.postgraduate_loan = FALSE;
  if (contract == NULL)
    return TRUE;
  work->rate = contract->rate;
  work->minutes = contract->minutes_a_week;
  work->days = contract->days_a_week;
  return work->minutes > 0 || penny_standing_week (store, standing, on, &a_week, &work->minutes, error);
}

static PennyPence
worth (gint64     minutes,
       PennyPence rate)
{
  return penny_pence_share (rate, minutes, 60);
}

/* A leave year that is neither their first nor their last. */
static gboolean
holiday_minutes (const PennyRateYears  *years,
                 const PennyWork       *work,
                 PennyDate              on,
                 gint64                *minutes,
                 GError               **error)
{
  const PennyWorkWeek week = { on, work->minutes, work->days };
  const PennyHolidayTerms terms = {
    .year_began = on, .started = penny_date_add_months (on, -24), .n_weeks = 1, .weeks = &week,
  };
  PennyHoliday holiday;
  PennyRate share;

  if (work->irregular)
    {
      share = penny_holiday_share (years, on, error);
      *minutes = penny_pence_share ((gint64) work->minutes * WEEKS, share, PENNY_RATE_WHOLE);
      return share != 0;
    }
  if (!penny_holiday_work_out (&terms, &holiday, error))
    return FALSE;
  *minutes = holiday.entitled;
  return TRUE;
}

static int
paydays (PennyPayFrequency frequency)
{
  int weeks = penny_pay_frequency_weeks (frequency);

  return weeks == 0 ? 12 : WEEKS / weeks;
}

/* What the employer pays beside the pay, from one payday of the usual size. */
static gboolean
add_beside (const PennyRates  *rates,
            const PennyWork   *work,
            PennyDate          on,
            PennyYearCost     *cost,
            GError           **error)
{
  int n = paydays (work->terms.frequency);
  const PennyPayItem item = {
    .kind = PENNY_PAY_BONUS, .amount = penny_pence_share (penny_pence_add (cost->pay, cost->holiday), 1, n),
  };
  PennyPayTerms terms = work->terms;
  PennyPayPeriod period;
  PennyPayslip slip;

  /* Tax is the worker's own: whatever the code, it costs the employer nothing. */
  terms.code = (PennyTaxCode) { .kind = PENNY_TAX_CODE_NT };
  penny_pay_period_on (&period, terms.frequency, on);
  if (!penny_payslip_work_out (rates, &terms, &period, &item, 1, NULL, &slip, error))
    return FALSE;
  cost->employer_ni = slip.ni.employer * n;
  cost->pension = slip.pension.employer * n;
  return TRUE;
}

static void
add_up (PennyYearCost *cost)
{
  cost->total = penny_pence_add (cost->pay, cost->holiday);
  cost->total = penny_pence_add (cost->total, cost->cover);
  cost->total = penny_pence_add (cost->total, cost->employer_ni);
  cost->total = penny_pence_add (cost->total, cost->pension);
  cost->total = penny_pence_add (cost->total, -cost->allowance);
}

gboolean
penny_year_cost_work_out (const PennyRateYears  *years,
                          const PennyWork       *work,
                          PennyDate              on,
                          PennyYearCost         *cost,
                          GError               **error)
{
  const PennyRates *rates = penny_rate_years_find (years, penny_tax_year_of (on), error);
  gint64 all = (gint64) work->minutes * WEEKS, holiday;

  *cost = (PennyYearCost) { 0 };
  if (rates == NULL)
    return FALSE;
  if (work->minutes == 0 || work->rate == 0)
    return TRUE;
  if (!holiday_minutes (years, work, on, &holiday, error))
    return FALSE;
  cost->holiday = worth (holiday, work->rate);
  cost->pay = work->irregular ? worth (all, work->rate) : penny_pence_add (worth (all, work->rate), -cost->holiday);
  cost->cover = work->cover ? cost->holiday : 0;
  if (!add_beside (rates, work, on, cost, error))
    return FALSE;
  add_up (cost);
  return TRUE;
}

void
penny_year_cost_allow (PennyYearCost *cost,
                       PennyPence     left)
{
  cost->allowance = CLAMP (left, 0, cost->employer_ni);
  add_up (cost);
}

/* What @of, one of the others, uses of the allowance in a year. */
static gboolean
take_others (PennyStore            *store,
             const PennyRateYears  *years,
             const PennyAssistant  *of,
             PennyDate              on,
             PennyPence            *left,
             GError               **error)
{
  g_autoptr (PennyStanding) standing = NULL;
  PennyYearCost cost;
  PennyWork work;

  if (of->kind != PENNY_ASSISTANT_EMPLOYED || of->started == PENNY_DATE_NONE)
    return TRUE;
  standing = penny_standing_read (store, years, of->id, on, error);
  if (standing == NULL || !penny_work_of (store, standing, on, &work, error) ||
      !penny_year_cost_work_out (years, &work, on, &cost, error))
    return FALSE;
  *left = penny_pence_add (*left, -cost.employer_ni);
  return TRUE;
}

gboolean
penny_allowance_left_by_others (PennyStore            *store,
                                const PennyRateYears  *years,
                                gint64                 assistant_id,
                                PennyDate              on,
                                PennyPence            *left,
                                GError               **error)
{
  const PennyRates *rates = penny_rate_years_find (years, penny_tax_year_of (on), error);
  g_autoptr (PennyEmployerYear) said = penny_employer_years_get (store, penny_tax_year_of (on), error);
  g_autoptr (GPtrArray) assistants = NULL;

  *left = 0;
  if (rates == NULL || said == NULL)
    return FALSE;
  if (said->allowance_claimed_on == PENNY_DATE_NONE)
    return TRUE;
  *left = rates->employment_allowance;
  assistants = penny_assistants_list (store, FALSE, error);
  for (guint i = 0; assistants != NULL && i < assistants->len; i++)
    {
      const PennyAssistant *other = g_ptr_array_index (assistants, i);

      if (other->id != assistant_id && !take_others (store, years, other, on, left, error))
        return FALSE;
    }
  *left = MAX (*left, 0);
  return assistants != NULL;
}

static void
add_line (GString    *text,
          const char *what,
          PennyPence  amount)
{
  g_autofree char *words = penny_pence_to_words (amount);

  if (amount != 0)
    /* Translators: what it is, an amount */
    g_string_append_printf (text, _("%1$s: %2$s."), what, words);
  if (amount != 0)
    g_string_append_c (text, '\n');
}

char *
penny_year_cost_explain (const PennyWork     *work,
                         const PennyYearCost *cost)
{
  GString *text = g_string_new (NULL);
  g_autofree char *hours = penny_hours_to_words (work->minutes);
  g_autofree char *rate = penny_pence_to_words (work->rate);
  g_autofree char *total = penny_pence_to_words (cost->total);

  /* Translators: a length of time, an amount */
  g_string_append_printf (text, _("A year is 52 weeks of %1$s at %2$s an hour."), hours, rate);
  g_string_append_c (text, '\n');
  add_line (text, _("Pay for work"), cost->pay);
  add_line (text, work->irregular ? _("Holiday pay, a share of the hours worked") : _("Holiday pay, 5.6 weeks of it"),
            cost->holiday);
  add_line (text, _("Cover while they are on holiday, at the same rate"), cost->cover);
  add_line (text, _("Employer’s National Insurance"), cost->employer_ni);
  add_line (text, _("Taken off by the Employment Allowance"), -cost->allowance);
  add_line (text, _("Employer’s pension contribution"), cost->pension);
  /* Translators: an amount */
  g_string_append_printf (text, _("In all: %s a year."), total);
  return g_string_free (text, FALSE);
}
