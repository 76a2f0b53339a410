#include "pay-years.h"
#include "year-to-date.h"

/* Redundancy pay: one tax-free limit for a job, over paydays and tax years, and given back. */

/* 30,000.00 of a job's redundancy pay is free, over as many paydays as it takes. */
static void
test_redundancy (void)
{
  static const struct
  {
    PennyPence pay, tax_free, for_tax, class_1a;
  } cases[] = {
    { 2000000, 2000000, 0, 0 },
    { 999999, 999999, 0, 0 },
    { 1, 1, 0, 0 },
    { 1, 0, 1, 0 },
    { 500000, 0, 500000, 75000 },
    { -500001, 0, -500001, -75000 },
    { -1, -1, 0, 0 },
    { 500001, 1, 500000, 75000 },
  };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "BR");
  PennyPayslip slip = { 0 };

  terms.pension = penny_test_net_pay;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      penny_test_pay_month (&slip, &terms, 1 + (int) i, PENNY_PAY_REDUNDANCY, cases[i].pay, &slip.after);
      g_assert_cmpint (slip.tax_free, ==, cases[i].tax_free);
      g_assert_cmpint (slip.for_tax, ==, cases[i].for_tax);
      g_assert_cmpint (slip.for_ni, ==, 0);
      g_assert_cmpint (slip.ni.employee, ==, 0);
      g_assert_cmpint (slip.ni.employer, ==, 0);
      g_assert_cmpint (slip.pension.employee, ==, 0);
      g_assert_cmpint (slip.class_1a, ==, cases[i].class_1a);
      g_assert_cmpint (penny_payslip_cost (&slip), ==, cases[i].pay + cases[i].class_1a);
    }
  g_assert_cmpint (slip.after.redundancy, ==, 3500000);
  g_assert_cmpint (slip.after.class_1a, ==, 75000);
  g_assert_cmpint (slip.after.pay, ==, 500000);
  g_assert_cmpint (slip.after.tax, ==, 100000);
}

/* 25,000.00 before the tax year ends and 25,000.00 after it: one limit for both. */
static void
test_redundancy_over_two_years (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "BR");
  PennyPayItem item = { .kind = PENNY_PAY_REDUNDANCY, .amount = 2500000 };
  PennyPayPeriod march = penny_test_period (2025, PENNY_PAY_MONTHLY, 12);
  PennyYearToDate next;
  PennyPayslip slip;

  penny_test_pay (&terms, &march, &item, 1, NULL, &slip);
  g_assert_cmpint (slip.for_tax, ==, 0);
  penny_year_to_date_begin_next (&slip.after, &next);
  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_REDUNDANCY, 2500000, &next);
  g_assert_cmpint (slip.tax_free, ==, 500000);
  g_assert_cmpint (slip.tax.tax, ==, 400000);
  g_assert_cmpint (slip.class_1a, ==, 300000);
  g_assert_cmpint (slip.after.gross, ==, 2500000);
}

/* The payday that used the limit up is taken back, and paid anew with less: what was over the limit no longer is. */
static void
test_redundancy_taken_back (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "BR");
  PennyPayItem item = { .kind = PENNY_PAY_REDUNDANCY, .amount = 2000000 };
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip first, second, back, again, last;

  penny_test_pay_month (&first, &terms, 1, PENNY_PAY_REDUNDANCY, 3000000, NULL);
  penny_test_pay_month (&second, &terms, 2, PENNY_PAY_REDUNDANCY, 1000000, &first.after);
  g_assert_cmpint (second.after.class_1a, ==, 150000);
  penny_payslip_reverse (&first, &second.after, &back);
  g_assert_cmpint (back.after.redundancy, ==, 1000000);
  g_assert_cmpint (back.after.tax_free, ==, 0);
  penny_test_pay (&terms, &period, &item, 1, &back.after, &again);
  g_assert_cmpint (again.tax_free, ==, 3000000);
  g_assert_cmpint (again.after.pay, ==, 0);
  g_assert_cmpint (again.after.tax, ==, 0);
  g_assert_cmpint (again.after.class_1a, ==, 0);
  lines = penny_payslip_lines (&again, &item, 1);
  g_assert_cmpstr (penny_test_line (lines, "redundancy")->explanation, ==,
                   "No tax and no National Insurance is taken from it, and £10,000.00 that was taxed before is tax-free after all.");
  g_assert_cmpstr (penny_test_line (lines, "class_1a")->explanation, ==,
                   "£10,000.00 of redundancy pay is not over the tax-free limit after all, so the employer’s £1,500.00 on it "
                   "comes back.");
  /* Not paid anew at all: then with the next payday. */
  penny_test_pay_month (&last, &terms, 3, PENNY_PAY_HOURS, 100000, &back.after);
  g_assert_cmpint (last.after.pay, ==, 100000);
  g_assert_cmpint (last.after.tax, ==, 20000);
  g_assert_cmpint (last.after.class_1a, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payslip/redundancy", test_redundancy);
  g_test_add_func ("/payslip/redundancy-over-two-years", test_redundancy_over_two_years);
  g_test_add_func ("/payslip/redundancy-taken-back", test_redundancy_taken_back);
  return g_test_run ();
}
