#include "payslip-check.h"

#include "payslip-reasons.h"

#define QUARTER 15              /* minutes */

void
penny_payslip_finding_free (PennyPayslipFinding *finding)
{
  g_free (finding->sentence);
  g_free (finding);
}

static PennyPayslipFinding *
add_finding (GPtrArray         *findings,
             PennyStatedFigure  figure,
             gint64             stated,
             gint64             ours)
{
  PennyPayslipFinding *self = g_new0 (PennyPayslipFinding, 1);

  self->figure = figure;
  self->stated = stated;
  self->ours = ours;
  g_ptr_array_add (findings, self);
  return self;
}

/* What the payslip says, or else what we know. */
static gint64
stated_or (const PennyPayslipCheck *check,
           PennyStatedFigure        figure,
           gint64                   ours)
{
  return check->stated->said[figure] ? check->stated->figure[figure] : ours;
}

/* Hours, rate and gross */

/* The one rate of the hours that were agreed; 0 where there is none or more than one. */
static PennyPence
agreed_rate (const PennyPayslipFacts *facts)
{
  PennyPence rate = 0;

  for (guint i = 0; i < facts->n_items; i++)
    if (facts->items[i].kind == PENNY_PAY_HOURS && facts->items[i].minutes != 0)
      {
        if (rate != 0 && facts->items[i].rate != rate)
          return 0;
        rate = facts->items[i].rate;
      }
  return rate;
}

static void
check_hours (const PennyPayslipCheck *check,
             GPtrArray               *findings)
{
  gint64 stated = check->stated->figure[PENNY_STATED_HOURS];
  int worked = check->ours.minutes;
  PennyPayslipFinding *finding;

  if (!check->stated->said[PENNY_STATED_HOURS] || worked == 0 || stated == worked)
    return;
  finding = add_finding (findings, PENNY_STATED_HOURS, stated, worked);
  penny_payslip_reason_add (finding, PENNY_REASON_HOURS);
  finding->sentence = penny_finding_say_hours (check->facts->who, stated, worked,
                                               stated_or (check, PENNY_STATED_RATE, agreed_rate (check->facts)));
}

static void
check_rate (const PennyPayslipCheck *check,
            GPtrArray               *findings)
{
  gint64 stated = check->stated->figure[PENNY_STATED_RATE];
  PennyPence agreed = agreed_rate (check->facts);
  PennyPayslipFinding *finding;

  if (!check->stated->said[PENNY_STATED_RATE] || agreed == 0 || stated == agreed)
    return;
  finding = add_finding (findings, PENNY_STATED_RATE, stated, agreed);
  penny_payslip_reason_add (finding, PENNY_REASON_RATE);
  finding->sentence = penny_finding_say_rate (stated, agreed, check->ours.minutes);
}

/* Where it is not said the pay is taken to be for the days up to the payday. */
static PennyDate
first_day (const PennyPayslipFacts *facts)
{
  int weeks = penny_pay_frequency_weeks (facts->terms.frequency);

  if (facts->from != PENNY_DATE_NONE)
    return facts->from;
  return (weeks == 0 ? penny_date_add_months (facts->period.payday, -1) : facts->period.payday - 7 * weeks) + 1;
}

static void
check_wage (const PennyPayslipCheck *check,
            GPtrArray               *findings)
{
  const PennyPayslipFacts *facts = check->facts;
  PennyDate from = first_day (facts);
  const PennyWageRates *wage = penny_wage_rates_on (check->ground.years, from, NULL);
  PennyPence rate = stated_or (check, PENNY_STATED_RATE, agreed_rate (facts));
  gboolean oldest = facts->worker.born == PENNY_DATE_NONE;
  PennyPayslipFinding *finding;
  PennyPence least;

  if (wage == NULL || rate <= 0)
    return;
  least = oldest ? wage->ages[0].an_hour : penny_wage_rate (wage, &facts->worker, from, NULL);
  if (rate >= least)
    return;
  finding = add_finding (findings, PENNY_STATED_RATE, rate, least);
  penny_payslip_reason_add (finding, PENNY_REASON_MINIMUM_WAGE);
  finding->sentence = penny_finding_say_wage (rate, least, oldest);
}

