#pragma once

#include "book.h"
#include "receipt-read.h"
#include "form.h"

G_BEGIN_DECLS

/* Asks before a receipt is destroyed for good; before its time it wants a reason, which the history keeps. */
void penny_destroy_form_open (GtkWidget              *from,
                              PennyBook              *book,
                              const PennyReceiptSeen *seen);

G_END_DECLS
