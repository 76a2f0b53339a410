#include "shift.h"

#include <locale.h>

/* How long somebody worked, on any day and in the two nights of the year that are an hour shorter or longer. */

static PennyDate
day (const char *text)
{
  PennyDate date = penny_date_parse (text);

  g_assert_cmpint (date, !=, PENNY_DATE_NONE);
  return date;
}

/* "22:00", "30:00" for 06:00 on the next day. */
static int
on_clock (const char *text)
{
  int hour = (text[0] - '0') * 10 + text[1] - '0';

  return hour * 60 + (text[3] - '0') * 10 + text[4] - '0';
}

typedef struct
{
  const char *day;
  const char *start, *end;
  int         rest;
  int         minutes;
  int         change;
} ShiftRow;

static const ShiftRow shifts[] = {
  { "2026-11-16", "09:00", "17:00", 0, 480, 0 },
  { "2026-11-16", "09:00", "17:00", 30, 450, 0 },
  { "2026-11-16", "09:00", "09:01", 0, 1, 0 },
  { "2026-11-16", "22:00", "30:00", 0, 480, 0 },
  { "2026-11-16", "00:00", "24:00", 0, 1440, 0 },
  { "2026-11-16", "09:00", "33:00", 0, 1440, 0 },
  { "2026-11-16", "09:00", "17:00", 480, 0, 0 },
  /* No stretch, or no time left in it. */
  { "2026-11-16", "09:00", "17:00", 481, -1, 0 },
  { "2026-11-16", "09:00", "17:00", -1, -1, 0 },
  { "2026-11-16", "09:00", "09:00", 0, -1, 0 },
  { "2026-11-16", "17:00", "09:00", 0, -1, 0 },
  { "2026-11-16", "24:00", "30:00", 0, -1, 0 },
  { "2026-11-16", "09:00", "48:01", 0, -1, 0 },

  /* 28 to 29 March 2026: 01:00 becomes 02:00. */
  { "2026-03-28", "22:00", "30:00", 0, 420, -60 },
  { "2026-03-28", "22:00", "30:00", 60, 360, -60 },
  { "2026-03-28", "22:00", "24:59", 0, 179, 0 },
  { "2026-03-28", "22:00", "25:00", 0, 180, 0 },
  { "2026-03-28", "22:00", "26:00", 0, 180, -60 },
  { "2026-03-28", "22:00", "26:01", 0, 181, -60 },
  { "2026-03-28", "09:00", "33:00", 0, 1380, -60 },
  { "2026-03-29", "00:00", "24:00", 0, 1380, -60 },
  { "2026-03-29", "00:00", "01:00", 0, 60, 0 },
  { "2026-03-29", "00:30", "03:00", 0, 90, -60 },
  { "2026-03-29", "02:00", "06:00", 0, 240, 0 },
  { "2026-03-29", "22:00", "30:00", 0, 480, 0 },
  /* Times that no clock showed: an end is read from one that was not changed, a start is the change itself. */
  { "2026-03-28", "22:00", "25:30", 0, 210, 0 },
  { "2026-03-28", "22:00", "25:59", 0, 239, 0 },
  { "2026-03-29", "01:00", "06:00", 0, 240, -60 },
  { "2026-03-29", "01:30", "06:00", 0, 240, -60 },
  { "2026-03-29", "01:59", "06:00", 0, 240, -60 },
  { "2026-03-29", "01:10", "01:40", 0, 30, 0 },
  { "2026-03-29", "01:00", "01:59", 0, 59, 0 },

  /* 24 to 25 October 2026: 02:00 becomes 01:00. */
  { "2026-10-24", "22:00", "30:00", 0, 540, 60 },
  { "2026-10-24", "22:00", "30:00", 60, 480, 60 },
  { "2026-10-24", "22:00", "24:59", 0, 179, 0 },
  { "2026-10-24", "22:00", "26:00", 0, 300, 60 },
  { "2026-10-24", "09:00", "33:00", 0, 1500, 60 },
  { "2026-10-25", "00:00", "24:00", 0, 1500, 60 },
  { "2026-10-25", "02:00", "06:00", 0, 240, 0 },
  { "2026-10-25", "22:00", "30:00", 0, 480, 0 },
  /* Times that clocks showed twice: from the first, to the second; 01:00 ends at the first. */
  { "2026-10-24", "22:00", "25:00", 0, 180, 0 },
  { "2026-10-24", "22:00", "25:01", 0, 241, 60 },
  { "2026-10-24", "22:00", "25:30", 0, 270, 60 },
  { "2026-10-24", "22:00", "25:59", 0, 299, 60 },
  { "2026-10-25", "00:30", "01:00", 0, 30, 0 },
  { "2026-10-25", "01:00", "06:00", 0, 360, 60 },
  { "2026-10-25", "01:30", "06:00", 0, 330, 60 },
  { "2026-10-25", "01:59", "06:00", 0, 301, 60 },
  { "2026-10-25", "01:15", "01:45", 0, 90, 60 },
  { "2026-10-25", "01:00", "02:00", 0, 120, 60 },

  /* Other years: the last Sunday is the 31st, the 25th, and any between. */
  { "2024-03-30", "22:00", "30:00", 0, 420, -60 },
  { "2024-03-31", "22:00", "30:00", 0, 480, 0 },
  { "2024-10-26", "22:00", "30:00", 0, 540, 60 },
  { "2027-03-27", "22:00", "30:00", 0, 420, -60 },
  { "2027-10-30", "22:00", "30:00", 0, 540, 60 },
  { "2029-03-24", "22:00", "30:00", 0, 420, -60 },
  { "2029-10-27", "22:00", "30:00", 0, 540, 60 },
};

