#include "people.h"

#include "payee.h"

static void
assert_day (PennyDate   date,
            const char *expected)
{
  g_autofree char *text = penny_date_format (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_joe (void)
{
  g_autoptr (PennyFacts) facts = people_joe ();
  g_autoptr (PennyPosition) position = penny_position_new (facts);

  g_assert_cmpint (position->plan_total, ==, PENCE (1712, 0));
  g_assert_cmpint (position->in_account, ==, PENCE (84, 60));
  g_assert_cmpint (position->spent, ==, PENCE (613, 40));
  g_assert_cmpint (position->spent_accrued, ==, PENCE (613, 40));
  g_assert_cmpint (position->left_in_plan, ==, PENCE (1098, 60));
  g_assert_cmpint (position->owed, ==, 0);
  g_assert_cmpint (position->due_before, ==, PENCE (54, 0));
  g_assert_cmpuint (position->due->len, ==, 3);
  g_assert_cmpint (position->kept_for_one_offs, ==, PENCE (13, 60));
  g_assert_cmpint (position->free, ==, PENCE (17, 0));
  assert_day (position->free_until, "2026-12-07");
  g_assert_cmpint (position->next_money, ==, PENCE (338, 0));
  g_assert_cmpint (position->if_a_day_late, ==, -PENCE (16, 40));
  g_assert_cmpuint (position->due_that_day->len, ==, 2);
  g_assert_cmpint (position->late_by, ==, 0);
  g_assert_cmpint (position->late_money, ==, PENNY_DATE_NONE);
  g_assert_cmpint (position->review_days_late, ==, 0);
  g_assert_cmpint (position->contribution_due, ==, 0);

  g_assert_cmpint (penny_line_left (people_find (facts, "Gym")), ==, PENCE (261, 0));
  g_assert_cmpint (penny_line_left (people_find (facts, "Bricklaying class and kit")), ==, PENCE (13, 60));
  g_assert_cmpint (penny_line_left (people_find (facts, "Bus ticket")), ==, PENCE (756, 0));
  g_assert_cmpint (penny_line_left (people_find (facts, "Contingency")), ==, PENCE (68, 0));
}

static void
test_maya (void)
{
  g_autoptr (PennyFacts) facts = people_maya ();
  g_autoptr (PennyPosition) position = penny_position_new (facts);
  static const struct
  {
    const char *name;
    PennyPence  spent;
  } lines[] = {
    { "Wages", PENCE (19200, 0) },
    { "Holiday cover", PENCE (1598, 40) },
    { "Holiday pay, Chris", PENCE (296, 0) },
    { "Employer pension", PENCE (260, 32) },
    { "Employers' liability insurance", PENCE (112, 0) },
    { "Payroll service", PENCE (116, 0) },
    { "Training", PENCE (160, 0) },
    { "Gloves and sundries", PENCE (105, 0) },
    { "Contingency", 0 },
    { "Drum kit and lessons", PENCE (651, 0) },
  };

  g_assert_cmpint (position->plan_total, ==, PENCE (38225, 0));
  g_assert_cmpint (position->in_account, ==, PENCE (2136, 65));
  g_assert_cmpint (position->owed, ==, PENCE (170, 37));
  g_assert_cmpint (position->owed_hmrc, ==, PENCE (94, 44));
  g_assert_cmpint (position->owed_pension, ==, PENCE (75, 93));
  g_assert_cmpint (position->after_owed, ==, PENCE (1966, 28));
  g_assert_cmpint (position->kept_for_one_offs, ==, PENCE (134, 0));
  g_assert_cmpint (position->free, ==, PENCE (1832, 28));
  assert_day (position->free_until, "2026-11-16");
  g_assert_cmpint (position->next_money, ==, PENCE (2880, 0));
  g_assert_cmpint (position->if_a_day_late, ==, PENCE (1966, 28));
  g_assert_cmpint (position->spent_accrued, ==, PENCE (22498, 72));
  g_assert_cmpint (position->left_in_plan, ==, PENCE (15726, 28));
  g_assert_cmpint (position->late_by, ==, 0);
  g_assert_cmpuint (facts->lines->len, ==, G_N_ELEMENTS (lines));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      PennyLineFacts *line = people_find (facts, lines[i].name);

      g_assert_cmpint (penny_line_left (line), ==, line->line->total - lines[i].spent);
    }
}

static void
test_winston (void)
{
  g_autoptr (PennyFacts) council = people_winston_council ();
  g_autoptr (PennyFacts) health = people_winston_health ();
  g_autoptr (PennyPosition) position = penny_position_new (council);
  g_autoptr (PennyPosition) other = penny_position_new (health);
  g_autoptr (PennyPosition) after_saving = NULL;

  g_assert_cmpint (position->in_account, ==, PENCE (1450, 0));
  g_assert_cmpint (position->owed, ==, PENCE (176, 0));
  g_assert_cmpint (position->free, ==, PENCE (1274, 0));
  assert_day (position->free_until, "2026-11-16");
  g_assert_cmpint (position->contribution_due, ==, PENCE (1008, 0));
  g_assert_cmpint (position->contribution_behind, ==, PENCE (126, 0));
  g_assert_cmpint (position->review_days_late, ==, 40);
  g_assert_cmpint (position->plan_total, ==, PENCE (6136, 0));
  g_assert_cmpint (position->spent, ==, PENCE (2200, 0));
  g_assert_cmpint (position->late_by, ==, 0);

  g_assert_cmpint (other->free, ==, PENCE (80, 0));
  g_assert_cmpint (other->in_account, ==, PENCE (80, 0));
  g_assert_cmpint (other->spent, ==, PENCE (240, 0));
  assert_day (other->free_until, "2026-11-16");
  g_assert_cmpint (other->contribution_behind, ==, 0);

  people_saving (council, PENCE (1040, 0));
  after_saving = penny_position_new (council);
  g_assert_cmpint (after_saving->saved, ==, PENCE (1040, 0));
  g_assert_cmpint (after_saving->free, ==, PENCE (234, 0));
  g_assert_cmpint (after_saving->if_a_day_late, ==, PENCE (1274, 0));
}

/* Somebody else holds it: nothing is free, only the plan counts. */
static void
test_nadia (void)
{
  g_autoptr (PennyFacts) art = people_nadia_art ();
  g_autoptr (PennyFacts) hours = people_nadia_notional ();
  g_autoptr (PennyPosition) position = NULL;
  g_autoptr (PennyPosition) notional = penny_position_new (hours);

  people_income (art, PENCE (20, 0), PENNY_UNIT_MONTH, 1, "2026-05-10", NULL);
  people_regular (art, "Sample Art Shop", PENCE (20, 0), PENNY_UNIT_MONTH, 1, "2026-05-10");
  position = penny_position_new (art);
  g_assert_cmpint (position->spent, ==, PENCE (120, 0));
  g_assert_cmpint (position->left_in_plan, ==, PENCE (120, 0));
  g_assert_cmpint (position->in_account, ==, 0);
  g_assert_cmpint (position->free, ==, 0);
  g_assert_cmpint (position->if_a_day_late, ==, 0);
  g_assert_cmpint (position->due_before, ==, 0);
  g_assert_cmpint (position->late_by, ==, 0);
  g_assert_cmpint (position->free_until, ==, PENNY_DATE_NONE);
  g_assert_cmpint (notional->left_in_plan, ==, PENCE (38 * 40, 0));
}

static void
test_due_today (void)
{
  static const struct
  {
    const char *on;
    const char *paid;       /* a payee paid on that day, or NULL */
    PennyPence  due_before;
  } cases[] = {
    { "2026-11-15", NULL, PENCE (54, 0) },
    { "2026-11-16", NULL, PENCE (54, 0) },                /* today's is not paid yet */
    { "2026-11-16", "Sample Buses", PENCE (36, 0) },
    { "2026-11-16", "SAMPLE  BUSES", PENCE (36, 0) },
    { "2026-11-16", "Sample Gym", PENCE (54, 0) },
    { "2026-11-17", "Sample Buses", PENCE (36, 0) },
    { "2026-12-06", NULL, 0 },
    { "2026-12-07", NULL, PENCE (13 * 18 + 4 * 29, 0) },  /* until 8 March */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PennyFacts) facts = people_joe ();
      g_autoptr (PennyPosition) position = NULL;

      facts->on = penny_date_parse (cases[i].on);
      if (cases[i].paid != NULL)
        {
          g_autofree char *key = penny_payee_key (cases[i].paid);

          g_hash_table_add (facts->paid_lately, g_strconcat (key, "\n", cases[i].on, NULL));
        }
      position = penny_position_new (facts);
      g_test_message ("%s, paid: %s", cases[i].on, cases[i].paid);
      g_assert_cmpint (position->due_before, ==, cases[i].due_before);
      for (guint j = 1; j < position->due->len; j++)
        g_assert_cmpint (g_array_index (position->due, PennyDue, j - 1).date, <=,
                         g_array_index (position->due, PennyDue, j).date);
    }
}

