#include "owed-to-hmrc.h"
#include "pay-years.h"

/* When it must be there.  The 22nd by bank, the 19th by post; the working day before a weekend or a holiday. */
static const struct { int year, month; gboolean by_post; const char *due, *pay_by; } days[] = {
  { 2026, 1, FALSE, "2026-05-22", "2026-05-22" },
  { 2026, 1, TRUE, "2026-05-19", "2026-05-19" },
  { 2026, 7, FALSE, "2026-11-22", "2026-11-20" },   /* a Sunday: maya.json says so */
  { 2026, 8, FALSE, "2026-12-22", "2026-12-22" },
  { 2026, 9, FALSE, "2027-01-22", "2027-01-22" },
  { 2026, 12, FALSE, "2027-04-22", "2027-04-22" },
  { 2024, 12, FALSE, "2025-04-22", "2025-04-22" },
  { 2024, 12, TRUE, "2025-04-19", "2025-04-17" },   /* Easter Saturday */
};

static void
test_days (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      PennyDate due = penny_hmrc_due_on (days[i].year, days[i].month, days[i].by_post);
      const PennyRates *rates = penny_test_rates (days[i].year);
      PennyEmployerTerms terms = { .by_post = days[i].by_post };
      PennyOwedToHmrc owed;

      g_test_message ("%d month %d", days[i].year, days[i].month);
      g_assert_cmpint (due, ==, penny_date_parse (days[i].due));
      penny_owed_to_hmrc_work_out (&owed, rates, &terms, NULL, 0);
      g_assert_cmpint (owed.payments[days[i].month - 1].due_on, ==, due);
      g_assert_cmpint (owed.payments[days[i].month - 1].pay_by, ==, penny_date_parse (days[i].pay_by));
    }
}

/* maya.json: three workers every four weeks, the allowance claimed. */
static const struct { const char *payday; PennyPence tax; } maya[] = {
  { "2026-05-01", 3360 }, { "2026-05-29", 3360 }, { "2026-06-26", 3360 }, { "2026-07-24", 3380 },
  { "2026-08-21", 3360 }, { "2026-09-18", 3360 }, { "2026-10-16", 3380 }, { "2026-11-13", 3360 },
};

static guint
mayas_paydays (PennyPaid *paid)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (maya); i++)
    {
      PennyDate payday = penny_date_parse (maya[i].payday);

      paid[n++] = (PennyPaid) { .payday = payday, .tax = maya[i].tax, .employee_ni = 1352, .employer_ni = 11265 };
      paid[n++] = (PennyPaid) { .payday = payday, .employer_ni = 7857 };
      paid[n++] = (PennyPaid) { .payday = payday, .employer_ni = 3549 };
    }
  return n;
}

static void
test_maya (void)
{
  PennyPaid paid[3 * G_N_ELEMENTS (maya)];
  guint n = mayas_paydays (paid);
  const PennyRates *rates = penny_test_rates (2026);
  PennyEmployerTerms terms = { .allowance_claimed_in = 1, .small_employer = TRUE };
  PennyOwedToHmrc owed;

  penny_owed_to_hmrc_work_out (&owed, rates, &terms, paid, n);
  /* Paid on 16 October and 13 November: months 7 and 8; month 7 of 2026-10-06 to 2026-11-05. */
  g_assert_cmpint (owed.months[6].due, ==, 4732);
  g_assert_cmpint (owed.months[7].due, ==, 4712);
  g_assert_cmpint (owed.payments[6].due, ==, 4732);
  g_assert_cmpint (owed.payments[6].pay_by, ==, penny_date_parse ("2026-11-20"));
  g_assert_cmpint (owed.months[6].allowance, ==, 11265 + 7857 + 3549);
  g_assert_cmpuint (owed.months[6].paid, ==, 3);
  g_assert_cmpuint (owed.months[11].paid, ==, 0);
  g_assert_cmpint (owed.total.due, ==, 8 * 4712 + 2 * 20);
  g_assert_cmpint (owed.allowance_left, ==, 1050000 - 8 * (11265 + 7857 + 3549));

  terms.allowance_claimed_in = 0;
  penny_owed_to_hmrc_work_out (&owed, rates, &terms, paid, n);
  g_assert_cmpint (owed.months[6].due, ==, 4732 + 11265 + 7857 + 3549);
  g_assert_cmpint (owed.total.allowance, ==, 0);
  /* What the samples say it would cost not to claim: eight runs' employer's NI, less pennies of none. */
  g_assert_cmpint (owed.allowance_worth, ==, 8 * (11265 + 7857 + 3549));
  g_assert_cmpint (owed.total.due, ==, 8 * (4712 + 11265 + 7857 + 3549) + 2 * 20);
}

