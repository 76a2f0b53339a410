#include <glib/gi18n-lib.h>

#include "tables.h"
#include "ticker.h"

#define MOST_BYTES (100 * 1000 * 1000)

/* A look goes from hand to hand: a helper's thread loads the file, the clerk
 * knows a mapping that was set for such files, a helper reads, the clerk
 * compares.  So the clerk never waits for a slow disk or a long file. */
typedef struct
{
  GFile          *file;
  gint64          account_id;
  PennyDateOrder  order;
  char           *mapping;      /* the user's word for this file, or NULL */
  char           *remembered;   /* what was set for such a header, or NULL */
  PennyTicker    *ticker;

  GBytes         *bytes;
  char           *sha256;
  char           *header_key;   /* or NULL */
  PennyStatement *statement;
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->file);
  g_free (look->mapping);
  g_free (look->remembered);
  penny_ticker_free (look->ticker);
  g_clear_pointer (&look->bytes, g_bytes_unref);
  g_free (look->sha256);
  g_free (look->header_key);
  g_clear_pointer (&look->statement, penny_statement_free);
  g_free (look);
}

static gboolean
refuse (GError              **error,
        PennyStatementError   code,
        const char           *message)
{
  g_set_error_literal (error, PENNY_STATEMENT_ERROR, code, message);
  return FALSE;
}

/* The size is looked at first: a film chosen by mistake is never read. */
static gboolean
check_size (GFile         *file,
            goffset       *size,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse (error, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT,
                   _("This is not a file that can be read. Nothing was changed. Choose the file that your bank made."));

  *size = g_file_info_get_size (info);
  if (*size > MOST_BYTES)
    return refuse (error, PENNY_STATEMENT_ERROR_TOO_LARGE,
                   _("This file is larger than 100 MB, and no bank statement is. Nothing was changed. "
                     "If it is one, ask your bank for fewer months at a time."));
  return TRUE;
}

static GBytes *
load_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *buffer = NULL;
  goffset size;
  gsize n;

  if (!check_size (file, &size, cancellable, error))
    return NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  buffer = g_malloc ((gsize) size + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, (gsize) size, &n, cancellable, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&buffer), n);
}

/* The system's words alone would not say that nothing was lost, nor what to do. */
static void
explain (GFile   *file,
         GError  *error)
{
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  if (error->domain != G_IO_ERROR || error->code == G_IO_ERROR_CANCELLED)
    return;

  name = g_file_get_parse_name (file);
  why = g_steal_pointer (&error->message);
  error->message = g_strdup_printf (_("“%s” could not be read (%s). Nothing was changed. "
                                      "Look whether the file is still there, then try again."), name, why);
}

static void
load_in_thread (GTask        *step,
                gpointer      source,
                gpointer      look_pointer,
                GCancellable *cancellable)
{
  Look *look = look_pointer;
  g_autoptr (GPtrArray) rows = NULL;
  GError *error = NULL;

  look->bytes = load_bytes (look->file, cancellable, &error);
  if (look->bytes == NULL)
    {
      explain (look->file, error);
      g_task_return_error (step, error);
      return;
    }

  look->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, look->bytes);
  /* A file without a header has no key, and that is no fault. */
  if (look->mapping == NULL)
    penny_statement_peek (look->bytes, &look->header_key, &rows, NULL);
  g_task_return_boolean (step, TRUE);
}

static PennyStatement *
read_statement (Look        *look,
                const char  *mapping,
                GError     **error)
{
  const PennyStatementOptions options = {
    .order = look->order,
    .mapping = mapping,
    .go_on = penny_ticker_go_on,
    .data = look->ticker,
  };

  return penny_statement_read (look->bytes, &options, error);
}

