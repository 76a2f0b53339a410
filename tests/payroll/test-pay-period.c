#include "pay-period.h"

#include <string.h>

static void
test_days (void)
{
  static const struct
  {
    const char *date;
    int         year, month, week;
  } cases[] = {
    { "2026-04-05", 2025, 12, 53 },
    { "2026-04-06", 2026, 1, 1 },
    { "2026-04-12", 2026, 1, 1 },
    { "2026-04-13", 2026, 1, 2 },
    { "2026-04-30", 2026, 1, 4 },
    { "2026-05-01", 2026, 1, 4 },
    { "2026-05-03", 2026, 1, 4 },
    { "2026-05-04", 2026, 1, 5 },
    { "2026-05-05", 2026, 1, 5 },
    { "2026-05-06", 2026, 2, 5 },
    { "2026-11-15", 2026, 8, 32 },
    { "2026-12-05", 2026, 8, 35 },
    { "2026-12-06", 2026, 9, 35 },
    { "2026-12-31", 2026, 9, 39 },
    { "2027-01-01", 2026, 9, 39 },
    { "2027-01-05", 2026, 9, 40 },
    { "2027-01-06", 2026, 10, 40 },
    { "2027-02-05", 2026, 10, 44 },
    { "2027-02-06", 2026, 11, 44 },
    { "2027-03-05", 2026, 11, 48 },
    { "2027-03-06", 2026, 12, 48 },
    { "2027-03-29", 2026, 12, 52 },
    { "2027-04-04", 2026, 12, 52 },
    { "2027-04-05", 2026, 12, 53 },
    { "2027-04-06", 2027, 1, 1 },
    /* A leap day moves the weeks after it: week 53 is two days long. */
    { "2028-02-28", 2027, 11, 47 },
    { "2028-02-29", 2027, 11, 48 },
    { "2028-03-01", 2027, 11, 48 },
    { "2028-04-03", 2027, 12, 52 },
    { "2028-04-04", 2027, 12, 53 },
    { "2028-04-05", 2027, 12, 53 },
    { "2028-04-06", 2028, 1, 1 },
    /* 2100 is no leap year. */
    { "2100-04-04", 2099, 12, 52 },
    { "2100-04-05", 2099, 12, 53 },
    { "1900-04-05", 0, 0, 0 },
    { "1900-04-06", 1900, 1, 1 },
    { "2200-04-05", 2199, 12, 53 },
    { "2200-04-06", 0, 0, 0 },
    { "2026-02-30", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate date = penny_date_parse (cases[i].date);

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (penny_tax_year_of (date), ==, cases[i].year);
      g_assert_cmpint (penny_tax_month_of (date), ==, cases[i].month);
      g_assert_cmpint (penny_tax_week_of (date), ==, cases[i].week);
    }
}

/* Every day of two hundred years belongs to the year, month and week whose days hold it. */
static void
test_every_day (void)
{
  for (PennyDate date = penny_tax_year_first (1900); date <= penny_tax_year_last (2199); date++)
    {
      int year = penny_tax_year_of (date), month = penny_tax_month_of (date), week = penny_tax_week_of (date);
      PennyDate first = penny_tax_year_first (year);

      g_assert_cmpint (date, >=, first);
      g_assert_cmpint (date, <=, penny_tax_year_last (year));
      g_assert_cmpint (date, <=, penny_tax_month_last (year, month));
      g_assert_cmpint (date, >, month == 1 ? first - 1 : penny_tax_month_last (year, month - 1));
      g_assert_cmpint (date - first, >=, 7 * (week - 1));
      g_assert_cmpint (date - first, <, 7 * week);
    }
}

static void
test_month_last (void)
{
  static const struct
  {
    int         month;
    const char *last;
  } cases[] = {
    { 1, "2026-05-05" }, { 8, "2026-12-05" }, { 9, "2027-01-05" }, { 10, "2027-02-05" }, { 12, "2027-04-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (penny_tax_month_last (2026, cases[i].month), ==, penny_date_parse (cases[i].last));
}

static void
test_year_text (void)
{
  static const struct
  {
    const char *text;
    int         year;
  } cases[] = {
    { "2026-27", 2026 }, { "2023-24", 2023 }, { "1999-00", 1999 }, { "2099-00", 2099 }, { "1900-01", 1900 },
    { "2199-00", 2199 }, { "1899-00", 0 }, { "2200-01", 0 }, { "2026-28", 0 }, { "2026-26", 0 }, { "2026-2027", 0 },
    { "2026/27", 0 }, { "2026", 0 }, { "26-27", 0 }, { "", 0 }, { " 202627", 0 }, { "+202-03", 0 }, { "-026-25", 0 },
    { "2026-27 ", 0 }, { "abcd-ef", 0 }, { "0000-01", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpint (penny_tax_year_parse (cases[i].text), ==, cases[i].year);
      if (cases[i].year != 0)
        {
          g_autofree char *text = penny_tax_year_format (cases[i].year);

          g_assert_cmpstr (text, ==, cases[i].text);
        }
    }
}

static void
test_frequencies (void)
{
  static const struct
  {
    const char *name;
    int         weeks;
  } cases[PENNY_PAY_FREQUENCIES] = {
    { "weekly", 1 }, { "fortnightly", 2 }, { "four-weekly", 4 }, { "monthly", 0 },
  };
  static const char * const unknown[] = { "", "Weekly", "weekly ", "four weekly", "yearly" };
  PennyPayFrequency frequency = PENNY_PAY_MONTHLY;

  for (guint i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    {
      g_assert_true (penny_pay_frequency_parse (cases[i].name, &frequency));
      g_assert_cmpint (frequency, ==, i);
      g_assert_cmpstr (penny_pay_frequency_name (frequency), ==, cases[i].name);
      g_assert_cmpint (penny_pay_frequency_weeks (frequency), ==, cases[i].weeks);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (penny_pay_frequency_parse (unknown[i], &frequency));
}

typedef struct
{
  PennyPayFrequency frequency;
  int               year, asked;
  const char       *payday;     /* NULL: there is no such period */
  int               number, of, n, alone;
  gboolean          extra;
  const char       *words;
} PeriodCase;

#define W PENNY_PAY_WEEKLY
#define F PENNY_PAY_FORTNIGHTLY
#define Q PENNY_PAY_FOUR_WEEKLY
#define M PENNY_PAY_MONTHLY

static const PeriodCase numbered[] = {
  { M, 2026, 1, "2026-05-05", 1, 12, 1, 1, FALSE, "tax month 1" },
  { M, 2026, 8, "2026-12-05", 8, 12, 8, 1, FALSE, "tax month 8" },
  { M, 2026, 12, "2027-04-05", 12, 12, 12, 1, FALSE, "tax month 12" },
  { M, 2026, 0 }, { M, 2026, 13 }, { M, 2026, -1 }, { M, 2026, 53 },
  { W, 2026, 1, "2026-04-12", 1, 52, 1, 1, FALSE, "tax week 1" },
  { W, 2026, 32, "2026-11-15", 32, 52, 32, 1, FALSE, "tax week 32" },
  { W, 2026, 52, "2027-04-04", 52, 52, 52, 1, FALSE, "tax week 52" },
  { W, 2027, 52, "2028-04-03", 52, 52, 52, 1, FALSE, "tax week 52" },
  /* The last week is cut off at 5 April. */
  { W, 2026, 53, "2027-04-05", 53, 52, 53, 1, TRUE, "tax week 53" },
  { W, 2027, 53, "2028-04-05", 53, 52, 53, 1, TRUE, "tax week 53" },
  { W, 2026, 54, "2027-04-05", 53, 52, 53, 1, TRUE, "tax week 53" },
  { W, 2026, 56, "2027-04-05", 53, 52, 53, 1, TRUE, "tax week 53" },
  { W, 2026, 0 }, { W, 2026, 57 }, { W, 2026, -32 }, { W, 2026, G_MAXINT },
  { F, 2026, 1, "2026-04-12", 1, 52, 2, 2, FALSE, "tax week 1" },
  { F, 2026, 2, "2026-04-19", 2, 52, 2, 2, FALSE, "tax week 2" },
  { F, 2026, 3, "2026-04-26", 3, 52, 4, 2, FALSE, "tax week 3" },
  { F, 2026, 51, "2027-03-28", 51, 52, 52, 2, FALSE, "tax week 51" },
  { F, 2026, 52, "2027-04-04", 52, 52, 52, 2, FALSE, "tax week 52" },
  { F, 2026, 53, "2027-04-05", 53, 52, 54, 2, TRUE, "tax week 54" },
  { F, 2026, 54, "2027-04-05", 53, 52, 54, 2, TRUE, "tax week 54" },
  { F, 2026, 55, "2027-04-05", 53, 52, 54, 2, TRUE, "tax week 54" },
  { F, 2026, 0 }, { F, 2026, 57 },
  { Q, 2026, 1, "2026-04-12", 1, 52, 4, 4, FALSE, "tax week 1" },
  { Q, 2026, 4, "2026-05-03", 4, 52, 4, 4, FALSE, "tax week 4" },
  { Q, 2026, 5, "2026-05-10", 5, 52, 8, 4, FALSE, "tax week 5" },
  { Q, 2026, 49, "2027-03-14", 49, 52, 52, 4, FALSE, "tax week 49" },
  { Q, 2026, 52, "2027-04-04", 52, 52, 52, 4, FALSE, "tax week 52" },
  { Q, 2026, 53, "2027-04-05", 53, 52, 56, 4, TRUE, "tax week 56" },
  { Q, 2026, 56, "2027-04-05", 53, 52, 56, 4, TRUE, "tax week 56" },
  { Q, 2026, 54, "2027-04-05", 53, 52, 56, 4, TRUE, "tax week 56" },
  { Q, 2026, 0 }, { Q, 2026, 57 },
  { W, 1899, 1 }, { W, 2200, 1 }, { W, 0, 1 }, { M, -1, 1 }, { M, G_MAXINT, 1 },
  { M, 1900, 1, "1900-05-05", 1, 12, 1, 1, FALSE, "tax month 1" },
  { W, 2199, 53, "2200-04-05", 53, 52, 53, 1, TRUE, "tax week 53" },
};

static void
assert_period (const PeriodCase     *expected,
               const PennyPayPeriod *period)
{
  g_autofree char *words = penny_pay_period_to_words (period);

  g_assert_cmpint (period->year, ==, expected->year);
  g_assert_cmpint (period->frequency, ==, expected->frequency);
  g_assert_cmpint (period->payday, ==, penny_date_parse (expected->payday));
  g_assert_cmpint (period->number, ==, expected->number);
  g_assert_cmpint (period->of, ==, expected->of);
  g_assert_cmpint (period->n, ==, expected->n);
  g_assert_cmpint (period->alone, ==, expected->alone);
  g_assert_cmpint (period->extra, ==, expected->extra);
  g_assert_cmpstr (words, ==, expected->words);
}

static void
test_numbered (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      const PeriodCase *expected = &numbered[i];
      g_autoptr (GError) error = NULL;
      PennyPayPeriod period;
      gboolean found = penny_pay_period_numbered (&period, expected->year, expected->frequency, expected->asked, &error);

      g_test_message ("%s %d of %d", penny_pay_frequency_name (expected->frequency), expected->asked, expected->year);
      g_assert_cmpint (found, ==, expected->payday != NULL);
      if (found)
        assert_period (expected, &period);
      else
        g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
    }
}

/* What a number makes is what its payday makes. */
static void
test_on (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbered); i++)
    if (numbered[i].payday != NULL)
      {
        PennyPayPeriod period;

        penny_pay_period_on (&period, numbered[i].frequency, penny_date_parse (numbered[i].payday));
        assert_period (&numbered[i], &period);
      }
}

/* The numbers that a message offers are the ones that are taken. */
static void
test_refusals (void)
{
  static const struct
  {
    PennyPayFrequency frequency;
    int               year;
    const char       *said;
  } cases[] = {
    { M, 2026, "12 (6 March to 5 April)" }, { W, 2026, "53, 54 or 56" }, { F, 2026, "53, 54 or 56" },
    { Q, 2026, "53, 54 or 56" }, { M, 26, "“2026-27”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyPayPeriod period;

      g_assert_false (penny_pay_period_numbered (&period, cases[i].year, cases[i].frequency, 99, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-period/days", test_days);
  g_test_add_func ("/pay-period/every-day", test_every_day);
  g_test_add_func ("/pay-period/month-last", test_month_last);
  g_test_add_func ("/pay-period/year-text", test_year_text);
  g_test_add_func ("/pay-period/frequencies", test_frequencies);
  g_test_add_func ("/pay-period/numbered", test_numbered);
  g_test_add_func ("/pay-period/on", test_on);
  g_test_add_func ("/pay-period/refusals", test_refusals);
  return g_test_run ();
}
