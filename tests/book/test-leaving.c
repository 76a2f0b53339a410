#include <glib/gstdio.h>

#include "sealed-help.h"

/* Backups, on demand and when a book closes; restoring them; and what a list of files may know. */

typedef struct
{
  SealedBook *sealed;
  PennyBook  *book;
  char       *stick;           /* where backups go */
  gint64      account_id;
} Open;

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  open->stick = make_folder ();
  open->book = open_kept (&open->sealed, &open->account_id);
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  close_kept (open->book, open->sealed);
  remove_folder (open->stick);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Another one when the file was written anew, for that is done beside. */
static guint64
only_inode (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *file = g_build_filename (folder, g_dir_read_name (dir), NULL);
  GStatBuf about;

  g_assert_cmpint (g_stat (file, &about), ==, 0);
  return about.st_ino;
}

static void
choose_stick (Open *open)
{
  g_autoptr (GError) error = NULL;

  DO (open->book, &error, penny_book_set_backup_folder_async, open->stick);
  g_assert_no_error (error);
  g_assert_cmpstr (penny_book_get_safety (open->book)->keeping->backup_folder, ==, open->stick);
}

static void
count_up (double   fraction,
          gpointer count)
{
  g_assert_true (fraction >= 0 && fraction <= 1);
  ++*(guint *) count;
}

static char *
back_up (Open    *open,
         GError **error)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint heard = 0;
  char *file;

  penny_book_back_up_async (open->book, count_up, &heard, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  file = penny_book_back_up_finish (open->book, result, error);
  g_assert_cmpint (heard > 0, ==, file != NULL);
  return file;
}

static void
test_back_up (Open          *open,
              gconstpointer  nothing)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (penny_book_get_safety (open->book)->backup, ==, PENNY_BACKUP_NEVER);
  g_assert_null (back_up (open, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  choose_stick (open);
  file = back_up (open, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (penny_book_get_safety (open->book)->backup, ==, PENNY_BACKUP_FINE);
  g_assert_cmpint (penny_book_get_safety (open->book)->keeping->backed_up_at, >, 0);
}

static void
leave (Open         *open,
       GCancellable *cancellable)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) after = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_close_async (open->book, cancellable, keep_result_cb, &kept);
  penny_book_undo_async (open->book, NULL, keep_result_cb, &after);
  result = wait_for (&kept);
  g_assert_true (penny_book_close_finish (open->book, result, &error));
  g_assert_no_error (error);

  /* Nothing is begun in a book that is being left. */
  g_clear_object (&result);
  result = wait_for (&after);
  g_assert_null (penny_book_undo_finish (open->book, result, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK);
}

static void
open_again (Open *open)
{
  g_autoptr (GError) error = NULL;

  let_go (open->book);
  open->book = penny_book_new ();
  DO (open->book, &error, penny_book_open_async, open->sealed->folder, PENNY_STORE_WRITE);
  g_assert_no_error (error);
}

/* Where something changed, and only there. */
static void
test_leave (Open          *open,
            gconstpointer  nothing)
{
  guint64 inode;

  leave (open, NULL);
  g_assert_cmpuint (count_files (open->stick), ==, 0);

  open_again (open);
  choose_stick (open);
  leave (open, NULL);
  g_assert_cmpuint (count_files (open->stick), ==, 1);

  open_again (open);
  g_assert_cmpint (penny_book_get_safety (open->book)->backup, ==, PENNY_BACKUP_FINE);
  inode = only_inode (open->stick);
  leave (open, NULL);

  /* Another stick has none yet. */
  open_again (open);
  g_assert_cmpuint (only_inode (open->stick), ==, inode);
  remove_folder (g_steal_pointer (&open->stick));
  open->stick = make_folder ();
  choose_stick (open);
  leave (open, NULL);
  g_assert_cmpuint (count_files (open->stick), ==, 1);
}

static void
test_stick_is_away (Open          *open,
                    gconstpointer  nothing)
{
  g_autofree char *away = g_build_filename (open->stick, "away", NULL);
  g_autoptr (GError) error = NULL;

  DO (open->book, &error, penny_book_set_backup_folder_async, away);
  g_assert_no_error (error);
  leave (open, NULL);
  open_again (open);
  g_assert_cmpint (penny_book_get_safety (open->book)->keeping->missed_at, >, 0);
}

/* Who cannot wait leaves without a backup, and the book is whole. */
static void
test_leave_cancelled (Open          *open,
                      gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  choose_stick (open);
  g_cancellable_cancel (cancellable);
  leave (open, cancellable);
  g_assert_cmpuint (count_files (open->stick), ==, 0);
  open_again (open);
  g_assert_cmpint (penny_book_get_safety (open->book)->backup, ==, PENNY_BACKUP_NEVER);
}

/* There is no key any more to make one with. */
static void
test_leave_locked (Open          *open,
                   gconstpointer  nothing)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  choose_stick (open);
  penny_book_lock (open->book);
  penny_book_close_async (open->book, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  g_assert_true (penny_book_close_finish (open->book, result, NULL));
  g_assert_cmpuint (count_files (open->stick), ==, 0);
}

static PennyRestore *
prepare (const char  *file,
         const char  *secret,
         const char  *folder,
         GError     **error)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  penny_restore_prepare_async (file, secret, folder, NULL, NULL, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  return penny_restore_prepare_finish (result, error);
}

static char *
put (PennyRestore  *restore,
     GError       **error)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  penny_restore_put_async (restore, keep_result_cb, &kept);
  result = wait_for (&kept);
  return penny_restore_put_finish (result, error);
}

