#include "book-private.h"

/* A question that the interface asks, and that changes nothing. */
typedef struct
{
  PennyRead       read;
  gpointer        request;
  GDestroyNotify  free_request;
} Question;

static void
question_free (Question *question)
{
  if (question->free_request != NULL)
    g_clear_pointer (&question->request, question->free_request);
  g_free (question);
}

static void
read_job (PennyErrand  *errand,
          PennyStore  **store)
{
  Question *question = errand->request;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (errand->task), &errand->error) ||
      !penny_work_can (*store, &errand->error))
    return;

  errand->answer = question->read (*store, question->request, &errand->error);
}

void
penny_book_send_question (PennyBook      *self,
                          PennyRead       read,
                          gpointer        request,
                          GDestroyNotify  free_request,
                          GDestroyNotify  free_answer,
                          GTask          *task)
{
  PennyErrand *errand = penny_errand_new (read_job, g_object_ref (task));
  Question *question = g_new0 (Question, 1);

  *question = (Question) { read, request, free_request };
  errand->request = question;
  errand->free_request = (GDestroyNotify) question_free;
  errand->free_answer = free_answer;
  penny_book_send (self, errand);
}

void
penny_book_read_async (PennyBook           *self,
                       PennyRead            read,
                       gpointer             request,
                       GDestroyNotify       free_request,
                       GDestroyNotify       free_answer,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (read != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  penny_book_send_question (self, read, request, free_request, free_answer, task);
}

gpointer
penny_book_read_finish (PennyBook     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
