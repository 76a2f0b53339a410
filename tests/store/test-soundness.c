#include "help.h"

#include <glib/gstdio.h>

#include "kept-files-private.h"
#include "soundness.h"

/* A book with one of everything that an invariant speaks of; each row of the
 * table breaks one of them. */

#define ACCOUNT "(SELECT min (id) FROM accounts)"
#define OTHER   "(SELECT max (id) FROM accounts)"
#define LINE    "(SELECT min (id) FROM lines)"
#define ALIEN   "(SELECT max (id) FROM lines)"
#define BUDGET  "(SELECT min (id) FROM budgets)"
#define ABROAD  "(SELECT max (id) FROM budgets)"

/* Ids above all that a book can give itself. */
static const char *const whole_book[] = {
  "INSERT INTO budgets SELECT 9200000000000000001, 'Other', funder, holding, held_by, start_on, end_on, review_by, contribution, "
  "rule_weeks, rule_net, rule_less_owed, rule_less_saved, rule_source, closed FROM budgets",
  "INSERT INTO accounts VALUES (9200000000000000002, 9200000000000000001, 'Bank', 0)",
  "INSERT INTO lines VALUES (9200000000000000003, 9200000000000000001, 'Swimming', 0, NULL, NULL, 0)",
  /* Between two accounts of the first budget. */
  "INSERT INTO accounts VALUES (9200000000000000000, " BUDGET ", 'Card', 1)",
  "INSERT INTO payments (id, account_id, date, amount, payee, kind, method, receipt) VALUES "
  "(1, " ACCOUNT ", '2026-05-01', -500, 'Card', 5, 0, 0), (2, 9200000000000000000, '2026-05-01', 500, 'Bank', 5, 0, 0)",
  "UPDATE payments SET twin_id = 3 - id",
  "INSERT INTO checks VALUES (1, " ACCOUNT ", '2026-06-01', -700), (2, " ACCOUNT ", '2026-07-01', -700)",
  "INSERT INTO statements VALUES (1, " ACCOUNT ", 'may.csv', 'csv', NULL, 1, NULL)",
  "INSERT INTO payments (id, account_id, date, amount, payee, kind, line_id, method, receipt, check_id, statement_id) "
  "VALUES (3, " ACCOUNT ", '2026-05-02', -700, 'Gym', 0, NULL, 0, 0, 1, 1)",
  "INSERT INTO splits VALUES (3, 0, " LINE ", -300), (3, 1, NULL, -400)",
  "INSERT INTO payments (id, account_id, date, amount, payee, kind, line_id, method, receipt) "
  "VALUES (4, " ACCOUNT ", '2026-05-03', -100, 'Gym', 0, " LINE ", 0, 0)",
  "INSERT INTO bills (id, budget_id, payee, kind, amount, incurred, line_id, paid_by) VALUES "
  "(1, " BUDGET ", 'HMRC', 0, 900, '2026-05-01', NULL, NULL), (2, " BUDGET ", 'Gym', 0, 100, '2026-05-01', " LINE ", 4)",
  "INSERT INTO bill_splits VALUES (1, 0, " LINE ", 400), (1, 1, NULL, 500)",
};

static const struct
{
  const char *sql;
  const char *sentence;        /* how it begins */
} breaks[] = {
  { "UPDATE splits SET amount = -301 WHERE position = 0", "Payments whose parts do not add up to the whole: 1." },
  { "UPDATE payments SET amount = -701, check_id = NULL WHERE id = 3; DELETE FROM checks",
    "Payments whose parts do not add up to the whole: 1." },
  { "UPDATE bill_splits SET amount = 401 WHERE position = 0", "Bills whose parts do not add up to the whole: 1." },
  { "UPDATE payments SET line_id = " LINE " WHERE id = 3",
    "Payments that are counted for one plan line as a whole and for others in parts: 1." },
  { "UPDATE payments SET twin_id = NULL WHERE id = 1", "Moves between two accounts that lack their other half: 1." },
  { "UPDATE payments SET twin_id = 1 WHERE id = 1",
    "Moves between two accounts whose other half belongs elsewhere: 2." },
  { "UPDATE payments SET amount = 501 WHERE id = 2",
    "Moves between two accounts where what went out is not what came in: 2." },
  { "UPDATE payments SET account_id = " ACCOUNT " WHERE id = 2",
    "Moves between two accounts where what went out is not what came in: 2." },
  { "UPDATE payments SET line_id = " ALIEN " WHERE id = 4",
    "Payments of one budget that are counted for a plan line of another: 1." },
  { "UPDATE splits SET line_id = " ALIEN " WHERE position = 1",
    "Parts of payments that are counted for a plan line of another budget: 1." },
  { "UPDATE bills SET line_id = " ALIEN " WHERE id = 2",
    "Bills of one budget that are counted for a plan line of another: 1." },
  { "UPDATE bills SET budget_id = " ABROAD ", line_id = NULL WHERE id = 2", "Bills that were paid out of another budget: 1." },
  { "UPDATE plan_lines SET line_id = " ALIEN, "Plan lines that stand in another budget’s plan: 1." },
  { "UPDATE payments SET check_id = 1 WHERE id = 2",
    "Payments that are ticked off in another account’s check with the bank: 1." },
  { "UPDATE payments SET statement_id = 1 WHERE id = 2", "Payments that came in with another account’s statement: 1." },
  { "UPDATE checks SET closing = -701 WHERE id = 2",
    "Checks with the bank whose payments do not make what the bank said: 1." },
  { "DELETE FROM changesets; DELETE FROM history WHERE id = 2", "Places where the history has a gap: 1." },
  { "DELETE FROM changesets; DELETE FROM history WHERE id = 1", "Places where the history has a gap: 1." },
  { "UPDATE history SET at = at - 1 WHERE id = (SELECT max (id) FROM history)", "Places where the history goes back in time: 1." },
  { "UPDATE history SET state = 1 WHERE id = 2", "Steps that were done after one that could still be done again: 1." },
  { "DELETE FROM changesets WHERE history_id = 2",
    "Steps in the history that can no longer be taken back, though those before them can: 1." },
  { "UPDATE history SET noted = 1 WHERE id = 3", "Notes in the history that have something to take back: 1." },
  { "DELETE FROM lines WHERE id = " LINE, "In “payments”, things that belong to something in “plan lines” that is not there: 1." },
  { "DELETE FROM budgets WHERE id = " ABROAD, "In “accounts”, things that belong to something in “budgets” that is not there: 1." },
  { "PRAGMA ignore_check_constraints = ON; UPDATE checks SET date = 'a day' WHERE id = 2; "
    "PRAGMA ignore_check_constraints = OFF",
    "A part of the file is damaged, in “checks with the bank”: CHECK constraint failed in checks." },
};

