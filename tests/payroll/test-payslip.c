#include "pay-years.h"
#include "year-to-date.h"

/* A payday worked out whole: what counts for what, what a year remembers from payday to payday, and what is refused. */

static void
test_item_amounts (void)
{
  static const struct
  {
    int        minutes;
    PennyPence rate, amount, expected;
  } cases[] = {
    { 0, 1420, 5000, 5000 },
    { 0, 0, -5000, -5000 },
    { 60, 1420, 99, 1420 },
    { 1, 1420, 0, 24 },         /* 23.67 */
    { 1, 30, 0, 1 },            /* a half goes up */
    { 1, 29, 0, 0 },
    { -1, 30, 0, -1 },          /* and the same comes back */
    { 4800, 1420, 0, 113600 },
    { -4800, 1420, 0, -113600 },
    { 60, PENNY_PAY_MOST, 0, PENNY_PAY_MOST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPayItem item = { PENNY_PAY_HOURS, NULL, cases[i].minutes, cases[i].rate, cases[i].amount };

      g_assert_cmpint (penny_pay_item_amount (&item), ==, cases[i].expected);
    }
}

/* What each kind of pay of 20,000.00 counts for. */
static void
test_what_counts (void)
{
  enum { TAX = 1, NI = 2, ORDERS = 4, STATUTORY = 8, WORKED = 16, BACK = 32 };
  static const guint expected[PENNY_PAY_KINDS] = {
    [PENNY_PAY_HOURS] = TAX | NI | ORDERS | WORKED,
    [PENNY_PAY_SLEEP_IN] = TAX | NI | ORDERS | WORKED,
    [PENNY_PAY_WAKING_NIGHT] = TAX | NI | ORDERS | WORKED,
    [PENNY_PAY_OTHER_RATE] = TAX | NI | ORDERS | WORKED,
    [PENNY_PAY_TRAINING] = TAX | NI | ORDERS | WORKED,
    [PENNY_PAY_HOLIDAY] = TAX | NI | ORDERS,
    [PENNY_PAY_HOLIDAY_ROLLED_UP] = TAX | NI | ORDERS,
    [PENNY_PAY_SSP] = TAX | NI | ORDERS | STATUTORY,
    [PENNY_PAY_SMP] = TAX | NI | STATUTORY,
    [PENNY_PAY_SPP] = TAX | NI | STATUTORY,
    [PENNY_PAY_SAP] = TAX | NI | STATUTORY,
    [PENNY_PAY_SHPP] = TAX | NI | STATUTORY,
    [PENNY_PAY_SPBP] = TAX | NI | STATUTORY,
    [PENNY_PAY_SNCP] = TAX | NI | STATUTORY,
    [PENNY_PAY_BONUS] = TAX | NI | ORDERS,
    [PENNY_PAY_ARREARS] = TAX | NI | ORDERS,
    [PENNY_PAY_NOTICE] = TAX | NI | ORDERS,
    [PENNY_PAY_REDUNDANCY] = 0,
    [PENNY_PAY_MILEAGE] = BACK,
    [PENNY_PAY_EXPENSES] = BACK,
  };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "BR");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);

  terms.loan_plan = 2;
  terms.pension = penny_test_net_pay;
  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .fixed = 100 };
  for (guint kind = 0; kind < PENNY_PAY_KINDS; kind++)
    {
      PennyPayItem item = { .kind = kind, .minutes = 6000, .rate = 20000 };
      PennyPayslip slip;

      g_test_message ("%s", penny_pay_kind_name (kind));
      penny_test_pay (&terms, &period, &item, 1, NULL, &slip);
      g_assert_cmpint (slip.by_kind[kind], ==, 2000000);
      g_assert_cmpint (slip.gross, ==, (expected[kind] & BACK) != 0 ? 0 : 2000000);
      g_assert_cmpint (slip.paid_back, ==, (expected[kind] & BACK) != 0 ? 2000000 : 0);
      g_assert_cmpint (slip.for_tax, ==, (expected[kind] & TAX) != 0 ? 1900000 : 0);
      g_assert_cmpint (slip.for_ni, ==, (expected[kind] & NI) != 0 ? 2000000 : 0);
      g_assert_cmpint (slip.loan.pay, ==, slip.for_ni);
      g_assert_cmpint (slip.pension.pay, ==, slip.for_ni);
      g_assert_cmpint (slip.attachments[0], ==, (expected[kind] & ORDERS) != 0 ? 100 : 0);
      g_assert_cmpint (slip.after.statutory[kind], ==, (expected[kind] & STATUTORY) != 0 ? 2000000 : 0);
      g_assert_cmpint (slip.minutes, ==, (expected[kind] & WORKED) != 0 ? 6000 : 0);
    }
}

