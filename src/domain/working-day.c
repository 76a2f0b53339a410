#include "working-day.h"

enum { MONDAY = 1, FRIDAY = 5, SATURDAY = 6, SUNDAY = 7 };

/* The Gregorian calendar's rule (Meeus, Jones, Butcher). */
static PennyDate
easter_sunday (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 19 * l) / 433;
  int month = (h + l - 7 * m + 90) / 25;

  return penny_date_new (year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/* A holiday at a weekend moves to the next working day: Christmas and the day after move together. */
static gboolean
is_moved_holiday (PennyDate date,
                  int       month,
                  int       day)
{
  int weekday = penny_date_weekday (date);

  if (month == 1)
    return day == 1 || (weekday == MONDAY && (day == 2 || day == 3));
  if (month != 12)
    return FALSE;
  return day == 25 || day == 26 || (day == 27 && (weekday == MONDAY || weekday == MONDAY + 1))
         || (day == 28 && (weekday == MONDAY || weekday == MONDAY + 1));
}

static gboolean
is_monday_holiday (int month,
                   int day,
                   int weekday)
{
  return weekday == MONDAY && ((month == 5 && (day <= 7 || day >= 25)) || (month == 8 && day >= 25));
}

gboolean
penny_is_working_day (PennyDate date)
{
  int weekday = penny_date_weekday (date);
  int year, month, day;
  PennyDate easter;

  if (weekday == SATURDAY || weekday == SUNDAY)
    return FALSE;
  penny_date_split (date, &year, &month, &day);
  easter = easter_sunday (year);
  return date != easter - 2 && date != easter + 1 && !is_monday_holiday (month, day, weekday)
         && !is_moved_holiday (date, month, day);
}

PennyDate
penny_working_day_on_or_before (PennyDate date)
{
  while (!penny_is_working_day (date))
    date--;
  return date;
}
