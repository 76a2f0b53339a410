/* receipts FOLDER ADDED LISTED: adds so many files of 300 kB to a book as a person drops them, then lists and searches
 * a book of so many receipts, as a grid does.  Prints a line for each, seconds or KiB: "add 4.2".  A stall is the longest
 * time for which the main loop did not turn; work is the longest that its own thread worked meanwhile. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "book-receipts.h"
#include "history.h"

#define FILE_BYTES (300 * 1000)
#define PICTURE_BYTES 9000      /* of a small picture */
#define SEEN 60                 /* items that a grid holds at once */
#define TICK 2                  /* milliseconds */

static gint64 last_tick, stall;
static gint64 last_work, work;  /* of the main thread's own: what other programs do is not in it */

static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
tick_cb (gpointer nothing)
{
  gint64 now = g_get_monotonic_time (), worked = get_work ();

  stall = MAX (stall, now - last_tick - TICK * 1000);
  work = MAX (work, worked - last_work);
  last_tick = now;
  last_work = worked;
  return G_SOURCE_CONTINUE;
}

static void
start_watching (void)
{
  last_tick = g_get_monotonic_time ();
  last_work = get_work ();
  stall = work = 0;
}

static void
print (const char *label,
       gint64      microseconds)
{
  printf ("%s %.6f\n", label, (double) microseconds / G_USEC_PER_SEC);
}

static void
print_memory (const char *label)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) && (line = strstr (status, "VmRSS:")) != NULL)
    printf ("%s %ld\n", label, strtol (line + strlen ("VmRSS:"), NULL, 10));
}

static void
fail (const char *what)
{
  fprintf (stderr, "receipts: %s\n", what);
  exit (1);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **kept)
{
  while (*kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *kept;
}

static PennyBook *
open_book (const char     *folder,
           PennyStoreMode  mode)
{
  PennyBook *book = penny_book_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_object_set (penny_book_get_receipt_reader (book), "paused", TRUE, NULL);
  penny_book_open_async (book, folder, mode, NULL, done_cb, &result);
  if (!penny_book_do_finish (book, wait_for (&result), NULL, NULL))
    fail ("the book does not open");
  return book;
}

/* --- adding --- */

static GPtrArray *
make_files (const char *folder,
            guint       n)
{
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_autofree guint32 *bytes = g_malloc (FILE_BYTES);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/added-%u.jpg", folder, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      for (guint at = 0; at < FILE_BYTES / 4; at++)
        bytes[at] = g_random_int ();
      if (!g_file_set_contents (path, (const char *) bytes, FILE_BYTES, NULL))
        fail ("a file cannot be made");
      g_ptr_array_add (incoming, penny_incoming_new_file (file));
    }
  return incoming;
}

static void
count_cb (double   fraction,
          gpointer times)
{
  ++*(guint *) times;
}

static void
add (const char *folder,
     guint       n)
{
  g_autofree char *at = g_build_filename (folder, "adding", NULL);
  g_autoptr (PennyBook) book = open_book (at, PENNY_STORE_NEW_SAMPLE);
  g_autoptr (PennyReceiptList) list = penny_receipt_list_new (book);
  GPtrArray *incoming = make_files (folder, n);
  g_autoptr (GAsyncResult) result = NULL;
  PennyReceiptsAdded *added;
  guint progress = 0;
  gint64 start = g_get_monotonic_time ();

  start_watching ();
  penny_book_add_receipts_async (book, incoming, PENNY_CAME_DROPPED, 0, count_cb, &progress, NULL, done_cb, &result);
  added = penny_book_add_receipts_finish (book, wait_for (&result), NULL);
  if (added == NULL || added->added->len != n || progress == 0)
    fail ("not all were added");
  print ("add", g_get_monotonic_time () - start);
  print ("add-stall", stall);
  print ("add-work", work);
  penny_receipts_added_free (added);
}

/* --- a book of many --- */

/* Its file would be three gigabytes with the others: nothing here opens it. */
static gint64
make_receipt (PennyStore *store,
              guint       i)
{
  g_autoptr (PennyReceipt) receipt = penny_receipt_value_new ();
  g_autofree char *insert = NULL;
  gint64 id;

  receipt->file_id = penny_store_new_id (store);
  insert = g_strdup_printf ("INSERT INTO files (id, file, name, media_type, bytes, sha256, added_at) "
                            "VALUES (%" G_GINT64_FORMAT ", '%032x', 'receipt %u.jpg', 'image/jpeg', %d, '%064x', %u)",
                            receipt->file_id, i, i, FILE_BYTES, i, 1775000000 + 60 * i);
  if (!penny_store_run (store, insert, NULL) || !penny_receipts_save (store, receipt, &id, NULL))
    fail ("a receipt cannot be made");
  return receipt->file_id;
}

