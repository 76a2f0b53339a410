#include "kept-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stddef.h>
#include <unistd.h>

#include "copy.h"
#include "files.h"
#include "keys.h"
#include "kept-files-private.h"
#include "rows.h"

static const PennyColumn files_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyKeptFile, id) },
  { "file", PENNY_COLUMN_TEXT, offsetof (PennyKeptFile, file) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyKeptFile, name) },
  { "media_type", PENNY_COLUMN_TEXT, offsetof (PennyKeptFile, media_type) },
  { "bytes", PENNY_COLUMN_PENCE, offsetof (PennyKeptFile, bytes) },
  { "sha256", PENNY_COLUMN_TEXT, offsetof (PennyKeptFile, sha256) },
  { "added_at", PENNY_COLUMN_PENCE, offsetof (PennyKeptFile, added_at) },
};

PENNY_FAMILY (PennyKeptFile, penny_kept_file, files,
              N_("Something here belongs with this kept file, so it stays. Nothing was changed. "
                 "Remove that first."))

gboolean
penny_kept_files_insert (PennyStore           *store,
                         const PennyKeptFile  *file,
                         gint64               *id,
                         GError              **error)
{
  return penny_family_save (store, &files_family, file, id, error);
}

gboolean
penny_kept_files_remove (PennyStore  *store,
                         gint64       id,
                         GError     **error)
{
  return penny_family_remove (store, &files_family, id, error);
}

PennyKeptFile *
penny_kept_files_get (PennyStore  *store,
                      gint64       id,
                      GError     **error)
{
  return penny_family_get (store, &files_family, id, error);
}

GPtrArray *
penny_kept_files_list (PennyStore  *store,
                       GError     **error)
{
  return penny_family_list (store, &files_family, "ORDER BY added_at, id", 0, error);
}

PennyKeptFile *
penny_kept_file_new (void)
{
  return g_new0 (PennyKeptFile, 1);
}

void
penny_kept_file_free (PennyKeptFile *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_free (self->name);
  g_free (self->media_type);
  g_free (self->sha256);
  g_free (self);
}

gboolean
penny_kept_files_find (PennyStore  *store,
                       const char  *sha256,
                       gint64      *id,
                       GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT id FROM files WHERE sha256 = ?1 ORDER BY id LIMIT 1", error);
  gboolean row;

  *id = 0;
  if (select == NULL)
    return FALSE;
  penny_bind_text (select, 1, sha256);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (select, 0) : 0;
  return TRUE;
}

char *
penny_kept_files_path (PennyStore *store,
                       const char *file)
{
  g_autofree char *folder = penny_store_get_folder (store);
  g_autofree char *part = g_strndup (file, 2);
  g_autofree char *name = g_strconcat (file, ".rcpt", NULL);

  return folder == NULL ? NULL : g_build_filename (folder, "receipts", part, name, NULL);
}

/* --- reading --- */

/* One that is gone while its book is there is lost like a damaged one: there is no stick to put in. */
static gboolean
fail_open (PennyStore  *store,
           int          why,
           const char  *path,
           GError     **error)
{
  g_autofree char *folder = penny_store_get_folder (store);

  if (why != ENOENT || folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return penny_files_fail (why, path, error);
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                       _("This kept file is not there any more. Nothing else is missing. Take it from a backup, or ask for it again."));
  return FALSE;
}

gboolean
penny_kept_files_unseal (PennyStore  *store,
                         const char  *path,
                         const char  *file,
                         PennyChunk   chunk,
                         gpointer     data,
                         GError     **error)
{
  guint8 id[PENNY_RECEIPT_ID_BYTES], book_id[PENNY_RECEIPT_ID_BYTES];
  int sealed = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  gboolean read;

  if (sealed < 0)
    return fail_open (store, errno, path, error);
  penny_receipt_read_id (file, id);
  penny_receipt_read_id (penny_store_get_book_id (store), book_id);
  read = penny_receipt_unseal (sealed, id, penny_store_get_key (store), book_id, chunk, data, error);
  close (sealed);
  return read;
}

gboolean
penny_kept_files_read (PennyStore           *store,
                       const PennyKeptFile  *file,
                       PennyChunk            chunk,
                       gpointer              data,
                       GError              **error)
{
  g_autofree char *path = penny_kept_files_path (store, file->file);

  g_return_val_if_fail (path != NULL, FALSE);

  return penny_kept_files_unseal (store, path, file->file, chunk, data, error);
}

static gboolean
gather (const guint8  *bytes,
        gsize          size,
        gpointer       all,
        GError       **error)
{
  g_byte_array_append (all, bytes, (guint) size);
  return TRUE;
}

GBytes *
penny_kept_files_read_bytes (PennyStore           *store,
                             const PennyKeptFile  *file,
                             GError              **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();

  if (!penny_kept_files_read (store, file, gather, all, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}
