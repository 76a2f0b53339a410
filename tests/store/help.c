#include "help.h"

#include <glib/gstdio.h>

#include "schema.h"

void
begin (PennyStore *store)
{
  g_autoptr (GError) error = NULL;

  penny_history_begin (store, &error);
  g_assert_no_error (error);
}

void
commit (PennyStore *store)
{
  g_autoptr (GError) error = NULL;

  penny_history_commit (store, "tested", NULL, &error);
  g_assert_no_error (error);
}

void
small_make (Small      *self,
            PennyStore *store)
{
  const PennyBudget budget = { .name = (char *) "Care", .start = DAY (1, 1), .end = DAY (12, 30) };
  PennyAccount account = { .name = (char *) "Bank" };
  PennyPlanLine line = { .name = (char *) "Gym", .kind = PENNY_LINE_WEEKLY, .each = 1000, .times = 52, .total = 52000 };
  g_autoptr (GError) error = NULL;

  self->store = store;
  begin (store);
  penny_budgets_save (store, &budget, &self->budget, &error);
  g_assert_no_error (error);
  account.budget_id = line.budget_id = self->budget;
  penny_accounts_save (store, &account, &self->account, &error);
  g_assert_no_error (error);
  penny_lines_save (store, &line, budget.start, &self->line, &error);
  g_assert_no_error (error);
  commit (store);
}

void
small_open (Small *self)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  small_make (self, store);
}

void
small_close (Small *self)
{
  g_clear_pointer (&self->store, penny_store_close);
}

gint64
save_payment (Small              *self,
              const PennyPayment *payment)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  begin (self->store);
  penny_payments_save (self->store, payment, &id, &error);
  g_assert_no_error (error);
  commit (self->store);
  return id;
}

gint64
pay (Small      *self,
     PennyDate   date,
     PennyPence  amount)
{
  return save_payment (self, &(PennyPayment) { .account_id = self->account, .date = date, .amount = amount,
                                               .payee = (char *) "Gym", .line_id = self->line });
}

static void
dump_table (PennyStore *store,
            const char *table,
            GString    *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
  sqlite3_stmt *select = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (penny_store_handle (store), sql, -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      g_string_append (text, table);
      for (int i = 0; i < sqlite3_column_count (select); i++)
        {
          const char *value = (const char *) sqlite3_column_text (select, i);

          g_string_append_printf (text, "|%s", value != NULL ? value : "-");
        }
      g_string_append_c (text, '\n');
    }
  g_assert_cmpint (sqlite3_finalize (select), ==, SQLITE_OK);
}

char *
dump (PennyStore *store)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; penny_schema_recorded[i] != NULL; i++)
    dump_table (store, penny_schema_recorded[i], text);
  return g_string_free (text, FALSE);
}

void
assert_same (const char *one,
             const char *expected)
{
  g_auto (GStrv) is = g_strsplit (one, "\n", -1);
  g_auto (GStrv) should_be = g_strsplit (expected, "\n", -1);

  for (gsize i = 0; is[i] != NULL || should_be[i] != NULL; i++)
    g_assert_cmpstr (is[i], ==, should_be[i]);
}

gint64
ask (PennyStore *store,
     const char *sql)
{
  sqlite3_stmt *select = NULL;
  gint64 answer;

  g_assert_cmpint (sqlite3_prepare_v2 (penny_store_handle (store), sql, -1, &select, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (select, 0);
  sqlite3_finalize (select);
  return answer;
}

char *
temporary_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pennywell-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}
