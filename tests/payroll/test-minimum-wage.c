#include "figures.h"
#include "minimum-wage.h"

static PennyRateYears *years;

static PennyDate
date_or_none (PennyFigure *figure,
              const char  *name)
{
  return penny_figure_has (figure, name) ? penny_figure_date (figure, name) : PENNY_DATE_NONE;
}

/* One wage for everybody, where the case says it; else that of its day. */
static PennyWageRates
wage_of (PennyFigure *figure,
         const char  *name,
         PennyDate    from)
{
  g_autoptr (GError) error = NULL;
  const PennyWageRates *wage;

  if (penny_figure_has (figure, name))
    return (PennyWageRates) {
      .n = 1,
      .ages = { { 16, penny_figure_pence (figure, name) } },
      .accommodation = penny_figure_pence_or (figure, "offset", 0),
    };
  wage = penny_wage_rates_on (years, from, &error);
  g_assert_no_error (error);
  return *wage;
}

static int
minutes (PennyFigure *figure,
         const char  *name)
{
  return (int) penny_figure_number_or (figure, name, 0);
}

static PennyWageFacts
facts_of (PennyFigure *figure)
{
  PennyDate from = date_or_none (figure, "from");
  PennyDate born = date_or_none (figure, "born");

  return (PennyWageFacts) {
    .from = from != PENNY_DATE_NONE ? from : penny_date_new (2012, 10, 1),
    .worker = { born != PENNY_DATE_NONE ? born : penny_date_new (1980, 1, 1), date_or_none (figure, "apprentice") },
    .hours = { minutes (figure, "worked"), minutes (figure, "travel"), minutes (figure, "training"),
               minutes (figure, "waking_nights"), minutes (figure, "sleep_ins"), minutes (figure, "awake") },
    .pay = { .pay = penny_figure_pence (figure, "pay"),
             .sleep_in_pay = penny_figure_pence_or (figure, "sleep_in_pay", 0),
             .taken = penny_figure_pence_or (figure, "taken", 0),
             .lodging_days = minutes (figure, "days"),
             .lodging_charge = penny_figure_pence_or (figure, "charge", 0) },
  };
}

static void
work (PennyFigure *figure)
{
  PennyWageFacts facts = facts_of (figure);
  PennyWageRates wage = wage_of (figure, "wage", facts.from);
  PennyWageCheck check;

  penny_wage_check (&wage, &facts, &check);
  penny_figure_say_pence (figure, "rate", check.rate);
  penny_figure_say_number (figure, "minutes", check.minutes);
  penny_figure_say_pence (figure, "lodging", check.lodging);
  penny_figure_say_pence (figure, "counted", check.counted);
  penny_figure_say_pence (figure, "needed", check.needed);
  penny_figure_say_pence (figure, "average", check.average);
  penny_figure_say_pence (figure, "short", check.short_by);
  penny_figure_say_pence (figure, "at_least", check.short_at_least);
  if (penny_figure_has (figure, "now"))
    {
      PennyWageRates now = wage_of (figure, "now", facts.from);

      penny_figure_say_pence (figure, "arrears", penny_wage_arrears (&check, &now));
    }
}

static const PennyWageRates wage = {
  .n = 3,
  .ages = { { 21, 1271 }, { 18, 1085 }, { 16, 800 } },
  .apprentice = 800,
  .accommodation = 1110,
};

