#include "people.h"

#include "forecast.h"

static void
test_maya (void)
{
  g_autoptr (PennyFacts) facts = people_maya ();
  PennyForecast forecast;

  penny_forecast_work_out (facts, &forecast);
  g_assert_cmpint (forecast.weeks_gone, ==, 32);
  g_assert_cmpint (forecast.weeks, ==, 52);
  g_assert_cmpint (forecast.planned, ==, PENCE (36244, 67));
  g_assert_cmpint (forecast.recurring_spent, ==, PENCE (21847, 72));
  g_assert_cmpint (forecast.expected_by_now, ==, PENCE (22304, 41));
  g_assert_cmpint (forecast.tenths_of_percent, ==, 980);
  g_assert_cmpint (forecast.cautious, ==, PENCE (36244, 67));
  g_assert_cmpint (forecast.cautious_under, ==, PENCE (1195, 33));
  g_assert_cmpint (forecast.at_this_pace, ==, PENCE (35502, 55));
}

static void
test_joe (void)
{
  g_autoptr (PennyFacts) facts = people_joe ();
  PennyForecast forecast;
  PennyLineForecast bus;

  penny_forecast_work_out (facts, &forecast);
  g_assert_cmpint (forecast.weeks_gone, ==, 10);
  g_assert_cmpint (forecast.planned, ==, PENCE (1284, 0));
  g_assert_cmpint (forecast.recurring_spent, ==, PENCE (267, 0));
  g_assert_cmpint (forecast.expected_by_now, ==, PENCE (246, 92));
  /* Three gyms are more than ten weeks' share of twelve, but three months have begun. */
  g_assert_cmpint (forecast.cautious, ==, PENCE (1284, 0));
  g_assert_cmpint (forecast.cautious_under, ==, PENCE (68, 0));

  penny_line_forecast_work_out (facts, people_find (facts, "Bus ticket"), &bus);
  g_assert_cmpint (bus.expected_by_now, ==, PENCE (180, 0));
  g_assert_cmpint (bus.at_this_pace, ==, PENCE (936, 0));
  g_assert_false (bus.over);
}

typedef struct
{
  PennyLineKind kind;
  PennyPence    each;
  PennyPence    total;
  PennyPence    spent, owed;
  const char   *on;
  gboolean      over;
  PennyPence    expected, cautious, at_this_pace;
} Case;

