#include "golden.h"

#include <string.h>

#include <glib/gstdio.h>

#include "history.h"
#include "kept-files.h"
#include "keys.h"
#include "payments.h"
#include "soundness.h"
#include "tables.h"

/* A book that the first version of the format sealed opens for ever: with its
 * key, its code and its passphrase, and all is in it. */

static void
copy_file (const char *from,
           const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_get_contents (from, &bytes, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
copy_folder (const char *from,
             const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *one = g_build_filename (from, name, NULL), *other = g_build_filename (to, name, NULL);

      if (g_file_test (one, G_FILE_TEST_IS_DIR))
        copy_folder (one, other);
      else
        copy_file (one, other);
    }
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
check_payments (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = penny_payments_ids (store, &(PennyPaymentFilter) { 0 }, &error);
  guint n;

  g_assert_no_error (error);
  n = ids->len;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (golden_payments));
  for (guint i = 0; i < n; i++)
    {
      const GoldenPayment *golden = &golden_payments[n - 1 - i];
      g_autoptr (PennyPayment) payment = penny_payments_get (store, g_array_index (ids, gint64, i), &error);

      g_assert_no_error (error);
      g_assert_cmpint (payment->date, ==, penny_date_new (2026, golden->month, golden->day));
      g_assert_cmpint (payment->amount, ==, golden->amount);
      g_assert_cmpstr (payment->payee, ==, golden->payee);
      g_assert_cmpstr (payment->note, ==, golden->note);
    }
}

static void
check_names (PennyStore *store)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, NULL);
  g_autoptr (GPtrArray) accounts = penny_accounts_list (store, 0, NULL);
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_cmpuint (budgets->len, ==, 1);
  g_assert_cmpstr (((PennyBudget *) budgets->pdata[0])->name, ==, GOLDEN_BUDGET);
  g_assert_cmpuint (accounts->len, ==, 1);
  g_assert_cmpstr (((PennyAccount *) accounts->pdata[0])->name, ==, GOLDEN_ACCOUNT);
  lines = penny_lines_list (store, ((PennyBudget *) budgets->pdata[0])->id, penny_date_new (2026, 6, 1), NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (((PennyPlanLine *) lines->pdata[0])->name, ==, GOLDEN_LINE);
}

static void
check_file (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = penny_kept_files_list (store, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (((PennyKeptFile *) files->pdata[0])->name, ==, GOLDEN_FILE);
  bytes = penny_kept_files_read_bytes (store, files->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), GOLDEN_BYTES, strlen (GOLDEN_BYTES));
}

/* What was done to it can still be undone. */
static void
check_undo (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyHistoryEntry) undone = penny_history_undo (store, &error);
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (undone->who, ==, "Zoë Sample");
  ids = penny_payments_ids (store, &(PennyPaymentFilter) { 0 }, &error);
  g_assert_cmpuint (ids->len, ==, 0);
}

static void
check_sound (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = penny_store_check (store, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wrong->len > 0 ? wrong->pdata[0] : NULL, ==, NULL);
}

static void
test_opens (gconstpointer secret)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "book", NULL);
  g_autofree char *folder = g_dir_make_tmp ("pennywell-golden-XXXXXX", NULL);
  g_autoptr (PennyKey) key = NULL, stated = penny_key_from_text (GOLDEN_KEY);
  PennyStore *store;

  copy_folder (golden, folder);
  key = penny_locks_open (folder, secret, &error);
  g_assert_no_error (error);
  g_assert_true (penny_key_equal (key, stated));
  store = penny_store_open (folder, PENNY_STORE_WRITE, key, &error);
  g_assert_no_error (error);
  check_names (store);
  check_payments (store);
  check_file (store);
  check_sound (store);
  check_undo (store);
  penny_store_close (store);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/golden/key", GOLDEN_KEY, test_opens);
  g_test_add_data_func ("/golden/code", GOLDEN_CODE, test_opens);
  g_test_add_data_func ("/golden/passphrase", GOLDEN_PASSPHRASE, test_opens);
  return g_test_run ();
}
