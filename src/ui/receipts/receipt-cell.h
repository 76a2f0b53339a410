#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* A receipt in the grid: its picture, what it is, how much, when, and what it proves, with a mark beside the words. */
#define PENNY_TYPE_RECEIPT_CELL (penny_receipt_cell_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptCell, penny_receipt_cell, PENNY, RECEIPT_CELL, GtkWidget)

GtkWidget  *penny_receipt_cell_new      (void);
/* NULL: nothing. */
void        penny_receipt_cell_show     (PennyReceiptCell      *self,
                                         PennyReceiptItem      *item);
void        penny_receipt_cell_set_near (PennyReceiptCell      *self,
                                         gboolean               near);

/* The icon of how a receipt stands, and of one that has no picture. */
const char *penny_receipt_state_icon    (const PennyReceiptRow *row);
const char *penny_receipt_mark          (const PennyReceiptRow *row);

G_END_DECLS
