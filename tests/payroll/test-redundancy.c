#include "ending.h"

#include "figures.h"

static PennyRateYears *years;

/* The day in the middle of a year, so that an age or a service of some years is nowhere near its edge. */
static void
fill_by_age (PennyFigure          *figure,
             PennyRedundancyTerms *terms)
{
  terms->last = penny_figure_has (figure, "on") ? penny_figure_date (figure, "on") : penny_date_new (2026, 11, 15);
  terms->notice_given = terms->last - 7 * 12;
  terms->born = penny_date_add_months (terms->last, (int) -penny_figure_number (figure, "age") * 12 - 3);
  terms->started = penny_date_add_months (terms->last, (int) -penny_figure_number (figure, "years") * 12 - 6);
}

static void
fill_by_days (PennyFigure          *figure,
              PennyRedundancyTerms *terms)
{
  terms->born = penny_figure_date (figure, "born");
  terms->started = penny_figure_date (figure, "started");
  terms->last = penny_figure_date (figure, "last");
  terms->notice_given = penny_figure_has (figure, "given") ? penny_figure_date (figure, "given") : PENNY_DATE_NONE;
}

static void
work (PennyFigure *figure)
{
  PennyRedundancyTerms terms = { .a_week = penny_figure_pence (figure, "a_week") };
  PennyRedundancy redundancy;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (penny_figure_has (figure, "age"))
    fill_by_age (figure, &terms);
  else
    fill_by_days (figure, &terms);
  penny_redundancy_work_out (years, &terms, &redundancy, &error);
  g_assert_no_error (error);
  words = penny_redundancy_explain (&redundancy);
  g_test_message ("%s", words);
  penny_figure_say_number (figure, "full_years", redundancy.years);
  penny_figure_say_number (figure, "half_weeks", redundancy.half_weeks);
  penny_figure_say_pence (figure, "limit", redundancy.limit);
  penny_figure_say_pence (figure, "amount", redundancy.amount);
  penny_figure_say_date (figure, "relevant", redundancy.relevant);
  penny_figure_say_number (figure, "added_weeks", redundancy.notice_weeks);
}