static void
test_rates (void)
{
  static const struct
  {
    const char *born, *apprentice, *first;
    PennyPence  rate;
    gboolean    as_apprentice;
  } cases[] = {
    { "2005-06-01", NULL, "2026-05-31", 1085, FALSE },
    { "2005-06-01", NULL, "2026-06-01", 1271, FALSE },
    { "2008-06-01", NULL, "2026-05-31", 800, FALSE },
    { "2008-06-01", NULL, "2026-06-01", 1085, FALSE },
    { "2010-06-01", NULL, "2026-05-31", 0, FALSE },
    { "2010-06-01", NULL, "2026-06-01", 800, FALSE },
    { "1926-06-01", NULL, "2026-06-01", 1271, FALSE },
    /* 29 February: 21 on 1 March 2025. */
    { "2004-02-29", NULL, "2025-02-28", 1085, FALSE },
    { "2004-02-29", NULL, "2025-03-01", 1271, FALSE },
    { "2000-01-01", "2025-06-01", "2025-05-31", 1271, FALSE },
    { "2000-01-01", "2025-06-01", "2025-06-01", 800, TRUE },
    { "2000-01-01", "2025-06-01", "2026-05-31", 800, TRUE },
    { "2000-01-01", "2025-06-01", "2026-06-01", 1271, FALSE },
    { "2007-06-01", "2023-06-01", "2026-05-31", 800, TRUE },
    { "2007-06-01", "2023-06-01", "2026-06-01", 1085, FALSE },
    { "2011-06-01", "2026-06-01", "2026-06-01", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageWorker worker = { penny_date_parse (cases[i].born), PENNY_DATE_NONE };
      PennyDate first = penny_date_parse (cases[i].first);
      gboolean as_apprentice;

      g_test_message ("%u", i);
      if (cases[i].apprentice != NULL)
        worker.apprentice_since = penny_date_parse (cases[i].apprentice);
      g_assert_cmpint (penny_wage_rate (&wage, &worker, first, &as_apprentice), ==, cases[i].rate);
      g_assert_cmpint (as_apprentice, ==, cases[i].as_apprentice);
      g_assert_cmpint (penny_wage_rate (&wage, &worker, first, NULL), ==, cases[i].rate);
    }
}

static void
test_changes (void)
{
  static const struct
  {
    const char *born, *apprentice, *on, *change;
    PennyPence  rate;
  } cases[] = {
    { "2005-06-01", NULL, "2026-05-31", "2026-06-01", 1271 },
    { "2005-06-01", NULL, "2026-06-01", NULL, 1271 },
    { "2009-06-01", NULL, "2026-06-01", "2027-06-01", 1085 },
    { "2011-06-01", NULL, "2026-06-01", "2027-06-01", 800 },
    { "1980-06-01", NULL, "2026-06-01", NULL, 1271 },
    { "2004-02-29", NULL, "2024-06-01", "2025-03-01", 1271 },
    { "2000-01-01", "2025-06-01", "2025-07-01", "2026-06-01", 1271 },
    { "2000-01-01", "2025-06-01", "2025-05-01", "2025-06-01", 800 },
    /* Under 19 the end of the first year changes nothing; the 19th birthday does. */
    { "2007-06-01", "2024-06-01", "2025-01-01", "2026-06-01", 1085 },
    /* Nor does an 18th birthday in an apprenticeship. */
    { "2008-06-01", "2025-09-01", "2026-01-01", "2027-06-01", 1085 },
    /* 19 in the first year: its end. */
    { "2007-06-01", "2026-01-01", "2026-02-01", "2027-01-01", 1085 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageWorker worker = { penny_date_parse (cases[i].born), PENNY_DATE_NONE };
      PennyPence rate;
      g_autofree char *change = NULL;

      g_test_message ("%u", i);
      if (cases[i].apprentice != NULL)
        worker.apprentice_since = penny_date_parse (cases[i].apprentice);
      change = penny_date_format (penny_wage_next_change (&wage, &worker, penny_date_parse (cases[i].on), &rate));
      g_assert_cmpstr (change, ==, cases[i].change);
      g_assert_cmpint (rate, ==, cases[i].rate);
    }
}

static void
test_years (void)
{
  static const struct
  {
    const char *first;
    PennyPence  oldest;
  } cases[] = {
    { "2023-04-01", 1042 }, { "2024-03-31", 1042 }, { "2024-04-01", 1144 }, { "2024-04-06", 1144 }, { "2025-03-31", 1144 },
    { "2025-04-01", 1221 }, { "2026-03-31", 1221 }, { "2026-04-01", 1271 }, { "2026-04-05", 1271 }, { "2027-03-31", 1271 },
  };
  static const char *const unknown[] = { "2023-03-31", "2027-04-01", "2027-04-05", "2027-04-06", "1998-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const PennyWageRates *rates = penny_wage_rates_on (years, penny_date_parse (cases[i].first), &error);

      g_assert_no_error (error);
      g_assert_cmpint (rates->ages[0].an_hour, ==, cases[i].oldest);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (penny_wage_rates_on (years, penny_date_parse (unknown[i]), &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES);
    }
}

static void
check_adult (PennyWageCheck *check,
             PennyWageHours  hours,
             PennyWagePay    pay)
{
  PennyWageFacts facts = {
    penny_date_new (2026, 6, 1), { penny_date_new (1990, 1, 1), PENNY_DATE_NONE }, hours, pay,
  };

  penny_wage_check (&wage, &facts, check);
}

static void
test_edges (void)
{
  static const struct
  {
    PennyWageHours hours;
    PennyWagePay   pay;
    PennyPence     counted, average, short_by;
  } cases[] = {
    { { .worked = 2400 }, { .pay = 50840 }, 50840, 1271, 0 },
    { { .worked = 2400 }, { .pay = 50839 }, 50839, 1270, 1 },
    { { .worked = 2400 }, { .pay = 50841 }, 50841, 1271, 0 },
    { { .worked = 2400 }, { .pay = 0 }, 0, 0, 50840 },
    /* 40 minutes are worth 8.473: 8.47 is enough, 8.46 is not. 50 minutes 10.592: 10.59. 30 minutes 6.355: 6.36. */
    { { .worked = 40 }, { .pay = 847 }, 847, 1271, 0 },
    { { .worked = 40 }, { .pay = 846 }, 846, 1269, 1 },
    { { .worked = 50 }, { .pay = 1059 }, 1059, 1271, 0 },
    { { .worked = 30 }, { .pay = 636 }, 636, 1272, 0 },
    { { .worked = 30 }, { .pay = 635 }, 635, 1270, 1 },
    { { .worked = 1 }, { .pay = 21 }, 21, 1271, 0 },
    /* What does not count. */
    { { .worked = 60 }, { .pay = 1271, .premium = 500, .sleep_in_pay = 5000, .other = 9000 }, 1271, 1271, 0 },
    { { .worked = 60 }, { .pay = 1271, .taken = 1 }, 1270, 1270, 1 },
    { { .worked = 60 }, { .pay = 1271, .spent = 1 }, 1270, 1270, 1 },
    { { .worked = 60 }, { .pay = 1000, .taken = 2000 }, -1000, 0, 2271 },
    /* Hours that count, each kind. */
    { { 60, 60, 60, 60, 60, 60 }, { .pay = 6355 }, 6355, 1271, 0 },
    { { 60, 60, 60, 60, 60, 60 }, { .pay = 6354 }, 6354, 1270, 1 },
    /* Without hours nothing is short. */
    { { 0 }, { .pay = 0 }, 0, 0, 0 },
    { { .sleep_ins = 480 }, { .sleep_in_pay = 6000 }, 0, 0, 0 },
    { { 0 }, { .pay = 0, .taken = 500 }, -500, 0, 0 },
    { { .worked = -60 }, { .pay = -1000 }, -1000, 0, 0 },
    /* Lodging: free, at the offset, a penny above. */
    { { .worked = 60 }, { .pay = 161, .lodging_days = 1 }, 1271, 1271, 0 },
    { { .worked = 60 }, { .pay = 1271, .lodging_days = 1, .lodging_charge = 1110 }, 1271, 1271, 0 },
    { { .worked = 60 }, { .pay = 1271, .lodging_days = 1, .lodging_charge = 1111 }, 1270, 1270, 1 },
    { { .worked = 60 }, { .pay = 1271, .lodging_days = 0, .lodging_charge = 1 }, 1270, 1270, 1 },
    { { .worked = 60 }, { .pay = G_GINT64_CONSTANT (10000000000) }, G_GINT64_CONSTANT (10000000000),
      G_GINT64_CONSTANT (10000000000), 0 },
    { { .worked = G_MAXINT }, { .pay = 0 }, 0, 0, G_GINT64_CONSTANT (45490861922) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageCheck check;

      g_test_message ("%u", i);
      check_adult (&check, cases[i].hours, cases[i].pay);
      g_assert_cmpint (check.counted, ==, cases[i].counted);
      g_assert_cmpint (check.average, ==, cases[i].average);
      g_assert_cmpint (check.short_by, ==, cases[i].short_by);
    }
}

/* The exact average is below the rate by half a penny of the whole period or more, just where it is called short. */
static void
test_cross_multiplied (void)
{
  for (int minutes_worked = 1; minutes_worked < 400; minutes_worked++)
    for (PennyPence pay = 0; pay < 10000; pay += 7)
      {
        PennyWageCheck check;

        check_adult (&check, (PennyWageHours) { .worked = minutes_worked }, (PennyWagePay) { .pay = pay });
        g_assert_cmpint (check.short_by > 0, ==, 2 * (1271 * minutes_worked - pay * 60) >= 60);
      }
}

static void
test_arrears (void)
{
  static const PennyWageRates later = { .n = 3, .ages = { { 21, 1350 }, { 18, 1200 }, { 16, 850 } }, .apprentice = 860 };
  static const struct
  {
    const char *born, *apprentice;
    PennyPence  pay, arrears;
  } cases[] = {
    { "1990-01-01", NULL, 50840, 0 },
    { "1990-01-01", NULL, 49840, 1063 },        /* 10.00 x 13.50 / 12.71 is 10.6216 */
    { "1990-01-01", NULL, 50839, 2 },
    { "2006-01-01", NULL, 42400, 1106 },        /* 20 then, whatever they are now */
    { "2009-01-01", NULL, 31000, 1063 },
    { "1990-01-01", "2026-01-01", 31000, 1075 },
    { "2012-01-01", NULL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageFacts facts = {
        penny_date_new (2026, 6, 1), { penny_date_parse (cases[i].born), PENNY_DATE_NONE },
        { .worked = 2400 }, { .pay = cases[i].pay },
      };
      PennyWageCheck check;

      g_test_message ("%u", i);
      if (cases[i].apprentice != NULL)
        facts.worker.apprentice_since = penny_date_parse (cases[i].apprentice);
      penny_wage_check (&wage, &facts, &check);
      g_assert_cmpint (penny_wage_arrears (&check, &later), ==, cases[i].arrears);
      /* The same wage, or a lower one: what was short. */
      g_assert_cmpint (penny_wage_arrears (&check, &wage), ==, check.short_by);
    }
}

static void
test_words (void)
{
  static const PennyWageRates later = { .n = 1, .ages = { { 16, 1350 } }, .apprentice = 860 };
  static const struct
  {
    const char *born, *apprentice;
    int         worked;
    PennyPence  pay;
    const char *check, *arrears;
  } cases[] = {
    { "1990-01-01", NULL, 4800, 113600, "£1,136.00 for 80 hours is £14.20 an hour. The minimum wage at 36 is £12.71. That is enough.",
      "Nothing is owed." },
    { "1990-01-01", NULL, 4800, 100800,
      "£1,008.00 for 80 hours is £12.60 an hour. The minimum wage at 36 is £12.71. These hours must pay £1,016.80, so £8.80 is "
      "missing.",
      "£8.80 was missing. The minimum wage is higher now, and what is owed rises with it: £9.35." },
    { "2000-01-01", "2026-01-01", 60, 790,
      "£7.90 for 1 hour is £7.90 an hour. The minimum wage for this apprentice is £8.00. These hours must pay £8.00, so £0.10 is "
      "missing.",
      "£0.10 was missing. The minimum wage is higher now, and what is owed rises with it: £0.11." },
    { "1990-01-01", NULL, 0, 5000, "No hours that count for the minimum wage.", "Nothing is owed." },
    { "2012-01-01", NULL, 60, 100, "The minimum wage begins when school age ends. If that was this summer, before they "
      "turn 16, the wage at 16 counts already.", "Nothing is owed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageFacts facts = {
        penny_date_new (2026, 6, 1), { penny_date_parse (cases[i].born), PENNY_DATE_NONE },
        { .worked = cases[i].worked }, { .pay = cases[i].pay },
      };
      PennyWageCheck check;
      g_autofree char *words = NULL;
      g_autofree char *arrears = NULL;

      if (cases[i].apprentice != NULL)
        facts.worker.apprentice_since = penny_date_parse (cases[i].apprentice);
      penny_wage_check (&wage, &facts, &check);
      words = penny_wage_check_explain (&check);
      arrears = penny_wage_arrears_explain (&check, &later);
      g_assert_cmpstr (words, ==, cases[i].check);
      g_assert_cmpstr (arrears, ==, cases[i].arrears);
    }
}

/* A night of nine hours for a flat sum, an hour of it awake, beside 36 hours' pay. */
static void
test_sleep_in_words (void)
{
  static const struct
  {
    PennyPence  pay, sleep_in_pay, short_by, at_least;
    const char *says;
  } cases[] = {
    { 51120, 4500, 0, 0, "£511.20 for 37 hours is £13.82 an hour. The minimum wage at 36 is £12.71. That is enough." },
    { 45756, 4500, 1271, 0,
      "£457.56 for 37 hours is £12.37 an hour. The minimum wage at 36 is £12.71. These hours must pay £470.27, so £12.71 is "
      "missing. The £45.00 for sleep-ins is not counted: it pays for being there. With it there would be enough, but the law "
      "is not clear on that. To be safe, pay the time awake by the hour, or ask Acas." },
    { 45756, 1271, 1271, 0,
      "£457.56 for 37 hours is £12.37 an hour. The minimum wage at 36 is £12.71. These hours must pay £470.27, so £12.71 is "
      "missing. The £12.71 for sleep-ins is not counted: it pays for being there. With it there would be enough, but the law "
      "is not clear on that. To be safe, pay the time awake by the hour, or ask Acas." },
    { 45756, 1270, 1271, 1,
      "£457.56 for 37 hours is £12.37 an hour. The minimum wage at 36 is £12.71. These hours must pay £470.27, so £12.71 is "
      "missing. The £12.70 for sleep-ins is not counted: it pays for being there. Even with it £0.01 would be missing." },
    { 45756, 0, 1271, 1271,
      "£457.56 for 37 hours is £12.37 an hour. The minimum wage at 36 is £12.71. These hours must pay £470.27, so £12.71 is "
      "missing." },
    { 45756, -100, 1271, 1271,
      "£457.56 for 37 hours is £12.37 an hour. The minimum wage at 36 is £12.71. These hours must pay £470.27, so £12.71 is "
      "missing." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageCheck check;
      g_autofree char *words = NULL;

      g_test_message ("%u", i);
      check_adult (&check, (PennyWageHours) { .worked = 36 * 60, .sleep_ins = 8 * 60, .awake = 60 },
                   (PennyWagePay) { .pay = cases[i].pay, .sleep_in_pay = cases[i].sleep_in_pay });
      words = penny_wage_check_explain (&check);
      g_assert_cmpint (check.short_by, ==, cases[i].short_by);
      g_assert_cmpint (check.short_at_least, ==, cases[i].at_least);
      g_assert_cmpstr (words, ==, cases[i].says);
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  years = penny_rate_years_new ();
  penny_figures_add ("minimum-wage", work);
  g_test_add_func ("/minimum-wage/rates", test_rates);
  g_test_add_func ("/minimum-wage/changes", test_changes);
  g_test_add_func ("/minimum-wage/years", test_years);
  g_test_add_func ("/minimum-wage/edges", test_edges);
  g_test_add_func ("/minimum-wage/cross-multiplied", test_cross_multiplied);
  g_test_add_func ("/minimum-wage/arrears", test_arrears);
  g_test_add_func ("/minimum-wage/words", test_words);
  g_test_add_func ("/minimum-wage/sleep-in-words", test_sleep_in_words);
  result = g_test_run ();
  penny_rate_years_free (years);
  return result;
}
