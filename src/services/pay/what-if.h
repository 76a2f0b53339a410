#pragma once

#include "pay-tables.h"
#include "standing.h"
#include "ending.h"
#include "paper.h"

G_BEGIN_DECLS

/* What would it cost?  Nothing here changes anything. */

/* A change that somebody thinks of. */
typedef struct
{
  gint64     assistant_id;            /* 0: a new assistant */
  PennyPence rate;                    /* an hour; 0: as it is */
  int        minutes_a_week;          /* -1: as it is */
  gboolean   pension;                 /* new: would join */
  gboolean   cover;                   /* somebody else is paid while they are on holiday */
  gint64     line_id;                 /* a new assistant's plan line */
  PennyDate  born;                    /* a new assistant's, or NONE */
  PennyDate  today;
} PennyWhatIf;

typedef struct
{
  PennyPence pay, holiday, cover, employer_ni, allowance, pension;   /* a year; the allowance takes off */
  PennyPence total;
} PennyYearCost;

typedef struct
{
  PennyYearCost now, then;            /* a year of this assistant as it is and as it would be */
  PennyPence    more;                 /* then - now */
  PennyPence    to_the_end;           /* of that, until the budget's end */
  PennyPence    line_left;            /* what the plan line has by a cautious forecast; may be below 0 */
  gboolean      has_line;
  char         *sentence;             /* the answer */
  char         *explanation;          /* how each part came about */
  PennyPence    below_wage;           /* an hour short of the minimum wage; 0: enough */
} PennyWhatIfAnswer;
void      penny_what_if_answer_free   (PennyWhatIfAnswer *self);
/* A PennyRead: request PennyWhatIf. */
gpointer  penny_what_if               (PennyStore *store, gpointer what_if, GError **error);

/* "If it all ended": each assistant's notice, holiday and redundancy if work ended today.  Likely, not certain: ask
 * ACAS or the insurer. */
typedef struct
{
  PennyAssistant *assistant;
  gboolean        known;              /* FALSE: @words says what is missing */
  PennyEnding     ending;
  char           *words;
} PennyEndingOf;
typedef struct
{
  GPtrArray  *each;                   /* PennyEndingOf, those employed */
  PennyPence  notice, holiday, redundancy, total;
  PennyPence  kept;                   /* contingency: what the plan or the employer's record has for it */
  PennyPence  short_by;               /* 0: enough */
  char       *sentence;
} PennyAllEnded;
void        penny_all_ended_free      (PennyAllEnded *self);
/* A PennyRead: request PennyDate *. */
gpointer    penny_all_ended           (PennyStore *store, gpointer today, GError **error);
/* A letter to the funder that asks to hold so much. */
PennyPaper *penny_all_ended_letter    (PennyStore *store, const PennyAllEnded *all, PennyDate today, GError **error);

G_END_DECLS
