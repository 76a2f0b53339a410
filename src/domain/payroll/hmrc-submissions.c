#include "hmrc-submissions.h"

#include <glib/gi18n-lib.h>

#include "hmrc-fields.h"

/* The schema has an attribute each for the basis and for Scotland or Wales. */
static void
add_code (GPtrArray          *fields,
          const PennyTaxCode *code)
{
  PennyTaxCode bare = *code;

  bare.alone = FALSE;
  bare.nation = PENNY_NATION_RUK;
  penny_hmrc_add (fields, "Payment/TaxCode", _("Tax code"), penny_tax_code_format (&bare));
  if (code->alone)
    penny_hmrc_add_text (fields, "Payment/TaxCode/BasisNonCumulative", _("Week 1 or month 1 basis"), "yes");
  if (code->nation != PENNY_NATION_RUK)
    penny_hmrc_add_text (fields, "Payment/TaxCode/TaxRegime", _("Before the tax code: S for Scotland, C for Wales"),
                         code->nation == PENNY_NATION_SCOTLAND ? "S" : "C");
}

char
penny_fps_hours_band (int agreed_minutes)
{
  if (agreed_minutes <= 0)
    return 'E';
  if (agreed_minutes < 16 * 60)
    return 'A';
  if (agreed_minutes < 24 * 60)
    return 'B';
  return agreed_minutes < 30 * 60 ? 'C' : 'D';
}

static void
add_figures_to_date (GPtrArray             *fields,
                     const PennyYearToDate *year)
{
  penny_hmrc_add_money (fields, "FiguresToDate/TaxablePay", _("Taxable pay in this job, the year to date"), year->pay);
  penny_hmrc_add_money (fields, "FiguresToDate/TotalTax", _("Tax in this job, the year to date"), year->tax);
  penny_hmrc_add_money_if_any (fields, "FiguresToDate/StudentLoansTD", _("Student loan, the year to date"),
                               year->student_loan);
  penny_hmrc_add_money_if_any (fields, "FiguresToDate/PostgradLoansTD", _("Postgraduate loan, the year to date"),
                               year->postgraduate_loan);
  penny_hmrc_add_money_if_any (fields, "FiguresToDate/EmpeePenContribnsPaidYTD",
                               _("Worker’s pension taken before tax, the year to date"), year->pension_before_tax);
  penny_hmrc_add_money_if_any (fields, "FiguresToDate/EmpeePenContribnsNotPaidYTD",
                               _("Worker’s pension taken after tax, the year to date"),
                               penny_pence_add (year->pension, -year->pension_before_tax));
}

static void
add_family_pay (GPtrArray             *fields,
                const PennyYearToDate *year)
{
  static const char *const names[PENNY_FAMILY_PAY] = {
    "Payment/SMPYTD", "Payment/SPPYTD", "Payment/SAPYTD", "Payment/ShPPYTD", "Payment/SPBPYTD", "Payment/SNCPYTD",
  };
  static const char *const labels[PENNY_FAMILY_PAY] = {
    N_("Maternity pay, the year to date"), N_("Paternity pay, the year to date"), N_("Adoption pay, the year to date"),
    N_("Shared parental pay, the year to date"), N_("Parental bereavement pay, the year to date"),
    N_("Neonatal care pay, the year to date"),
  };

  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    penny_hmrc_add_money_if_any (fields, names[i], _(labels[i]), year->statutory[PENNY_PAY_SMP + i]);
}

static const char *const frequencies[PENNY_PAY_FREQUENCIES] = { "W1", "W2", "W4", "M1" };

