#include <glib/gstdio.h>

#include "help.h"
#include "sample.h"

static PennyPence
get_in_account (PennyBook *book)
{
  PennyBudgetSummary *budget = penny_book_get_summary (book)->budgets->pdata[0];

  return budget->position->in_account;
}

/* Opening. */

typedef enum
{
  NOTHING_THERE,
  EMPTY_FOLDER,
  A_BOOK,
  NOT_A_BOOK,
} Ground;

static const struct
{
  const char     *name;
  Ground          ground;
  PennyStoreMode  mode;
  int             code;         /* -1: it opens */
} openings[] = {
  { "read-nothing", NOTHING_THERE, PENNY_STORE_READ, PENNY_STORE_ERROR_NO_BOOK },
  { "write-nothing", NOTHING_THERE, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NO_BOOK },
  { "write-empty", EMPTY_FOLDER, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NO_BOOK },
  { "new-nothing", NOTHING_THERE, PENNY_STORE_NEW_SAMPLE, -1 },
  { "new-empty", EMPTY_FOLDER, PENNY_STORE_NEW_SAMPLE, -1 },
  { "new-on-a-book", A_BOOK, PENNY_STORE_NEW_SAMPLE, PENNY_STORE_ERROR_ALREADY_A_BOOK },
  { "read", A_BOOK, PENNY_STORE_READ, -1 },
  { "write", A_BOOK, PENNY_STORE_WRITE, -1 },
  { "not-a-book", NOT_A_BOOK, PENNY_STORE_WRITE, PENNY_STORE_ERROR_NOT_A_BOOK },
};

static void
lay_ground (Ground      ground,
            const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);
  PennyBook *book;

  switch (ground)
    {
    case NOTHING_THERE:
      g_assert_cmpint (g_rmdir (folder), ==, 0);
      break;
    case A_BOOK:
      book = open_new (folder);
      let_go (book);
      break;
    case NOT_A_BOOK:
      g_assert_true (g_file_set_contents (file, "A letter, and quite another kind of file.", -1, NULL));
      break;
    case EMPTY_FOLDER:
    default:
      break;
    }
}

static void
test_open (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = penny_book_new ();

  lay_ground (openings[row].ground, folder);
  g_assert_null (penny_book_get_summary (book));
  penny_book_open_async (book, folder, openings[row].mode, NULL, keep_result_cb, &kept);

  if (wait_for_act (book, &kept, NULL, &error))
    {
      g_assert_cmpint (openings[row].code, ==, -1);
      g_assert_cmpstr (penny_book_get_folder (book), ==, folder);
      g_assert_nonnull (penny_book_get_summary (book));
    }
  else
    {
      g_assert_error (error, PENNY_STORE_ERROR, openings[row].code);
      g_assert_cmpuint (strlen (error->message), >, 20);
      g_assert_null (penny_book_get_folder (book));
      g_assert_null (penny_book_get_summary (book));
    }
  let_go (book);
  g_mkdir (folder, 0700);
  remove_folder (folder);
}

static void
test_in_use (void)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *first = open_new (folder);
  PennyBook *second = penny_book_new ();

  penny_book_open_async (second, folder, PENNY_STORE_WRITE, NULL, keep_result_cb, &kept);
  g_assert_false (wait_for_act (second, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  /* Reading works beside it. */
  penny_book_open_async (second, folder, PENNY_STORE_READ, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (second, &kept, NULL, &error));

  /* And once the first is closed, so does writing. */
  penny_book_close (first);
  penny_book_open_async (second, folder, PENNY_STORE_WRITE, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (second, &kept, NULL, &error));
  g_assert_no_error (error);

  let_go (first);
  let_go (second);
  remove_folder (folder);
}

static void
test_sample (void)
{
  char *folder = make_folder ();
  g_autofree char *inside = g_build_filename (folder, "joe", NULL);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) kept = NULL;
      g_autoptr (GError) error = NULL;
      PennyBook *book = penny_book_new ();

      penny_book_open_sample_async (book, "joe", inside, NULL, keep_result_cb, &kept);
      g_assert_true (wait_for_act (book, &kept, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (get_in_account (book), ==, 8460);
      g_assert_cmpint (penny_book_get_summary (book)->on, ==, penny_sample_day ());
      let_go (book);
    }
  remove_folder (folder);
}

/* Acts. */

static void
count_notify_cb (GObject    *book,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

typedef struct
{
  PennyPence  in_account;       /* as the caller saw it in its callback */
  gboolean    called;
} Seen;

static void
see_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  Seen *seen = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_book_do_finish (PENNY_BOOK (source), result, NULL, &error));
  g_assert_no_error (error);
  seen->in_account = get_in_account (PENNY_BOOK (source));
  seen->called = TRUE;
}

