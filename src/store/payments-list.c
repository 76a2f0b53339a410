#include "payments.h"

#include <string.h>

#include "payments-private.h"
#include "rows.h"

/* Which payments the Money list shows: only their ids, so that a hundred
 * thousand of them are less than a megabyte. */

#define SPENT "kind = 0"

/* "12" finds all of twelve pounds and some pence, "12.50" just that; FALSE when
 * the words are no amount. */
static gboolean
read_amount (const char *words,
             gint64     *least,
             gint64     *most)
{
  PennyPence amount;

  if (!penny_pence_parse (words, &amount, NULL))
    return FALSE;
  *least = ABS (amount);
  *most = strchr (words, '.') != NULL ? *least : *least + 99;
  return TRUE;
}

static char *
write_query (const PennyPaymentFilter *filter,
             const char               *needle)
{
  const struct { gboolean used; const char *condition; } conditions[] = {
    { filter->budget_id != 0, "account_id IN (SELECT id FROM accounts WHERE budget_id = @budget)" },
    { filter->account_id != 0, "account_id = @account" },
    { filter->line_id != 0,
      "(line_id = @line OR (line_id IS NULL AND id IN (SELECT payment_id FROM splits WHERE line_id = @line)))" },
    { filter->from != PENNY_DATE_NONE, "date >= @from" },
    { filter->to != PENNY_DATE_NONE, "date <= @to" },
    { filter->no_receipt, SPENT " AND amount < 0 AND receipt = 0" },
    { filter->not_in_plan, SPENT " AND line_id IS NULL AND id NOT IN (SELECT payment_id FROM splits)" },
    { filter->not_checked, "check_id IS NULL" },
    { needle != NULL,
      "(penny_found (@needle, payee, note) OR abs (amount) BETWEEN @least AND @most"
      " OR line_id IN (SELECT id FROM lines WHERE penny_found (@needle, name))"
      " OR id IN (SELECT payment_id FROM splits"
      "  WHERE line_id IN (SELECT id FROM lines WHERE penny_found (@needle, name))))" },
  };
  GString *sql = g_string_new ("SELECT id FROM payments");

  for (gsize i = 0, n = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i].used)
      g_string_append_printf (sql, " %s %s", n++ == 0 ? "WHERE" : "AND", conditions[i].condition);
  g_string_append (sql, " ORDER BY date DESC, id DESC");
  return g_string_free (sql, FALSE);
}

static void
bind_filter (sqlite3_stmt             *select,
             const PennyPaymentFilter *filter,
             const char               *needle)
{
  gint64 least = 0, most = -1;

  if (needle != NULL)
    read_amount (filter->search, &least, &most);
  /* A parameter that the query lacks has the number 0, which binds nothing. */
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@budget"), filter->budget_id);
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@account"), filter->account_id);
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@line"), filter->line_id);
  penny_bind_date (select, sqlite3_bind_parameter_index (select, "@from"), filter->from);
  penny_bind_date (select, sqlite3_bind_parameter_index (select, "@to"), filter->to);
  sqlite3_bind_text (select, sqlite3_bind_parameter_index (select, "@needle"), needle, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@least"), least);
  sqlite3_bind_int64 (select, sqlite3_bind_parameter_index (select, "@most"), most);
}

static char *
fold_search (const char *search)
{
  g_autofree char *words = g_strdup (search != NULL ? search : "");

  g_strstrip (words);
  return *words != '\0' && g_utf8_validate (words, -1, NULL) ? g_utf8_casefold (words, -1) : NULL;
}

GArray *
penny_payments_ids (PennyStore                *store,
                    const PennyPaymentFilter  *filter,
                    GError                   **error)
{
  g_autofree char *needle = fold_search (filter->search);
  g_autofree char *sql = write_query (filter, needle);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row;

  if (select == NULL)
    return NULL;
  bind_filter (select, filter, needle);
  while (penny_store_step (store, select, &row, error))
    {
      gint64 id;

      if (!row)
        return g_steal_pointer (&ids);
      id = sqlite3_column_int64 (select, 0);
      g_array_append_val (ids, id);
    }
  return NULL;
}
