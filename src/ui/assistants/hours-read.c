#include "hours-read.h"

void
penny_hours_page_free (PennyHoursPage *self)
{
  g_clear_pointer (&self->assistants, g_ptr_array_unref);
  g_clear_pointer (&self->view, penny_week_view_free);
  g_free (self);
}

static const PennyAssistant *
find (const GPtrArray *assistants,
      gint64           id)
{
  for (guint i = 0; i < assistants->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (assistants, i);

      if (id == 0 || assistant->id == id)
        return assistant;
    }
  return NULL;
}

static gboolean
read_assistants (PennyHoursPage  *self,
                 PennyStore      *store,
                 gint64           id,
                 GError         **error)
{
  self->assistants = penny_assistants_list (store, FALSE, error);
  if (self->assistants == NULL)
    return FALSE;
  if (find (self->assistants, id) != NULL)
    return TRUE;
  g_ptr_array_unref (self->assistants);
  self->assistants = penny_assistants_list (store, TRUE, error);
  return self->assistants != NULL;
}

static gint64
find_run (const PennyWeekView *view)
{
  for (guint day = 0; day < G_N_ELEMENTS (view->days); day++)
    for (guint i = 0; i < view->days[day]->len; i++)
      {
        const PennyEntry *entry = view->days[day]->pdata[i];

        if (entry->run_id != 0)
          return entry->run_id;
      }
  return 0;
}

static gboolean
read_payday (PennyHoursPage  *self,
             PennyStore      *store,
             GError         **error)
{
  gint64 id = find_run (self->view);
  g_autoptr (PennyRun) run = id != 0 ? penny_runs_get (store, id, error) : NULL;

  if (id != 0 && run == NULL)
    return FALSE;
  self->paid_on = run != NULL ? run->payday : PENNY_DATE_NONE;
  return TRUE;
}

gpointer
penny_hours_page_read (PennyStore  *store,
                       gpointer     request,
                       GError     **error)
{
  const PennyHoursAsked *asked = request;
  g_autoptr (PennyHoursPage) self = g_new0 (PennyHoursPage, 1);
  const PennyAssistant *assistant;
  PennyWeekRequest week = { .day = asked->day };

  if (!read_assistants (self, store, asked->assistant_id, error))
    return NULL;
  assistant = find (self->assistants, asked->assistant_id);
  if (assistant == NULL)
    assistant = find (self->assistants, 0);
  if (assistant == NULL)
    return g_steal_pointer (&self);
  week.assistant_id = assistant->id;
  self->view = penny_week_view (store, &week, error);
  if (self->view == NULL || !read_payday (self, store, error))
    return NULL;
  return g_steal_pointer (&self);
}
