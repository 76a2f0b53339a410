#include "history.h"

#include <glib/gi18n-lib.h>

#include "rows.h"
#include "schema.h"

/* All that undo can reach: what is younger than a year, and else what the newest 64 MB hold. */
#define KEPT_SECONDS (366 * G_GINT64_CONSTANT (86400))
#define KEPT_BYTES (64 << 20)

#define ENTRY "SELECT h.id, h.at, h.who, h.kind, h.args, h.state, h.undone_at, h.undone_by," \
  " EXISTS (SELECT 1 FROM changesets c WHERE c.history_id = h.id) FROM history h "

void
penny_history_entry_free (PennyHistoryEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->kind);
  g_strfreev (self->args);
  g_free (self->undone_by);
  g_free (self);
}

static void
forget_act (PennyStore *store)
{
  g_clear_pointer (&store->act, sqlite3session_delete);
}

static void
roll_back (PennyStore *store)
{
  /* The disk's failure may have ended the transaction already. */
  if (!sqlite3_get_autocommit (store->handle))
    penny_store_run (store, "ROLLBACK", NULL);
}

static gboolean
record (PennyStore  *store,
        GError     **error)
{
  int result = sqlite3session_create (store->handle, "main", &store->act);

  for (gsize i = 0; penny_schema_recorded[i] != NULL && result == SQLITE_OK; i++)
    result = sqlite3session_attach (store->act, penny_schema_recorded[i]);
  return result == SQLITE_OK || penny_store_fail_code (store, result, error);
}

gboolean
penny_history_begin (PennyStore  *store,
                     GError     **error)
{
  g_return_val_if_fail (store->act == NULL, FALSE);

  if (!penny_store_run (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (record (store, error))
    return TRUE;
  forget_act (store);
  roll_back (store);
  return FALSE;
}

void
penny_history_abandon (PennyStore *store)
{
  if (store->act == NULL)
    return;
  forget_act (store);
  roll_back (store);
}

/* ['Tesco', '-12.50']: a GVariant's text, which keeps any string apart from its neighbours. */
static char *
write_args (const char *const *args)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) list = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (gsize i = 0; args != NULL && args[i] != NULL; i++)
    g_variant_builder_add_value (&builder, g_variant_new_take_string (g_utf8_make_valid (args[i], -1)));
  list = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (list, FALSE);
}

static char **
read_args (const char *text)
{
  g_autoptr (GVariant) list = g_variant_parse (G_VARIANT_TYPE_STRING_ARRAY, text, NULL, NULL, NULL);

  return list != NULL ? g_variant_dup_strv (list, NULL) : g_new0 (char *, 1);
}

