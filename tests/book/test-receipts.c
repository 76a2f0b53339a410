#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book-receipts.h"
#include "sealed-help.h"

/* Adding receipts: all of them, some of them, and what is left lying about (nothing). */

#define MANY  30
#define LARGE (48 * 1024 * 1024)

typedef struct
{
  char       *folder;           /* of files to add */
  SealedBook *sealed;
  PennyBook  *book;
  gint64      account_id;
} Open;

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  open->folder = make_folder ();
  open->book = open_kept (&open->sealed, &open->account_id);
  /* Whether they can be shown is another test's. */
  g_object_set (penny_book_get_receipt_reader (open->book), "paused", TRUE, NULL);
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  close_kept (open->book, open->sealed);
  remove_folder (open->folder);
}

static void
add_file (GPtrArray  *incoming,
          const char *folder,
          const char *name,
          const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_ptr_array_add (incoming, penny_incoming_new_file (file));
}

static void
add_address (GPtrArray  *incoming,
             const char *address)
{
  g_autoptr (GFile) file = g_file_new_for_uri (address);

  g_ptr_array_add (incoming, penny_incoming_new_file (file));
}

/* One in their midst takes longer than it is until progress is told again, on any computer. */
static GPtrArray *
make_many (Open *open)
{
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_autofree char *large = g_build_filename (open->folder, "receipt 15.png", NULL);

  for (int i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("receipt %02d.png", i);

      add_file (incoming, open->folder, name, name);
    }
  g_assert_cmpint (truncate (large, LARGE), ==, 0);
  return incoming;
}

static PennyReceiptsAdded *
finish (Open          *open,
        GAsyncResult **kept,
        GError       **error)
{
  g_autoptr (GAsyncResult) result = wait_for (kept);

  return penny_book_add_receipts_finish (open->book, result, error);
}

/* Sealed files that lie in the book's folder, whole or half. */
static guint
count_kept (const char *folder)
{
  g_autofree char *receipts = g_build_filename (folder, "receipts", NULL);
  g_autoptr (GDir) dir = g_dir_open (receipts, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (receipts, name, NULL);
      g_autoptr (GDir) part = g_dir_open (path, 0, NULL);

      while (part != NULL && g_dir_read_name (part) != NULL)
        n++;
    }
  return n;
}

