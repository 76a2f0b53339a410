#pragma once

#include "summary.h"

G_BEGIN_DECLS

/* What is worth doing next, most urgent first.  Pure over a summary; any thread. */
typedef enum
{
  PENNY_TO_DO_PAY_BILL,
  PENNY_TO_DO_MONEY_LATE,
  PENNY_TO_DO_CONTRIBUTION,
  PENNY_TO_DO_REVIEW,
  PENNY_TO_DO_HELD,
  PENNY_TO_DO_BEGINNING,
  PENNY_TO_DO_NOT_IN_PLAN,
  PENNY_TO_DO_RECEIPTS,
  PENNY_TO_DO_QUESTION,
  PENNY_TO_DO_CHECK,
  PENNY_TO_DO_BACK_UP,
  PENNY_TO_DO_CLOCK,
  PENNY_TO_DO_EMPLOYER,        /* an employer's day: a PennyReminder's sentence */
} PennyToDoKind;

typedef struct
{
  PennyToDoKind kind;
  gint64        budget_id;     /* 0: of no one budget */
  gint64        id;            /* the bill's, the question's or the assistant's; else 0 */
  int           urgency;       /* less is sooner */
  char         *sentence;      /* "Pay HMRC £47.32 by Friday 20 November" */
} PennyToDo;

void       penny_to_do_free (PennyToDo          *self);
GPtrArray *penny_to_do_list (const PennySummary *summary);

G_END_DECLS
