#pragma once

#include "book.h"

G_BEGIN_DECLS

/* A file that is kept with the book, saved outside of it, where it is sealed no more.  It is written beside its place and
 * moved there when it is whole: what stood there stays until then, and what failed or was stopped leaves nothing behind.
 * On a thread, since a stick can be slow.  The error is a sentence; stopped: G_IO_ERROR_CANCELLED. */
void     penny_plain_copy_async       (PennyBook            *book,
                                       gint64                file_id,
                                       const char           *path,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean penny_plain_copy_finish      (GAsyncResult         *result,
                                       GError              **error);
/* The same of @bytes; finished by penny_plain_copy_finish() too. */
void     penny_plain_copy_bytes_async (GBytes               *bytes,
                                       const char           *path,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

G_END_DECLS