/* An earlier employer's pay of 12,000.00 and tax of 1,140.00; from month 7 on. Free pay by then is
 * 7 x 1,048.26 = 7,337.82, so 6,162 is taxed. */
static void
test_started_with_p45 (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyYearToDate before = { .before_pay = 1200000, .before_tax = 114000 };
  PennyPayslip slip;

  penny_test_pay_month (&slip, &terms, 7, PENNY_PAY_HOURS, 150000, &before);
  g_assert_cmpint (slip.tax.pay_to_date, ==, 1350000);
  g_assert_cmpint (slip.tax.tax, ==, 9240);
  g_assert_cmpint (slip.after.before_pay, ==, 1200000);
  g_assert_cmpint (slip.after.before_tax, ==, 114000);
  g_assert_cmpint (slip.after.pay, ==, 150000);
  g_assert_cmpint (slip.after.tax, ==, 9240);
}

/* 2,000.00 a month with 1257L: 4 x 1,048.26 free, 3,806 taxed, 761.20. Then BR on all of 10,000.00 would be 1,238.80
 * more, but half of the pay is the most; the rest comes off the month after. */
static void
test_code_changed (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip slip = { 0 };

  for (int month = 1; month <= 4; month++)
    penny_test_pay_month (&slip, &terms, month, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.after.tax, ==, 76120);
  terms.code = penny_test_terms (PENNY_PAY_MONTHLY, "BR").code;
  penny_test_pay_month (&slip, &terms, 5, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.tax.tax, ==, 100000);
  g_assert_cmpint (slip.tax.held_back, ==, 23880);
  penny_test_pay_month (&slip, &terms, 6, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.tax.tax, ==, 63880);
  terms.code = penny_test_terms (PENNY_PAY_MONTHLY, "1257L M1").code;
  penny_test_pay_month (&slip, &terms, 7, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.tax.tax, ==, 19020);
}

/* Under 21 (M), then A, then past State Pension age (C), and M again by mistake: a row each. */
static void
test_letter_changed (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  static const char letters[] = "MMACCM";
  PennyPayslip slip = { 0 };

  for (int month = 1; month <= 6; month++)
    {
      terms.ni_letter = letters[month - 1];
      penny_test_pay_month (&slip, &terms, month, PENNY_PAY_HOURS, 200000, &slip.after);
      g_assert_cmpint (slip.new_letter, ==, month == 1 || month == 3 || month == 4);
    }
  g_assert_cmpuint (slip.after.n_ni, ==, 3);
  g_assert_cmpint (slip.after.ni[0].letter, ==, 'M');
  g_assert_cmpint (slip.after.ni[0].pay, ==, 600000);
  g_assert_cmpint (slip.after.ni[0].employee, ==, 3 * 7616);
  g_assert_cmpint (slip.after.ni[0].employer, ==, 0);
  g_assert_cmpint (slip.after.ni[1].letter, ==, 'A');
  g_assert_cmpint (slip.after.ni[1].employee, ==, 7616);
  g_assert_cmpint (slip.after.ni[1].employer, ==, 23745);
  g_assert_cmpint (slip.after.ni[2].letter, ==, 'C');
  g_assert_cmpint (slip.after.ni[2].pay, ==, 400000);
  g_assert_cmpint (slip.after.ni[2].pt_to_uel, ==, 2 * 95200);
  g_assert_cmpint (slip.after.ni[2].employee, ==, 0);
  g_assert_cmpint (slip.after.ni[2].employer, ==, 2 * 23745);
}

