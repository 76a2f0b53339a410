#include "keeping.h"

#include "rows.h"

void
penny_keeping_free (PennyKeeping *self)
{
  if (self == NULL)
    return;
  g_free (self->backup_folder);
  g_free (self->watched_folder);
  g_free (self);
}

PennyKeeping *
penny_keeping_copy (const PennyKeeping *self)
{
  PennyKeeping *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->backup_folder = g_strdup (self->backup_folder);
  copy->watched_folder = g_strdup (self->watched_folder);
  return copy;
}

/* A new book is kept nowhere else yet. */
PennyKeeping *
penny_keeping_get (PennyStore  *store,
                   GError     **error)
{
  g_autoptr (PennyKeeping) keeping = g_new0 (PennyKeeping, 1);
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT always_ask, code_kept, backup_folder, backed_up_at, backed_up_to, missed_at, "
                                "watched_folder, watched_to FROM keeping", error);
  gboolean row;

  if (select == NULL || !penny_store_step (store, select, &row, error))
    return NULL;
  if (row)
    {
      keeping->always_ask = sqlite3_column_int (select, 0) != 0;
      keeping->code_kept = sqlite3_column_int (select, 1) != 0;
      keeping->backup_folder = penny_column_text (select, 2);
      keeping->backed_up_at = sqlite3_column_int64 (select, 3);
      keeping->backed_up_to = sqlite3_column_int64 (select, 4);
      keeping->missed_at = sqlite3_column_int64 (select, 5);
      keeping->watched_folder = penny_column_text (select, 6);
      keeping->watched_to = sqlite3_column_int64 (select, 7);
    }
  return g_steal_pointer (&keeping);
}

gboolean
penny_keeping_save (PennyStore          *store,
                    const PennyKeeping  *keeping,
                    GError             **error)
{
  g_autoptr (sqlite3_stmt) save =
    penny_store_prepare (store, "INSERT OR REPLACE INTO keeping (one, always_ask, code_kept, backup_folder, "
                                "backed_up_at, backed_up_to, missed_at, watched_folder, watched_to) "
                                "VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);

  if (save == NULL)
    return FALSE;
  sqlite3_bind_int (save, 1, keeping->always_ask != FALSE);
  sqlite3_bind_int (save, 2, keeping->code_kept != FALSE);
  penny_bind_text (save, 3, keeping->backup_folder);
  sqlite3_bind_int64 (save, 4, keeping->backed_up_at);
  sqlite3_bind_int64 (save, 5, keeping->backed_up_to);
  sqlite3_bind_int64 (save, 6, keeping->missed_at);
  penny_bind_text (save, 7, keeping->watched_folder);
  sqlite3_bind_int64 (save, 8, keeping->watched_to);
  return penny_store_finish (store, save, error);
}
