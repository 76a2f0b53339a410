#include "hmrc-fields.h"

#include <glib/gi18n-lib.h>

void
penny_hmrc_field_free (PennyHmrcField *field)
{
  g_free (field->label);
  g_free (field->value);
  g_free (field);
}

const char *
penny_hmrc_field_find (GPtrArray  *fields,
                       const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->name, name))
        return field->value;
    }
  return NULL;
}

static GPtrArray *
fields_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) penny_hmrc_field_free);
}

/* Takes @value. */
static void
add (GPtrArray  *fields,
     const char *name,
     const char *label,
     char       *value)
{
  PennyHmrcField *field = g_new (PennyHmrcField, 1);

  field->name = name;
  field->label = g_strdup (label);
  field->value = value;
  g_ptr_array_add (fields, field);
}

static void
add_text (GPtrArray  *fields,
          const char *name,
          const char *label,
          const char *text)
{
  add (fields, name, label, g_strdup (text));
}

static void
add_money (GPtrArray  *fields,
           const char *name,
           const char *label,
           PennyPence  amount)
{
  add (fields, name, label, penny_pence_format (amount));
}

/* HMRC wants what is nothing left out, not a nought. */
static void
add_money_if_any (GPtrArray  *fields,
                  const char *name,
                  const char *label,
                  PennyPence  amount)
{
  if (amount != 0)
    add_money (fields, name, label, amount);
}

