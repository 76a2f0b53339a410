#include "receipt-tables.h"

#include "receipts-private.h"

/* Which receipts a list shows: only their ids. */

static const char *const which_conditions[] = {
  [PENNY_RECEIPTS_ALL] = NULL,
  [PENNY_RECEIPTS_INBOX] = PENNY_RECEIPT_IN_INBOX,
  [PENNY_RECEIPTS_PROVING] = PENNY_RECEIPT_PROVES,
  [PENNY_RECEIPTS_APART] = "no_payment = 1",
  [PENNY_RECEIPTS_CANNOT] = "look = 2",
  [PENNY_RECEIPTS_LOCATED] = "located = 1",
};

#define FOUND "receipts.id IN (SELECT rowid FROM receipt_words WHERE receipt_words MATCH @match)"

/* Of a payment that it proves. */
#define PROVES_ONE(condition) \
  "receipts.id IN (SELECT receipt_id FROM receipt_payments JOIN payments ON payments.id = payment_id WHERE " condition ")"

#define OF_LINES(ids) "line_id IN (" ids ") OR payments.id IN (SELECT payment_id FROM splits WHERE line_id IN (" ids "))"

/* By what is known of it, or by the name of a line of what it proves. */
static char *
write_found (const char *lines)
{
  if (*lines == '\0')
    return g_strdup (FOUND);
  return g_strdup_printf ("(" FOUND " OR " PROVES_ONE (OF_LINES ("%s")) ")", lines, lines);
}

/* @lines: ids, of those that the search names. */
static char *
write_query (const PennyReceiptFilter *filter,
             const char               *match,
             const char               *lines)
{
  g_autofree char *found = write_found (lines);
  const struct { gboolean used; const char *condition; } conditions[] = {
    { filter->which != PENNY_RECEIPTS_ALL, which_conditions[filter->which] },
    { filter->budget_id != 0, PROVES_ONE ("account_id IN (SELECT id FROM accounts WHERE budget_id = @budget)") },
    { filter->line_id != 0, PROVES_ONE (OF_LINES ("@line")) },
    { filter->from != PENNY_DATE_NONE, PENNY_RECEIPT_DAY " >= @from" },
    { filter->to != PENNY_DATE_NONE, PENNY_RECEIPT_DAY " <= @to" },
    { match != NULL, found },
  };
  GString *sql = g_string_new ("SELECT receipts.id FROM " PENNY_RECEIPTS_AND_READINGS);

  for (gsize i = 0, n = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i].used)
      g_string_append_printf (sql, " %s %s", n++ == 0 ? "WHERE" : "AND", conditions[i].condition);
  g_string_append (sql, " ORDER BY " PENNY_RECEIPT_DAY " DESC, receipts.id DESC");
  return g_string_free (sql, FALSE);
}

GArray *
penny_receipts_ids (PennyStore                *store,
                    const PennyReceiptFilter  *filter,
                    GError                   **error)
{
  g_autofree char *match = penny_receipts_match (filter->search);
  g_autofree char *lines = match == NULL ? g_strdup ("") : penny_receipts_lines_named (store, filter->search, error);
  g_autofree char *sql = lines == NULL ? NULL : write_query (filter, match, lines);
  g_autoptr (sqlite3_stmt) select = sql == NULL ? NULL : penny_store_prepare (store, sql, error);

  if (select == NULL)
    return NULL;
  /* A parameter that the query lacks has the number 0, which binds nothing. */
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@budget"), filter->budget_id);
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@line"), filter->line_id);
  penny_bind_date (select, sqlite3_bind_parameter_index (select, "@from"), filter->from);
  penny_bind_date (select, sqlite3_bind_parameter_index (select, "@to"), filter->to);
  sqlite3_bind_text (select, sqlite3_bind_parameter_index (select, "@match"), match, -1, SQLITE_STATIC);
  return penny_receipts_read_ids (store, select, error);
}

gboolean
penny_receipts_count (PennyStore          *store,
                      PennyReceiptCounts  *counts,
                      GError             **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT count(*), sum (" PENNY_RECEIPT_IN_INBOX "), sum (" PENNY_RECEIPT_WAITS "),"
                         " sum (look IS 2), sum (located IS 1) FROM " PENNY_RECEIPTS_AND_READINGS, error);
  gboolean row;

  if (select == NULL || !penny_store_step (store, select, &row, error))
    return FALSE;
  counts->all = (guint) sqlite3_column_int64 (select, 0);
  counts->inbox = (guint) sqlite3_column_int64 (select, 1);
  counts->waiting = (guint) sqlite3_column_int64 (select, 2);
  counts->cannot = (guint) sqlite3_column_int64 (select, 3);
  counts->located = (guint) sqlite3_column_int64 (select, 4);
  return TRUE;
}
