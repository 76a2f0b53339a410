/* A kept file saved outside: whole or not at all, and whatever goes wrong is said in a sentence. */

#include "help.h"
#include "plain-copy.h"
#include "receipt-tables.h"

#include <glib/gstdio.h>
#include <string.h>

#define OLD "what was there before"
#define NEW "the receipt"

typedef struct
{
  const char *name;
  const char *to;              /* under a folder in which "taken" is a file and "folder" holds one */
  gboolean    stopped;
  int         error;           /* GIOErrorEnum; -1: it is saved */
  const char *says;
} Row;

static const Row rows[] = {
  { "new", "copy.pdf", FALSE, -1, NULL },
  { "replaces", "taken", FALSE, -1, NULL },
  { "stopped", "copy.pdf", TRUE, G_IO_ERROR_CANCELLED, NULL },
  { "stopped-replacing", "taken", TRUE, G_IO_ERROR_CANCELLED, NULL },
  { "no-folder", "gone/copy.pdf", FALSE, G_IO_ERROR_NOT_FOUND, "not there any more" },
  { "in-a-file", "taken/copy.pdf", FALSE, G_IO_ERROR_NOT_DIRECTORY, "not there any more" },
  { "over-a-folder", "folder", FALSE, -2, "so no copy was saved. Choose another" },
};

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      done)
{
  *(GAsyncResult **) done = g_object_ref (result);
}

static gboolean
finish (GAsyncResult **done,
        GError       **error)
{
  gboolean saved;

  while (*done == NULL)
    g_main_context_iteration (NULL, TRUE);
  saved = penny_plain_copy_finish (*done, error);
  g_clear_object (done);
  return saved;
}

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autofree char *taken = g_build_filename (folder, "taken", NULL);
  g_autofree char *inner = g_build_filename (folder, "folder", NULL);
  g_autofree char *within = g_build_filename (inner, "within", NULL);

  g_assert_true (g_file_set_contents (taken, OLD, -1, NULL));
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (within, OLD, -1, NULL));
  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_holds (const char *folder,
              const char *name,
              const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static void
drop_folder (const char *folder)
{
  static const char *const names[] = { "folder/within", "folder", "taken", "copy.pdf", "." };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, row->to, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *done = NULL;
  guint before = count_files (folder);
  gboolean new = g_str_equal (row->to, "copy.pdf") && row->error == -1;

  if (row->stopped)
    g_cancellable_cancel (cancellable);
  penny_plain_copy_bytes_async (bytes, path, cancellable, done_cb, &done);
  g_assert_true (finish (&done, &error) == (row->error == -1));
  if (row->error == -1)
    assert_holds (folder, row->to, NEW);
  else if (row->error >= 0)
    g_assert_error (error, G_IO_ERROR, row->error);
  if (row->says != NULL)
    g_assert_nonnull (strstr (error->message, row->says));
  if (row->error != -1 || new)
    assert_holds (folder, "taken", OLD);
  g_assert_cmpuint (count_files (folder), ==, before + (new ? 1 : 0));
  drop_folder (folder);
}

/* Stopped at whatever moment: it is there whole and said to be, or neither. */
static void
test_amid (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "copy.pdf", NULL);
  gsize size = 3 * 1024 * 1024 + 7;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GAsyncResult *done = NULL;
      GStatBuf about;

      penny_plain_copy_bytes_async (bytes, path, cancellable, done_cb, &done);
      g_cancellable_cancel (cancellable);
      if (finish (&done, NULL))
        {
          g_assert_cmpint (g_stat (path, &about), ==, 0);
          g_assert_cmpint (about.st_size, ==, size);
          g_remove (path);
        }
      g_assert_cmpuint (count_files (folder), ==, 2);
    }
  drop_folder (folder);
}

/* From the book. */

static gpointer
read_file (PennyStore  *store,
           gpointer     nothing,
           GError     **error)
{
  const PennyReceiptFilter all = { .which = PENNY_RECEIPTS_ALL };
  g_autoptr (GArray) ids = penny_receipts_ids (store, &all, error);
  g_autoptr (PennyReceipt) receipt = ids != NULL ? penny_receipts_get (store, g_array_index (ids, gint64, 0), error) : NULL;

  return receipt != NULL ? penny_kept_files_get (store, receipt->file_id, error) : NULL;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      file)
{
  *(PennyKeptFile **) file = penny_book_read_finish (PENNY_BOOK (book), result, NULL);
  g_assert_nonnull (*(PennyKeptFile **) file);
}

/* The same bytes as came, by their sum; and a file that is not there any more is said. */
static void
test_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autofree char *at = g_build_filename (folder, "book", NULL), *path = g_build_filename (folder, "copy", NULL);
  g_autofree char *bytes = NULL, *sum = NULL;
  g_autoptr (PennyBook) book = open_sample ("joe", at);
  g_autoptr (GError) error = NULL;
  PennyKeptFile *file = NULL;
  GAsyncResult *done = NULL;
  gsize length;

  penny_book_read_async (book, read_file, NULL, NULL, (GDestroyNotify) penny_kept_file_free, NULL, read_cb, &file);
  while (file == NULL)
    g_main_context_iteration (NULL, TRUE);
  penny_plain_copy_async (book, file->id, path, NULL, done_cb, &done);
  g_assert_true (finish (&done, NULL));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, (gssize) length);
  g_assert_cmpstr (sum, ==, file->sha256);

  g_remove (path);
  penny_plain_copy_async (book, file->id + 1000000, path, NULL, done_cb, &done);
  g_assert_false (finish (&done, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  penny_kept_file_free (file);
  penny_book_close (book);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plain-copy/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/plain-copy/amid", test_amid);
  g_test_add_func ("/plain-copy/kept", test_kept);
  return g_test_run ();
}
