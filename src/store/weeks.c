#include "payments.h"

#include "plans.h"
#include "rows.h"

/* Spending week by week for the chart: what goes on from week to week, so
 * neither one-offs nor contingency, and with bills owed, as in the forecast. */

/* What a line's spending grew by on a day.  A bill counts from when it was
 * incurred until its payment takes its place. */
#define MONEY_OUT \
  "SELECT p.date, p.line_id, -p.amount FROM payments p JOIN accounts a ON a.id = p.account_id " \
  "WHERE a.budget_id = ?1 AND p.date <= ?2 AND p.kind = 0 AND p.line_id IS NOT NULL " \
  "UNION ALL " \
  "SELECT p.date, s.line_id, -s.amount FROM splits s JOIN payments p ON p.id = s.payment_id " \
  "JOIN accounts a ON a.id = p.account_id " \
  "WHERE a.budget_id = ?1 AND p.date <= ?2 AND p.kind = 0 AND s.line_id IS NOT NULL " \
  "UNION ALL " \
  "SELECT b.incurred, o.line_id, o.amount FROM bills b JOIN owed o ON o.bill_id = b.id " \
  "WHERE b.budget_id = ?1 AND b.incurred <= ?2 " \
  "UNION ALL " \
  "SELECT max (p.date, b.incurred), o.line_id, -o.amount FROM bills b JOIN owed o ON o.bill_id = b.id " \
  "JOIN payments p ON p.id = b.paid_by WHERE b.budget_id = ?1 AND max (p.date, b.incurred) <= ?2"
#define QUERY \
  "WITH owed (bill_id, line_id, amount) AS (" \
  "SELECT id, line_id, amount FROM bills WHERE line_id IS NOT NULL " \
  "UNION ALL SELECT bill_id, line_id, amount FROM bill_splits WHERE line_id IS NOT NULL) " MONEY_OUT

static GHashTable *
find_recurring (PennyStore  *store,
                gint64       budget_id,
                PennyDate    on,
                GError     **error)
{
  PennyDate from;
  g_autoptr (GPtrArray) lines = penny_plan_read (store, budget_id, on, &from, error);
  GHashTable *recurring;

  if (lines == NULL)
    return NULL;
  recurring = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPlanLine *line = lines->pdata[i];

      if (line->kind != PENNY_LINE_ONE_OFF && line->kind != PENNY_LINE_CONTINGENCY)
        g_hash_table_add (recurring, g_memdup2 (&line->id, sizeof line->id));
    }
  return recurring;
}

/* What came before the budget's first day is in its first week. */
static gboolean
add_up (PennyStore         *store,
        const PennyBudget  *budget,
        PennyDate           last,
        GHashTable         *recurring,
        GArray             *weeks,
        GError            **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, QUERY, error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, budget->id);
  penny_bind_date (select, 2, last);
  while (penny_store_step (store, select, &row, error))
    {
      gint64 line;

      if (!row)
        return TRUE;
      line = sqlite3_column_int64 (select, 1);
      if (g_hash_table_contains (recurring, &line))
        {
          int week = MAX (penny_column_date (select, 0) - budget->start, 0) / 7;

          g_array_index (weeks, PennyPence, week) += sqlite3_column_int64 (select, 2);
        }
    }
  return FALSE;
}

static GArray *
read_weeks (PennyStore  *store,
            gint64       budget_id,
            PennyDate    on,
            GError     **error)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (store, budget_id, error);
  g_autoptr (GHashTable) recurring = budget != NULL ? find_recurring (store, budget_id, on, error) : NULL;
  g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (PennyPence));
  int n;

  if (recurring == NULL)
    return NULL;
  n = penny_budget_weeks_gone (budget, on);
  g_array_set_size (weeks, (guint) n);
  if (n > 0 && !add_up (store, budget, budget->start + 7 * n - 1, recurring, weeks, error))
    return NULL;
  for (int i = 1; i < n; i++)
    g_array_index (weeks, PennyPence, i) += g_array_index (weeks, PennyPence, i - 1);
  return g_steal_pointer (&weeks);
}

GArray *
penny_payments_by_week (PennyStore  *store,
                        gint64       budget_id,
                        PennyDate    on,
                        GError     **error)
{
  GArray *weeks;
  gboolean began;

  if (!penny_store_begin_reading (store, &began, error))
    return NULL;
  weeks = read_weeks (store, budget_id, on, error);
  penny_store_end_reading (store, began);
  return weeks;
}
