#include <string.h>

#include <glib/gstdio.h>

#include "book-receipts.h"
#include "packing.h"
#include "sealed-help.h"

/* A pack that is made while the book is used.  What is asked right after it is asked for is answered before its first
 * receipt is: so each test knows where it is, and none waits for a time. */

#define N_RECEIPTS 3

typedef struct
{
  char         *folder;        /* for the pack alone */
  char         *path;
  SealedBook   *sealed;
  PennyBook    *book;
  gint64        account_id;
  GArray       *receipts;      /* gint64 */
  GCancellable *cancellable;
  GAsyncResult *packed;        /* once it is */
  double        fraction;
} Open;

static void
add_receipts (Open *open)
{
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_autoptr (GAsyncResult) kept = NULL, result = NULL;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added;

  for (int i = 0; i < N_RECEIPTS; i++)
    {
      g_autofree char *words = g_strdup_printf ("no picture, %d", i), *name = g_strdup_printf ("%d.jpg", i);
      g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));

      g_ptr_array_add (incoming, penny_incoming_new_bytes (bytes, name));
    }
  penny_book_add_receipts_async (open->book, incoming, PENNY_CAME_CHOSEN, 0, NULL, NULL, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  added = penny_book_add_receipts_finish (open->book, result, &error);
  g_assert_no_error (error);
  open->receipts = g_array_ref (added->added);
  penny_receipts_added_free (added);
  g_assert_cmpuint (open->receipts->len, ==, N_RECEIPTS);
}

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  open->folder = make_folder ();
  open->path = g_build_filename (open->folder, "pack.zip", NULL);
  open->book = open_kept (&open->sealed, &open->account_id);
  g_object_set (penny_book_get_receipt_reader (open->book), "paused", TRUE, NULL);
  add_receipts (open);
  open->cancellable = g_cancellable_new ();
  open->fraction = -1;
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  g_clear_object (&open->packed);
  close_kept (open->book, open->sealed);
  g_object_unref (open->cancellable);
  g_array_unref (open->receipts);
  remove_folder (open->folder);
  g_free (open->path);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  Open *open = data;

  g_assert_false (g_cancellable_is_cancelled (open->cancellable));
  g_assert_cmpfloat (fraction, >=, open->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  open->fraction = fraction;
}

static void
begin (Open *open)
{
  const PennyPackAsked asked = { 0, PENNY_DATE_NONE, PENNY_DATE_NONE, TRUE, TRUE };

  penny_book_pack_async (open->book, &asked, open->path, progress_cb, open, open->cancellable, keep_result_cb, &open->packed);
}

/* Waits.  How many are in it; 0: it failed, with nothing left of it. */
static guint
finish (Open    *open,
        GError **error)
{
  g_autoptr (GAsyncResult) result = wait_for (&open->packed);
  guint n = 0;
  gboolean packed = penny_book_pack_finish (open->book, result, &n, error);

  g_assert_cmpint (packed, ==, g_file_test (open->path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (packed, ==, !is_nothing_in (open->folder));
  return n;
}

static gboolean
is_in_pack (Open       *open,
            const char *words)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (open->path, &bytes, &size, NULL));
  return memmem (bytes, size, words, strlen (words)) != NULL;
}

static void
pay (Open *open)
{
  do_act (open->book, penny_act_save_payment, make_payment (open->account_id, -2900, "Sample Gym", "2026-11-09"),
          (GDestroyNotify) penny_payment_free);
}

/* The clerk has time for others. */
static void
test_meanwhile (Open          *open,
                gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  begin (open);
  pay (open);
  g_assert_null (open->packed);
  g_assert_cmpuint (finish (open, &error), ==, N_RECEIPTS);
  g_assert_no_error (error);
  g_assert_true (is_in_pack (open, "no picture, 2"));
  /* Told at least once: how often is the clock's to say. */
  g_assert_cmpfloat (open->fraction, >=, 0);
}

static void
test_destroyed (Open          *open,
                gconstpointer  nothing)
{
  PennyDestruction *request = g_new0 (PennyDestruction, 1);
  g_autoptr (GError) error = NULL;

  request->receipts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->receipts, g_array_index (open->receipts, gint64, 1));
  request->today = penny_book_get_today (open->book);
  request->early = TRUE;
  request->reason = g_strdup ("a test");
  begin (open);
  do_act (open->book, penny_act_destroy_receipts, request, (GDestroyNotify) penny_destruction_free);
  g_assert_null (open->packed);
  g_assert_cmpuint (finish (open, &error), ==, N_RECEIPTS);
  g_assert_no_error (error);
  g_assert_true (is_in_pack (open, "no picture, 0"));
  g_assert_false (is_in_pack (open, "no picture, 1"));
  g_assert_true (is_in_pack (open, "was destroyed or taken out while the pack was being made"));
}

static void
test_cancelled (Open          *open,
                gconstpointer  at_once)
{
  g_autoptr (GError) error = NULL;

  if (at_once != NULL)
    g_cancellable_cancel (open->cancellable);
  begin (open);
  if (at_once == NULL)
    pay (open);
  g_cancellable_cancel (open->cancellable);
  g_assert_cmpuint (finish (open, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Also while the confined program is asked, which here never answers. */
static void
test_cancelled_within (Open          *open,
                       gconstpointer  nothing)
{
  char *folder = make_folder ();
  g_autofree char *program = g_build_filename (folder, "never", NULL), *began = g_build_filename (folder, "began", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n: > '%s'\nexec sleep 1000\n", began);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (program, script, -1, NULL));
  g_assert_cmpint (g_chmod (program, 0700), ==, 0);
  g_setenv ("PENNYWELL_VIEWER", program, TRUE);
  begin (open);
  while (!g_file_test (began, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (open->cancellable);
  g_assert_cmpuint (finish (open, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unsetenv ("PENNYWELL_VIEWER");
  remove_folder (folder);
}

/* Nothing is left of it when this returns: the program may end now. */
static void
test_locked (Open          *open,
             gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  begin (open);
  pay (open);
  penny_book_lock (open->book);
  g_assert_true (is_nothing_in (open->folder));
  g_assert_cmpuint (finish (open, &error), ==, 0);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
}

static void
test_closed (Open          *open,
             gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  begin (open);
  pay (open);
  penny_book_close (open->book);
  g_assert_true (is_nothing_in (open->folder));
  g_assert_cmpuint (finish (open, &error), ==, 0);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
}

static void
test_their_turn (Open          *open,
                 gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  begin (open);
  pay (open);
  penny_book_take_turn (open->book, 1);
  g_assert_cmpuint (finish (open, &error), ==, 0);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED);
  penny_book_take_turn (open->book, 0);
}

static void
test_there_already (Open          *open,
                    gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (open->path, "mine", -1, NULL));
  begin (open);
  result = wait_for (&open->packed);
  g_assert_false (penny_book_pack_finish (open->book, result, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_true (g_file_get_contents (open->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, test) g_test_add ("/packing/" name, Open, data, set_up, test, tear_down)
  ADD ("meanwhile", NULL, test_meanwhile);
  ADD ("destroyed", NULL, test_destroyed);
  ADD ("cancelled", NULL, test_cancelled);
  ADD ("cancelled/at-once", "", test_cancelled);
  ADD ("cancelled/within", NULL, test_cancelled_within);
  ADD ("locked", NULL, test_locked);
  ADD ("closed", NULL, test_closed);
  ADD ("their-turn", NULL, test_their_turn);
  ADD ("there-already", NULL, test_there_already);
#undef ADD
  return g_test_run ();
}