/* Pay that was worked for is not free, whether the money comes in time or not. */
static void
test_worked (void)
{
  g_autoptr (PennyFacts) facts = people_joe ();
  g_autoptr (PennyPosition) position = NULL;

  facts->worked = PENCE (10, 50);
  position = penny_position_new (facts);
  g_assert_cmpint (position->worked, ==, PENCE (10, 50));
  g_assert_cmpint (position->free, ==, PENCE (17, 0) - PENCE (10, 50));
  g_assert_cmpint (position->if_a_day_late, ==, -PENCE (16, 40) - PENCE (10, 50));
  g_assert_cmpint (position->spent_accrued, ==, PENCE (613, 40));
}

static void
test_no_more_money (void)
{
  g_autoptr (PennyFacts) facts = people_joe ();
  g_autoptr (PennyPosition) position = NULL;

  facts->on = penny_date_parse ("2027-08-22");
  position = penny_position_new (facts);
  g_assert_cmpint (position->free_until, ==, PENNY_DATE_NONE);
  g_assert_cmpint (position->next_money, ==, 0);
  g_assert_cmpint (position->due_before, ==, PENCE (36, 0));    /* 23 and 30 August; the budget ends on 5 September */
  g_assert_cmpint (position->free, ==, PENCE (84, 60) - PENCE (36, 0) - PENCE (13, 60));
  g_assert_cmpint (position->if_a_day_late, ==, position->free);
}

