#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* One cell of the wide list of payments: shows one property of its item
 * ("part"), and gives the cell, and the whole row, their names for a screen
 * reader: the row speaks one sentence, the amount first. */
#define PENNY_TYPE_PAYMENT_CELL (penny_payment_cell_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaymentCell, penny_payment_cell, PENNY, PAYMENT_CELL, GtkWidget)

/* The same payment as two lines, for a narrow window. */
#define PENNY_TYPE_PAYMENT_LINES (penny_payment_lines_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaymentLines, penny_payment_lines, PENNY, PAYMENT_LINES, GtkWidget)

/* Names a list item's own widget, which GTK 4.8 leaves with the name of its type. */
void penny_name_list_row (GtkWidget  *child,
                          const char *name);

G_END_DECLS
