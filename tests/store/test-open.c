#include "help.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "schema.h"

/* How a book is found, made, shared and refused. */

static char *
book_file (const char *folder)
{
  return g_build_filename (folder, "book.db", NULL);
}

static void
assert_refused (const char      *folder,
                PennyStoreMode   mode,
                PennyStoreError  expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open (folder, mode, NULL, &error);

  g_assert_null (store);
  g_assert_error (error, PENNY_STORE_ERROR, (int) expected);
  g_assert_cmpstr (error->message, !=, "");
}

static PennyStore *
assert_open (const char     *folder,
             PennyStoreMode  mode)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (folder, mode, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

/* Runs sqlite3 on the file as another program would. */
static void
meddle (const char *folder,
        const char *sql)
{
  g_autofree char *file = book_file (folder);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (file, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
write_file (const char *folder,
            const char *contents,
            gssize      length)
{
  g_autofree char *file = book_file (folder);

  g_assert_true (g_file_set_contents (file, contents, length, NULL));
}

static void
test_new (void)
{
  g_autofree char *parent = temporary_folder ();
  g_autofree char *folder = g_build_filename (parent, "book", NULL);
  g_autofree char *file = book_file (folder);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;
  Small small;

  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_NO_BOOK);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NO_BOOK);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  small_make (&small, assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  before = dump (small.store);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  small_close (&small);

  assert_refused (folder, PENNY_STORE_NEW_SAMPLE, PENNY_STORE_ERROR_ALREADY_A_BOOK);
  small.store = assert_open (folder, PENNY_STORE_READ);
  after = dump (small.store);
  assert_same (after, before);
  small_close (&small);
  remove_folder (folder);
  remove_folder (parent);
}

static void
test_settings (void)
{
  g_autofree char *folder = temporary_folder ();
  const PennyStoreMode modes[] = { PENNY_STORE_NEW_SAMPLE, PENNY_STORE_WRITE, PENNY_STORE_READ };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (PennyStore) store = assert_open (folder, modes[i]);

      g_assert_cmpint (ask (store, "SELECT journal_mode = 'truncate' FROM pragma_journal_mode"), ==, 1);
      g_assert_cmpint (ask (store, "PRAGMA synchronous"), ==, 2);
      g_assert_cmpint (ask (store, "PRAGMA foreign_keys"), ==, 1);
      g_assert_cmpint (ask (store, "PRAGMA user_version"), ==, penny_schema_version ());
      g_assert_cmpint (ask (store, "PRAGMA query_only"), ==, modes[i] == PENNY_STORE_READ);
    }
  remove_folder (folder);
}

/* An empty file may be all that is left of a book: no new one is made over it in silence. */
static void
test_empty_file (void)
{
  g_autofree char *folder = temporary_folder ();

  write_file (folder, "", 0);
  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_NOT_A_BOOK);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  assert_refused (folder, PENNY_STORE_NEW_SAMPLE, PENNY_STORE_ERROR_ALREADY_A_BOOK);
  remove_folder (folder);
}

static void
test_from_the_future (void)
{
  g_autofree char *folder = temporary_folder ();

  penny_store_close (assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  meddle (folder, "PRAGMA user_version = 999");
  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_FROM_THE_FUTURE);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_FROM_THE_FUTURE);
  meddle (folder, "PRAGMA user_version = -1");
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  remove_folder (folder);
}

static void
test_not_a_book (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *file = book_file (folder);
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *after = NULL;
  g_autofree char *cut = NULL;
  gsize length;

  write_file (folder, text, -1);
  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_NOT_A_BOOK);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  g_assert_true (g_file_get_contents (file, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
  g_unlink (file);

  /* Another program's database. */
  meddle (folder, "CREATE TABLE songs (name)");
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  g_unlink (file);

  /* A book cut in the middle. */
  penny_store_close (assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  g_assert_true (g_file_get_contents (file, &cut, &length, NULL));
  write_file (folder, cut, (gssize) length / 2);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  remove_folder (folder);
}

static void
test_in_use_here (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyStore) writer = assert_open (folder, PENNY_STORE_NEW_SAMPLE);

  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_IN_USE);
  assert_refused (folder, PENNY_STORE_NEW_SAMPLE, PENNY_STORE_ERROR_IN_USE);
  penny_store_close (assert_open (folder, PENNY_STORE_READ));
  g_clear_pointer (&writer, penny_store_close);
  penny_store_close (assert_open (folder, PENNY_STORE_WRITE));
  remove_folder (folder);
}

