#include "fault.h"
#include "help.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "copy.h"
#include "keys.h"

/* A book from before books were sealed becomes a sealed one, or stays as it was. */

static char *
book_file (const char *folder)
{
  return g_build_filename (folder, "book.db", NULL);
}

static void
run_plain (const char *folder,
           const char *sql)
{
  g_autofree char *file = book_file (folder);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (file, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/* As issue 1 and 2 wrote them: version 1, plain.  The answer is its payments. */
static void
make_plain (const char *folder)
{
  g_autofree char *file = book_file (folder);
  g_autofree char *into = g_strdup_printf ("VACUUM INTO '%s'", file);
  Small small;

  g_unlink (file);
  small_open (&small);
  for (int i = 1; i <= 20; i++)
    pay (&small, DAY (1, i), -i);
  g_assert_cmpint (sqlite3_exec (penny_store_handle (small.store), into, NULL, NULL, NULL), ==, SQLITE_OK);
  small_close (&small);
  run_plain (folder, DROP_VERSION_4 DROP_VERSION_3 DROP_VERSION_2 "PRAGMA user_version = 1");
}

static gboolean
keep (PennyStore  *copy,
      PennyKey    *key,
      gpointer     data,
      GError     **error)
{
  g_assert_cmpuint (strlen (penny_store_get_book_id (copy)), ==, 32);
  g_assert_cmpint (ask (copy, "SELECT sum(amount) FROM payments"), ==, -210);
  return penny_store_add_secret (copy, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, "correct horse", error);
}

static gboolean
keep_not (PennyStore  *copy,
          PennyKey    *key,
          gpointer     data,
          GError     **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED, "The keyring is locked.");
  return FALSE;
}

static gboolean
keep_and_end (PennyStore  *copy,
              PennyKey    *key,
              gpointer     data,
              GError     **error)
{
  _exit (FAULT_EXIT_STATUS);
}

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name; (name = g_dir_read_name (names)) != NULL; )
    n += !g_str_equal (name, "lock");
  return n;
}

static gboolean
is_plain (const char *folder)
{
  PennyLocks locks;

  return penny_locks_read (folder, &locks, NULL) && !locks.sealed;
}

/* Sealed, whole, and nothing plain beside it. */
static void
assert_sealed (const char *folder,
               PennyKey   *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_WRITE, key, &error);
  g_autoptr (PennyKey) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (ask (store, "SELECT sum(amount) FROM payments"), ==, -210);
  again = penny_locks_open (folder, "correct horse", &error);
  g_assert_no_error (error);
  g_assert_true (penny_key_equal (again, key));
  /* SQLite's journal stays, with nothing in it. */
  g_assert_cmpuint (count_names (folder), <=, 2);
}

