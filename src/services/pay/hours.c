#include "hours-private.h"

#include "entry-pay.h"
#include "people.h"

/* A week at a glance. */

void
penny_week_view_free (PennyWeekView *self)
{
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_clear_pointer (&self->contract, penny_contract_free);
  g_clear_pointer (&self->timesheet, penny_timesheet_free);
  for (int i = 0; i < 7; i++)
    g_clear_pointer (&self->days[i], g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyWeekView, penny_week_view_free)

/* Of the week's first day on which there is one. */
static const PennyContract *
contract_of_week (const GPtrArray *contracts,
                  gint64           assistant_id,
                  PennyDate        week)
{
  const PennyContract *found = NULL;

  for (int i = 0; i < 7 && found == NULL; i++)
    found = penny_contract_on (contracts, assistant_id, week + i);
  return found;
}

/* Money that is paid back is no pay. */
static gboolean
is_pay (const PennyEntry *entry)
{
  return entry->kind != PENNY_ENTRY_MILEAGE && entry->kind != PENNY_ENTRY_EXPENSES;
}

static void
take_entry (PennyWeekView    *view,
            const PennyEntry *entry,
            const GPtrArray  *contracts)
{
  PennyPence pay = is_pay (entry) ? penny_entry_pay (entry, penny_contract_on (contracts, entry->assistant_id, entry->day))
                                  : 0;

  g_ptr_array_add (view->days[entry->day - view->week], penny_entry_copy (entry));
  view->minutes[entry->kind] += entry->kind == PENNY_ENTRY_MILEAGE ? entry->tenths : entry->minutes;
  view->n++;
  view->n_approved += entry->state == PENNY_ENTRY_APPROVED;
  view->n_paid += entry->run_id != 0;
  penny_pence_try_add (view->estimate, pay, &view->estimate);
}

static gboolean
read_signature (PennyStore     *store,
                PennyWeekView  *view,
                GError        **error)
{
  GError *problem = NULL;

  view->timesheet = penny_week_timesheet (store, view->assistant->id, view->week, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
read_week (PennyStore     *store,
           PennyWeekView  *view,
           GError        **error)
{
  gint64 id = view->assistant->id;
  g_autoptr (GPtrArray) contracts = penny_contracts_list (store, id, error);
  g_autoptr (GPtrArray) entries = contracts == NULL ? NULL
                                                    : penny_entries_list (store, id, view->week, view->week + 6, error);
  g_autoptr (GPtrArray) usual = entries == NULL ? NULL : penny_usual_hours_list (store, id, error);
  const PennyContract *contract;

  if (usual == NULL || !read_signature (store, view, error))
    return FALSE;
  contract = contract_of_week (contracts, id, view->week);
  view->contract = contract == NULL ? NULL : penny_contract_copy (contract);
  view->agreed = contract == NULL ? 0 : contract->minutes_a_week;
  view->has_usual = usual->len > 0;
  for (guint i = 0; i < entries->len; i++)
    take_entry (view, entries->pdata[i], contracts);
  return TRUE;
}

gpointer
penny_week_view (PennyStore  *store,
                 gpointer     week_request,
                 GError     **error)
{
  const PennyWeekRequest *request = week_request;
  g_autoptr (PennyWeekView) view = g_new0 (PennyWeekView, 1);

  view->week = penny_week_of (request->day);
  for (int i = 0; i < 7; i++)
    view->days[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_entry_free);
  view->assistant = penny_assistants_get (store, request->assistant_id, error);
  if (view->assistant == NULL || !read_week (store, view, error))
    return NULL;
  penny_assistant_hide (view->assistant);
  return g_steal_pointer (&view);
}