static gboolean
insert_entry (PennyStore         *store,
              const char         *kind,
              const char *const  *args,
              gint64             *id,
              GError            **error)
{
  g_autofree char *words = write_args (args);
  g_autoptr (sqlite3_stmt) insert =
    penny_store_prepare (store,
                         "INSERT INTO history (at, who, kind, args, state, undone_at, schema) "
                         "VALUES (?1, ?2, ?3, ?4, 0, 0, ?5)", error);

  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (insert, 1, penny_store_now (store));
  penny_bind_text (insert, 2, store->who);
  penny_bind_text (insert, 3, kind);
  penny_bind_text (insert, 4, words);
  sqlite3_bind_int (insert, 5, penny_schema_version ());
  if (!penny_store_finish (store, insert, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (store->handle);
  return TRUE;
}

static gboolean
insert_changeset (PennyStore  *store,
                  gint64       id,
                  const void  *changes,
                  int          n_bytes,
                  GError     **error)
{
  g_autoptr (sqlite3_stmt) insert =
    penny_store_prepare (store, "INSERT INTO changesets (history_id, changeset) VALUES (?1, ?2)", error);

  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (insert, 1, id);
  sqlite3_bind_blob (insert, 2, changes, n_bytes, SQLITE_STATIC);
  return penny_store_finish (store, insert, error);
}

/* What was undone before this act can no longer be redone: the two would not fit. */
static gboolean
write_entry (PennyStore         *store,
             const char         *kind,
             const char *const  *args,
             const void         *changes,
             int                 n_bytes,
             gint64             *id,
             GError            **error)
{
  return penny_store_run (store, "UPDATE history SET state = 2 WHERE state = 1", error) &&
         insert_entry (store, kind, args, id, error) &&
         insert_changeset (store, *id, changes, n_bytes, error) &&
         penny_store_save_counter (store, error);
}

/* A disk that fails at the very end of a commit may have done it all the same.
 * Then "not saved" would be a lie, and saving again would save twice: so the
 * book is asked whether the entry stands as it should. */
static gboolean
end_transaction (PennyStore         *store,
                 gint64              id,
                 PennyHistoryState   state,
                 GError            **error)
{
  g_autoptr (GError) trouble = NULL;
  gint64 stands;

  if (penny_store_run (store, "COMMIT", &trouble))
    return TRUE;
  roll_back (store);
  if (id != 0 &&
      penny_store_read_int64 (store, "SELECT state FROM history WHERE id = ?1", id, -1, &stands, NULL) &&
      stands == (gint64) state)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

/* An act that changed nothing leaves no trace. */
static gboolean
close_act (PennyStore         *store,
           const char         *kind,
           const char *const  *args,
           GError            **error)
{
  void *changes = NULL;
  int n_bytes = 0;
  gint64 id = 0;
  gboolean done;
  int result;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  result = sqlite3session_changeset (store->act, &n_bytes, &changes);
  if (result != SQLITE_OK)
    return penny_store_fail_code (store, result, error);
  forget_act (store);
  done = (n_bytes == 0 || write_entry (store, kind, args, changes, n_bytes, &id, error)) &&
         end_transaction (store, id, PENNY_HISTORY_DONE, error);
  sqlite3_free (changes);
  return done;
}

gboolean
penny_history_commit (PennyStore         *store,
                      const char         *kind,
                      const char *const  *args,
                      GError            **error)
{
  g_return_val_if_fail (store->act != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (close_act (store, kind, args, error))
    {
      store->counter_saved = store->counter;
      return TRUE;
    }
  forget_act (store);
  roll_back (store);
  return FALSE;
}

static PennyHistoryEntry *
read_entry (sqlite3_stmt *select)
{
  PennyHistoryEntry *entry = g_new0 (PennyHistoryEntry, 1);

  entry->id = sqlite3_column_int64 (select, 0);
  entry->at = sqlite3_column_int64 (select, 1);
  entry->who = penny_column_text (select, 2);
  entry->kind = penny_column_text (select, 3);
  entry->args = read_args ((const char *) sqlite3_column_text (select, 4));
  entry->state = (PennyHistoryState) sqlite3_column_int (select, 5);
  entry->undone_at = sqlite3_column_int64 (select, 6);
  entry->undone_by = penny_column_text (select, 7);
  entry->can_undo = sqlite3_column_int (select, 8) != 0;
  return entry;
}

static PennyHistoryEntry *
read_one (PennyStore  *store,
          const char  *sql,
          GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  if (select == NULL || !penny_store_step (store, select, &row, error) || !row)
    return NULL;
  return read_entry (select);
}

/* One whose changeset is gone stops the way: what is older cannot be undone before it. */
static PennyHistoryEntry *
if_kept (PennyHistoryEntry *entry)
{
  if (entry != NULL && entry->can_undo)
    return entry;
  penny_history_entry_free (entry);
  return NULL;
}

PennyHistoryEntry *
penny_history_next_undo (PennyStore  *store,
                         GError     **error)
{
  return if_kept (read_one (store, ENTRY "WHERE h.state = 0 ORDER BY h.id DESC LIMIT 1", error));
}

PennyHistoryEntry *
penny_history_next_redo (PennyStore  *store,
                         GError     **error)
{
  return if_kept (read_one (store, ENTRY "WHERE h.state = 1 ORDER BY h.id LIMIT 1", error));
}

static gboolean
conflict (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CONFLICT,
                       _("The book is not as this step left it, so it cannot be taken back or done again. "
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
  gint64 before = sqlite3_total_changes64 (store->handle);
  gint64 n;
  int flags = SQLITE_CHANGESETAPPLY_NOSAVEPOINT | (inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  int result = count_changes (changes, n_bytes, &n);

  /* The book is sound; only what is kept of this step is not. */
  if ((result & 0xff) == SQLITE_CORRUPT)
    return conflict (error);
  if (result == SQLITE_OK)
    result = sqlite3changeset_apply_v2 (store->handle, n_bytes, (void *) changes, NULL, on_conflict, &met_conflict,
                                        NULL, NULL, flags);
  if (met_conflict || result == SQLITE_SCHEMA)
    return conflict (error);
  if (result != SQLITE_OK)
    return penny_store_fail_code (store, result, error);
  return sqlite3_total_changes64 (store->handle) - before == n || conflict (error);
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
  entry->undone_at = undone ? penny_store_now (store) : 0;
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
           mark_entry (store, entry, undo, &trouble) &&
           end_transaction (store, entry->id, entry->state, &trouble))
    return g_steal_pointer (&entry);

  roll_back (store);
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

GPtrArray *
penny_history_list (PennyStore  *store,
                    gint64       before,
                    int          limit,
                    GError     **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_history_entry_free);
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, ENTRY "WHERE h.id < ?1 ORDER BY h.id DESC LIMIT ?2", error);
  gboolean row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, before != 0 ? before : G_MAXINT64);
  sqlite3_bind_int (select, 2, limit);
  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (select));
    }
  return NULL;
}

/* The newest act whose changeset may go; all before it go with it.  length()
 * does not read the blob. */
static gboolean
find_last_to_go (PennyStore  *store,
                 gint64      *last,
                 GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT h.id, h.at, length (c.changeset) FROM changesets c "
                         "JOIN history h ON h.id = c.history_id ORDER BY c.history_id DESC", error);
  gint64 year_ago = penny_store_now (store) - KEPT_SECONDS;
  gint64 bytes = 0;
  gboolean row;

  *last = 0;
  if (select == NULL)
    return FALSE;
  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        return TRUE;
      bytes += sqlite3_column_int64 (select, 2);
      if (bytes > KEPT_BYTES && sqlite3_column_int64 (select, 1) < year_ago)
        {
          *last = sqlite3_column_int64 (select, 0);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
penny_history_trim (PennyStore  *store,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) delete = NULL;
  gint64 last;

  g_return_val_if_fail (store->act == NULL, FALSE);

  if (!find_last_to_go (store, &last, error))
    return FALSE;
  if (last == 0)
    return TRUE;
  delete = penny_store_prepare (store, "DELETE FROM changesets WHERE history_id <= ?1", error);
  if (delete == NULL)
    return FALSE;
  sqlite3_bind_int64 (delete, 1, last);
  return penny_store_finish (store, delete, error);
}
