#include "figures.h"
#include "net-to-gross.h"
#include "pay-years.h"
#include "year-to-date.h"

#include <string.h>

static const PennyPensionTerms relief_at_source = { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE };
static const PennyPensionTerms net_pay = { PENNY_PENSION_NET_PAY, 500, 300, TRUE };

/* A monthly payday of 2026-27 with one item. */
static void
pay_month (PennyPayslip          *slip,
           const PennyPayTerms   *terms,
           int                    month,
           PennyPayKind           kind,
           PennyPence             amount,
           const PennyYearToDate *before)
{
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, month);
  PennyPayItem item = { .kind = kind, .amount = amount };

  penny_test_pay (terms, &period, &item, 1, before, slip);
}

static const PennyPayLine *
find_line (GPtrArray  *lines,
           const char *key)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->key, key))
        return line;
    }
  return NULL;
}

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
  terms.pension = net_pay;
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

  pay_month (&slip, &terms, 7, PENNY_PAY_HOURS, 150000, &before);
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
    pay_month (&slip, &terms, month, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.after.tax, ==, 76120);
  terms.code = penny_test_terms (PENNY_PAY_MONTHLY, "BR").code;
  pay_month (&slip, &terms, 5, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.tax.tax, ==, 100000);
  g_assert_cmpint (slip.tax.held_back, ==, 23880);
  pay_month (&slip, &terms, 6, PENNY_PAY_HOURS, 200000, &slip.after);
  g_assert_cmpint (slip.tax.tax, ==, 63880);
  terms.code = penny_test_terms (PENNY_PAY_MONTHLY, "1257L M1").code;
  pay_month (&slip, &terms, 7, PENNY_PAY_HOURS, 200000, &slip.after);
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
      pay_month (&slip, &terms, month, PENNY_PAY_HOURS, 200000, &slip.after);
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
      pay_month (&slip, &terms, month, PENNY_PAY_HOURS, 200000, &slip.after);
    }
  pay_month (&slip, &terms, 7, PENNY_PAY_HOURS, 200000, &slip.after);
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
  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 200000, &slip.after);
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
  terms.pension = relief_at_source;
  terms.n_attachments = 2;
  terms.attachments[0] = (PennyAttachment) { .fixed = 10000, .protect = 100000 };
  terms.attachments[1] = (PennyAttachment) { .share = 1500, .protect_share = 6000 };
  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
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

  terms.pension = net_pay;
  terms.loan_plan = 2;
  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  g_assert_cmpint (slip.pension.employee, ==, 15000);
  g_assert_cmpint (slip.for_tax, ==, 285000);
  g_assert_cmpint (slip.tax.tax, ==, 36020);     /* 1,801 at 20% */
  g_assert_cmpint (slip.ni.employee, ==, 15616);
  g_assert_cmpint (slip.loan.deduction, ==, 4900);
  g_assert_cmpint (slip.net, ==, 300000 - 15000 - 36020 - 15616 - 4900);
}

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
      pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
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
  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  lines = penny_payslip_lines (&slip, NULL, 0);
  g_assert_cmpstr (find_line (lines, "student_loan")->explanation, ==,
                   "For student loan plan 2, this pay is £551.25 more than £2,448.75. 9% of that, in whole pounds, is £49.00. "
                   "But an order to take from this pay comes first, so only £48.00 is taken.");
  g_assert_cmpstr (find_line (lines, "postgraduate_loan")->explanation, ==,
                   "For the postgraduate loan, this pay is £1,250.00 more than £1,750.00. 6% of that, in whole pounds, is "
                   "£75.00. But an order to take from this pay comes first, so nothing is taken.");
  g_assert_cmpstr (find_line (lines, "attachment")->explanation, ==, "£404.65 is asked for this time. All of it comes off.");
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

  terms.pension = net_pay;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      pay_month (&slip, &terms, 1 + (int) i, PENNY_PAY_REDUNDANCY, cases[i].pay, &slip.after);
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
  pay_month (&slip, &terms, 1, PENNY_PAY_REDUNDANCY, 2500000, &next);
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

  pay_month (&first, &terms, 1, PENNY_PAY_REDUNDANCY, 3000000, NULL);
  pay_month (&second, &terms, 2, PENNY_PAY_REDUNDANCY, 1000000, &first.after);
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
  g_assert_cmpstr (find_line (lines, "redundancy")->explanation, ==,
                   "No tax and no National Insurance is taken from it, and £10,000.00 that was taxed before is tax-free after all.");
  g_assert_cmpstr (find_line (lines, "class_1a")->explanation, ==,
                   "£10,000.00 of redundancy pay is not over the tax-free limit after all, so the employer’s £1,500.00 on it "
                   "comes back.");
  /* Not paid anew at all: then with the next payday. */
  pay_month (&last, &terms, 3, PENNY_PAY_HOURS, 100000, &back.after);
  g_assert_cmpint (last.after.pay, ==, 100000);
  g_assert_cmpint (last.after.tax, ==, 20000);
  g_assert_cmpint (last.after.class_1a, ==, 0);
}

