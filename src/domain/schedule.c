#include "schedule.h"

#include <glib/gi18n-lib.h>

#define MONTHS_OF(unit) ((unit) == PENNY_UNIT_YEAR ? 12 : 1)

static int
every (const PennySchedule *self)
{
  return MAX (self->every, 1);
}

/* The first occurrence is number 0.  Months are counted from the first
 * occurrence each time, so the 31st comes back after a short month. */
static PennyDate
occurrence (const PennySchedule *self,
            gint64               number)
{
  gint64 months;

  switch (self->unit)
    {
    case PENNY_UNIT_ONCE:
      return number == 0 ? self->first : PENNY_DATE_NONE;
    case PENNY_UNIT_WEEK:
      {
        gint64 day = self->first + number * 7 * every (self);

        return day <= PENNY_DATE_LAST ? (PennyDate) day : PENNY_DATE_NONE;
      }
    case PENNY_UNIT_MONTH:
    case PENNY_UNIT_YEAR:
    default:
      months = number * every (self) * MONTHS_OF (self->unit);
      return months <= G_MAXINT ? penny_date_add_months (self->first, (int) months) : PENNY_DATE_NONE;
    }
}

/* How many occurrences there are up to and with @day, whatever is last. */
static gint64
count_to (const PennySchedule *self,
          PennyDate            day)
{
  int year, month, dom, first_year, first_month;
  PennyDate date;
  gint64 number;

  if (self->first == PENNY_DATE_NONE || day < self->first)
    return 0;
  switch (self->unit)
    {
    case PENNY_UNIT_ONCE:
      return 1;
    case PENNY_UNIT_WEEK:
      return (day - self->first) / ((gint64) every (self) * 7) + 1;
    case PENNY_UNIT_MONTH:
    case PENNY_UNIT_YEAR:
    default:
      penny_date_split (self->first, &first_year, &first_month, &dom);
      penny_date_split (day, &year, &month, &dom);
      number = ((gint64) (year - first_year) * 12 + month - first_month) / ((gint64) every (self) * MONTHS_OF (self->unit));
      date = occurrence (self, number);
      return date != PENNY_DATE_NONE && date <= day ? number + 1 : number;
    }
}

PennyDate
penny_schedule_next (const PennySchedule *self,
                     PennyDate            after)
{
  PennyDate date;

  if (self->first == PENNY_DATE_NONE || after >= PENNY_DATE_LAST)
    return PENNY_DATE_NONE;
  date = occurrence (self, count_to (self, after));
  return self->last != PENNY_DATE_NONE && date > self->last ? PENNY_DATE_NONE : date;
}

int
penny_schedule_count (const PennySchedule *self,
                      PennyDate            from,
                      PennyDate            to)
{
  PennyDate end = MIN (to, PENNY_DATE_LAST);

  if (self->last != PENNY_DATE_NONE)
    end = MIN (end, self->last);
  if (from > end)
    return 0;
  return (int) (count_to (self, end) - count_to (self, MAX (from, PENNY_DATE_FIRST) - 1));
}

char *
penny_schedule_to_words (const PennySchedule *self)
{
  int n = every (self);

  switch (self->unit)
    {
    case PENNY_UNIT_WEEK:
      return g_strdup_printf (ngettext ("every week", "every %d weeks", (gulong) n), n);
    case PENNY_UNIT_MONTH:
      return g_strdup_printf (ngettext ("every month", "every %d months", (gulong) n), n);
    case PENNY_UNIT_YEAR:
      return g_strdup_printf (ngettext ("every year", "every %d years", (gulong) n), n);
    case PENNY_UNIT_ONCE:
    default:
      return g_strdup (_("once"));
    }
}
