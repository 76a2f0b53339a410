#include "hmrc-forms.h"

#include <glib/gi18n-lib.h>

#include "hmrc-fields.h"

/* The code without the mark of a basis, which HMRC asks for by itself. */
static char *
code_alone (const PennyTaxCode *code)
{
  PennyTaxCode bare = *code;

  bare.alone = FALSE;
  return penny_tax_code_format (&bare);
}

/* By kind, of a year or a payday. */
static void
add_family_pay (GPtrArray        *fields,
                const PennyPence *by_kind)
{
  static const char *const names[PENNY_FAMILY_PAY] = { "SMP", "SPP", "SAP", "ShPP", "SPBP", "SNCP" };

  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    penny_hmrc_add_money_if_any (fields, names[i], penny_pay_kind_words (PENNY_PAY_SMP + i), by_kind[PENNY_PAY_SMP + i]);
}

static void
add_p60_letters (GPtrArray             *fields,
                 const PennyYearToDate *year)
{
  for (guint i = 0; i < year->n_ni; i++)
    {
      const PennyNiToDate *row = &year->ni[i];
      char letter[] = { row->letter, '\0' };

      penny_hmrc_add_text (fields, "NI/Letter", _("National Insurance letter"), letter);
      penny_hmrc_add_money (fields, "NI/AtLEL", _("Earnings at the lower earnings limit"), row->at_lel);
      penny_hmrc_add_money (fields, "NI/LELtoPT", _("Earnings above it, up to the primary threshold"), row->lel_to_pt);
      penny_hmrc_add_money (fields, "NI/PTtoUEL", _("Earnings above that, up to the upper earnings limit"), row->pt_to_uel);
      penny_hmrc_add_money (fields, "NI/Employee", _("Worker’s contributions"), row->employee);
    }
}

GPtrArray *
penny_p60_fields (const PennyPayslip *last)
{
  GPtrArray *fields = penny_hmrc_fields_new ();
  const PennyYearToDate *year = &last->after;

  penny_hmrc_add (fields, "TaxYear", _("Tax year to 5 April"), g_strdup_printf ("%d", last->period.year + 1));
  penny_hmrc_add_money (fields, "PreviousPay", _("Pay in earlier jobs this year"), year->before_pay);
  penny_hmrc_add_money (fields, "PreviousTax", _("Tax in earlier jobs this year"), year->before_tax);
  penny_hmrc_add_money (fields, "Pay", _("Pay in this job"), year->pay);
  penny_hmrc_add_money (fields, "Tax", _("Tax in this job"), year->tax);
  penny_hmrc_add_money (fields, "TotalPay", _("Total pay for the year"), penny_pence_add (year->before_pay, year->pay));
  penny_hmrc_add_money (fields, "TotalTax", _("Total tax for the year"), penny_pence_add (year->before_tax, year->tax));
  penny_hmrc_add (fields, "FinalTaxCode", _("Final tax code"), penny_tax_code_format (&last->terms.code));
  add_p60_letters (fields, year);
  add_family_pay (fields, year->statutory);
  /* The certificate shows loans in whole pounds, which is how they are taken. */
  penny_hmrc_add_money_if_any (fields, "StudentLoan", _("Student loan"), year->student_loan);
  penny_hmrc_add_money_if_any (fields, "PostgraduateLoan", _("Postgraduate loan"), year->postgraduate_loan);
  return fields;
}

/* Pay and tax to date are left empty where the code makes each payday stand by itself (a week 53 alone does not); this
 * job's are always given. */