static void
test_seal (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GError) error = NULL;

  make_plain (folder);
  g_assert_true (is_plain (folder));
  g_assert_null (penny_store_open (folder, PENNY_STORE_WRITE, key, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_SEALED);
  g_clear_error (&error);

  penny_store_seal (folder, key, keep, NULL, &error);
  g_assert_no_error (error);
  assert_sealed (folder, key);
  g_assert_false (penny_store_seal (folder, key, keep, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  remove_folder (folder);
}

/* What stands in the way, and the error for it; the plain book is as it was. */
static void
assert_not_sealed (const char      *folder,
                   PennyKeepKey     keep_key,
                   PennyStoreError  expected)
{
  g_autofree char *file = book_file (folder);
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before = 0, size_after = 0;

  g_file_get_contents (file, &before, &size_before, NULL);
  g_assert_false (penny_store_seal (folder, key, keep_key, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, (int) expected);
  g_file_get_contents (file, &after, &size_after, NULL);
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_refused (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *file = book_file (folder);
  g_autofree char *sealing = g_build_filename (folder, "sealing", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  assert_not_sealed (folder, keep, PENNY_STORE_ERROR_NO_BOOK);
  make_plain (folder);
  assert_not_sealed (folder, keep_not, PENNY_STORE_ERROR_REFUSED);
  run_plain (folder, "PRAGMA user_version = 1000");
  assert_not_sealed (folder, keep, PENNY_STORE_ERROR_FROM_THE_FUTURE);
  run_plain (folder, "PRAGMA user_version = 1; PRAGMA application_id = 7");
  assert_not_sealed (folder, keep, PENNY_STORE_ERROR_NOT_A_BOOK);
  make_plain (folder);
  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  memset (bytes + 3 * 4096, 0x55, 4096);
  g_assert_true (g_file_set_contents (file, bytes, (gssize) size, NULL));
  {
    g_autoptr (PennyKey) key = penny_key_new ();
    g_autoptr (GError) error = NULL;

    g_assert_false (penny_store_seal (folder, key, keep, NULL, &error));
    g_assert_nonnull (error);
  }
  g_assert_false (g_file_test (sealing, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

static void
test_in_use (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  g_autofree char *from = NULL, *to = NULL;
  g_autoptr (PennyStore) writer = NULL;

  /* The lock is on the file, whatever book it guards. */
  writer = penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, NULL);
  from = book_file (folder);
  to = g_build_filename (folder, "away.db", NULL);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  make_plain (folder);
  assert_not_sealed (folder, keep, PENNY_STORE_ERROR_IN_USE);
  g_clear_pointer (&writer, penny_store_close);
  remove_folder (folder);
}

/* A plain book whose last act was cut off: that act is not in the sealed one. */
static void
test_hot_journal (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GError) error = NULL;
  pid_t child;
  int status;

  make_plain (folder);
  child = fork ();
  if (child == 0)
    {
      g_autofree char *file = book_file (folder);
      sqlite3 *handle = NULL;

      sqlite3_open (file, &handle);
      sqlite3_exec (handle, "PRAGMA cache_size = 1; BEGIN; UPDATE payments SET amount = 999, note = hex (zeroblob (4000))",
                    NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpuint (count_names (folder), ==, 2);
  penny_store_seal (folder, key, keep, NULL, &error);
  g_assert_no_error (error);
  assert_sealed (folder, key);
  remove_folder (folder);
}

/* The program ends at the @nth change to the disk, or when the key was handed over.  TRUE: it ended so. */
static gboolean
seal_and_end (const char   *folder,
              PennyKey     *key,
              PennyKeepKey  keep_key,
              int           nth)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      fault_arm (FAULT_EXIT, nth);
      _exit (!penny_store_seal (folder, key, keep_key, NULL, NULL));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_true (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == FAULT_EXIT_STATUS);
  return WEXITSTATUS (status) == FAULT_EXIT_STATUS;
}

static void
test_ended (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyKey) key = penny_key_new ();
  int n;

  make_plain (folder);
  g_assert_true (seal_and_end (folder, key, keep_and_end, 0));
  g_assert_true (is_plain (folder));
  for (n = 1; seal_and_end (folder, key, keep, n); n += FAULT_STEP (1))
    {
      g_assert_true (is_plain (folder));
      g_assert_cmpint (n, <, 10000);
    }
  g_test_message ("ended at %d places", n);
  g_assert_cmpint (n, >, 20);
  assert_sealed (folder, key);
  remove_folder (folder);
}

/* Every change to the disk fails once: the plain book stays, the next try goes well. */
static void
test_faults (void)
{
  const FaultKind kinds[] = { FAULT_FULL, FAULT_IO };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *folder = temporary_folder ();
      g_autoptr (PennyKey) key = penny_key_new ();
      gboolean failed = TRUE;

      make_plain (folder);
      for (int n = 1; failed; n += FAULT_STEP (1))
        {
          g_autoptr (GError) error = NULL;
          gboolean sealed;

          fault_arm (kinds[i], n);
          sealed = penny_store_seal (folder, key, keep, NULL, &error);
          failed = fault_disarm ();
          g_assert_true (sealed == (error == NULL));
          if (sealed)
            break;
          g_assert_true (failed);
          g_assert_true (is_plain (folder));
          g_assert_cmpuint (count_names (folder), <=, 2);
        }
      assert_sealed (folder, key);
      remove_folder (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_install ();
  g_test_add_func ("/seal-plain/seal", test_seal);
  g_test_add_func ("/seal-plain/refused", test_refused);
  g_test_add_func ("/seal-plain/in-use", test_in_use);
  g_test_add_func ("/seal-plain/hot-journal", test_hot_journal);
  g_test_add_func ("/seal-plain/ended", test_ended);
  g_test_add_func ("/seal-plain/faults", test_faults);
  return g_test_run ();
}
