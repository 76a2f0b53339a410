#include "clerk.h"

#include "history.h"
#include "kept-files.h"

struct _PennyClerk
{
  GThreadPool *pool;            /* one thread, its own */
  PennyStore  *store;           /* for that thread's eyes only */
};

PennyErrand *
penny_errand_new (PennyJob  job,
                  GTask    *task)
{
  PennyErrand *errand = g_new0 (PennyErrand, 1);

  errand->job = job;
  errand->task = task;
  return errand;
}

void
penny_errand_free (PennyErrand *errand)
{
  if (errand->free_request != NULL && errand->request != NULL)
    errand->free_request (errand->request);
  if (errand->free_answer != NULL && errand->answer != NULL)
    errand->free_answer (errand->answer);
  g_clear_error (&errand->error);
  g_clear_object (&errand->task);
  g_free (errand);
}

static gboolean
report_errand (gpointer data)
{
  PennyErrand *errand = data;

  if (errand->report != NULL)
    errand->report (errand);
  else if (errand->error != NULL)
    g_task_return_error (errand->task, g_steal_pointer (&errand->error));
  else
    g_task_return_pointer (errand->task, g_steal_pointer (&errand->answer), errand->free_answer);

  return G_SOURCE_REMOVE;
}

void
penny_errand_end (PennyErrand *errand)
{
  report_errand (errand);
  penny_errand_free (errand);
}

static void
run_errand (gpointer errand_pointer,
            gpointer clerk_pointer)
{
  PennyErrand *errand = errand_pointer;
  PennyClerk *self = clerk_pointer;
  g_autoptr (GSource) report = NULL;

  errand->job (errand, &self->store);
  if (errand->task == NULL)
    {
      penny_errand_free (errand);
      return;
    }

  /* The errand, and with it what may be the last reference to the book, must
   * end on the main thread.  g_main_context_invoke() would not promise that. */
  report = g_idle_source_new ();
  g_source_set_priority (report, G_PRIORITY_DEFAULT);
  g_source_set_callback (report, report_errand, errand, (GDestroyNotify) penny_errand_free);
  g_source_attach (report, g_task_get_context (errand->task));
}

void
penny_clerk_send (PennyClerk  *self,
                  PennyErrand *errand)
{
  g_thread_pool_push (self->pool, errand, NULL);
}

void
penny_clerk_close_store (PennyErrand  *errand,
                         PennyStore  **store)
{
  if (*store == NULL)
    return;

  /* Only tidying: what could not be done now is done another day. */
  penny_history_trim (*store, NULL);
  penny_kept_files_tidy (*store, NULL, NULL);
  g_clear_pointer (store, penny_store_close);
}

void
penny_clerk_shut (PennyClerk *self)
{
  penny_clerk_send (self, penny_errand_new (penny_clerk_close_store, NULL));
}

void
penny_clerk_close (PennyClerk *self)
{
  penny_clerk_shut (self);
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_free (self);
}

PennyClerk *
penny_clerk_new (void)
{
  PennyClerk *self = g_new0 (PennyClerk, 1);

  /* Exclusive, so that it is the same thread every time. */
  self->pool = g_thread_pool_new (run_errand, self, 1, TRUE, NULL);
  return self;
}