/* Before its time, the budget's first money is the next. */
static void
test_before_the_start (void)
{
  g_autoptr (PennyFacts) facts = people_joe ();
  g_autoptr (PennyPosition) position = NULL;

  facts->on = penny_date_parse ("2026-08-01");
  facts->in_account = facts->received = 0;
  position = penny_position_new (facts);
  assert_day (position->free_until, "2026-09-07");
  g_assert_cmpint (position->next_money, ==, PENCE (698, 0));
  g_assert_cmpint (position->late_by, ==, 0);
}

static void
test_one_offs (void)
{
  static const struct
  {
    PennyPence total, received, spent, owed;
    gboolean   separate, dropped;
    PennyPence kept;
  } cases[] = {
    { 36000, 36000, 34640, 0, TRUE, FALSE, 1360 },
    { 36000, 0, 0, 0, TRUE, FALSE, 0 },              /* not come yet */
    { 36000, 20000, 5000, 0, TRUE, FALSE, 15000 },   /* a part has come */
    { 36000, 50000, 5000, 0, TRUE, FALSE, 31000 },   /* more than the line needs */
    { 36000, 36000, 30000, 2000, TRUE, FALSE, 4000 },
    { 36000, 36000, 40000, 0, TRUE, FALSE, 0 },
    { 36000, 0, 0, 0, FALSE, FALSE, 36000 },         /* paid from the rest */
    { 36000, 0, 36000, 0, FALSE, FALSE, 0 },
    { 36000, 0, 0, 0, FALSE, TRUE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PennyFacts) facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", "2026-11-15");
      g_autoptr (PennyPosition) position = NULL;
      PennyLineFacts *line = people_line (facts, "Kit", PENNY_LINE_ONE_OFF, 0, 1,
                                          cases[i].total, cases[i].spent, cases[i].owed);

      line->received = cases[i].received;
      line->line->dropped = cases[i].dropped;
      if (cases[i].separate)
        people_income (facts, cases[i].total, PENNY_UNIT_ONCE, 1, "2026-09-07", NULL)->line_id = line->line->id;
      position = penny_position_new (facts);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (position->kept_for_one_offs, ==, cases[i].kept);
    }
}

