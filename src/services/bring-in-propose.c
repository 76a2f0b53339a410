#include "bring-in-propose.h"

#include <string.h>

#include "bill-paid.h"
#include "payee.h"

/* Money that is due may come this many days early or late. */
#define DAYS_AROUND_INCOME 10
/* Nobody pays more than a quarter's own contribution at once. */
#define WEEKS_OF_CONTRIBUTION 13

struct _PennyProposer
{
  PennyBudget *budget;
  GHashTable  *lines;          /* set of gint64 */
  GPtrArray   *incomes;
  GPtrArray   *bills;          /* owed and not proposed yet, earliest due first */
  GPtrArray   *usual;
  GHashTable  *by_payee;       /* payee's key to PennyUsual, borrowed from usual */
  char        *funder;         /* as a payee's key */
};

void
penny_proposer_free (PennyProposer *self)
{
  g_clear_pointer (&self->budget, penny_budget_free);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->incomes, g_ptr_array_unref);
  g_clear_pointer (&self->bills, g_ptr_array_unref);
  g_clear_pointer (&self->by_payee, g_hash_table_unref);
  g_clear_pointer (&self->usual, g_ptr_array_unref);
  g_clear_pointer (&self->funder, g_free);
  g_free (self);
}

static char *
key_of (const char *payee)
{
  return penny_payee_key (payee == NULL ? "" : payee);
}

static void
index_usual (PennyProposer *self)
{
  self->by_payee = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->usual->len; i++)
    {
      PennyUsual *usual = g_ptr_array_index (self->usual, i);
      char *key = key_of (usual->payee);

      /* The newest comes first and stays. */
      if (g_hash_table_contains (self->by_payee, key))
        g_free (key);
      else
        g_hash_table_insert (self->by_payee, key, usual);
    }
}

PennyProposer *
penny_proposer_new (PennyStore  *store,
                    gint64       account_id,
                    GError     **error)
{
  g_autoptr (PennyProposer) self = g_new0 (PennyProposer, 1);
  gint64 budget_id;

  if (!penny_rules_budget_of (store, account_id, &budget_id, error) ||
      (self->budget = penny_budgets_get (store, budget_id, error)) == NULL ||
      (self->lines = penny_rules_lines (store, budget_id, error)) == NULL ||
      (self->incomes = penny_incomes_list (store, budget_id, error)) == NULL ||
      (self->bills = penny_bills_list (store, budget_id, FALSE, error)) == NULL ||
      (self->usual = penny_payments_usual (store, NULL, G_MAXINT, error)) == NULL)
    return NULL;
  self->funder = key_of (self->budget->funder);
  index_usual (self);
  return g_steal_pointer (&self);
}

static const PennyIncome *
find_income (PennyProposer           *self,
             const PennyStatementRow *row)
{
  for (guint i = 0; i < self->incomes->len; i++)
    {
      const PennyIncome *income = g_ptr_array_index (self->incomes, i);
      PennyDate due = penny_schedule_next (&income->schedule, row->date - DAYS_AROUND_INCOME - 1);

      if (income->amount == row->amount && due != PENNY_DATE_NONE && due <= row->date + DAYS_AROUND_INCOME)
        return income;
    }
  return NULL;
}

/* Takes a bill out of those that are still to be proposed. */
static void
take_bill (PennyProposer *self,
           guint          index,
           GArray        *ids)
{
  const PennyBill *bill = g_ptr_array_index (self->bills, index);

  g_array_append_val (ids, bill->id);
  g_ptr_array_remove_index (self->bills, index);
}

/* The bill that the payment is for, to the penny: its index, or -1. */
static int
find_bill (PennyProposer           *self,
           const PennyStatementRow *row,
           const char              *payee)
{
  for (guint i = 0; i < self->bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (self->bills, i);

      if (bill->amount == -row->amount && penny_bill_is_owed_to (bill, payee))
        return (int) i;
    }
  return -1;
}

