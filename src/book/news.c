#include "news.h"

#include "actors.h"
#include "pay-tables.h"
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
  self->last_id = undo != NULL ? undo->id : 0;
  self->can_undo = undo != NULL && undo->can_undo;
  self->can_redo = redo != NULL;
  return TRUE;
}

static void
let_act (PennyNews   *self,
         PennyStore  *store,
         const char  *name,
         PennyRole    role)
{
  self->who = g_strdup (name);
  penny_store_set_actor (store, name);
  penny_store_set_role (store, role);
}

/* Somebody who was taken from the list acts no more: it is as if nobody had been chosen. */
static void
choose_who (PennyNews          *self,
            PennyStore         *store,
            const PennyPerson  *person,
            gint64              assistant_id,
            gint64              actor_id)
{
  g_autoptr (PennyAssistant) assistant = assistant_id != 0 ? penny_assistants_get (store, assistant_id, NULL) : NULL;
  g_autoptr (PennyActor) actor = actor_id != 0 ? penny_actors_get (store, actor_id, NULL) : NULL;

  if (assistant != NULL)
    let_act (self, store, assistant->name, PENNY_ROLE_UNSAID);
  else if (actor != NULL)
    let_act (self, store, actor->name, actor->role);
  else
    let_act (self, store, penny_who (person), penny_role (person));
}

gboolean
penny_news_read (PennyNews   *self,
                 PennyStore  *store,
                 PennyDate    today,
                 gint64       assistant_id,
                 gint64       actor_id,
                 GError     **error)
{
  g_autoptr (PennySummary) summary = penny_summary_read (store, today, error);

  if (summary == NULL || !read_history (self, store, error) ||
      (self->safety = penny_safety_read (store, error)) == NULL)
    return FALSE;

  choose_who (self, store, summary->person, assistant_id, actor_id);
  self->summary = g_steal_pointer (&summary);
  return TRUE;
}

void
penny_news_free (PennyNews *self)
{
  g_free (self->sentence);
  g_free (self->folder);
  g_clear_pointer (&self->enrol, penny_key_unref);
  g_clear_pointer (&self->code, penny_secret_free);
  g_free (self->file);
  g_free (self->last_change);
  g_free (self->who);
  g_clear_pointer (&self->safety, penny_safety_unref);
  g_clear_pointer (&self->summary, penny_summary_unref);
  g_free (self);
}
