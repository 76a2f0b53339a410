#include "pay-years.h"

/* A payslip that takes another back. */

static void
assert_same_year (const PennyYearToDate *a,
                  const PennyYearToDate *b)
{
  g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
}

static void
test_reversed (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip first, second, third, back, again;

  terms.loan_plan = 1;
  terms.pension = penny_test_relief_at_source;
  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .fixed = 1000 };
  penny_test_pay_month (&first, &terms, 1, PENNY_PAY_HOURS, 250000, NULL);
  terms.ni_letter = 'C';
  penny_test_pay_month (&second, &terms, 2, PENNY_PAY_SMP, 280000, &first.after);

  /* The last slip, and with it its letter's row. */
  penny_payslip_reverse (&second, NULL, &back);
  g_assert_true (back.reverses);
  g_assert_cmpint (back.gross, ==, -280000);
  g_assert_cmpint (back.net, ==, -second.net);
  g_assert_cmpint (back.tax.tax, ==, -second.tax.tax);
  g_assert_cmpint (back.gross + back.paid_back, ==, back.net + back.deductions);
  assert_same_year (&back.after, &first.after);

  /* One in the middle: the year keeps what came after it. */
  terms.ni_letter = 'A';
  penny_test_pay_month (&third, &terms, 3, PENNY_PAY_HOURS, 250000, &second.after);
  penny_payslip_reverse (&second, &third.after, &back);
  g_assert_cmpuint (back.after.n_ni, ==, 1);
  g_assert_cmpint (back.after.ni[0].pay, ==, 500000);
  g_assert_cmpint (back.after.gross, ==, 500000);
  g_assert_cmpint (back.after.statutory[PENNY_PAY_SMP], ==, 0);
  g_assert_cmpint (back.after.net, ==, first.net + third.net);

  /* And back again. */
  penny_payslip_reverse (&first, NULL, &back);
  assert_same_year (&back.after, &(PennyYearToDate) { 0 });
  penny_payslip_reverse (&back, &third.after, &again);
  g_assert_false (again.reverses);
  g_assert_cmpint (again.net, ==, first.net);
}

/* Month 2 of three was paid 3,000.00 instead of 2,600.00, is taken back and worked out anew: its National Insurance and
 * loan are right at once, and tax is with the next payday. */
static void
test_reversed_in_the_middle (void)
{
  static const PennyPence wrong[] = { 260000, 300000, 260000 };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip slips[3] = { 0 }, right = { 0 }, back, slip;

  terms.loan_plan = 2;
  for (int i = 0; i < 3; i++)
    {
      penny_test_pay_month (&slips[i], &terms, 1 + i, PENNY_PAY_HOURS, wrong[i], i > 0 ? &slips[i - 1].after : NULL);
      penny_test_pay_month (&right, &terms, 1 + i, PENNY_PAY_HOURS, 260000, &right.after);
    }
  penny_payslip_reverse (&slips[1], &slips[2].after, &back);
  penny_test_pay_month (&slip, &terms, 2, PENNY_PAY_HOURS, 260000, &back.after);
  g_assert_cmpint (slip.after.pay, ==, right.after.pay);
  g_assert_cmpint (slip.after.student_loan, ==, right.after.student_loan);
  g_assert_cmpmem (slip.after.ni, sizeof slip.after.ni, right.after.ni, sizeof right.after.ni);
  g_assert_cmpint (slip.after.tax, !=, right.after.tax);
  penny_test_pay_month (&slip, &terms, 4, PENNY_PAY_HOURS, 260000, &slip.after);
  penny_test_pay_month (&right, &terms, 4, PENNY_PAY_HOURS, 260000, &right.after);
  assert_same_year (&slip.after, &right.after);
}

/* Every amount of a slip that has something of each is turned over. */
static void
test_reversed_whole (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = 200 * 60, .rate = 3000 },
    { .kind = PENNY_PAY_REDUNDANCY, .amount = 3100000 },
    { .kind = PENNY_PAY_MILEAGE, .amount = 4500 },
  };
  PennyPayslip slip, back;

  terms.loan_plan = 1;
  terms.postgraduate_loan = TRUE;
  terms.pension = penny_test_relief_at_source;
  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), NULL, &slip);
  penny_payslip_reverse (&slip, NULL, &back);
  g_assert_cmpint (back.minutes, ==, -200 * 60);
  g_assert_cmpint (back.paid_back, ==, -4500);
  g_assert_cmpint (back.tax_free, ==, -3000000);
  g_assert_cmpint (back.class_1a, ==, -15000);
  g_assert_cmpint (back.for_tax, ==, -700000);
  g_assert_cmpint (back.for_ni, ==, -600000);
  g_assert_cmpint (back.ni.above_uel, ==, -181100);
  g_assert_cmpint (back.postgraduate.deduction, ==, -slip.postgraduate.deduction);
  g_assert_cmpint (penny_payslip_cost (&back), ==, -penny_payslip_cost (&slip));
  assert_same_year (&back.after, &(PennyYearToDate) { 0 });
}

/* An order, and the loan that it leaves too little for. */
static void
test_reversed_order (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip slip, back;

  terms.loan_plan = 2;
  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 40465, .protect = 201000 };
  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  penny_payslip_reverse (&slip, NULL, &back);
  g_assert_cmpint (back.attachable, ==, -245364);
  g_assert_cmpint (back.left_for[0], ==, -245364);
  g_assert_cmpint (back.attachments[0], ==, -40465);
  g_assert_cmpint (back.loan.deduction, ==, -3800);
  g_assert_cmpint (back.loan.left_out, ==, -1100);
  assert_same_year (&back.after, &(PennyYearToDate) { 0 });
}

/* The first payday with a letter is taken back: its row goes only if nothing else is in it. */
static void
test_reversed_letter (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip slips[3], back;

  for (guint i = 0; i < 3; i++)
    {
      terms.ni_letter = "HAC"[i];
      penny_test_pay_month (&slips[i], &terms, 1 + (int) i, PENNY_PAY_HOURS, 40000, i > 0 ? &slips[i - 1].after : NULL);
    }
  penny_payslip_reverse (&slips[1], &slips[2].after, &back);
  g_assert_cmpuint (back.after.n_ni, ==, 2);
  g_assert_cmpint (back.after.ni[0].letter, ==, 'H');
  g_assert_cmpint (back.after.ni[1].letter, ==, 'C');
  g_assert_cmpint (back.after.ni[1].pay, ==, 40000);
  terms.ni_letter = 'A';
  penny_test_pay_month (&slips[2], &terms, 3, PENNY_PAY_HOURS, 10000, &slips[1].after);
  penny_payslip_reverse (&slips[1], &slips[2].after, &back);
  g_assert_cmpuint (back.after.n_ni, ==, 2);
  g_assert_cmpint (back.after.ni[1].pay, ==, 10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payslip/reversed", test_reversed);
  g_test_add_func ("/payslip/reversed-in-the-middle", test_reversed_in_the_middle);
  g_test_add_func ("/payslip/reversed-whole", test_reversed_whole);
  g_test_add_func ("/payslip/reversed-order", test_reversed_order);
  g_test_add_func ("/payslip/reversed-letter", test_reversed_letter);
  return g_test_run ();
}
