#include <string.h>

#include <glib/gstdio.h>
#include <utime.h>

#include "book-receipts.h"
#include "sealed-help.h"
#include "watching.h"

/* The reader: what it finds out by itself, and that it stops when it should.  It asks the confined program.
 * And the folder that is watched, whose files come by themselves. */

typedef struct
{
  char       *folder;
  SealedBook *sealed;
  PennyBook  *book;
  PennyReceiptReader *reader;
  gint64      gym_id;           /* a payment of £29.00 */
  guint       matched;
} Open;

static void
matched_cb (PennyReceiptReader *reader,
            guint               n,
            guint              *matched)
{
  *matched += n;
}

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  gint64 account_id;

  open->folder = make_folder ();
  open->book = open_kept (&open->sealed, &account_id);
  open->reader = penny_book_get_receipt_reader (open->book);
  open->matched = 0;
  g_signal_connect (open->reader, "matched", G_CALLBACK (matched_cb), &open->matched);
  open->gym_id = do_act (open->book, penny_act_save_payment,
                         make_payment (account_id, -2900, "Sample Gym", "2026-11-09"), (GDestroyNotify) penny_payment_free);
  do_act (open->book, penny_act_save_payment, make_payment (account_id, -1240, "Art shop", "2026-11-03"),
          (GDestroyNotify) penny_payment_free);
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  close_kept (open->book, open->sealed);
  remove_folder (open->folder);
}

static char *
make_pdf (const char *shop,
          const char *total)
{
  g_autofree char *page = g_strdup_printf ("BT /F 14 Tf 20 360 Td (%s) Tj 0 -30 Td (Date: 09/11/2026) Tj "
                                           "0 -30 Td (Total: %s) Tj ET", shop, total);

  return g_strdup_printf ("%%PDF-1.4\n"
                          "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
                          "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
                          "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R "
                          "/Resources <</Font <</F 5 0 R>>>>>> endobj\n"
                          "4 0 obj <</Length %zu>> stream\n%s\nendstream endobj\n"
                          "5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n"
                          "trailer <</Root 1 0 R>>\n%%%%EOF\n", strlen (page), page);
}

static void
add (Open       *open,
     const char *name,
     const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (incoming, penny_incoming_new_bytes (bytes, name));
  penny_book_add_receipts_async (open->book, incoming, PENNY_CAME_PASTED, 0, NULL, NULL, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  penny_receipts_added_free (penny_book_add_receipts_finish (open->book, result, &error));
  g_assert_no_error (error);
}

static gboolean
is_reading (Open *open)
{
  gboolean reading;

  g_object_get (open->reader, "reading", &reading, NULL);
  return reading;
}

static void
wait_until_read (Open *open)
{
  do
    settle (open->book);
  while (is_reading (open));
  settle (open->book);
}

static gpointer
read_page (PennyStore  *store,
           gpointer     nothing,
           GError     **error)
{
  g_autoptr (GArray) ids = penny_receipts_ids (store, &(PennyReceiptFilter) { .which = PENNY_RECEIPTS_ALL }, error);

  return ids == NULL ? NULL : penny_receipts_page (store, (const gint64 *) (void *) ids->data, ids->len, error);
}

static GPtrArray *
get_rows (Open *open)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  penny_book_read_async (open->book, read_page, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  rows = penny_book_read_finish (open->book, result, &error);
  g_assert_no_error (error);
  return rows;
}

static const PennyReceiptRow *
find_row (GPtrArray  *rows,
          const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (((PennyReceiptRow *) rows->pdata[i])->name, name) == 0)
      return rows->pdata[i];
  g_assert_not_reached ();
}

static void
undo (PennyBook *book)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *sentence = NULL;

  penny_book_undo_async (book, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  sentence = penny_book_undo_finish (book, result, NULL);
  g_assert_nonnull (sentence);
}

/* One is clear, one is not, one is broken; and what the person took apart again stays so. */
static void
test_match (Open          *open,
            gconstpointer  nothing)
{
  g_autofree char *gym = make_pdf ("Sample Gym", "29.00");
  g_autofree char *other = make_pdf ("Other Shop", "77.10");
  g_autoptr (GPtrArray) rows = NULL;
  const PennyReceiptRow *row;

  g_object_set (open->reader, "paused", TRUE, NULL);
  add (open, "gym.pdf", gym);
  add (open, "other.pdf", other);
  add (open, "broken.pdf", "%PDF-1.4 and no more");
  g_object_set (open->reader, "paused", FALSE, NULL);
  while (open->matched == 0)
    g_main_context_iteration (NULL, TRUE);
  wait_until_read (open);
  g_assert_cmpuint (open->matched, ==, 1);

  rows = get_rows (open);
  row = find_row (rows, "gym.pdf");
  g_assert_cmpuint (row->payments->len, ==, 1);
  g_assert_cmpint (((PennyPayment *) row->payments->pdata[0])->id, ==, open->gym_id);
  g_assert_cmpint (row->reading->total, ==, 2900);
  g_assert_nonnull (row->picture);
  row = find_row (rows, "other.pdf");
  g_assert_cmpuint (row->payments->len, ==, 0);
  g_assert_cmpint (row->reading->total, ==, 7710);
  g_assert_cmpint (find_row (rows, "broken.pdf")->reading->look, ==, PENNY_LOOK_CANNOT);

  undo (open->book);
  penny_receipt_reader_start (open->reader);
  wait_until_read (open);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = get_rows (open);
  g_assert_cmpuint (find_row (rows, "gym.pdf")->payments->len, ==, 0);
}

