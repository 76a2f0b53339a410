#pragma once

#include <gio/gio.h>

#include "backup.h"

G_BEGIN_DECLS

/* Backups on this computer and on what is plugged in: in @folder (may be NULL),
 * on each stick, and in Documents.  PennyBackup, the newest first. */
void       penny_backups_find_async   (const char           *folder,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GPtrArray *penny_backups_find_finish  (GAsyncResult         *result,
                                       GError              **error);

/* Where a backup belongs: the folder of the same file, @open (may be NULL) or one of the usual place; "" where it is not
 * on this computer. */
void       penny_backup_home_async    (const char           *file,
                                       const char           *open,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
char      *penny_backup_home_finish   (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