static void
add_payment_of_period (GPtrArray           *fields,
                       const PennyPayslip  *slip,
                       const PennyFpsFacts *facts)
{
  char hours[] = { penny_fps_hours_band (facts->agreed_minutes), '\0' };

  penny_hmrc_add_text (fields, "Payment/PayFreq", _("How often they are paid"), frequencies[slip->terms.frequency]);
  penny_hmrc_add_date (fields, "Payment/PmtDate", _("Payday"), slip->period.payday);
  if (slip->terms.frequency == PENNY_PAY_MONTHLY)
    penny_hmrc_add_number (fields, "Payment/MonthNo", _("Tax month"), penny_pay_period_name (&slip->period));
  else
    penny_hmrc_add_number (fields, "Payment/WeekNo", _("Tax week"), penny_pay_period_name (&slip->period));
  penny_hmrc_add_number (fields, "Payment/PeriodsCovered", _("Pay periods covered"), MAX (facts->periods_covered, 1));
  penny_hmrc_add_text (fields, "Payment/HoursWorked", _("Hours a week, as a letter"), hours);
  add_code (fields, &slip->terms.code);
}

/* Pay less what the law takes: tax, National Insurance and loans.  What is free of tax and National Insurance is told by
 * itself and not in it. */
static PennyPence
pay_after_statutory (const PennyPayslip *slip)
{
  PennyPence taken = penny_pence_add (slip->tax.tax, slip->ni.employee);

  taken = penny_pence_add (taken, slip->loan.deduction);
  taken = penny_pence_add (taken, slip->postgraduate.deduction);
  taken = penny_pence_add (taken, slip->tax_free);
  return penny_pence_add (slip->gross, -taken);
}

/* What comes off after tax: a pension that is not by "net pay", and orders. */
static PennyPence
taken_from_net (const PennyPayslip *slip)
{
  PennyPence taken = slip->terms.pension.kind == PENNY_PENSION_NET_PAY ? 0 : slip->pension.employee;

  for (guint i = 0; i < slip->terms.n_attachments; i++)
    taken = penny_pence_add (taken, slip->attachments[i]);
  return taken;
}

static void
add_pension (GPtrArray          *fields,
             const PennyPayslip *slip)
{
  gboolean net_pay = slip->terms.pension.kind == PENNY_PENSION_NET_PAY;

  penny_hmrc_add_money_if_any (fields, "Payment/EmpeePenContribnsPaid", _("Worker’s pension taken before tax"),
                               net_pay ? slip->pension.employee : 0);
  penny_hmrc_add_money_if_any (fields, "Payment/EmpeePenContribnsNotPaid", _("Worker’s pension taken after tax"),
                               net_pay ? 0 : slip->pension.employee);
}

static void
add_loans (GPtrArray          *fields,
           const PennyPayslip *slip)
{
  penny_hmrc_add_money_if_any (fields, "Payment/StudentLoanRecovered", _("Student loan this time"),
                               slip->loan.deduction);
  if (slip->loan.deduction != 0)
    penny_hmrc_add (fields, "Payment/StudentLoanRecovered/PlanType", _("Student loan plan"),
                    g_strdup_printf ("%02d", slip->loan.plan));
  penny_hmrc_add_money_if_any (fields, "Payment/PostgradLoanRecovered", _("Postgraduate loan this time"),
                               slip->postgraduate.deduction);
}

static void
add_payment (GPtrArray           *fields,
             const PennyPayslip  *slip,
             const PennyFpsFacts *facts)
{
  add_payment_of_period (fields, slip, facts);
  penny_hmrc_add_money (fields, "Payment/TaxablePay", _("Taxable pay this time"), slip->for_tax);
  penny_hmrc_add_money_if_any (fields, "Payment/NonTaxOrNICPmt", _("Paid without tax or National Insurance"),
                               penny_pence_add (slip->paid_back, slip->tax_free));
  penny_hmrc_add_money_if_any (fields, "Payment/DednsFromNetPay", _("Taken from net pay: pension after tax, and orders"),
                               taken_from_net (slip));
  penny_hmrc_add_money (fields, "Payment/PayAfterStatDedns", _("Pay after tax, National Insurance and loans"),
                        pay_after_statutory (slip));
  penny_hmrc_add_money_if_any (fields, "Payment/Class1ANICsYTD",
                               _("Employer’s National Insurance on redundancy pay, the year to date"),
                               slip->after.class_1a);
  add_pension (fields, slip);
  add_loans (fields, slip);
  penny_hmrc_add_money (fields, "Payment/TaxDeductedOrRefunded", _("Tax this time"), slip->tax.tax);
  add_family_pay (fields, &slip->after);
}