/* Whether the hours and the rate that the payslip says, in the place of those agreed, make its gross. */
static gboolean
follows_from_hours (const PennyPayslipCheck *check,
                    PennyPence               agreed)
{
  PennyPence rate = agreed_rate (check->facts);
  gint64 minutes = stated_or (check, PENNY_STATED_HOURS, check->ours.minutes);

  return agreed - penny_pence_share (rate, check->ours.minutes, 60)
         + penny_pence_share (stated_or (check, PENNY_STATED_RATE, rate), minutes, 60)
         == check->stated->figure[PENNY_STATED_GROSS];
}

/* How many quarters of an hour at the agreed rate would make it; 0 for none. */
static gint64
guess_minutes (const PennyPayslipCheck *check,
               PennyPence               apart)
{
  PennyPence rate = agreed_rate (check->facts);
  gint64 worked = check->ours.minutes, minutes;

  if (rate == 0 || check->stated->said[PENNY_STATED_HOURS])
    return 0;
  minutes = worked + penny_pence_share (apart, 60, rate * QUARTER) * QUARTER;
  return minutes > 0 && penny_pence_share (rate, minutes, 60) == penny_pence_share (rate, worked, 60) + apart ? minutes : 0;
}

static PennyPence
guess_rate (const PennyPayslipCheck *check,
            PennyPence               apart)
{
  PennyPence agreed = agreed_rate (check->facts), rate;
  gint64 worked = check->ours.minutes;

  if (agreed == 0 || worked == 0 || check->stated->said[PENNY_STATED_RATE])
    return 0;
  rate = agreed + penny_pence_share (apart, 60, worked);
  return rate > 0 && penny_pence_share (rate, worked, 60) == penny_pence_share (agreed, worked, 60) + apart ? rate : 0;
}

static void
find_gross_reasons (const PennyPayslipCheck *check,
                    PennyPayslipFinding     *finding)
{
  PennyPence apart = finding->stated - finding->ours;
  gint64 minutes;
  PennyPence rate;

  if (follows_from_hours (check, finding->ours))
    {
      minutes = check->stated->said[PENNY_STATED_HOURS] ? check->stated->figure[PENNY_STATED_HOURS] : 0;
      rate = check->stated->said[PENNY_STATED_RATE] ? check->stated->figure[PENNY_STATED_RATE] : 0;
      if (minutes == check->ours.minutes)
        minutes = 0;
      if (rate == agreed_rate (check->facts))
        rate = 0;
    }
  else
    {
      minutes = guess_minutes (check, apart);
      rate = guess_rate (check, apart);
    }
  if (minutes != 0)
    penny_payslip_reason_add (finding, PENNY_REASON_HOURS);
  if (rate != 0)
    penny_payslip_reason_add (finding, PENNY_REASON_RATE);
  finding->sentence = penny_finding_say_gross (finding->stated, finding->ours, minutes, rate);
}

static void
check_gross (const PennyPayslipCheck *check,
             GPtrArray               *findings)
{
  PennyPence stated = check->stated->figure[PENNY_STATED_GROSS];
  PennyPence agreed = check->ours.gross - check->right.beside;
  PennyPayslipFinding *finding;
  PennyFindingWords words = { .right = &check->right };

  if (!check->stated->said[PENNY_STATED_GROSS] || check->facts->n_items == 0 || stated == agreed)
    return;
  words.finding = finding = add_finding (findings, PENNY_STATED_GROSS, stated, agreed);
  if (ABS (stated - agreed) == 1)
    penny_payslip_reason_add (finding, PENNY_REASON_ROUNDING);
  else if (penny_payslip_digits_are_swapped (stated, agreed))
    penny_payslip_reason_add (finding, PENNY_REASON_DIGITS);
  finding->fair = ABS (stated - agreed) == 1;
  if (finding->n_reasons > 0)
    finding->sentence = penny_finding_say (&words);
  else
    find_gross_reasons (check, finding);
}

/* Where nothing is agreed the payslip can still be held against itself. */
static void
check_product (const PennyPayslipCheck *check,
               GPtrArray               *findings)
{
  const gint64 *stated = check->stated->figure;
  const gboolean *said = check->stated->said;
  PennyPayslipFinding *finding;
  PennyPence product;

  if (check->facts->n_items > 0 || !said[PENNY_STATED_HOURS] || !said[PENNY_STATED_RATE] || !said[PENNY_STATED_GROSS])
    return;
  product = penny_pence_share (stated[PENNY_STATED_RATE], stated[PENNY_STATED_HOURS], 60);
  if (product == stated[PENNY_STATED_GROSS])
    return;
  finding = add_finding (findings, PENNY_STATED_GROSS, stated[PENNY_STATED_GROSS], product);
  penny_payslip_reason_add (finding, PENNY_REASON_DOES_NOT_ADD_UP);
  finding->sentence = penny_finding_say_product (finding->stated, product, stated[PENNY_STATED_HOURS],
                                                 stated[PENNY_STATED_RATE]);
}

