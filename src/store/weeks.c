#include "weeks.h"

#include "rows.h"

/* A bill counts from when it was incurred until its payment takes its place; one that was paid by then never does. */
#define QUERY \
  "WITH owed (bill_id, line_id, amount) AS (" \
  "SELECT id, line_id, amount FROM bills WHERE line_id IS NOT NULL " \
  "UNION ALL SELECT bill_id, line_id, amount FROM bill_splits WHERE line_id IS NOT NULL) " \
  "SELECT p.date, s.line_id, -s.amount, NULL FROM splits s JOIN payments p ON p.id = s.payment_id " \
  "JOIN accounts a ON a.id = p.account_id " \
  "WHERE a.budget_id = ?1 AND p.date <= ?2 AND p.kind = 0 AND s.line_id IS NOT NULL " \
  "UNION ALL " \
  "SELECT b.incurred, o.line_id, o.amount, p.date FROM bills b JOIN owed o ON o.bill_id = b.id " \
  "LEFT JOIN payments p ON p.id = b.paid_by " \
  "WHERE b.budget_id = ?1 AND b.incurred <= ?2 AND (p.date IS NULL OR p.date > b.incurred)"

void
penny_weeks_begin (PennyFacts *facts)
{
  g_array_set_size (facts->by_week, (guint) penny_budget_weeks_gone (facts->budget, facts->on));
}

void
penny_weeks_add (PennyFacts           *facts,
                 const PennyLineFacts *line,
                 PennyDate             date,
                 PennyPence            amount)
{
  guint week = (guint) MAX (date - facts->budget->start, 0) / 7;

  if (week < facts->by_week->len &&
      line->line->kind != PENNY_LINE_ONE_OFF && line->line->kind != PENNY_LINE_CONTINGENCY)
    g_array_index (facts->by_week, PennyPence, week) += amount;
}

/* A row of QUERY; a bill that was paid later is taken off again from that day on. */
static void
count (PennyFacts           *facts,
       const PennyLineFacts *line,
       sqlite3_stmt         *select)
{
  PennyPence amount = sqlite3_column_int64 (select, 2);
  PennyDate paid = penny_column_date (select, 3);

  penny_weeks_add (facts, line, penny_column_date (select, 0), amount);
  if (paid != PENNY_DATE_NONE && paid <= facts->on)
    penny_weeks_add (facts, line, paid, -amount);
}

gboolean
penny_weeks_finish (PennyStore  *store,
                    PennyFacts  *facts,
                    GHashTable  *lines,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, QUERY, error);
  gboolean row = TRUE;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, facts->budget->id);
  penny_bind_date (select, 2, facts->on);
  while (row)
    {
      const PennyLineFacts *line;
      gint64 id;

      if (!penny_store_step (store, select, &row, error))
        return FALSE;
      id = row ? sqlite3_column_int64 (select, 1) : 0;
      line = g_hash_table_lookup (lines, &id);
      if (row && line != NULL)
        count (facts, line, select);
    }
  for (guint i = 1; i < facts->by_week->len; i++)
    g_array_index (facts->by_week, PennyPence, i) += g_array_index (facts->by_week, PennyPence, i - 1);
  return TRUE;
}
