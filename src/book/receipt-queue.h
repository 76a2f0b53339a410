#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which receipts wait for the reader, and for what: all are looked at before one is read. */
typedef struct _PennyReceiptQueue PennyReceiptQueue;

PennyReceiptQueue *penny_receipt_queue_new     (void);
void               penny_receipt_queue_free    (PennyReceiptQueue *self);
/* All that wait now (gint64), whatever it knew of before: what was given up or looked at stays so. */
void               penny_receipt_queue_set     (PennyReceiptQueue *self,
                                                const GArray      *waiting);
/* The next one, and what for; 0: none.  It stays the next until it is done. */
gint64             penny_receipt_queue_peek    (PennyReceiptQueue *self,
                                                gboolean          *to_look);
/* The next one was looked at; @unread: it waits to be read.  Or it was read. */
void               penny_receipt_queue_looked  (PennyReceiptQueue *self,
                                                gboolean           unread);
void               penny_receipt_queue_read    (PennyReceiptQueue *self);
/* The next one cannot be done: not before the book is opened again. */
void               penny_receipt_queue_give_up (PennyReceiptQueue *self);
guint              penny_receipt_queue_length  (PennyReceiptQueue *self);
/* Another book, or the same one opened again: all may be tried anew. */
void               penny_receipt_queue_clear   (PennyReceiptQueue *self);

G_END_DECLS
