#include "figures.h"
#include "pay-years.h"
#include "student-loan.h"

#include <string.h>

/* A published example of a year before ours names its threshold itself. */
static PennyRates
rates_given (PennyFigure *figure)
{
  PennyRates rates = { .year = 2026, .loan_rate = penny_figure_rate (figure, "rate") };

  for (int i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    rates.loan[penny_figure_number (figure, "plan")][i] = penny_figure_pence (figure, "threshold");
  return rates;
}

static void
work_figure (PennyFigure *figure)
{
  PennyRates given = penny_figure_has (figure, "threshold") ? rates_given (figure) : (PennyRates) { .year = 0 };
  const PennyRates *rates = given.year != 0 ? &given : penny_test_rates ((int) penny_figure_number (figure, "year"));
  g_autoptr (GError) error = NULL;
  PennyPayFrequency frequency;
  PennyLoanWorking loan;

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &frequency));
  if (penny_figure_has (figure, "postgraduate"))
    penny_postgraduate_loan_work_out (rates, frequency, penny_figure_pence (figure, "pay"), &loan);
  else
    penny_student_loan_work_out (rates, frequency, (int) penny_figure_number (figure, "plan"),
                                 penny_figure_pence (figure, "pay"), &loan, &error);
  penny_figure_say (figure, "refused", error != NULL ? "yes" : "no");
  penny_figure_say_pence (figure, "threshold", loan.threshold);
  penny_figure_say_pence (figure, "deduction", loan.deduction);
}

static void
test_refusals (void)
{
  static const struct
  {
    int         year, plan;
    const char *says;
  } cases[] = {
    { 2026, 3, "no student loan plan 3" },
    { 2026, -1, "no student loan plan -1" },
    { 2026, 6, "The plans are 1, 2, 4 and 5" },
    { 2026, G_MAXINT, "HMRC’s letter" },
    { 2026, G_MININT, "HMRC’s letter" },
    { 2025, 5, "plan 5 in the tax year 2025-26" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyLoanWorking loan;

      g_assert_false (penny_student_loan_work_out (penny_test_rates (cases[i].year), PENNY_PAY_WEEKLY, cases[i].plan, 500000,
                                                   &loan, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_cmpint (loan.deduction, ==, 0);
    }
}

static void
test_edges (void)
{
  static const struct
  {
    int        plan;
    PennyPence pay, deduction;
  } cases[] = {
    { 0, 1000000, 0 },
    { 2, 0, 0 },
    { 2, -1, 0 },
    { 2, -G_GINT64_CONSTANT (10000000000), 0 },
    { 2, 244875, 0 },           /* the threshold */
    { 2, 244876, 0 },
    { 2, 245986, 0 },           /* 9% of 11.11 */
    { 2, 245987, 100 },         /* 9% of 11.12 */
    { 2, G_GINT64_CONSTANT (10000000000), 899977900 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyLoanWorking loan;

      g_assert_true (penny_student_loan_work_out (penny_test_rates (2026), PENNY_PAY_MONTHLY, cases[i].plan, cases[i].pay,
                                                  &loan, &error));
      g_assert_no_error (error);
      g_assert_cmpint (loan.deduction, ==, cases[i].deduction);
      g_assert_cmpint (loan.plan, ==, cases[i].plan);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    int         plan;
    PennyPence  pay;
    const char *says;
  } cases[] = {
    { 0, 300000, "No student loan is paid back from this pay." },
    { 2, 244875, "Nothing is paid back for student loan plan 2, because this pay is not more than £2,448.75." },
    { 2, 300000, "For student loan plan 2, this pay is £551.25 more than £2,448.75. 9% of that, in whole pounds, is paid "
      "back: £49.00." },
    { PENNY_LOAN_POSTGRADUATE, 300000, "For the postgraduate loan, this pay is £1,250.00 more than £1,750.00. 6% of that, in "
      "whole pounds, is paid back: £75.00." },
    { PENNY_LOAN_POSTGRADUATE, -100, "Nothing is paid back for the postgraduate loan, because this pay is not more than "
      "£1,750.00." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = NULL;
      PennyLoanWorking loan;

      if (cases[i].plan == PENNY_LOAN_POSTGRADUATE)
        penny_postgraduate_loan_work_out (penny_test_rates (2026), PENNY_PAY_MONTHLY, cases[i].pay, &loan);
      else
        penny_student_loan_work_out (penny_test_rates (2026), PENNY_PAY_MONTHLY, cases[i].plan, cases[i].pay, &loan, NULL);
      said = penny_student_loan_explain (&loan);
      g_assert_cmpstr (said, ==, cases[i].says);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("student-loan", work_figure);
  g_test_add_func ("/student-loan/refusals", test_refusals);
  g_test_add_func ("/student-loan/edges", test_edges);
  g_test_add_func ("/student-loan/sentences", test_sentences);
  return g_test_run ();
}
