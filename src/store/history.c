#include "history.h"

#include "history-private.h"
#include "receipts-private.h"
#include "rows.h"
#include "schema.h"

static void
forget_act (PennyStore *store)
{
  g_clear_pointer (&store->act, sqlite3session_delete);
}

void
penny_history_roll_back (PennyStore *store)
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
  penny_history_roll_back (store);
  return FALSE;
}

void
penny_history_abandon (PennyStore *store)
{
  if (store->act == NULL)
    return;
  forget_act (store);
  penny_history_roll_back (store);
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

/* The list stays in order even when the computer's clock was set back. */
static gboolean
insert_entry (PennyStore         *store,
              const char         *kind,
              const char *const  *args,
              gboolean            noted,
              gint64             *id,
              GError            **error)
{
  g_autofree char *words = write_args (args);
  g_autoptr (sqlite3_stmt) insert =
    penny_store_prepare (store,
                         "INSERT INTO history (at, who, kind, args, state, undone_at, schema, counter, role, noted) "
                         "VALUES (max (?1, coalesce ((SELECT at FROM history ORDER BY id DESC LIMIT 1), ?1)),"
                         " ?2, ?3, ?4, 0, 0, ?5, ?6, ?7, ?8)", error);

  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (insert, 1, penny_store_now (store));
  penny_bind_text (insert, 2, store->who);
  penny_bind_text (insert, 3, kind);
  penny_bind_text (insert, 4, words);
  sqlite3_bind_int (insert, 5, penny_schema_version ());
  sqlite3_bind_int64 (insert, 6, store->counter);
  sqlite3_bind_int (insert, 7, store->role);
  sqlite3_bind_int (insert, 8, noted);
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
drop_undone (PennyStore  *store,
             GError     **error)
{
  g_autoptr (sqlite3_stmt) update = penny_store_prepare (store, "UPDATE history SET state = 2 WHERE state = 1", error);

  return update != NULL && penny_store_finish (store, update, error);
}

static gboolean
write_entry (PennyStore         *store,
             const char         *kind,
             const char *const  *args,
             const void         *changes,
             int                 n_bytes,
             gint64             *id,
             GError            **error)
{
  return drop_undone (store, error) &&
         insert_entry (store, kind, args, FALSE, id, error) &&
         insert_changeset (store, *id, changes, n_bytes, error);
}

gboolean
penny_history_end (PennyStore         *store,
                   gint64              id,
                   PennyHistoryState   state,
                   GError            **error)
{
  g_autoptr (GError) trouble = NULL;
  gint64 stands;

  if (penny_store_run (store, "COMMIT", &trouble))
    return TRUE;
  penny_history_roll_back (store);
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

  if (!penny_rows_check_act (store, error) || !penny_receipts_find_again (store, error))
    return FALSE;
  result = sqlite3session_changeset (store->act, &n_bytes, &changes);
  if (result != SQLITE_OK)
    return penny_store_fail_code (store, result, error);
  forget_act (store);
  done = (n_bytes == 0 || write_entry (store, kind, args, changes, n_bytes, &id, error)) &&
         penny_history_end (store, id, PENNY_HISTORY_DONE, error);
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
    return TRUE;
  forget_act (store);
  penny_history_roll_back (store);
  return FALSE;
}

gboolean
penny_history_add_note (PennyStore         *store,
                        const char         *kind,
                        const char *const  *args,
                        gint64             *id,
                        GError            **error)
{
  return insert_entry (store, kind, args, TRUE, id, error);
}

/* It changes no rows that an act changed, so what was undone can still be done again. */
gboolean
penny_history_note (PennyStore         *store,
                    const char         *kind,
                    const char *const  *args,
                    GError            **error)
{
  gint64 id = 0;

  g_return_val_if_fail (store->act == NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (!penny_store_run (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (penny_history_add_note (store, kind, args, &id, error))
    return penny_history_end (store, id, PENNY_HISTORY_DONE, error);
  penny_history_roll_back (store);
  return FALSE;
}
