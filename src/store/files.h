#pragma once

#include <stdio.h>

#include "store.h"

G_BEGIN_DECLS

/* What this room and services need of the file system, and what is said when it says no. */

/* The sentence for @why (an errno) at @path.  Always FALSE. */
gboolean penny_files_fail        (int          why,
                                  const char  *path,
                                  GError     **error);
/* What was renamed, made or removed in @folder is so after a power cut, too. */
gboolean penny_files_sync_folder (const char  *folder,
                                  GError     **error);
/* The same of each folder in it, and of those in them. */
gboolean penny_files_sync_folders (const char *folder,
                                  GError     **error);
gboolean penny_files_sync        (const char  *file,
                                  GError     **error);
/* A new file of its owner's alone; NULL with errno. */
FILE    *penny_files_create      (const char   *file);
/* Gone, or never there. */
gboolean penny_files_remove      (const char  *file,
                                  GError     **error);
/* A folder of its owner's alone; one that is there is taken. */
gboolean penny_files_make_folder (const char  *folder,
                                  GError     **error);

G_END_DECLS