/* Two months at 3,000.00 are taxed 780.60; by month 3, 1,048.26 more is free. */
static void
test_no_pay_but_a_refund (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 3);
  PennyPayslip slip;

  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
  pay_month (&slip, &terms, 2, PENNY_PAY_HOURS, 300000, &slip.after);
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

  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 200000, NULL);
  pay_month (&slip, &terms, 2, PENNY_PAY_HOURS, 285200, &slip.after);
  penny_test_pay (&terms, &period, items, 2, &slip.after, &slip);
  pay_month (&right, &terms, 1, PENNY_PAY_HOURS, 200000, NULL);
  pay_month (&right, &terms, 2, PENNY_PAY_HOURS, 200000, &right.after);
  pay_month (&right, &terms, 3, PENNY_PAY_HOURS, 200000, &right.after);
  g_assert_cmpint (slip.after.tax, ==, right.after.tax);
  g_assert_cmpint (slip.after.pay, ==, right.after.pay);
  /* More taken back than was earned: the net is below 0, because a correction asks for it. */
  pay_month (&slip, &terms, 4, PENNY_PAY_HOURS, -100000, &right.after);
  g_assert_cmpint (slip.net, <, 0);
  pay_month (&slip, &terms, 5, PENNY_PAY_HOURS, 100000, &slip.after);
  pay_month (&right, &terms, 5, PENNY_PAY_HOURS, 0, &right.after);
  g_assert_cmpint (slip.after.tax, ==, right.after.tax);
}

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
  terms.pension = relief_at_source;
  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .fixed = 1000 };
  pay_month (&first, &terms, 1, PENNY_PAY_HOURS, 250000, NULL);
  terms.ni_letter = 'C';
  pay_month (&second, &terms, 2, PENNY_PAY_SMP, 280000, &first.after);

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
  pay_month (&third, &terms, 3, PENNY_PAY_HOURS, 250000, &second.after);
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
      pay_month (&slips[i], &terms, 1 + i, PENNY_PAY_HOURS, wrong[i], i > 0 ? &slips[i - 1].after : NULL);
      pay_month (&right, &terms, 1 + i, PENNY_PAY_HOURS, 260000, &right.after);
    }
  penny_payslip_reverse (&slips[1], &slips[2].after, &back);
  pay_month (&slip, &terms, 2, PENNY_PAY_HOURS, 260000, &back.after);
  g_assert_cmpint (slip.after.pay, ==, right.after.pay);
  g_assert_cmpint (slip.after.student_loan, ==, right.after.student_loan);
  g_assert_cmpmem (slip.after.ni, sizeof slip.after.ni, right.after.ni, sizeof right.after.ni);
  g_assert_cmpint (slip.after.tax, !=, right.after.tax);
  pay_month (&slip, &terms, 4, PENNY_PAY_HOURS, 260000, &slip.after);
  pay_month (&right, &terms, 4, PENNY_PAY_HOURS, 260000, &right.after);
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
  terms.pension = relief_at_source;
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
  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 300000, NULL);
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
      pay_month (&slips[i], &terms, 1 + (int) i, PENNY_PAY_HOURS, 40000, i > 0 ? &slips[i - 1].after : NULL);
    }
  penny_payslip_reverse (&slips[1], &slips[2].after, &back);
  g_assert_cmpuint (back.after.n_ni, ==, 2);
  g_assert_cmpint (back.after.ni[0].letter, ==, 'H');
  g_assert_cmpint (back.after.ni[1].letter, ==, 'C');
  g_assert_cmpint (back.after.ni[1].pay, ==, 40000);
  terms.ni_letter = 'A';
  pay_month (&slips[2], &terms, 3, PENNY_PAY_HOURS, 10000, &slips[1].after);
  penny_payslip_reverse (&slips[1], &slips[2].after, &back);
  g_assert_cmpuint (back.after.n_ni, ==, 2);
  g_assert_cmpint (back.after.ni[1].pay, ==, 10000);
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
  terms.pension = net_pay;
  for (int month = 1; month <= 12; month++)
    pay_month (&slip, &terms, month, PENNY_PAY_HOURS, PENNY_PAY_MOST, &slip.after);
  g_assert_cmpint (slip.after.gross, ==, 12 * PENNY_PAY_MOST);
  for (int month = 1; month <= 12; month++)
    pay_month (&slip, &terms, month, PENNY_PAY_HOURS, -PENNY_PAY_MOST, &slip.after);
  g_assert_cmpint (slip.after.gross, ==, 0);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *key;
    PennyPence  amount;
    const char *explanation;    /* NULL: none; "": some */
  } expected[] = {
    { "hours", 284000, "200 hours at £14.20 an hour: £2,840.00." },
    { "other_rate", 3000, "1 hour 30 minutes at £20.00 an hour: £30.00." },
    { "bonus", 13000, NULL },
    { "gross", 300000, NULL },
    { "tax", -39020, "" },
    { "employee_ni", -15616, "National Insurance is 8% of the pay between £1,048.00 and £4,189.00: £156.16." },
    { "student_loan", -4900, "" },
    { "postgraduate_loan", -7500, "" },
    { "employee_pension", -9920, "" },
    { "attachment", -10000, "" },
    { "attachment", -31957, "15% of £2,130.44 is £319.57. All of it comes off." },
    { "deductions", -118913, NULL },
    { "mileage", 4500, "Paid back, so no tax and no National Insurance is taken from it." },
    { "net", 185587, "Pay of £3,000.00, less the £1,189.13 taken off, and £45.00 paid back: £1,855.87." },
    { "employer_ni", 38745, "The employer’s National Insurance is 15% of the pay above £417.00: £387.45. The Employment Allowance may pay it." },
    { "employer_pension", 7440, "The employer adds 3% of the £2,480.00 that counts for the pension: £74.40." },
    { "cost", 350685, "Pay of £3,000.00, £45.00 paid back, and £461.85 that the employer adds: £3,506.85." },
  };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = 200 * 60, .rate = 1420 },
    { .kind = PENNY_PAY_MILEAGE, .amount = 4500 },
    { .kind = PENNY_PAY_OTHER_RATE, .minutes = 90, .rate = 2000, .label = "Sunday" },
    { .kind = PENNY_PAY_BONUS, .amount = 13000 },
  };
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip slip;

  terms.loan_plan = 2;
  terms.postgraduate_loan = TRUE;
  terms.pension = relief_at_source;
  terms.n_attachments = 2;
  terms.attachments[0] = (PennyAttachment) { .name = "Council tax", .fixed = 10000 };
  terms.attachments[1] = (PennyAttachment) { .share = 1500, .of_left = TRUE };
  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), NULL, &slip);
  lines = penny_payslip_lines (&slip, items, G_N_ELEMENTS (items));
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      g_test_message ("%s: %s", line->label, line->explanation);
      g_assert_cmpstr (line->key, ==, expected[i].key);
      g_assert_cmpint (line->amount, ==, expected[i].amount);
      if (expected[i].explanation == NULL || *expected[i].explanation != '\0')
        g_assert_cmpstr (line->explanation, ==, expected[i].explanation);
      else
        g_assert_cmpuint (strlen (line->explanation), >, 10);
    }
  g_assert_cmpstr (find_line (lines, "other_rate")->label, ==, "Sunday");
  g_assert_cmpstr (find_line (lines, "attachment")->label, ==, "Council tax");
}

