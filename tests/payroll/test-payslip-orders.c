#include "pay-years.h"

/* Orders to take from pay, before or after loans, and what they leave alone. */

/* 3,000.00 a month of which tax and NI leave 2,453.64; loans ask for 49.00 and 75.00.  What comes first, and what
 * an order before them protects (CSLM18015): less than a loan asks for is whole pounds again. */
static void
test_orders_and_loans (void)
{
  static const struct
  {
    PennyAttachment orders[2];
    PennyPence      taken[2], loan, postgraduate;
  } cases[] = {
    { { { .fixed = 50000, .protect = 200000 } }, { 32964 }, 4900, 7500 },
    { { { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 10000 } }, { 10000 }, 4900, 7500 },
    { { { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 50000, .protect = 200000 } }, { 45364 }, 0, 0 },
    { { { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 40000, .protect = 200000 } }, { 40000 }, 4900, 400 },
    { { { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 40465, .protect = 200000 } }, { 40465 }, 4800, 0 },
    { { { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 40464, .protect = 200000 } }, { 40464 }, 4900, 0 },
    { { { .rank = PENNY_ORDER_STOPS_LOANS, .share = 700 } }, { 17175 }, 0, 0 },
    /* The first to come is not the first that was named. */
    { { { .fixed = 40000, .protect = 200000 }, { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 10000, .protect = 200000 } },
      { 22964, 10000 }, 4900, 7500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
      PennyPayslip slip;

      g_test_message ("case %u", i);
      terms.loan_plan = 2;
      terms.postgraduate_loan = TRUE;
      for (guint j = 0; j < 2 && (cases[i].orders[j].fixed > 0 || cases[i].orders[j].share > 0); j++)
        terms.attachments[terms.n_attachments++] = cases[i].orders[j];
      penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
      g_assert_cmpint (slip.attachable, ==, 245364);
      g_assert_cmpint (slip.attachments[0], ==, cases[i].taken[0]);
      g_assert_cmpint (slip.attachments[1], ==, cases[i].taken[1]);
      g_assert_cmpint (slip.loan.deduction, ==, cases[i].loan);
      g_assert_cmpint (slip.postgraduate.deduction, ==, cases[i].postgraduate);
      g_assert_cmpint (slip.loan.deduction + slip.loan.left_out, ==, 4900);
      g_assert_cmpint (slip.net, ==, 245364 - slip.loan.deduction - slip.postgraduate.deduction - slip.attachments[0]
                       - slip.attachments[1]);
    }
}

/* What the lines say of a loan that an order leaves too little for. */
static void
test_lines_of_loans_behind_an_order (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip slip;

  terms.loan_plan = 2;
  terms.postgraduate_loan = TRUE;
  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .rank = PENNY_ORDER_BEFORE_LOANS, .fixed = 40465, .protect = 200000 };
  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  lines = penny_payslip_lines (&slip, NULL, 0);
  g_assert_cmpstr (penny_test_line (lines, "student_loan")->explanation, ==,
                   "For student loan plan 2, this pay is £551.25 more than £2,448.75. 9% of that, in whole pounds, is £49.00. "
                   "But an order to take from this pay comes first, so only £48.00 is taken.");
  g_assert_cmpstr (penny_test_line (lines, "postgraduate_loan")->explanation, ==,
                   "For the postgraduate loan, this pay is £1,250.00 more than £1,750.00. 6% of that, in whole pounds, is "
                   "£75.00. But an order to take from this pay comes first, so nothing is taken.");
  g_assert_cmpstr (penny_test_line (lines, "attachment")->explanation, ==, "£404.65 is asked for this time. All of it comes off.");
}

/* An order sees neither family pay nor redundancy pay: 500.00 of wages, nothing taken, and all but 450.00 of it. */
static void
test_orders_and_family_pay (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .amount = 50000 },
    { .kind = PENNY_PAY_SMP, .amount = 50000 },
    { .kind = PENNY_PAY_REDUNDANCY, .amount = 100000 },
  };
  PennyPayslip slip;

  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .fixed = 10000, .protect = 45000 };
  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), NULL, &slip);
  g_assert_cmpint (slip.attachable, ==, 50000);
  g_assert_cmpint (slip.attachments[0], ==, 5000);
  g_assert_cmpint (slip.net, ==, 195000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payslip/orders-and-loans", test_orders_and_loans);
  g_test_add_func ("/payslip/lines-of-loans-behind-an-order", test_lines_of_loans_behind_an_order);
  g_test_add_func ("/payslip/orders-and-family-pay", test_orders_and_family_pay);
  return g_test_run ();
}
