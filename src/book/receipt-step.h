#pragma once

#include "book-private.h"
#include "receipt-queue.h"
#include "receipt-reader.h"
#include "receipt-reading.h"

G_BEGIN_DECLS

/* The reader's steps, each on its way through the clerk and the reader's own thread and back.  A step that is over says
 * what came of it and then that it has ended; one that was cancelled, or whose book is gone, says the last alone. */

/* Whether words can be read here. */
void       penny_receipt_step_ask           (PennyReceiptReader  *reader);
/* What waits; @can_read: also what nothing was there to read. */
void       penny_receipt_step_list          (PennyReceiptReader  *reader,
                                             gboolean             can_read);
/* The next of @queue: looked at or read, and kept. */
void       penny_receipt_step_take          (PennyReceiptReader  *reader,
                                             PennyReceiptQueue   *queue);

/* What clear matches there are, made as one act. */
typedef struct
{
  GArray      *receipts;        /* gint64 */
  gboolean     inbox;           /* and all that waits for its payment */
  GHashTable  *not;             /* gint64 *: of which none is matched */
  PennyProofs *proofs;          /* that were made; or NULL */
} PennyReceiptMatching;
/* @task's data becomes a PennyReceiptMatching. */
void       penny_receipt_matching_send      (PennyBook            *book,
                                             GArray               *receipts,
                                             gboolean              inbox,
                                             GHashTable           *not,
                                             GTask                *task);
/* How many receipts were matched: they are in @matched from now on. */
guint      penny_receipt_matching_note      (PennyReceiptMatching *matching,
                                             GHashTable           *matched);

/* What the steps ask of the reader. */
void       penny_receipt_reader_step_begins (PennyReceiptReader  *self,
                                             PennyClerk         **hand,
                                             GCancellable       **cancellable);
PennyBook *penny_receipt_reader_get_book    (PennyReceiptReader  *self);   /* borrowed; NULL: it is gone */
void       penny_receipt_reader_step_ended  (PennyReceiptReader  *self);
void       penny_receipt_reader_set_can_read (PennyReceiptReader *self,
                                             gboolean             can_read);
void       penny_receipt_reader_set_waiting (PennyReceiptReader  *self,
                                             const GArray        *waiting);
/* The queue's next one was looked at, or read; @in_vain: it waits as before. */
void       penny_receipt_reader_done        (PennyReceiptReader     *self,
                                             const PennyReceiptWork *work,
                                             gboolean                looked,
                                             gboolean                in_vain);

G_END_DECLS
