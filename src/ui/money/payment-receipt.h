#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* The receipt of a payment that is in the book: asked for from the payment's row, kept and said, as one act. */

/* @way: "file", "paste", or "kept" for one that is kept already.  Whatever is said, is said from @from. */
void penny_payment_receipt_add  (GtkWidget  *from,
                                 PennyBook  *book,
                                 gint64      payment_id,
                                 const char *way);
/* In a window of its own; the first where there are several, and the payment's form has the others. */
void penny_payment_receipt_look (GtkWidget  *from,
                                 PennyBook  *book,
                                 gint64      payment_id);

G_END_DECLS
