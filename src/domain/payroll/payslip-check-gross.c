#include "payslip-check-private.h"

/* The part of the check that looks at what was worked: hours, rate, the minimum wage and gross pay. */

#define QUARTER 15              /* minutes */

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
  PennyPence rate = penny_payslip_stated_or (check, PENNY_STATED_RATE, agreed_rate (check->facts));
  int worked = check->ours.minutes;
  PennyPayslipFinding *finding;

  if (!check->stated->said[PENNY_STATED_HOURS] || worked == 0 || stated == worked)
    return;
  finding = penny_payslip_finding_add (findings, PENNY_STATED_HOURS, stated, worked);
  penny_payslip_reason_add (finding, PENNY_REASON_HOURS);
  finding->sentence = penny_finding_say_hours (check->facts->who, stated, worked, rate);
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
  finding = penny_payslip_finding_add (findings, PENNY_STATED_RATE, stated, agreed);
  penny_payslip_reason_add (finding, PENNY_REASON_RATE);
  finding->sentence = penny_finding_say_rate (stated, agreed, check->ours.minutes);
}

static void
check_wage (const PennyPayslipCheck *check,
            GPtrArray               *findings)
{
  const PennyPayslipFacts *facts = check->facts;
  PennyDate from = facts->from != PENNY_DATE_NONE ? facts->from : penny_pay_period_first_day (&facts->period);
  const PennyWageRates *wage = penny_wage_rates_on (check->ground.years, from, NULL);
  PennyPence rate = penny_payslip_stated_or (check, PENNY_STATED_RATE, agreed_rate (facts));
  gboolean oldest = facts->worker.born == PENNY_DATE_NONE;
  PennyPayslipFinding *finding;
  PennyPence least;

  if (wage == NULL || rate <= 0)
    return;
  least = oldest ? wage->ages[0].an_hour : penny_wage_rate (wage, &facts->worker, from, NULL);
  if (rate >= least)
    return;
  finding = penny_payslip_finding_add (findings, PENNY_STATED_RATE, rate, least);
  penny_payslip_reason_add (finding, PENNY_REASON_MINIMUM_WAGE);
  finding->sentence = penny_finding_say_wage (rate, least, oldest);
}

/* Whether the hours and the rate that the payslip says, in the place of those agreed, make its gross. */
static gboolean
follows_from_hours (const PennyPayslipCheck *check,
                    PennyPence               agreed)
{
  PennyPence rate = agreed_rate (check->facts);
  gint64 minutes = penny_payslip_stated_or (check, PENNY_STATED_HOURS, check->ours.minutes);

  return agreed - penny_pence_share (rate, check->ours.minutes, 60)
         + penny_pence_share (penny_payslip_stated_or (check, PENNY_STATED_RATE, rate), minutes, 60)
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
  if (minutes <= 0 || penny_pence_share (rate, minutes, 60) != penny_pence_share (rate, worked, 60) + apart)
    return 0;
  return minutes;
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
  if (rate <= 0 || penny_pence_share (rate, worked, 60) != penny_pence_share (agreed, worked, 60) + apart)
    return 0;
  return rate;
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
  words.finding = finding = penny_payslip_finding_add (findings, PENNY_STATED_GROSS, stated, agreed);
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
  finding = penny_payslip_finding_add (findings, PENNY_STATED_GROSS, stated[PENNY_STATED_GROSS], product);
  penny_payslip_reason_add (finding, PENNY_REASON_DOES_NOT_ADD_UP);
  finding->sentence = penny_finding_say_product (finding->stated, product, stated[PENNY_STATED_HOURS],
                                                 stated[PENNY_STATED_RATE]);
}

void
penny_payslip_check_gross (const PennyPayslipCheck *check,
                           GPtrArray               *findings)
{
  check_hours (check, findings);
  check_rate (check, findings);
  check_wage (check, findings);
  check_gross (check, findings);
  check_product (check, findings);
}
