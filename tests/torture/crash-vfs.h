#pragma once

#include <sqlite3.h>

#include "crash-disk.h"

G_BEGIN_DECLS

#define CRASH_VFS "crash"

/* SQLite's door to the crash disk; @usual: also for who names no file system.
 * Files have the paths
 * of a real folder, where an empty file of the same name stands for one that is
 * made past SQLite.  One process, so locks are always had. */
void crash_vfs_install (gboolean usual);

/* What a refused change is answered with: SQLITE_FULL, or an error for each kind (0, as at the start). */
void crash_vfs_answer  (int      code);

G_END_DECLS
