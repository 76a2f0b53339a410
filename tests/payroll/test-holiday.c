#include "holiday-carry.h"
#include "hour-words.h"

#include "figures.h"

#include <string.h>

/* A day is ten hours where a case speaks of days alone, so that a tenth of a day is an hour. */
#define DAY 600
#define SHARE 1207      /* of leave years from April 2024 on */

static PennyDate
date_or (PennyFigure *figure,
         const char  *name,
         PennyDate    other)
{
  return penny_figure_has (figure, name) ? penny_figure_date (figure, name) : other;
}

/* As GOV.UK's calculator prints: up to a tenth, without ".0". */
static void
say_tenths (PennyFigure *figure,
            const char  *name,
            gint64       minutes,
            gint64       tenth)
{
  gint64 tenths = (minutes + tenth - 1) / tenth;
  g_autofree char *text = tenths % 10 == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, tenths / 10)
                                           : g_strdup_printf ("%" G_GINT64_FORMAT ".%d", tenths / 10, (int) (tenths % 10));

  penny_figure_say (figure, name, text);
}

static PennyWorkWeek
week_of (PennyFigure *figure)
{
  int days = penny_figure_rate (figure, "days") / 10;

  return (PennyWorkWeek) {
    .days = days,
    .minutes = penny_figure_has (figure, "hours") ? penny_figure_rate (figure, "hours") * 60 / 100 : days * DAY / 10,
  };
}

static void
work_year (PennyFigure *figure)
{
  const PennyWorkWeek week = week_of (figure);
  PennyDate year_began = date_or (figure, "leave_year", penny_date_new (2026, 1, 1));
  const PennyHolidayTerms terms = {
    .year_began = year_began,
    .started = date_or (figure, "started", year_began),
    .last = date_or (figure, "last", PENNY_DATE_NONE),
    .n_weeks = 1, .weeks = &week,
  };
  PennyHoliday holiday;
  g_autoptr (GError) error = NULL;

  penny_holiday_work_out (&terms, &holiday, &error);
  g_assert_no_error (error);
  say_tenths (figure, "hours", holiday.entitled, 6);
  say_tenths (figure, "days", holiday.entitled, DAY / 10);
}

static void
work_accrual (PennyFigure *figure)
{
  const PennyAverageWeek before = {
    .counted = (guint) penny_figure_number_or (figure, "weeks", 0),
    .minutes = penny_figure_pence_or (figure, "before", 0) * 60 / 100,
  };
  const PennyHoursWorked period = {
    .worked = penny_figure_pence (figure, "worked") * 60 / 100,
    .away = (int) penny_figure_number_or (figure, "away", 0),
    .week_days = (int) penny_figure_number_or (figure, "week_days", 0),
    .before = penny_figure_has (figure, "before") ? &before : NULL,
  };
  PennyHolidayAccrual accrual;

  penny_holiday_accrue (SHARE, &period, &accrual);
  penny_figure_say_number (figure, "accrued", accrual.hours);
  penny_figure_say_pence (figure, "exact", accrual.hundredths);
}

static void
work_rolled_up (PennyFigure *figure)
{
  PennyPence amount;
  g_autoptr (GError) error = NULL;

  penny_holiday_roll_up (SHARE, PENNY_HOURS_IRREGULAR, penny_figure_pence (figure, "rolled_up"), &amount, &error);
  g_assert_no_error (error);
  penny_figure_say_pence (figure, "amount", amount);
}

static void
work_built_up (PennyFigure *figure)
{
  const PennyWorkWeek week = week_of (figure);

  say_tenths (figure, "built_up",
              penny_holiday_built_up (&week, penny_figure_date (figure, "started"), penny_figure_date (figure, "on")), DAY / 10);
}