static void
test_too_many_letters (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 7);
  static const char letters[] = "ABCHJM";
  g_autoptr (GError) error = NULL;
  PennyPayslip slip = { 0 };

  G_STATIC_ASSERT (sizeof letters - 1 == PENNY_NI_LETTERS_A_YEAR);
  for (int month = 1; month <= PENNY_NI_LETTERS_A_YEAR; month++)
    {
      terms.ni_letter = letters[month - 1];
      penny_test_pay_month (&slip, &terms, month, PENNY_PAY_HOURS, 200000, &slip.after);
    }
  penny_test_pay_month (&slip, &terms, 7, PENNY_PAY_HOURS, 200000, &slip.after);
  terms.ni_letter = 'V';
  g_assert_false (penny_payslip_work_out (penny_test_rates (2026), &terms, &period, NULL, 0, &slip.after, &slip, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
  g_assert_cmpuint (slip.after.n_ni, ==, PENNY_NI_LETTERS_A_YEAR);
}

/* The last payday of a year and the first of the next, which begins from nothing. */
static void
test_year_change (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayItem item = { .kind = PENNY_PAY_HOURS, .amount = 200000 };
  PennyPayPeriod period;
  PennyPayslip slip = { 0 };

  for (int month = 1; month <= 12; month++)
    {
      period = penny_test_period (2025, PENNY_PAY_MONTHLY, month);
      penny_test_pay (&terms, &period, &item, 1, &slip.after, &slip);
    }
  g_assert_cmpint (slip.period.payday, ==, penny_date_new (2026, 4, 5));
  g_assert_cmpint (slip.after.pay, ==, 2400000);
  g_assert_cmpint (slip.after.tax, ==, 228400);   /* 24,000.00 less 12,579.12 is 11,420 */
  slip.after.before_pay = 100000;   /* a P45's is of the old year too */
  slip.after.before_tax = 20000;
  penny_year_to_date_begin_next (&slip.after, &slip.after);
  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.after.pay, ==, 200000);
  g_assert_cmpint (slip.tax.tax, ==, 19020);
  g_assert_true (slip.new_letter);
}

/* 3,000.00 a month with everything at once.  Left after tax 390.20, NI 156.16 and pension 99.20: 2,354.44, of which
 * the second order takes 15%, 353.17.  Loans: 9% of 551.25 and 6% of 1,250.00, whole pounds. */
static void
test_everything_at_once (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip slip;

  terms.loan_plan = 2;
  terms.postgraduate_loan = TRUE;
  terms.pension = penny_test_relief_at_source;
  terms.n_attachments = 2;
  terms.attachments[0] = (PennyAttachment) { .fixed = 10000, .protect = 100000 };
  terms.attachments[1] = (PennyAttachment) { .share = 1500, .protect_share = 6000 };
  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  g_assert_cmpint (slip.tax.tax, ==, 39020);
  g_assert_cmpint (slip.ni.employee, ==, 15616);
  g_assert_cmpint (slip.ni.employer, ==, 38745);
  g_assert_cmpint (slip.loan.deduction, ==, 4900);
  g_assert_cmpint (slip.postgraduate.deduction, ==, 7500);
  g_assert_cmpint (slip.pension.employee, ==, 9920);
  g_assert_cmpint (slip.pension.relief, ==, 2480);
  g_assert_cmpint (slip.pension.employer, ==, 7440);
  g_assert_cmpint (slip.attachable, ==, 235444);
  g_assert_cmpint (slip.attachments[0], ==, 10000);
  g_assert_cmpint (slip.attachments[1], ==, 35317);
  g_assert_cmpint (slip.deductions, ==, 122273);
  g_assert_cmpint (slip.net, ==, 177727);
  g_assert_cmpint (slip.after.attachments, ==, 45317);
  g_assert_cmpint (slip.after.student_loan, ==, 4900);
  g_assert_cmpint (slip.after.postgraduate_loan, ==, 7500);
  g_assert_cmpint (penny_payslip_cost (&slip), ==, 300000 + 38745 + 7440);
}

/* Net pay: 5% of 3,000.00 is not taxed, but NI and loans look at all of it. */
static void
test_net_pay_pension (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayslip slip;

  terms.pension = penny_test_net_pay;
  terms.loan_plan = 2;
  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  g_assert_cmpint (slip.pension.employee, ==, 15000);
  g_assert_cmpint (slip.for_tax, ==, 285000);
  g_assert_cmpint (slip.tax.tax, ==, 36020);     /* 1,801 at 20% */
  g_assert_cmpint (slip.ni.employee, ==, 15616);
  g_assert_cmpint (slip.loan.deduction, ==, 4900);
  g_assert_cmpint (slip.net, ==, 300000 - 15000 - 36020 - 15616 - 4900);
}

