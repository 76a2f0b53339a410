#pragma once

#include "pension-dates.h"
#include "pence.h"

G_BEGIN_DECLS

/* A worker who wants to leave a workplace pension.  Amounts are pence.
 *
 * Opting out undoes an enrolment: a signed notice, which the scheme and not the employer gives out, within one month
 * beginning with the later of the day from which they are a member and the day on which they had the enrolment letter.  All
 * that was paid goes back.  Later they leave: no more is paid, and what was paid stays in their pension.
 * Only who was enrolled or opted in can opt out; an entitled worker who joined leaves.  Sources: Pensions Act 2008,
 * section 8; the Occupational and Personal Pension Schemes (Automatic Enrolment) Regulations 2010, regulations 9-11, 19 and
 * 20; The Pensions Regulator, detailed guidance 7, "Opting out". */

typedef enum
{
  PENNY_LEAVING_TOO_EARLY,      /* the notice does not count: a new one is needed within the month */
  PENNY_LEAVING_OPT_OUT,
  PENNY_LEAVING_LATER,
} PennyLeavingKind;

typedef struct
{
  PennyDate  member_from;
  PennyDate  told_on;           /* the enrolment letter; NONE: on that day or before */
  gboolean   joined;            /* an entitled worker who asked to join */
  PennyDate  asked_on;          /* the notice reached the employer */
  PennyPence from_pay;          /* what was taken from pay so far, without the tax relief */
  PennyPence from_employer;
} PennyLeavingFacts;

typedef struct
{
  PennyLeavingFacts facts;
  PennyLeavingKind  kind;
  PennyDate         from, to;   /* the month for opting out */
  PennyPence        to_worker;  /* the refund: what was taken from pay; the relief goes back to HMRC */
  PennyPence        to_employer;
  PennyDate         refund_by;  /* a month beginning with the notice; NONE: no refund */
} PennyLeaving;

void      penny_leaving_work_out (PennyLeaving            *leaving,
                                  const PennyLeavingFacts *facts);
/* Sentences for people. Translated; free with g_free(). */
char     *penny_leaving_explain  (const PennyLeaving      *leaving);

G_END_DECLS
