#include "figures.h"
#include "net-to-gross.h"
#include "pay-years.h"

/* Payslips, and what they were worked back from, against figures/. */

static PennyPensionTerms
read_pension (PennyFigure *figure)
{
  PennyPensionTerms terms = { 0 };

  if (!penny_figure_has (figure, "pension"))
    return terms;
  terms.kind = g_str_equal (penny_figure_text (figure, "pension"), "net-pay") ? PENNY_PENSION_NET_PAY
                                                                               : PENNY_PENSION_RELIEF_AT_SOURCE;
  terms.employee = penny_figure_rate (figure, "employee");
  terms.employer = penny_figure_rate (figure, "employer");
  terms.on_all = penny_figure_has (figure, "on") && g_str_equal (penny_figure_text (figure, "on"), "all");
  return terms;
}

static PennyPayPeriod
read_period (PennyFigure *figure)
{
  PennyPayFrequency frequency;

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &frequency));
  return penny_test_period (penny_tax_year_parse (penny_figure_text (figure, "year")), frequency,
                            (int) penny_figure_number (figure, "period"));
}

static PennyPayTerms
read_terms (PennyFigure *figure)
{
  PennyPayTerms terms = penny_test_terms (read_period (figure).frequency, penny_figure_text (figure, "code"));

  if (penny_figure_has (figure, "letter"))
    terms.ni_letter = *penny_figure_text (figure, "letter");
  terms.loan_plan = (int) penny_figure_number_or (figure, "plan", 0);
  terms.postgraduate_loan = penny_figure_number_or (figure, "postgraduate", 0) != 0;
  terms.pension = read_pension (figure);
  if (penny_figure_has (figure, "order"))
    terms.attachments[terms.n_attachments++] = (PennyAttachment) {
      .fixed = penny_figure_pence (figure, "order"),
      .protect = penny_figure_pence_or (figure, "protect", 0),
    };
  if (penny_figure_has (figure, "share"))
    terms.attachments[terms.n_attachments++] = (PennyAttachment) {
      .share = penny_figure_rate (figure, "share"),
      .protect_share = penny_figure_rate (figure, "protect_share"),
    };
  return terms;
}

static void
say_slip (PennyFigure        *figure,
          const PennyPayslip *slip)
{
  penny_figure_say_pence (figure, "gross", slip->gross);
  penny_figure_say_pence (figure, "tax", slip->tax.tax);
  penny_figure_say_pence (figure, "employee_ni", slip->ni.employee);
  penny_figure_say_pence (figure, "employer_ni", slip->ni.employer);
  penny_figure_say_pence (figure, "class_1a", slip->class_1a);
  penny_figure_say_pence (figure, "student_loan", slip->loan.deduction);
  penny_figure_say_pence (figure, "postgraduate_loan", slip->postgraduate.deduction);
  penny_figure_say_pence (figure, "loans", slip->loan.deduction + slip->postgraduate.deduction);
  penny_figure_say_pence (figure, "employee_pension", slip->pension.employee);
  penny_figure_say_pence (figure, "pension_relief", slip->pension.relief);
  penny_figure_say_pence (figure, "employer_pension", slip->pension.employer);
  penny_figure_say_pence (figure, "order", slip->attachments[0]);
  penny_figure_say_pence (figure, "order_2", slip->attachments[1]);
  penny_figure_say_pence (figure, "net", slip->net);
  penny_figure_say_pence (figure, "cost", penny_payslip_cost (slip));
}

static void
work_payslip (PennyFigure *figure)
{
  PennyPayTerms terms = read_terms (figure);
  PennyPayPeriod period = read_period (figure);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .amount = penny_figure_pence_or (figure, "pay", 0) },
    { .kind = PENNY_PAY_NOTICE, .amount = penny_figure_pence_or (figure, "notice", 0) },
    { .kind = PENNY_PAY_REDUNDANCY, .amount = penny_figure_pence_or (figure, "redundancy", 0) },
    { .kind = PENNY_PAY_MILEAGE, .amount = penny_figure_pence_or (figure, "mileage", 0) },
  };
  PennyYearToDate before = {
    .pay = penny_figure_pence_or (figure, "pay_to_date", 0), .tax = penny_figure_pence_or (figure, "tax_to_date", 0),
  };
  PennyPayslip slip;

  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), &before, &slip);
  say_slip (figure, &slip);
}

static void
work_net_to_gross (PennyFigure *figure)
{
  PennyPayTerms terms = read_terms (figure);
  PennyPayPeriod period = read_period (figure);
  g_autoptr (GError) error = NULL;
  PennyNetToGross answer;

  penny_net_to_gross_work_out (penny_test_rates (period.year), &terms, &period, NULL, penny_figure_pence (figure, "net"),
                               &answer, &error);
  g_assert_no_error (error);
  say_slip (figure, &answer.slip);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("payslip", work_payslip);
  penny_figures_add ("net-to-gross", work_net_to_gross);
  return g_test_run ();
}