static void
test_mileage (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .amount = 200000 },
    { .kind = PENNY_PAY_MILEAGE, .amount = 4500 },
    { .kind = PENNY_PAY_EXPENSES, .amount = 1234 },
  };
  PennyPayslip without, with;

  penny_test_pay (&terms, &period, items, 1, NULL, &without);
  penny_test_pay (&terms, &period, items, 3, NULL, &with);
  g_assert_cmpint (with.gross, ==, 200000);
  g_assert_cmpint (with.deductions, ==, without.deductions);
  g_assert_cmpint (with.net, ==, without.net + 5734);
  g_assert_cmpint (with.after.pay, ==, 200000);
  g_assert_cmpint (penny_payslip_cost (&with), ==, penny_payslip_cost (&without) + 5734);
}

/* Two months at 3,000.00 are taxed 780.60; by month 3, 1,048.26 more is free. */
static void
test_no_pay_but_a_refund (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 3);
  PennyPayslip slip;

  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  penny_test_pay_month (&slip, &terms, 2, PENNY_PAY_HOURS, 300000, &slip.after);
  g_assert_cmpint (slip.after.tax, ==, 78060);
  penny_test_pay (&terms, &period, NULL, 0, &slip.after, &slip);
  g_assert_cmpint (slip.gross, ==, 0);
  g_assert_cmpint (slip.tax.tax, ==, -20960);
  g_assert_cmpint (slip.net, ==, 20960);
  g_assert_cmpint (slip.after.tax, ==, 57100);
  penny_test_pay (&terms, &period, NULL, 0, NULL, &slip);
  g_assert_cmpint (slip.net, ==, 0);
  g_assert_cmpint (slip.deductions, ==, 0);
}

/* Too much was paid in month 2; the item below 0 in month 3 makes tax what it would have been. */
static void
test_put_right_by_an_item (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 3);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .amount = 200000 },
    { .kind = PENNY_PAY_HOURS, .minutes = -60 * 60, .rate = 1420 },
  };
  PennyPayslip slip, right;

  penny_test_pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 200000, NULL);
  penny_test_pay_month (&slip, &terms, 2, PENNY_PAY_HOURS, 285200, &slip.after);
  penny_test_pay (&terms, &period, items, 2, &slip.after, &slip);
  penny_test_pay_month (&right, &terms, 1, PENNY_PAY_HOURS, 200000, NULL);
  penny_test_pay_month (&right, &terms, 2, PENNY_PAY_HOURS, 200000, &right.after);
  penny_test_pay_month (&right, &terms, 3, PENNY_PAY_HOURS, 200000, &right.after);
  g_assert_cmpint (slip.after.tax, ==, right.after.tax);
  g_assert_cmpint (slip.after.pay, ==, right.after.pay);
  /* More taken back than was earned: the net is below 0, because a correction asks for it. */
  penny_test_pay_month (&slip, &terms, 4, PENNY_PAY_HOURS, -100000, &right.after);
  g_assert_cmpint (slip.net, <, 0);
  penny_test_pay_month (&slip, &terms, 5, PENNY_PAY_HOURS, 100000, &slip.after);
  penny_test_pay_month (&right, &terms, 5, PENNY_PAY_HOURS, 0, &right.after);
  g_assert_cmpint (slip.after.tax, ==, right.after.tax);
}

/* A year that no year can be. */
static void
test_year_too_large (void)
{
  const PennyPence most = PENNY_PAY_MOST_A_YEAR;
  const PennyYearToDate years[] = {
    { .before_pay = most + 1 }, { .before_tax = most + 1 }, { .pay = -most - 1 }, { .tax = G_MAXINT64 },
    { .redundancy = G_MAXINT64 }, { .tax_free = G_MININT64 }, { .before_pay = G_MININT64 },
  };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyPayslip slip;

      g_assert_false (penny_payslip_work_out (penny_test_rates (2026), &terms, &period, NULL, 0, &years[i], &slip, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE);
    }
}

