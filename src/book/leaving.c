#include "book-private.h"
#include "history.h"
#include "safety.h"

/* Leaving a book: first a backup, where there is a folder for it and something
 * that is in none.  It is stopped by whoever asked, or by penny_book_close(). */
typedef struct
{
  PennyDate     today;
  GCancellable *asked;          /* or NULL */
  GCancellable *closed;
} Leaving;

static void
leaving_free (gpointer data)
{
  Leaving *self = data;

  g_clear_object (&self->asked);
  g_object_unref (self->closed);
  g_free (self);
}

static gboolean
go_on (double   fraction,
       gpointer data)
{
  Leaving *self = data;

  return !g_cancellable_is_cancelled (self->asked) && !g_cancellable_is_cancelled (self->closed);
}

/* A stick just chosen has none yet, and after a new key there is none that opens with it. */
static gboolean
has_none (PennyStore         *store,
          const PennyKeeping *keeping)
{
  g_autoptr (GPtrArray) backups = penny_backup_list (keeping->backup_folder, penny_store_get_book_id (store), NULL);

  return backups != NULL && backups->len == 0;
}

static gboolean
is_due (PennyStore         *store,
        const PennyKeeping *keeping)
{
  PennyHistoryMoments moments;

  return penny_history_moments (store, keeping->backed_up_to, &moments, NULL) &&
         (moments.first_after != 0 || has_none (store, keeping));
}

/* No backup is no error: the book remembers it, and Home reminds.  Closed here, so that nobody waits
 * for it on the main thread; and it may be closed already, when it was locked. */
static void
last_job (PennyErrand  *errand,
                 PennyStore  **store)
{
  Leaving *self = errand->request;
  g_autoptr (PennyKeeping) keeping = *store != NULL ? penny_keeping_get (*store, NULL) : NULL;

  if (keeping != NULL && keeping->backup_folder != NULL && is_due (*store, keeping))
    penny_backup_make (*store, keeping->backup_folder, self->today, go_on, self, NULL, NULL);
  penny_clerk_close_store (errand, store);
}

static void
report_left (PennyErrand *errand)
{
  penny_book_close (g_task_get_source_object (errand->task));
  g_task_return_boolean (errand->task, TRUE);
}

void
penny_book_close_async (PennyBook           *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  PennyErrand *errand;
  Leaving *leaving;

  g_return_if_fail (PENNY_IS_BOOK (self));

  leaving = g_new0 (Leaving, 1);
  leaving->today = penny_book_get_today (self);
  g_set_object (&leaving->asked, cancellable);
  leaving->closed = g_object_ref (penny_book_get_closed (self));

  errand = penny_errand_new (last_job, g_task_new (self, cancellable, callback, user_data));
  errand->report = report_left;
  errand->request = leaving;
  errand->free_request = leaving_free;
  /* To cancel it is to close without a backup. */
  g_task_set_check_cancellable (errand->task, FALSE);
  penny_book_send_last (self, errand);
}

gboolean
penny_book_close_finish (PennyBook     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