static void
wait_for_length (GListModel *list,
                 guint       n)
{
  while (g_list_model_get_n_items (list) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
note_progress_cb (double   fraction,
                  gpointer last)
{
  g_assert_cmpfloat (fraction, >=, *(double *) last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *(double *) last = fraction;
}

static void
check_says (GPtrArray  *sentences,
            guint       i,
            const char *words)
{
  g_assert_cmpuint (i, <, sentences->len);
  if (strstr (sentences->pdata[i], words) == NULL)
    g_error ("“%s” does not say “%s”", (char *) sentences->pdata[i], words);
}

/* Thirty files, among them one that is there twice, and all that is no file. */
static void
test_many (Open          *open,
           gconstpointer  nothing)
{
  g_autoptr (PennyReceiptList) list = penny_receipt_list_new (open->book);
  GPtrArray *incoming = make_many (open);
  g_autofree char *pipe = g_build_filename (open->folder, "pipe.pdf", NULL);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added;
  double last = -1;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  add_file (incoming, open->folder, "again.png", "receipt 07.png");
  add_file (incoming, open->folder, "pipe.pdf", NULL);
  add_file (incoming, open->folder, "empty.pdf", "");
  add_file (incoming, open->folder, "gone.pdf", NULL);
  add_file (incoming, open->folder, ".", NULL);
  add_address (incoming, "https://example.org/shop/receipt.png");

  penny_book_add_receipts_async (open->book, incoming, PENNY_CAME_DROPPED, 0, note_progress_cb, &last, NULL,
                                 keep_result_cb, &kept);
  added = finish (open, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added->added->len, ==, MANY);
  g_assert_cmpuint (added->twice->len, ==, 1);
  g_assert_cmpstr (added->twice->pdata[0], ==, "again.png");
  g_assert_cmpuint (added->failed->len, ==, 5);
  check_says (added->failed, 0, "“pipe.pdf” is not a file");
  check_says (added->failed, 1, "“empty.pdf” is empty");
  check_says (added->failed, 2, "“gone.pdf” is not there");
  check_says (added->failed, 3, "is a folder");
  check_says (added->failed, 4, "“receipt.png” is on the web");
  g_assert_false (added->stopped);
  /* Told at least once: how often is the clock's to say. */
  g_assert_cmpfloat (last, >=, 0.0);
  penny_receipts_added_free (added);

  g_assert_cmpuint (count_kept (open->sealed->folder), ==, MANY);
  wait_for_length (G_LIST_MODEL (list), MANY);
}

static void
undo (PennyBook *book,
      void     (*call) (PennyBook *, GCancellable *, GAsyncReadyCallback, gpointer))
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  call (book, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  sentence = penny_book_undo_finish (book, result, &error);
  g_assert_no_error (error);
}

/* The list follows: added, undone, done again, found by its name. */
static void
test_list (Open          *open,
           gconstpointer  nothing)
{
  g_autoptr (PennyReceiptList) list = penny_receipt_list_new (open->book);
  g_autoptr (PennyReceiptItem) item = NULL;
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *amount = NULL;

  penny_book_add_receipts_async (open->book, make_many (open), PENNY_CAME_CHOSEN, 0, NULL, NULL, NULL, keep_result_cb, &kept);
  penny_receipts_added_free (finish (open, &kept, &error));
  g_assert_no_error (error);
  wait_for_length (G_LIST_MODEL (list), MANY);

  item = g_list_model_get_item (G_LIST_MODEL (list), 3);
  while (penny_receipt_item_get_row (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (item, "title", &title, "amount-text", &amount, "state-text", &state, "sentence", &sentence, NULL);
  g_assert_true (g_str_has_prefix (title, "receipt "));
  g_assert_cmpstr (amount, ==, "");
  g_assert_cmpstr (state, ==, "Being read");
  g_assert_true (g_str_has_prefix (sentence, title));

  undo (open->book, penny_book_undo_async);
  wait_for_length (G_LIST_MODEL (list), 0);
  undo (open->book, penny_book_redo_async);
  wait_for_length (G_LIST_MODEL (list), MANY);
}

static void
test_pasted (Open          *open,
             gconstpointer  nothing)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added;

  g_ptr_array_add (incoming, penny_incoming_new_bytes (bytes, "Pasted.png"));
  g_ptr_array_add (incoming, penny_incoming_new_bytes (none, "Nothing.png"));
  penny_book_add_receipts_async (open->book, incoming, PENNY_CAME_PASTED, 0, NULL, NULL, NULL, keep_result_cb, &kept);
  added = finish (open, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added->added->len, ==, 1);
  check_says (added->failed, 0, "“Nothing.png” is empty");
  penny_receipts_added_free (added);
}

/* --- with a payment, beside what was in the account --- */

static gboolean
save_proven (Open        *open,
             GPtrArray   *incoming,
             GArray      *kept,
             GError     **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  penny_book_save_proven_async (open->book, make_payment (open->account_id, -1800, "Sample Buses", "2026-11-09"), incoming,
                                PENNY_CAME_CHOSEN, kept, keep_result_cb, &answer);
  result = wait_for (&answer);
  return penny_book_save_proven_finish (open->book, result, error);
}

/* Of two files one is not there: no payment is saved, and no receipt left. */
static void
test_not_whole (Open          *open,
                gconstpointer  nothing)
{
  g_autoptr (PennyPaymentList) payments = penny_payment_list_new (open->book);
  g_autoptr (PennyReceiptList) receipts = penny_receipt_list_new (open->book);
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  gint64 before = penny_book_get_last_id (open->book);
  g_autoptr (GError) error = NULL;

  wait_for_length (G_LIST_MODEL (payments), 1);
  add_file (incoming, open->folder, "ticket.png", "ticket");
  add_file (incoming, open->folder, "gone.pdf", NULL);
  g_assert_false (save_proven (open, incoming, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“gone.pdf” is not there"));
  settle (open->book);
  g_assert_cmpint (penny_book_get_last_id (open->book), ==, before);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (payments)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (receipts)), ==, 0);
  g_assert_cmpuint (count_kept (open->sealed->folder), ==, 0);
}

/* A file and one that was kept before: the payment and both proofs are one act. */
static void
test_whole (Open          *open,
            gconstpointer  nothing)
{
  g_autoptr (PennyPaymentList) payments = penny_payment_list_new (open->book);
  g_autoptr (PennyReceiptList) receipts = penny_receipt_list_new (open->book);
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  GPtrArray *first = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PennyPaymentItem) item = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added;

  add_file (first, open->folder, "kept.png", "kept");
  penny_book_add_receipts_async (open->book, first, PENNY_CAME_CHOSEN, 0, NULL, NULL, NULL, keep_result_cb, &answer);
  added = finish (open, &answer, &error);
  g_assert_no_error (error);
  g_array_append_vals (kept, added->added->data, added->added->len);
  penny_receipts_added_free (added);

  add_file (incoming, open->folder, "ticket.png", "ticket");
  g_assert_true (save_proven (open, incoming, kept, &error));
  g_assert_no_error (error);
  /* A day of another year than the clock's is told with its year. */
  g_assert_true (g_str_has_prefix (penny_book_get_last_change (open->book),
                                   "Added a payment of £18.00 to Sample Buses on Monday 9 November"));
  g_assert_true (g_str_has_suffix (penny_book_get_last_change (open->book), ", with its receipt."));
  wait_for_length (G_LIST_MODEL (payments), 2);
  wait_for_length (G_LIST_MODEL (receipts), 2);
  item = g_list_model_get_item (G_LIST_MODEL (payments), 0);
  while (penny_payment_item_get_row (item) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (penny_payment_item_get_row (item)->kept);

  undo (open->book, penny_book_undo_async);
  wait_for_length (G_LIST_MODEL (payments), 1);
  wait_for_length (G_LIST_MODEL (receipts), 1);
  undo (open->book, penny_book_redo_async);
  wait_for_length (G_LIST_MODEL (payments), 2);
  wait_for_length (G_LIST_MODEL (receipts), 2);
}

/* --- in the middle --- */

typedef struct
{
  PennyBook    *book;
  GCancellable *cancellable;
  void        (*end) (PennyBook *book);
  gboolean      ended;
} Middle;

static void
middle_cb (double   fraction,
           gpointer data)
{
  Middle *middle = data;

  if (fraction < 0.1 || middle->ended)
    return;
  middle->ended = TRUE;
  if (middle->end != NULL)
    middle->end (middle->book);
  else
    g_cancellable_cancel (middle->cancellable);
}

/* Those that were done are kept, and said; nothing else lies there. */
static guint
add_until (Open   *open,
           Middle *middle)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added;
  guint n;

  middle->book = open->book;
  middle->cancellable = cancellable;
  penny_book_add_receipts_async (open->book, make_many (open), PENNY_CAME_DROPPED, 0, middle_cb, middle, cancellable,
                                 keep_result_cb, &kept);
  added = finish (open, &kept, &error);
  g_assert_no_error (error);
  g_assert_true (middle->ended);
  g_assert_true (added->stopped);
  n = added->added->len;
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, MANY);
  g_assert_cmpuint (added->failed->len, ==, 0);
  penny_receipts_added_free (added);
  g_assert_cmpuint (count_kept (open->sealed->folder), ==, n);
  return n;
}

static void
check_list (PennyBook *book,
            guint      n)
{
  g_autoptr (PennyReceiptList) list = penny_receipt_list_new (book);

  wait_for_length (G_LIST_MODEL (list), n);
}

static void
test_cancel (Open          *open,
             gconstpointer  nothing)
{
  check_list (open->book, add_until (open, &(Middle) { NULL }));
}

static void
test_lock (Open          *open,
           gconstpointer  nothing)
{
  guint n = add_until (open, &(Middle) { .end = penny_book_lock });
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (finish (open, (penny_book_add_receipts_async (open->book, make_many (open), PENNY_CAME_DROPPED, 0, NULL, NULL,
                                                               NULL, keep_result_cb, &kept), &kept), &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  DO (open->book, &error, penny_book_unlock_async, NULL);
  g_assert_no_error (error);
  check_list (open->book, n);
}

static void
test_close (Open          *open,
            gconstpointer  nothing)
{
  guint n = add_until (open, &(Middle) { .end = penny_book_close });
  g_autoptr (GError) error = NULL;

  g_object_unref (open->book);
  open->book = penny_book_new ();
  g_object_set (penny_book_get_receipt_reader (open->book), "paused", TRUE, NULL);
  DO (open->book, &error, penny_book_open_async, open->sealed->folder, PENNY_STORE_WRITE);
  g_assert_no_error (error);
  check_list (open->book, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/receipts/" name, Open, NULL, set_up, test, tear_down)
  ADD ("many", test_many);
  ADD ("list", test_list);
  ADD ("pasted", test_pasted);
  ADD ("not whole", test_not_whole);
  ADD ("whole", test_whole);
  ADD ("cancel", test_cancel);
  ADD ("lock", test_lock);
  ADD ("close", test_close);
#undef ADD
  return g_test_run ();
}
