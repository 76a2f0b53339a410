#include "help.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "code.h"
#include "copy.h"
#include "keys.h"
#include "schema.h"
#include "soundness.h"
#include "vault.h"

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

static void
run_on (const char *file,
        const char *vfs,
        const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/* Runs SQL on a sample's file, past the store. */
static void
meddle (const char *folder,
        const char *sql)
{
  g_autofree char *file = book_file (folder);
  g_autoptr (PennyKey) key = penny_locks_open (folder, PENNY_SAMPLE_PASSPHRASE, NULL);
  g_autoptr (PennyVault) vault = penny_vault_new (key, NULL);

  run_on (file, penny_vault_name (vault), sql);
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

/* Nor beside receipts that another book left behind, which would be mixed up with its own. */
static void
test_receipts_there (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *kept = g_build_filename (folder, "receipts", NULL);

  g_assert_cmpint (g_mkdir (kept, 0700), ==, 0);
  assert_refused (folder, PENNY_STORE_NEW_SAMPLE, PENNY_STORE_ERROR_ALREADY_A_BOOK);
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (g_rmdir (kept), ==, 0);
  penny_store_close (assert_open (folder, PENNY_STORE_NEW_SAMPLE));
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

  write_file (folder, text, -1);
  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_NOT_A_BOOK);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  g_assert_true (g_file_get_contents (file, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
  g_unlink (file);

  /* Another program's database. */
  run_on (file, NULL, "CREATE TABLE songs (name)");
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK);
  g_unlink (file);

  /* A book that no program locked. */
  run_on (file, NULL, "PRAGMA application_id = 0x50454e59; CREATE TABLE payments (id)");
  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_NOT_SEALED);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_SEALED);
  remove_folder (folder);
}

static const struct
{
  const char      *name;
  gsize            cut;        /* the file's length; 0: whole */
  gsize            at;         /* bytes changed from there on, in steps of 4096 */
  int              n;
  PennyStoreError  expected;   /* FAILED: it opens */
} damages[] = {
  { "first-header", 0, 100, 1, PENNY_STORE_ERROR_FAILED },
  { "second-header", 0, 4196, 1, PENNY_STORE_ERROR_FAILED },
  { "both-headers", 0, 100, 2, PENNY_STORE_ERROR_DAMAGED },
  { "magic", 0, 0, 1, PENNY_STORE_ERROR_FAILED },
  { "both-magics", 0, 0, 2, PENNY_STORE_ERROR_NOT_A_BOOK },
  { "page-1", 0, 8192, 1, PENNY_STORE_ERROR_DAMAGED },
  { "page-1-late", 0, 8192 + 4000, 1, PENNY_STORE_ERROR_DAMAGED },
  { "page-1-nonce", 0, 8192 + 4060, 1, PENNY_STORE_ERROR_DAMAGED },
  { "page-1-tag", 0, 8192 + 4090, 1, PENNY_STORE_ERROR_DAMAGED },
  { "all-pages", 0, 8192, 9999, PENNY_STORE_ERROR_DAMAGED },
  { "cut-after-header", 8192, 0, 0, PENNY_STORE_ERROR_NOT_A_BOOK },
  { "cut-in-header", 5000, 0, 0, PENNY_STORE_ERROR_NOT_A_BOOK },
  { "cut-in-first-header", 3000, 0, 0, PENNY_STORE_ERROR_DAMAGED },
  { "cut-in-page-1", 8192 + 500, 0, 0, PENNY_STORE_ERROR_DAMAGED },
  { "cut-after-page-1", 8192 + 4096, 0, 0, PENNY_STORE_ERROR_DAMAGED },
  { "cut-in-page-9", 8192 + 8 * 4096 + 100, 0, 0, PENNY_STORE_ERROR_DAMAGED },
};