static void
test_refusals (void)
{
  static const struct
  {
    PennyPayItem   items[2];
    guint          n;
    PennyRate      pension;
    const char    *code;
    char           letter;
    int            plan;
    PennyPayError  expected;
  } cases[] = {
    { { { .amount = PENNY_PAY_MOST + 1 } }, 1, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .amount = -PENNY_PAY_MOST - 1 } }, 1, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .amount = PENNY_PAY_MOST }, { .amount = 1 } }, 2, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .amount = PENNY_PAY_MOST }, { .kind = PENNY_PAY_BONUS, .amount = 1 } }, 2, 0, "1257L", 'A', 0,
      PENNY_PAY_ERROR_TOO_LARGE },
    { { { .kind = PENNY_PAY_MILEAGE, .amount = PENNY_PAY_MOST }, { .kind = PENNY_PAY_EXPENSES, .amount = 1 } }, 2, 0,
      "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .minutes = 1, .rate = PENNY_PAY_MOST + 1 } }, 1, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .minutes = 61, .rate = PENNY_PAY_MOST } }, 1, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .minutes = G_MAXINT, .rate = 1 } }, 1, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .minutes = G_MININT, .rate = 1 } }, 1, 0, "1257L", 'A', 0, PENNY_PAY_ERROR_TOO_LARGE },
    { { { .amount = 200000 } }, 1, 10000, "K2000", 'A', 0, PENNY_PAY_ERROR_TOO_MUCH_TAKEN },
    { { { .amount = 100000 } }, 1, 0, "1257L", 'Q', 0, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { { { .amount = 100000 } }, 1, 0, "1257L", 'A', 3, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
  };
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, cases[i].code);
      g_autoptr (GError) error = NULL;
      PennyPayslip slip;

      g_test_message ("case %u", i);
      terms.ni_letter = cases[i].letter;
      terms.loan_plan = cases[i].plan;
      terms.pension = (PennyPensionTerms) { PENNY_PENSION_NET_PAY, cases[i].pension, 0, TRUE };
      g_assert_false (penny_payslip_work_out (penny_test_rates (2026), &terms, &period, cases[i].items, cases[i].n, NULL,
                                              &slip, &error));
      g_assert_error (error, PENNY_PAY_ERROR, (int) cases[i].expected);
    }
}

/* The most that there can be goes through every sum. */
static void
test_most (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "SK9999");
  PennyPayslip slip = { 0 };

  terms.loan_plan = 4;
  terms.postgraduate_loan = TRUE;
  terms.pension = penny_test_net_pay;
  for (int month = 1; month <= 12; month++)
    penny_test_pay_month (&slip, &terms, month, PENNY_PAY_HOURS, PENNY_PAY_MOST, &slip.after);
  g_assert_cmpint (slip.after.gross, ==, 12 * PENNY_PAY_MOST);
  for (int month = 1; month <= 12; month++)
    penny_test_pay_month (&slip, &terms, month, PENNY_PAY_HOURS, -PENNY_PAY_MOST, &slip.after);
  g_assert_cmpint (slip.after.gross, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payslip/item-amounts", test_item_amounts);
  g_test_add_func ("/payslip/what-counts", test_what_counts);
  g_test_add_func ("/payslip/started-with-p45", test_started_with_p45);
  g_test_add_func ("/payslip/code-changed", test_code_changed);
  g_test_add_func ("/payslip/letter-changed", test_letter_changed);
  g_test_add_func ("/payslip/too-many-letters", test_too_many_letters);
  g_test_add_func ("/payslip/year-change", test_year_change);
  g_test_add_func ("/payslip/everything-at-once", test_everything_at_once);
  g_test_add_func ("/payslip/net-pay-pension", test_net_pay_pension);
  g_test_add_func ("/payslip/mileage", test_mileage);
  g_test_add_func ("/payslip/no-pay-but-a-refund", test_no_pay_but_a_refund);
  g_test_add_func ("/payslip/put-right-by-an-item", test_put_right_by_an_item);
  g_test_add_func ("/payslip/year-too-large", test_year_too_large);
  g_test_add_func ("/payslip/refusals", test_refusals);
  g_test_add_func ("/payslip/most", test_most);
  return g_test_run ();
}