static void
make_reading (PennyStore *store,
              gint64      file_id,
              guint       i)
{
  static const char *const shops[] = { "Sample Buses", "Riverside Pool", "Quay Gym", "Corner Art Shop", "Home Stores" };
  g_autoptr (PennyReading) reading = penny_reading_new ();
  g_autofree guint8 *pixels = g_malloc0 (PICTURE_BYTES);
  g_autoptr (GBytes) picture = NULL;

  pixels[0] = (guint8) i;
  picture = g_bytes_new (pixels, PICTURE_BYTES);
  reading->file_id = file_id;
  reading->look = PENNY_LOOK_SHOWN;
  reading->words_state = PENNY_WORDS_READ;
  reading->date = penny_date_new (2026, 4, 6) + (PennyDate) (i % 224);
  reading->total = 100 + i % 9000;
  reading->payee = g_strdup (shops[i % G_N_ELEMENTS (shops)]);
  reading->words = g_strdup_printf ("%s\nReceipt number %u\nThank you for coming\nTea and cake %u\nTotal %u.%02u\n",
                                    reading->payee, i, i % 77, i % 90, i % 100);
  if (!penny_readings_save (store, reading, NULL) || !penny_readings_save_picture (store, file_id, picture, NULL))
    fail ("a reading cannot be kept");
}

static void
make_many (const char *folder,
           guint       n)
{
  g_autoptr (PennyStore) store = penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, NULL);
  g_autofree gint64 *files = g_new (gint64, n);

  /* Each reading is on the disk by itself, which is not what is measured here. */
  if (store == NULL || !penny_store_run (store, "PRAGMA synchronous = OFF", NULL) || !penny_history_begin (store, NULL))
    fail ("no book can be made");
  for (guint i = 0; i < n; i++)
    files[i] = make_receipt (store, i);
  if (!penny_history_commit (store, "receipts-added", (const char *const[]) { "many", NULL }, NULL))
    fail ("the receipts cannot be kept");
  for (guint i = 0; i < n; i++)
    make_reading (store, files[i], i);
}

static void
wait_until_loaded (PennyReceiptList *list)
{
  gboolean loading = TRUE;

  while (g_object_get (list, "loading", &loading, NULL), loading)
    g_main_context_iteration (NULL, TRUE);
}

/* As a grid does: all that are seen are asked for at once. */
static gint64
see (PennyReceiptList *list,
     guint             from)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 start = g_get_monotonic_time ();
  guint filled = 0;

  for (guint i = from; i < from + SEEN && i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (seen, g_list_model_get_item (G_LIST_MODEL (list), i));
  while (filled < seen->len)
    if (penny_receipt_item_get_row (seen->pdata[filled]) != NULL)
      filled++;
    else
      g_main_context_iteration (NULL, TRUE);
  return g_get_monotonic_time () - start;
}

static void
scroll (PennyReceiptList *list,
        guint             n)
{
  gint64 longest = 0;

  start_watching ();
  for (guint i = 0; i < n; i += SEEN)
    {
      gint64 took = see (list, i);

      longest = MAX (longest, took);
    }
  print ("page", longest);
  print ("scroll-stall", stall);
  print ("scroll-work", work);
}

static void
list_many (const char *folder,
           guint       n)
{
  g_autofree char *at = g_build_filename (folder, "listing", NULL);
  PennyReceiptFilter filter = { .search = "number 4242" };
  g_autoptr (PennyReceiptList) list = NULL;
  g_autoptr (PennyBook) book = NULL;
  gint64 start;

  make_many (at, n);
  book = open_book (at, PENNY_STORE_WRITE);
  start = g_get_monotonic_time ();
  list = penny_receipt_list_new (book);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    g_main_context_iteration (NULL, TRUE);
  see (list, 0);
  print ("list", g_get_monotonic_time () - start);
  wait_until_loaded (list);
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    fail ("not all are listed");
  print_memory ("memory-first");
  scroll (list, n);
  scroll (list, n);
  print_memory ("memory-last");

  start = g_get_monotonic_time ();
  start_watching ();
  penny_receipt_list_set_filter (list, &filter);
  wait_until_loaded (list);
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != 1)
    fail ("the search finds something else");
  see (list, 0);
  print ("search", g_get_monotonic_time () - start);
}

int
main (int   argc,
      char *argv[])
{
  if (argc != 4)
    return 2;
  g_mkdir_with_parents (argv[1], 0700);
  g_timeout_add_full (G_PRIORITY_HIGH, TICK, tick_cb, NULL, NULL);
  add (argv[1], (guint) atoi (argv[2]));
  list_many (argv[1], (guint) atoi (argv[3]));
  return 0;
}
