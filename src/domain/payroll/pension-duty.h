#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* Whom an employer must put into a workplace pension, from age and from pay.  Amounts are pence.
 *
 *                        16-21     22 to State Pension age   State Pension age to 74
 *   up to the lower      may join  may join                  may join
 *   up to the trigger    may opt in  may opt in              may opt in
 *   above the trigger    may opt in  must be enrolled        may opt in
 *
 * "Up to" has the amount itself in it.  It is asked anew for each pay reference period, with the pay that falls
 * due in it, whole: a period that was worked in part has the same levels.  It is for people who
 * work in Great Britain; Northern Ireland's rules are the same.  Sources: Pensions Act 2008, sections 1, 3, 7, 9
 * and 13; The Pensions Regulator, detailed guidance 3, "Assessing the workforce",
 * https://www.thepensionsregulator.gov.uk/en/document-library/automatic-enrolment-detailed-guidance. */

typedef enum
{
  PENNY_WORKER_OUTSIDE,             /* under 16, or 75 and over */
  PENNY_WORKER_ENTITLED,            /* may join; the employer need not pay in */
  PENNY_WORKER_NON_ELIGIBLE,        /* may opt in; then the employer must pay in */
  PENNY_WORKER_ELIGIBLE,            /* must be enrolled */
} PennyWorkerKind;

typedef struct
{
  PennyDate         born;
  PennyPayFrequency frequency;
  PennyDate         from, to;       /* the pay reference period; from the first day of work where that lies in it */
  PennyPence        earnings;       /* before tax, of that period: pay, holiday, sick and family pay, overtime, bonus */
} PennyPensionFacts;

typedef struct
{
  PennyPensionFacts facts;
  PennyPence        lower, trigger; /* for that frequency */
  int               youngest, enrolled_from, oldest;   /* ages */
  PennyWorkerKind   kind;           /* the most that is true on a day of the period */
  PennyDate         on;             /* the first day on which it is: the period's first, or a birthday in it */
  int               age;            /* on that day */
  gboolean          pension_age;    /* reached by that day */
} PennyPensionAssessment;

/* FALSE where the birth is not known or the period is none: nothing follows from age then. */
gboolean  penny_pension_assess         (const PennyRates             *rates,
                                        const PennyPensionFacts      *facts,
                                        PennyPensionAssessment       *assessment,
                                        GError                      **error);
/* "entitled", ...: for files and scripts. */
const char *penny_worker_kind_name     (PennyWorkerKind               kind);
/* Sentences for people: which it is, why, and what the employer does now. Translated; free with g_free(). */
char     *penny_pension_assessment_explain (const PennyPensionAssessment *assessment);

/* Every three years those who had left come back in. */
typedef enum
{
  PENNY_REENROL_NO,                 /* not eligible on that day */
  PENNY_REENROL_MAY,                /* left in the twelve months before, or is leaving the job: the employer chooses */
  PENNY_REENROL_MUST,
} PennyReenrol;

/* @assessment: of the period with the day @on which the employer chose.  @left: when they opted out or left the
 * scheme.  @notice: they have given or got notice that the job ends.  Source: regulation 14 of the Occupational and Personal
 * Pension Schemes (Automatic Enrolment) Regulations 2010; detailed guidance 11. */
PennyReenrol penny_pension_reenrol     (const PennyPensionAssessment *assessment,
                                        PennyDate                     on,
                                        PennyDate                     left,
                                        gboolean                      notice);

G_END_DECLS
