#include "work.h"

#include <glib/gi18n-lib.h>

PennyWork *
penny_work_new (PennyDoing doing,
                PennyDate  today)
{
  PennyWork *self = g_new0 (PennyWork, 1);

  self->doing = doing;
  self->today = today;
  self->inquiries = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_inquiry_free);
  return self;
}

void
penny_work_free (PennyWork *self)
{
  if (self->free_request != NULL)
    g_clear_pointer (&self->request, self->free_request);
  g_ptr_array_unref (self->inquiries);
  g_free (self);
}

gboolean
penny_work_can (PennyStore  *store,
                GError     **error)
{
  if (store == NULL)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK,
                         _("No book is open, so nothing was changed. Open one first."));
  return store != NULL;
}

gboolean
penny_work_act (PennyWork   *self,
                PennyStore **store,
                PennyNews   *news,
                GError     **error)
{
  return penny_work_can (*store, error) && self->act (*store, self->request, &news->id, error);
}

gboolean
penny_work_turn (PennyWork   *self,
                 PennyStore **store,
                 PennyNews   *news,
                 GError     **error)
{
  return penny_work_can (*store, error) && self->act (*store, &news->sentence, NULL, error);
}

gboolean
penny_work_list (PennyWork   *self,
                 PennyStore **store,
                 PennyNews   *news,
                 GError     **error)
{
  return TRUE;
}

gboolean
penny_work_read (PennyWork   *self,
                 PennyStore **store,
                 PennyNews   *news,
                 GError     **error)
{
  return penny_work_can (*store, error);
}

gboolean
penny_work_aside (PennyWork   *self,
                  PennyStore **store,
                  PennyNews   *news,
                  GError     **error)
{
  return penny_work_can (*store, error);
}

static gboolean
changes_summary (PennyWork *self)
{
  return self->doing != penny_work_list && self->doing != penny_work_aside;
}

/* A list that cannot be read keeps what it shows; the act itself was done. */
static void
answer_inquiries (PennyWork  *self,
                  PennyStore *store)
{
  for (guint i = 0; i < self->inquiries->len; i++)
    {
      PennyInquiry *inquiry = self->inquiries->pdata[i];
      g_autoptr (GError) error = NULL;

      inquiry->answer = inquiry->how->read (store, inquiry->question, &error);
      if (error != NULL)
        g_warning ("A list could not be read: %s", error->message);
    }
}

void
penny_work_job (PennyErrand  *errand,
                PennyStore  **store)
{
  PennyWork *self = errand->request;
  GCancellable *cancellable = g_task_get_cancellable (errand->task);
  PennyNews *news = g_new0 (PennyNews, 1);
  g_autoptr (GError) trouble = NULL;

  self->task = errand->task;
  errand->answer = news;
  errand->free_answer = (GDestroyNotify) penny_news_free;
  /* A question that nobody waits for is not worth an answer; an act is done all the same. */
  if (self->doing == penny_work_list && g_cancellable_set_error_if_cancelled (cancellable, &errand->error))
    return;
  if (!self->doing (self, store, news, &errand->error) || *store == NULL)
    return;

  /* What was done, is done. */
  if (changes_summary (self) && news->summary == NULL &&
      !penny_news_read (news, *store, self->today, self->assistant_id, self->actor_id, &trouble))
    g_warning ("The summary could not be read: %s", trouble->message);
  answer_inquiries (self, *store);
}