static void
read_in_thread (GTask        *step,
                gpointer      source,
                gpointer      look_pointer,
                GCancellable *cancellable)
{
  Look *look = look_pointer;
  GError *error = NULL;

  look->statement = read_statement (look, look->mapping != NULL ? look->mapping : look->remembered, &error);
  /* What was remembered was a guess that this file is of the same kind. */
  if (look->remembered != NULL && g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_BAD_MAPPING))
    {
      g_clear_error (&error);
      look->statement = read_statement (look, NULL, &error);
    }

  if (look->statement == NULL)
    g_task_return_error (step, error);
  else
    g_task_return_boolean (step, TRUE);
}

static void
compare_job (PennyErrand  *errand,
             PennyStore  **store)
{
  Look *look = g_task_get_task_data (errand->task);
  g_autofree char *name = g_file_get_basename (look->file);
  g_autofree char *shown = g_filename_display_name (name);
  PennyBringIn *what;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (errand->task), &errand->error) ||
      !penny_work_can (*store, &errand->error))
    return;

  what = penny_bring_in_look (*store, g_steal_pointer (&look->statement), shown, look->account_id, &errand->error);
  if (what == NULL)
    return;

  g_free (what->sha256);
  what->sha256 = g_steal_pointer (&look->sha256);
  what->bytes = g_steal_pointer (&look->bytes);
  errand->answer = what;
}

/* The end of a step on a helper's thread: TRUE when the look goes on. */
static gboolean
step_went_well (GTask        *task,
                GAsyncResult *step)
{
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (step), &error))
    return TRUE;

  g_task_return_error (task, error);
  return FALSE;
}

static void
read_cb (GObject      *nothing,
         GAsyncResult *step,
         gpointer      task_pointer)
{
  g_autoptr (GTask) task = task_pointer;
  PennyErrand *errand;

  if (!step_went_well (task, step))
    return;

  errand = penny_errand_new (compare_job, g_object_ref (task));
  errand->free_answer = (GDestroyNotify) penny_bring_in_free;
  penny_book_send (g_task_get_source_object (task), errand);
}

/* The helper's thread drops its step when it likes, so a step holds no reference
 * to the book: that ends on the main thread, with @task in the callback. */
static void
run_step (GTask               *task,
          GTaskThreadFunc      in_thread,
          GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) step = g_task_new (NULL, g_task_get_cancellable (task), callback, g_object_ref (task));

  g_task_set_task_data (step, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (step, in_thread);
}

static void
remember_job (PennyErrand  *errand,
              PennyStore  **store)
{
  Look *look = g_task_get_task_data (errand->task);

  if (penny_work_can (*store, &errand->error) && look->header_key != NULL)
    look->remembered = penny_mappings_get (*store, look->header_key, &errand->error);
}

static void
report_remembered (PennyErrand *errand)
{
  if (errand->error != NULL)
    g_task_return_error (errand->task, g_steal_pointer (&errand->error));
  else
    run_step (errand->task, read_in_thread, read_cb);
}

static void
load_cb (GObject      *nothing,
         GAsyncResult *step,
         gpointer      task_pointer)
{
  g_autoptr (GTask) task = task_pointer;
  PennyErrand *errand;

  if (!step_went_well (task, step))
    return;

  errand = penny_errand_new (remember_job, g_object_ref (task));
  errand->report = report_remembered;
  penny_book_send (g_task_get_source_object (task), errand);
}

void
penny_book_look_async (PennyBook           *self,
                       GFile               *file,
                       gint64               account_id,
                       PennyDateOrder       order,
                       const char          *mapping,
                       PennyProgress        progress,
                       gpointer             progress_data,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (G_IS_FILE (file));

  look = g_new0 (Look, 1);
  look->file = g_object_ref (file);
  look->account_id = account_id;
  look->order = order;
  look->mapping = g_strdup (mapping);
  look->ticker = penny_ticker_new (self, progress, progress_data, cancellable);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  penny_book_be_busy (self, task);
  run_step (task, load_in_thread, load_cb);
}

PennyBringIn *
penny_book_look_finish (PennyBook     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
