#include "help.h"

#include <string.h>

#include "schema.h"

/* A book of an older version, made from one of today: what the newer ones added is taken away again. */
#define FORGET "DELETE FROM changesets; DELETE FROM history;"
static const char *const back_to_3 = DROP_VERSION_4 FORGET "PRAGMA user_version = 3";
static const char *const back_to_2 = DROP_VERSION_3 FORGET "PRAGMA user_version = 2";
static const char *const back_to_1 = DROP_VERSION_2 FORGET "PRAGMA user_version = 1";

static void
run (PennyStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  penny_store_run (store, sql, &error);
  g_assert_no_error (error);
}

/* An act as an older version kept it, by SQLite's own functions. */
static void
do_of_old (PennyStore *store,
           int         version,
           const char *table,
           const char *sql)
{
  g_autofree char *note =
    g_strdup_printf ("INSERT INTO history (at, who, kind, args, state, undone_at, schema, counter) "
                     "VALUES (1000, 'Ann', 'tested', '@as []', 0, 0, %d, 100)", version);
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
  run (store, note);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "INSERT INTO changesets SELECT max (id), ?1 FROM history",
                                       -1, &insert, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (insert, 1, changes, n_bytes, sqlite3_free);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_finalize (insert);
}

static PennyStore *
open_of_old (Small *small,
             int    version)
{
  small_open (small);
  run (small->store, back_to_3);
  if (version <= 2)
    run (small->store, back_to_2);
  if (version == 1)
    run (small->store, back_to_1);
  g_assert_cmpint (ask (small->store, "PRAGMA user_version"), ==, version);
  return small->store;
}

static void
update (PennyStore *store,
        int         version)
{
  g_autoptr (GError) error = NULL;

  penny_schema_update (store, version, &error);
  g_assert_no_error (error);
}

/* What was done in an older version can be undone and done again in the newest. */
static void
test_undo_of_old (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  Small small;
  PennyStore *store = open_of_old (&small, version);
  g_autofree char *insert =
    g_strdup_printf ("INSERT INTO statements (id, account_id, file_name, format, n_rows) "
                     "VALUES (77, %" G_GINT64_FORMAT ", 'a.csv', 'csv', 3)", small.account);
  g_autoptr (GError) error = NULL;
  g_autofree char *with = NULL;
  g_autofree char *again = NULL;

  do_of_old (store, version, "statements", insert);
  do_of_old (store, version, "statements", "UPDATE statements SET n_rows = 4 WHERE id = 77");
  do_of_old (store, version, "budgets", "UPDATE budgets SET name = 'Other'");
  update (store, version);
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
                                       "WHERE type = 'index' "
                                       "UNION ALL SELECT name, 0, sql, type, 0, NULL, 0 FROM sqlite_schema "
                                       "WHERE type IN ('trigger', 'view') ORDER BY 1, 2",
                                       -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < 7; i++)
      g_string_append_printf (text, "%s%c", (const char *) sqlite3_column_text (select, i), i < 6 ? '|' : '\n');
  sqlite3_finalize (select);
  return g_string_free (text, FALSE);
}

static void
test_update (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  Small small, fresh;
  g_autofree char *updated = NULL;
  g_autofree char *made = NULL;
  PennyStore *store = open_of_old (&small, version);
  g_autoptr (GPtrArray) list = NULL;

  do_of_old (store, version, "budgets", "UPDATE budgets SET name = 'Other'");
  update (store, version);
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

/* Pay can be taken out of a book whole: whatever stands in the other tables does not stand on it. */
static void
test_without_pay (void)
{
  Small small;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  small_open (&small);
  run (small.store, "INSERT INTO assistants (id, name, kind, relation, gender, starter, p45_pay, p45_tax, reduced_rate,"
                    " deferred, irregular, leave_by_contract, leave_carried, leave_taken, leave_built_up, sick_days,"
                    " status_answers) VALUES (5, 'Ada', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)");
  run (small.store, "INSERT INTO code_notices VALUES (6, 5, '2026-04-06', '1257L', 0, NULL)");
  run (small.store, back_to_3);
  run (small.store, back_to_2);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM payments"), ==, 0);
  update (small.store, 2);
  before = dump (small.store);
  g_assert_nonnull (strstr (before, "lines|"));
  g_assert_null (strstr (before, "assistants|"));
  run (small.store, back_to_3);
  run (small.store, back_to_2);
  update (small.store, 2);
  after = dump (small.store);
  assert_same (after, before);
  small_close (&small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int version = 1; version < penny_schema_version (); version++)
    {
      g_autofree char *update_path = g_strdup_printf ("/schema/%d/update", version);
      g_autofree char *undo_path = g_strdup_printf ("/schema/%d/undo-of-old", version);

      g_test_add_data_func (update_path, GINT_TO_POINTER (version), test_update);
      g_test_add_data_func (undo_path, GINT_TO_POINTER (version), test_undo_of_old);
    }
  g_test_add_func ("/schema/without-pay", test_without_pay);
  return g_test_run ();
}
