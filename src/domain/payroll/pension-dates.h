#pragma once

#include "pay-period.h"

G_BEGIN_DECLS

/* The days that follow from a workplace pension.  A period of months "beginning with" a day ends on the day before
 * that day of the month, or on the month's last day where it has no such day: a month beginning with 31 January
 * is over with February.  Sources: Pensions Act 2008, sections 3-9; the Occupational and Personal Pension Schemes (Automatic
 * Enrolment) Regulations 2010 (2010/772), regulations 6, 12, 17, 18, 21 and 49; the Employers' Duties
 * (Registration and Compliance) Regulations 2010 (2010/5), regulations 2-4. */

/* The last day of @months beginning with @from. */
PennyDate penny_months_last_day        (PennyDate          from,
                                        int                months);

/* Postponement: up to three months from the first day of work, from the day on which someone becomes eligible, or
 * from the day on which an employer's duties start; never at re-enrolment.  Who wants to may join meanwhile.
 * The worker is looked at again on the chosen day, which is between @from and this one. */
PennyDate penny_pension_postpone_latest (PennyDate         from);
/* The worker must have the notice of it by then: six weeks and a day, @from and that day both counted. */
PennyDate penny_pension_notice_by      (PennyDate          from);

/* The last day of the six weeks, beginning with the day from which they are a member, in which they are put into the
 * scheme and told about it. */
PennyDate penny_pension_enrol_by       (PennyDate          member_from);

/* From when someone who asks is a member: the next pay reference period, or the one after where the pay of the next is
 * already done. @from: the first day of the period in which the request came.  An employer may refuse a second
 * request within twelve months. */
PennyDate penny_pension_asked_from     (PennyPayFrequency  frequency,
                                        PennyDate          from,
                                        gboolean           next_is_done);

/* What was taken from pay must reach the scheme by the 22nd of the next month, by post the 19th. */
PennyDate penny_pension_pay_by         (PennyDate          taken_on,
                                        gboolean           by_post);
/* The same for what was taken while a new member could still opt out, which may wait: the last day of the second month after
 * the month in which they became a member. */
PennyDate penny_pension_first_pay_by   (PennyDate          member_from);

/* The declaration of compliance, within five months beginning with the day on which the duties started: the first
 * worker's first day.  Where that is no working day the next one is still in time. */
PennyDate penny_pension_declare_by     (PennyDate          duties_start);

/* Every three years. */
typedef struct
{
  PennyDate anniversary;
  PennyDate from, to;           /* the employer chooses one day from these, the same for everyone */
  PennyDate declare_by;         /* the new declaration, also where nobody is re-enrolled */
} PennyReenrolment;

/* @last: the day that was chosen the last time, or the duties' start before the first time. */
void      penny_reenrolment_after      (PennyReenrolment  *reenrolment,
                                        PennyDate          last);
/* The same, told to people on @today. Translated; free with g_free(). */
char     *penny_reenrolment_explain    (const PennyReenrolment *reenrolment,
                                        PennyDate          today);

G_END_DECLS
