#include "kept-files.h"

#include "files.h"
#include "history-private.h"
#include "kept-files-private.h"
#include "receipts-private.h"
#include "rows.h"

/* Destroying a kept file: first all that the book knows of it, in one transaction, which also notes that the file itself
 * is to go; then the file.  What is cut off in between is finished by tidying. */

static gboolean
change (PennyStore  *store,
        const char  *sql,
        gint64       id,
        GError     **error)
{
  g_autoptr (sqlite3_stmt) statement = penny_store_prepare (store, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  return penny_store_finish (store, statement, error);
}

/* Its receipt goes; and it goes itself, unless something else stands on it. */
static gboolean
let_go (PennyStore  *store,
        gint64       id,
        GError     **error)
{
  static const char *const changes[] = {
    "DELETE FROM receipt_payments WHERE receipt_id IN (SELECT id FROM receipts WHERE file_id = ?1)",
    "DELETE FROM receipt_tried WHERE receipt_id IN (SELECT id FROM receipts WHERE file_id = ?1)",
    "DELETE FROM receipts WHERE file_id = ?1",
    "INSERT INTO files_to_destroy SELECT file FROM files WHERE id = ?1 AND " PENNY_FILE_STANDS_ALONE,
    "DELETE FROM files WHERE id = ?1 AND " PENNY_FILE_STANDS_ALONE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    if (!change (store, changes[i], id, error))
      return FALSE;
  return penny_readings_remove (store, id, error);
}

/* What stays is still named in the acts by which it came, and may be. */
static gboolean
spare (PennyStore  *store,
       gint64       id,
       GHashTable  *gone,
       GError     **error)
{
  gint64 stays;

  if (!penny_store_read_int64 (store, "SELECT EXISTS (SELECT 1 FROM files WHERE id = ?1)", id, 0, &stays, error))
    return FALSE;
  if (stays)
    g_hash_table_remove (gone, &id);
  return TRUE;
}

/* Ids of the kept files and of every receipt that is or was of one of them. */
static gboolean
gather (PennyStore    *store,
        const gint64  *ids,
        gsize          n,
        GHashTable    *all,
        GError       **error)
{
  for (gsize i = 0; i < n; i++)
    {
      gint64 receipt;

      g_hash_table_add (all, g_memdup2 (&ids[i], sizeof ids[i]));
      if (!penny_store_read_int64 (store, "SELECT id FROM receipts WHERE file_id = ?1", ids[i], 0, &receipt, error))
        return FALSE;
      if (receipt != 0)
        g_hash_table_add (all, g_memdup2 (&receipt, sizeof receipt));
    }
  return penny_changesets_add_receipts (store, all, error);
}

static gboolean
let_all_go (PennyStore    *store,
            const gint64  *ids,
            gsize          n,
            GError       **error)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!gather (store, ids, n, gone, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!let_go (store, ids[i], error) || !spare (store, ids[i], gone, error))
      return FALSE;
  return penny_receipts_forget_words (store, error) && penny_changesets_purge (store, gone, error);
}

static gboolean
take_out (PennyStore         *store,
          const gint64       *ids,
          gsize               n,
          const char         *kind,
          const char *const  *args,
          GError            **error)
{
  gint64 entry;

  if (!penny_store_run (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (let_all_go (store, ids, n, error) &&
      penny_history_add_note (store, kind, args, &entry, error))
    return penny_history_end (store, entry, PENNY_HISTORY_DONE, error);
  penny_history_roll_back (store);
  return FALSE;
}

static gboolean
are_there (PennyStore    *store,
           const gint64  *ids,
           gsize          n,
           GError       **error)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (PennyKeptFile) kept = penny_kept_files_get (store, ids[i], error);

      if (kept == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
penny_kept_files_destroy_all (PennyStore         *store,
                              const gint64       *ids,
                              gsize               n,
                              const char         *kind,
                              const char *const  *args,
                              GError            **error)
{
  g_return_val_if_fail (store->act == NULL, FALSE);

  return are_there (store, ids, n, error) &&
         take_out (store, ids, n, kind, args, error) &&
         penny_kept_files_finish_destroying (store, error);
}

gboolean
penny_kept_files_destroy (PennyStore         *store,
                          gint64              id,
                          const char         *kind,
                          const char *const  *args,
                          GError            **error)
{
  return penny_kept_files_destroy_all (store, &id, 1, kind, args, error);
}

static gboolean
destroy_one (PennyStore  *store,
             const char  *file,
             GError     **error)
{
  g_autofree char *path = penny_kept_files_path (store, file);
  g_autofree char *folder = g_path_get_dirname (path);

  return penny_files_remove (path, error) &&
         (!g_file_test (folder, G_FILE_TEST_IS_DIR) || penny_files_sync_folder (folder, error));
}

static GPtrArray *
list_to_destroy (PennyStore  *store,
                 GError     **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, "SELECT file FROM files_to_destroy", error);
  gboolean row = TRUE;

  if (select == NULL)
    return NULL;
  while (row)
    {
      if (!penny_store_step (store, select, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (files, penny_column_text (select, 0));
    }
  return g_steal_pointer (&files);
}

gboolean
penny_kept_files_finish_destroying (PennyStore  *store,
                                    GError     **error)
{
  g_autoptr (GPtrArray) files = list_to_destroy (store, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    if (!destroy_one (store, files->pdata[i], error))
      return FALSE;
  return files->len == 0 || penny_store_run (store, "DELETE FROM files_to_destroy", error);
}
