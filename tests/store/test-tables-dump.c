#include "help.h"

#include <string.h>

#include "tables-dump.h"

/* Each table as text: nothing is left out, and what a number means is said. */

/* A row for each table, so that a new one cannot be forgotten here. */
static const char *const fill =
  "INSERT INTO person VALUES (1, 'Maya', NULL, NULL, NULL, 1205);"
  "INSERT INTO budgets VALUES (1, 'Care', 'Council', 1, NULL, '2026-01-01', '2026-12-31', NULL, 3150, 8, 1, 0, 0, NULL, 0);"
  "INSERT INTO accounts VALUES (2, 1, 'Bank', 1);"
  "INSERT INTO lines VALUES (3, 1, 'Gym', 2, NULL, 'hours', 1250);"
  "INSERT INTO plan_versions VALUES (4, 1, '2026-01-01', NULL, NULL);"
  "INSERT INTO plan_lines VALUES (4, 3, 0, 2, 2900, 12, 34800);"
  "INSERT INTO statements (id, account_id, n_rows) VALUES (5, 2, 1);"
  "INSERT INTO checks VALUES (6, 2, '2026-11-12', -5);"
  "INSERT INTO payments (id, account_id, date, amount, payee, kind, line_id, method, receipt) "
    "VALUES (7, 2, '2026-11-12', -1640, '=Gym', 0, 3, 4, 1);"
  "INSERT INTO splits VALUES (7, 0, 3, -1640);"
  "INSERT INTO bills (id, budget_id, payee, kind, amount, incurred) VALUES (8, 1, 'HMRC', 1, 100, '2026-11-12');"
  "INSERT INTO bill_splits VALUES (8, 0, 3, 100);"
  "INSERT INTO regulars VALUES (9, 2, 'Hall', 3, 500, 1, 4, '2026-01-01', NULL);"
  "INSERT INTO incomes VALUES (10, 1, NULL, 33800, 1, 4, '2026-01-01', NULL, NULL);"
  "INSERT INTO savings VALUES (11, 1, 'A hoist', 9999, NULL, NULL);"
  "INSERT INTO questions VALUES (12, 1, 'May I?', 0);"
  "INSERT INTO requests VALUES (13, 1, 'A tablet', 20000, 0, 0, 1, NULL, NULL, NULL);"
  "INSERT INTO mappings VALUES ('dateamount', '[columns]');"
  "INSERT INTO actors VALUES (14, 'Ann', 2);"
  "INSERT INTO files VALUES (15, '00112233445566778899aabbccddeeff', 'may.csv', NULL, 30, "
    "'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 1794700800);"
  "INSERT INTO assistants VALUES (16, 1, 'Ada', 1, 2, NULL, NULL, '2026-01-05', NULL, '1991-02-03', 'QQ123456C', '010203',"
    "'87654321', 'MS A SAMPLE', NULL, NULL, NULL, NULL, 70, NULL, NULL, 4, '1257L', '2026-01-02', 100, 5, NULL, NULL,"
    "0, 0, 1, NULL, 0, 60, 0, 0, NULL, 31, 3, NULL, NULL, NULL, 0, NULL);"
  "INSERT INTO contracts VALUES (17, 16, '2026-01-05', 2, 1200, 30, 1305, 0, 0, 0, 45, 'Weekend', 1400, NULL, 0, NULL, 0,"
    "1, 4, NULL);"
  "INSERT INTO code_notices VALUES (18, 16, '2026-01-05', '1257L', 2, NULL);"
  "INSERT INTO letter_notices VALUES (19, 16, '2026-01-05', 66, NULL);"
  "INSERT INTO loan_notices VALUES (20, 16, '2026-01-05', 2, 1, NULL);"
  "INSERT INTO pension_notices VALUES (21, 16, '2026-01-05', 2, NULL, NULL, 0, 1, 500, 300, 0, NULL, NULL);"
  "INSERT INTO orders VALUES (22, 16, '2026-01-05', NULL, 'Council tax', NULL, NULL, 2, 5000, 0, 0, 0, 0, 0, 1);"
  "INSERT INTO documents VALUES (23, 16, 2, NULL, NULL, NULL, NULL, NULL, 15, NULL);"
  "INSERT INTO contacts VALUES (24, 16, 'Bo', NULL, NULL);"
  "INSERT INTO runs VALUES (25, 2, '2026-10-17', '2026-11-13', '2026-11-13', 8, 0, NULL, NULL, NULL, NULL, NULL, NULL);"
  "INSERT INTO entries VALUES (26, 16, '2026-11-12', 3, 1320, 1890, 0, 570, 1, 0, 0, NULL, 2, 25, NULL);"
  "INSERT INTO usual_hours VALUES (27, 16, 5, 0, 450, -1, 0, 0, NULL);"
  "INSERT INTO timesheets VALUES (28, 16, '2026-11-09', 570, '2026-11-13', 'Ada', NULL);"
  "INSERT INTO employer VALUES (1, NULL, NULL, NULL, NULL, 2, NULL, 0, 1, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 7);"
  "INSERT INTO employer_years VALUES (2026, '2026-04-10', 'Ann', 1, NULL);"
  "INSERT INTO slips VALUES (29, 25, 16, '2026-11-13', 2026, 8, NULL, 'Ada', 570, 0, 0, 13300, 1, 2, 3, 4, 5, 13285,"
    "0, 6, 0, 7, 8, 0, 0, NULL, NULL, NULL, 'payslip=1' || char (10) || 'net=13285' || char (10));"
  "INSERT INTO slip_lines VALUES (29, 0, 'work', 'Weekend', 570, 1400, 13300, NULL, 3);"
  "INSERT INTO pay_bills VALUES (8, NULL, NULL, 2026, 8, 8);"
  "INSERT INTO receipts VALUES (30, 15, 4, '2026-11-12', 1640, 'Gym', NULL, 1, 0, 0, 0, 0, 0);"
  "INSERT INTO receipt_payments VALUES (30, (SELECT min (id) FROM payments), 1);"
  "INSERT INTO keep_rules VALUES (31, 1, 2, 7, 'Agreement');"
  "INSERT INTO queries VALUES (32, 1, 'August', '2026-11-01', NULL);";

