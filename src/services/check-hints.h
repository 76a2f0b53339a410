#pragma once

#include "dates.h"
#include "ledger.h"

G_BEGIN_DECLS

/* Why a check against the bank does not agree: which one payment would explain
 * the whole difference.  Pure: the payments and the difference go in, at most
 * a few hints come out, the likeliest first. */

typedef struct
{
  const PennyPayment *payment;   /* borrowed */
  gboolean            ticked;    /* the person says that it is on the statement */
} PennyCheckEntry;

typedef enum
{
  PENNY_HINT_TICK_IT,            /* not ticked, and exactly the difference */
  PENNY_HINT_CHEQUE,             /* a ticked cheque that the bank may not have paid out yet */
  PENNY_HINT_UNTICK_IT,          /* ticked, and exactly the difference */
  PENNY_HINT_WRONG_WAY,          /* written as money in where the bank has money out, or the reverse */
  PENNY_HINT_SWAPPED,            /* two figures changed places: 61.40 and 64.10 */
} PennyHintKind;

typedef struct
{
  PennyHintKind kind;
  gsize         entry;           /* which one, from 0 */
  PennyPence    instead;         /* what the bank would have; 0 where it would have nothing */
} PennyHint;

/* PennyHint. @difference is what the bank says less what is ticked. */
GArray *penny_check_hints         (const PennyCheckEntry *entries,
                                   gsize                  n,
                                   PennyPence             difference);
/* "£64.10 to Sample Shop on 3 Nov 2026: are two figures swapped? ..." Translated. */
char   *penny_hint_to_words       (const PennyHint       *hint,
                                   const PennyPayment    *payment);
/* "The bank says £61.40 more than is ticked.", or that it agrees. Translated. */
char   *penny_difference_to_words (PennyPence             difference);

G_END_DECLS