GPtrArray *
penny_p45_fields (const PennyPayslip *last,
                  PennyDate           left)
{
  GPtrArray *fields = penny_hmrc_fields_new ();
  const PennyYearToDate *year = &last->after;

  penny_hmrc_add_date (fields, "LeavingDate", _("Leaving date"), left);
  penny_hmrc_add_text (fields, "StudentLoan", _("Student loan deductions to go on"),
                       last->terms.loan_plan != 0 || last->terms.postgraduate_loan ? "Y" : "");
  penny_hmrc_add (fields, "TaxCode", _("Tax code at leaving"), code_alone (&last->terms.code));
  penny_hmrc_add_text (fields, "Week1Month1", _("Week 1 or month 1 basis"), last->terms.code.alone ? "X" : "");
  if (!last->terms.code.alone)
    {
      gboolean monthly = last->terms.frequency == PENNY_PAY_MONTHLY;

      penny_hmrc_add_number (fields, monthly ? "MonthNumber" : "WeekNumber", monthly ? _("Month number") : _("Week number"),
                             penny_pay_period_name (&last->period));
      penny_hmrc_add_money (fields, "TotalPay", _("Total pay to date"), penny_pence_add (year->before_pay, year->pay));
      penny_hmrc_add_money (fields, "TotalTax", _("Total tax to date"), penny_pence_add (year->before_tax, year->tax));
    }
  penny_hmrc_add_money (fields, "Pay", _("Total pay in this job"), year->pay);
  penny_hmrc_add_money (fields, "Tax", _("Total tax in this job"), year->tax);
  return fields;
}

GPtrArray *
penny_p11_fields (const PennyPayslip *slip)
{
  GPtrArray *fields = penny_hmrc_fields_new ();
  const PennyTaxWorking *tax = &slip->tax;
  char letter[] = { slip->ni.letter, '\0' };

  penny_hmrc_add_number (fields, "Period", slip->terms.frequency == PENNY_PAY_MONTHLY ? _("Tax month") : _("Tax week"),
                         penny_pay_period_name (&slip->period));
  penny_hmrc_add_text (fields, "NiLetter", _("National Insurance letter"), letter);
  penny_hmrc_add_money (fields, "AtLEL", _("Earnings at the lower earnings limit"), slip->ni.at_lel);
  penny_hmrc_add_money (fields, "LELtoPT", _("Earnings above it, up to the primary threshold"), slip->ni.lel_to_pt);
  penny_hmrc_add_money (fields, "PTtoUEL", _("Earnings above that, up to the upper earnings limit"), slip->ni.pt_to_uel);
  penny_hmrc_add_money (fields, "TotalNI", _("Employer’s and worker’s contributions"),
                        penny_pence_add (slip->ni.employee, slip->ni.employer));
  penny_hmrc_add_money (fields, "EmployeeNI", _("Worker’s contributions"), slip->ni.employee);
  add_family_pay (fields, slip->by_kind);
  penny_hmrc_add_money_if_any (fields, "StudentLoan", _("Student loan"), slip->loan.deduction);
  penny_hmrc_add_money_if_any (fields, "PostgraduateLoan", _("Postgraduate loan"), slip->postgraduate.deduction);
  penny_hmrc_add_money (fields, "Pay", _("Pay this time"), tax->pay);
  penny_hmrc_add_money (fields, "PayToDate", _("Pay to date"), tax->pay_to_date);
  penny_hmrc_add_money (fields, tax->free_pay < 0 ? "AdditionalPay" : "FreePay",
                        tax->free_pay < 0 ? _("Additional pay to date") : _("Free pay to date"), ABS (tax->free_pay));
  penny_hmrc_add_money (fields, "Taxable", _("Taxable pay to date"), tax->taxable);
  penny_hmrc_add_money (fields, "TaxDue", _("Tax due to date"), tax->tax_to_date);
  penny_hmrc_add_money (fields, "Tax", _("Tax taken or given back this time"), tax->tax);
  return fields;
}

GPtrArray *
penny_p32_fields (const PennyTaxMonth *month)
{
  GPtrArray *fields = penny_hmrc_fields_new ();
  PennyPence ni = penny_pence_add (penny_pence_add (month->employee_ni, month->employer_ni), month->class_1a);

  penny_hmrc_add_number (fields, "Month", _("Tax month"), month->month);
  penny_hmrc_add_money (fields, "Tax", _("Income tax"), month->tax);
  penny_hmrc_add_money_if_any (fields, "StudentLoans", _("Student and postgraduate loans"), month->student_loans);
  penny_hmrc_add_money (fields, "NI", _("Worker’s and employer’s National Insurance"), ni);
  penny_hmrc_add_money_if_any (fields, "Allowance", _("Employment Allowance"), month->allowance);
  penny_hmrc_add_money_if_any (fields, "FamilyPay", _("Family pay to have back"), month->given_back);
  penny_hmrc_add_money (fields, "Due", _("Owed for this month"), month->due);
  return fields;
}
