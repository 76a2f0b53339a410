#include "average-week.h"

#include "figures.h"

#include <string.h>

#define MOST_WEEKS 300

/* "26x20@300 4x0@100away": how many, hours, pay. */
static guint
parse_weeks (const char    *text,
             PennyPaidWeek *weeks)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      PennyPence hours = 0, pay = 0;
      gboolean away = g_str_has_suffix (words[i], "away");
      g_auto (GStrv) parts = g_strsplit_set (words[i], "x@", 3);
      g_auto (GStrv) amount = g_strsplit (parts[2], "away", 2);

      g_assert_true (penny_pence_parse (parts[1], &hours, NULL) && penny_pence_parse (amount[0], &pay, NULL));
      for (int left = atoi (parts[0]); left > 0; left--)
        {
          g_assert_cmpuint (n, <, MOST_WEEKS);
          weeks[n++] = (PennyPaidWeek) { (int) (hours * 60 / 100), pay, away };
        }
    }
  return n;
}

static void
work (PennyFigure *figure)
{
  PennyPaidWeek weeks[MOST_WEEKS];
  guint n = parse_weeks (penny_figure_text (figure, "weeks"), weeks);
  const char *kind = penny_figure_has (figure, "kind") ? penny_figure_text (figure, "kind") : "pay";
  PennyAverageWeek average;
  g_autofree char *words = NULL;

  if (strcmp (kind, "months") == 0)
    penny_average_month_work_out (weeks, n, &average);
  else
    penny_average_week_work_out (strcmp (kind, "hours") == 0 ? PENNY_AVERAGE_HOLIDAY_HOURS
                                 : strcmp (kind, "notice") == 0 ? PENNY_AVERAGE_NOTICE : PENNY_AVERAGE_HOLIDAY_PAY,
                                 weeks, n, &average);
  words = penny_average_week_explain (&average);
  g_test_message ("%s", words);
  penny_figure_say_pence (figure, "a_week", average.a_week);
  penny_figure_say_number (figure, "minutes", average.minutes_a_week);
  penny_figure_say_number (figure, "counted", average.counted);
  penny_figure_say_number (figure, "unpaid", average.unpaid);
  penny_figure_say_number (figure, "away", average.away);
  penny_figure_say_pence (figure, "pay",
                          penny_average_week_pay_for (&average, penny_figure_number_or (figure, "hours", 0) * 60));
}

static void
test_nothing (void)
{
  const PennyPaidWeek unpaid[] = { { 0, 0, FALSE }, { 600, -100, FALSE }, { 600, 10000, TRUE } };
  PennyAverageWeek average;
  g_autofree char *words = NULL;

  penny_average_week_work_out (PENNY_AVERAGE_HOLIDAY_PAY, NULL, 0, &average);
  g_assert_cmpuint (average.counted, ==, 0);
  g_assert_cmpint (average.a_week, ==, 0);
  g_assert_cmpint (penny_average_week_pay_for (&average, 600), ==, 0);
  penny_average_week_work_out (PENNY_AVERAGE_HOLIDAY_PAY, unpaid, 3, &average);
  g_assert_cmpuint (average.counted, ==, 0);
  g_assert_cmpuint (average.unpaid, ==, 2);
  g_assert_cmpuint (average.away, ==, 1);
  words = penny_average_week_explain (&average);
  g_assert_cmpstr (words, ==, "There is no paid week yet to take an average of, so the contract’s own hours and rate count.");
  penny_average_month_work_out (unpaid, 3, &average);
  g_assert_cmpuint (average.counted, ==, 0);
}

static void
test_largest (void)
{
  PennyPaidWeek weeks[52];
  PennyAverageWeek average;

  for (gsize i = 0; i < G_N_ELEMENTS (weeks); i++)
    weeks[i] = (PennyPaidWeek) { 10080, G_GINT64_CONSTANT (10000000000), FALSE };
  penny_average_week_work_out (PENNY_AVERAGE_HOLIDAY_PAY, weeks, 52, &average);
  g_assert_cmpint (average.a_week, ==, G_GINT64_CONSTANT (10000000000));
  g_assert_cmpint (penny_average_week_pay_for (&average, 10080), ==, G_GINT64_CONSTANT (10000000000));
  g_assert_cmpint (penny_average_week_pay_for (&average, -10080), ==, G_GINT64_CONSTANT (-10000000000));
}

static void
test_words (void)
{
  static const struct
  {
    const char *weeks, *words;
    gboolean    months;
  } cases[] = {
    { "52x20@284", "Over the last 52 weeks that count, an average week is 20 hours and £284.00." },
    { "1x20.25@284", "Over the last week that counts, an average week is 20 hours 15 minutes and £284.00." },
    { "1x0@0 52x20@284", "Over the last 52 weeks that count, an average week is 20 hours and £284.00. "
                         "1 week was left out, because it had no pay, or had sick or family leave." },
    { "2x0@50away 1x0@0 52x20@284", "Over the last 52 weeks that count, an average week is 20 hours and £284.00. "
                                    "3 weeks were left out, because they had no pay, or had sick or family leave." },
    { "1x0@0 12x65@1300", "Over the last 12 months that count, an average week is 15 hours and £300.00. "
                          "1 month was left out, because it had no pay, or had sick or family leave.", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPaidWeek weeks[MOST_WEEKS];
      guint n = parse_weeks (cases[i].weeks, weeks);
      PennyAverageWeek average;
      g_autofree char *words = NULL;

      if (cases[i].months)
        penny_average_month_work_out (weeks, n, &average);
      else
        penny_average_week_work_out (PENNY_AVERAGE_HOLIDAY_PAY, weeks, n, &average);
      words = penny_average_week_explain (&average);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/average-week/nothing", test_nothing);
  g_test_add_func ("/average-week/largest", test_largest);
  g_test_add_func ("/average-week/words", test_words);
  penny_figures_add ("average-week", work);

  return g_test_run ();
}
