#pragma once

#include "receipt-keep.h"
#include "receipt-matching.h"
#include "store.h"

G_BEGIN_DECLS

/* All that a receipt's window shows beside the picture, read in one go. */
typedef struct
{
  PennyReceipt     *receipt;
  PennyKeptFile    *file;        /* NULL: a book in memory keeps none */
  PennyReading     *reading;
  PennyReceiptText  text;        /* what else its words could say */
  GPtrArray        *payments;    /* PennyPayment that it proves, oldest first */
  GPtrArray        *offers;      /* PennyOffer, best first, of those that it does not prove yet */
  PennyKeep        *keep;
} PennyReceiptSeen;

typedef struct
{
  gint64    receipt_id;
  PennyDate today;
} PennyReceiptAsked;

void      penny_receipt_seen_free (PennyReceiptSeen *self);
/* A PennyRead: the request is a PennyReceiptAsked. */
gpointer  penny_receipt_seen_read (PennyStore *store, gpointer asked, GError **error);

/* What it is to be called, as in the lists: its payee as said, as its payment has it or as read, else its file's name. */
const char *penny_receipt_seen_title (const PennyReceiptSeen *self);
/* What its payments come to, plus. */
PennyPence  penny_receipt_seen_proven (const PennyReceiptSeen *self);

G_END_DECLS
