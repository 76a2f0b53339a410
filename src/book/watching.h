#pragma once

#include "book.h"

G_BEGIN_DECLS

/* A folder where receipts arrive by themselves, such as one that a phone fills: what is new in it is added to the book
 * and left where it is.  An open book watches the folder that was chosen in it; see penny_book_watch_async(). */
#define PENNY_TYPE_WATCHING (penny_watching_get_type ())
G_DECLARE_FINAL_TYPE (PennyWatching, penny_watching, PENNY, WATCHING, GObject)
/* Properties, notified on the main thread: "folder" (NULL: none is watched), "trouble" (a sentence: the folder is not there, or
 * something in it could not be taken; NULL: all is well).  Signal "arrived" (guint n): so many receipts were added. */
PennyWatching *penny_book_get_watching (PennyBook           *self);   /* borrowed */
/* From now on @folder (NULL: none) is watched; what is in it already stays out.  Finish with penny_book_do_finish(). */
void           penny_book_watch_async  (PennyBook           *self,
                                        const char          *folder,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);

G_END_DECLS
