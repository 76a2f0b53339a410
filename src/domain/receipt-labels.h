#pragma once

#include "receipt-lines.h"

G_BEGIN_DECLS

/* What a sum on a receipt is, by the words beside it. */
typedef enum
{
  PENNY_LABEL_NONE,            /* no words that are known: a thing that was bought */
  PENNY_LABEL_OTHER,           /* points, limits, what the card had before */
  PENNY_LABEL_SAVED,
  PENNY_LABEL_VAT,
  PENNY_LABEL_ADDED,           /* delivery, a tip, a fee */
  PENNY_LABEL_CHANGE,
  PENNY_LABEL_CASH,            /* handed over */
  PENNY_LABEL_SUBTOTAL,
  PENNY_LABEL_PRICE,
  PENNY_LABEL_CARD,
  PENNY_LABEL_SALE,            /* "amount", "paid" */
  PENNY_LABEL_TOTAL,
  PENNY_LABEL_DUE,             /* "amount due", "total to pay" */
} PennyLabel;

PennyLabel penny_receipt_label (const char *text,
                                gsize       length);

G_END_DECLS