/* What is not broken, though it may look so. */
static const char *const sound[] = {
  "SELECT 1",
  /* The clock alone said when, then. */
  "UPDATE history SET schema = 1; UPDATE history SET at = at - 1 WHERE id = (SELECT max (id) FROM history)",
  "DELETE FROM changesets WHERE history_id < 3",
  "DELETE FROM changesets",
  "UPDATE history SET state = 2 WHERE id = 2",
  "UPDATE history SET state = 1 WHERE id >= 3",
  /* A tick that went when its payment was changed. */
  "UPDATE payments SET check_id = NULL WHERE id = 3; UPDATE history SET kind = 'payment-changed' WHERE id = 3",
  "DELETE FROM splits; DELETE FROM bill_splits",
};

static void
run (PennyStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  penny_store_run (store, sql, &error);
  g_assert_no_error (error);
}

static void
fill (Small *small)
{
  begin (small->store);
  for (gsize i = 0; i < G_N_ELEMENTS (whole_book); i++)
    run (small->store, whole_book[i]);
  commit (small->store);
  begin (small->store);
  run (small->store, "UPDATE budgets SET funder = 'Council'");
  commit (small->store);
  sqlite3_db_config (penny_store_handle (small->store), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  run (small->store, "PRAGMA foreign_keys = OFF");
}

static GPtrArray *
check (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *wrong = penny_store_check (store, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (wrong);
  return wrong;
}

static void
assert_sound (PennyStore *store)
{
  g_autoptr (GPtrArray) wrong = check (store);

  for (guint i = 0; i < wrong->len; i++)
    g_assert_cmpstr (wrong->pdata[i], ==, NULL);
}

static gboolean
says (GPtrArray  *wrong,
      const char *sentence)
{
  for (guint i = 0; i < wrong->len; i++)
    if (g_str_has_prefix (wrong->pdata[i], sentence))
      return TRUE;
  for (guint i = 0; i < wrong->len; i++)
    g_test_message ("said: %s", (char *) wrong->pdata[i]);
  return FALSE;
}

static void
test_sound (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      Small small;

      small_open (&small);
      fill (&small);
      run (small.store, sound[i]);
      g_test_message ("%s", sound[i]);
      assert_sound (small.store);
      small_close (&small);
    }
}

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      Small small;
      g_autoptr (GPtrArray) wrong = NULL;

      small_open (&small);
      fill (&small);
      run (small.store, breaks[i].sql);
      wrong = check (small.store);
      g_test_message ("%s", breaks[i].sql);
      g_assert_true (says (wrong, breaks[i].sentence));
      small_close (&small);
    }
}

static void
test_empty (void)
{
  g_autoptr (PennyStore) store = penny_store_open_memory (NULL);

  assert_sound (store);
}

typedef struct
{
  guint  asked;
  guint  until;
  double last;
} Patience;

static gboolean
go_on (double   fraction,
       gpointer data)
{
  Patience *self = data;

  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  return ++self->asked < self->until;
}