/* What is taken off, and what the employer pays */

static void
check_figure (const PennyPayslipCheck *check,
              PennyStatedFigure        figure,
              GPtrArray               *findings)
{
  gint64 stated = check->stated->figure[figure];
  gint64 ours = penny_payslip_figure (&check->ours, figure);
  PennyPayslipFinding *finding;
  PennyFindingWords words = { .right = &check->right };

  if (stated == ours)
    return;
  words.finding = finding = add_finding (findings, figure, stated, ours);
  penny_payslip_reasons_find (check, finding, &words);
  finding->sentence = penny_finding_say (&words);
}

/* Net */

static const PennyStatedFigure taken_off[] = {
  PENNY_STATED_TAX, PENNY_STATED_EMPLOYEE_NI, PENNY_STATED_STUDENT_LOAN, PENNY_STATED_POSTGRADUATE_LOAN,
  PENNY_STATED_EMPLOYEE_PENSION,
};

/* Whether a figure that the payslip does not say is nothing. */
static gboolean
is_none (const PennyPayslipCheck *check,
         PennyStatedFigure        figure)
{
  if ((figure == PENNY_STATED_TAX && !check->facts->knows_tax)
      || (figure == PENNY_STATED_EMPLOYEE_NI && !check->facts->knows_ni))
    return FALSE;
  return penny_payslip_figure (&check->ours, figure) == 0;
}

/* What the payslip takes off, ours where it does not say; *@all: it says whatever there is to say. */
static PennyPence
add_taken (const PennyPayslipCheck *check,
           gboolean                *all)
{
  PennyPence sum = 0;

  *all = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (taken_off); i++)
    {
      sum += stated_or (check, taken_off[i], penny_payslip_figure (&check->ours, taken_off[i]));
      if (!check->stated->said[taken_off[i]] && !is_none (check, taken_off[i]))
        *all = FALSE;
    }
  for (guint i = 0; i < check->facts->terms.n_attachments; i++)
    sum += check->ours.attachments[i];
  return sum;
}

