#include "act.h"

#include <glib/gi18n-lib.h>

#include "who-and-when.h"

/* First run: everything that its three questions gave, in one act, so that one
 * undo takes it all back. */

void
penny_start_free (PennyStart *self)
{
  g_clear_pointer (&self->person, penny_person_free);
  g_clear_pointer (&self->budget, penny_budget_free);
  g_clear_pointer (&self->account, penny_account_free);
  g_clear_pointer (&self->income, penny_income_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_free (self);
}

static PennyAccount *
account_for (const PennyStart *start,
             gint64            budget_id)
{
  PennyAccount *account;

  if (start->account != NULL)
    account = penny_account_copy (start->account);
  else
    {
      account = penny_account_new ();
      account->kind = start->budget->holding == PENNY_HOLDING_DIRECT ? PENNY_ACCOUNT_BANK : PENNY_ACCOUNT_ELSEWHERE;
      account->name = start->budget->holding == PENNY_HOLDING_DIRECT ? g_strdup (_("Bank account"))
                    : start->budget->held_by != NULL ? g_strdup (start->budget->held_by)
                    : g_strdup (start->budget->funder != NULL ? start->budget->funder : start->budget->name);
    }
  account->budget_id = budget_id;
  return account;
}

static gboolean
save_opening (PennyStore        *store,
              const PennyStart  *start,
              gint64             account_id,
              GError           **error)
{
  g_autoptr (PennyPayment) opening = NULL;

  if (!start->has_balance)
    return TRUE;
  opening = penny_payment_new ();
  opening->account_id = account_id;
  opening->kind = PENNY_PAYMENT_OPENING;
  opening->amount = start->balance;
  opening->date = start->balance_on;
  opening->counted_on = start->balance_on;
  opening->payee = g_strdup (_("Opening balance"));
  return penny_rules_payment (store, opening, error) && penny_payments_save (store, opening, NULL, error);
}

static gboolean
save_income (PennyStore        *store,
             const PennyStart  *start,
             gint64             budget_id,
             GError           **error)
{
  g_autoptr (PennyIncome) income = NULL;

  if (start->income == NULL)
    return TRUE;
  income = penny_income_copy (start->income);
  income->budget_id = budget_id;
  return penny_rules_income (store, income, error) && penny_incomes_save (store, income, NULL, error);
}

static gboolean
save_lines (PennyStore        *store,
            const PennyStart  *start,
            gint64             budget_id,
            GError           **error)
{
  for (guint i = 0; start->lines != NULL && i < start->lines->len; i++)
    {
      g_autoptr (PennyPlanLine) line = penny_plan_line_copy (g_ptr_array_index (start->lines, i));

      line->budget_id = budget_id;
      if (!penny_rules_line (store, line, error) ||
          !penny_lines_save (store, line, start->budget->start, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_questions (PennyStore        *store,
                const PennyStart  *start,
                gint64             budget_id,
                GError           **error)
{
  for (guint i = 0; start->questions != NULL && i < start->questions->len; i++)
    {
      g_autoptr (PennyQuestion) question = penny_question_copy (g_ptr_array_index (start->questions, i));

      question->budget_id = budget_id;
      if (!penny_rules_question (store, question, error) ||
          !penny_questions_save (store, question, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_all (PennyStore        *store,
          const PennyStart  *start,
          gint64            *budget_id,
          GError           **error)
{
  g_autoptr (PennyAccount) account = NULL;
  gint64 account_id = 0;

  if ((start->person != NULL && !penny_person_save (store, start->person, error)) ||
      !penny_rules_budget (store, start->budget, error) ||
      !penny_budgets_save (store, start->budget, budget_id, error))
    return FALSE;
  account = account_for (start, *budget_id);
  return penny_rules_account (store, account, error) &&
         penny_accounts_save (store, account, &account_id, error) &&
         save_lines (store, start, *budget_id, error) &&
         save_opening (store, start, account_id, error) &&
         save_income (store, start, *budget_id, error) &&
         save_questions (store, start, *budget_id, error);
}

gboolean
penny_act_start (PennyStore  *store,
                 gpointer     request,
                 gint64      *id,
                 GError     **error)
{
  const PennyStart *start = request;
  const char *args[] = { start->budget->name, NULL };
  gint64 budget_id = start->budget->id;

  /* Until now nobody was named: the first entry is already theirs. */
  if (start->person != NULL)
    penny_store_set_actor (store, penny_who (start->person));
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_all (store, start, &budget_id, error), "started", args, &budget_id, id, error);
}
