#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "book-receipts.h"
#include "receipt-intake.h"
#include "ticker.h"

/* Adding goes from hand to hand, file by file: a helper's thread copies one into memory, the clerk seals it.  Then all
 * are one act.  A book that is locked or closed meanwhile keeps those that were done: nothing is left lying about. */
typedef struct
{
  GPtrArray       *incoming;    /* PennyIncoming */
  guint            next;
  int              plain;       /* that one in memory, or -1 */
  char            *name;
  PennyReceiptsIn *in;          /* its files belong to the clerk's thread until the act is done */
  GPtrArray       *failed;      /* char * */
  GError          *trouble;     /* of the book's own: no other file would be taken either */
  PennyTicker     *ticker;
  gboolean         whole;       /* all of it is taken, or nothing */
  int              stopped;     /* atomic */
  gboolean         ending;      /* the act was sent */
} Adding;

static void go_on_with (GTask *task);

PennyIncoming *
penny_incoming_new_file (GFile *file)
{
  PennyIncoming *self = g_new0 (PennyIncoming, 1);
  g_autofree char *name = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = g_filename_display_name (name != NULL ? name : "");
  return self;
}

PennyIncoming *
penny_incoming_new_bytes (GBytes     *bytes,
                          const char *name)
{
  PennyIncoming *self = g_new0 (PennyIncoming, 1);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  return self;
}

PennyIncoming *
penny_incoming_copy (const PennyIncoming *self)
{
  PennyIncoming *copy = g_new0 (PennyIncoming, 1);

  g_set_object (&copy->file, self->file);
  copy->bytes = self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
  copy->name = g_strdup (self->name);
  return copy;
}

void
penny_incoming_free (PennyIncoming *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->name);
  g_free (self);
}

void
penny_receipts_added_free (PennyReceiptsAdded *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->added);
  g_ptr_array_unref (self->twice);
  g_ptr_array_unref (self->failed);
  g_free (self);
}

static void
close_plain (Adding *adding)
{
  if (adding->plain >= 0)
    close (adding->plain);
  adding->plain = -1;
}

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  close_plain (adding);
  g_ptr_array_unref (adding->incoming);
  penny_receipts_in_free (adding->in);
  g_clear_pointer (&adding->failed, g_ptr_array_unref);
  g_clear_error (&adding->trouble);
  penny_ticker_free (adding->ticker);
  g_free (adding);
}

static void
fail (Adding *adding,
      GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (adding->failed, g_strdup (error->message));
}

/* --- the end --- */

/* Takes what the act left of it. */
static PennyReceiptsAdded *
make_answer (Adding *adding)
{
  PennyReceiptsAdded *added = g_new0 (PennyReceiptsAdded, 1);

  added->added = g_steal_pointer (&adding->in->added);
  added->twice = g_steal_pointer (&adding->in->twice);
  added->failed = g_steal_pointer (&adding->failed);
  added->stopped = added->added->len + added->twice->len + added->failed->len < adding->incoming->len;
  return added;
}

static void
ended_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      task_pointer)
{
  g_autoptr (GTask) task = task_pointer;
  Adding *adding = g_task_get_task_data (task);
  GError *error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  /* Nothing of it could be kept, for a reason that is no file's. */
  if (adding->trouble != NULL && adding->in->added->len == 0)
    {
      g_task_return_error (task, g_steal_pointer (&adding->trouble));
      return;
    }
  if (adding->in->added->len > 0)
    penny_receipt_reader_start (penny_book_get_receipt_reader (PENNY_BOOK (book)));
  g_task_return_pointer (task, make_answer (adding), (GDestroyNotify) penny_receipts_added_free);
}

static void
drop_job (PennyErrand  *errand,
          PennyStore  **store)
{
  Adding *adding = g_task_get_task_data (errand->task);

  /* Without a store: whoever opens it tidies. */
  for (guint i = 0; *store != NULL && i < adding->in->staged->len; i++)
    penny_kept_files_drop (*store, adding->in->staged->pdata[i]);
}

