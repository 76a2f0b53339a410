#pragma once

#include "receipt-lines.h"

G_BEGIN_DECLS

/* A date as it stands in a line of a receipt: day before month, as in the UK. */
typedef struct
{
  gsize     at, end;           /* bytes of the line */
  PennyDate date;
  PennyDate turned;            /* were the month first: another day, or NONE */
  int       weekday;           /* written before it: 1 to 7; 0: none */
  gboolean  no_year;           /* taken as the last such day */
  gboolean  misread;           /* letters among its figures, or the month first */
} PennyReceiptWhen;

guint penny_receipt_whens (const char       *line,
                           PennyDate         today,
                           PennyReceiptWhen *whens,
                           guint             most);

G_END_DECLS