/* A letter that was used earlier in the year is sent each time with nothing in this period. */
static void
add_letter (GPtrArray           *fields,
            const PennyNiToDate *row,
            const PennyPayslip  *slip)
{
  gboolean now = row->letter == slip->ni.letter;
  char letter[] = { row->letter, '\0' };

  penny_hmrc_add_text (fields, "NIlettersAndValues/NIletter", _("National Insurance letter"), letter);
  penny_hmrc_add_money (fields, "NIlettersAndValues/GrossEarningsForNICsInPd", _("Pay for National Insurance this time"),
                        now ? slip->ni.pay : 0);
  penny_hmrc_add_money (fields, "NIlettersAndValues/GrossEarningsForNICsYTD",
                        _("Pay for National Insurance, the year to date"), row->pay);
  penny_hmrc_add_money (fields, "NIlettersAndValues/AtLELYTD", _("At the lower earnings limit, the year to date"),
                        row->at_lel);
  penny_hmrc_add_money (fields, "NIlettersAndValues/LELtoPTYTD",
                        _("From there to the primary threshold, the year to date"), row->lel_to_pt);
  penny_hmrc_add_money (fields, "NIlettersAndValues/PTtoUELYTD",
                        _("From there to the upper earnings limit, the year to date"), row->pt_to_uel);
  penny_hmrc_add_money (fields, "NIlettersAndValues/TotalEmpNICInPd", _("Employer’s National Insurance this time"),
                        now ? slip->ni.employer : 0);
  penny_hmrc_add_money (fields, "NIlettersAndValues/TotalEmpNICYTD",
                        _("Employer’s National Insurance, the year to date"), row->employer);
  penny_hmrc_add_money (fields, "NIlettersAndValues/EmpeeContribnsInPd", _("Worker’s National Insurance this time"),
                        now ? slip->ni.employee : 0);
  penny_hmrc_add_money (fields, "NIlettersAndValues/EmpeeContribnsYTD",
                        _("Worker’s National Insurance, the year to date"), row->employee);
}

GPtrArray *
penny_fps_fields (const PennyPayslip  *slip,
                  const PennyFpsFacts *facts)
{
  GPtrArray *fields = penny_hmrc_fields_new ();

  penny_hmrc_add_date (fields, "Starter/StartDate", _("Started work"), facts->started);
  if (facts->seldom_paid)
    penny_hmrc_add_text (fields, "IrrEmp", _("Paid only now and then"), "yes");
  penny_hmrc_add_date (fields, "LeavingDate", _("Left"), facts->left);
  add_figures_to_date (fields, &slip->after);
  add_payment (fields, slip, facts);
  for (guint i = 0; i < slip->after.n_ni; i++)
    add_letter (fields, &slip->after.ni[i], slip);
  return fields;
}

