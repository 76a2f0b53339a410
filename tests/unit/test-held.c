#include "people.h"

#include "held.h"

static void
work_out (PennyFacts *facts,
          PennyHeld  *held)
{
  g_autoptr (PennyPosition) position = penny_position_new (facts);

  penny_held_work_out (facts, position, held);
}

static void
test_winston (void)
{
  static const struct
  {
    int        weeks;
    gboolean   net;
    PennyPence over;
  } cases[] = {
    { 4, FALSE, PENCE (802, 0) },
    { 8, FALSE, PENCE (330, 0) },
    { 12, FALSE, 0 },
    { 8, TRUE, PENCE (582, 0) },
    { 0, FALSE, PENCE (1274, 0) },
  };
  g_autoptr (PennyFacts) facts = people_winston_council ();
  PennyHeld held;

  work_out (facts, &held);
  g_assert_cmpint (held.a_week_gross, ==, PENCE (118, 0));
  g_assert_cmpint (held.a_week_net, ==, PENCE (86, 50));
  g_assert_cmpint (held.held, ==, PENCE (1274, 0));
  g_assert_cmpint (held.tenths_of_weeks, ==, 108);
  g_assert_cmpint (held.allowed, ==, 0);
  g_assert_cmpint (held.over, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (penny_held_over (&held, cases[i].weeks, cases[i].net), ==, cases[i].over);
}

static void
test_rules (void)
{
  static const struct
  {
    PennyHeldRule rule;
    PennyPence    held;
    int           tenths;
    PennyPence    allowed;
    PennyPence    over;
  } cases[] = {
    { { 8, FALSE, TRUE, FALSE }, PENCE (1274, 0), 108, PENCE (944, 0), PENCE (330, 0) },
    { { 8, TRUE, TRUE, FALSE }, PENCE (1274, 0), 147, PENCE (692, 0), PENCE (582, 0) },
    { { 8, FALSE, FALSE, FALSE }, PENCE (1450, 0), 123, PENCE (944, 0), PENCE (506, 0) },
    { { 8, FALSE, TRUE, TRUE }, PENCE (234, 0), 20, PENCE (944, 0), 0 },
    { { 12, FALSE, TRUE, FALSE }, PENCE (1274, 0), 108, PENCE (1416, 0), 0 },
    { { 0, FALSE, TRUE, FALSE }, PENCE (1274, 0), 108, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PennyFacts) facts = people_winston_council ();
      PennyHeld held;

      people_saving (facts, PENCE (1040, 0));
      facts->budget->rule = cases[i].rule;
      work_out (facts, &held);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (held.held, ==, cases[i].held);
      g_assert_cmpint (held.tenths_of_weeks, ==, cases[i].tenths);
      g_assert_cmpint (held.allowed, ==, cases[i].allowed);
      g_assert_cmpint (held.over, ==, cases[i].over);
    }
}

/* What is kept for a one-off, and the one-off's own plan, are not in it. */
static void
test_one_offs (void)
{
  g_autoptr (PennyFacts) facts = people_joe ();
  PennyHeld held;

  work_out (facts, &held);
  g_assert_cmpint (held.a_week_gross, ==, PENCE (26, 0));
  g_assert_cmpint (held.held, ==, PENCE (71, 0));
  g_assert_cmpint (held.tenths_of_weeks, ==, 27);
}

static void
test_edges (void)
{
  g_autoptr (PennyFacts) empty = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", "2026-11-15");
  g_autoptr (PennyFacts) days = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2026-09-09", "2026-11-15");
  g_autoptr (PennyFacts) overdrawn = people_winston_council ();
  PennyHeld held;

  empty->in_account = 5000;
  work_out (empty, &held);
  g_assert_cmpint (held.tenths_of_weeks, ==, -1);
  g_assert_cmpint (held.held, ==, 5000);

  people_line (days, "Bus", PENNY_LINE_WEEKLY, 1800, 1, 1800, 0, 0);
  work_out (days, &held);
  g_assert_cmpint (held.a_week_gross, ==, 0);
  g_assert_cmpint (held.tenths_of_weeks, ==, -1);

  overdrawn->in_account = -PENCE (10, 0);
  overdrawn->budget->rule.weeks = 4;
  work_out (overdrawn, &held);
  g_assert_cmpint (held.tenths_of_weeks, ==, 0);
  g_assert_cmpint (held.over, ==, 0);

  overdrawn->in_account = PENCE (1450, 0);
  overdrawn->budget->contribution = PENCE (200, 0);     /* more than a week's plan */
  overdrawn->budget->rule.net = TRUE;
  work_out (overdrawn, &held);
  g_assert_cmpint (held.tenths_of_weeks, ==, -1);
  g_assert_cmpint (held.allowed, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/held/winston", test_winston);
  g_test_add_func ("/held/rules", test_rules);
  g_test_add_func ("/held/one-offs", test_one_offs);
  g_test_add_func ("/held/edges", test_edges);
  return g_test_run ();
}