static void
test_act (void)
{
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  Seen seen = { 0 };
  guint notified = 0;

  g_assert_cmpint (get_in_account (book), ==, 10000);
  g_assert_cmpstr (penny_book_get_who (book), ==, "Ruth Sample");
  g_signal_connect (book, "notify::summary", G_CALLBACK (count_notify_cb), &notified);
  penny_book_do_async (book, penny_act_save_payment, make_payment (account, -1800, "Sample Buses", "2026-11-09"),
                       (GDestroyNotify) penny_payment_free, NULL, see_cb, &seen);
  g_assert_false (seen.called);
  while (!seen.called)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (seen.in_account, ==, 8200);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (penny_book_get_can_undo (book));
  g_assert_false (penny_book_get_can_redo (book));
  g_assert_nonnull (strstr (penny_book_get_last_change (book), "Sample Buses"));
  let_go (book);
  remove_folder (folder);
}

static void
test_refused (void)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  guint notified = 0;

  start_budget (book);
  g_signal_connect (book, "notify", G_CALLBACK (count_notify_cb), &notified);
  penny_book_do_async (book, penny_act_save_payment, make_payment (12345, -1800, "Nobody", "2026-11-09"),
                       (GDestroyNotify) penny_payment_free, NULL, keep_result_cb, &kept);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_cmpuint (notified, ==, 0);
  let_go (book);
  remove_folder (folder);
}

static char *
turn (PennyBook  *book,
      gboolean    redo,
      GError    **error)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (redo)
    penny_book_redo_async (book, NULL, keep_result_cb, &kept);
  else
    penny_book_undo_async (book, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  return penny_book_undo_finish (book, result, error);
}

static void
test_undo (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  g_autofree char *started = g_strdup (penny_book_get_last_change (book));
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  do_act (book, penny_act_save_payment, make_payment (account, -1800, "Sample Buses", "2026-11-09"),
          (GDestroyNotify) penny_payment_free);

  undone = turn (book, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (undone, "Sample Buses"));
  g_assert_cmpint (get_in_account (book), ==, 10000);
  g_assert_true (penny_book_get_can_redo (book));
  g_assert_cmpstr (penny_book_get_last_change (book), ==, started);

  redone = turn (book, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, undone);
  g_assert_cmpint (get_in_account (book), ==, 8200);
  g_assert_false (penny_book_get_can_redo (book));

  g_assert_null (turn (book, TRUE, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  let_go (book);
  remove_folder (folder);
}

static void
test_undo_after_opening_again (void)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);

  start_budget (book);
  let_go (book);

  book = penny_book_new ();
  penny_book_open_async (book, folder, PENNY_STORE_WRITE, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (book, &kept, NULL, &error));
  g_assert_true (penny_book_get_can_undo (book));
  undone = turn (book, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  g_assert_cmpuint (penny_book_get_summary (book)->budgets->len, ==, 0);
  g_assert_false (penny_book_get_can_undo (book));
  g_assert_null (penny_book_get_last_change (book));
  let_go (book);
  remove_folder (folder);
}

/* Cancelling and closing. */

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);

  penny_book_do_async (book, penny_act_save_payment, make_payment (account, -1800, "Sample Buses", "2026-11-09"),
                       (GDestroyNotify) penny_payment_free, cancellable, keep_result_cb, &kept);
  g_cancellable_cancel (cancellable);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* Nobody waits, but what was asked for is done. */
  g_assert_cmpint (get_in_account (book), ==, 8200);
  let_go (book);
  remove_folder (folder);
}

