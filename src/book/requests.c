#include "book-private.h"

/* What changes the book: each makes a work for the clerk, and hears of it again. */

static void
do_act (PennyBook      *self,
        PennyAct        act,
        gpointer        request,
        GDestroyNotify  free_request,
        GTask          *task)
{
  PennyWork *work = penny_work_new (penny_work_act, penny_book_get_today (self));

  work->act = act;
  work->request = request;
  work->free_request = free_request;
  penny_book_send_change (self, work, task);
}

void
penny_book_do_long (PennyBook      *self,
                    PennyAct        act,
                    gpointer        request,
                    GDestroyNotify  free_request,
                    GTask          *task)
{
  penny_book_be_busy (self, task);
  do_act (self, act, request, free_request, task);
}

void
penny_book_do_async (PennyBook           *self,
                     PennyAct             act,
                     gpointer             request,
                     GDestroyNotify       free_request,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));
  g_return_if_fail (act != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  do_act (self, act, request, free_request, task);
}

gboolean
penny_book_do_finish (PennyBook     *self,
                      GAsyncResult  *result,
                      gint64        *id,
                      GError       **error)
{
  PennyNews *news;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  news = g_task_propagate_pointer (G_TASK (result), error);
  if (news == NULL)
    return FALSE;

  if (id != NULL)
    *id = news->id;
  penny_news_free (news);
  return TRUE;
}

static void
turn (PennyBook *self,
      PennyAct   act,
      GTask     *task)
{
  PennyWork *work = penny_work_new (penny_work_turn, penny_book_get_today (self));

  work->act = act;
  penny_book_send_change (self, work, task);
}

void
penny_book_undo_async (PennyBook           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  turn (self, penny_act_undo, task);
}

void
penny_book_redo_async (PennyBook           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  turn (self, penny_act_redo, task);
}

char *
penny_book_undo_finish (PennyBook     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  PennyNews *news;
  char *sentence;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  news = g_task_propagate_pointer (G_TASK (result), error);
  if (news == NULL)
    return NULL;

  sentence = g_steal_pointer (&news->sentence);
  penny_news_free (news);
  return sentence;
}

void
penny_book_lists_changed (PennyBook *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  penny_book_send_change (self, penny_work_new (penny_work_aside, penny_book_get_today (self)), task);
}