static void
work (PennyFigure *figure)
{
  if (penny_figure_has (figure, "worked"))
    work_accrual (figure);
  else if (penny_figure_has (figure, "rolled_up"))
    work_rolled_up (figure);
  else if (penny_figure_has (figure, "on"))
    work_built_up (figure);
  else if (penny_figure_has (figure, "week_pay"))
    penny_figure_say_pence (figure, "pay",
                            penny_holiday_pay (penny_figure_number (figure, "pay_hours") * 60,
                                               penny_figure_pence (figure, "week_pay"),
                                               penny_figure_number (figure, "week_hours") * 60));
  else
    work_year (figure);
}

typedef struct
{
  const char *what;
  const char *year_began, *started, *last;
  const char *changed;          /* when the second hours begin; NULL: never */
  int         hours[2];
  int         days[2];          /* tenths */
  int         by_contract, carried, taken;   /* minutes */
  int         entitled, left;
} YearCase;

static const YearCase year_cases[] = {
  { "20 hours", "2026-04-06", "2023-03-04", NULL, NULL, { 20 }, { 50 }, 0, 0, 3600, 6720, 3120 },
  { "16 hours", "2026-04-06", "2024-06-10", NULL, NULL, { 16 }, { 40 }, 0, 0, 2880, 5376, 2496 },
  { "days not known", "2026-04-06", "2024-06-10", NULL, NULL, { 16 }, { 0 }, 0, 0, 0, 5376, 5376 },
  { "more taken than there is", "2026-04-06", "2024-06-10", NULL, NULL, { 16 }, { 40 }, 0, 0, 5436, 5376, -60 },
  { "brought over", "2026-04-06", "2024-06-10", NULL, NULL, { 16 }, { 40 }, 0, 600, 0, 5376, 5976 },
  { "no hours", "2026-04-06", "2024-06-10", NULL, NULL, { 0 }, { 0 }, 0, 0, 0, 0, 0 },
  { "no hours on days", "2026-04-06", "2026-05-10", NULL, NULL, { 0 }, { 20 }, 0, 0, 0, 0, 0 },
  { "the contract gives more", "2026-04-06", "2024-06-10", NULL, NULL, { 16 }, { 40 }, 6000, 0, 0, 6000, 6000 },
  { "the contract gives less", "2026-04-06", "2024-06-10", NULL, NULL, { 16 }, { 40 }, 5000, 0, 0, 5376, 5376 },
  { "the contract, a leaver", "2026-01-01", "2024-06-10", "2026-03-14", NULL, { 16 }, { 40 }, 6000, 0, 0, 1200, 1200 },
  /* 73 days are a fifth of 365: 112 hours / 5. */
  { "leaves after a fifth", "2026-01-01", "2020-01-01", "2026-03-14", NULL, { 20 }, { 50 }, 0, 0, 0, 1344, 1344 },
  { "leaves on the first day", "2026-01-01", "2020-01-01", "2026-01-01", NULL, { 20 }, { 50 }, 0, 0, 0, 19, 19 },
  { "leaves on the first day, all taken", "2026-01-01", "2020-01-01", "2026-01-01", NULL, { 20 }, { 50 }, 0, 0, 6720, 19, -6701 },
  { "leaves on the last day", "2026-01-01", "2020-01-01", "2026-12-31", NULL, { 20 }, { 50 }, 0, 0, 0, 6720, 6720 },
  { "leaves on the last day but one", "2026-01-01", "2020-01-01", "2026-12-30", NULL, { 20 }, { 50 }, 0, 0, 0, 6702, 6702 },
  { "leaves in a later leave year", "2026-01-01", "2020-01-01", "2027-01-01", NULL, { 20 }, { 50 }, 0, 0, 0, 6720, 6720 },
  { "leaves in a leap year", "2028-01-01", "2020-01-01", "2028-03-01", NULL, { 20 }, { 50 }, 0, 0, 0, 1120, 1120 },
  { "starts on the first day", "2026-01-01", "2026-01-01", NULL, NULL, { 16 }, { 40 }, 0, 0, 0, 5376, 5376 },
  /* 22.4 days for twelve months begun: the next half is 22.5 days of four hours. */
  { "starts on the second day", "2026-01-01", "2026-01-02", NULL, NULL, { 16 }, { 40 }, 0, 0, 0, 5400, 5400 },
  { "starts on the last day: 1.87 days", "2026-01-01", "2026-12-31", NULL, NULL, { 16 }, { 40 }, 0, 0, 0, 480, 480 },
  { "starts on the last day, days not known", "2026-01-01", "2026-12-31", NULL, NULL, { 16 }, { 0 }, 0, 0, 0, 448, 448 },
  { "a year that begins on 29 February", "2028-02-29", "2020-01-01", NULL, NULL, { 20 }, { 50 }, 0, 0, 0, 6720, 6720 },
  { "starts on 29 February: 11 of 12 months", "2028-01-01", "2028-02-29", NULL, NULL, { 20 }, { 0 }, 0, 0, 0, 6160, 6160 },
  { "starts and leaves on one day", "2026-01-01", "2026-05-05", "2026-05-05", NULL, { 20 }, { 50 }, 0, 0, 0, 19, 19 },
  /* 73 days at 20 hours, 292 at 30: (112 + 4 x 168) / 5. */
  { "hours rise", "2026-01-01", "2020-01-01", NULL, "2026-03-15", { 20, 30 }, { 50, 50 }, 0, 0, 0, 9408, 9408 },
  { "hours fall", "2026-01-01", "2020-01-01", NULL, "2026-03-15", { 30, 20 }, { 50, 50 }, 0, 0, 0, 7392, 7392 },
  { "hours fall to nothing", "2026-01-01", "2020-01-01", NULL, "2026-03-15", { 20, 0 }, { 50, 50 }, 0, 0, 0, 1344, 1344 },
  { "hours change on the first day", "2026-01-01", "2020-01-01", NULL, "2026-01-01", { 30, 20 }, { 50, 50 }, 0, 0, 0, 6720, 6720 },
  { "hours changed before", "2026-01-01", "2020-01-01", NULL, "2025-07-01", { 30, 20 }, { 50, 50 }, 0, 0, 0, 6720, 6720 },
  { "hours change on the last day", "2026-01-01", "2020-01-01", NULL, "2026-12-31", { 20, 30 }, { 50, 50 }, 0, 0, 0, 6730, 6730 },
  { "hours change later", "2026-01-01", "2020-01-01", NULL, "2027-01-01", { 20, 30 }, { 50, 50 }, 0, 0, 0, 6720, 6720 },
  { "hours change after leaving", "2026-01-01", "2020-01-01", "2026-03-14", "2026-03-15", { 20, 30 }, { 50, 50 }, 0, 0, 0, 1344, 1344 },
  /* Six days of seven hours: 28 of them for 73 days, then 5.6 weeks of 35 hours for 292. */
  { "from six days to five", "2026-01-01", "2020-01-01", NULL, "2026-03-15", { 42, 35 }, { 60, 50 }, 0, 0, 0, 11760, 11760 },
  { "a whole week", "2026-01-01", "2020-01-01", NULL, NULL, { 168 }, { 70 }, 0, 0, 0, 40320, 40320 },
  /* Starts with six months to go: 61 days at 10 hours and 123 at 20, over 184. */
  { "starts, and hours rise", "2026-01-01", "2026-07-01", NULL, "2026-08-31", { 10, 20 }, { 0, 0 }, 0, 0, 0, 2804, 2804 },
};

