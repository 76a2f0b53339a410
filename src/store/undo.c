#include "history.h"

#include <glib/gi18n-lib.h>

#include "history-private.h"
#include "receipts-private.h"
#include "rows.h"
#include "schema.h"

/* Taking an act back is applying its changeset inverted; doing it again is
 * applying it as it is.  Either is all or nothing. */

static gboolean
conflict (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CONFLICT,
                       _("The file is not as this step left it, so it cannot be taken back or done again. "
                         "Nothing was changed."));
  return FALSE;
}

/* Never OMIT: half an act undone is worse than none. */
static int
on_conflict (void                     *note,
             int                       why,
             sqlite3_changeset_iter   *iter)
{
  *(gboolean *) note = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static int
count_changes (const void *changes,
               int         n_bytes,
               gint64     *n)
{
  sqlite3_changeset_iter *iter = NULL;
  int result = sqlite3changeset_start (&iter, n_bytes, (void *) changes);

  *n = 0;
  if (result != SQLITE_OK)
    return result;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    ++*n;
  return sqlite3changeset_finalize (iter);
}

/* Triggers note what is to be found by other words now; that is no part of any act. */
static void
count_row (void         *n,
           int           operation,
           const char   *database,
           const char   *table,
           sqlite3_int64 row)
{
  if (!g_str_equal (table, "receipt_stale"))
    ++*(gint64 *) n;
}

/* SQLite skips a table that is not as it was recorded and says that all is
 * well, so the changes are counted. */
static gboolean
apply (PennyStore  *store,
       const void  *changes,
       int          n_bytes,
       gboolean     inverted,
       GError     **error)
{
  gboolean met_conflict = FALSE;
  gint64 changed = 0, n;
  int flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT | (inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  int result = count_changes (changes, n_bytes, &n);

  /* The book is sound; only what is kept of this step is not. */
  if ((result & 0xff) == SQLITE_CORRUPT)
    return conflict (error);
  sqlite3_update_hook (store->handle, count_row, &changed);
  if (result == SQLITE_OK)
    result = sqlite3changeset_apply_v2 (store->handle, n_bytes, (void *) changes, NULL, on_conflict, &met_conflict,
                                        NULL, NULL, flags);
  sqlite3_update_hook (store->handle, NULL, NULL);
  if (met_conflict || result == SQLITE_SCHEMA)
    return conflict (error);
  if (result != SQLITE_OK)
    return penny_store_fail_code (store, result, error);
  return changed == n || conflict (error);
}

static gboolean
apply_entry (PennyStore  *store,
             gint64       id,
             gboolean     inverted,
             GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT c.changeset, h.schema FROM changesets c JOIN history h ON h.id = c.history_id "
                         "WHERE h.id = ?1", error);
  g_autoptr (GBytes) changes = NULL;
  gboolean row;
  int schema;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  schema = row ? sqlite3_column_int (select, 1) : 0;
  if (schema < penny_schema_undo_floor () || schema > penny_schema_version ())
    return conflict (error);
  changes = g_bytes_new (sqlite3_column_blob (select, 0), sqlite3_column_bytes (select, 0));
  sqlite3_reset (select);
  return apply (store, g_bytes_get_data (changes, NULL), (int) g_bytes_get_size (changes), inverted, error);
}

static gboolean
mark_entry (PennyStore         *store,
            PennyHistoryEntry  *entry,
            gboolean            undone,
            GError            **error)
{
  g_autoptr (sqlite3_stmt) update =
    penny_store_prepare (store, "UPDATE history SET state = ?2, undone_at = ?3, undone_by = ?4 WHERE id = ?1", error);

  if (update == NULL)
    return FALSE;
  entry->state = undone ? PENNY_HISTORY_UNDONE : PENNY_HISTORY_DONE;
  entry->undone_at = undone ? MAX (penny_store_now (store), entry->at) : 0;
  g_free (entry->undone_by);
  entry->undone_by = undone ? g_strdup (store->who) : NULL;
  sqlite3_bind_int64 (update, 1, entry->id);
  sqlite3_bind_int (update, 2, entry->state);
  sqlite3_bind_int64 (update, 3, entry->undone_at);
  penny_bind_text (update, 4, entry->undone_by);
  return penny_store_finish (store, update, error);
}

static void
say_nothing_to_do (gboolean   undo,
                   GError   **error)
{
  if (error == NULL || *error == NULL)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOTHING_TO_UNDO,
                         undo ? _("There is nothing to undo. Nothing was changed.")
                              : _("There is nothing to do again. Nothing was changed."));
}

static PennyHistoryEntry *
turn (PennyStore  *store,
      gboolean     undo,
      GError     **error)
{
  g_autoptr (PennyHistoryEntry) entry = NULL;
  g_autoptr (GError) trouble = NULL;

  g_return_val_if_fail (store->act == NULL, NULL);

  if (!penny_store_run (store, "BEGIN IMMEDIATE", error))
    return NULL;
  entry = undo ? penny_history_next_undo (store, &trouble) : penny_history_next_redo (store, &trouble);
  if (entry == NULL)
    say_nothing_to_do (undo, &trouble);
  else if (apply_entry (store, entry->id, undo, &trouble) &&
           penny_receipts_find_again (store, &trouble) &&
           mark_entry (store, entry, undo, &trouble) &&
           penny_history_end (store, entry->id, entry->state, &trouble))
    return g_steal_pointer (&entry);

  penny_history_roll_back (store);
  g_propagate_error (error, g_steal_pointer (&trouble));
  return NULL;
}

PennyHistoryEntry *
penny_history_undo (PennyStore  *store,
                    GError     **error)
{
  return turn (store, TRUE, error);
}

PennyHistoryEntry *
penny_history_redo (PennyStore  *store,
                    GError     **error)
{
  return turn (store, FALSE, error);
}
