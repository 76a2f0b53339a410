#include "date-order.h"

typedef struct
{
  const char *text;
  const char *day_first;     /* NULL: no such day */
  const char *month_first;
} Case;

static void
assert_date (const PennyWrittenDate *date,
             PennyDateOrder          order,
             const char             *expected)
{
  g_autofree char *text = penny_date_format (penny_written_date_resolve (date, order));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_read (void)
{
  static const Case cases[] = {
    { "17/09/2026",           "2026-09-17", NULL },
    { "09/17/2026",           NULL, "2026-09-17" },
    { "05/03/2026",           "2026-03-05", "2026-05-03" },
    { "5/3/26",               "2026-03-05", "2026-05-03" },
    { "12/19/98",             NULL, "1998-12-19" },
    { "9/14'26",              NULL, "2026-09-14" },
    { " 9/ 2'26",             "2026-02-09", "2026-09-02" },
    { "05-03-2026 10:15:00",  "2026-03-05", "2026-05-03" },
    { "5.3.2026",             "2026-03-05", "2026-03-05" },
    { "10.17.2017",           NULL, "2017-10-17" },
    { "2026-09-17",           "2026-09-17", "2026-09-17" },
    { "2026/9/7",             "2026-09-07", "2026-09-07" },
    { "2026-09-17T23:30:00Z", "2026-09-17", "2026-09-17" },
    { "2026-01-02 1:16:54",   "2026-01-02", "2026-01-02" },
    { "20260917",             "2026-09-17", "2026-09-17" },
    { "17092026",             "2026-09-17", NULL },
    { "20230509120000.000[-5:EST]", "2023-05-09", "2023-05-09" },
    { "17 Sep 2026",          "2026-09-17", "2026-09-17" },
    { "17-Sep-26",            "2026-09-17", "2026-09-17" },
    { "17SEP26",              "2026-09-17", "2026-09-17" },
    { "20 January 2022",      "2022-01-20", "2022-01-20" },
    { "Thu 17 Sept 2026",     "2026-09-17", "2026-09-17" },
    { "3rd March 2026",       "2026-03-03", "2026-03-03" },
    { "September 17, 2026",   "2026-09-17", "2026-09-17" },
    { "29/02/2024",           "2024-02-29", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWrittenDate date;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (penny_written_date_read (cases[i].text, &date));
      assert_date (&date, PENNY_DATE_ORDER_DAY_FIRST, cases[i].day_first);
      assert_date (&date, PENNY_DATE_ORDER_MONTH_FIRST, cases[i].month_first);
    }
}

static void
test_not_dates (void)
{
  static const char *const texts[] = {
    "", "Date", "Pending", "12.50", "-98,76", "1,234.50", "12345678", "123456", "31/02/2026", "30/30/2026",
    "2026-02-30",
    "20120231", "201120000000", "00/00/2026", "17/09", "17/09/2026 CAFE", "12 High Street", "5 May Road",
    "20-00-00",
    "20-00-00 12345678", "9999999999999999", "2026", "17/09/20261", "May", "17 Sep 2026 Leeds",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PennyWrittenDate date;

      g_test_message ("“%s”", texts[i]);
      g_assert_false (penny_written_date_read (texts[i], &date));
    }
}

static void
test_london (void)
{
  static const struct { const char *text, *date; } cases[] = {
    { "2018-06-30T23:30:00.123Z",  "2018-07-01" },
    { "2018-12-31 23:30:00 +0000", "2018-12-31" },
    { "2018-06-30 22:59:59",       "2018-06-30" },
    { "2018-06-30 9:59:59",        "2018-06-30" },
    { "2018-06-30",                "2018-06-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWrittenDate date;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (penny_written_date_london (cases[i].text, &date));
      assert_date (&date, PENNY_DATE_ORDER_UNKNOWN, cases[i].date);
    }
}

/* All the dates of a file, and what they decide. */
static void
test_order (void)
{
  static const struct { const char *dates[4]; PennyDateOrder said, kind, order; } cases[] = {
    { { "17/09/2026", "05/03/2026" }, 0, 0, PENNY_DATE_ORDER_DAY_FIRST },
    { { "09/17/2026", "05/03/2026" }, 0, 0, PENNY_DATE_ORDER_MONTH_FIRST },
    { { "09/17/2026", "05/03/2026" }, 0, PENNY_DATE_ORDER_DAY_FIRST, PENNY_DATE_ORDER_MONTH_FIRST },
    { { "05/03/2026", "06/03/2026" }, 0, 0, PENNY_DATE_ORDER_UNKNOWN },
    { { "05/03/2026", "06/03/2026" }, 0, PENNY_DATE_ORDER_DAY_FIRST, PENNY_DATE_ORDER_DAY_FIRST },
    { { "05/03/2026", "06/03/2026" }, PENNY_DATE_ORDER_MONTH_FIRST, 0, PENNY_DATE_ORDER_MONTH_FIRST },
    { { "17/09/2026", "05/03/2026" }, PENNY_DATE_ORDER_MONTH_FIRST, 0, PENNY_DATE_ORDER_MONTH_FIRST },
    { { "05/05/2026", "06/06/2026" }, 0, 0, PENNY_DATE_ORDER_DAY_FIRST },
    { { "2026-03-05", "5 Mar 2026", "5.3.2026" }, 0, 0, PENNY_DATE_ORDER_DAY_FIRST },
    { { "17/09/2026", "09/17/2026" }, 0, 0, PENNY_DATE_ORDER_DAY_FIRST },
    { { NULL }, 0, 0, PENNY_DATE_ORDER_DAY_FIRST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDateTally tally = { 0 };

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      for (guint d = 0; d < 4 && cases[i].dates[d] != NULL; d++)
        {
          PennyWrittenDate date;

          g_assert_true (penny_written_date_read (cases[i].dates[d], &date));
          penny_date_tally_see (&tally, &date);
        }
      g_assert_cmpint (penny_date_tally_decide (&tally, cases[i].said, cases[i].kind), ==, cases[i].order);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/read", test_read);
  g_test_add_func ("/dates/not", test_not_dates);
  g_test_add_func ("/dates/london", test_london);
  g_test_add_func ("/dates/order", test_order);
  return g_test_run ();
}