static void
test_damaged (gconstpointer data)
{
  gsize which = GPOINTER_TO_UINT (data);
  g_autofree char *folder = temporary_folder ();
  g_autofree char *file = book_file (folder);
  g_autofree char *bytes = NULL;
  g_autofree char *after = NULL;
  gsize length, at;

  penny_store_close (assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  at = damages[which].at;
  for (int i = 0; i < damages[which].n && at < length; i++, at += 4096)
    bytes[at] ^= 1;
  if (damages[which].cut > 0)
    length = damages[which].cut;
  write_file (folder, bytes, (gssize) length);

  if (damages[which].expected == PENNY_STORE_ERROR_FAILED)
    penny_store_close (assert_open (folder, PENNY_STORE_READ));
  else
    {
      assert_refused (folder, PENNY_STORE_READ, damages[which].expected);
      assert_refused (folder, PENNY_STORE_WRITE, damages[which].expected);
    }
  g_assert_true (g_file_get_contents (file, &after, NULL, NULL));
  g_assert_cmpmem (after, length, bytes, length);
  remove_folder (folder);
}

/* A part that opening does not read is found when it is read, and remembered. */
static void
test_suspect (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *file = book_file (folder);
  g_autofree char *bytes = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean harmed = FALSE;
  gsize length;
  Small small;

  small_make (&small, assert_open (folder, PENNY_STORE_NEW_SAMPLE));
  for (int i = 0; i < 100; i++)
    pay (&small, DAY (1, 1), -100 - i);
  g_assert_false (penny_store_is_suspect (small.store));
  small_close (&small);

  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  bytes[length - 100] ^= 1;
  write_file (folder, bytes, (gssize) length);
  store = assert_open (folder, PENNY_STORE_READ);
  g_assert_false (penny_store_is_suspect (store));
  g_assert_false (penny_store_run (store, "PRAGMA integrity_check", &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
  g_assert_true (penny_store_is_suspect (store));
  g_assert_true (penny_store_look_into (store, &harmed, NULL));
  g_assert_true (harmed);
  g_clear_pointer (&store, penny_store_close);
  remove_folder (folder);
}

static PennyStore *
open_with (const char      *folder,
           PennyStoreMode   mode,
           PennyKey        *key)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (folder, mode, key, &error);

  g_assert_no_error (error);
  return store;
}

static void
test_key (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autofree char *file = book_file (folder);
  g_autofree char *bytes = NULL;
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyKey) other = penny_key_new ();
  g_autoptr (PennyStore) store = open_with (folder, PENNY_STORE_NEW, key);
  g_autoptr (GError) error = NULL;
  PennyLocks locks;
  gsize length;

  g_assert_true (penny_key_equal (penny_store_get_key (store), key));
  g_assert_true (penny_locks_read (folder, &locks, NULL));
  g_assert_cmpstr (penny_store_get_book_id (store), ==, locks.id);
  g_assert_cmpuint (strlen (locks.id), ==, 32);
  g_assert_true (locks.sealed && !locks.sample && locks.codes == 0 && locks.passphrases == 0);
  g_clear_pointer (&store, penny_store_close);

  assert_refused (folder, PENNY_STORE_READ, PENNY_STORE_ERROR_LOCKED);
  assert_refused (folder, PENNY_STORE_WRITE, PENNY_STORE_ERROR_LOCKED);
  g_assert_null (penny_store_open (folder, PENNY_STORE_WRITE, other, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY);
  store = open_with (folder, PENNY_STORE_WRITE, key);
  g_clear_pointer (&store, penny_store_close);

  /* Nothing of it can be read without the key. */
  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  g_assert_null (g_strstr_len (bytes, (gssize) length, "CREATE"));
  g_assert_null (g_strstr_len (bytes, (gssize) length, "SQLite"));
  remove_folder (folder);
}

/* A code printed anew and the one in the drawer both work, until the older is dropped. */
static void
test_secrets (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyStore) store = open_with (folder, PENNY_STORE_NEW, key);
  g_autoptr (PennyStore) reader = open_with (folder, PENNY_STORE_READ, key);
  char *text = penny_key_to_text (key);
  char *codes[] = { penny_code_new (), penny_code_new () };
  PennyLocks locks;
  const struct
  {
    const char *secret;
    gboolean    opens, opens_later;
  } tries[] = {
    { text, TRUE, TRUE },
    { codes[0], TRUE, FALSE },
    { codes[1], TRUE, TRUE },
    { "Three words here", TRUE, TRUE },
    { "three words here", FALSE, FALSE },
    { "", FALSE, FALSE },
    { PENNY_SAMPLE_PASSPHRASE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_true (penny_store_add_secret (store, PENNY_SLOT_CODE, PENNY_COST_SMALLEST, codes[i], NULL));
  g_assert_true (penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, tries[3].secret, NULL));
  g_assert_true (penny_store_get_locks (reader, &locks, NULL));
  g_assert_cmpuint (locks.codes, ==, 2);
  g_assert_cmpuint (locks.passphrases, ==, 1);
  g_assert_false (locks.sample);

  for (int later = 0; later < 2; later++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (PennyKey) found = penny_locks_open (folder, tries[i].secret, &error);

          g_assert_true ((found != NULL) == (later ? tries[i].opens_later : tries[i].opens));
          g_assert_true (found == NULL || penny_key_equal (found, key));
          if (found == NULL)
            g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET);
        }
      g_assert_true (penny_store_drop_secrets (store, PENNY_SLOT_CODE, 1, NULL));
    }
  g_assert_false (penny_store_drop_secrets (reader, PENNY_SLOT_CODE, 0, NULL));
  g_assert_true (penny_locks_read (folder, &locks, NULL));
  g_assert_cmpuint (locks.codes, ==, 1);

  penny_secret_free (codes[0]);
  penny_secret_free (codes[1]);
  penny_secret_free (text);
  g_clear_pointer (&reader, penny_store_close);
  g_clear_pointer (&store, penny_store_close);
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

/* A name is never taken for an address, wherever one starts from. */
static void
test_address (void)
{
  static const char *const folders[] = { "file:book?mode=ro", "file:book?vfs=unix#1", "file:book" };
  g_autofree char *top = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  g_autofree char *before = g_get_current_dir ();

  g_assert_cmpint (g_chdir (top), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *file = book_file (folders[i]);

      penny_store_close (assert_open (folders[i], PENNY_STORE_NEW_SAMPLE));
      penny_store_close (assert_open (folders[i], PENNY_STORE_WRITE));
      g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
      g_assert_true (penny_folder_remove (folders[i], NULL));
    }
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open/new", test_new);
  g_test_add_func ("/open/settings", test_settings);
  g_test_add_func ("/open/empty-file", test_empty_file);
  g_test_add_func ("/open/receipts-there", test_receipts_there);
  g_test_add_func ("/open/from-the-future", test_from_the_future);
  g_test_add_func ("/open/not-a-book", test_not_a_book);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/open/damaged/%s", damages[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_damaged);
    }
  g_test_add_func ("/open/suspect", test_suspect);
  g_test_add_func ("/open/key", test_key);
  g_test_add_func ("/open/secrets", test_secrets);
  g_test_add_func ("/open/in-use-here", test_in_use_here);
  g_test_add_func ("/open/in-use-there", test_in_use_there);
  g_test_add_func ("/open/beside", test_beside);
  g_test_add_func ("/open/ids", test_ids);
  g_test_add_func ("/open/no-folder", test_no_folder);
  g_test_add_func ("/open/address", test_address);
  return g_test_run ();
}