static void
add_number (GPtrArray  *fields,
            const char *name,
            const char *label,
            gint64      number)
{
  add (fields, name, label, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

static void
add_date (GPtrArray  *fields,
          const char *name,
          const char *label,
          PennyDate   date)
{
  if (date != PENNY_DATE_NONE)
    add (fields, name, label, penny_date_format (date));
}

/* The code without the mark of a basis, which HMRC asks for by itself. */
static char *
code_alone (const PennyTaxCode *code)
{
  PennyTaxCode bare = *code;

  bare.alone = FALSE;
  return penny_tax_code_format (&bare);
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
                     const PennyYearToDate *year,
                     PennyPensionKind       pension)
{
  gboolean net_pay = pension == PENNY_PENSION_NET_PAY;

  add_money (fields, "FiguresToDate/TaxablePay", _("Taxable pay in this job, the year to date"), year->pay);
  add_money (fields, "FiguresToDate/TotalTax", _("Tax in this job, the year to date"), year->tax);
  add_money_if_any (fields, "FiguresToDate/StudentLoansTD", _("Student loan, the year to date"), year->student_loan);
  add_money_if_any (fields, "FiguresToDate/PostgradLoansTD", _("Postgraduate loan, the year to date"),
                    year->postgraduate_loan);
  add_money_if_any (fields, "FiguresToDate/EmpeePenContribnsPaidYTD",
                    _("Worker’s pension taken before tax, the year to date"), net_pay ? year->pension : 0);
  add_money_if_any (fields, "FiguresToDate/EmpeePenContribnsNotPaidYTD",
                    _("Worker’s pension taken after tax, the year to date"), net_pay ? 0 : year->pension);
  add_money_if_any (fields, "FiguresToDate/SMPYTD", _("Maternity pay, the year to date"),
                    year->statutory[PENNY_PAY_SMP]);
  add_money_if_any (fields, "FiguresToDate/SPPYTD", _("Paternity pay, the year to date"),
                    year->statutory[PENNY_PAY_SPP]);
  add_money_if_any (fields, "FiguresToDate/SAPYTD", _("Adoption pay, the year to date"),
                    year->statutory[PENNY_PAY_SAP]);
  add_money_if_any (fields, "FiguresToDate/ShPPYTD", _("Shared parental pay, the year to date"),
                    year->statutory[PENNY_PAY_SHPP]);
  add_money_if_any (fields, "FiguresToDate/SPBPYTD", _("Parental bereavement pay, the year to date"),
                    year->statutory[PENNY_PAY_SPBP]);
  add_money_if_any (fields, "FiguresToDate/SNCPYTD", _("Neonatal care pay, the year to date"),
                    year->statutory[PENNY_PAY_SNCP]);
}

static const char *const frequencies[PENNY_PAY_FREQUENCIES] = { "W1", "W2", "W4", "M1" };

static void
add_payment_of_period (GPtrArray           *fields,
                       const PennyPayslip  *slip,
                       const PennyFpsFacts *facts)
{
  char hours[] = { penny_fps_hours_band (facts->agreed_minutes), '\0' };

  add_text (fields, "Payment/PayFreq", _("How often they are paid"), frequencies[slip->terms.frequency]);
  add_date (fields, "Payment/PmtDate", _("Payday"), slip->period.payday);
  if (slip->terms.frequency == PENNY_PAY_MONTHLY)
    add_number (fields, "Payment/MonthNo", _("Tax month"), penny_pay_period_name (&slip->period));
  else
    add_number (fields, "Payment/WeekNo", _("Tax week"), penny_pay_period_name (&slip->period));
  add_number (fields, "Payment/PeriodsCovered", _("Pay periods covered"), MAX (facts->periods_covered, 1));
  add_text (fields, "Payment/HoursWorked", _("Hours a week, as a letter"), hours);
  add (fields, "Payment/TaxCode", _("Tax code"), code_alone (&slip->terms.code));
  if (slip->terms.code.alone)
    add_text (fields, "Payment/TaxCode/BasisNonCumulative", _("Week 1 or month 1 basis"), "yes");
}

/* What the law takes: tax, National Insurance and loans.  Money that was only paid back is not in it. */
static PennyPence
pay_after_statutory (const PennyPayslip *slip)
{
  PennyPence taken = penny_pence_add (slip->tax.tax, slip->ni.employee);

  taken = penny_pence_add (taken, slip->loan.deduction);
  taken = penny_pence_add (taken, slip->postgraduate.deduction);
  return penny_pence_add (slip->gross, -taken);
}

static void
add_payment (GPtrArray           *fields,
             const PennyPayslip  *slip,
             const PennyFpsFacts *facts)
{
  gboolean net_pay = slip->terms.pension.kind == PENNY_PENSION_NET_PAY;
  PennyPence orders = 0;

  for (guint i = 0; i < slip->terms.n_attachments; i++)
    orders = penny_pence_add (orders, slip->attachments[i]);
  add_payment_of_period (fields, slip, facts);
  add_money (fields, "Payment/TaxablePay", _("Taxable pay this time"), slip->for_tax);
  add_money_if_any (fields, "Payment/NonTaxOrNICPmt", _("Paid without tax or National Insurance"), slip->paid_back);
  add_money_if_any (fields, "Payment/DednsFromNetPay", _("Taken from net pay by orders"), orders);
  add_money (fields, "Payment/PayAfterStatDedns", _("Pay after tax, National Insurance and loans"),
             pay_after_statutory (slip));
  add_money_if_any (fields, "Payment/EmpeePenContribnsPaid", _("Worker’s pension taken before tax"),
                    net_pay ? slip->pension.employee : 0);
  add_money_if_any (fields, "Payment/EmpeePenContribnsNotPaid", _("Worker’s pension taken after tax"),
                    net_pay ? 0 : slip->pension.employee);
  add_money_if_any (fields, "Payment/StudentLoanRecovered", _("Student loan this time"), slip->loan.deduction);
  if (slip->loan.deduction != 0)
    add_number (fields, "Payment/StudentLoanRecovered/PlanType", _("Student loan plan"), slip->loan.plan);
  add_money_if_any (fields, "Payment/PostgradLoanRecovered", _("Postgraduate loan this time"),
                    slip->postgraduate.deduction);
  add_money (fields, "Payment/TaxDeductedOrRefunded", _("Tax this time"), slip->tax.tax);
}

/* A letter that was used earlier in the year is sent each time with nothing in this period. */
static void
add_letter (GPtrArray           *fields,
            const PennyNiToDate *row,
            const PennyPayslip  *slip)
{
  gboolean now = row->letter == slip->ni.letter;
  char letter[] = { row->letter, '\0' };

  add_text (fields, "NIlettersAndValues/NIletter", _("National Insurance letter"), letter);
  add_money (fields, "NIlettersAndValues/GrossEarningsForNICsInPd", _("Pay for National Insurance this time"),
             now ? slip->ni.pay : 0);
  add_money (fields, "NIlettersAndValues/GrossEarningsForNICsYTD",
             _("Pay for National Insurance, the year to date"), row->pay);
  add_money (fields, "NIlettersAndValues/AtLELYTD", _("At the lower earnings limit, the year to date"), row->at_lel);
  add_money (fields, "NIlettersAndValues/LELtoPTYTD",
             _("From there to the primary threshold, the year to date"), row->lel_to_pt);
  add_money (fields, "NIlettersAndValues/PTtoUELYTD",
             _("From there to the upper earnings limit, the year to date"), row->pt_to_uel);
  add_money (fields, "NIlettersAndValues/TotalEmpNICInPd", _("Employer’s National Insurance this time"),
             now ? slip->ni.employer : 0);
  add_money (fields, "NIlettersAndValues/TotalEmpNICYTD",
             _("Employer’s National Insurance, the year to date"), row->employer);
  add_money (fields, "NIlettersAndValues/EmpeeContribnsInPd", _("Worker’s National Insurance this time"),
             now ? slip->ni.employee : 0);
  add_money (fields, "NIlettersAndValues/EmpeeContribnsYTD",
             _("Worker’s National Insurance, the year to date"), row->employee);
}

GPtrArray *
penny_fps_fields (const PennyPayslip  *slip,
                  const PennyFpsFacts *facts)
{
  GPtrArray *fields = fields_new ();

  add_date (fields, "Starter/StartDate", _("Started work"), facts->started);
  add_date (fields, "LeavingDate", _("Left"), facts->left);
  if (facts->agreed_minutes <= 0)
    add_text (fields, "IrrEmp", _("Irregular work"), "yes");
  add_figures_to_date (fields, &slip->after, slip->terms.pension.kind);
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
  add_number (fields, "RecoverableAmountsYTD/TaxMonth", _("Up to the tax month"), month);
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    add_money_if_any (fields, recovered_names[i], _(recovered_labels[i]), recovered[i]);
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    add_money_if_any (fields, compensation_names[i], _(compensation_labels[i]), compensation[i]);
}

/* "26-27" is how HMRC writes the tax year here. */
static char *
related_year (int year)
{
  return g_strdup_printf ("%02d-%02d", year % 100, (year + 1) % 100);
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

  fields = fields_new ();
  if (owed->months[month - 1].paid == 0)
    {
      add_text (fields, "NoPaymentForPeriod", _("Nobody was paid"), "yes");
      add_date (fields, "NoPaymentDates/From", _("From"), penny_date_add_months (last, -1) + 1);
      add_date (fields, "NoPaymentDates/To", _("To"), last);
    }
  if (terms->allowance_claimed_in != 0)
    add_text (fields, "EmpAllceInd", _("Employment Allowance"), "yes");
  add_recoverable (fields, owed, month);
  add (fields, "RelatedTaxYear", _("Tax year"), related_year (owed->year));
  if (final)
    add_text (fields, "FinalSubmission/ForYear", _("The last one for the year"), "yes");
  return fields;
}

static void
add_p60_letters (GPtrArray             *fields,
                 const PennyYearToDate *year)
{
  for (guint i = 0; i < year->n_ni; i++)
    {
      const PennyNiToDate *row = &year->ni[i];
      char letter[] = { row->letter, '\0' };

      add_text (fields, "NI/Letter", _("National Insurance letter"), letter);
      add_money (fields, "NI/AtLEL", _("Earnings at the lower earnings limit"), row->at_lel);
      add_money (fields, "NI/LELtoPT", _("Earnings above it, up to the primary threshold"), row->lel_to_pt);
      add_money (fields, "NI/PTtoUEL", _("Earnings above that, up to the upper earnings limit"), row->pt_to_uel);
      add_money (fields, "NI/Employee", _("Worker’s contributions"), row->employee);
    }
}

GPtrArray *
penny_p60_fields (const PennyPayslip *last)
{
  GPtrArray *fields = fields_new ();
  const PennyYearToDate *year = &last->after;

  add (fields, "TaxYear", _("Tax year to 5 April"), g_strdup_printf ("%d", last->period.year + 1));
  add_money (fields, "PreviousPay", _("Pay in earlier jobs this year"), year->before_pay);
  add_money (fields, "PreviousTax", _("Tax in earlier jobs this year"), year->before_tax);
  add_money (fields, "Pay", _("Pay in this job"), year->pay);
  add_money (fields, "Tax", _("Tax in this job"), year->tax);
  add_money (fields, "TotalPay", _("Total pay for the year"), penny_pence_add (year->before_pay, year->pay));
  add_money (fields, "TotalTax", _("Total tax for the year"), penny_pence_add (year->before_tax, year->tax));
  add (fields, "FinalTaxCode", _("Final tax code"), penny_tax_code_format (&last->terms.code));
  add_p60_letters (fields, year);
  add_money_if_any (fields, "SMP", _("Maternity pay, in the pay above"), year->statutory[PENNY_PAY_SMP]);
  add_money_if_any (fields, "SPP", _("Paternity pay, in the pay above"), year->statutory[PENNY_PAY_SPP]);
  add_money_if_any (fields, "SAP", _("Adoption pay, in the pay above"), year->statutory[PENNY_PAY_SAP]);
  add_money_if_any (fields, "ShPP", _("Shared parental pay, in the pay above"), year->statutory[PENNY_PAY_SHPP]);
  add_money_if_any (fields, "SPBP", _("Parental bereavement pay, in the pay above"),
                    year->statutory[PENNY_PAY_SPBP]);
  add_money_if_any (fields, "SNCP", _("Neonatal care pay, in the pay above"), year->statutory[PENNY_PAY_SNCP]);
  /* The certificate shows loans in whole pounds, which is how they are taken. */
  add_money_if_any (fields, "StudentLoan", _("Student loan"), year->student_loan);
  add_money_if_any (fields, "PostgraduateLoan", _("Postgraduate loan"), year->postgraduate_loan);
  return fields;
}

/* Pay and tax to date are left empty where each payday stands by itself; this job's are always given. */
GPtrArray *
penny_p45_fields (const PennyPayslip *last,
                  PennyDate           left)
{
  GPtrArray *fields = fields_new ();
  const PennyYearToDate *year = &last->after;
  gboolean cumulative = last->tax.cumulative;

  add_date (fields, "LeavingDate", _("Leaving date"), left);
  add_text (fields, "StudentLoan", _("Student loan deductions to go on"),
            last->terms.loan_plan != 0 || last->terms.postgraduate_loan ? "Y" : "");
  add (fields, "TaxCode", _("Tax code at leaving"), code_alone (&last->terms.code));
  add_text (fields, "Week1Month1", _("Week 1 or month 1 basis"), last->terms.code.alone ? "X" : "");
  if (cumulative)
    {
      gboolean monthly = last->terms.frequency == PENNY_PAY_MONTHLY;

      add_number (fields, monthly ? "MonthNumber" : "WeekNumber", monthly ? _("Month number") : _("Week number"),
                  penny_pay_period_name (&last->period));
      add_money (fields, "TotalPay", _("Total pay to date"), penny_pence_add (year->before_pay, year->pay));
      add_money (fields, "TotalTax", _("Total tax to date"), penny_pence_add (year->before_tax, year->tax));
    }
  add_money (fields, "Pay", _("Total pay in this job"), year->pay);
  add_money (fields, "Tax", _("Total tax in this job"), year->tax);
  return fields;
}

GPtrArray *
penny_p11_fields (const PennyPayslip *slip)
{
  GPtrArray *fields = fields_new ();
  const PennyTaxWorking *tax = &slip->tax;
  char letter[] = { slip->ni.letter, '\0' };

  add_number (fields, "Period", slip->terms.frequency == PENNY_PAY_MONTHLY ? _("Tax month") : _("Tax week"),
              penny_pay_period_name (&slip->period));
  add_text (fields, "NiLetter", _("National Insurance letter"), letter);
  add_money (fields, "AtLEL", _("Earnings at the lower earnings limit"), slip->ni.at_lel);
  add_money (fields, "LELtoPT", _("Earnings above it, up to the primary threshold"), slip->ni.lel_to_pt);
  add_money (fields, "PTtoUEL", _("Earnings above that, up to the upper earnings limit"), slip->ni.pt_to_uel);
  add_money (fields, "TotalNI", _("Employer’s and worker’s contributions"),
             penny_pence_add (slip->ni.employee, slip->ni.employer));
  add_money (fields, "EmployeeNI", _("Worker’s contributions"), slip->ni.employee);
  add_money_if_any (fields, "StudentLoan", _("Student loan"), slip->loan.deduction);
  add_money_if_any (fields, "PostgraduateLoan", _("Postgraduate loan"), slip->postgraduate.deduction);
  add_money (fields, "Pay", _("Pay this time"), tax->pay);
  add_money (fields, "PayToDate", _("Pay to date"), tax->pay_to_date);
  add_money (fields, tax->free_pay < 0 ? "AdditionalPay" : "FreePay",
             tax->free_pay < 0 ? _("Additional pay to date") : _("Free pay to date"), ABS (tax->free_pay));
  add_money (fields, "Taxable", _("Taxable pay to date"), tax->taxable);
  add_money (fields, "TaxDue", _("Tax due to date"), tax->tax_to_date);
  add_money (fields, "Tax", _("Tax taken or given back this time"), tax->tax);
  return fields;
}

GPtrArray *
penny_p32_fields (const PennyTaxMonth *month)
{
  GPtrArray *fields = fields_new ();
  PennyPence ni = penny_pence_add (month->employee_ni, month->employer_ni);

  add_number (fields, "Month", _("Tax month"), month->month);
  add_money (fields, "Tax", _("Income tax"), month->tax);
  add_money_if_any (fields, "StudentLoans", _("Student and postgraduate loans"), month->student_loans);
  add_money (fields, "NI", _("Worker’s and employer’s National Insurance"), ni);
  add_money_if_any (fields, "Allowance", _("Employment Allowance"), month->allowance);
  add_money_if_any (fields, "FamilyPay", _("Family pay to have back"), month->given_back);
  add_money (fields, "Due", _("Owed for this month"), month->due);
  return fields;
}