static PennyPaid
one (const char *payday,
     PennyPence  tax,
     PennyPence  employer_ni)
{
  return (PennyPaid) { .payday = penny_date_parse (payday), .tax = tax, .employer_ni = employer_ni };
}

/* A refund is larger than the month's tax: HMRC owes it, and the next payments are less. */
static void
test_carried (void)
{
  const PennyPaid paid[] = {
    one ("2026-05-01", 5000, 0), one ("2026-05-29", -12000, 0), one ("2026-06-26", 5000, 0),
    one ("2026-07-24", 9000, 0), one ("2027-04-02", -2500, 0), one ("2026-04-05", 99999, 0),
    one ("2027-04-06", 99999, 0),
  };
  static const PennyPence monthly[] = { 5000, 0, 0, 2000, 0, 0, 0, 0, 0, 0, 0, 0 };
  static const PennyPence carried[] = { 0, 12000, 7000, 0, 0, 0, 0, 0, 0, 0, 0, 2500 };
  const PennyRates *rates = penny_test_rates (2026);
  PennyEmployerTerms terms = { 0 };
  PennyOwedToHmrc owed;

  penny_owed_to_hmrc_work_out (&owed, rates, &terms, paid, G_N_ELEMENTS (paid));
  g_assert_cmpuint (owed.n_payments, ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      g_test_message ("month %u", i + 1);
      g_assert_cmpint (owed.payments[i].due, ==, monthly[i]);
      g_assert_cmpint (owed.payments[i].carried, ==, carried[i]);
    }
  terms.quarterly = TRUE;
  penny_owed_to_hmrc_work_out (&owed, rates, &terms, paid, G_N_ELEMENTS (paid));
  g_assert_cmpuint (owed.n_payments, ==, 4);
  g_assert_cmpint (owed.payments[0].to, ==, 3);
  g_assert_cmpint (owed.payments[0].due, ==, 0);
  g_assert_cmpint (owed.payments[0].carried, ==, 2000);
  g_assert_cmpint (owed.payments[0].due_on, ==, penny_date_parse ("2026-07-22"));
  g_assert_cmpint (owed.payments[1].due, ==, 7000);
  g_assert_cmpint (owed.payments[1].due_on, ==, penny_date_parse ("2026-10-22"));
  g_assert_cmpint (owed.payments[2].due_on, ==, penny_date_parse ("2027-01-22"));
  g_assert_cmpint (owed.payments[3].carried, ==, 2500);
  g_assert_cmpint (owed.payments[3].due_on, ==, penny_date_parse ("2027-04-22"));
}

/* The allowance is used up in the order of the months, and comes back when a run is taken back. */
static void
test_allowance (void)
{
  const PennyPaid paid[] = {
    one ("2026-05-01", 0, 600000), one ("2026-06-01", 0, 300000), one ("2026-07-01", 0, 250000),
    one ("2026-08-01", 0, 100000), one ("2026-09-01", 0, -150000),
  };
  static const PennyPence used[] = { 600000, 300000, 150000, 0 };
  const PennyRates *rates = penny_test_rates (2026);
  const PennyEmployerTerms terms = { .allowance_claimed_in = 1 };
  PennyOwedToHmrc owed;
  PennyPence all = 0;

  penny_owed_to_hmrc_work_out (&owed, rates, &terms, paid, G_N_ELEMENTS (paid));
  for (guint i = 0; i < 12; i++)
    all += owed.months[i].allowance;
  for (gsize i = 0; i < 4; i++)
    g_assert_cmpint (owed.months[i].allowance, ==, used[i]);
  g_assert_cmpint (all, ==, owed.total.allowance);
  g_assert_cmpint (owed.allowance_left, ==, 1050000 - all);
  /* 11,000.00 of employer's NI in all: the allowance of 10,500.00 covers all but 500.00. */
  g_assert_cmpint (owed.total.employer_ni, ==, 1100000);
  g_assert_cmpint (owed.total.due, ==, 50000);
}

