#include "by-hand.h"

#include <glib/gstdio.h>

#include "sample.h"

static void
budget_summary_free (PennyBudgetSummary *self)
{
  penny_facts_free (self->facts);
  penny_position_free (self->position);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->versions);
  g_ptr_array_unref (self->requests);
  g_free (self);
}

PennySummary *
by_hand_new (void)
{
  PennySummary *self = g_new0 (PennySummary, 1);
  PennyBudgetSummary *budget = g_new0 (PennyBudgetSummary, 1);
  PennyBudget *about = penny_budget_new ();

  about->id = 1;
  about->name = g_strdup ("Sample budget");
  about->funder = g_strdup ("Sample Council");
  about->start = penny_date_new (2026, 4, 6);
  about->end = penny_date_new (2027, 4, 4);
  self->on = penny_date_new (2026, 11, 15);
  self->person = penny_person_new ();
  self->budgets = g_ptr_array_new_with_free_func ((GDestroyNotify) budget_summary_free);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_question_free);
  budget->facts = penny_facts_new (about, self->on);
  budget->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_account_free);
  budget->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_plan_version_free);
  budget->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_request_free);
  g_ptr_array_add (self->budgets, budget);
  return self;
}

PennyBudgetSummary *
by_hand_budget (PennySummary *summary)
{
  return summary->budgets->pdata[0];
}

PennyLineFacts *
by_hand_line (PennySummary *summary,
              const char   *name,
              PennyPence    total)
{
  PennyPlanLine *line = penny_plan_line_new ();
  PennyLineFacts *facts;

  line->id = 1 + by_hand_budget (summary)->facts->lines->len;
  line->name = g_strdup (name);
  line->total = total;
  facts = penny_line_facts_new (line);
  g_ptr_array_add (by_hand_budget (summary)->facts->lines, facts);
  return facts;
}

void
by_hand_bill (PennySummary *summary,
              const char   *payee,
              PennyPence    amount,
              const char   *due)
{
  PennyBill *bill = penny_bill_new ();

  bill->id = 1 + by_hand_budget (summary)->facts->bills->len;
  bill->budget_id = 1;
  bill->payee = g_strdup (payee);
  bill->amount = amount;
  bill->incurred = summary->on;
  bill->due = due != NULL ? penny_date_parse (due) : PENNY_DATE_NONE;
  g_ptr_array_add (by_hand_budget (summary)->facts->bills, bill);
}

void
by_hand_settle (PennySummary *summary)
{
  PennyBudgetSummary *budget = by_hand_budget (summary);

  g_clear_pointer (&budget->position, penny_position_free);
  budget->position = penny_position_new (budget->facts);
  penny_forecast_work_out (budget->facts, &budget->forecast);
  penny_held_work_out (budget->facts, budget->position, &budget->held);
}

void
by_hand_free (PennySummary *summary)
{
  g_ptr_array_unref (summary->budgets);
  g_ptr_array_unref (summary->questions);
  penny_person_free (summary->person);
  g_clear_pointer (&summary->keeping, penny_keeping_free);
  g_free (summary);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

PennySummary *
by_hand_sample (const char *name)
{
  g_autofree char *above = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (above, name, NULL);
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (GError) error = NULL;
  PennySummary *summary;

  penny_sample_make (name, folder, &error);
  g_assert_no_error (error);
  store = penny_store_open (folder, PENNY_STORE_READ, NULL, &error);
  g_assert_no_error (error);
  summary = penny_summary_read (store, penny_sample_day (), &error);
  g_assert_no_error (error);
  g_clear_pointer (&store, penny_store_close);
  remove_folder (folder);
  g_rmdir (above);
  return summary;
}
