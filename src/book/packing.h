#pragma once

#include "book.h"
#include "receipt-pack.h"

G_BEGIN_DECLS

/* A pack of receipts, saved as the new file @path; long, so that it says how far it is.  The book can be used meanwhile:
 * what is recorded then is not in the pack.  Cancelling leaves no file; nor does locking or closing the book, or an
 * assistant's turn. */
void     penny_book_pack_async  (PennyBook             *self,
                                 const PennyPackAsked  *asked,
                                 const char            *path,
                                 PennyProgress          progress,
                                 gpointer               progress_data,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data);
/* *n (may be NULL): how many receipts are in it. */
gboolean penny_book_pack_finish (PennyBook             *self,
                                 GAsyncResult          *result,
                                 guint                 *n,
                                 GError               **error);

G_END_DECLS
