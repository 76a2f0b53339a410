#pragma once

#include "pence.h"

G_BEGIN_DECLS

/* A week's pay and hours of someone whose hours vary: the average of the last weeks that count.
 *
 * A week here is a pay week: it ends on a Saturday, or on the day that pay weeks end for that worker. The latest
 * that may be given is the last whole week before the holiday, the illness or the notice began. */

typedef enum
{
  /* Holiday pay: 52 weeks with pay, among the last 104; weeks with any sick or family leave are left out
   * (Working Time Regulations 1998 reg 16(3)-(3E); Employment Rights Act 1996 s.224). */
  PENNY_AVERAGE_HOLIDAY_PAY,
  /* Hours for holiday that builds up while off: as above, but weeks without work count, as nothing (reg 15C). */
  PENNY_AVERAGE_HOLIDAY_HOURS,
  /* Redundancy and notice: 12 weeks with pay, however far back (s.224).  Weeks off sick or on family leave are
   * left out too: the Act is silent on them, and this is what is fair to the worker. */
  PENNY_AVERAGE_NOTICE,
} PennyAverageKind;

typedef struct
{
  int        minutes;
  PennyPence pay;
  gboolean   away;              /* off sick or on family leave for any part of it */
} PennyPaidWeek;

typedef struct
{
  PennyAverageKind kind;
  gboolean         of_months;   /* what was counted is months, not weeks */
  guint            counted;     /* 0: there is nothing to average, so the contract has to say */
  guint            unpaid, away;   /* left out */
  PennyPence       pay;         /* of all that count */
  gint64           minutes;
  PennyPence       a_week;      /* to the nearest penny */
  gint64           minutes_a_week;   /* to the nearest minute */
} PennyAverageWeek;

/* @weeks: latest first.  Fewer than the rule wants make an average of what there is. */
void        penny_average_week_work_out  (PennyAverageKind        kind,
                                          const PennyPaidWeek    *weeks,
                                          guint                   n_weeks,
                                          PennyAverageWeek       *average);
/* The same where only months are known: the average of the last 12 months with pay, among the last 24, x 12 / 52.
 * @months: latest first.  Where the weeks are known they are the better ground: GOV.UK, "Calculating holiday pay for workers
 * without fixed hours or pay" section 5, would have each week's hours at that month's rate. */
void        penny_average_month_work_out (const PennyPaidWeek    *months,
                                          guint                   n_months,
                                          PennyAverageWeek       *average);
/* What so much time is worth: the average hour's pay, rounded once, to the nearest penny.  0 without hours. */
PennyPence  penny_average_week_pay_for   (const PennyAverageWeek *average,
                                          gint64                  minutes);
/* Sentences for people. Translated. */
char       *penny_average_week_explain   (const PennyAverageWeek *average);

G_END_DECLS