/* Several bills of one payee, paid together, from the earliest due on: four weeks of pension in one transfer. */
static gboolean
take_bills_together (PennyProposer           *self,
                     const PennyStatementRow *row,
                     const char              *payee,
                     GArray                  *ids)
{
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint));
  PennyPence sum = 0;

  for (guint i = 0; i < self->bills->len && sum < -row->amount; i++)
    {
      const PennyBill *bill = g_ptr_array_index (self->bills, i);

      if (bill->incurred > row->date || !penny_bill_is_owed_to (bill, payee))
        continue;
      sum = penny_pence_add (sum, bill->amount);
      g_array_append_val (indexes, i);
    }
  if (sum != -row->amount || indexes->len == 0)
    return FALSE;
  /* Each that is taken moves those behind it up by one. */
  for (guint i = 0; i < indexes->len; i++)
    take_bill (self, g_array_index (indexes, guint, i) - i, ids);
  return TRUE;
}

/* NULL: it pays none. *@line_id: that of the bill, where it is one with one line. */
static GArray *
find_bills (PennyProposer           *self,
            const PennyStatementRow *row,
            const char              *payee,
            gint64                  *line_id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int one = find_bill (self, row, payee);

  if (one >= 0)
    {
      *line_id = ((const PennyBill *) g_ptr_array_index (self->bills, (guint) one))->line_id;
      take_bill (self, (guint) one, ids);
      return g_steal_pointer (&ids);
    }
  return take_bills_together (self, row, payee, ids) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
is_contribution (PennyProposer           *self,
                 const PennyStatementRow *row,
                 const char              *payee)
{
  PennyPence a_week = self->budget->contribution;

  return a_week > 0 &&
         (strstr (payee, "contribution") != NULL ||
          (row->amount % a_week == 0 && row->amount / a_week <= WEEKS_OF_CONTRIBUTION));
}

static gint64
known_line (PennyProposer *self,
            gint64         line_id)
{
  return g_hash_table_contains (self->lines, &line_id) ? line_id : 0;
}

static void
propose_in (PennyProposer    *self,
            PennyProposal    *proposal,
            const char       *payee,
            const PennyUsual *usual)
{
  const PennyIncome *income = find_income (self, proposal->row);

  proposal->kind = PENNY_PAYMENT_OTHER_IN;
  if (income != NULL)
    {
      proposal->kind = PENNY_PAYMENT_FUNDER;
      proposal->line_id = income->line_id;
    }
  else if (usual != NULL && usual->kind == PENNY_PAYMENT_SPENT)
    {
      /* Money back from somebody who is usually paid: a refund. */
      proposal->kind = PENNY_PAYMENT_SPENT;
      proposal->line_id = known_line (self, usual->line_id);
    }
  else if (usual != NULL && (usual->kind == PENNY_PAYMENT_FUNDER || usual->kind == PENNY_PAYMENT_CONTRIBUTION))
    proposal->kind = usual->kind;
  else if (penny_is_same_payee (self->funder, payee))
    proposal->kind = PENNY_PAYMENT_FUNDER;
  else if (usual == NULL && is_contribution (self, proposal->row, payee))
    proposal->kind = PENNY_PAYMENT_CONTRIBUTION;
}

static void
propose_out (PennyProposer    *self,
             PennyProposal    *proposal,
             const char       *payee,
             const PennyUsual *usual)
{
  proposal->kind = PENNY_PAYMENT_SPENT;
  proposal->bill_ids = find_bills (self, proposal->row, payee, &proposal->line_id);
  if (proposal->bill_ids == NULL && usual != NULL && usual->kind == PENNY_PAYMENT_SPENT)
    proposal->line_id = known_line (self, usual->line_id);
}

void
penny_propose (PennyProposer *self,
               PennyProposal *proposal)
{
  g_autofree char *payee = key_of (proposal->row->payee);
  const PennyUsual *usual = g_hash_table_lookup (self->by_payee, payee);

  if (proposal->row->amount > 0)
    propose_in (self, proposal, payee, usual);
  else
    propose_out (self, proposal, payee, usual);
}
