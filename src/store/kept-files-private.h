#pragma once

#include "kept-files.h"

G_BEGIN_DECLS

/* Of a row of files: nothing stands on it, neither a receipt nor what else a kept file can be, a statement or a paper of
 * pay. */
#define PENNY_FILE_STANDS_ALONE \
  "NOT EXISTS (SELECT 1 FROM receipts WHERE file_id = files.id)" \
  " AND NOT EXISTS (SELECT 1 FROM statements WHERE file_id = files.id)" \
  " AND NOT EXISTS (SELECT 1 FROM documents WHERE file_id = files.id)" \
  " AND NOT EXISTS (SELECT 1 FROM timesheets WHERE file_id = files.id)" \
  " AND NOT EXISTS (SELECT 1 FROM slips WHERE file_id = files.id)"

/* Where the sealed file of that name lies (@file: 32 letters); NULL: a book in memory. */
char     *penny_kept_files_path    (PennyStore           *store,
                                    const char           *file);

/* The plain chunks of the sealed file at @path, which is named @file or will be. */
gboolean  penny_kept_files_unseal  (PennyStore           *store,
                                    const char           *path,
                                    const char           *file,
                                    PennyChunk            chunk,
                                    gpointer              data,
                                    GError              **error);
/* The row alone. */
gboolean  penny_kept_files_insert  (PennyStore           *store,
                                    const PennyKeptFile  *file,
                                    gint64               *id,
                                    GError              **error);

/* Files whose rows went for good go, too. */
gboolean  penny_kept_files_finish_destroying (PennyStore *store,
                                    GError              **error);

/* Acts as they are kept, SQLite's changesets.
 * The kept files that some act could bring back.  Looked for once: that reads all acts. */
typedef struct
{
  GHashTable *names;           /* 32 letters */
  GHashTable *ids;             /* gint64 */
} PennyChangesetFiles;
gboolean  penny_changesets_files   (PennyStore           *store,
                                    PennyChangesetFiles  *files,
                                    GError              **error);
void      penny_changesets_files_clear (PennyChangesetFiles *self);
/* The set @ids (gint64) gets the receipts, too, that stood on one of the kept files in it when some act was done. */
gboolean  penny_changesets_add_receipts (PennyStore      *store,
                                    GHashTable           *ids,
                                    GError              **error);
/* The rows @ids leave every act that is kept, and so does each mention of them. */
gboolean  penny_changesets_purge   (PennyStore           *store,
                                    GHashTable           *ids,
                                    GError              **error);
/* The same for one: NULL when there is no such mention, or it is no changeset. */
GBytes   *penny_changeset_without  (GBytes               *changes,
                                    GHashTable           *ids);

G_END_DECLS
