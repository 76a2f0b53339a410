#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* All receipts as a grid of pictures, with a search and filters over it.  Enter looks at one: "receipts.open". */
#define PENNY_TYPE_RECEIPTS_GRID (penny_receipts_grid_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptsGrid, penny_receipts_grid, PENNY, RECEIPTS_GRID, GtkWidget)

void penny_receipts_grid_begin  (PennyReceiptsGrid *self,
                                 PennyBook         *book);
void penny_receipts_grid_search (PennyReceiptsGrid *self);
/* Which receipts it shows; what it points to is borrowed until something is typed. */
void penny_receipts_grid_fill   (PennyReceiptsGrid  *self,
                                 PennyReceiptFilter *filter);

G_END_DECLS
