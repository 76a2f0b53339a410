#include "receipt-step.h"

#include <sys/resource.h>

#define LOW 10                  /* of 19: whatever else runs comes first */

typedef struct
{
  PennyReceiptReader *reader;
  PennyReceiptQueue  *queue;    /* the reader's */
  PennyClerk         *hand;     /* the reader's */
  GCancellable       *cancellable;
  gboolean            to_look;
  PennyDate           today;
  PennyReceiptWork   *work;
} Step;

static Step *
step_new (PennyReceiptReader *reader)
{
  Step *step = g_new0 (Step, 1);
  GCancellable *cancellable;

  step->reader = g_object_ref (reader);
  penny_receipt_reader_step_begins (reader, &step->hand, &cancellable);
  step->cancellable = g_object_ref (cancellable);
  step->today = penny_book_get_today (penny_receipt_reader_get_book (reader));
  return step;
}

static void
step_free (Step *step)
{
  g_clear_pointer (&step->work, penny_receipt_work_free);
  g_object_unref (step->cancellable);
  g_object_unref (step->reader);
  g_free (step);
}

/* What was read plain is forgotten before anything else is begun. */
static void
end (Step *step)
{
  g_autoptr (PennyReceiptReader) reader = g_object_ref (step->reader);

  step_free (step);
  penny_receipt_reader_step_ended (reader);
}

/* One that cannot be done is not tried over and over; unless nobody tried, for the book was locked. */
static void
give_up (Step         *step,
         const GError *error)
{
  if (g_cancellable_is_cancelled (step->cancellable))
    return;
  g_debug ("A receipt could not be looked at or read: %s", error->message);
  penny_receipt_queue_give_up (step->queue);
}

/* --- on the reader's own thread --- */

/* It holds no book, so that one can be closed however long this takes. */
static void
send_to_hand (Step               *step,
              PennyJob            job,
              GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, step);

  g_task_set_task_data (task, step, NULL);
  penny_clerk_send (step->hand, penny_errand_new (job, g_steal_pointer (&task)));
}

static void
be_modest (void)
{
  /* Of this thread alone, and of the program that it starts. */
  setpriority (PRIO_PROCESS, 0, LOW);
}

static void
ask_job (PennyErrand  *errand,
         PennyStore  **nothing)
{
  be_modest ();
  errand->answer = GINT_TO_POINTER (penny_viewer_can_read (NULL));
}

static void
asked_cb (GObject      *nothing,
          GAsyncResult *result,
          gpointer      step_pointer)
{
  Step *step = step_pointer;

  penny_receipt_reader_set_can_read (step->reader, GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), NULL)));
  end (step);
}

void
penny_receipt_step_ask (PennyReceiptReader *reader)
{
  send_to_hand (step_new (reader), ask_job, asked_cb);
}

/* --- what waits --- */

static gpointer
read_waiting (PennyStore  *store,
              gpointer     can_read,
              GError     **error)
{
  return penny_readings_waiting (store, GPOINTER_TO_INT (can_read), error);
}

static void
listed_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      step_pointer)
{
  Step *step = step_pointer;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) waiting = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (waiting == NULL)
    g_debug ("What waits to be read is not known: %s", error->message);
  if (!g_cancellable_is_cancelled (step->cancellable))
    penny_receipt_reader_set_waiting (step->reader, waiting != NULL ? waiting : none);
  end (step);
}

void
penny_receipt_step_list (PennyReceiptReader *reader,
                         gboolean            can_read)
{
  Step *step = step_new (reader);

  penny_book_read_async (penny_receipt_reader_get_book (reader), read_waiting, GINT_TO_POINTER (can_read), NULL,
                         (GDestroyNotify) g_array_unref, NULL, listed_cb, step);
}

/* --- one receipt: taken, looked at or read, kept --- */

static gpointer
save_work (PennyStore  *store,
           gpointer     work,
           GError     **error)
{
  return GINT_TO_POINTER (penny_receipt_work_save (store, work, error));
}

static gboolean
still_waits (const Step *step)
{
  const PennyReading *reading = step->work->reading;

  return step->to_look ? reading->look == PENNY_LOOK_WAITING
                       : reading->words_state == PENNY_WORDS_WAITING || reading->words_state == PENNY_WORDS_NO_READER;
}

static void
saved_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      step_pointer)
{
  Step *step = step_pointer;
  g_autoptr (GError) error = NULL;

  if (!GPOINTER_TO_INT (penny_book_read_finish (PENNY_BOOK (book), result, &error)))
    give_up (step, error);
  else if (!g_cancellable_is_cancelled (step->cancellable))
    penny_receipt_reader_done (step->reader, step->work, step->to_look, still_waits (step));
  end (step);
}

static void
work_job (PennyErrand  *errand,
          PennyStore  **nothing)
{
  Step *step = g_task_get_task_data (errand->task);
  gboolean done;

  be_modest ();
  done = step->to_look ? penny_receipt_work_look (step->work, step->cancellable)
                       : penny_receipt_work_read (step->work, step->today, step->cancellable);
  errand->answer = GINT_TO_POINTER (done);
}

static void
worked_cb (GObject      *nothing,
           GAsyncResult *result,
           gpointer      step_pointer)
{
  Step *step = step_pointer;
  gboolean done = GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), NULL));

  if (done && !g_cancellable_is_cancelled (step->cancellable))
    penny_book_read_async (penny_receipt_reader_get_book (step->reader), save_work, step->work, NULL, NULL, NULL,
                           saved_cb, step);
  else
    end (step);
}

static void
taken_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      step_pointer)
{
  Step *step = step_pointer;
  g_autoptr (GError) error = NULL;

  step->work = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  if (step->work == NULL)
    give_up (step, error);
  else if (!g_cancellable_is_cancelled (step->cancellable) && !still_waits (step))
    penny_receipt_reader_done (step->reader, step->work, step->to_look, FALSE);
  else if (!g_cancellable_is_cancelled (step->cancellable))
    {
      send_to_hand (step, work_job, worked_cb);
      return;
    }
  end (step);
}

static gpointer
take_work (PennyStore  *store,
           gpointer     id,
           GError     **error)
{
  return penny_receipt_work_take (store, *(const gint64 *) id, error);
}

void
penny_receipt_step_take (PennyReceiptReader *reader,
                         PennyReceiptQueue  *queue)
{
  Step *step = step_new (reader);
  gint64 id = penny_receipt_queue_peek (queue, &step->to_look);

  step->queue = queue;
  penny_book_read_async (penny_receipt_reader_get_book (reader), take_work, g_memdup2 (&id, sizeof id), g_free,
                         (GDestroyNotify) penny_receipt_work_free, NULL, taken_cb, step);
}