/* A slip without loan, pension or order has no lines about them; a refund is a plus. */
static void
test_lines_of_little (void)
{
  static const char *keys[] = { "gross", "tax", "employee_ni", "deductions", "net", "employer_ni", "cost" };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 2);
  g_autoptr (GPtrArray) lines = NULL;
  PennyPayslip slip;

  pay_month (&slip, &terms, 1, PENNY_PAY_HOURS, 200000, NULL);
  penny_test_pay (&terms, &period, NULL, 0, &slip.after, &slip);
  lines = penny_payslip_lines (&slip, NULL, 0);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (((const PennyPayLine *) g_ptr_array_index (lines, i))->key, ==, keys[i]);
  g_assert_cmpint (find_line (lines, "tax")->amount, ==, 19020);
  g_assert_cmpstr (find_line (lines, "tax")->label, ==, "Income tax paid back");
  g_assert_cmpstr (find_line (lines, "deductions")->label, ==, "Refund in all");
  g_assert_cmpstr (find_line (lines, "cost")->explanation, ==, "Pay of £0.00, and £0.00 that the employer adds: £0.00.");
  g_assert_cmpstr (find_line (lines, "net")->explanation, ==, "Pay of £0.00, and the refund of £190.20: £190.20.");
}

/* Lines of a slip that takes another back are that one's, turned over. */
static void
test_lines_reversed (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  PennyPayItem item = { .kind = PENNY_PAY_HOURS, .minutes = 200 * 60, .rate = 1420 };
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) back = NULL;
  PennyPayslip slip, reversed;

  penny_test_pay (&terms, &period, &item, 1, NULL, &slip);
  penny_payslip_reverse (&slip, NULL, &reversed);
  lines = penny_payslip_lines (&slip, &item, 1);
  back = penny_payslip_lines (&reversed, &item, 1);
  g_assert_cmpuint (back->len, ==, lines->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *there = g_ptr_array_index (lines, i);
      const PennyPayLine *here = g_ptr_array_index (back, i);

      g_assert_cmpstr (here->key, ==, there->key);
      g_assert_cmpint (here->amount, ==, -there->amount);
    }
}

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
  g_test_add_func ("/payslip/item-amounts", test_item_amounts);
  g_test_add_func ("/payslip/what-counts", test_what_counts);
  g_test_add_func ("/payslip/started-with-p45", test_started_with_p45);
  g_test_add_func ("/payslip/code-changed", test_code_changed);
  g_test_add_func ("/payslip/letter-changed", test_letter_changed);
  g_test_add_func ("/payslip/too-many-letters", test_too_many_letters);
  g_test_add_func ("/payslip/year-change", test_year_change);
  g_test_add_func ("/payslip/everything-at-once", test_everything_at_once);
  g_test_add_func ("/payslip/net-pay-pension", test_net_pay_pension);
  g_test_add_func ("/payslip/orders-and-loans", test_orders_and_loans);
  g_test_add_func ("/payslip/lines-of-loans-behind-an-order", test_lines_of_loans_behind_an_order);
  g_test_add_func ("/payslip/orders-and-family-pay", test_orders_and_family_pay);
  g_test_add_func ("/payslip/mileage", test_mileage);
  g_test_add_func ("/payslip/redundancy", test_redundancy);
  g_test_add_func ("/payslip/redundancy-over-two-years", test_redundancy_over_two_years);
  g_test_add_func ("/payslip/redundancy-taken-back", test_redundancy_taken_back);
  g_test_add_func ("/payslip/no-pay-but-a-refund", test_no_pay_but_a_refund);
  g_test_add_func ("/payslip/put-right-by-an-item", test_put_right_by_an_item);
  g_test_add_func ("/payslip/reversed", test_reversed);
  g_test_add_func ("/payslip/reversed-in-the-middle", test_reversed_in_the_middle);
  g_test_add_func ("/payslip/reversed-whole", test_reversed_whole);
  g_test_add_func ("/payslip/reversed-order", test_reversed_order);
  g_test_add_func ("/payslip/reversed-letter", test_reversed_letter);
  g_test_add_func ("/payslip/year-too-large", test_year_too_large);
  g_test_add_func ("/payslip/refusals", test_refusals);
  g_test_add_func ("/payslip/most", test_most);
  g_test_add_func ("/payslip/lines", test_lines);
  g_test_add_func ("/payslip/lines-of-little", test_lines_of_little);
  g_test_add_func ("/payslip/lines-reversed", test_lines_reversed);
  penny_figures_add ("payslip", work_payslip);
  penny_figures_add ("net-to-gross", work_net_to_gross);
  return g_test_run ();
}
