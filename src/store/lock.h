#pragma once

#include "store.h"

G_BEGIN_DECLS

/* One writer a book: an advisory lock on the file "lock" in the book's folder.
 * It belongs to the open file, so it dies with its process and holds within
 * one process as well.  The file itself stays and means nothing. */
int  penny_lock_take (const char  *folder,
                      GError     **error);
/* A folder by itself, for as long as somebody is at work in it.  -1: somebody else
 * is, it is not there, or its disk knows no such locks. */
int  penny_lock_folder (const char *folder);
void penny_lock_drop (int          lock);

G_END_DECLS
