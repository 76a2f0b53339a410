#pragma once

#include "average-earnings.h"
#include "rates.h"

G_BEGIN_DECLS

/* Who has a right to maternity, adoption, paternity, shared parental, parental bereavement and neonatal care pay,
 * for how many weeks and in what time, and if not, why.
 *
 * All ask for 26 weeks of service up to and into one week, and average earnings that reach the lower earnings limit
 * of that week.  Weeks run from Sunday to Saturday.  For a birth it is the qualifying week, the 15th before the week
 * in which the child is due; for an adoption the week in which they were told of the match; for a bereavement the
 * week before; for neonatal care that of the other pay for the child, else the week before care began.  A child that
 * is born in the qualifying week or earlier: the earnings are those before the week of the birth, and the service is
 * what it would have been.
 *
 * Sources: Social Security Contributions and Benefits Act 1992, parts 12 to 12ZE; Statutory Maternity Pay (General)
 * Regulations 1986, regulations 2, 4 and 21; https://www.gov.uk/employers-maternity-pay-leave/eligibility,
 * employers-adoption-pay-leave, employers-paternity-pay-leave, shared-parental-leave-and-pay-employer-guide,
 * employers-parental-bereavement-pay-leave, employers-neonatal-care-pay-leave; for how long it may be paid: Statutory
 * Paternity Pay and Statutory Adoption Pay (General) Regulations 2002, regulations 6A and 12A; Shared Parental Leave
 * Regulations 2014, regulation 7; Employment Rights Act 1996, sections 80EA and 80EF (care is counted from the day
 * after it began).
 * Late notice is a note and never a refusal: an employer may always take it, and must where there was a reason. */

typedef enum
{
  PENNY_PARENTAL_SMP,           /* maternity */
  PENNY_PARENTAL_SAP,           /* adoption */
  PENNY_PARENTAL_SPP,           /* paternity */
  PENNY_PARENTAL_SHPP,          /* shared parental */
  PENNY_PARENTAL_SPBP,          /* bereavement */
  PENNY_PARENTAL_SNCP,          /* neonatal care */
} PennyParentalKind;

#define PENNY_PARENTAL_KINDS (PENNY_PARENTAL_SNCP + 1)

typedef struct
{
  PennyParentalKind kind;
  gboolean          adoption;   /* of an adopted child; always so for SAP */
  PennyDate         expected;   /* when the child is due; for an adoption the day they were told of the match */
  PennyDate         came;       /* born or placed, NONE: not yet; SPBP: the day the child died */
  PennyDate         care_from;  /* SNCP: the first day in care, with @came the birth */
  int               care_days;  /* SNCP: whole days in care without a break, from the day after that on */
  gboolean          other_pay;  /* SNCP: they have another family pay for this child, whose week counts */
  PennyDate         started;    /* the job */
  PennyDate         left;       /* its last day, or NONE */
  PennyFine         average;    /* average weekly earnings: see @earnings_before below */
  PennyDate         start;      /* of this pay */
  int               weeks;      /* asked for; 0: all that there are */
  int               taken;      /* weeks that were had already: of this pay, and for ShPP also of maternity or
                                 * adoption pay and by the other parent */
  PennyDate         told;       /* when they gave notice; NONE: it is not looked at */
} PennyParentalFacts;

typedef enum
{
  PENNY_PARENTAL_SERVICE    = 1 << 0,   /* less than 26 weeks */
  PENNY_PARENTAL_EARNINGS   = 1 << 1,   /* under the limit */
  PENNY_PARENTAL_LEFT       = 1 << 2,   /* the job ended too early */
  PENNY_PARENTAL_TOO_EARLY  = 1 << 3,   /* pay cannot begin then yet */
  PENNY_PARENTAL_TOO_LATE   = 1 << 4,   /* it would go on after the last day */
  PENNY_PARENTAL_NO_WEEKS   = 1 << 5,   /* fewer are left than were asked for */
  PENNY_PARENTAL_NO_CARE    = 1 << 6,   /* less than 7 whole days of care, or it began over 28 days after the birth */
  PENNY_PARENTAL_BEFORE_LAW = 1 << 7,   /* born before there was such pay */
} PennyParentalMissing;

typedef struct
{
  PennyParentalFacts facts;
  PennyFamilyLeaveRules rules;  /* of the year in which the child is due, was born or placed */
  guint      missing;           /* of PennyParentalMissing; 0: they have the right */
  PennyDate  week_first, week_last;   /* that service and earnings are looked at */
  PennyDate  start_by;          /* the job must have begun by this day */
  PennyDate  earnings_before;   /* the average is that of paydays before this day */
  gboolean   early;             /* born in the qualifying week or before */
  PennyPence limit;             /* the lower earnings limit */
  int        most_weeks;        /* that are left */
  int        weeks;             /* asked for, or all */
  PennyDate  earliest;          /* pay may begin; NONE: not known before the child is there */
  PennyDate  latest;            /* the last day that pay may be for, or, for maternity and adoption, the last on which
                                 * it must have begun; NONE: not known yet */
  PennyDate  notice_by;
  gboolean   late_notice;
  gboolean   leave_all_the_same;   /* what is missing is not asked for by the leave */
} PennyParentalRight;

/* The weeks, days and numbers alone, without the limit and what is missing: for asking what to average. */
void       penny_parental_right_dates    (const PennyRateYears      *years,
                                          const PennyParentalFacts  *facts,
                                          PennyParentalRight        *right);
/* FALSE for a date that is missing, or a year without figures. */
gboolean   penny_parental_right_work_out (const PennyRateYears      *years,
                                          const PennyParentalFacts  *facts,
                                          PennyParentalRight        *right,
                                          GError                   **error);
/* The first day of maternity pay: the day they chose, but not before the 11th week before the child is due, and at
 * the latest the day after the birth; @ill, a day off for the pregnancy, begins it on the day after if it falls in
 * the four weeks before.  NONE for a day that is not known. */
PennyDate  penny_maternity_pay_start     (PennyDate                  expected,
                                          PennyDate                  chosen,
                                          PennyDate                  born,
                                          PennyDate                  ill);
/* Translated: "maternity pay", ... */
const char *penny_parental_kind_words    (PennyParentalKind          kind);
/* Sentences for people. Translated. */
char      *penny_parental_right_explain  (const PennyParentalRight  *right);

G_END_DECLS