static void
test_restore (Open          *open,
              gconstpointer  by_keyring)
{
  g_autofree char *file = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (PennyRestore) restore = NULL;
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GError) error = NULL;

  choose_stick (open);
  file = back_up (open, &error);
  g_assert_no_error (error);
  do_act (open->book, penny_act_save_payment, make_payment (open->account_id, -500, "Pool", "2026-05-01"),
          (GDestroyNotify) penny_payment_free);
  penny_book_close (open->book);

  g_assert_null (prepare (file, "three words", open->sealed->folder, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET);
  g_clear_error (&error);

  restore = prepare (file, by_keyring != NULL ? NULL : open->sealed->code, open->sealed->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (restore->person, ==, "Maya Sample");
  g_assert_true (restore->there);
  g_assert_cmpuint (restore->would_go, ==, 1);

  aside = put (g_steal_pointer (&restore), &error);
  g_assert_no_error (error);
  DO (book, &error, penny_book_open_async, open->sealed->folder, PENNY_STORE_WRITE);
  g_assert_no_error (error);
  penny_book_close (book);
  remove_folder (g_steal_pointer (&aside));
}

static void
test_restore_no_key (Open          *open,
                     gconstpointer  nothing)
{
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  choose_stick (open);
  file = back_up (open, &error);
  g_assert_no_error (error);
  fake_keyring_set (FAKE_NO_SERVICE);
  g_assert_null (prepare (file, NULL, open->sealed->folder, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE);
}

static char *
peek (const char  *folder,
      GError     **error)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  penny_book_peek_async (folder, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  return penny_book_peek_finish (result, error);
}

/* Beside the open book too. */
static void
test_peek (Open          *open,
           gconstpointer  nothing)
{
  g_autofree char *name = NULL;
  g_autofree char *sample_name = NULL;
  g_autofree char *place = g_build_filename (open->stick, "sample", NULL);
  g_autoptr (PennyBook) sample = penny_book_new ();
  g_autoptr (GError) error = NULL;

  name = peek (open->sealed->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Maya Sample");

  fake_keyring_set (FAKE_LOCKED);
  g_assert_null (peek (open->sealed->folder, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_null (peek (open->stick, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK);
  g_clear_error (&error);

  DO (sample, &error, penny_book_open_sample_async, "winston", place);
  g_assert_no_error (error);
  penny_book_close (sample);
  sample_name = peek (place, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sample_name, ==, penny_book_get_summary (sample)->person->name);
}

static void
test_check (Open          *open,
            gconstpointer  nothing)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_check_async (open->book, NULL, NULL, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  wrong = penny_book_check_finish (open->book, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wrong->len, ==, 0);
}

static void
test_export (Open          *open,
             gconstpointer  nothing)
{
  g_autofree char *folder = g_build_filename (open->stick, "all", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  penny_book_export_async (open->book, folder, FALSE, NULL, NULL, cancellable, keep_result_cb, &kept);
  g_assert_false (wait_for_act (open->book, &kept, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_clear_error (&error);

  penny_book_export_async (open->book, folder, FALSE, NULL, NULL, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (open->book, &kept, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), >, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/leaving/back-up", Open, NULL, set_up, test_back_up, tear_down);
  g_test_add ("/leaving/leave", Open, NULL, set_up, test_leave, tear_down);
  g_test_add ("/leaving/stick-is-away", Open, NULL, set_up, test_stick_is_away, tear_down);
  g_test_add ("/leaving/cancelled", Open, NULL, set_up, test_leave_cancelled, tear_down);
  g_test_add ("/leaving/locked", Open, NULL, set_up, test_leave_locked, tear_down);
  g_test_add ("/leaving/restore", Open, NULL, set_up, test_restore, tear_down);
  g_test_add ("/leaving/restore-by-keyring", Open, "by keyring", set_up, test_restore, tear_down);
  g_test_add ("/leaving/restore-no-key", Open, NULL, set_up, test_restore_no_key, tear_down);
  g_test_add ("/leaving/peek", Open, NULL, set_up, test_peek, tear_down);
  g_test_add ("/leaving/check", Open, NULL, set_up, test_check, tear_down);
  g_test_add ("/leaving/export", Open, NULL, set_up, test_export, tear_down);
  return g_test_run ();
}