static void
test_shifts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      const ShiftRow *row = &shifts[i];
      int minutes = penny_shift_minutes (day (row->day), on_clock (row->start), on_clock (row->end), row->rest);
      int change = penny_shift_change (day (row->day), on_clock (row->start), on_clock (row->end));
      g_autofree char *words = penny_shift_explain (day (row->day), on_clock (row->start), on_clock (row->end));

      g_test_message ("%s %s to %s", row->day, row->start, row->end);
      g_assert_cmpint (minutes, ==, row->minutes);
      g_assert_cmpint (change, ==, row->change);
      if (row->change != 0)
        g_assert_nonnull (words);
    }
  g_assert_cmpint (penny_shift_minutes (PENNY_DATE_NONE, 540, 600, 0), ==, -1);
  g_assert_cmpint (penny_shift_minutes (PENNY_DATE_LAST, 540, 600, 0), ==, -1);
}

/* Stretches that meet at any time that clocks showed once, or at a whole hour, add up to the night. */
static void
test_parts (void)
{
  static const char * const nights[] = { "2026-03-28", "2026-10-24", "2026-11-16" };

  for (gsize i = 0; i < G_N_ELEMENTS (nights); i++)
    for (int at = 1321; at < 1800; at++)
      {
        gboolean shown_twice = i == 1 && at > 1500 && at < 1560;
        gboolean never_shown = i == 0 && at > 1500 && at < 1560;
        PennyDate on = day (nights[i]);
        int first = penny_shift_minutes (on, 1320, at, 0);
        int second = at < 1440 ? penny_shift_minutes (on, at, 1800, 0) : penny_shift_minutes (on + 1, at - 1440, 360, 0);
        int whole = penny_shift_minutes (on, 1320, 1800, 0);

        if (shown_twice || never_shown)
          g_assert_cmpint (first + second, >=, whole);
        else
          g_assert_cmpint (first + second, ==, whole);
      }
}

/* Against the time zone that the system knows, where it knows one. */
static void
test_years (void)
{
  g_autoptr (GTimeZone) london = g_time_zone_new_identifier ("Europe/London");

  if (london == NULL)
    {
      g_test_skip ("This system has no time zones.");
      return;
    }
  for (int year = 2002; year <= 2037; year++)
    for (int month = 1; month <= 12; month++)
      for (int in_month = 1; in_month <= 31; in_month++)
        {
          PennyDate on = penny_date_new (year, month, in_month);
          g_autoptr (GDateTime) start = on == PENNY_DATE_NONE ? NULL : g_date_time_new (london, year, month, in_month, 0, 0, 0);
          g_autoptr (GDateTime) end = start == NULL ? NULL : g_date_time_add_days (start, 1);

          if (start != NULL)
            g_assert_cmpint (penny_shift_minutes (on, 0, 1440, 0), ==,
                             (int) (g_date_time_difference (end, start) / G_TIME_SPAN_MINUTE));
        }
}

static void
test_ends (void)
{
  g_assert_cmpint (penny_shift_end (540, 1020), ==, 1020);
  g_assert_cmpint (penny_shift_end (1320, 360), ==, 1800);
  g_assert_cmpint (penny_shift_end (1320, 0), ==, 1440);
  g_assert_cmpint (penny_shift_end (0, 1440), ==, 1440);
  g_assert_cmpint (penny_shift_end (540, 540), ==, 1980);
}

typedef struct
{
  const char *typed;
  int         minutes;         /* -1: cannot be read */
} TypedRow;

