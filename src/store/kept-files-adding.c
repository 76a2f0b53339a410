#include "kept-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "keys.h"
#include "kept-files-private.h"
#include "rows.h"

/* Adding a file: staged first, sealed and on the disk for good; then taken, which gives it its row. */

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

  if (!penny_kept_files_unseal (store, path, kept->file, count, &counted, error))
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

/* A book in memory keeps no file, but knows what it was given. */
static gboolean
count_plain (int             plain,
             PennyKeptFile  *kept,
             GError        **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *bytes = g_malloc (PENNY_RECEIPT_CHUNK);
  gssize n;

  while ((n = read (plain, bytes, PENNY_RECEIPT_CHUNK)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return penny_files_fail (errno, kept->name, error);
      g_checksum_update (sum, bytes, n);
      kept->bytes += n;
    }
  kept->sha256 = g_strdup (g_checksum_get_string (sum));
  return TRUE;
}

static gboolean
seal_new (PennyStore     *store,
          int             plain,
          PennyKeptFile  *kept,
          GError        **error)
{
  g_autofree char *path = NULL;

  kept->file = new_name ();
  path = penny_kept_files_path (store, kept->file);
  if (!write_file (store, plain, path, kept, error))
    return FALSE;
  g_hash_table_add (store->staged, g_strdup (kept->file));
  return TRUE;
}

/* What would start a line, colour a terminal or turn the words about. */
static gboolean
is_plain (gunichar letter)
{
  return !g_unichar_iscntrl (letter) && letter != 0x2028 && letter != 0x2029 && !(letter >= 0x202a && letter <= 0x202e) &&
         !(letter >= 0x2066 && letter <= 0x2069);
}

/* Shown in lists and written to terminals, where it is one line; a file may be called anything. */
static char *
plain_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *plain = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (plain, is_plain (g_utf8_get_char (at)) ? g_utf8_get_char (at) : ' ');
  g_strstrip (plain->str);
  if (*plain->str != '\0')
    return g_string_free (plain, FALSE);
  g_string_free (plain, TRUE);
  /* Translators: stands in the place of a file's name that is empty. */
  return g_strdup (_("Without a name"));
}

PennyKeptFile *
penny_kept_files_stage (PennyStore  *store,
                        int          plain,
                        const char  *name,
                        const char  *media_type,
                        GError     **error)
{
  g_autoptr (PennyKeptFile) kept = penny_kept_file_new ();
  gboolean staged;

  g_return_val_if_fail (name != NULL, NULL);

  kept->name = plain_name (name);
  kept->media_type = g_strdup (media_type);
  kept->added_at = penny_store_now (store);
  staged = penny_store_get_key (store) != NULL ? seal_new (store, plain, kept, error) : count_plain (plain, kept, error);
  return staged ? g_steal_pointer (&kept) : NULL;
}

/* A book that was locked and opened again in between has tidied it away. */
static gboolean
check_there (PennyStore           *store,
             const PennyKeptFile  *staged,
             GError              **error)
{
  g_autofree char *path = penny_kept_files_path (store, staged->file);
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && status.st_size == penny_receipt_sealed_bytes (staged->bytes))
    return TRUE;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("“%s” is not there any more, so it was not added. Nothing was saved. Add it again."),
               staged->name);
  return FALSE;
}

gboolean
penny_kept_files_take (PennyStore           *store,
                       const PennyKeptFile  *staged,
                       gint64               *id,
                       GError              **error)
{
  g_return_val_if_fail (staged->id == 0 && id != NULL, FALSE);

  *id = 0;
  if (!penny_rows_check_act (store, error))
    return FALSE;
  if (staged->file == NULL)
    return TRUE;
  if (!check_there (store, staged, error) || !penny_kept_files_insert (store, staged, id, error))
    return FALSE;
  g_hash_table_remove (store->staged, staged->file);
  return TRUE;
}

/* Not while it has a row: then it was taken. */
void
penny_kept_files_drop (PennyStore           *store,
                       const PennyKeptFile  *staged)
{
  g_autofree char *path = NULL;
  g_autoptr (sqlite3_stmt) select = NULL;
  gboolean row;

  if (staged->file == NULL)
    return;
  select = penny_store_prepare (store, "SELECT 1 FROM files WHERE file = ?1", NULL);
  if (select == NULL)
    return;
  penny_bind_text (select, 1, staged->file);
  if (!penny_store_step (store, select, &row, NULL) || row)
    return;
  path = penny_kept_files_path (store, staged->file);
  g_unlink (path);
  g_hash_table_remove (store->staged, staged->file);
}

gboolean
penny_kept_files_add (PennyStore  *store,
                      int          plain,
                      const char  *name,
                      const char  *media_type,
                      gint64      *id,
                      GError     **error)
{
  g_autoptr (PennyKeptFile) staged = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  *id = 0;
  if (!penny_rows_check_act (store, error))
    return FALSE;
  staged = penny_kept_files_stage (store, plain, name, media_type, error);
  if (staged == NULL)
    return FALSE;
  if (penny_kept_files_take (store, staged, id, error))
    return TRUE;
  penny_kept_files_drop (store, staged);
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