static const char *const recovered_names[PENNY_FAMILY_PAY] = {
  "RecoverableAmountsYTD/SMPRecovered", "RecoverableAmountsYTD/SPPRecovered", "RecoverableAmountsYTD/SAPRecovered",
  "RecoverableAmountsYTD/ShPPRecovered", "RecoverableAmountsYTD/SPBPRecovered", "RecoverableAmountsYTD/SNCPRecovered",
};
static const char *const compensation_names[PENNY_FAMILY_PAY] = {
  "RecoverableAmountsYTD/NICCompensationOnSMP", "RecoverableAmountsYTD/NICCompensationOnSPP",
  "RecoverableAmountsYTD/NICCompensationOnSAP", "RecoverableAmountsYTD/NICCompensationOnShPP",
  "RecoverableAmountsYTD/NICCompensationOnSPBP", "RecoverableAmountsYTD/NICCompensationOnSNCP",
};
static const char *const recovered_labels[PENNY_FAMILY_PAY] = {
  N_("Maternity pay to have back, the year to date"), N_("Paternity pay to have back, the year to date"),
  N_("Adoption pay to have back, the year to date"), N_("Shared parental pay to have back, the year to date"),
  N_("Parental bereavement pay to have back, the year to date"), N_("Neonatal care pay to have back, the year to date"),
};
static const char *const compensation_labels[PENNY_FAMILY_PAY] = {
  N_("Small employer’s extra on maternity pay, the year to date"),
  N_("Small employer’s extra on paternity pay, the year to date"),
  N_("Small employer’s extra on adoption pay, the year to date"),
  N_("Small employer’s extra on shared parental pay, the year to date"),
  N_("Small employer’s extra on parental bereavement pay, the year to date"),
  N_("Small employer’s extra on neonatal care pay, the year to date"),
};

static void
add_recoverable (GPtrArray             *fields,
                 const PennyOwedToHmrc *owed,
                 int                    month)
{
  PennyPence recovered[PENNY_FAMILY_PAY] = { 0 }, compensation[PENNY_FAMILY_PAY] = { 0 };
  PennyPence all = 0;

  for (int m = 0; m < month; m++)
    for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
      {
        recovered[i] = penny_pence_add (recovered[i], owed->months[m].recovered[i]);
        compensation[i] = penny_pence_add (compensation[i], owed->months[m].compensation[i]);
        all = penny_pence_add (all, owed->months[m].recovered[i]);
      }
  if (all == 0)
    return;
  penny_hmrc_add_number (fields, "RecoverableAmountsYTD/TaxMonth", _("Up to the tax month"), month);
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    penny_hmrc_add_money_if_any (fields, recovered_names[i], _(recovered_labels[i]), recovered[i]);
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    penny_hmrc_add_money_if_any (fields, compensation_names[i], _(compensation_labels[i]), compensation[i]);
}

/* "26-27" is how HMRC writes the tax year here. */
static char *
related_year (int year)
{
  return g_strdup_printf ("%02d-%02d", year % 100, (year + 1) % 100);
}

/* Who employs a care worker sells nothing, so the allowance is no state aid to them
 * (https://www.gov.uk/claim-employment-allowance/eligibility). */
static void
add_allowance (GPtrArray *fields)
{
  penny_hmrc_add_text (fields, "EmpAllceInd", _("Employment Allowance"), "yes");
  penny_hmrc_add_text (fields, "DeMinimisStateAid/NA", _("State aid rules do not apply"), "yes");
}

GPtrArray *
penny_eps_fields (const PennyOwedToHmrc    *owed,
                  const PennyEmployerTerms *terms,
                  int                       month,
                  gboolean                  final)
{
  GPtrArray *fields;
  PennyDate last = penny_tax_month_last (owed->year, month);

  g_return_val_if_fail (month >= 1 && month <= PENNY_TAX_MONTHS, NULL);

  fields = penny_hmrc_fields_new ();
  if (owed->months[month - 1].paid == 0)
    {
      penny_hmrc_add_text (fields, "NoPaymentForPeriod", _("Nobody was paid"), "yes");
      penny_hmrc_add_date (fields, "NoPaymentDates/From", _("From"), penny_date_add_months (last, -1) + 1);
      penny_hmrc_add_date (fields, "NoPaymentDates/To", _("To"), last);
    }
  if (terms->allowance_claimed_in != 0 && terms->allowance_claimed_in <= month)
    add_allowance (fields);
  add_recoverable (fields, owed, month);
  penny_hmrc_add (fields, "RelatedTaxYear", _("Tax year"), related_year (owed->year));
  if (final)
    penny_hmrc_add_text (fields, "FinalSubmission/ForYear", _("The last one for the year"), "yes");
  return fields;
}
