#include "help.h"

#include "schema.h"

/* A book of version 1, made from one of today: what version 2 added is taken away again. */
static const char *const back_to_1 =
  "DROP INDEX statements_by_file; ALTER TABLE statements DROP COLUMN file_id;"
  "DROP TABLE files; DROP TABLE actors; DROP TABLE keeping;"
  "ALTER TABLE history DROP COLUMN noted; ALTER TABLE history DROP COLUMN role;"
  "DELETE FROM changesets; DELETE FROM history; PRAGMA user_version = 1";

static void
run (PennyStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  penny_store_run (store, sql, &error);
  g_assert_no_error (error);
}

/* An act as version 1 kept it, by SQLite's own functions. */
static void
do_of_old (PennyStore *store,
           const char *table,
           const char *sql)
{
  sqlite3 *handle = penny_store_handle (store);
  sqlite3_session *session = NULL;
  sqlite3_stmt *insert = NULL;
  void *changes = NULL;
  int n_bytes = 0;

  g_assert_cmpint (sqlite3session_create (handle, "main", &session), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, table), ==, SQLITE_OK);
  run (store, sql);
  g_assert_cmpint (sqlite3session_changeset (session, &n_bytes, &changes), ==, SQLITE_OK);
  g_assert_cmpint (n_bytes, >, 0);
  sqlite3session_delete (session);
  run (store, "INSERT INTO history (at, who, kind, args, state, undone_at, schema, counter) "
              "VALUES (1000, 'Ann', 'tested', '@as []', 0, 0, 1, 100)");
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "INSERT INTO changesets SELECT max (id), ?1 FROM history",
                                       -1, &insert, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (insert, 1, changes, n_bytes, sqlite3_free);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_finalize (insert);
}

static PennyStore *
open_of_old (Small *small)
{
  small_open (small);
  run (small->store, back_to_1);
  return small->store;
}

static void
update (PennyStore *store)
{
  g_autoptr (GError) error = NULL;

  penny_schema_update (store, 1, &error);
  g_assert_no_error (error);
}

/* What was done in version 1 can be undone and done again in the newest. */
static void
test_undo_of_old (void)
{
  Small small;
  PennyStore *store = open_of_old (&small);
  g_autofree char *insert =
    g_strdup_printf ("INSERT INTO statements VALUES (77, %" G_GINT64_FORMAT ", 'a.csv', 'csv', NULL, 3)", small.account);
  g_autoptr (GError) error = NULL;
  g_autofree char *with = NULL;
  g_autofree char *again = NULL;

  do_of_old (store, "statements", insert);
  do_of_old (store, "statements", "UPDATE statements SET n_rows = 4 WHERE id = 77");
  do_of_old (store, "budgets", "UPDATE budgets SET name = 'Other'");
  update (store);
  with = dump (store);
  for (int i = 0; i < 3; i++)
    {
      penny_history_entry_free (penny_history_undo (store, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpint (ask (store, "SELECT count(*) FROM statements"), ==, 0);
  g_assert_cmpint (ask (store, "SELECT count(*) FROM budgets WHERE name = 'Care'"), ==, 1);
  for (int i = 0; i < 3; i++)
    {
      penny_history_entry_free (penny_history_redo (store, &error));
      g_assert_no_error (error);
    }
  again = dump (store);
  assert_same (again, with);
  small_close (&small);
}

/* What an update leaves is what a new book has. */
static char *
columns_of (PennyStore *store)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *select = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (penny_store_handle (store),
                                       "SELECT t.name, c.cid, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk "
                                       "FROM sqlite_schema t, pragma_table_info (t.name) c WHERE t.type = 'table' "
                                       "UNION ALL SELECT name, 0, tbl_name, 'index', 0, NULL, 0 FROM sqlite_schema "
                                       "WHERE type = 'index' ORDER BY 1, 2",
                                       -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < 7; i++)
      g_string_append_printf (text, "%s%c", (const char *) sqlite3_column_text (select, i), i < 6 ? '|' : '\n');
  sqlite3_finalize (select);
  return g_string_free (text, FALSE);
}

static void
test_update (void)
{
  Small small, fresh;
  g_autofree char *updated = NULL;
  g_autofree char *made = NULL;
  PennyStore *store = open_of_old (&small);
  g_autoptr (GPtrArray) list = NULL;

  do_of_old (store, "budgets", "UPDATE budgets SET name = 'Other'");
  update (store);
  small_open (&fresh);
  updated = columns_of (store);
  made = columns_of (fresh.store);
  assert_same (updated, made);
  g_assert_cmpint (ask (store, "PRAGMA user_version"), ==, penny_schema_version ());
  list = penny_history_list (store, 0, 10, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (((PennyHistoryEntry *) list->pdata[0])->role, ==, PENNY_ROLE_UNSAID);
  small_close (&fresh);
  small_close (&small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/update", test_update);
  g_test_add_func ("/schema/undo-of-old", test_undo_of_old);
  return g_test_run ();
}
