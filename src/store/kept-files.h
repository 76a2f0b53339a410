#pragma once

#include "receipt.h"
#include "store.h"

G_BEGIN_DECLS

/* Files kept byte for byte as they came: statements, later receipts.  Each lies
 * sealed beside the database, in receipts/xx/<32 letters>.rcpt, and has a row.
 * The file is on the disk before the row is; it stays while any act that is
 * kept could bring its row back.  A book in memory has no place for files and keeps none. */
typedef struct
{
  gint64  id;
  char   *file;                /* 32 hexadecimal letters */
  char   *name;                /* as it came: "may.csv" */
  char   *media_type;          /* or NULL: not known */
  gint64  bytes;               /* of the plain file */
  char   *sha256;              /* of the plain file */
  gint64  added_at;            /* UTC seconds */
} PennyKeptFile;

PennyKeptFile *penny_kept_file_new     (void);
void           penny_kept_file_free    (PennyKeptFile        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyKeptFile, penny_kept_file_free)

/* Inside an act.  Reads @plain to its end; what was written is read back and
 * counted before it has a row.  *id 0: a book in memory. */
gboolean       penny_kept_files_add    (PennyStore           *store,
                                        int                   plain,
                                        const char           *name,
                                        const char           *media_type,
                                        gint64               *id,
                                        GError              **error);
gboolean       penny_kept_files_add_bytes (PennyStore        *store,
                                        GBytes               *bytes,
                                        const char           *name,
                                        const char           *media_type,
                                        gint64               *id,
                                        GError              **error);
/* The two halves of adding, for many files: sealed and on the disk first, outside an act, one at a time; then all of
 * them in one act.  What is staged and not taken is unlinked by _drop(), and by tidying if the program ended. */
PennyKeptFile *penny_kept_files_stage  (PennyStore           *store,
                                        int                   plain,
                                        const char           *name,
                                        const char           *media_type,
                                        GError              **error);
gboolean       penny_kept_files_take   (PennyStore           *store,
                                        const PennyKeptFile  *staged,
                                        gint64               *id,
                                        GError              **error);
void           penny_kept_files_drop   (PennyStore           *store,
                                        const PennyKeptFile  *staged);
/* The same bytes are kept already: *id, or 0. */
gboolean       penny_kept_files_find   (PennyStore           *store,
                                        const char           *sha256,
                                        gint64               *id,
                                        GError              **error);
PennyKeptFile *penny_kept_files_get    (PennyStore           *store,
                                        gint64                id,
                                        GError              **error);
/* In the order in which they came. */
GPtrArray     *penny_kept_files_list   (PennyStore           *store,
                                        GError              **error);
/* The plain chunks in order; only when this is TRUE were they all what was kept. */
gboolean       penny_kept_files_read   (PennyStore           *store,
                                        const PennyKeptFile  *file,
                                        PennyChunk            chunk,
                                        gpointer              data,
                                        GError              **error);
GBytes        *penny_kept_files_read_bytes (PennyStore       *store,
                                        const PennyKeptFile  *file,
                                        GError              **error);
/* Inside an act: the row goes, the file stays.  Refused while something stands on it. */
gboolean       penny_kept_files_remove (PennyStore           *store,
                                        gint64                id,
                                        GError              **error);

/* Not an act: for good, and out of every act that is kept, so that no undo
 * brings it back.  A note of @kind says that it was done.  Its receipt goes, with what was found out about it and the words
 * by which it was found; the file itself goes unless it is something else as well, a statement or a paper of pay.  A payment
 * that it proved keeps its mark: it was proven as long as that was asked for.  (Take the receipt off in an act before, and
 * the payment loses it, as always.) */
gboolean       penny_kept_files_destroy (PennyStore          *store,
                                        gint64                id,
                                        const char           *kind,
                                        const char   *const  *args,
                                        GError              **error);
/* Several in one go, with one note: all of them or, where this fails, none. */
gboolean       penny_kept_files_destroy_all (PennyStore      *store,
                                        const gint64         *ids,
                                        gsize                 n,
                                        const char           *kind,
                                        const char   *const  *args,
                                        GError              **error);
/* What an act left behind that was cut off or can no longer be done again goes to receipts/bin, and what was being
 * destroyed is.  Between acts; when a book is opened for writing and when it closes.  Under 50 ms for 10,000 files.
 * *n (may be NULL): how many went to the bin. */
gboolean       penny_kept_files_tidy   (PennyStore           *store,
                                        guint                *n,
                                        GError              **error);

G_END_DECLS