static PennyDate
parse (const char *text)
{
  return text != NULL ? penny_date_parse (text) : PENNY_DATE_NONE;
}

static void
test_years (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (year_cases); i++)
    {
      const YearCase *c = &year_cases[i];
      const PennyWorkWeek weeks[] = {
        { PENNY_DATE_NONE, c->hours[0] * 60, c->days[0] },
        { parse (c->changed), c->hours[1] * 60, c->days[1] },
      };
      const PennyHolidayTerms terms = {
        parse (c->year_began), parse (c->started), parse (c->last), c->changed != NULL ? 2 : 1, weeks,
        c->by_contract, c->carried, c->taken,
      };
      PennyHoliday holiday;
      g_autofree char *words = NULL;
      g_autoptr (GError) error = NULL;

      penny_holiday_work_out (&terms, &holiday, &error);
      g_assert_no_error (error);
      words = penny_holiday_explain (&holiday);
      g_test_message ("%s: %s", c->what, words);
      g_assert_cmpint (holiday.entitled, ==, c->entitled);
      g_assert_cmpint (holiday.left, ==, c->left);
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
}

/* A day more of work never takes holiday away, and the last one makes the year whole. */
static void
test_days_add_up (void)
{
  const PennyWorkWeek weeks[] = { { PENNY_DATE_NONE, 1230, 45 }, { penny_date_new (2028, 2, 29), 2415, 60 } };
  PennyHolidayTerms terms = {
    .year_began = penny_date_new (2027, 4, 6), .started = penny_date_new (2020, 1, 1), .n_weeks = 2, .weeks = weeks,
  };
  PennyHoliday whole, holiday;
  gint64 before = 0;

  g_assert_true (penny_holiday_work_out (&terms, &whole, NULL));
  for (terms.last = terms.year_began; terms.last <= whole.last; terms.last++)
    {
      g_assert_true (penny_holiday_work_out (&terms, &holiday, NULL));
      g_assert_cmpint (holiday.entitled, >=, before);
      g_assert_cmpint (holiday.entitled, <=, whole.entitled);
      before = holiday.entitled;
    }
  g_assert_cmpint (before, ==, whole.entitled);
}