static gpointer
never_read (PennyStore  *store,
            gpointer     request,
            GError     **error)
{
  g_assert_not_reached ();
}

static void
test_cancelled_read (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);

  g_cancellable_cancel (cancellable);
  penny_book_read_async (book, never_read, g_strdup ("a question"), g_free, g_free, cancellable, keep_result_cb, &kept);
  result = wait_for (&kept);
  g_assert_null (penny_book_read_finish (book, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  let_go (book);
  remove_folder (folder);
}

static void
test_close_does_what_was_asked (void)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);

  penny_book_do_async (book, penny_act_save_payment, make_payment (account, -1800, "Sample Buses", "2026-11-09"),
                       (GDestroyNotify) penny_payment_free, NULL, keep_result_cb, &kept);
  penny_book_close (book);
  penny_book_close (book);
  g_assert_true (wait_for_act (book, &kept, NULL, &error));
  g_assert_no_error (error);

  penny_book_undo_async (book, NULL, keep_result_cb, &kept);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK);
  g_clear_error (&error);
  let_go (book);

  book = penny_book_new ();
  penny_book_open_async (book, folder, PENNY_STORE_READ, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (book, &kept, NULL, &error));
  g_assert_cmpint (get_in_account (book), ==, 8200);
  let_go (book);
  remove_folder (folder);
}

static void
test_before_opening (void)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  PennyBook *book = penny_book_new ();

  penny_book_do_async (book, penny_act_save_payment, make_payment (1, -1, "X", "2026-11-09"),
                       (GDestroyNotify) penny_payment_free, NULL, keep_result_cb, &kept);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK);
  let_go (book);
}

/* The day. */

static char *
day_by_the_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
test_today (void)
{
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autofree char *kept = g_strdup (g_getenv ("PENNYWELL_TODAY"));
  static const struct { const char *set; const char *expected; } rows[] = {
    { "2026-11-15", "2026-11-15" },
    { "2024-02-29", "2024-02-29" },
    { "2026-02-30", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *before = day_by_the_clock ();
      g_autofree char *said = NULL;
      g_autofree char *after = NULL;

      if (rows[i].set != NULL)
        g_setenv ("PENNYWELL_TODAY", rows[i].set, TRUE);
      else
        g_unsetenv ("PENNYWELL_TODAY");
      said = penny_date_format (penny_book_get_today (book));
      after = day_by_the_clock ();
      /* It may be midnight. */
      if (rows[i].expected != NULL || g_strcmp0 (said, after) != 0)
        g_assert_cmpstr (said, ==, rows[i].expected != NULL ? rows[i].expected : before);
    }
  if (kept != NULL)
    g_setenv ("PENNYWELL_TODAY", kept, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/book/open/%s", openings[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_open);
    }
  g_test_add_func ("/book/in-use", test_in_use);
  g_test_add_func ("/book/sample", test_sample);
  g_test_add_func ("/book/act", test_act);
  g_test_add_func ("/book/refused", test_refused);
  g_test_add_func ("/book/undo", test_undo);
  g_test_add_func ("/book/undo-after-opening-again", test_undo_after_opening_again);
  g_test_add_func ("/book/cancelled", test_cancelled);
  g_test_add_func ("/book/cancelled-read", test_cancelled_read);
  g_test_add_func ("/book/close-does-what-was-asked", test_close_does_what_was_asked);
  g_test_add_func ("/book/before-opening", test_before_opening);
  g_test_add_func ("/book/today", test_today);
  return g_test_run ();
}
