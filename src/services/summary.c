#include "summary.h"

#include "pay-tables.h"
#include "receipt-tables.h"
#include "worked.h"

static void
penny_budget_summary_free (PennyBudgetSummary *self)
{
  g_clear_pointer (&self->position, penny_position_free);
  g_clear_pointer (&self->facts, penny_facts_free);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_lists (PennyStore          *store,
            gint64               budget_id,
            PennyBudgetSummary  *self,
            GError             **error)
{
  return (self->accounts = penny_accounts_list (store, budget_id, error)) != NULL &&
         (self->versions = penny_versions_list (store, budget_id, error)) != NULL &&
         (self->requests = penny_requests_list (store, budget_id, error)) != NULL;
}

static PennyBudgetSummary *
read_budget (PennyStore  *store,
             gint64       budget_id,
             PennyDate    on,
             GError     **error)
{
  PennyBudgetSummary *self = g_new0 (PennyBudgetSummary, 1);

  self->facts = penny_facts_read (store, budget_id, on, error);
  if (self->facts == NULL || !penny_pay_worked (store, budget_id, on, &self->facts->worked, error) ||
      !read_lists (store, budget_id, self, error))
    {
      penny_budget_summary_free (self);
      return NULL;
    }
  self->position = penny_position_new (self->facts);
  penny_forecast_work_out (self->facts, &self->forecast);
  penny_held_work_out (self->facts, self->position, &self->held);
  return self;
}

/* A sample begins with having been made, and stays one whatever is tried in it. */
static gboolean
is_sample (PennyStore  *store,
           gboolean    *sample,
           GError     **error)
{
  g_autoptr (GPtrArray) first = penny_history_list (store, 2, 1, error);

  if (first == NULL)
    return FALSE;
  *sample = first->len > 0 && g_str_equal (((PennyHistoryEntry *) first->pdata[0])->kind, "sample-made");
  return TRUE;
}

static gboolean
read_keeping (PennyStore    *store,
              PennySummary  *self,
              GError       **error)
{
  gboolean sample;

  if (!is_sample (store, &sample, error))
    return FALSE;
  if (sample)
    return TRUE;
  self->keeping = penny_keeping_get (store, error);
  return self->keeping != NULL &&
         penny_history_moments (store, self->keeping->backed_up_to, &self->moments, error);
}

/* Only what is worth saying today: a year of paydays to come is the calendar's. */
static gboolean
read_reminders (PennyStore    *store,
                PennySummary  *self,
                GError       **error)
{
  g_autoptr (GPtrArray) assistants = penny_assistants_list (store, TRUE, error);

  if (assistants == NULL)
    return FALSE;
  self->n_assistants = assistants->len;
  self->reminders = penny_reminders_list (store, self->on, error);
  if (self->reminders == NULL)
    return FALSE;
  for (guint i = self->reminders->len; i > 0; i--)
    if (!penny_reminder_is_near (self->reminders->pdata[i - 1], self->on))
      g_ptr_array_remove_index (self->reminders, i - 1);
  return TRUE;
}

/* Who has money to pay with has a place for receipts, whether there are any or not. */
static gboolean
read_receipts (PennyStore    *store,
               PennySummary  *self,
               GError       **error)
{
  PennyReceiptCounts counts = { 0 };

  for (guint i = 0; i < self->budgets->len; i++)
    if (((PennyBudgetSummary *) self->budgets->pdata[i])->facts->budget->holding == PENNY_HOLDING_DIRECT)
      return TRUE;
  if (!penny_receipts_count (store, &counts, error))
    return FALSE;
  self->n_receipts = counts.all;
  return TRUE;
}

static PennySummary *
read_summary (PennyStore  *store,
              PennyDate    on,
              GError     **error)
{
  g_autoptr (PennySummary) self = g_new0 (PennySummary, 1);
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);

  self->references = 1;
  self->on = on;
  self->budgets = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_budget_summary_free);
  if (budgets == NULL ||
      (self->person = penny_person_get (store, error)) == NULL ||
      (self->questions = penny_questions_list (store, error)) == NULL ||
      !read_reminders (store, self, error) ||
      !read_keeping (store, self, error))
    return NULL;
  for (guint i = 0; i < budgets->len; i++)
    {
      const PennyBudget *budget = g_ptr_array_index (budgets, i);
      PennyBudgetSummary *summary = read_budget (store, budget->id, on, error);

      if (summary == NULL)
        return NULL;
      g_ptr_array_add (self->budgets, summary);
    }
  return read_receipts (store, self, error) ? g_steal_pointer (&self) : NULL;
}

PennySummary *
penny_summary_read (PennyStore  *store,
                    PennyDate    on,
                    GError     **error)
{
  PennySummary *self;
  gboolean began;

  if (!penny_store_begin_reading (store, &began, error))
    return NULL;
  self = read_summary (store, on, error);
  penny_store_end_reading (store, began);
  return self;
}

PennySummary *
penny_summary_ref (PennySummary *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
penny_summary_unref (PennySummary *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  g_clear_pointer (&self->person, penny_person_free);
  g_clear_pointer (&self->budgets, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_pointer (&self->keeping, penny_keeping_free);
  g_free (self);
}
