#include "dates.h"

#define TODAY penny_date_new (2026, 11, 15)   /* a Sunday */

static void
assert_date (PennyDate   date,
             const char *expected)
{
  g_autofree char *text = penny_date_format (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_new (void)
{
  static const struct
  {
    int         year, month, day;
    const char *date;      /* NULL: there is no such day */
    int         weekday;
  } cases[] = {
    { 2026, 11, 15, "2026-11-15", 7 },
    { 2026, 9, 7, "2026-09-07", 1 },
    { 2024, 2, 29, "2024-02-29", 4 },
    { 2000, 2, 29, "2000-02-29", 2 },
    { 1900, 1, 1, "1900-01-01", 1 },
    { 2200, 12, 31, "2200-12-31", 3 },
    { 2026, 12, 31, "2026-12-31", 4 },
    { 2026, 3, 29, "2026-03-29", 7 },   /* the clocks change */
    { 2026, 10, 25, "2026-10-25", 7 },
    { 1900, 2, 29, NULL },
    { 2026, 2, 29, NULL },
    { 2026, 2, 30, NULL },
    { 2026, 4, 31, NULL },
    { 2026, 13, 1, NULL },
    { 2026, 0, 1, NULL },
    { 2026, 1, 0, NULL },
    { 2026, 1, -1, NULL },
    { 2026, 1, 257, NULL },
    { 2026, 257, 1, NULL },
    { 1899, 12, 31, NULL },
    { 2201, 1, 1, NULL },
    { -1, -1, -1, NULL },
    { 65536 + 2026, 1, 1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate date = penny_date_new (cases[i].year, cases[i].month, cases[i].day);
      int year, month, day;

      assert_date (date, cases[i].date);
      g_assert_cmpint (date != PENNY_DATE_NONE, ==, cases[i].date != NULL);
      if (cases[i].date == NULL)
        continue;
      penny_date_split (date, &year, &month, &day);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (month, ==, cases[i].month);
      g_assert_cmpint (day, ==, cases[i].day);
      g_assert_cmpint (penny_date_weekday (date), ==, cases[i].weekday);
      g_assert_cmpint (penny_date_parse (cases[i].date), ==, date);
    }
}

static void
test_differences (void)
{
  g_assert_cmpint (penny_date_new (2026, 3, 30) - penny_date_new (2026, 3, 28), ==, 2);
  g_assert_cmpint (penny_date_new (2024, 3, 1) - penny_date_new (2024, 2, 28), ==, 2);
  g_assert_cmpint (penny_date_new (2027, 1, 1) - penny_date_new (2026, 1, 1), ==, 365);
  g_assert_cmpint (penny_date_new (2027, 4, 4) - penny_date_new (2026, 4, 6) + 1, ==, 52 * 7);
}

static void
test_parse (void)
{
  static const char * const refused[] = {
    "", "2026", "2026-11", "2026-11-1", "26-11-15", "2026/11/15", "2026-11-15 ", " 2026-11-15", "2026-11-15T00",
    "2026-02-30", "2026-00-10", "2026-1a-10", "+026-11-15", "15/11/2026", "today", "2026-11--5",
  };

  g_assert_cmpint (penny_date_parse (NULL), ==, PENNY_DATE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (penny_date_parse (refused[i]), ==, PENNY_DATE_NONE);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    const char *date;   /* NULL: cannot be read */
  } cases[] = {
    { "15/11/2026", "2026-11-15" },
    { "15.11.26", "2026-11-15" },
    { "15-11-2026", "2026-11-15" },
    { "1/2/26", "2026-02-01" },
    { "05/04/2027", "2027-04-05" },
    { "15 Nov 2026", "2026-11-15" },
    { "15 november", "2026-11-15" },
    { "15 NOV", "2026-11-15" },
    { "15/11", "2026-11-15" },
    { "1st Sept 2026", "2026-09-01" },
    { "22nd December", "2026-12-22" },
    { "3rd may 27", "2027-05-03" },
    { "Monday 7 December", "2026-12-07" },
    { "Monday, 7 December 2026", "2026-12-07" },
    { "2026-11-15", "2026-11-15" },
    { " 2026-11-15 ", "2026-11-15" },
    { "29/2/2024", "2024-02-29" },
    { "29 Feb 24", "2024-02-29" },
    { "1/1/47", "1947-01-01" },
    { "1/1/46", "2046-01-01" },
    { "1/1/99", "1999-01-01" },
    { "1/1/1900", "1900-01-01" },
    { "today", "2026-11-15" },
    { "Today ", "2026-11-15" },
    { "YESTERDAY", "2026-11-14" },
    { "", NULL },
    { " ", NULL },
    { "tod", NULL },
    { "15", NULL },
    { "11/15/2026", NULL },
    { "30 Feb 2026", NULL },
    { "29/2/2026", NULL },
    { "Tuesday 7 December 2026", NULL },   /* it is a Monday */
    { "15 No 2026", NULL },
    { "15 Novembers", NULL },
    { "15 11 2026 1", NULL },
    { "15/11/026", NULL },
    { "15/11/02026", NULL },
    { "15th11/2026", NULL },
    { "15xx/11/2026", NULL },
    { "-1/11/2026", "2026-11-01" },
    { "2026/11/15", NULL },
    { "1/1/1899", NULL },
    { "99999999999999/1/2026", NULL },
    { "15/99999999999999/2026", NULL },
    { "\xff/11/2026", NULL },
  };

  g_assert_cmpint (penny_date_parse_typed (NULL, TODAY), ==, PENNY_DATE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      assert_date (penny_date_parse_typed (cases[i].text, TODAY), cases[i].date);
    }
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *to;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2026-01-31", 3, "2026-04-30" },
    { "2026-11-15", 2, "2027-01-15" },
    { "2026-11-15", 0, "2026-11-15" },
    { "2026-01-15", -1, "2025-12-15" },
    { "2026-03-31", -1, "2026-02-28" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },
    { "2200-12-31", 1, NULL },
    { "1900-01-01", -1, NULL },
    { "2026-01-01", G_MAXINT, NULL },
    { "2026-01-01", G_MININT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (penny_date_add_months (penny_date_parse (cases[i].from), cases[i].months), cases[i].to);
}

static void
test_words (void)
{
  static const struct
  {
    const char *date;
    const char *words;
    const char *talk;
    const char *brief;
  } cases[] = {
    { "2026-11-15", "Sunday 15 November", "today", "15 Nov 2026" },
    { "2026-11-14", "Saturday 14 November", "yesterday", "14 Nov 2026" },
    { "2026-11-13", "Friday 13 November", "last Friday, 13 November", "13 Nov 2026" },
    { "2026-11-10", "Tuesday 10 November", "last Tuesday, 10 November", "10 Nov 2026" },
    { "2026-11-08", "Sunday 8 November", "last Sunday, 8 November", "8 Nov 2026" },
    { "2026-11-07", "Saturday 7 November", "Saturday 7 November", "7 Nov 2026" },
    { "2026-11-16", "Monday 16 November", "Monday 16 November", "16 Nov 2026" },
    { "2026-12-07", "Monday 7 December", "Monday 7 December", "7 Dec 2026" },
    { "2027-05-03", "Monday 3 May 2027", "Monday 3 May 2027", "3 May 2027" },
    { "2025-02-28", "Friday 28 February 2025", "Friday 28 February 2025", "28 Feb 2025" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate date = penny_date_parse (cases[i].date);
      g_autofree char *words = penny_date_to_words (date, TODAY);
      g_autofree char *talk = penny_date_to_talk (date, TODAY);
      g_autofree char *brief = penny_date_to_short (date);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (talk, ==, cases[i].talk);
      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpint (penny_date_parse_typed (words, TODAY), ==, date);
      g_assert_cmpint (penny_date_parse_typed (brief, TODAY), ==, date);
    }
}

static void
test_none (void)
{
  static const PennyDate none[] = {
    PENNY_DATE_NONE, -1, G_MININT, G_MAXINT, PENNY_DATE_FIRST - 1, PENNY_DATE_LAST + 1,
  };

  assert_date (PENNY_DATE_FIRST, "1900-01-01");
  assert_date (PENNY_DATE_LAST, "2200-12-31");
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autofree char *words = penny_date_to_words (none[i], TODAY);
      g_autofree char *talk = penny_date_to_talk (none[i], TODAY);
      g_autofree char *brief = penny_date_to_short (none[i]);
      int year, month, day;

      g_assert_cmpstr (words, ==, "no date");
      g_assert_cmpstr (talk, ==, "no date");
      g_assert_cmpstr (brief, ==, "no date");
      g_assert_null (penny_date_format (none[i]));
      g_assert_cmpint (penny_date_weekday (none[i]), ==, 0);
      g_assert_cmpint (penny_date_add_months (none[i], 1), ==, PENNY_DATE_NONE);
      penny_date_split (none[i], &year, &month, &day);
      g_assert_cmpint (year + month + day, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/new", test_new);
  g_test_add_func ("/dates/differences", test_differences);
  g_test_add_func ("/dates/parse", test_parse);
  g_test_add_func ("/dates/typed", test_typed);
  g_test_add_func ("/dates/add-months", test_add_months);
  g_test_add_func ("/dates/words", test_words);
  g_test_add_func ("/dates/none", test_none);
  return g_test_run ();
}
