#include "fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "backup.h"
#include "code.h"
#include "history.h"
#include "kept-files.h"
#include "sample.h"

/* Backups are made, thinned out and restored; and everything that can go wrong meanwhile. */

#define TODAY "2026-11-15"

typedef struct
{
  char       *top;
  char       *folder;          /* the book's */
  char       *stick;           /* where backups go */
  char       *code;
  PennyStore *store;
  gint64      moment;          /* after all that its history knows */
} Book;

static const char *const kept = "Date,Amount\n2026-01-05,-10.00\n";

static void
open_book (Book *self)
{
  g_autoptr (GError) error = NULL;
  PennyHistoryMoments moments;

  self->store = penny_store_open (self->folder, PENNY_STORE_WRITE, NULL, &error);
  g_assert_no_error (error);
  penny_history_moments (self->store, 0, &moments, &error);
  g_assert_no_error (error);
  self->moment = moments.last + 1000;
  penny_store_set_moment (self->store, self->moment);
}

static void
keep_file (PennyStore *store)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (kept, strlen (kept));
  g_autoptr (GError) error = NULL;
  gint64 id;

  penny_history_begin (store, &error);
  g_assert_no_error (error);
  penny_kept_files_add_bytes (store, bytes, "may.csv", NULL, &id, &error);
  g_assert_no_error (error);
  penny_history_commit (store, "tested", NULL, &error);
  g_assert_no_error (error);
}

/* The receipts that Maya's sample comes with. */
#define SAMPLE_FILES 16

/* Maya's sample file, with a code and a kept file. */
static void
book_open (Book *self)
{
  g_autoptr (GError) error = NULL;

  self->top = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  self->folder = g_build_filename (self->top, "Maya", NULL);
  self->stick = g_build_filename (self->top, "stick", NULL);
  g_assert_cmpint (g_mkdir (self->stick, 0700), ==, 0);
  penny_sample_make ("maya", self->folder, &error);
  g_assert_no_error (error);
  open_book (self);
  keep_file (self->store);
  self->code = penny_code_new ();
  penny_store_add_secret (self->store, PENNY_SLOT_CODE, PENNY_COST_SMALLEST, self->code, &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) names = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);

  for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
book_close (Book *self)
{
  g_clear_pointer (&self->store, penny_store_close);
  remove_all (self->top);
  g_free (self->top);
  g_free (self->folder);
  g_free (self->stick);
  penny_secret_free (self->code);
}

static char *
make (Book       *self,
      const char *today)
{
  g_autoptr (GError) error = NULL;
  char *file = NULL;

  penny_backup_make (self->store, self->stick, day (today), NULL, NULL, &file, &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_not_made (Book            *self,
                 const char      *folder,
                 PennyGoOn        go_on,
                 PennyStoreError  expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (penny_backup_make (self->store, folder, day (TODAY), go_on, NULL, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, (int) expected);
}

static void
add_payment (PennyStore *store,
             PennyPence  amount)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, NULL);
  const PennyBudget *budget = budgets->pdata[0];
  g_autoptr (GPtrArray) accounts = penny_accounts_list (store, budget->id, NULL);
  const PennyAccount *account = accounts->pdata[0];
  g_autoptr (PennyPayment) value = payment (account->id, "2026-11-01", amount, "Sample Buses", 0);

  do_act (store, penny_act_save_payment, value);
}

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (names != NULL && g_dir_read_name (names) != NULL)
    n++;
  return n;
}