static const TypedRow clocks[] = {
  { "9", 540 }, { "09", 540 }, { "9.30", 570 }, { "9:30", 570 }, { "0930", 570 }, { "930", 570 }, { "9h30", 570 }, { "9h", 540 },
  { " 9 : 30 ", 570 }, { "9pm", 1260 }, { "9 PM", 1260 }, { "9.30pm", 1290 }, { "9 p.m.", 1260 }, { "9 a.m", 540 },
  { "21:00", 1260 }, { "2100", 1260 }, { "21", 1260 }, { "12am", 0 }, { "12pm", 720 }, { "12.30am", 30 }, { "11:59pm", 1439 },
  { "0", 0 }, { "00:00", 0 }, { "0000", 0 }, { "24:00", 1440 }, { "2400", 1440 }, { "24", 1440 }, { "midnight", 0 },
  { "Midnight", 0 }, { "noon", 720 }, { "midday", 720 }, { "23:59", 1439 }, { "930pm", 1290 },
  { "", -1 }, { NULL, -1 }, { "nine", -1 }, { "25", -1 }, { "24:01", -1 }, { "9:60", -1 }, { "9:5", -1 }, { "9.5", -1 },
  { "9:300", -1 }, { "13pm", -1 }, { "0am", -1 }, { "9xm", -1 }, { "9-30", -1 }, { "-9", -1 }, { "99999", -1 }, { "9:30:", -1 },
  { ":30", -1 }, { "pm", -1 }, { "midnightpm", -1 }, { "9:30pmx", -1 }, { "9 30", 570 }, { "\xc3\xa9", -1 },
};

static const TypedRow durations[] = {
  { "8", 480 }, { "7.5", 450 }, { "7,5", 450 }, { "7.25", 435 }, { "7.33", 440 }, { "0.5", 30 }, { ".5", 30 }, { "7:30", 450 },
  { "7h30", 450 }, { "7h30m", 450 }, { "7h", 420 }, { "7 hours", 420 }, { "1 hour", 60 }, { "7 hours 30 minutes", 450 },
  { "7hrs 5mins", 425 }, { "7.5h", 450 }, { "7.5 hours", 450 }, { "45m", 45 }, { "45 min", 45 }, { "90 minutes", 90 }, { "0", 0 },
  { "0:00", 0 }, { "168", 10080 }, { "37.5", 2250 }, { "0.01", 1 }, { "0.999", 60 },
  { "", -1 }, { NULL, -1 }, { "eight", -1 }, { "-8", -1 }, { "168:01", -1 }, { "169", -1 }, { "7:60", -1 }, { "7:5", -1 },
  { "7.", -1 }, { ".", -1 }, { "7h60", -1 }, { "7x", -1 }, { "7.5.5", -1 }, { "7:30:00", -1 }, { "999999", -1 }, { "7h30x", -1 },
};

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_test_message ("%s", clocks[i].typed);
      g_assert_cmpint (penny_clock_parse (clocks[i].typed), ==, clocks[i].minutes);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_test_message ("%s", durations[i].typed);
      g_assert_cmpint (penny_duration_parse (durations[i].typed), ==, durations[i].minutes);
    }
}

static void
test_read_back (void)
{
  for (int minute = 0; minute < 1440; minute++)
    {
      g_autofree char *text = penny_clock_format (minute);

      g_assert_cmpint (penny_clock_parse (text), ==, minute);
    }
  for (int minutes = 0; minutes <= 10080; minutes += 7)
    {
      g_autofree char *text = penny_duration_format (minutes);

      g_assert_cmpint (penny_duration_parse (text), ==, minutes);
    }
}

static void
test_words (void)
{
  static const struct
  {
    int         start, end;
    const char *words;
  } rows[] = {
    { 540, 1020, "09:00 to 17:00" },
    { 1320, 1440, "22:00 to midnight" },
    { 1320, 1800, "22:00 to 06:00 the next day" },
    { 0, 360, "00:00 to 06:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = penny_shift_to_words (rows[i].start, rows[i].end);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
  g_assert_null (penny_shift_explain (day ("2026-11-16"), 1320, 1800));
  g_assert_null (penny_shift_explain (day ("2026-11-16"), 1020, 540));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift/minutes", test_shifts);
  g_test_add_func ("/shift/parts", test_parts);
  g_test_add_func ("/shift/years", test_years);
  g_test_add_func ("/shift/ends", test_ends);
  g_test_add_func ("/shift/typed", test_typed);
  g_test_add_func ("/shift/read-back", test_read_back);
  g_test_add_func ("/shift/words", test_words);
  return g_test_run ();
}
