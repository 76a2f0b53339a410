#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* One cell of the wide list of payments: shows one property of its item
 * ("part"), and gives the cell, and the whole row, their names for a screen
 * reader: the row speaks one sentence, the amount first. */
#define PENNY_TYPE_PAYMENT_CELL (penny_payment_cell_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaymentCell, penny_payment_cell, PENNY, PAYMENT_CELL, GtkWidget)

PennyPaymentItem *penny_payment_cell_get_item (PennyPaymentCell *self);    /* borrowed; or NULL */

/* The same payment as two lines, for a narrow window. */
#define PENNY_TYPE_PAYMENT_LINES (penny_payment_lines_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaymentLines, penny_payment_lines, PENNY, PAYMENT_LINES, GtkWidget)

PennyPaymentItem *penny_payment_lines_get_item (PennyPaymentLines *self);  /* borrowed; or NULL */

/* Both have a button where a receipt is asked for: it opens the row's menu ("payments.menu"), and the keyboard goes past it,
 * to the menu key.  Names it, and says of which payment it is. */
void penny_receipt_button_show (GtkWidget        *button,
                                PennyPaymentItem *item);

/* Names a list item's own widget, which GTK 4.8 leaves with the name of its type. */
void penny_name_list_row (GtkWidget  *child,
                          const char *name);

G_END_DECLS
