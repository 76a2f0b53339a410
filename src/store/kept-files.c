#include "kept-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stddef.h>
#include <sys/mman.h>
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

static gboolean
unseal (PennyStore  *store,
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

  return unseal (store, path, file->file, chunk, data, error);
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

/* --- adding --- */

typedef struct
{
  GChecksum *sum;
  gint64     bytes;
} Count;

static gboolean
count (const guint8  *bytes,
       gsize          size,
       gpointer       data,
       GError       **error)
{
  Count *self = data;

  g_checksum_update (self->sum, bytes, (gssize) size);
  self->bytes += (gint64) size;
  return TRUE;
}

static char *
new_name (void)
{
  guint8 bytes[PENNY_RECEIPT_ID_BYTES];
  GString *letters = g_string_new (NULL);

  sqlite3_randomness (sizeof bytes, bytes);
  for (gsize i = 0; i < sizeof bytes; i++)
    g_string_append_printf (letters, "%02x", bytes[i]);
  return g_string_free (letters, FALSE);
}

/* A new folder is only there for good when the one that it is in is on the disk. */
static gboolean
need_folder (const char  *folder,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ||
         (penny_files_make_folder (folder, error) && penny_files_sync_folder (parent, error));
}

static gboolean
seal_to (PennyStore  *store,
         int          plain,
         const char  *path,
         const char  *file,
         GError     **error)
{
  guint8 id[PENNY_RECEIPT_ID_BYTES], book_id[PENNY_RECEIPT_ID_BYTES];
  int sealed = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean written;

  if (sealed < 0)
    return penny_files_fail (errno, path, error);
  penny_receipt_read_id (file, id);
  penny_receipt_read_id (penny_store_get_book_id (store), book_id);
  written = penny_receipt_seal (plain, sealed, id, penny_store_get_key (store), book_id, error);
  if (written && fsync (sealed) != 0)
    written = penny_files_fail (errno, path, error);
  close (sealed);
  return written;
}

/* What counts is what can be read back, not what was meant to be written. */
static gboolean
read_back (PennyStore     *store,
           const char     *path,
           PennyKeptFile  *kept,
           GError        **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  Count counted = { sum, 0 };

  if (!unseal (store, path, kept->file, count, &counted, error))
    return FALSE;
  kept->bytes = counted.bytes;
  kept->sha256 = g_strdup (g_checksum_get_string (sum));
  return TRUE;
}

static gboolean
put_in_place (const char  *half,
              const char  *path,
              const char  *folder,
              GError     **error)
{
  if (g_rename (half, path) != 0)
    return penny_files_fail (errno, path, error);
  return penny_files_sync_folder (folder, error);
}

static gboolean
write_file (PennyStore     *store,
            int             plain,
            const char     *path,
            PennyKeptFile  *kept,
            GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *receipts = g_path_get_dirname (folder);
  g_autofree char *half = g_strconcat (path, ".half", NULL);

  if (!need_folder (receipts, error) || !need_folder (folder, error))
    return FALSE;
  if (seal_to (store, plain, half, kept->file, error) &&
      read_back (store, half, kept, error) &&
      put_in_place (half, path, folder, error))
    return TRUE;
  g_unlink (half);
  return FALSE;
}

gboolean
penny_kept_files_add (PennyStore  *store,
                      int          plain,
                      const char  *name,
                      const char  *media_type,
                      gint64      *id,
                      GError     **error)
{
  g_autoptr (PennyKeptFile) kept = penny_kept_file_new ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL && id != NULL, FALSE);

  *id = 0;
  if (penny_store_get_key (store) == NULL)
    return TRUE;
  if (!penny_rows_check_act (store, error))
    return FALSE;
  kept->file = new_name ();
  kept->name = g_strdup (name);
  kept->media_type = g_strdup (media_type);
  kept->added_at = penny_store_now (store);
  path = penny_kept_files_path (store, kept->file);
  if (!write_file (store, plain, path, kept, error))
    return FALSE;
  if (penny_family_save (store, &files_family, kept, id, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}

static gboolean
fill (int            plain,
      GBytes        *bytes,
      GError       **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (plain, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return penny_files_fail (errno, "memory", error);
      data += n;
      size -= (gsize) n;
    }
  return lseek (plain, 0, SEEK_SET) == 0 || penny_files_fail (errno, "memory", error);
}

/* A file in memory: nothing plain touches the disk. */
gboolean
penny_kept_files_add_bytes (PennyStore  *store,
                            GBytes      *bytes,
                            const char  *name,
                            const char  *media_type,
                            gint64      *id,
                            GError     **error)
{
  int plain = memfd_create ("pennywell", MFD_CLOEXEC);
  gboolean added;

  if (plain < 0)
    return penny_files_fail (errno, "memory", error);
  added = fill (plain, bytes, error) && penny_kept_files_add (store, plain, name, media_type, id, error);
  close (plain);
  return added;
}