static gboolean
is_there (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_make (void)
{
  g_autofree char *first = NULL, *second = NULL, *name = NULL, *expected = NULL;
  g_autoptr (PennyKeeping) keeping = NULL;
  g_autoptr (PennyBackup) backup = NULL;
  g_autoptr (PennyKey) key = NULL, wrong = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GError) error = NULL;
  Book book;

  book_open (&book);
  first = make (&book, TODAY);
  name = g_path_get_basename (first);
  expected = g_strdup_printf ("pennywell-" TODAY "-%.8s.backup", penny_store_get_book_id (book.store));
  g_assert_cmpstr (name, ==, expected);

  backup = penny_backup_look (first, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (backup->id, ==, penny_store_get_book_id (book.store));
  g_assert_cmpint (backup->day, ==, day (TODAY));
  g_assert_cmpuint (backup->codes, ==, 1);
  key = penny_backup_unlock (first, book.code, &error);
  g_assert_no_error (error);
  g_assert_true (penny_key_equal (key, penny_store_get_key (book.store)));
  wrong = penny_backup_unlock (first, "not the passphrase", &error);
  g_assert_null (wrong);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET);

  keeping = penny_keeping_get (book.store, NULL);
  newest = penny_history_list (book.store, 0, 1, NULL);
  g_assert_cmpint (keeping->backed_up_at, ==, book.moment);
  g_assert_cmpint (keeping->backed_up_to, ==, ((PennyHistoryEntry *) newest->pdata[0])->id);

  /* The day's newest takes its place; nothing else is left on the stick or beside the book. */
  add_payment (book.store, -100);
  second = make (&book, TODAY);
  g_assert_cmpstr (second, ==, first);
  g_assert_cmpuint (count_names (book.stick), ==, 1);
  g_assert_false (is_there (book.folder, PENNY_FOLDER_BACKUP));
  book_close (&book);
}

/* A name as of @date, with the bytes of @file. */
static void
put_copy (Book       *self,
          const char *file,
          const char *name)
{
  g_autofree char *bytes = NULL;
  g_autofree char *to = g_build_filename (self->stick, name, NULL);
  gsize size;

  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) size, NULL));
}

/* Only this book's own go: not another's, not a file of another kind, whatever its name. */
static void
test_thin_out (void)
{
  g_autofree char *first = NULL, *last = NULL, *strange = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;
  Book book, other;

  book_open (&book);
  book_open (&other);
  id = penny_store_get_book_id (book.store);
  first = make (&book, "2026-01-01");
  for (PennyDate date = day ("2026-01-02"); date < day ("2026-02-01"); date++)
    {
      g_autofree char *text = penny_date_format (date);
      g_autofree char *name = g_strdup_printf ("pennywell-%s-%.8s.backup", text, id);

      put_copy (&book, first, name);
    }
  {
    g_autofree char *foreign = make (&other, "2026-01-02");
    g_autofree char *name = g_strdup_printf ("pennywell-2026-01-02-%.8s.backup", id);

    put_copy (&book, foreign, "pennywell-2026-01-02-00000000.backup");
    /* With this book's letters in its name, but another's inside. */
    put_copy (&book, foreign, name);
  }
  strange = g_strdup_printf ("%s/pennywell-2026-01-03-%.8s.backup", book.stick, id);
  g_assert_true (g_file_set_contents (strange, "a letter to the council", -1, NULL));
  put_copy (&book, first, "holiday.jpg");
  {
    g_autofree char *part = g_strdup_printf ("pennywell-2026-01-03-%.8s.backup.part", id);

    put_copy (&book, first, part);
    put_copy (&book, first, "pennywell-2026-01-03-00000000.backup.part");
  }

  last = make (&book, "2026-02-01");
  backups = penny_backup_list (book.stick, id, &error);
  g_assert_no_error (error);
  /* Seven days, four weeks more, and January stands by its 31st. */
  g_assert_cmpuint (backups->len, ==, 11);
  g_assert_cmpint (((PennyBackup *) backups->pdata[0])->day, ==, day ("2026-02-01"));
  g_assert_true (is_there (book.stick, "pennywell-2026-01-02-00000000.backup"));
  g_assert_true (is_there (book.stick, "holiday.jpg"));
  g_assert_true (g_file_test (strange, G_FILE_TEST_EXISTS));
  /* The cut-off try of this book is gone, another's is not. */
  g_assert_true (is_there (book.stick, "pennywell-2026-01-03-00000000.backup.part"));
  g_assert_cmpuint (count_names (book.stick), ==, 11 + 5);
  book_close (&other);
  book_close (&book);
}

