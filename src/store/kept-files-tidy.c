#include "kept-files.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "copy.h"
#include "files.h"
#include "kept-files-private.h"
#include "receipts-private.h"
#include "rows.h"

/* What was cut off leaves sealed files without rows, and what no act can bring back any more leaves others.  The writer's
 * lock is held, so nobody else is about to give one its row; what this store staged itself is left alone. */

typedef struct
{
  PennyStore          *store;
  char                *receipts;
  GHashTable          *rows;   /* names that have a row */
  PennyChangesetFiles  acts;   /* what an act could bring back; read when first needed */
  guint                moved;
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

/* Looking through all acts is long, and nearly always no file asks for it. */
static gboolean
tidy_file (Tidy        *self,
           const char  *folder,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *file = g_strndup (name, 2 * PENNY_RECEIPT_ID_BYTES);

  if (g_str_has_suffix (name, ".rcpt.half"))
    return penny_files_remove (path, error);
  if (!penny_folder_is_receipt (name) ||
      g_hash_table_contains (self->rows, file) || g_hash_table_contains (self->store->staged, file))
    return TRUE;
  return penny_changesets_files (self->store, &self->acts, error) &&
         (g_hash_table_contains (self->acts.names, file) || move_to_bin (self, path, error));
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
tidy_files (Tidy    *self,
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

static gboolean
tidy_readings (Tidy    *self,
               GError **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (self->store, "SELECT file_id FROM readings WHERE file_id NOT IN (SELECT id FROM files)", error);
  g_autoptr (GArray) alone = select != NULL ? penny_receipts_read_ids (self->store, select, error) : NULL;

  if (alone == NULL || (alone->len > 0 && !penny_changesets_files (self->store, &self->acts, error)))
    return FALSE;
  for (guint i = 0; i < alone->len; i++)
    {
      gint64 file_id = g_array_index (alone, gint64, i);

      if (!g_hash_table_contains (self->acts.ids, &file_id) && !penny_readings_remove (self->store, file_id, error))
        return FALSE;
    }
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
  tidied = tidy.receipts == NULL ||
           (penny_kept_files_finish_destroying (store, error) &&
            tidy_files (&tidy, error) &&
            tidy_readings (&tidy, error));
  if (n != NULL)
    *n = tidy.moved;
  penny_changesets_files_clear (&tidy.acts);
  g_free (tidy.receipts);
  return tidied;
}
