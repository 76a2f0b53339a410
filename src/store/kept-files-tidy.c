#include "kept-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "copy.h"
#include "files.h"
#include "history-private.h"
#include "kept-files-private.h"
#include "rows.h"

#define A_DAY G_GINT64_CONSTANT (86400)

/* --- destroying --- */

/* What stood on it stays, without it. */
static gboolean
let_go (PennyStore  *store,
        gint64       id,
        GError     **error)
{
  static const char *const changes[] = {
    "UPDATE statements SET file_id = NULL WHERE file_id = ?1",
    "UPDATE documents SET file_id = NULL WHERE file_id = ?1",
    "UPDATE timesheets SET file_id = NULL WHERE file_id = ?1",
    "UPDATE slips SET file_id = NULL WHERE file_id = ?1",
    "DELETE FROM files WHERE id = ?1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (sqlite3_stmt) change = penny_store_prepare (store, changes[i], error);

      if (change == NULL)
        return FALSE;
      sqlite3_bind_int64 (change, 1, id);
      if (!penny_store_finish (store, change, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_out (PennyStore         *store,
          gint64              id,
          const char         *kind,
          const char *const  *args,
          GError            **error)
{
  gint64 entry;

  if (!penny_store_run (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (let_go (store, id, error) &&
      penny_changesets_purge (store, id, error) &&
      penny_history_add_note (store, kind, args, &entry, error))
    return penny_history_end (store, entry, PENNY_HISTORY_DONE, error);
  penny_history_roll_back (store);
  return FALSE;
}

gboolean
penny_kept_files_destroy (PennyStore         *store,
                          gint64              id,
                          const char         *kind,
                          const char *const  *args,
                          GError            **error)
{
  g_autoptr (PennyKeptFile) kept = penny_kept_files_get (store, id, error);
  g_autofree char *path = kept == NULL ? NULL : penny_kept_files_path (store, kept->file);
  g_autofree char *folder = NULL;

  g_return_val_if_fail (store->act == NULL, FALSE);

  if (path == NULL || !take_out (store, id, kind, args, error))
    return FALSE;
  folder = g_path_get_dirname (path);
  return penny_files_remove (path, error) && penny_files_sync_folder (folder, error);
}

/* --- tidying --- */

typedef struct
{
  PennyStore *store;
  char       *receipts;
  GHashTable *rows;            /* names that have a row */
  GHashTable *acts;            /* names that an act could bring back; made when first needed */
  guint       moved;
} Tidy;

static gboolean
read_rows (Tidy    *self,
           GError **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (self->store, "SELECT file FROM files", error);
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;
  while (row)
    {
      if (!penny_store_step (self->store, select, &row, error))
        return FALSE;
      if (row)
        g_hash_table_add (self->rows, penny_column_text (select, 0));
    }
  return TRUE;
}

/* Looking through all acts is long, and nearly always no file asks for it. */
static gboolean
may_come_back (Tidy        *self,
               const char  *file,
               gboolean    *may,
               GError     **error)
{
  if (self->acts == NULL)
    {
      self->acts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (!penny_changesets_collect (self->store, self->acts, error))
        return FALSE;
    }
  *may = g_hash_table_contains (self->acts, file);
  return TRUE;
}

static gboolean
is_old (Tidy       *self,
        const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) &&
         (gint64) status.st_mtime < penny_store_now (self->store) - A_DAY;
}

static gboolean
move_to_bin (Tidy        *self,
             const char  *path,
             GError     **error)
{
  g_autofree char *bin = g_build_filename (self->receipts, "bin", NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *there = g_build_filename (bin, name, NULL);

  if (!penny_files_make_folder (bin, error))
    return FALSE;
  if (g_rename (path, there) != 0)
    return penny_files_fail (errno, path, error);
  self->moved++;
  return TRUE;
}

static gboolean
tidy_file (Tidy        *self,
           const char  *folder,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *file = g_strndup (name, 2 * PENNY_RECEIPT_ID_BYTES);
  gboolean may;

  if (g_str_has_suffix (name, ".rcpt.half"))
    return !is_old (self, path) || penny_files_remove (path, error);
  if (!penny_folder_is_receipt (name) || g_hash_table_contains (self->rows, file) || !is_old (self, path))
    return TRUE;
  return may_come_back (self, file, &may, error) && (may || move_to_bin (self, path, error));
}

static gboolean
tidy_folder (Tidy        *self,
             const char  *part,
             GError     **error)
{
  g_autofree char *folder = g_build_filename (self->receipts, part, NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);

  for (const char *name; files != NULL && (name = g_dir_read_name (files)) != NULL; )
    if (!tidy_file (self, folder, name, error))
      return FALSE;
  return TRUE;
}

static gboolean
tidy_all (Tidy    *self,
          GError **error)
{
  g_autoptr (GDir) parts = g_dir_open (self->receipts, 0, NULL);

  if (parts == NULL)
    return TRUE;
  if (!read_rows (self, error))
    return FALSE;
  for (const char *part; (part = g_dir_read_name (parts)) != NULL; )
    if (!g_str_equal (part, "bin") && !tidy_folder (self, part, error))
      return FALSE;
  return TRUE;
}

gboolean
penny_kept_files_tidy (PennyStore  *store,
                       guint       *n,
                       GError     **error)
{
  g_autofree char *folder = penny_store_get_folder (store);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Tidy tidy = { .store = store, .rows = rows };
  gboolean tidied;

  g_return_val_if_fail (store->act == NULL, FALSE);

  /* Who only reads may not know what a writer is about to keep. */
  tidy.receipts = store->lock < 0 ? NULL : g_build_filename (folder, "receipts", NULL);
  tidied = tidy.receipts == NULL || tidy_all (&tidy, error);
  if (n != NULL)
    *n = tidy.moved;
  g_clear_pointer (&tidy.acts, g_hash_table_unref);
  g_free (tidy.receipts);
  return tidied;
}
