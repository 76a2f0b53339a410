#include "sealed-help.h"

/* A locked book: closed, its models as they were, and what is asked of it refused. */

typedef struct
{
  SealedBook *sealed;
  PennyBook  *book;
  gint64      account_id;
} Open;

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  open->book = open_kept (&open->sealed, &open->account_id);
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  close_kept (open->book, open->sealed);
}

static void
add_payment (Open                *open,
             const char          *payee,
             GAsyncResult       **kept)
{
  penny_book_do_async (open->book, penny_act_save_payment,
                       make_payment (open->account_id, -500, payee, "2026-05-01"),
                       (GDestroyNotify) penny_payment_free, NULL, keep_result_cb, kept);
}

static void
count_cb (guint *count)
{
  ++*count;
}

/* What was asked before is done, what is asked after is not. */
static void
test_queue (Open          *open,
            gconstpointer  nothing)
{
  g_autoptr (GAsyncResult) before = NULL;
  g_autoptr (GAsyncResult) after = NULL;
  g_autoptr (GError) error = NULL;
  guint notified = 0;

  g_signal_connect_swapped (open->book, "notify::locked", G_CALLBACK (count_cb), &notified);
  add_payment (open, "Pool", &before);
  penny_book_lock (open->book);
  add_payment (open, "Gym", &after);
  g_assert_true (penny_book_is_locked (open->book));
  g_assert_cmpuint (notified, ==, 1);
  penny_book_lock (open->book);
  g_assert_cmpuint (notified, ==, 1);

  g_assert_true (wait_for_act (open->book, &before, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (wait_for_act (open->book, &after, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
  g_assert_nonnull (penny_book_get_summary (open->book));
}

static void
test_unlock (Open          *open,
             gconstpointer  nothing)
{
  PennyPaymentFilter filter = { 0 };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  guint notified = 0;

  penny_book_lock (open->book);
  g_signal_connect_swapped (open->book, "notify::locked", G_CALLBACK (count_cb), &notified);
  DO (open->book, &error, penny_book_unlock_async, NULL);
  g_assert_no_error (error);
  g_assert_false (penny_book_is_locked (open->book));
  g_assert_cmpuint (notified, ==, 1);
  ids = read_ids (open->book, &filter);
  g_assert_nonnull (ids);
}

static const struct
{
  const char  *name;
  FakeKeyring  keyring;
  const char  *secret;
  GQuark     (*domain) (void);
  int          code;
} refusals[] = {
  { "wrong-secret", FAKE_RUNS, "three words", penny_store_error_quark, PENNY_STORE_ERROR_WRONG_SECRET },
  { "keyring-locked", FAKE_LOCKED, NULL, penny_keyring_error_quark, PENNY_KEYRING_ERROR_LOCKED },
  { "keyring-away", FAKE_NO_SERVICE, NULL, penny_keyring_error_quark, PENNY_KEYRING_ERROR_NO_SERVICE },
};

/* It stays locked, and what is right opens it afterwards. */
static void
test_refused (Open          *open,
              gconstpointer  data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_lock (open->book);
  fake_keyring_set (refusals[row].keyring);
  DO (open->book, &error, penny_book_unlock_async, refusals[row].secret);
  g_assert_error (error, refusals[row].domain (), refusals[row].code);
  g_assert_true (penny_book_is_locked (open->book));
  g_clear_error (&error);
  add_payment (open, "Gym", &kept);
  g_assert_false (wait_for_act (open->book, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  DO (open->book, &error, penny_book_unlock_async, PASSPHRASE);
  g_assert_no_error (error);
  g_assert_false (penny_book_is_locked (open->book));
}

/* The file is closed: another program writes in it, and after unlocking every model shows it. */
static void
test_fresh (Open          *open,
            gconstpointer  nothing)
{
  g_autoptr (PennyPaymentList) list = penny_payment_list_new (open->book);
  g_autoptr (PennyBook) other = penny_book_new ();
  g_autoptr (PennyPaymentItem) item = NULL;
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  settle (open->book);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  penny_book_lock (open->book);

  /* What is under way is done first. */
  do
    {
      g_clear_error (&error);
      DO (other, &error, penny_book_open_async, open->sealed->folder, PENNY_STORE_WRITE);
    }
  while (g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_IN_USE));
  g_assert_no_error (error);
  do_act (other, penny_act_save_payment, make_payment (open->account_id, -500, "Pool", "2026-05-01"),
          (GDestroyNotify) penny_payment_free);
  penny_book_close (other);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);

  /* A view that scrolls meanwhile stays empty there, and is filled after. */
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  DO (open->book, &error, penny_book_unlock_async, NULL);
  g_assert_no_error (error);
  settle (open->book);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_cmpstr (penny_book_get_last_change (open->book), ==, penny_book_get_last_change (other));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PennyPaymentItem) fresh = g_list_model_get_item (G_LIST_MODEL (list), i);

      settle (open->book);
      g_assert_nonnull (penny_payment_item_get_row (fresh));
    }
  g_assert_nonnull (penny_payment_item_get_row (item));
}

/* Locked while it is still opening: the one who left must not find it open. */
static void
test_while_unlocking (Open          *open,
                      gconstpointer  nothing)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_lock (open->book);
  fake_keyring_hold ();
  penny_book_unlock_async (open->book, NULL, NULL, keep_result_cb, &kept);
  while (fake_keyring_n_held () == 0)
    g_main_context_iteration (NULL, TRUE);
  penny_book_lock (open->book);
  fake_keyring_let_go ();
  g_assert_true (wait_for_act (open->book, &kept, NULL, &error));
  g_assert_true (penny_book_is_locked (open->book));

  add_payment (open, "Gym", &kept);
  g_assert_false (wait_for_act (open->book, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
}

static void
test_looked_at (Open          *open,
                gconstpointer  nothing)
{
  g_autoptr (PennyBook) reader = penny_book_new ();
  g_autoptr (GError) error = NULL;

  DO (reader, &error, penny_book_open_async, open->sealed->folder, PENNY_STORE_READ);
  g_assert_no_error (error);
  penny_book_lock (reader);
  DO (reader, &error, penny_book_unlock_async, PASSPHRASE);
  g_assert_no_error (error);
  g_assert_true (penny_book_is_read_only (reader));
}

static void
test_nothing_open (void)
{
  g_autoptr (PennyBook) book = penny_book_new ();

  penny_book_lock (book);
  g_assert_false (penny_book_is_locked (book));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/locking/queue", Open, NULL, set_up, test_queue, tear_down);
  g_test_add ("/locking/unlock", Open, NULL, set_up, test_unlock, tear_down);
  g_test_add ("/locking/fresh", Open, NULL, set_up, test_fresh, tear_down);
  g_test_add ("/locking/while-unlocking", Open, NULL, set_up, test_while_unlocking, tear_down);
  g_test_add ("/locking/looked-at", Open, NULL, set_up, test_looked_at, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/locking/refused/%s", refusals[i].name);

      g_test_add (path, Open, GSIZE_TO_POINTER (i), set_up, test_refused, tear_down);
    }
  g_test_add_func ("/locking/nothing-open", test_nothing_open);
  return g_test_run ();
}
