#include "average-earnings.h"
#include "figures.h"

#include <string.h>

#define PAYDAYS 80

/* "2026-10-16:621.60 2026-11-13:355.20:1" */
static guint
read_paydays (const char  *text,
              PennyEarned *paid)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (; words[n] != NULL; n++)
    {
      g_auto (GStrv) parts = g_strsplit (words[n], ":", 3);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (n, <, PAYDAYS);
      paid[n] = (PennyEarned) { .payday = penny_date_parse (parts[0]) };
      g_assert_cmpint (paid[n].payday, !=, PENNY_DATE_NONE);
      penny_pence_parse (parts[1], &paid[n].earnings, &error);
      g_assert_no_error (error);
      paid[n].beside = parts[2] != NULL ? atoi (parts[2]) : 0;
    }
  return n;
}

/* Regular paydays up to the last, with all the pay on that one: for cases that publish the sum alone. */
static guint
make_paydays (PennyPayFrequency  frequency,
              PennyDate          last,
              PennyPence         total,
              PennyEarned       *paid)
{
  const guint n = 12;
  int weeks = penny_pay_frequency_weeks (frequency);

  for (guint i = 0; i < n; i++)
    {
      int back = (int) (n - 1 - i);

      paid[i] = (PennyEarned) { .payday = weeks > 0 ? last - back * weeks * 7 : penny_date_add_months (last, -back) };
    }
  paid[n - 1].earnings = total;
  return n;
}

static const char *
by_name (PennyAverageBy by)
{
  static const char * const names[] = { "weeks", "months", "days", "contract", "unknown" };

  return names[by];
}

static void
work (PennyFigure *figure)
{
  PennyEarned paid[PAYDAYS];
  PennyEarningsFacts facts = { .paid = paid };
  PennyAverageEarnings average;
  g_autofree char *fine = NULL;
  g_autofree char *words = NULL;

  if (!penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &facts.frequency))
    facts.irregular = strcmp (penny_figure_text (figure, "frequency"), "irregular") == 0;
  facts.contract = penny_figure_pence_or (figure, "contract", 0);
  if (penny_figure_has (figure, "employed"))
    facts.employed_from = penny_figure_date (figure, "employed");
  if (penny_figure_has (figure, "covered-to"))
    facts.covered_to = penny_figure_date (figure, "covered-to");
  if (penny_figure_has (figure, "paydays"))
    facts.n_paid = read_paydays (penny_figure_text (figure, "paydays"), paid);
  else if (penny_figure_has (figure, "total"))
    facts.n_paid = make_paydays (facts.frequency, penny_figure_date (figure, "last"),
                                 penny_figure_pence (figure, "total"), paid);
  facts.before = penny_figure_has (figure, "before") ? penny_figure_date (figure, "before") : PENNY_DATE_LAST;
  penny_average_earnings_work_out (&facts, &average);

  fine = g_strdup_printf ("%" G_GINT64_FORMAT ".%07" G_GINT64_FORMAT, average.average / 10000000,
                          average.average % 10000000);
  penny_figure_say (figure, "average", fine);
  penny_figure_say_pence (figure, "rounded", penny_pence_share (average.average, 1, PENNY_FINE_PER_PENNY));
  penny_figure_say (figure, "by", by_name (average.by));
  penny_figure_say_number (figure, "count", average.count);
  penny_figure_say_number (figure, "new", average.new_starter);
  penny_figure_say_pence (figure, "sum", average.total);
  if (average.from != PENNY_DATE_NONE)
    {
      penny_figure_say_date (figure, "from", average.from);
      penny_figure_say_date (figure, "to", average.to);
    }
  words = penny_average_earnings_explain (&average);
  penny_figure_say (figure, "words", words);
}

static void
test_many_dates (void)
{
  /* Whatever day of the month is payday, two months' pay is two months. */
  for (PennyDate last = penny_date_new (2023, 1, 1); last <= penny_date_new (2027, 4, 30); last++)
    {
      PennyEarned paid[12];
      PennyEarningsFacts facts = { PENNY_PAY_MONTHLY, .before = last + 1, .paid = paid };
      PennyAverageEarnings average;
      int year, month, day;

      penny_date_split (last, &year, &month, &day);
      if (day > 28)
        continue;
      facts.n_paid = make_paydays (PENNY_PAY_MONTHLY, last, 200000, paid);
      penny_average_earnings_work_out (&facts, &average);
      g_assert_cmpint (average.by, ==, PENNY_AVERAGE_BY_MONTHS);
      g_assert_cmpint (average.count, ==, 2);
      g_assert_cmpint (average.to - average.from + 1, >=, 56);
    }
}

static void
test_what_counts (void)
{
  static const char * const rules[] = {
    "before tax, National Insurance and pension", "overtime, holiday pay, sick pay, bonuses", "only paid back",
    "on a later day", "by mistake, count that too, unless you two have written down",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_assert_nonnull (strstr (penny_average_earnings_what_counts (), rules[i]));
}

static void
test_huge (void)
{
  const PennyPence most = G_GINT64_CONSTANT (10000000000);
  PennyEarned paid[12];
  PennyEarningsFacts facts = { PENNY_PAY_FOUR_WEEKLY, .before = PENNY_DATE_LAST, .paid = paid };
  PennyAverageEarnings average;

  facts.n_paid = make_paydays (PENNY_PAY_FOUR_WEEKLY, penny_date_new (2026, 11, 13), most, paid);
  penny_average_earnings_work_out (&facts, &average);
  g_assert_cmpint (average.average, ==, most / 8 * PENNY_FINE_PER_PENNY);
  paid[11].earnings = -most;
  penny_average_earnings_work_out (&facts, &average);
  g_assert_cmpint (average.average, ==, -most / 8 * PENNY_FINE_PER_PENNY);
  g_assert_cmpint (penny_fine_share_up (average.average, 9000), ==, 0);
}

static void
test_up (void)
{
  static const struct { PennyFine average; int share; PennyPence expected; } cases[] = {
    { 0, 9000, 0 },
    { 1, 9000, 1 },
    { 1000000000, 9000, 9000 },              /* 100.00 */
    { 1000000001, 9000, 9001 },
    { 1846153846, 9000, 16616 },             /* 166.1538461... */
    { G_GINT64_CONSTANT (1000000000000000), 9000, G_GINT64_CONSTANT (9000000000) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (penny_fine_share_up (cases[i].average, cases[i].share), ==, cases[i].expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("average-earnings", work);
  g_test_add_func ("/average-earnings/many-dates", test_many_dates);
  g_test_add_func ("/average-earnings/what-counts", test_what_counts);
  g_test_add_func ("/average-earnings/huge", test_huge);
  g_test_add_func ("/average-earnings/up", test_up);
  return g_test_run ();
}
