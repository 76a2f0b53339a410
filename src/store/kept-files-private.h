#pragma once

#include "kept-files.h"

G_BEGIN_DECLS

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

/* Acts as they are kept, SQLite's changesets.
 * All names of kept files that some act could bring back are added to the set @names. */
gboolean  penny_changesets_collect (PennyStore           *store,
                                    GHashTable           *names,
                                    GError              **error);
/* The row @id of files leaves every act that is kept, and so does each mention of it. */
gboolean  penny_changesets_purge   (PennyStore           *store,
                                    gint64                id,
                                    GError              **error);
/* The same for one: NULL when there is no such mention, or it is no changeset. */
GBytes   *penny_changeset_without  (GBytes               *changes,
                                    const char           *table,
                                    gint64                id);

G_END_DECLS