static void
test_late_money (void)
{
  static const struct
  {
    const char *on;
    PennyPence  received;
    PennyPence  late_by;
    const char *late_money;
  } cases[] = {
    { "2026-09-06", 0, 0, NULL },
    { "2026-09-07", 0, 0, NULL },                                    /* the day is not over */
    { "2026-09-08", 0, PENCE (698, 0), "2026-09-07" },
    { "2026-09-08", PENCE (360, 0), PENCE (338, 0), "2026-09-07" },
    { "2026-11-07", PENCE (360, 0), PENCE (338, 0), "2026-09-07" },
    { "2026-11-08", PENCE (360, 0), PENCE (338, 0), NULL },          /* over sixty days ago */
    { "2026-12-07", PENCE (698, 0), 0, NULL },
    { "2026-12-08", PENCE (698, 0), PENCE (338, 0), "2026-12-07" },
    { "2026-12-10", PENCE (1036, 0), 0, NULL },
    { "2026-12-10", PENCE (1035, 99), 1, "2026-12-07" },
    { "2026-12-10", PENCE (5000, 0), 0, NULL },
    { "2030-01-01", PENCE (1712, 0), 0, NULL },
    { "2030-01-01", PENCE (1711, 0), PENCE (1, 0), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PennyFacts) facts = people_joe ();
      g_autoptr (PennyPosition) position = NULL;

      facts->on = penny_date_parse (cases[i].on);
      facts->received = cases[i].received;
      position = penny_position_new (facts);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (position->late_by, ==, cases[i].late_by);
      assert_day (position->late_money, cases[i].late_money);
    }
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *start, *end, *on;
    int         gone, weeks;
  } cases[] = {
    { "2026-09-07", "2027-09-05", "2026-11-15", 10, 52 },
    { "2026-04-06", "2027-04-04", "2026-11-15", 32, 52 },
    { "2026-04-06", "2027-04-05", "2026-11-14", 31, 52 },
    { "2026-04-06", "2027-04-04", "2026-04-06", 0, 52 },
    { "2026-04-06", "2027-04-04", "2026-04-11", 0, 52 },
    { "2026-04-06", "2027-04-04", "2026-04-12", 1, 52 },
    { "2026-04-06", "2027-04-04", "2026-01-01", 0, 52 },
    { "2026-04-06", "2027-04-04", "2030-01-01", 52, 52 },
    { "2026-04-06", "2026-04-08", "2026-04-08", 0, 0 },
    { "2026-04-06", "2026-04-01", "2026-04-08", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyBudget budget = { .start = penny_date_parse (cases[i].start), .end = penny_date_parse (cases[i].end) };

      g_assert_cmpint (penny_budget_weeks_gone (&budget, penny_date_parse (cases[i].on)), ==, cases[i].gone);
      g_assert_cmpint (penny_budget_weeks (&budget), ==, cases[i].weeks);
    }
}

/* A dropped line's money is spent, but it is no longer in the plan. */
static void
test_dropped (void)
{
  g_autoptr (PennyFacts) facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", "2026-11-15");
  g_autoptr (PennyPosition) position = NULL;

  people_line (facts, "Gym", PENNY_LINE_MONTHLY, 2900, 12, 34800, 8700, 0);
  people_line (facts, "Pottery", PENNY_LINE_MONTHLY, 0, 0, 0, 5000, 0)->line->dropped = TRUE;
  position = penny_position_new (facts);
  g_assert_cmpint (position->plan_total, ==, 34800);
  g_assert_cmpint (position->spent, ==, 13700);
  g_assert_cmpint (position->left_in_plan, ==, 26100);
}

static void
test_contribution_ahead (void)
{
  g_autoptr (PennyFacts) facts = people_winston_council ();
  g_autoptr (PennyPosition) position = NULL;

  facts->contribution_paid = PENCE (2000, 0);
  position = penny_position_new (facts);
  g_assert_cmpint (position->contribution_due, ==, PENCE (1008, 0));
  g_assert_cmpint (position->contribution_behind, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/position/joe", test_joe);
  g_test_add_func ("/position/maya", test_maya);
  g_test_add_func ("/position/winston", test_winston);
  g_test_add_func ("/position/nadia", test_nadia);
  g_test_add_func ("/position/due-today", test_due_today);
  g_test_add_func ("/position/worked", test_worked);
  g_test_add_func ("/position/no-more-money", test_no_more_money);
  g_test_add_func ("/position/before-the-start", test_before_the_start);
  g_test_add_func ("/position/one-offs", test_one_offs);
  g_test_add_func ("/position/late-money", test_late_money);
  g_test_add_func ("/position/weeks", test_weeks);
  g_test_add_func ("/position/dropped", test_dropped);
  g_test_add_func ("/position/contribution-ahead", test_contribution_ahead);
  return g_test_run ();
}
