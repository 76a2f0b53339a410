#pragma once

#include <adwaita.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* A receipt: its picture to look at closely, what is said of it, what it proves,
 * and until when it is kept.  Follows the book; closes when it was removed.  With @among one can go on to the receipts
 * before and after it in that list; NULL: it stands alone. */
#define PENNY_TYPE_RECEIPT_WINDOW (penny_receipt_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptWindow, penny_receipt_window, PENNY, RECEIPT_WINDOW, AdwWindow)

void penny_receipt_window_open (GtkWindow                *parent,
                                PennyBook                *book,
                                gint64                    receipt_id,
                                const PennyReceiptFilter *among);

G_END_DECLS