static void
test_bad_years (void)
{
  static const YearCase cases[] = {
    { "no leave year", NULL, "2020-01-01", NULL, NULL, { 20 }, { 50 } },
    { "no start", "2026-01-01", NULL, NULL, NULL, { 20 }, { 50 } },
    { "left before the start", "2026-01-01", "2026-03-01", "2026-02-01", NULL, { 20 }, { 50 } },
    { "left before the leave year", "2026-01-01", "2020-03-01", "2025-12-31", NULL, { 20 }, { 50 } },
    { "starts after the leave year", "2026-01-01", "2027-01-01", NULL, NULL, { 20 }, { 50 } },
    { "more hours than a week has", "2026-01-01", "2020-01-01", NULL, NULL, { 169 }, { 50 } },
    { "fewer than none", "2026-01-01", "2020-01-01", NULL, NULL, { -1 }, { 50 } },
    { "eight days", "2026-01-01", "2020-01-01", NULL, NULL, { 20 }, { 71 } },
    { "the change has no day", "2026-01-01", "2020-01-01", NULL, "2026-02-30", { 20, 20 }, { 50, 50 } },
    { "a contract without end", "2026-01-01", "2020-01-01", NULL, NULL, { 20 }, { 50 }, G_MAXINT },
    { "a holiday without end", "2026-01-01", "2020-01-01", NULL, NULL, { 20 }, { 50 }, 0, 0, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const YearCase *c = &cases[i];
      const PennyWorkWeek weeks[] = {
        { PENNY_DATE_NONE, c->hours[0] * 60, c->days[0] },
        { parse (c->changed), c->hours[1] * 60, c->days[1] },
      };
      const PennyHolidayTerms terms = {
        parse (c->year_began), parse (c->started), parse (c->last), c->changed != NULL ? 2 : 1, weeks,
        c->by_contract, c->carried, c->taken,
      };
      PennyHoliday holiday;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", c->what);
      g_assert_false (penny_holiday_work_out (&terms, &holiday, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
    }
}

static void
test_leave_years (void)
{
  static const struct
  {
    const char *began, *on, *first, *last;
  } cases[] = {
    { "2026-04-06", "2026-04-06", "2026-04-06", "2027-04-05" },
    { "2026-04-06", "2027-04-05", "2026-04-06", "2027-04-05" },
    { "2026-04-06", "2026-04-05", "2025-04-06", "2026-04-05" },
    { "2023-03-04", "2026-11-15", "2026-03-04", "2027-03-03" },
    { "2026-01-01", "2020-06-15", "2020-01-01", "2020-12-31" },
    { "2024-02-29", "2026-02-27", "2025-02-28", "2026-02-27" },
    { "2024-02-29", "2026-02-28", "2026-02-28", "2027-02-27" },
    { "2024-02-29", "2028-02-29", "2028-02-29", "2029-02-27" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyDate first, last;

      penny_leave_year (parse (cases[i].began), parse (cases[i].on), &first, &last);
      g_assert_cmpint (first, ==, parse (cases[i].first));
      g_assert_cmpint (last, ==, parse (cases[i].last));
    }
}

/* The sample's: 6 periods of 42 hours, 2 of 24; 20 hours taken. */
static void
test_irregular (void)
{
  static const int hours[] = { 42, 42, 42, 42, 42, 24, 42, 24 };
  PennyHoursWorked periods[G_N_ELEMENTS (hours)];
  PennyHoliday holiday;
  g_autofree char *words = NULL, *period = NULL, *last = NULL;
  PennyHolidayAccrual accrual;

  for (gsize i = 0; i < G_N_ELEMENTS (hours); i++)
    periods[i] = (PennyHoursWorked) { .worked = hours[i] * 60 };
  penny_holiday_add_up (SHARE, periods, G_N_ELEMENTS (periods), 0, 0, 1200, &holiday);
  g_assert_cmpint (holiday.worked, ==, 300 * 60);
  g_assert_cmpint (holiday.entitled, ==, 36 * 60);
  g_assert_cmpint (holiday.left, ==, 16 * 60);
  g_assert_cmpint (penny_holiday_pay (holiday.left, 8880, 360), ==, 23680);
  words = penny_holiday_explain (&holiday);
  g_assert_cmpstr (words, ==, "300 hours of work earned 36 hours of holiday: 12.07%, to the nearest hour each payday. "
                              "Taken: 20 hours. Left: 16 hours.");
  penny_holiday_accrue (SHARE, &periods[0], &accrual);
  period = penny_holiday_accrual_explain (&periods[0], &accrual);
  g_assert_cmpstr (period, ==, "12.07% of 42 hours worked is 5.07 hours; to the nearest hour, 5 hours of holiday.");
  last = penny_holiday_explain_last (&holiday, 23680);
  g_assert_cmpstr (last, ==, "Holiday left: 16 hours. It is paid with the last pay: £236.80.");

  /* Never more than 28 days, here of an hour. */
  penny_holiday_add_up (SHARE, periods, G_N_ELEMENTS (periods), 28 * 60, 120, 0, &holiday);
  g_assert_cmpint (holiday.entitled, ==, 28 * 60);
  g_assert_cmpint (holiday.left, ==, 30 * 60);
  g_assert_true (holiday.at_most);
  penny_holiday_add_up (SHARE, periods, G_N_ELEMENTS (periods), 36 * 60, 0, 0, &holiday);
  g_assert_false (holiday.at_most);
}

static void
test_odd_accruals (void)
{
  const PennyAverageWeek none = { .counted = 0 }, some = { .counted = 52, .minutes = 52 * 600 };
  const struct
  {
    PennyHoursWorked period;
    int              hours;
  } cases[] = {
    { { 0, 0, 0, NULL }, 0 },
    { { -600, 0, 0, NULL }, 0 },
    { { G_MAXINT64, 0, 0, NULL }, 1060 },
    { { 600, 7, 7, NULL }, 1 },
    { { 600, 7, 7, &none }, 1 },
    { { 600, 7, 0, &some }, 1 },
    { { 600, 0, 7, &some }, 1 },
    { { 600, 7, 7, &some }, 2 },
    { { 600, -7, 7, &some }, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyHolidayAccrual accrual;

      penny_holiday_accrue (SHARE, &cases[i].period, &accrual);
      g_test_message ("%zu", i);
      g_assert_cmpint (accrual.hours, ==, cases[i].hours);
    }
}

static void
test_roll_up (void)
{
  PennyPence amount;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = penny_holiday_roll_up_explain (SHARE, 35520, 4287);

  g_assert_cmpstr (words, ==, "12.07% of the pay of £355.20 is £42.87. It is the pay for holiday, so none is due when holiday "
                              "is taken.");

  g_assert_true (penny_holiday_roll_up (SHARE, PENNY_HOURS_IRREGULAR, 0, &amount, NULL));
  g_assert_cmpint (amount, ==, 0);
  g_assert_true (penny_holiday_roll_up (SHARE, PENNY_HOURS_IRREGULAR, G_GINT64_CONSTANT (10000000000), &amount, NULL));
  g_assert_cmpint (amount, ==, 1207000000);
  g_assert_false (penny_holiday_roll_up (SHARE, PENNY_HOURS_REGULAR, 10000, &amount, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
  g_assert_cmpint (amount, ==, 0);
}

/* The share of the leave year's first day, which from 1 to 5 April is the next tax year's. */
static void
test_share (void)
{
  static const struct
  {
    const char   *first;
    PennyRate     share;
    PennyPayError refused;      /* where there is none */
  } cases[] = {
    { "2023-03-31", 0, PENNY_PAY_ERROR_NO_RATES },
    { "2023-04-01", 0, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "2024-03-31", 0, PENNY_PAY_ERROR_NOT_UNDERSTOOD },
    { "2024-04-01", SHARE, 0 },
    { "2024-04-06", SHARE, 0 },
    { "2026-04-05", SHARE, 0 },
    { "2027-04-05", SHARE, 0 },
    { "2027-04-06", 0, PENNY_PAY_ERROR_NO_RATES },
  };
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].first);
      g_assert_cmpint (penny_holiday_share (years, parse (cases[i].first), &error), ==, cases[i].share);
      if (cases[i].share > 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, PENNY_PAY_ERROR, (int) cases[i].refused);
    }
}

static void
test_another_share (void)
{
  const PennyHoursWorked period = { .worked = 42 * 60 };
  PennyHolidayAccrual accrual;
  PennyHoliday holiday;
  PennyPence amount;
  g_autofree char *words = NULL, *each = NULL;

  penny_holiday_accrue (1250, &period, &accrual);
  penny_holiday_add_up (1250, &period, 1, 0, 0, 0, &holiday);
  penny_holiday_roll_up (1250, PENNY_HOURS_IRREGULAR, 10000, &amount, NULL);
  each = penny_holiday_accrual_explain (&period, &accrual);
  words = penny_holiday_explain (&holiday);
  g_assert_cmpint (amount, ==, 1250);
  g_assert_cmpstr (each, ==, "12.5% of 42 hours worked is 5.25 hours; to the nearest hour, 5 hours of holiday.");
  g_assert_cmpstr (words, ==, "42 hours of work earned 5 hours of holiday: 12.5%, to the nearest hour each payday. "
                              "Taken: 0 hours. Left: 5 hours.");
}

static void
test_carry (void)
{
  static const struct
  {
    PennyCarryReason reason;
    PennyHoursKind   kind;
    int              days, entitled, left, carried, lost;
    const char      *use_by;
  } cases[] = {
    { PENNY_CARRY_AGREED, PENNY_HOURS_REGULAR, 50, 6720, 3120, 1920, 1200, "2028-04-05" },
    { PENNY_CARRY_AGREED, PENNY_HOURS_REGULAR, 50, 6720, 600, 600, 0, "2028-04-05" },
    { PENNY_CARRY_AGREED, PENNY_HOURS_REGULAR, 60, 6720, 3120, 960, 2160, "2028-04-05" },
    { PENNY_CARRY_AGREED, PENNY_HOURS_IRREGULAR, 0, 6720, 3120, 1920, 1200, "2028-04-05" },
    { PENNY_CARRY_SICK, PENNY_HOURS_REGULAR, 50, 6720, 6720, 4800, 1920, "2028-10-05" },
    { PENNY_CARRY_SICK, PENNY_HOURS_REGULAR, 50, 6720, 3120, 3120, 0, "2028-10-05" },
    { PENNY_CARRY_SICK, PENNY_HOURS_REGULAR, 60, 6720, 6720, 5760, 960, "2028-10-05" },
    { PENNY_CARRY_SICK, PENNY_HOURS_IRREGULAR, 0, 6720, 6720, 6720, 0, "2028-10-05" },
    { PENNY_CARRY_FAMILY, PENNY_HOURS_REGULAR, 50, 6720, 6720, 6720, 0, "2028-04-05" },
    { PENNY_CARRY_NOT_LET, PENNY_HOURS_REGULAR, 50, 6720, 6720, 4800, 1920, NULL },
    { PENNY_CARRY_NOT_LET, PENNY_HOURS_IRREGULAR, 50, 6720, 6720, 6720, 0, NULL },
    { PENNY_CARRY_SICK, PENNY_HOURS_REGULAR, 50, 6720, -60, 0, 0, "2028-10-05" },
    { PENNY_CARRY_FAMILY, PENNY_HOURS_REGULAR, 50, 6720, 7000, 6720, 280, "2028-04-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyHoliday holiday = {
        .last = penny_date_new (2027, 4, 5), .entitled = cases[i].entitled, .left = cases[i].left,
      };
      PennyCarry carry;
      g_autofree char *words = NULL;

      penny_holiday_carry (&holiday, cases[i].reason, cases[i].kind, cases[i].days, &carry);
      words = penny_holiday_carry_explain (&carry);
      g_test_message ("%zu: %s", i, words);
      g_assert_cmpint (carry.minutes, ==, cases[i].carried);
      g_assert_cmpint (carry.lost, ==, cases[i].lost);
      g_assert_cmpint (carry.use_by, ==, parse (cases[i].use_by));
    }
}

/* Without the leave year's last day there is none to use it by either. */
static void
test_carry_without_a_day (void)
{
  const PennyHoliday holiday = { .entitled = 6720, .left = 600 };
  PennyCarry carry;

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*holiday->last*");
  penny_holiday_carry (&holiday, PENNY_CARRY_AGREED, PENNY_HOURS_REGULAR, 50, &carry);
  g_test_assert_expected_messages ();
}

static void
test_carry_words (void)
{
  static const struct
  {
    PennyCarryReason reason;
    int              left;
    const char      *says;
  } cases[] = {
    { PENNY_CARRY_AGREED, 0, "No holiday goes over into the next leave year." },
    { PENNY_CARRY_AGREED, 600, "Going over into the next leave year: 10 hours, to be taken by 5 Apr 2028." },
    { PENNY_CARRY_AGREED, 3120,
      "Going over into the next leave year: 32 hours, to be taken by 5 Apr 2028. The rest, 20 hours, may be lost." },
    { PENNY_CARRY_NOT_LET, 600,
      "Going over into the next leave year: 10 hours. It stays until they have had a whole leave year in which you let them take "
      "their holiday and told them that what is not taken is lost." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyHoliday holiday = { .last = penny_date_new (2027, 4, 5), .entitled = 6720, .left = cases[i].left };
      PennyCarry carry;
      g_autofree char *words = NULL;

      penny_holiday_carry (&holiday, cases[i].reason, PENNY_HOURS_REGULAR, 50, &carry);
      words = penny_holiday_carry_explain (&carry);
      g_assert_cmpstr (words, ==, cases[i].says);
    }
}

static void
test_words (void)
{
  const PennyWorkWeek week = { 0, 1200, 50 };
  PennyHolidayTerms terms = {
    .year_began = penny_date_new (2026, 4, 6), .started = penny_date_new (2023, 3, 4), .n_weeks = 1, .weeks = &week,
    .taken = 3600,
  };
  PennyHoliday holiday;
  g_autofree char *whole = NULL, *left = NULL, *over = NULL;

  g_assert_true (penny_holiday_work_out (&terms, &holiday, NULL));
  whole = penny_holiday_explain (&holiday);
  g_assert_cmpstr (whole, ==, "At 20 hours a week, holiday is 112 hours a year, bank holidays included. "
                              "Taken: 60 hours. Left: 52 hours.");
  terms.last = penny_date_new (2026, 7, 1);
  g_assert_true (penny_holiday_work_out (&terms, &holiday, NULL));
  left = penny_holiday_explain (&holiday);
  g_assert_cmpstr (left, ==, "At 20 hours a week, for 87 of the leave year’s 365 days, holiday is 26 hours 42 minutes. "
                             "Taken: 60 hours, which is 33 hours 18 minutes more than there was.");
  over = penny_holiday_explain_last (&holiday, penny_holiday_pay (holiday.left, 28400, 1200));
  g_assert_cmpstr (over, ==, "Holiday taken beyond what was built up: 33 hours 18 minutes, worth £472.86. "
                             "It may come off the last pay only if the contract says so.");
}

static void
test_more_words (void)
{
  static const PennyHoliday cases[] = {
    { .how = PENNY_HOLIDAY_BY_MONTHS, .parts = 1, .of = 12, .minutes_a_week = 60, .entitled = 28, .left = 28 },
    { .how = PENNY_HOLIDAY_BY_MONTHS, .parts = 7, .of = 12, .minutes_a_week = 1200, .entitled = 3920, .left = 3920 },
    { .how = PENNY_HOLIDAY_WHOLE_YEAR, .minutes_a_week = 2160, .entitled = 10080, .left = 10140, .carried = 60,
      .at_most = TRUE, .changed = TRUE },
  };
  static const char * const words[] = {
    "At 1 hour a week, for 1 month of the leave year, holiday is 28 minutes. Taken: 0 hours. Left: 28 minutes.",
    "At 20 hours a week, for 7 months of the leave year, holiday is 65 hours 20 minutes. Taken: 0 hours. Left: 65 hours 20 minutes.",
    "At 36 hours a week, holiday is 168 hours a year, bank holidays included. "
    "The hours changed within the year; each part counts with its own. The most that the law gives is 28 days a year. "
    "Brought from the year before: 1 hour. Taken: 0 hours. Left: 169 hours.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = penny_holiday_explain (&cases[i]);

      g_assert_cmpstr (got, ==, words[i]);
    }
}

static void
test_hours (void)
{
  static const struct
  {
    gint64      minutes;
    const char *words;
  } cases[] = {
    { 0, "0 hours" }, { 1, "1 minute" }, { 59, "59 minutes" }, { 60, "1 hour" }, { 61, "1 hour 1 minute" },
    { 2496, "41 hours 36 minutes" }, { 6720, "112 hours" }, { -60, "−1 hour" }, { -90, "−1 hour 30 minutes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = penny_hours_to_words (cases[i].minutes);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holiday/years", test_years);
  g_test_add_func ("/holiday/days-add-up", test_days_add_up);
  g_test_add_func ("/holiday/bad-years", test_bad_years);
  g_test_add_func ("/holiday/leave-years", test_leave_years);
  g_test_add_func ("/holiday/irregular", test_irregular);
  g_test_add_func ("/holiday/odd-accruals", test_odd_accruals);
  g_test_add_func ("/holiday/roll-up", test_roll_up);
  g_test_add_func ("/holiday/share", test_share);
  g_test_add_func ("/holiday/another-share", test_another_share);
  g_test_add_func ("/holiday/carry", test_carry);
  g_test_add_func ("/holiday/carry-words", test_carry_words);
  g_test_add_func ("/holiday/carry-without-a-day", test_carry_without_a_day);
  g_test_add_func ("/holiday/words", test_words);
  g_test_add_func ("/holiday/more-words", test_more_words);
  g_test_add_func ("/holiday/hours", test_hours);
  penny_figures_add ("holiday", work);

  return g_test_run ();
}
