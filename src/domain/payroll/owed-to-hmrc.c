#include "owed-to-hmrc.h"

#include "statutory-recovery.h"
#include "working-day.h"

G_STATIC_ASSERT (PENNY_PAY_SMP + PENNY_FAMILY_PAY == PENNY_PAY_SNCP + 1);

PennyDate
penny_hmrc_due_on (int      year,
                   int      month,
                   gboolean by_post)
{
  int end_year, end_month, day;

  penny_date_split (penny_tax_month_last (year, month), &end_year, &end_month, &day);
  return penny_date_new (end_year, end_month, by_post ? 19 : 22);
}

void
penny_paid_from_slip (PennyPaid          *paid,
                      const PennyPayslip *slip)
{
  *paid = (PennyPaid) {
    .payday = slip->period.payday,
    .tax = slip->tax.tax,
    .student_loans = penny_pence_add (slip->loan.deduction, slip->postgraduate.deduction),
    .employee_ni = slip->ni.employee,
    .employer_ni = slip->ni.employer,
    .class_1a = slip->class_1a,
  };
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    paid->family_pay[i] = slip->by_kind[PENNY_PAY_SMP + i];
}

static void
add_paid (PennyTaxMonth   *month,
          PennyPence      *family_pay,
          const PennyPaid *paid)
{
  month->tax = penny_pence_add (month->tax, paid->tax);
  month->student_loans = penny_pence_add (month->student_loans, paid->student_loans);
  month->employee_ni = penny_pence_add (month->employee_ni, paid->employee_ni);
  month->employer_ni = penny_pence_add (month->employer_ni, paid->employer_ni);
  month->class_1a = penny_pence_add (month->class_1a, paid->class_1a);
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    family_pay[i] = penny_pence_add (family_pay[i], paid->family_pay[i]);
  month->paid++;
}

/* Each tax month is rounded by itself, so that what one month's summary said stays true. */
static void
recover (PennyTaxMonth            *month,
         const PennyPence         *family_pay,
         const PennyRates         *rates,
         const PennyEmployerTerms *terms)
{
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    {
      PennyRecovery recovery;

      penny_recovery_work_out (rates, terms->small_employer, family_pay[i], &recovery);
      month->recovered[i] = recovery.recovered;
      month->compensation[i] = recovery.compensation;
      month->given_back = penny_pence_add (month->given_back, recovery.recovered);
      month->given_back = penny_pence_add (month->given_back, recovery.compensation);
    }
}

static void
add_months (PennyTaxMonth       *total,
            const PennyTaxMonth *month)
{
  total->tax = penny_pence_add (total->tax, month->tax);
  total->student_loans = penny_pence_add (total->student_loans, month->student_loans);
  total->employee_ni = penny_pence_add (total->employee_ni, month->employee_ni);
  total->employer_ni = penny_pence_add (total->employer_ni, month->employer_ni);
  total->class_1a = penny_pence_add (total->class_1a, month->class_1a);
  total->allowance = penny_pence_add (total->allowance, month->allowance);
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    {
      total->recovered[i] = penny_pence_add (total->recovered[i], month->recovered[i]);
      total->compensation[i] = penny_pence_add (total->compensation[i], month->compensation[i]);
    }
  total->given_back = penny_pence_add (total->given_back, month->given_back);
  total->due = penny_pence_add (total->due, month->due);
  total->paid += month->paid;
}

static PennyPence
due_of (const PennyTaxMonth *month)
{
  PennyPence due = penny_pence_add (month->tax, month->student_loans);

  due = penny_pence_add (due, month->employee_ni);
  due = penny_pence_add (due, month->employer_ni);
  due = penny_pence_add (due, month->class_1a);
  due = penny_pence_add (due, -month->allowance);
  return penny_pence_add (due, -month->given_back);
}

/* What it would be worth is worked out as if it were claimed at the year's beginning. */
static void
use_allowance (PennyOwedToHmrc          *owed,
               const PennyRates         *rates,
               const PennyEmployerTerms *terms)
{
  PennyEmploymentAllowance claimed, worth;
  PennyPence due[PENNY_TAX_MONTHS];

  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    due[i] = owed->months[i].employer_ni;
  penny_employment_allowance_work_out (&worth, rates->employment_allowance, 1, due);
  penny_employment_allowance_work_out (&claimed, rates->employment_allowance, terms->allowance_claimed_in, due);
  owed->allowance_worth = worth.used;
  owed->allowance_left = claimed.left;
  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    owed->months[i].allowance = claimed.given[i];
}

/* What HMRC owes after one payment comes off the next; the last one's stands in @carried. */
static void
lay_out_payments (PennyOwedToHmrc          *owed,
                  const PennyEmployerTerms *terms)
{
  int months = terms->quarterly ? 3 : 1;
  PennyPence carried = 0;

  owed->n_payments = PENNY_TAX_MONTHS / months;
  for (guint i = 0; i < owed->n_payments; i++)
    {
      PennyHmrcPayment *payment = &owed->payments[i];
      PennyPence due = -carried;

      payment->from = (int) i * months + 1;
      payment->to = payment->from + months - 1;
      for (int month = payment->from; month <= payment->to; month++)
        due = penny_pence_add (due, owed->months[month - 1].due);
      carried = MAX (-due, 0);
      payment->due = MAX (due, 0);
      payment->carried = carried;
      payment->due_on = penny_hmrc_due_on (owed->year, payment->to, terms->by_post);
      payment->pay_by = penny_working_day_on_or_before (payment->due_on);
    }
}

void
penny_owed_to_hmrc_work_out (PennyOwedToHmrc          *owed,
                             const PennyRates         *rates,
                             const PennyEmployerTerms *terms,
                             const PennyPaid          *paid,
                             guint                     n_paid)
{
  PennyPence family_pay[PENNY_TAX_MONTHS][PENNY_FAMILY_PAY] = { 0 };

  *owed = (PennyOwedToHmrc) { .year = rates->year };
  for (guint i = 0; i < n_paid; i++)
    if (penny_tax_year_of (paid[i].payday) == rates->year)
      {
        int month = penny_tax_month_of (paid[i].payday) - 1;

        add_paid (&owed->months[month], family_pay[month], &paid[i]);
      }
  use_allowance (owed, rates, terms);
  for (int i = 0; i < PENNY_TAX_MONTHS; i++)
    {
      PennyTaxMonth *month = &owed->months[i];

      month->month = i + 1;
      recover (month, family_pay[i], rates, terms);
      month->due = due_of (month);
      add_months (&owed->total, month);
    }
  lay_out_payments (owed, terms);
}

gboolean
penny_hmrc_may_pay_quarterly (const PennyRates *rates,
                              PennyPence        expected_a_year)
{
  return expected_a_year / PENNY_TAX_MONTHS < rates->quarterly_under;
}