/* Locked in the middle, it goes on when it is unlocked. */
static void
test_lock (Open          *open,
           gconstpointer  nothing)
{
  g_autofree char *gym = make_pdf ("Sample Gym", "29.00");
  g_autoptr (GError) error = NULL;

  add (open, "gym.pdf", gym);
  while (!is_reading (open))
    g_main_context_iteration (NULL, TRUE);
  penny_book_lock (open->book);
  while (is_reading (open))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (open->matched, ==, 0);

  DO (open->book, &error, penny_book_unlock_async, NULL);
  g_assert_no_error (error);
  while (open->matched == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Closed in the middle: tear_down finds that nothing holds the book. */
static void
test_close (Open          *open,
            gconstpointer  nothing)
{
  g_autofree char *gym = make_pdf ("Sample Gym", "29.00");

  add (open, "gym.pdf", gym);
  while (!is_reading (open))
    g_main_context_iteration (NULL, TRUE);
}

/* --- the folder that is watched --- */

static void
arrived_cb (PennyWatching *watching,
            guint          n,
            guint         *arrived)
{
  *arrived += n;
}

static void
put (Open       *open,
     const char *name,
     const char *contents)
{
  g_autofree char *path = g_build_filename (open->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* By the clock of a phone that goes wrong: what comes later is new all the same. */
static void
be_of_a_day_to_come (Open       *open,
                     const char *name)
{
  g_autofree char *path = g_build_filename (open->folder, name, NULL);
  struct utimbuf times = { 4000000000, 4000000000 };

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static void
test_watch (Open          *open,
            gconstpointer  nothing)
{
  PennyWatching *watching = penny_book_get_watching (open->book);
  g_autofree char *folder = NULL;
  g_autofree char *trouble = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint arrived = 0;

  g_object_set (open->reader, "paused", TRUE, NULL);
  g_signal_connect (watching, "arrived", G_CALLBACK (arrived_cb), &arrived);
  put (open, "before.jpg", "was there before");
  be_of_a_day_to_come (open, "before.jpg");
  DO (open->book, &error, penny_book_watch_async, "/nowhere/at/all");
  g_assert_nonnull (error);
  g_clear_error (&error);
  DO (open->book, &error, penny_book_watch_async, open->folder);
  g_assert_no_error (error);
  g_object_get (watching, "folder", &folder, NULL);
  g_assert_cmpstr (folder, ==, open->folder);
  g_assert_cmpstr (penny_book_get_last_change (open->book), !=, NULL);

  settle (open->book);
  put (open, "new.JPG", "a photo");
  put (open, "notes.txt", "no receipt");
  put (open, "again.jpg", "a photo");
  while (arrived == 0)
    g_main_context_iteration (NULL, TRUE);
  settle (open->book);
  g_assert_cmpuint (arrived, ==, 1);
  rows = get_rows (open);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((PennyReceiptRow *) rows->pdata[0])->receipt->came, ==, PENNY_CAME_FOLDER);
  g_object_get (watching, "trouble", &trouble, NULL);
  g_assert_null (trouble);

  DO (open->book, &error, penny_book_watch_async, NULL);
  g_assert_no_error (error);
  g_clear_pointer (&folder, g_free);
  g_object_get (watching, "folder", &folder, NULL);
  g_assert_null (folder);
}

/* A stick that was pulled out: said, and nothing else. */
static void
test_folder_gone (Open          *open,
                  gconstpointer  nothing)
{
  PennyWatching *watching = penny_book_get_watching (open->book);
  g_autofree char *trouble = NULL;
  g_autoptr (GError) error = NULL;
  char *gone = make_folder ();

  DO (open->book, &error, penny_book_watch_async, gone);
  g_assert_no_error (error);
  settle (open->book);
  remove_folder (gone);
  while (trouble == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (watching, "trouble", &trouble, NULL);
    }
  g_assert_nonnull (strstr (trouble, "is not there now"));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/reader/" name, Open, NULL, set_up, test, tear_down)
  ADD ("match", test_match);
  ADD ("lock", test_lock);
  ADD ("close", test_close);
  ADD ("watch", test_watch);
  ADD ("folder-gone", test_folder_gone);
#undef ADD
  return g_test_run ();
}
