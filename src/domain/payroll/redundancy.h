#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* Redundancy pay that the law gives (Employment Rights Act 1996 s.135, 145, 155, 162, 227; GOV.UK "Redundancy:
 * your rights, redundancy pay"), after two full years of work: for each full year, counted back from the relevant date,
 * half a week's pay where it began under 22, a week's from 22, one and a half from 41 on; at most 20 years, and
 * a week's pay at most the year's limit.
 *
 * The relevant date is the last day of work; where the notice that the law asks for was not given in full, the
 * day on which it would have run out (s.145(5)).  The limit is taken by that date too: the Act is silent on
 * it, and limits only rise.  Ages are age.h's.
 *
 * Not looked at here: a suitable job that was refused, a new job taken up within four weeks, a strike, dismissal for
 * misconduct; the law may then give less or nothing.  Northern Ireland's limit is another. */

typedef struct
{
  PennyDate  born;
  PennyDate  started;
  PennyDate  last;              /* the day that work ends: of dismissal, or on which notice runs out */
  PennyDate  notice_given;      /* PENNY_DATE_NONE: none was given, it ends at once */
  PennyPence a_week;            /* gross; average-week.h where hours vary */
} PennyRedundancyTerms;

typedef struct
{
  PennyDate  relevant;
  int        notice_weeks;      /* of the law's notice that were added to service; 0: it was given in full */
  int        years;             /* full ones, of service */
  int        young, middle, old;   /* of them counted: at half a week, a week, one and a half */
  int        half_weeks;        /* of pay; 9 is four and a half weeks */
  PennyPence a_week;            /* as paid */
  PennyPence limit;             /* of a week, by the relevant date */
  PennyPence week_counted;
  PennyPence amount;            /* 0 before two full years */
  PennyPence tax_free;          /* up to here no tax: PENNY_PAY_REDUNDANCY */
} PennyRedundancy;

/* FALSE where the days cannot be, or for a year without rates. */
gboolean  penny_redundancy_work_out  (const PennyRateYears       *years,
                                      const PennyRedundancyTerms *terms,
                                      PennyRedundancy            *redundancy,
                                      GError                    **error);
/* Sentences for people. Translated. */
char     *penny_redundancy_explain   (const PennyRedundancy       *redundancy);

G_END_DECLS