/* A budget of 52 weeks from Monday 7 September 2026. */
static void
test_lines (void)
{
  static const Case cases[] = {
    /* under: the rest of the plan will be used */
    { PENNY_LINE_WEEKLY, 1800, 93600, 9000, 0, "2026-11-15", FALSE, 18000, 93600, 46800 },
    /* the ticket of a week that has begun is in its rhythm */
    { PENNY_LINE_WEEKLY, 1800, 93600, 19800, 0, "2026-11-16", FALSE, 18000, 93600, 102960 },
    { PENNY_LINE_WEEKLY, 1800, 93600, 19801, 0, "2026-11-16", TRUE, 18000, 102965, 102965 },
    /* a bill owed counts as spending */
    { PENNY_LINE_WEEKLY, 1800, 93600, 18000, 1801, "2026-11-16", TRUE, 18000, 102965, 102965 },
    /* only the total is known: its share of the time alone */
    { PENNY_LINE_WEEKLY, 0, 93600, 18000, 0, "2026-11-16", FALSE, 18000, 93600, 93600 },
    { PENNY_LINE_WEEKLY, 0, 93600, 18001, 0, "2026-11-16", TRUE, 18000, 93605, 93605 },
    /* 28 days: two periods begin on the 29th day */
    { PENNY_LINE_FOUR_WEEKLY, 1450, 18850, 1450, 0, "2026-09-14", FALSE, 363, 18850, 75400 },
    { PENNY_LINE_FOUR_WEEKLY, 1450, 18850, 2900, 0, "2026-10-04", TRUE, 1450, 37700, 37700 },
    { PENNY_LINE_FOUR_WEEKLY, 1450, 18850, 2900, 0, "2026-10-05", FALSE, 1450, 18850, 37700 },
    { PENNY_LINE_MONTHLY, 2900, 34800, 5800, 0, "2026-10-06", TRUE, 2677, 75400, 75400 },
    { PENNY_LINE_MONTHLY, 2900, 34800, 5800, 0, "2026-10-07", FALSE, 2677, 34800, 75400 },
    { PENNY_LINE_MONTHLY, 2900, 34800, 36000, 0, "2027-09-05", TRUE, 34800, 36000, 36000 },
    { PENNY_LINE_MONTHLY, 2900, 34800, 36000, 0, "2028-01-01", TRUE, 34800, 36000, 36000 },
    /* paid when it falls due */
    { PENNY_LINE_YEARLY, 11200, 11200, 11200, 0, "2026-09-20", FALSE, 431, 11200, 11200 },
    { PENNY_LINE_YEARLY, 11200, 11200, 12000, 0, "2026-09-20", FALSE, 431, 12000, 12000 },
    { PENNY_LINE_ONE_OFF, 0, 36000, 34640, 0, "2026-11-15", FALSE, 0, 36000, 36000 },
    { PENNY_LINE_CONTINGENCY, 0, 6800, 0, 0, "2026-11-15", FALSE, 0, 6800, 6800 },
    /* no week has gone: there is no pace yet */
    { PENNY_LINE_WEEKLY, 1800, 93600, 1800, 0, "2026-09-07", FALSE, 0, 93600, 93600 },
    { PENNY_LINE_WEEKLY, 1800, 93600, 0, 0, "2026-01-01", FALSE, 0, 93600, 93600 },
    /* more came back than was spent */
    { PENNY_LINE_WEEKLY, 1800, 93600, -500, 0, "2026-11-15", FALSE, 18000, 93600, -2600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_autoptr (PennyFacts) facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", one->on);
      PennyLineFacts *line = people_line (facts, "Line", one->kind, one->each, 0, one->total, one->spent, one->owed);
      PennyLineForecast forecast;

      penny_line_forecast_work_out (facts, line, &forecast);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (forecast.expected_by_now, ==, one->expected);
      g_assert_cmpint (forecast.over, ==, one->over);
      g_assert_cmpint (forecast.cautious, ==, one->cautious);
      g_assert_cmpint (forecast.at_this_pace, ==, one->at_this_pace);
    }
}

/* What a dropped line took is spent, and will not be spent again. */
static void
test_dropped (void)
{
  g_autoptr (PennyFacts) facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", "2026-11-15");
  PennyForecast forecast;

  people_line (facts, "Bus", PENNY_LINE_WEEKLY, 1800, 52, 93600, 18000, 0);
  people_line (facts, "Pottery", PENNY_LINE_WEEKLY, 0, 0, 0, 5000, 0)->line->dropped = TRUE;
  people_line (facts, "Kiln", PENNY_LINE_ONE_OFF, 0, 0, 0, 7000, 0)->line->dropped = TRUE;
  penny_forecast_work_out (facts, &forecast);
  g_assert_cmpint (forecast.planned, ==, 93600);
  g_assert_cmpint (forecast.recurring_spent, ==, 23000);
  g_assert_cmpint (forecast.cautious, ==, 98600);
  g_assert_cmpint (forecast.cautious_under, ==, -5000);
  g_assert_cmpint (forecast.tenths_of_percent, ==, 1278);
}

static void
test_nothing_yet (void)
{
  static const char * const days[] = { "2026-01-01", "2026-09-07", "2026-09-12" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PennyFacts) facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", days[i]);
      PennyForecast forecast;

      penny_forecast_work_out (facts, &forecast);
      g_assert_cmpint (forecast.tenths_of_percent, ==, -1);
      people_line (facts, "Bus", PENNY_LINE_WEEKLY, 1800, 52, 93600, 0, 0);
      penny_forecast_work_out (facts, &forecast);
      g_assert_cmpint (forecast.expected_by_now, ==, 0);
      g_assert_cmpint (forecast.tenths_of_percent, ==, -1);
      g_assert_cmpint (forecast.cautious, ==, 93600);
      g_assert_cmpint (forecast.at_this_pace, ==, 93600);
    }
}

/* A budget of a few days has no weeks to share. */
static void
test_short_budget (void)
{
  g_autoptr (PennyFacts) facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2026-09-09", "2026-11-15");
  PennyForecast forecast;

  people_line (facts, "Bus", PENNY_LINE_WEEKLY, 1800, 1, 1800, 2000, 0);
  penny_forecast_work_out (facts, &forecast);
  g_assert_cmpint (forecast.weeks, ==, 0);
  g_assert_cmpint (forecast.tenths_of_percent, ==, -1);
  g_assert_cmpint (forecast.cautious, ==, 2000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/maya", test_maya);
  g_test_add_func ("/forecast/joe", test_joe);
  g_test_add_func ("/forecast/lines", test_lines);
  g_test_add_func ("/forecast/dropped", test_dropped);
  g_test_add_func ("/forecast/nothing-yet", test_nothing_yet);
  g_test_add_func ("/forecast/short-budget", test_short_budget);
  return g_test_run ();
}
