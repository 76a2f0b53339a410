#include "news.h"

#include "history.h"
#include "sentence.h"
#include "who-and-when.h"

PennyInquiry *
penny_inquiry_new (const PennyFollowing *how,
                   GObject              *list)
{
  PennyInquiry *self = g_new0 (PennyInquiry, 1);

  self->how = how;
  self->list = g_object_ref (list);
  self->question = how->ask (list);
  return self;
}

void
penny_inquiry_free (PennyInquiry *self)
{
  g_clear_pointer (&self->question, self->how->free_question);
  g_clear_pointer (&self->answer, self->how->free_answer);
  g_clear_object (&self->list);
  g_free (self);
}

static gboolean
read_history (PennyNews   *self,
              PennyStore  *store,
              GError     **error)
{
  g_autoptr (PennyHistoryEntry) undo = NULL;
  g_autoptr (PennyHistoryEntry) redo = NULL;
  g_autoptr (GError) trouble = NULL;

  undo = penny_history_next_undo (store, &trouble);
  if (trouble == NULL)
    redo = penny_history_next_redo (store, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }

  self->last_change = undo != NULL ? penny_sentence_new (undo) : NULL;
  self->can_undo = undo != NULL && undo->can_undo;
  self->can_redo = redo != NULL;
  return TRUE;
}

gboolean
penny_news_read (PennyNews   *self,
                 PennyStore  *store,
                 PennyDate    today,
                 GError     **error)
{
  g_autoptr (PennySummary) summary = penny_summary_read (store, today, error);

  if (summary == NULL || !read_history (self, store, error))
    return FALSE;

  penny_store_set_actor (store, penny_who (summary->person));
  self->summary = g_steal_pointer (&summary);
  return TRUE;
}

void
penny_news_free (PennyNews *self)
{
  g_free (self->sentence);
  g_free (self->folder);
  g_free (self->last_change);
  g_clear_pointer (&self->summary, penny_summary_unref);
  g_free (self);
}
