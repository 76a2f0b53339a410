#pragma once

#include "book.h"
#include "receipt-acts.h"
#include "receipt-matching.h"

G_BEGIN_DECLS

/* An open book's receipts, for an interface. */

/* Something to keep: a file, or bytes that were pasted, scanned or taken. */
typedef struct
{
  GFile  *file;                /* or NULL */
  GBytes *bytes;               /* or NULL */
  char   *name;
} PennyIncoming;
PennyIncoming *penny_incoming_new_file  (GFile *file);
PennyIncoming *penny_incoming_new_bytes (GBytes *bytes, const char *name);
PennyIncoming *penny_incoming_copy      (const PennyIncoming *self);
void           penny_incoming_free      (PennyIncoming *self);

typedef struct
{
  GArray    *added;            /* gint64 receipts */
  GPtrArray *twice;            /* char *: names of those that are kept already */
  GPtrArray *failed;           /* char *: sentences, one for each that could not be taken */
  gboolean   stopped;          /* cancelled: those before it are kept */
} PennyReceiptsAdded;
void           penny_receipts_added_free (PennyReceiptsAdded *self);

/* Takes @incoming (PennyIncoming).  Each is sealed by an errand of its own, so that what else is asked is not held up; then
 * all are one act.  Cancelling keeps those that were done.  @payment_id: they prove it; or 0. */
void           penny_book_add_receipts_async (PennyBook *self, GPtrArray *incoming, PennyCame came, gint64 payment_id,
                                              PennyProgress progress, gpointer progress_data,
                                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PennyReceiptsAdded *penny_book_add_receipts_finish (PennyBook *self, GAsyncResult *result, GError **error);

/* Saves @payment with what proves it, @incoming and @kept (gint64 receipts that are here already), as one act.  Takes all
 * three.  Whole or not at all: where a file cannot be taken nothing is saved, and @error says why. */
void           penny_book_save_proven_async (PennyBook *self, PennyPayment *payment, GPtrArray *incoming, PennyCame came,
                                             GArray *kept, GAsyncReadyCallback callback, gpointer user_data);
gboolean       penny_book_save_proven_finish (PennyBook *self, GAsyncResult *result, GError **error);

/* Looks at and reads what waits, one after another, on a thread of its own, with low priority; then matches what is clear,
 * as one act.  Started when a book opens and after each adding; ends with the book. */
#define PENNY_TYPE_RECEIPT_READER (penny_receipt_reader_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptReader, penny_receipt_reader, PENNY, RECEIPT_READER, GObject)
/* Properties, notified on the main thread: "waiting" guint, "reading" boolean, "can-read" boolean (a Tesseract is there),
 * "paused" boolean (writable).  Signal "matched" (guint n): so many were matched by themselves. */
PennyReceiptReader *penny_book_get_receipt_reader (PennyBook *self);   /* borrowed */
void                penny_receipt_reader_start    (PennyReceiptReader *self);

/* Receipts: paged from SQL; items are PennyReceiptItem, filled when their page arrives. */
#define PENNY_TYPE_RECEIPT_ITEM (penny_receipt_item_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptItem, penny_receipt_item, PENNY, RECEIPT_ITEM, PennyPagedItem)
/* Properties, notified when the page comes: "title" (payee, or the file's name), "amount-text", "date-text", "state-text"
 * ("Proves Sample Gym, £29.00", "Waiting for its payment", "Being read", "Cannot be shown"), "sentence" (amount first),
 * "picture" GBytes, "filled" boolean. */
gint64                 penny_receipt_item_get_id  (PennyReceiptItem *self);
const PennyReceiptRow *penny_receipt_item_get_row (PennyReceiptItem *self);  /* NULL until filled */

#define PENNY_TYPE_RECEIPT_LIST (penny_receipt_list_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptList, penny_receipt_list, PENNY, RECEIPT_LIST, PennyPagedList)
PennyReceiptList *penny_receipt_list_new        (PennyBook *book);
void              penny_receipt_list_set_filter (PennyReceiptList *self, const PennyReceiptFilter *filter);

G_END_DECLS