static const struct { int year; gboolean small; PennyPence pay, recovered, compensation; } family[] = {
  { 2026, TRUE, 100000, 100000, 9000 },
  { 2025, TRUE, 100000, 100000, 8500 },
  { 2024, TRUE, 100000, 100000, 3000 },
  { 2023, TRUE, 100000, 100000, 3000 },
  { 2026, FALSE, 100000, 92000, 0 },
  { 2026, TRUE, 19432, 19432, 1749 },      /* 17.4888 */
  { 2026, FALSE, 19432, 17877, 0 },        /* 178.7744 */
  { 2026, TRUE, 0, 0, 0 },
};

static void
test_family_pay (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (family); i++)
    {
      const PennyRates *rates = penny_test_rates (family[i].year);
      const PennyEmployerTerms terms = { .small_employer = family[i].small };
      PennyPaid paid = { .payday = penny_date_new (family[i].year, 6, 1), .tax = 500000 };
      PennyOwedToHmrc owed;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      paid.family_pay[2] = family[i].pay;
      penny_owed_to_hmrc_work_out (&owed, rates, &terms, &paid, 1);
      g_assert_cmpint (owed.months[1].recovered[2], ==, family[i].recovered);
      g_assert_cmpint (owed.months[1].compensation[2], ==, family[i].compensation);
      g_assert_cmpint (owed.months[1].given_back, ==, family[i].recovered + family[i].compensation);
      g_assert_cmpint (owed.months[1].due, ==, 500000 - family[i].recovered - family[i].compensation);
      g_assert_cmpint (owed.total.recovered[2], ==, family[i].recovered);
    }
}

/* 40,000.00 of redundancy pay: 10,000.00 is above the limit, and the employer pays 15% on it, allowance or not. */
static void
test_class_1a (void)
{
  const PennyPayItem item = { .kind = PENNY_PAY_REDUNDANCY, .amount = 4000000 };
  const PennyPayTerms pay = { .frequency = PENNY_PAY_MONTHLY, .code.kind = PENNY_TAX_CODE_NT, .ni_letter = 'A' };
  const PennyEmployerTerms terms = { .allowance_claimed_in = 1 };
  const PennyRates *rates = penny_test_rates (2026);
  g_autoptr (GError) error = NULL;
  PennyPayPeriod period;
  PennyPayslip slip;
  PennyPaid paid;
  PennyOwedToHmrc owed;

  penny_pay_period_on (&period, PENNY_PAY_MONTHLY, penny_date_parse ("2026-11-30"));
  penny_payslip_work_out (rates, &pay, &period, &item, 1, NULL, &slip, &error);
  g_assert_no_error (error);
  penny_paid_from_slip (&paid, &slip);
  penny_owed_to_hmrc_work_out (&owed, rates, &terms, &paid, 1);
  g_assert_cmpint (owed.months[7].class_1a, ==, 150000);
  g_assert_cmpint (owed.months[7].due, ==, 150000);
  g_assert_cmpint (owed.total.due, ==, 150000);
  g_assert_cmpint (owed.allowance_left, ==, rates->employment_allowance);
}

static void
test_quarterly (void)
{
  const PennyRates *rates = penny_test_rates (2026);

  g_assert_true (penny_hmrc_may_pay_quarterly (rates, 0));
  g_assert_true (penny_hmrc_may_pay_quarterly (rates, 12 * 150000 - 1));
  g_assert_false (penny_hmrc_may_pay_quarterly (rates, 12 * 150000));
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owed/days", test_days);
  g_test_add_func ("/owed/maya", test_maya);
  g_test_add_func ("/owed/carried", test_carried);
  g_test_add_func ("/owed/allowance", test_allowance);
  g_test_add_func ("/owed/family-pay", test_family_pay);
  g_test_add_func ("/owed/class-1a", test_class_1a);
  g_test_add_func ("/owed/quarterly", test_quarterly);
  failed = g_test_run ();
  return failed;
}