static void
find_sum_reasons (const PennyPayslipCheck *check,
                  PennyPayslipFinding     *finding,
                  PennyFindingWords       *words)
{
  static const PennyStatedFigure employers[] = { PENNY_STATED_EMPLOYER_NI, PENNY_STATED_EMPLOYER_PENSION };
  PennyPence apart = finding->stated - finding->ours;

  penny_payslip_reason_add (finding, PENNY_REASON_DOES_NOT_ADD_UP);
  for (guint i = 0; i < G_N_ELEMENTS (taken_off) && finding->n_reasons == 1; i++)
    {
      PennyPence taken = stated_or (check, taken_off[i], penny_payslip_figure (&check->ours, taken_off[i]));

      words->other = taken_off[i];
      if (taken == apart || taken == -apart)
        penny_payslip_reason_add (finding, taken == apart ? PENNY_REASON_LEFT_OUT : PENNY_REASON_TWICE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (employers) && finding->n_reasons == 1; i++)
    {
      words->other = employers[i];
      if (stated_or (check, employers[i], penny_payslip_figure (&check->ours, employers[i])) == -apart)
        penny_payslip_reason_add (finding, PENNY_REASON_EMPLOYERS);
    }
  if (finding->n_reasons == 1 && penny_payslip_digits_are_swapped (finding->stated, finding->ours))
    penny_payslip_reason_add (finding, PENNY_REASON_DIGITS);
}

static void
check_sum (const PennyPayslipCheck *check,
           PennyPence               taken,
           PennyPence               sum,
           GPtrArray               *findings)
{
  PennyPayslipFinding *finding = add_finding (findings, PENNY_STATED_NET, check->stated->figure[PENNY_STATED_NET], sum);
  PennyFindingWords words = { .finding = finding, .right = &check->right };

  finding->fair = ABS (finding->stated - sum) == 1;
  if (finding->fair)
    penny_payslip_reason_add (finding, PENNY_REASON_ROUNDING);
  else
    find_sum_reasons (check, finding, &words);
  finding->sentence = penny_finding_say_sum (&words, check->ours.gross, taken);
}

/* Net follows from the rest: where it does, what differs is told already. */
static void
check_net (const PennyPayslipCheck *check,
           GPtrArray               *findings)
{
  gboolean all;
  PennyPence taken = add_taken (check, &all);
  PennyPence sum = check->ours.gross - taken + check->ours.paid_back;
  PennyPence stated = check->stated->figure[PENNY_STATED_NET];

  if (!check->stated->said[PENNY_STATED_NET])
    return;
  if (all && stated != sum)
    check_sum (check, taken, sum, findings);
  else if (!all && stated != sum && check->facts->knows_tax && check->facts->knows_ni)
    check_figure (check, PENNY_STATED_NET, findings);
}

/* The year */

static void
check_to_date (const PennyPayslipCheck *check,
               PennyStatedFigure        figure,
               PennyPence               before,
               PennyPence               earlier,
               PennyPence               now,
               GPtrArray               *findings)
{
  gint64 stated = check->stated->figure[figure];
  gint64 ours = before + earlier + now;
  PennyPayslipFinding *finding;
  PennyFindingWords words = { .right = &check->right };

  if (!check->stated->said[figure] || stated == ours)
    return;
  words.finding = finding = add_finding (findings, figure, stated, ours);
  finding->fair = ABS (stated - ours) == 1 || stated == before + now;
  if (ABS (stated - ours) == 1)
    penny_payslip_reason_add (finding, PENNY_REASON_ROUNDING);
  else if (stated == before + now)
    penny_payslip_reason_add (finding, PENNY_REASON_EARLIER_EMPLOYER);
  else if (stated == now)
    {
      words.trials[0].reason = PENNY_REASON_NOTHING_BEFORE;
      penny_payslip_reason_add (finding, PENNY_REASON_NOTHING_BEFORE);
    }
  else if (penny_payslip_digits_are_swapped (stated, ours))
    penny_payslip_reason_add (finding, PENNY_REASON_DIGITS);
  finding->sentence = penny_finding_say (&words);
}

static void
check_year (const PennyPayslipCheck *check,
            GPtrArray               *findings)
{
  const PennyYearToDate *before = &check->facts->before;

  check_to_date (check, PENNY_STATED_PAY_TO_DATE, before->pay, before->before_pay, check->ours.for_tax, findings);
  if (check->facts->knows_tax || check->stated->said[PENNY_STATED_TAX])
    check_to_date (check, PENNY_STATED_TAX_TO_DATE, before->tax, before->before_tax,
                   stated_or (check, PENNY_STATED_TAX, check->ours.tax.tax), findings);
}

/* Works the payday out on the payslip's own gross, which may be more or less than was agreed. */
static gboolean
begin (PennyPayslipCheck  *check,
       PennyRateYears     *years,
       GError            **error)
{
  const PennyPayslipFacts *facts = check->facts;

  check->ground = (PennyTrialGround) { years, facts->items, facts->n_items };
  check->right = (PennyPayslipTrial) {
    .rates = penny_rate_years_find (years, facts->period.year, error),
    .terms = facts->terms,
    .period = facts->period,
    .before = facts->before,
  };
  if (check->right.rates == NULL || !penny_payslip_trial_work (&check->ground, &check->right, &check->ours, error))
    return FALSE;
  check->right.beside = stated_or (check, PENNY_STATED_GROSS, check->ours.gross) - check->ours.gross;
  return check->right.beside == 0 || penny_payslip_trial_work (&check->ground, &check->right, &check->ours, error);
}

GPtrArray *
penny_payslip_check (PennyRateYears            *years,
                     const PennyPayslipFacts   *facts,
                     const PennyStatedPayslip  *stated,
                     GError                   **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payslip_finding_free);
  PennyPayslipCheck check = { facts, stated };

  g_return_val_if_fail (years != NULL && facts != NULL && stated != NULL, NULL);

  if (!begin (&check, years, error))
    return NULL;
  check_hours (&check, findings);
  check_rate (&check, findings);
  check_wage (&check, findings);
  check_gross (&check, findings);
  check_product (&check, findings);
  for (guint i = PENNY_STATED_TAX; i <= PENNY_STATED_EMPLOYER_PENSION; i++)
    if (i == PENNY_STATED_NET)
      check_net (&check, findings);
    else if (penny_payslip_check_compares (&check, i))
      check_figure (&check, i, findings);
  check_year (&check, findings);
  return g_steal_pointer (&findings);
}
