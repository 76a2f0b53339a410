#pragma once

#include "book-receipts.h"

G_BEGIN_DECLS

/* For the book, which owns its reader. */
PennyReceiptReader *penny_receipt_reader_new   (PennyBook          *book);
/* Waits until its thread has ended; what it was at is cancelled. */
void                penny_receipt_reader_end   (PennyReceiptReader *self);
/* Payments came in: those of the inbox that fit one clearly are matched, too. */
void                penny_receipt_reader_match (PennyReceiptReader *self);

G_END_DECLS