/* Stopped at each question in turn, and goes on as if nothing had been asked. */
static void
test_stopped (void)
{
  Small small;
  Patience whole = { .until = G_MAXUINT };
  g_autoptr (GPtrArray) wrong = NULL;

  small_open (&small);
  wrong = penny_store_check (small.store, go_on, &whole, NULL);
  g_assert_cmpuint (wrong->len, ==, 0);
  g_assert_cmpuint (whole.asked, >, 20);
  g_assert_cmpfloat (whole.last, >, 0.6);
  for (guint i = 1; i <= whole.asked; i++)
    {
      Patience patience = { .until = i };
      g_autoptr (GError) error = NULL;

      g_assert_null (penny_store_check (small.store, go_on, &patience, &error));
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
    }
  assert_sound (small.store);
  small_close (&small);
}

/* --- beside the database --- */

static char *
open_folder (Small    *small,
             PennyKey *key)
{
  g_autofree char *parent = temporary_folder ();
  g_autoptr (GError) error = NULL;
  char *folder = g_build_filename (parent, "book", NULL);

  small_make (small, penny_store_open (folder, PENNY_STORE_NEW, key, &error));
  g_assert_no_error (error);
  return folder;
}

static char *
keep (Small *small)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Date,Amount\n", 12);
  g_autoptr (PennyKeptFile) kept = NULL;
  gint64 id;

  begin (small->store);
  g_assert_true (penny_kept_files_add_bytes (small->store, bytes, "may.csv", "text/csv", &id, NULL));
  commit (small->store);
  kept = penny_kept_files_get (small->store, id, NULL);
  return penny_kept_files_path (small->store, kept->file);
}

typedef enum { LEFT_ALONE, GONE, CUT, SPOILT, ANOTHER_SUM, ANOTHER_KIND } Mishap;

static const struct
{
  Mishap      mishap;
  const char *sentence;
} mishaps[] = {
  { LEFT_ALONE, NULL },
  { GONE, "The kept file “may.csv” is not there." },
  { CUT, "The kept file “may.csv” is not as it came." },
  { SPOILT, "The kept file “may.csv” is not as it came." },
  { ANOTHER_SUM, "The kept file “may.csv” is not as it came." },
  { ANOTHER_KIND, "The kept file “may.csv” is not there." },
};

static void
befall (PennyStore *store,
        const char *path,
        Mishap      mishap)
{
  g_autofree char *sealed = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &sealed, &size, NULL));
  sealed[size - 1] ^= 1;
  if (mishap == GONE || mishap == ANOTHER_KIND)
    g_assert_cmpint (g_unlink (path), ==, 0);
  if (mishap == CUT || mishap == SPOILT)
    g_assert_true (g_file_set_contents (path, sealed, (gssize) (mishap == CUT ? size - 1 : size), NULL));
  if (mishap == ANOTHER_SUM)
    run (store, "UPDATE files SET sha256 = printf ('%064d', 0)");
  if (mishap == ANOTHER_KIND)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
clear_folder (const char *folder,
              const char *path)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  g_remove (path);
  g_assert_true (penny_folder_remove (folder, NULL));
  g_rmdir (parent);
}

static void
test_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mishaps); i++)
    {
      g_autoptr (PennyKey) key = penny_key_new ();
      Small small;
      g_autofree char *folder = open_folder (&small, key);
      g_autofree char *path = keep (&small);
      g_autoptr (GPtrArray) wrong = NULL;

      befall (small.store, path, mishaps[i].mishap);
      wrong = check (small.store);
      if (mishaps[i].sentence == NULL)
        g_assert_cmpuint (wrong->len, ==, 0);
      else
        g_assert_true (says (wrong, mishaps[i].sentence));
      small_close (&small);
      clear_folder (folder, path);
    }
}

/* Where a table begins in the file: SQLite's page, behind the header. */
static void
spoil_page (const char *folder,
            gint64      page)
{
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  bytes[8192 + (page - 1) * 4096 + 100] ^= 1;
  g_assert_true (g_file_set_contents (file, bytes, (gssize) size, NULL));
}

static const char *const tables[] = { "payments", "history", "budgets" };

/* What cannot be read is told, and the rest is checked all the same. */
static void
test_pages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (PennyKey) key = penny_key_new ();
      Small small;
      g_autofree char *folder = open_folder (&small, key);
      g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", tables[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) wrong = NULL;
      gint64 page;

      pay (&small, DAY (1, 1), -100);
      page = ask (small.store, sql);
      small_close (&small);
      spoil_page (folder, page);
      small.store = penny_store_open (folder, PENNY_STORE_READ, key, &error);
      /* Opening reads the history's last entry, and says so itself. */
      if (small.store == NULL)
        g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
      else
        {
          wrong = check (small.store);
          g_assert_cmpuint (wrong->len, >, 0);
        }
      small_close (&small);
      clear_folder (folder, folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/soundness/empty", test_empty);
  g_test_add_func ("/soundness/sound", test_sound);
  g_test_add_func ("/soundness/broken", test_broken);
  g_test_add_func ("/soundness/stopped", test_stopped);
  g_test_add_func ("/soundness/files", test_files);
  g_test_add_func ("/soundness/pages", test_pages);
  return g_test_run ();
}
