#include "schedule.h"

typedef struct
{
  PennyUnit   unit;
  int         every;
  const char *first;
  const char *last;
} Plan;

static PennySchedule
schedule (const Plan *plan)
{
  return (PennySchedule) { plan->unit, plan->every, penny_date_parse (plan->first), penny_date_parse (plan->last) };
}

static void
test_next (void)
{
  static const struct
  {
    Plan        plan;
    const char *after;
    const char *next;
  } cases[] = {
    { { PENNY_UNIT_ONCE, 1, "2026-09-07" }, "2026-09-06", "2026-09-07" },
    { { PENNY_UNIT_ONCE, 1, "2026-09-07" }, "2026-09-07", NULL },
    { { PENNY_UNIT_ONCE, 1, NULL }, "2026-09-07", NULL },
    { { PENNY_UNIT_ONCE, 0, "2026-09-07", "2026-09-06" }, "2026-01-01", NULL },
    { { PENNY_UNIT_WEEK, 1, "2026-09-07" }, "2026-01-01", "2026-09-07" },
    { { PENNY_UNIT_WEEK, 1, "2026-09-07" }, "2026-09-07", "2026-09-14" },
    { { PENNY_UNIT_WEEK, 1, "2026-09-07" }, "2026-09-13", "2026-09-14" },
    { { PENNY_UNIT_WEEK, 4, "2026-04-06" }, "2026-11-15", "2026-11-16" },
    { { PENNY_UNIT_WEEK, 4, "2026-04-06" }, "2026-11-16", "2026-12-14" },
    { { PENNY_UNIT_WEEK, 13, "2026-09-07", "2027-06-07" }, "2026-11-15", "2026-12-07" },
    { { PENNY_UNIT_WEEK, 13, "2026-09-07", "2027-06-07" }, "2027-06-06", "2027-06-07" },
    { { PENNY_UNIT_WEEK, 13, "2026-09-07", "2027-06-07" }, "2027-06-07", NULL },
    { { PENNY_UNIT_WEEK, 1, "2026-03-22" }, "2026-03-28", "2026-03-29" },
    { { PENNY_UNIT_WEEK, 0, "2026-09-07" }, "2026-09-07", "2026-09-14" },
    { { PENNY_UNIT_WEEK, G_MAXINT, "2026-09-07" }, "2026-09-07", NULL },
    { { PENNY_UNIT_WEEK, 1, "2200-12-31" }, "2200-12-31", NULL },
    { { PENNY_UNIT_MONTH, 1, "2026-09-07" }, "2026-11-15", "2026-12-07" },
    { { PENNY_UNIT_MONTH, 1, "2026-01-31" }, "2026-01-31", "2026-02-28" },
    { { PENNY_UNIT_MONTH, 1, "2026-01-31" }, "2026-02-28", "2026-03-31" },
    { { PENNY_UNIT_MONTH, 1, "2024-01-30" }, "2024-01-30", "2024-02-29" },
    { { PENNY_UNIT_MONTH, 3, "2026-11-30" }, "2026-11-30", "2027-02-28" },
    { { PENNY_UNIT_MONTH, 3, "2026-11-30" }, "2027-02-28", "2027-05-30" },
    { { PENNY_UNIT_MONTH, G_MAXINT, "2026-11-30" }, "2026-11-30", NULL },
    { { PENNY_UNIT_YEAR, 1, "2024-02-29" }, "2024-02-29", "2025-02-28" },
    { { PENNY_UNIT_YEAR, 1, "2024-02-29" }, "2027-03-01", "2028-02-29" },
    { { PENNY_UNIT_YEAR, 2, "2026-04-08" }, "2026-04-08", "2028-04-08" },
    { { PENNY_UNIT_YEAR, G_MAXINT, "2026-04-08" }, "2026-04-08", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennySchedule self = schedule (&cases[i].plan);
      g_autofree char *next = penny_date_format (penny_schedule_next (&self, penny_date_parse (cases[i].after)));

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

static void
test_count (void)
{
  static const struct
  {
    Plan        plan;
    const char *from;
    const char *to;
    int         count;
  } cases[] = {
    { { PENNY_UNIT_ONCE, 1, "2026-09-07" }, "2026-09-07", "2026-09-07", 1 },
    { { PENNY_UNIT_ONCE, 1, "2026-09-07" }, "2026-09-08", "2027-09-07", 0 },
    { { PENNY_UNIT_WEEK, 1, "2026-09-07" }, "2026-11-15", "2026-12-06", 3 },
    { { PENNY_UNIT_WEEK, 4, "2026-04-06" }, "2026-04-06", "2026-11-15", 8 },
    { { PENNY_UNIT_WEEK, 4, "2026-04-06" }, "2026-04-06", "2027-04-04", 13 },
    { { PENNY_UNIT_WEEK, 13, "2026-09-07", "2027-06-07" }, "2026-09-07", "2199-12-31", 4 },
    { { PENNY_UNIT_WEEK, 1, "2026-09-07" }, "2026-12-06", "2026-11-15", 0 },
    { { PENNY_UNIT_MONTH, 1, "2026-09-07" }, "2026-09-07", "2027-09-05", 12 },
    { { PENNY_UNIT_MONTH, 1, "2026-01-31" }, "2026-02-01", "2026-02-28", 1 },
    { { PENNY_UNIT_MONTH, 1, "2026-01-31" }, "2026-02-01", "2026-02-27", 0 },
    { { PENNY_UNIT_YEAR, 1, "2024-02-29" }, "2024-01-01", "2028-12-31", 5 },
    { { PENNY_UNIT_YEAR, 1, NULL }, "2024-01-01", "2028-12-31", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennySchedule self = schedule (&cases[i].plan);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (penny_schedule_count (&self, penny_date_parse (cases[i].from), penny_date_parse (cases[i].to)), ==,
                       cases[i].count);
    }
}

/* Is @day one of them?  Said as a person would look at a calendar. */
static gboolean
falls_on (const PennySchedule *self,
          PennyDate            day)
{
  int year, month, dom, first_year, first_month, first_dom, months;
  gboolean last_of_month;

  if (day < self->first || (self->last != PENNY_DATE_NONE && day > self->last))
    return FALSE;
  if (self->unit == PENNY_UNIT_ONCE)
    return day == self->first;
  if (self->unit == PENNY_UNIT_WEEK)
    return (day - self->first) % (7 * self->every) == 0;
  penny_date_split (day, &year, &month, &dom);
  penny_date_split (self->first, &first_year, &first_month, &first_dom);
  months = (year - first_year) * 12 + month - first_month;
  last_of_month = penny_date_new (year, month, dom + 1) == PENNY_DATE_NONE;
  return months % (self->every * (self->unit == PENNY_UNIT_YEAR ? 12 : 1)) == 0 &&
         (dom == first_dom || (last_of_month && dom < first_dom));
}

static void
test_against_a_calendar (void)
{
  for (int i = 0; i < 300; i++)
    {
      PennyDate from = penny_date_new (2023, 1, 1) + g_test_rand_int_range (0, 800);
      PennyDate to = from + g_test_rand_int_range (0, 900);
      PennySchedule self = {
        (PennyUnit) g_test_rand_int_range (PENNY_UNIT_ONCE, PENNY_UNIT_YEAR + 1),
        g_test_rand_int_range (1, 6),
        penny_date_new (2023, 1, 1) + g_test_rand_int_range (0, 1000),
        PENNY_DATE_NONE,
      };
      PennyDate next;
      int count = 0;

      if (g_test_rand_bit ())
        self.last = self.first + g_test_rand_int_range (-5, 700);
      next = penny_schedule_next (&self, from - 1);
      for (PennyDate day = from; day <= to; day++)
        if (falls_on (&self, day))
          {
            g_assert_cmpint (next, ==, day);
            next = penny_schedule_next (&self, day);
            count++;
          }
      g_assert_true (next == PENNY_DATE_NONE || next > to);
      g_assert_cmpint (penny_schedule_count (&self, from, to), ==, count);
    }
}

/* Days outside the calendar are days without occurrences, not faults. */
static void
test_edges (void)
{
  for (int unit = PENNY_UNIT_ONCE; unit <= PENNY_UNIT_YEAR; unit++)
    {
      PennySchedule self = { (PennyUnit) unit, 1, penny_date_new (2026, 9, 7), PENNY_DATE_NONE };

      g_assert_cmpint (penny_schedule_next (&self, G_MAXINT), ==, PENNY_DATE_NONE);
      g_assert_cmpint (penny_schedule_next (&self, G_MININT), ==, self.first);
      g_assert_cmpint (penny_schedule_count (&self, G_MININT, G_MAXINT), >=, 1);
      g_assert_cmpint (penny_schedule_count (&self, G_MAXINT, G_MININT), ==, 0);
    }
}

static void
test_words (void)
{
  static const struct
  {
    PennyUnit   unit;
    int         every;
    const char *words;
  } cases[] = {
    { PENNY_UNIT_ONCE, 1, "once" },
    { PENNY_UNIT_WEEK, 1, "every week" },
    { PENNY_UNIT_WEEK, 4, "every 4 weeks" },
    { PENNY_UNIT_MONTH, 1, "every month" },
    { PENNY_UNIT_MONTH, 3, "every 3 months" },
    { PENNY_UNIT_YEAR, 1, "every year" },
    { PENNY_UNIT_YEAR, 2, "every 2 years" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennySchedule self = { cases[i].unit, cases[i].every, penny_date_new (2026, 9, 7), PENNY_DATE_NONE };
      g_autofree char *words = penny_schedule_to_words (&self);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/next", test_next);
  g_test_add_func ("/schedule/count", test_count);
  g_test_add_func ("/schedule/against-a-calendar", test_against_a_calendar);
  g_test_add_func ("/schedule/edges", test_edges);
  g_test_add_func ("/schedule/words", test_words);
  return g_test_run ();
}
