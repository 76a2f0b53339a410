#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* Holiday with pay of someone with regular hours, in minutes: 5.6 weeks a leave year, at most 28 days, bank
 * holidays within it (Working Time Regulations 1998 reg 13, 13A, 14, 15A, 16: Great Britain.  Northern
 * Ireland has its own, alike for these workers).  Irregular hours are holiday-accrual.h's.
 *
 * Part of a year as GOV.UK's calculator has it (www.gov.uk/calculate-your-holiday-entitlement):
 * - who starts in the leave year: a twelfth for each month of it that is left, the one begun counting whole;
 *   then up to the next half day, where the days a week are known;
 * - who leaves: by calendar days, the last day of work with them, over the days of that leave year;
 * - who does both: by calendar days.
 * Minutes are rounded up.  The Regulations say nothing of hours that change within the year: each stretch
 * then builds up holiday by its own hours, by calendar days (Greenfield v The Care Bureau, C-219/14). */

/* The hours of a week, from a day on. */
typedef struct
{
  PennyDate from;
  int       minutes;            /* a week; at most 168 hours */
  int       days;               /* a week, in tenths: 35 is three and a half; 0: not known, and taken as five or fewer */
} PennyWorkWeek;

typedef struct
{
  PennyDate            year_began;   /* the leave year's first day */
  PennyDate            started;      /* first day of work */
  PennyDate            last;         /* last day of work; PENNY_DATE_NONE: goes on */
  guint                n_weeks;
  const PennyWorkWeek *weeks;        /* oldest first; the first holds from the start, whatever its day */
  gint64               by_contract;  /* minutes that the contract gives a whole leave year; 0: what the law gives */
  gint64               carried;      /* minutes brought from the year before */
  gint64               taken;        /* minutes, bank holidays that were paid with them */
} PennyHolidayTerms;

typedef enum
{
  PENNY_HOLIDAY_WHOLE_YEAR,
  PENNY_HOLIDAY_BY_MONTHS,      /* started in this leave year */
  PENNY_HOLIDAY_BY_DAYS,        /* left in it */
  PENNY_HOLIDAY_BY_HOURS,       /* a share of hours worked */
} PennyHolidayHow;

typedef struct
{
  PennyHolidayHow how;
  PennyDate       first, last;  /* of the leave year, where it is known */
  PennyDate       from, to;     /* of the work in it */
  int             parts, of;    /* months of 12, or days of the year's 365 or 366 */
  int             minutes_a_week;     /* as they stand at the end */
  gboolean        changed;      /* other hours before, within the year */
  gint64          worked;       /* BY_HOURS: minutes */
  PennyRate       share;        /* BY_HOURS: of them */
  gboolean        at_most;      /* 28 days were the limit */
  gint64          entitled, carried, taken;
  gint64          left;         /* below 0: more was taken than there is */
} PennyHoliday;

/* The leave year that holds @on, where leave years begin on the day and month of @began.  Without an agreed day
 * that is the day on which work began (reg 13(3)). */
void        penny_leave_year           (PennyDate                 began,
                                        PennyDate                 on,
                                        PennyDate                *first,
                                        PennyDate                *last);

/* FALSE where the days or hours cannot be. */
gboolean    penny_holiday_work_out     (const PennyHolidayTerms  *terms,
                                        PennyHoliday             *holiday,
                                        GError                  **error);

/* How much of @week's holiday has been built up by @on in the first year of work, where the employer lets only
 * that be taken: a twelfth on the first day of each month of work, up to the next half day (reg 15A).  After the
 * first year: all of it. */
gint64      penny_holiday_built_up     (const PennyWorkWeek      *week,
                                        PennyDate                 started,
                                        PennyDate                 on);

/* What so much holiday is worth at a week's pay for a week's hours, to the nearest penny.  For fixed hours
 * a week's pay is those hours at the rate; else it is average-week.h's.  A negative balance gives a negative
 * amount, which may be taken back from the last pay only where the contract or another agreement in
 * writing says so (reg 14(4)).  0 where a week has no hours. */
PennyPence  penny_holiday_pay          (gint64                    minutes,
                                        PennyPence                a_week,
                                        gint64                    minutes_a_week);

/* Sentences for people. Translated. */
char       *penny_holiday_explain      (const PennyHoliday       *holiday);
/* Said of someone who leaves, @owed being penny_holiday_pay() of what is left. */
char       *penny_holiday_explain_last (const PennyHoliday       *holiday,
                                        PennyPence                owed);

G_END_DECLS