static void
test_bad (void)
{
  static const struct
  {
    const char *born, *started, *last, *given;
    int         error;
  } cases[] = {
    { "", "2020-01-01", "2026-11-15", NULL, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "", "2026-11-15", NULL, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "2020-01-01", "", NULL, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "1980-01-01", "2026-11-15", NULL, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "2026-11-16", "2026-11-15", NULL, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "2020-01-01", "2026-11-15", "2019-12-31", PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "2020-01-01", "2026-11-15", "2026-11-16", PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "1980-01-01", "2020-01-01", "2150-11-15", NULL, PENNY_PAY_ERROR_NO_RATES },
    { "1980-01-01", "1998-01-01", "2000-11-15", NULL, PENNY_PAY_ERROR_NO_RATES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyRedundancyTerms terms = {
        penny_date_parse (cases[i].born), penny_date_parse (cases[i].started), penny_date_parse (cases[i].last),
        cases[i].given != NULL ? penny_date_parse (cases[i].given) : PENNY_DATE_NONE, 20000,
      };
      PennyRedundancy redundancy;
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      g_assert_false (penny_redundancy_work_out (years, &terms, &redundancy, &error));
      g_assert_error (error, PENNY_PAY_ERROR, cases[i].error);
      g_assert_cmpint (redundancy.amount, ==, 0);
    }
}

static void
test_odd_pay (void)
{
  static const PennyPence pay[][2] = {
    { 0, 0 }, { -100, 0 }, { 1, 5 }, { G_GINT64_CONSTANT (10000000000), 75100 * 9 / 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pay); i++)
    {
      const PennyRedundancyTerms terms = {
        penny_date_new (1981, 1, 1), penny_date_new (2023, 3, 4), penny_date_new (2026, 11, 15), PENNY_DATE_NONE, pay[i][0],
      };
      PennyRedundancy redundancy;

      g_assert_true (penny_redundancy_work_out (years, &terms, &redundancy, NULL));
      g_assert_cmpint (redundancy.amount, ==, pay[i][1]);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *born, *started, *given;
    PennyPence  a_week;
    const char *words;
  } cases[] = {
    { "1981-01-01", "2023-03-04", "2026-10-01", 28400,
      "Full years of work by 15 Nov 2026: 3 years at 1½ weeks. That makes 4½ weeks at £284.00: £1,278.00. "
      "There is no tax or National Insurance on redundancy pay up to £30,000.00." },
    { "1981-01-01", "2023-03-04", NULL, 28400,
      "Full years of work by 6 Dec 2026: 3 years at 1½ weeks. That makes 4½ weeks at £284.00: £1,278.00. "
      "The notice that the law asks for counts as worked. "
      "There is no tax or National Insurance on redundancy pay up to £30,000.00." },
    { "1983-01-01", "2000-03-04", "2026-06-01", 90000,
      "Full years of work by 15 Nov 2026: 2 years at 1½ weeks, 18 years at 1 week. That makes 21 weeks at £751.00: £15,771.00. "
      "No more than 20 years count. The law counts no more than £751.00 of a week’s pay. "
      "There is no tax or National Insurance on redundancy pay up to £30,000.00." },
    { "2003-12-01", "2023-03-04", "2026-10-01", 28400,
      "Full years of work by 15 Nov 2026: 3 years at half a week. That makes 1½ weeks at £284.00: £426.00. "
      "There is no tax or National Insurance on redundancy pay up to £30,000.00." },
    { "1981-01-01", "2025-03-04", "2026-10-01", 28400,
      "By 15 Nov 2026 there are not yet two full years of work, so the law gives no redundancy pay. The contract may." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyRedundancyTerms terms = {
        penny_date_parse (cases[i].born), penny_date_parse (cases[i].started), penny_date_new (2026, 11, 15),
        cases[i].given != NULL ? penny_date_parse (cases[i].given) : PENNY_DATE_NONE, cases[i].a_week,
      };
      PennyRedundancy redundancy;
      g_autofree char *words = NULL;

      g_assert_true (penny_redundancy_work_out (years, &terms, &redundancy, NULL));
      words = penny_redundancy_explain (&redundancy);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The limit turns on 6 April, the notice that was not given with it. */
static void
test_limit_by_day (void)
{
  const PennyRates *before = penny_rate_years_find (years, 2025, NULL), *after = penny_rate_years_find (years, 2026, NULL);
  static const struct
  {
    const char *given, *last;
    gboolean    later;
  } cases[] = {
    { "2026-03-01", "2026-04-05", FALSE },
    { "2026-03-01", "2026-04-06", TRUE },
    { NULL, "2026-04-05", TRUE },
    { NULL, "2026-03-15", FALSE },
    { NULL, "2026-03-16", TRUE },
  };

  g_assert_true (before != NULL && after != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyRedundancyTerms terms = {
        penny_date_new (1981, 1, 1), penny_date_new (2023, 3, 4), penny_date_parse (cases[i].last),
        cases[i].given != NULL ? penny_date_parse (cases[i].given) : PENNY_DATE_NONE, 100000,
      };
      PennyRedundancy redundancy;

      g_test_message ("%s", cases[i].last);
      g_assert_true (penny_redundancy_work_out (years, &terms, &redundancy, NULL));
      g_assert_cmpint (redundancy.limit, ==, (cases[i].later ? after : before)->redundancy_week);
    }
}

/* The sample's two, with the holiday that is left to them. */
static void
test_ending (void)
{
  static const struct
  {
    const char *born, *started;
    PennyPence  a_week;
    int         minutes, by_contract;
    gint64      holiday_left;
    PennyPence  notice, holiday, redundancy, total;
  } cases[] = {
    { "1981-01-01", "2023-03-04", 28400, 1200, 0, 3120, 85200, 73840, 127800, 286840 },
    { "1996-02-01", "2024-06-10", 22720, 960, 0, 2496, 45440, 59072, 45440, 149952 },
    { "1996-02-01", "2024-06-10", 22720, 960, 4, 2496, 90880, 59072, 45440, 195392 },
    { "1996-02-01", "2024-06-10", 22720, 960, 0, 0, 45440, 0, 45440, 90880 },
    { "1996-02-01", "2024-06-10", 22720, 960, 0, -60, 45440, 0, 45440, 90880 },
    { "1996-02-01", "2026-11-10", 22720, 960, 0, 60, 0, 1420, 0, 1420 },
    { "1996-02-01", "2026-01-10", 0, 0, 0, 60, 0, 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyEndingTerms terms = {
        penny_date_parse (cases[i].born), penny_date_parse (cases[i].started), penny_date_new (2026, 11, 15),
        cases[i].a_week, cases[i].minutes, cases[i].by_contract, cases[i].holiday_left,
      };
      PennyEnding ending;
      g_autofree char *words = NULL;

      g_assert_true (penny_ending_work_out (years, &terms, &ending, NULL));
      words = penny_ending_explain (&ending);
      g_test_message ("%s", words);
      g_assert_cmpint (ending.notice.amount, ==, cases[i].notice);
      g_assert_cmpint (ending.holiday, ==, cases[i].holiday);
      g_assert_cmpint (ending.redundancy.amount, ==, cases[i].redundancy);
      g_assert_cmpint (ending.total, ==, cases[i].total);
    }
}

static void
test_bad_ending (void)
{
  const PennyEndingTerms backwards = {
    penny_date_new (1981, 1, 1), penny_date_new (2026, 12, 1), penny_date_new (2026, 11, 15), 28400, 1200, 0, 0,
  };
  const PennyEndingTerms no_birth = {
    PENNY_DATE_NONE, penny_date_new (2023, 3, 4), penny_date_new (2026, 11, 15), 28400, 1200, 0, 0,
  };
  PennyEnding ending;
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_false (penny_ending_work_out (years, &backwards, &ending, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
  g_assert_false (penny_ending_work_out (years, &no_birth, &ending, &other));
  g_assert_error (other, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  years = penny_rate_years_new ();

  g_test_add_func ("/redundancy/bad", test_bad);
  g_test_add_func ("/redundancy/odd-pay", test_odd_pay);
  g_test_add_func ("/redundancy/words", test_words);
  g_test_add_func ("/redundancy/limit-by-day", test_limit_by_day);
  g_test_add_func ("/redundancy/ending", test_ending);
  g_test_add_func ("/redundancy/bad-ending", test_bad_ending);
  penny_figures_add ("redundancy", work);

  status = g_test_run ();
  penny_rate_years_free (years);
  return status;
}
