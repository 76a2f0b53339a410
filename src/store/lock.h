#pragma once

#include "store.h"

G_BEGIN_DECLS

/* One writer a book: an advisory lock on the file "lock" in the book's folder.
 * It belongs to the open file, so it dies with its process and holds within
 * one process as well.  The file itself stays and means nothing. */
int  penny_lock_take (const char  *folder,
                      GError     **error);
void penny_lock_drop (int          lock);

G_END_DECLS