typedef struct
{
  GPtrArray *rows;             /* GStrv */
  GString   *kinds;            /* of the last row: t or p */
} Dump;

static gboolean
add_row (const PennyCell  *cells,
         guint             n,
         gpointer          data,
         GError          **error)
{
  Dump *all = data;
  GStrv row = g_new0 (char *, n + 1);

  g_string_truncate (all->kinds, 0);
  for (guint i = 0; i < n; i++)
    {
      row[i] = g_strdup (cells[i].text);
      g_string_append_c (all->kinds, cells[i].kind == PENNY_CELL_TEXT ? 't' : 'p');
    }
  g_ptr_array_add (all->rows, row);
  return TRUE;
}

static Dump
dump_of (PennyStore *store,
         const char *table)
{
  Dump all = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev), g_string_new (NULL) };
  g_autoptr (GError) error = NULL;

  penny_table_dump (store, table, TRUE, add_row, &all, &error);
  g_assert_no_error (error);
  return all;
}

static void
dump_clear (Dump *self)
{
  g_ptr_array_unref (self->rows);
  g_string_free (self->kinds, TRUE);
}

static PennyStore *
filled (void)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  penny_store_run (store, fill, &error);
  g_assert_no_error (error);
  return store;
}

static const char *
cell (const Dump *all,
      const char *column)
{
  GStrv heading = all->rows->pdata[0], row = all->rows->pdata[1];

  for (guint i = 0; heading[i] != NULL; i++)
    if (g_str_equal (heading[i], column))
      return row[i];
  g_error ("no column %s", column);
}

