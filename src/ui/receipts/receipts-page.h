#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* The place Receipts: the ways in, and under them those that wait for their payment, all of them, those that are missing and
 * those that may go. */
#define PENNY_TYPE_RECEIPTS_PAGE (penny_receipts_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptsPage, penny_receipts_page, PENNY, RECEIPTS_PAGE, GtkWidget)

GtkWidget *penny_receipts_page_new (PennyBook *book);

G_END_DECLS