/* A file that is not this book's keeps its name, whatever it is. */
static void
test_name_taken (void)
{
  g_autofree char *strange = NULL, *file = NULL, *again = NULL, *text = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  Book book;

  book_open (&book);
  strange = g_strdup_printf ("%s/pennywell-" TODAY "-%.8s.backup", book.stick, penny_store_get_book_id (book.store));
  g_assert_true (g_file_set_contents (strange, "a letter to the council", -1, NULL));
  file = make (&book, TODAY);
  g_assert_true (g_str_has_suffix (file, "-2.backup"));
  again = make (&book, TODAY);
  g_assert_cmpstr (again, ==, file);
  backups = penny_backup_list (book.stick, penny_store_get_book_id (book.store), NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((PennyBackup *) backups->pdata[0])->day, ==, day (TODAY));
  g_assert_true (g_file_get_contents (strange, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "a letter to the council");
  book_close (&book);
}

static gboolean
stop_late (double   fraction,
           gpointer data)
{
  return fraction < 0.6;
}

/* What stands in the way is said; the earlier backup stays and nothing half-made lies about. */
static void
test_not_made (void)
{
  g_autofree char *file = NULL, *before = NULL, *after = NULL, *nowhere = NULL, *inside = NULL;
  g_autoptr (PennyKeeping) keeping = NULL;
  gsize size_before, size_after;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  g_assert_true (g_file_get_contents (file, &before, &size_before, NULL));
  add_payment (book.store, -100);

  nowhere = g_build_filename (book.top, "stick that is not in", NULL);
  assert_not_made (&book, nowhere, NULL, PENNY_STORE_ERROR_FAILED);
  keeping = penny_keeping_get (book.store, NULL);
  g_assert_cmpint (keeping->missed_at, ==, book.moment);
  inside = g_build_filename (book.folder, "receipts", NULL);
  assert_not_made (&book, inside, NULL, PENNY_STORE_ERROR_REFUSED);
  assert_not_made (&book, book.folder, NULL, PENNY_STORE_ERROR_REFUSED);
  assert_not_made (&book, book.stick, stop_late, PENNY_STORE_ERROR_CANCELLED);
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (book.stick, 0500), ==, 0);
      assert_not_made (&book, book.stick, NULL, PENNY_STORE_ERROR_READ_ONLY);
      g_assert_cmpint (g_chmod (book.stick, 0700), ==, 0);
    }
  else
    g_test_message ("the superuser writes anywhere: no read-only stick");

  g_assert_true (g_file_get_contents (file, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  g_assert_cmpuint (count_names (book.stick), ==, 1);
  g_assert_false (is_there (book.folder, PENNY_FOLDER_BACKUP));
  book_close (&book);
}

/* No file may grow beyond @most: the system then says that it is too large, as a full disk does. */
static void
test_full (void)
{
  g_autofree char *file = NULL, *before = NULL, *after = NULL;
  struct rlimit was, small;
  gsize size_before, size_after;
  Book book;

  signal (SIGXFSZ, SIG_IGN);
  book_open (&book);
  file = make (&book, TODAY);
  g_assert_true (g_file_get_contents (file, &before, &size_before, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &was), ==, 0);
  for (gsize less = 100; less < size_before; less += size_before / 7)
    {
      small = was;
      small.rlim_cur = size_before - less;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      {
        g_autoptr (GError) error = NULL;
        gboolean made = penny_backup_make (book.store, book.stick, day (TODAY), NULL, NULL, NULL, &error);

        g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &was), ==, 0);
        g_assert_false (made);
        g_assert_cmpint (error->domain, ==, (int) PENNY_STORE_ERROR);
        if (less == 100)
          g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL);
      }
      g_assert_cmpuint (count_names (book.stick), ==, 1);
      g_assert_false (is_there (book.folder, PENNY_FOLDER_BACKUP));
    }
  g_assert_true (g_file_get_contents (file, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  book_close (&book);
}

static PennyRestore *
prepare (Book       *self,
         const char *file,
         const char *folder,
         PennyKey   *present)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKey) key = penny_backup_unlock (file, self->code, &error);
  PennyRestore *restore;

  g_assert_no_error (error);
  restore = penny_restore_prepare (file, key, folder, present, NULL, NULL, &error);
  g_assert_no_error (error);
  return restore;
}

/* Behind the sample's receipts. */
static void
assert_kept_file (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = penny_kept_files_list (store, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, SAMPLE_FILES + 1);
  bytes = penny_kept_files_read_bytes (store, files->pdata[SAMPLE_FILES], &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), kept, strlen (kept));
}

