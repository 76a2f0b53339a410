#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* What of the receipts to show: a popover of choices.  Signal "changed". */
#define PENNY_TYPE_RECEIPTS_FILTER (penny_receipts_filter_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptsFilter, penny_receipts_filter, PENNY, RECEIPTS_FILTER, GtkPopover)

/* Offers what the book has now; keeps what is chosen. */
void  penny_receipts_filter_offer    (PennyReceiptsFilter *self,
                                      PennyBook           *book);
/* Everything but the search words. */
void  penny_receipts_filter_fill     (PennyReceiptsFilter *self,
                                      PennyReceiptFilter  *filter);
/* "Gym, November 2026"; NULL while nothing is chosen. */
char *penny_receipts_filter_words    (PennyReceiptsFilter *self);
void  penny_receipts_filter_open_all (PennyReceiptsFilter *self);

G_END_DECLS
