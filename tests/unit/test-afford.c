#include "afford.h"

static void
test_years (void)
{
  static const struct
  {
    PennyCost  cost;
    PennyPence first, later;
  } cases[] = {
    { { 0, 0, 0 }, 0, 0 },
    { { 35000, 2200, 0 }, 149400, 114400 },          /* the dog */
    { { 36000, 0, 0 }, 36000, 0 },
    { { 0, 1800, 0 }, 93600, 93600 },
    { { 0, 0, 2900 }, 34800, 34800 },
    { { 100, 10, 1 }, 100 + 520 + 12, 520 + 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (penny_cost_first_year (&cases[i].cost), ==, cases[i].first);
      g_assert_cmpint (penny_cost_later_year (&cases[i].cost), ==, cases[i].later);
    }
}

/* Joe's gym, class and bus on 23 pounds a week of his own. */
static void
test_a_week (void)
{
  static const PennyCost joe[] = { { .monthly = 2900 }, { .once = 36000 }, { .weekly = 1800 } };
  static const PennyCost half = { .once = 26 };
  static const PennyCost less = { .once = 25 };

  g_assert_cmpint (penny_cost_a_week (joe, G_N_ELEMENTS (joe)), ==, 3162);
  g_assert_cmpint (penny_afford_a_week (2300, joe, G_N_ELEMENTS (joe)), ==, -862);
  g_assert_cmpint (penny_afford_a_week (4000, joe, G_N_ELEMENTS (joe)), ==, 838);
  g_assert_cmpint (penny_cost_a_week (&half, 1), ==, 1);
  g_assert_cmpint (penny_cost_a_week (&less, 1), ==, 0);
  g_assert_cmpint (penny_cost_a_week (NULL, 0), ==, 0);
  g_assert_cmpint (penny_afford_a_week (2300, NULL, 0), ==, 2300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/afford/years", test_years);
  g_test_add_func ("/afford/a-week", test_a_week);
  return g_test_run ();
}
