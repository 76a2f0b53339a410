#include "help.h"

#include <glib/gstdio.h>
#include <string.h>

#include "code.h"
#include "copy.h"
#include "keeping.h"
#include "keys.h"
#include "kept-files.h"

/* Copies of a sealed book: with the same key, and with another. */

#define PASSPHRASE "correct horse"

typedef struct
{
  char     *top;
  char     *folder;
  PennyKey *key;
  Small     small;
  gint64    file;              /* a kept file's id */
} Book;

static const char *const kept = "Date,Amount\n2026-01-05,-10.00\n";

static PennyStore *
assert_open (const char     *folder,
             PennyStoreMode  mode,
             PennyKey       *key)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (folder, mode, key, &error);

  g_assert_no_error (error);
  return store;
}

static void
book_open (Book *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (kept, strlen (kept));
  g_autoptr (GError) error = NULL;

  self->top = temporary_folder ();
  self->folder = g_build_filename (self->top, "Maya’s %20 money?#", NULL);
  self->key = penny_key_new ();
  small_make (&self->small, assert_open (self->folder, PENNY_STORE_NEW, self->key));
  for (int i = 1; i <= 20; i++)
    pay (&self->small, DAY (1, i), -i);
  begin (self->small.store);
  penny_kept_files_add_bytes (self->small.store, bytes, "may.csv", NULL, &self->file, &error);
  g_assert_no_error (error);
  commit (self->small.store);
  penny_store_add_secret (self->small.store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, PASSPHRASE, &error);
  g_assert_no_error (error);
}

static void
book_close (Book *self)
{
  small_close (&self->small);
  remove_folder (self->top);
  g_free (self->top);
  g_free (self->folder);
  penny_key_unref (self->key);
}

static gboolean
stop_at_once (double   fraction,
              gpointer data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  return FALSE;
}

/* A copy's folder is one a book can be opened in. */
static void
test_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKey) key = NULL;
  g_autofree char *folder = NULL, *file = NULL, *before = NULL, *after = NULL;
  g_autofree char *id = NULL;
  PennyStore *copy;
  Book book;

  book_open (&book);
  folder = g_build_filename (book.top, "copy", NULL);
  file = g_build_filename (folder, "book.db", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  before = dump (book.small.store);
  id = g_strdup (penny_store_get_book_id (book.small.store));
  penny_store_copy_to (book.small.store, file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (penny_store_check_copy (file, book.key, NULL, NULL, &error));
  g_assert_no_error (error);

  /* The same key, and the same secrets as the book itself. */
  key = penny_locks_open (file, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (penny_key_equal (key, book.key));
  copy = assert_open (folder, PENNY_STORE_READ, key);
  g_assert_cmpstr (penny_store_get_book_id (copy), ==, id);
  after = dump (copy);
  assert_same (after, before);
  penny_store_close (copy);

  /* Never over a file that is there. */
  g_assert_false (penny_store_copy_to (book.small.store, file, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  book_close (&book);
}

static void
test_copy_stopped (void)
{
  g_autofree char *file = NULL;
  Book book;

  book_open (&book);
  file = g_build_filename (book.top, "copy.db", NULL);
  /* More than a few thousand of SQLite's steps, so that it is asked. */
  begin (book.small.store);
  for (int i = 0; i < 20000; i++)
    penny_payments_save (book.small.store, &(PennyPayment) { .account_id = book.small.account, .date = DAY (1, 1),
                                                             .payee = (char *) "Gym" }, NULL, NULL);
  commit (book.small.store);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_build_filename (book.top, "new", NULL);
      gboolean done = i == 0 ? penny_store_copy_to (book.small.store, file, stop_at_once, NULL, &error)
                             : penny_store_copy_rekeyed (book.small.store, folder, book.key, stop_at_once, NULL, &error);

      g_assert_false (done);
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
      g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    }
  book_close (&book);
}

/* A reader copies while a writer is in the middle of an act: the copy is as before the act. */
static void
test_copy_beside (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  PennyStore *reader;
  Book book;

  book_open (&book);
  file = g_build_filename (book.top, "copy.db", NULL);
  reader = assert_open (book.folder, PENNY_STORE_READ, book.key);
  begin (book.small.store);
  penny_payments_save (book.small.store, &(PennyPayment) { .account_id = book.small.account, .date = DAY (1, 1),
                                                           .payee = (char *) "Gym" }, NULL, &error);
  penny_store_copy_to (reader, file, NULL, NULL, &error);
  g_assert_no_error (error);
  commit (book.small.store);
  penny_store_close (reader);
  g_assert_cmpint (ask (book.small.store, "SELECT count(*) FROM payments"), ==, 21);
  book_close (&book);
}

static void
test_memory (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open_memory (&error);

  g_assert_false (penny_store_copy_to (store, "/nowhere/at-all", NULL, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  g_assert_null (penny_store_get_folder (store));
}

/* Another key, another id, no secrets; every row and every kept file is there. */
static void
test_rekeyed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyKeptFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *beside = NULL, *before = NULL, *after = NULL, *id = NULL;
  g_autoptr (PennyStore) store = NULL;
  PennyLocks locks;
  Book book;

  book_open (&book);
  before = dump (book.small.store);
  id = g_strdup (penny_store_get_book_id (book.small.store));
  beside = penny_folder_beside (book.folder, ".rekeying");
  penny_store_copy_rekeyed (book.small.store, beside, key, NULL, NULL, &error);
  g_assert_no_error (error);
  small_close (&book.small);
  g_assert_true (penny_folder_swap (book.folder, beside, &error));

  g_assert_null (penny_store_open (book.folder, PENNY_STORE_READ, book.key, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  store = assert_open (book.folder, PENNY_STORE_WRITE, key);
  after = dump (store);
  assert_same (after, before);
  g_assert_cmpstr (penny_store_get_book_id (store), !=, id);
  g_assert_true (penny_store_get_locks (store, &locks, &error));
  g_assert_cmpuint (locks.codes + locks.passphrases, ==, 0);

  file = penny_kept_files_get (store, book.file, &error);
  bytes = penny_kept_files_read_bytes (store, file, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), kept, strlen (kept));
  g_assert_true (penny_folder_remove (beside, &error));
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  book_close (&book);
}

/* A kept file that is damaged stops it, and nothing is left behind. */
static void
test_rekeyed_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyKeptFile) file = NULL;
  g_autofree char *beside = NULL, *path = NULL, *bytes = NULL;
  gsize size;
  Book book;

  book_open (&book);
  file = penny_kept_files_get (book.small.store, book.file, &error);
  path = g_strdup_printf ("%s/receipts/%.2s/%s.rcpt", book.folder, file->file, file->file);
  g_assert_true (g_file_get_contents (path, &bytes, &size, &error));
  bytes[size - 1] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, &error));
  beside = penny_folder_beside (book.folder, ".rekeying");
  g_assert_false (penny_store_copy_rekeyed (book.small.store, beside, key, NULL, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  book_close (&book);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copies/copy", test_copy);
  g_test_add_func ("/copies/stopped", test_copy_stopped);
  g_test_add_func ("/copies/beside", test_copy_beside);
  g_test_add_func ("/copies/memory", test_memory);
  g_test_add_func ("/copies/rekeyed", test_rekeyed);
  g_test_add_func ("/copies/rekeyed-damaged", test_rekeyed_damaged);
  return g_test_run ();
}