/* The laptop is lost: the stick and the code are what is left. */
static void
test_drill (void)
{
  g_autofree char *file = NULL, *before = NULL, *after = NULL, *elsewhere = NULL, *aside = NULL;
  g_autoptr (PennyRestore) restore = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GError) error = NULL;
  Book book;

  book_open (&book);
  before = dump (book.store);
  file = make (&book, TODAY);
  g_clear_pointer (&book.store, penny_store_close);
  remove_all (book.folder);

  elsewhere = g_build_filename (book.top, "new computer", "Maya", NULL);
  restore = prepare (&book, file, elsewhere, NULL);
  g_assert_cmpstr (restore->person, ==, "Maya Sample");
  g_assert_cmpuint (restore->wrong->len, ==, 0);
  g_assert_false (restore->there);
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
  penny_restore_finish (restore, day (TODAY), &aside, &error);
  g_assert_no_error (error);
  g_assert_null (aside);

  book.store = penny_store_open (elsewhere, PENNY_STORE_WRITE, restore->key, &error);
  g_assert_no_error (error);
  after = dump (book.store);
  g_assert_cmpstr (after, ==, before);
  assert_kept_file (book.store);
  newest = penny_history_list (book.store, 0, 1, NULL);
  g_assert_cmpstr (((PennyHistoryEntry *) newest->pdata[0])->kind, ==, "restored");
  g_assert_cmpstr (((PennyHistoryEntry *) newest->pdata[0])->args[0], ==, TODAY);
  book_close (&book);
}

/* An older backup says what would go, and what goes is kept beside. */
static void
test_older (void)
{
  g_autofree char *file = NULL, *newer = NULL, *found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKey) present = NULL;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  penny_store_set_moment (book.store, book.moment + 60);
  add_payment (book.store, -100);
  penny_store_set_moment (book.store, book.moment + 120);
  add_payment (book.store, -200);
  newer = dump (book.store);
  present = penny_key_ref (penny_store_get_key (book.store));
  g_clear_pointer (&book.store, penny_store_close);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PennyRestore) restore = prepare (&book, file, book.folder, present);
      g_autofree char *aside = NULL;
      g_autofree char *expected = g_strdup_printf ("%s before " TODAY "%s", book.folder, i == 0 ? "" : " 2");

      g_assert_true (restore->there);
      /* The second time only the note of the first restoring is more. */
      g_assert_cmpuint (restore->would_go, ==, i == 0 ? 2 : 1);
      if (i == 0)
        g_assert_cmpint (restore->would_go_since, ==, book.moment + 60);
      penny_restore_finish (restore, day (TODAY), &aside, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (aside, ==, expected);
      g_assert_false (is_there (book.top, "Maya.restoring"));
      if (i == 0)
        {
          g_autoptr (PennyStore) old = penny_store_open (aside, PENNY_STORE_READ, present, &error);

          g_assert_no_error (error);
          found = dump (old);
          g_assert_cmpstr (found, ==, newer);
        }
    }
  book_close (&book);
}

/* Given up in between: all is as it was.  And never while somebody writes in the book. */
static void
test_not_restored (void)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  PennyRestore *restore;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  restore = prepare (&book, file, book.folder, NULL);
  g_assert_true (is_there (book.top, "Maya.restoring"));
  g_assert_false (penny_restore_finish (restore, day (TODAY), NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_IN_USE);
  penny_restore_free (restore);
  g_assert_false (is_there (book.top, "Maya.restoring"));
  g_assert_cmpuint (count_names (book.top), ==, 2);
  g_clear_pointer (&book.store, penny_store_close);
  open_book (&book);
  book_close (&book);
}

/* Two at once, as when one was stopped that has not noticed it yet: neither takes the other's folder away. */
static void
test_two_at_once (void)
{
  g_autofree char *file = NULL, *folder = NULL, *aside = NULL;
  g_autoptr (PennyRestore) second = NULL;
  g_autoptr (GError) error = NULL;
  PennyRestore *first;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  folder = g_build_filename (book.top, "elsewhere", NULL);
  first = prepare (&book, file, folder, NULL);
  second = prepare (&book, file, folder, NULL);
  g_assert_cmpstr (first->beside, !=, second->beside);
  g_assert_true (is_there (first->beside, "book.db"));
  penny_restore_free (first);
  penny_restore_finish (second, day (TODAY), &aside, &error);
  g_assert_no_error (error);
  g_assert_true (is_there (folder, "book.db"));
  g_assert_cmpuint (count_names (book.top), ==, 3);
  book_close (&book);
}