/* Another process holds the book until it dies, however it dies. */
static void
test_in_use_there (void)
{
  g_autofree char *folder = temporary_folder ();
  int ready[2];
  char byte;
  pid_t child;

  penny_store_close (assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      PennyStore *store = penny_store_open (folder, PENNY_STORE_WRITE, NULL, NULL);

      if (store == NULL || write (ready[1], "x", 1) != 1)
        _exit (1);
      pause ();
      _exit (0);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_IN_USE);
  penny_store_close (assert_open (folder, PENNY_STORE_READ));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  penny_store_close (assert_open (folder, PENNY_STORE_WRITE));
  close (ready[0]);
  close (ready[1]);
  remove_folder (folder);
}

/* A reader sees whole acts only, and a book that it cannot change. */
static void
test_beside (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  Small small;

  small_make (&small, assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  reader = assert_open (folder, PENNY_STORE_READ);
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM payments"), ==, 0);

  /* More than fits in the writer's cache: it must not lock the reader out before its end. */
  begin (small.store);
  for (int i = 0; i < 20000; i++)
    {
      penny_payments_save (small.store, &(PennyPayment) { .account_id = small.account, .date = DAY (1, 1) }, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM payments"), ==, 0);
  commit (small.store);
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM payments"), ==, 20000);

  g_assert_false (penny_history_begin (reader, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (penny_history_undo (reader, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_READ_ONLY);
  small_close (&small);
  g_clear_pointer (&reader, penny_store_close);
  remove_folder (folder);
}

/* Ids go on where they were, and two books have different ones. */
static void
test_ids (void)
{
  g_autofree char *folder = temporary_folder ();
  Small small, other;
  gint64 first, second;

  small_make (&small, assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  first = pay (&small, DAY (1, 1), -1);
  small_close (&small);
  small.store = assert_open (folder, PENNY_STORE_WRITE);
  second = pay (&small, DAY (1, 1), -1);
  g_assert_cmpint (second, ==, first + 1);
  penny_history_entry_free (penny_history_undo (small.store, NULL));
  small_close (&small);
  small.store = assert_open (folder, PENNY_STORE_WRITE);
  second = pay (&small, DAY (1, 1), -1);
  g_assert_cmpint (second, ==, first + 2);
  g_assert_cmpint (second >> 40, ==, ask (small.store, "SELECT copy FROM book"));
  g_assert_cmpint (second >> 40, <, 1 << 22);
  small_open (&other);
  g_assert_cmpint (other.budget >> 40, !=, second >> 40);
  small_close (&other);
  small_close (&small);
  remove_folder (folder);
}

static void
test_no_folder (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *inside = g_build_filename (file, "book", NULL);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  assert_refused (inside, PENNY_STORE_NEW_SAMPLE, PENNY_STORE_ERROR_FAILED);
  assert_refused (inside, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NO_BOOK);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open/new", test_new);
  g_test_add_func ("/open/settings", test_settings);
  g_test_add_func ("/open/empty-file", test_empty_file);
  g_test_add_func ("/open/from-the-future", test_from_the_future);
  g_test_add_func ("/open/not-a-book", test_not_a_book);
  g_test_add_func ("/open/in-use-here", test_in_use_here);
  g_test_add_func ("/open/in-use-there", test_in_use_there);
  g_test_add_func ("/open/beside", test_beside);
  g_test_add_func ("/open/ids", test_ids);
  g_test_add_func ("/open/no-folder", test_no_folder);
  return g_test_run ();
}
