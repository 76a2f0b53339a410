#pragma once

#include "average-week.h"
#include "holiday.h"

G_BEGIN_DECLS

/* Holiday of people with irregular hours, or who work part of the year: built up at the end of each pay period,
 * a share of the hours worked in it (Working Time Regulations 1998 reg 15B and 15C, for leave years that began
 * on or after 1 April 2024, Great Britain).  A sleep-in at work is worked whole, asleep or awake: that is working
 * time (Landeshauptstadt Kiel v Jaeger, C-151/02), though the minimum wage does not count it; the Regulations say
 * no more, and it is what is fair to the worker.  Holiday itself, and sick pay, are no hours worked; but weeks off sick
 * or on family leave build up holiday from the average of the 52 weeks before.  The period's sum is rounded
 * once to a whole hour: 30 minutes and more are an hour.  No more than 28 days a leave year. */

typedef enum
{
  PENNY_HOURS_REGULAR,
  PENNY_HOURS_IRREGULAR,        /* or part of the year */
} PennyHoursKind;

typedef struct
{
  gint64                  worked;     /* minutes */
  int                     away;       /* days off sick or on family leave */
  int                     week_days;  /* how many such days make a week: 7 where every day is counted */
  const PennyAverageWeek *before;     /* PENNY_AVERAGE_HOLIDAY_HOURS before that leave began; NULL: none */
} PennyHoursWorked;

typedef struct
{
  PennyRate share;
  int       hours;              /* whole */
  int       hundredths;         /* of an hour, before that rounding, itself to the nearest; for show */
} PennyHolidayAccrual;

/* The share, of a leave year that begins on @first.  0 and an error where the law knew none then, or where nobody
 * knows: no file of rates. */
PennyRate   penny_holiday_share        (const PennyRateYears    *years,
                                        PennyDate                first,
                                        GError                 **error);

void        penny_holiday_accrue       (PennyRate                share,
                                        const PennyHoursWorked  *period,
                                        PennyHolidayAccrual     *accrual);

/* The leave year so far, a period each payday. @most: minutes that 28 average days have; 0: not known, so
 * no limit is put.  The leave year's own days stay empty in @holiday: fill in the last before any is carried over. */
void        penny_holiday_add_up       (PennyRate                share,
                                        const PennyHoursWorked  *periods,
                                        guint                    n_periods,
                                        gint64                   most,
                                        gint64                   carried,
                                        gint64                   taken,
                                        PennyHoliday            *holiday);

/* Holiday pay paid with each payday's pay instead of when holiday is taken: the share of @pay, to the nearest
 * penny; a line of its own on the payslip (reg 16A).  FALSE for regular hours, where it is against the law. */
gboolean    penny_holiday_roll_up      (PennyRate                share,
                                        PennyHoursKind           kind,
                                        PennyPence               pay,
                                        PennyPence              *amount,
                                        GError                 **error);

/* Sentences for people: of what was built up, and of what is paid with pay: the payslip's item says it. Translated. */
char       *penny_holiday_roll_up_explain (PennyRate                  share,
                                           PennyPence                 pay,
                                           PennyPence                 amount);
char       *penny_holiday_accrual_explain (const PennyHoursWorked    *period,
                                           const PennyHolidayAccrual *accrual);

G_END_DECLS