static void
test_wrong_key (void)
{
  g_autofree char *file = NULL, *folder = NULL;
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GError) error = NULL;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  folder = g_build_filename (book.top, "restored", NULL);
  g_assert_null (penny_restore_prepare (file, key, folder, NULL, NULL, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY);
  g_assert_cmpuint (count_names (book.top), ==, 2);
  book_close (&book);
}

/* An empty folder that was made for it is where it goes. */
static void
test_empty_folder (void)
{
  g_autofree char *file = NULL, *empty = NULL, *aside = NULL;
  g_autoptr (PennyRestore) restore = NULL;
  g_autoptr (GError) error = NULL;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  empty = g_build_filename (book.top, "empty", NULL);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  restore = prepare (&book, file, empty, NULL);
  penny_restore_finish (restore, day (TODAY), &aside, &error);
  g_assert_no_error (error);
  g_assert_null (aside);
  g_assert_true (is_there (empty, "book.db"));
  book_close (&book);
}

/* Cut anywhere or changed in any part, a backup is refused or is what it was, and nothing stays behind. */
static void
test_damaged (void)
{
  g_autofree char *file = NULL, *bytes = NULL, *bad = NULL, *folder = NULL;
  g_autoptr (PennyKey) key = NULL;
  gsize size;
  Book book;

  book_open (&book);
  file = make (&book, TODAY);
  key = penny_key_ref (penny_store_get_key (book.store));
  bad = g_build_filename (book.top, "bad.backup", NULL);
  folder = g_build_filename (book.top, "restored", NULL);
  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  for (int i = 0; i < 60; i++)
    {
      gsize at = (size - 1) * (gsize) i / 59;
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyRestore) restore = NULL;
      gboolean cut = i % 2 == 0;

      bytes[at] ^= 1;
      g_assert_true (g_file_set_contents (bad, bytes, (gssize) (cut ? at : size), NULL));
      bytes[at] ^= 1;
      restore = penny_restore_prepare (bad, key, folder, NULL, NULL, NULL, &error);
      g_assert_true ((restore == NULL) == (error != NULL));
      if (cut)
        g_assert_nonnull (error);
      if (error != NULL)
        g_assert_cmpint (error->domain, ==, (int) PENNY_STORE_ERROR);
      else
        g_assert_cmpuint (restore->wrong->len, ==, 0);
      g_clear_pointer (&restore, penny_restore_free);
      g_assert_false (is_there (book.top, "restored.restoring"));
    }
  book_close (&book);
}

static void
test_not_a_backup (void)
{
  g_autofree char *file = NULL, *nothing = NULL;
  g_autoptr (GError) error = NULL;
  Book book;

  book_open (&book);
  file = g_build_filename (book.top, "letter.backup", NULL);
  g_assert_true (g_file_set_contents (file, "Dear Maya", -1, NULL));
  g_assert_null (penny_backup_look (file, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  nothing = g_build_filename (book.top, "nothing.backup", NULL);
  g_assert_null (penny_backup_look (nothing, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  book_close (&book);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/make", test_make);
  g_test_add_func ("/backup/thin-out", test_thin_out);
  g_test_add_func ("/backup/name-taken", test_name_taken);
  g_test_add_func ("/backup/not-made", test_not_made);
  g_test_add_func ("/backup/full", test_full);
  g_test_add_func ("/backup/not-a-backup", test_not_a_backup);
  g_test_add_func ("/restore/drill", test_drill);
  g_test_add_func ("/restore/older", test_older);
  g_test_add_func ("/restore/not-restored", test_not_restored);
  g_test_add_func ("/restore/two-at-once", test_two_at_once);
  g_test_add_func ("/restore/wrong-key", test_wrong_key);
  g_test_add_func ("/restore/empty-folder", test_empty_folder);
  g_test_add_func ("/restore/damaged", test_damaged);
  return g_test_run ();
}
