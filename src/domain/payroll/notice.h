#pragma once

#include "pay-error.h"
#include "pence.h"
#include "dates.h"

G_BEGIN_DECLS

/* How long notice has to be and what it is worth (Employment Rights Act 1996 s.86-89; GOV.UK "Redundancy: your
 * rights, notice periods"): nothing under a month of work, a week up to two years, then a week for each full year up to
 * 12; from the worker a week, however long.  The contract may say more, never less.  The day on which notice is given
 * counts as worked, and its weeks begin on the day after. */
typedef struct
{
  PennyDate  started;
  PennyDate  given;             /* the day that notice is given, or that work ends without any */
  int        by_contract;       /* weeks that the contract promises; 0: it says nothing */
  int        from_worker_by_contract;
  PennyPence a_week;            /* what a week is paid: average-week.h where hours vary */
} PennyNoticeTerms;

typedef struct
{
  PennyDate  started, given;
  int        months, years;     /* full ones, of service by then */
  int        by_law;            /* weeks */
  int        weeks;             /* that hold: the longer of law and contract */
  int        from_worker;       /* weeks that the worker has to give */
  PennyDate  ends;              /* the last day of notice */
  PennyPence a_week;
  PennyPence amount;            /* for all of it.  Paid instead of being worked it is taxed as pay is: PENNY_PAY_NOTICE */
} PennyNotice;

/* FALSE where the days or weeks cannot be. */
gboolean  penny_notice_work_out  (const PennyNoticeTerms  *terms,
                                  PennyNotice             *notice,
                                  GError                 **error);
/* Sentences for people. Translated. */
char     *penny_notice_explain   (const PennyNotice       *notice);
/* What the law asks for, in weeks. */
int       penny_notice_by_law    (PennyDate                started,
                                  PennyDate                given);

G_END_DECLS
