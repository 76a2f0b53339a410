#pragma once

#include "receipts.h"

G_BEGIN_DECLS

/* What a receipt's words say: when, how much, to whom.  Only proposals, from
 * words that a machine read: letters for figures, lines torn apart.  Pure. */

#define PENNY_TEXT_CHOICES 8

typedef struct
{
  PennyPence total;            /* 0: none found */
  gboolean   total_is_named;   /* it stands beside "total", "amount due" or the like, and nothing there contradicts it */
  PennyDate  date;             /* NONE: none found */
  gboolean   date_is_sure;     /* one date alone, or one beside "date" */
  char      *payee;            /* NULL: none found */

  /* What else it could be, the likeliest first, @total and @date among them. */
  PennyPence totals[PENNY_TEXT_CHOICES];
  guint      n_totals;
  PennyDate  dates[PENNY_TEXT_CHOICES];
  guint      n_dates;
} PennyReceiptText;

/* @today: a receipt is not of a day to come.  Never fails: what is not found is not there. */
void penny_receipt_text_read  (const char       *words,
                               PennyDate         today,
                               PennyReceiptText *text);
void penny_receipt_text_clear (PennyReceiptText *text);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennyReceiptText, penny_receipt_text_clear)

/* Whether a payee's name (a bank's, or one typed) stands in a receipt's words, allowing for what
 * a machine misreads: 0 not at all to 100. */
int  penny_receipt_text_names (const char       *words,
                               const char       *payee);

G_END_DECLS