/* The schema says which columns are amounts and which are choices. */
static void
test_all (void)
{
  PennyStore *store = filled ();
  g_autoptr (GRegex) rule =
    g_regex_new ("(\\w+) INTEGER NOT NULL CONSTRAINT (a_choice|an_amount|not_less_than_nothing|more_than_nothing)",
                 0, 0, NULL);

  for (const char *const *table = penny_table_names (); *table != NULL; table++)
    {
      g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM pragma_table_info ('%s')", *table);
      g_autofree char *find = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'", *table);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *sql = NULL;
      sqlite3_stmt *select = NULL;
      Dump all = dump_of (store, *table);

      g_test_message ("%s", *table);
      g_assert_cmpuint (all.rows->len, ==, 2);
      g_assert_cmpuint (g_strv_length (all.rows->pdata[0]), >=, ask (store, count));
      sqlite3_prepare_v2 (penny_store_handle (store), find, -1, &select, NULL);
      g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
      sql = g_strdup ((const char *) sqlite3_column_text (select, 0));
      sqlite3_finalize (select);
      for (g_regex_match (rule, sql, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *column = g_match_info_fetch (match, 1), *kind = g_match_info_fetch (match, 2);
          const char *text = cell (&all, column);

          if (g_str_equal (kind, "a_choice"))
            g_assert_false (g_ascii_isdigit (*text));
          else
            g_assert_true (g_regex_match_simple ("^-?[0-9]+\\.[0-9][0-9]$", text, 0, 0));
        }
      dump_clear (&all);
    }
  penny_store_close (store);
}

static const struct
{
  const char *table;
  const char *column;
  const char *expected;
} cells[] = {
  { "payments", "amount", "-16.40" },
  { "payments", "date", "2026-11-12" },
  { "payments", "payee", "=Gym" },
  { "payments", "kind", "spent" },
  { "payments", "method", "direct debit" },
  { "payments", "receipt", "yes" },
  { "payments", "note", "" },
  { "payments", "account", "Bank" },
  { "payments", "line", "Gym" },
  { "payments", "line_id", "3" },
  { "lines", "kind", "monthly" },
  { "lines", "unit", "hours" },
  { "regulars", "unit", "week" },
  { "regulars", "every", "4" },
  { "budgets", "holding", "third party" },
  { "budgets", "rule_net", "yes" },
  { "budgets", "rule_weeks", "8" },
  { "person", "own_money_a_week", "12.05" },
  { "checks", "closing", "-0.05" },
  { "actors", "role", "nominee" },
  { "files", "added_at", "2026-11-15T00:00:00Z" },
  { "assistants", "kind", "self-employed" },
  { "assistants", "relation", "lives here" },
  { "assistants", "starter", "P45" },
  { "assistants", "gender", "F" },
  { "assistants", "p45_pay", "1.00" },
  { "assistants", "pay_line_name", "Gym" },
  { "assistants", "sick_days", "31" },
  { "receipts", "came", "camera" },
  { "receipts", "total", "16.40" },
  { "receipts", "turn", "quarter right" },
  { "receipts", "file", "may.csv" },
  { "receipt_payments", "by_itself", "yes" },
  { "keep_rules", "counted_from", "budget end" },
  { "queries", "budget", "Care" },
  { "contracts", "frequency", "four-weekly" },
  { "contracts", "minutes_a_week", "1200" },
  { "contracts", "rate", "13.05" },
  { "contracts", "assistant", "Ada" },
  { "code_notices", "source", "P45" },
  { "letter_notices", "letter", "B" },
  { "loan_notices", "plan", "plan 2" },
  { "pension_notices", "state", "member" },
  { "pension_notices", "kind", "relief at source" },
  { "pension_notices", "employee", "500" },
  { "orders", "rank", "stops loans" },
  { "documents", "kind", "DBS" },
  { "documents", "file", "may.csv" },
  { "entries", "kind", "other rate" },
  { "entries", "other", "second" },
  { "entries", "state", "approved" },
  { "entries", "start_at", "22:00" },
  { "entries", "end_at", "31:30" },
  { "usual_hours", "weekday", "Friday" },
  { "usual_hours", "end_at", "" },
  { "runs", "frequency", "four-weekly" },
  { "employer", "payroll_by", "ours" },
  { "slips", "net", "132.85" },
  { "slips", "working", "payslip=1; net=13285" },
  { "slips", "stated", "" },
  { "slip_lines", "minutes", "570" },
  { "pay_bills", "year", "2026" },
};

static void
test_cells (void)
{
  PennyStore *store = filled ();

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      Dump all = dump_of (store, cells[i].table);

      g_test_message ("%s.%s", cells[i].table, cells[i].column);
      g_assert_cmpstr (cell (&all, cells[i].column), ==, cells[i].expected);
      dump_clear (&all);
    }
  penny_store_close (store);
}

/* What could harm somebody is left out, columns and all. */
static void
test_private (void)
{
  static const char *const left_out[] = { "born", "ni_number", "sort_code", "account_number", "account_name" };
  PennyStore *store = filled ();

  for (int with_private = FALSE; with_private <= TRUE; with_private++)
    {
      Dump all = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev), g_string_new (NULL) };
      g_autoptr (GError) error = NULL;

      penny_table_dump (store, "assistants", with_private, add_row, &all, &error);
      g_assert_no_error (error);
      for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
        g_assert_true (g_strv_contains (all.rows->pdata[0], left_out[i]) == with_private);
      g_assert_cmpstr (cell (&all, "name"), ==, "Ada");
      g_assert_cmpstr (cell (&all, "p45_left"), ==, "2026-01-02");
      dump_clear (&all);
    }
  penny_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables-dump/all", test_all);
  g_test_add_func ("/tables-dump/cells", test_cells);
  g_test_add_func ("/tables-dump/private", test_private);
  return g_test_run ();
}