static void
report_dropped (PennyErrand *errand)
{
  Adding *adding = g_task_get_task_data (errand->task);

  if (adding->trouble != NULL)
    g_task_return_error (errand->task, g_steal_pointer (&adding->trouble));
  else if (adding->failed->len > 0)
    g_task_return_new_error (errand->task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", (const char *) adding->failed->pdata[0]);
  else
    g_task_return_new_error (errand->task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _("The file was locked before this was saved. Open it, then save again."));
}

static void
give_up (GTask *task)
{
  PennyErrand *errand = penny_errand_new (drop_job, g_object_ref (task));

  errand->report = report_dropped;
  penny_book_send (g_task_get_source_object (task), errand);
}

/* What was done before is kept, however it ended, unless it was to be whole. */
static void
end (GTask *task)
{
  PennyBook *book = g_task_get_source_object (task);
  Adding *adding = g_task_get_task_data (task);

  adding->ending = TRUE;
  g_signal_handlers_disconnect_by_data (book, task);
  if (adding->whole && (adding->next < adding->incoming->len || adding->failed->len > 0))
    give_up (task);
  else
    penny_book_do_async (book, penny_act_add_receipts, adding->in, NULL, NULL, ended_cb, g_object_ref (task));
}

/* The clerk seals the file that is under way, then does the act, then closes the book. */
static void
shutting_cb (PennyBook *book,
             GTask     *task)
{
  Adding *adding = g_task_get_task_data (task);

  g_atomic_int_set (&adding->stopped, TRUE);
  end (task);
}

/* --- one file --- */

static gboolean
go_on (double   fraction,
       gpointer adding_pointer)
{
  Adding *adding = adding_pointer;

  return !g_atomic_int_get (&adding->stopped) &&
         penny_ticker_go_on_by (((double) adding->next + fraction) / (double) adding->incoming->len, adding->ticker);
}

static void
stage_job (PennyErrand  *errand,
           PennyStore  **store)
{
  Adding *adding = g_task_get_task_data (errand->task);
  g_autofree char *type = penny_receipt_intake_type (adding->plain, adding->name);
  PennyKeptFile *staged;

  if (!penny_work_can (*store, &errand->error))
    return;
  staged = penny_kept_files_stage (*store, adding->plain, adding->name, type, &errand->error);
  if (staged != NULL)
    g_ptr_array_add (adding->in->staged, staged);
}

static void
report_staged (PennyErrand *errand)
{
  Adding *adding = g_task_get_task_data (errand->task);

  close_plain (adding);
  if (errand->error != NULL)
    {
      fail (adding, errand->error);
      g_clear_error (&adding->trouble);
      adding->trouble = g_steal_pointer (&errand->error);
    }
  else
    adding->next++;
  go_on_with (errand->task);
}

static void
copy_in_thread (GTask        *step,
                gpointer      source,
                gpointer      adding_pointer,
                GCancellable *cancellable)
{
  Adding *adding = adding_pointer;
  const PennyIncoming *incoming = adding->incoming->pdata[adding->next];
  GError *error = NULL;

  adding->plain = incoming->file != NULL
                    ? penny_receipt_intake_file (incoming->file, go_on, adding, cancellable, &error)
                    : penny_receipt_intake_bytes (incoming->bytes, incoming->name, &error);
  if (adding->plain < 0)
    g_task_return_error (step, error);
  else
    g_task_return_boolean (step, TRUE);
}

static void
copied_cb (GObject      *nothing,
           GAsyncResult *step,
           gpointer      task_pointer)
{
  g_autoptr (GTask) task = task_pointer;
  Adding *adding = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  PennyErrand *errand;

  if (adding->ending)
    return;
  if (!g_task_propagate_boolean (G_TASK (step), &error))
    {
      fail (adding, error);
      /* One that was stopped half way is not done. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        adding->next++;
      go_on_with (task);
      return;
    }

  adding->name = ((PennyIncoming *) adding->incoming->pdata[adding->next])->name;
  errand = penny_errand_new (stage_job, g_object_ref (task));
  errand->report = report_staged;
  penny_book_send (g_task_get_source_object (task), errand);
}

/* The step holds no reference to the book: its thread drops it when it likes (look.c). */
static void
copy_next (GTask *task)
{
  g_autoptr (GTask) step = g_task_new (NULL, g_task_get_cancellable (task), copied_cb, g_object_ref (task));

  g_task_set_check_cancellable (step, FALSE);
  g_task_set_task_data (step, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (step, copy_in_thread);
}

static void
go_on_with (GTask *task)
{
  Adding *adding = g_task_get_task_data (task);

  if (adding->ending)
    return;
  if (adding->next == adding->incoming->len || adding->trouble != NULL || (adding->whole && adding->failed->len > 0) ||
      g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    end (task);
  else
    copy_next (task);
}

static Adding *
adding_new (GPtrArray   *incoming,
            PennyCame    came,
            gint64       payment_id,
            PennyTicker *ticker)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->incoming = incoming;
  adding->plain = -1;
  adding->in = g_new0 (PennyReceiptsIn, 1);
  adding->in->staged = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_kept_file_free);
  adding->in->came = came;
  adding->in->payment_id = payment_id;
  adding->failed = g_ptr_array_new_with_free_func (g_free);
  adding->ticker = ticker;
  return adding;
}

static void
begin (PennyBook *self,
       GTask     *task,
       Adding    *adding)
{
  g_task_set_task_data (task, adding, adding_free);
  /* What was kept is told, however late it was cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_signal_connect (self, "shutting", G_CALLBACK (shutting_cb), task);
  penny_book_be_busy (self, task);
  go_on_with (task);
}

void
penny_book_add_receipts_async (PennyBook           *self,
                               GPtrArray           *incoming,
                               PennyCame            came,
                               gint64               payment_id,
                               PennyProgress        progress,
                               gpointer             progress_data,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  PennyTicker *ticker;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (incoming != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  ticker = penny_ticker_new (self, progress, progress_data, cancellable);
  begin (self, task, adding_new (incoming, came, payment_id, ticker));
}

PennyReceiptsAdded *
penny_book_add_receipts_finish (PennyBook     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
penny_book_save_proven_async (PennyBook           *self,
                              PennyPayment        *payment,
                              GPtrArray           *incoming,
                              PennyCame            came,
                              GArray              *kept,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Adding *adding;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (payment != NULL && incoming != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  adding = adding_new (incoming, came, 0, penny_ticker_new (self, NULL, NULL, NULL));
  adding->whole = TRUE;
  adding->in->payment = payment;
  adding->in->kept = kept;
  begin (self, task, adding);
}

gboolean
penny_book_save_proven_finish (PennyBook     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  PennyReceiptsAdded *added = penny_book_add_receipts_finish (self, result, error);
  gboolean saved = added != NULL;

  penny_receipts_added_free (added);
  return saved;
}
