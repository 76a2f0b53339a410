#pragma once

#include "holiday-accrual.h"

G_BEGIN_DECLS

/* What of the holiday that is left goes over into the next leave year (Working Time Regulations 1998 reg
 * 13(9)-(17), 13A(7)-(7B) and, for irregular hours, 15D; www.acas.org.uk/carrying-over-holiday). */
typedef enum
{
  PENNY_CARRY_AGREED,           /* a written agreement: up to 1.6 weeks, for the next leave year */
  PENNY_CARRY_SICK,             /* could not be taken for illness: up to 4 weeks, for 18 months; irregular hours: all */
  PENNY_CARRY_FAMILY,           /* could not be taken for family leave: all, for the next leave year */
  PENNY_CARRY_NOT_LET,          /* the employer did not let it be taken, or not say that it would be lost: up to 4 weeks,
                                 * until a whole leave year has passed in which that was put right; irregular hours: all */
} PennyCarryReason;

typedef struct
{
  PennyCarryReason reason;
  gint64           most;        /* minutes that the rule lets go over */
  gint64           minutes;     /* that do */
  gint64           lost;        /* of what is left */
  PennyDate        use_by;      /* PENNY_DATE_NONE: no day can be said yet */
} PennyCarry;

/* Days taken count against the whole, not first against the four weeks (Chief Constable of the PSNI v Agnew
 * [2023] UKSC 33), so what is left goes over up to the limit.  @holiday->last must be the leave year's last day;
 * what was itself carried over before is not carried again.  @days: a week, in tenths, as in PennyWorkWeek. */
void        penny_holiday_carry        (const PennyHoliday  *holiday,
                                        PennyCarryReason     reason,
                                        PennyHoursKind       kind,
                                        int                  days,
                                        PennyCarry          *carry);
/* Sentences for people. Translated. */
char       *penny_holiday_carry_explain (const PennyCarry   *carry);

G_END_DECLS
