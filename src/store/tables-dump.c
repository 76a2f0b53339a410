#include "tables-dump.h"

#include <string.h>

#include "pence.h"
#include "rows.h"
#include "schema.h"

typedef enum
{
  AS_TEXT,
  AS_NUMBER,
  AS_PENCE,
  AS_CHOICE,
  AS_MOMENT,
} Reading;

typedef struct
{
  char              *name;
  Reading            reading;
  const char *const *words;    /* of a choice */
} Column;

/* What a number means can be told by its column's name alone... */
static const char *const pence[] = {
  "own_money_a_week", "contribution", "unit_price", "each", "total", "closing", "amount", "once", "weekly", "monthly",
};
static const char *const moments[] = { "added_at" };

/* ... but for choices, which are their table's. */
static const char *const no_or_yes[] = { "no", "yes" };
static const char *const line_kinds[] = { "weekly", "four-weekly", "monthly", "yearly", "one-off", "contingency" };
static const char *const units[] = { "once", "week", "month", "year" };
static const struct
{
  const char *table;
  const char *column;
  const char *words[8];
} choices[] = {
  { "budgets", "holding", { "direct", "third party", "notional" } },
  { "accounts", "kind", { "bank", "card", "cash", "elsewhere" } },
  { "payments", "kind", { "spent", "funder", "own contribution", "other money in", "opening", "transfer", "own money" } },
  { "payments", "method", { "", "card", "transfer", "standing order", "direct debit", "cash", "cheque" } },
  { "bills", "kind", { "other", "HMRC", "pension", "wages" } },
  { "requests", "state", { "ask first", "agreed", "refused" } },
  { "actors", "role", { "", "holder", "nominee", "representative", "carer" } },
};
static const struct
{
  const char        *table;
  const char        *column;
  const char *const *words;
} shared[] = {
  { "lines", "kind", line_kinds },
  { "plan_lines", "kind", line_kinds },
  { "regulars", "unit", units },
  { "incomes", "unit", units },
  { "budgets", "rule_net", no_or_yes },
  { "budgets", "rule_less_owed", no_or_yes },
  { "budgets", "rule_less_saved", no_or_yes },
  { "budgets", "closed", no_or_yes },
  { "payments", "receipt", no_or_yes },
  { "questions", "answered", no_or_yes },
};

/* What has a name a person gave it, and how others refer to it. */
static const struct
{
  const char *column;
  const char *table;
  const char *name;
} named[] = {
  { "budget_id", "budgets", "budget" },
  { "account_id", "accounts", "account" },
  { "line_id", "lines", "line" },
  { "file_id", "files", "file" },
};

const char *const *
penny_table_names (void)
{
  return penny_schema_recorded;
}

static const char *const *
find_words (const char *table,
            const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].table, table) && g_str_equal (choices[i].column, column))
      return choices[i].words;
  for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
    if (g_str_equal (shared[i].table, table) && g_str_equal (shared[i].column, column))
      return shared[i].words;
  return NULL;
}

static gboolean
is_among (const char        *name,
          const char *const *names,
          gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->name);
}

static void
add_column (GArray     *columns,
            GString    *sql,
            const char *table,
            const char *name,
            gboolean    text)
{
  Column column = { g_strdup (name), text ? AS_TEXT : AS_NUMBER, find_words (table, name) };

  if (column.words != NULL)
    column.reading = AS_CHOICE;
  else if (!text && is_among (name, pence, G_N_ELEMENTS (pence)))
    column.reading = AS_PENCE;
  else if (is_among (name, moments, G_N_ELEMENTS (moments)))
    column.reading = AS_MOMENT;
  g_array_append_val (columns, column);
  g_string_append_printf (sql, "%st.\"%s\"", columns->len > 1 ? ", " : "SELECT ", name);
}

static void
add_name (GArray     *columns,
          GString    *sql,
          const char *reference)
{
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (named[i].column, reference))
      {
        Column column = { g_strdup (named[i].name), AS_TEXT, NULL };

        g_array_append_val (columns, column);
        g_string_append_printf (sql, ", (SELECT n.name FROM \"%s\" n WHERE n.id = t.\"%s\")", named[i].table, reference);
      }
}

/* The table's columns, and the query that reads them: payments by their day, others by their key. */
static char *
plan_query (PennyStore  *store,
            const char  *table,
            GArray      *columns,
            GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT name, type FROM pragma_table_info (?1) ORDER BY cid", error);
  g_autoptr (GString) sql = g_string_new (NULL);
  gboolean dated = FALSE, row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_text (select, 1, table, -1, SQLITE_STATIC);
  while (penny_store_step (store, select, &row, error))
    {
      const char *name;

      if (!row)
        {
          g_string_append_printf (sql, " FROM \"%s\" t ORDER BY %s1, 2", table, dated ? "t.\"date\", " : "");
          return g_string_free (g_steal_pointer (&sql), FALSE);
        }
      name = (const char *) sqlite3_column_text (select, 0);
      dated |= g_str_equal (name, "date");
      add_column (columns, sql, table, name, g_strcmp0 ((const char *) sqlite3_column_text (select, 1), "TEXT") == 0);
      add_name (columns, sql, name);
    }
  return NULL;
}

static char *
moment_text (gint64 at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (at);

  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
}

static char *
read_cell (sqlite3_stmt *select,
           int           i,
           const Column *column)
{
  gint64 number = sqlite3_column_int64 (select, i);

  if (sqlite3_column_type (select, i) == SQLITE_NULL)
    return g_strdup ("");
  switch (column->reading)
    {
    case AS_PENCE:
      return penny_pence_format (number);
    case AS_CHOICE:
      return g_strdup (column->words[number]);
    case AS_MOMENT:
      return moment_text (number);
    case AS_TEXT:
    case AS_NUMBER:
    default:
      return g_strdup ((const char *) sqlite3_column_text (select, i));
    }
}

static gboolean
give_heading (GArray      *columns,
              PennyCells   cells,
              gpointer     data,
              GError     **error)
{
  g_autofree PennyCell *row = g_new0 (PennyCell, columns->len);

  for (guint i = 0; i < columns->len; i++)
    row[i] = (PennyCell) { g_array_index (columns, Column, i).name, PENNY_CELL_PLAIN };
  return cells (row, columns->len, data, error);
}

static gboolean
give_row (sqlite3_stmt  *select,
          GArray        *columns,
          PennyCells     cells,
          gpointer       data,
          GError       **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree PennyCell *row = g_new0 (PennyCell, columns->len);

  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);
      char *text = read_cell (select, (int) i, column);

      g_ptr_array_add (texts, text);
      row[i] = (PennyCell) { text, column->reading == AS_TEXT ? PENNY_CELL_TEXT : PENNY_CELL_PLAIN };
    }
  return cells (row, columns->len, data, error);
}

gboolean
penny_table_dump (PennyStore  *store,
                  const char  *table,
                  PennyCells   cells,
                  gpointer     data,
                  GError     **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_autoptr (sqlite3_stmt) select = NULL;
  g_autofree char *sql = NULL;
  gboolean row;

  g_return_val_if_fail (g_strv_contains (penny_table_names (), table), FALSE);

  g_array_set_clear_func (columns, clear_column);
  sql = plan_query (store, table, columns, error);
  if (sql == NULL || !give_heading (columns, cells, data, error))
    return FALSE;
  select = penny_store_prepare (store, sql, error);
  if (select == NULL)
    return FALSE;
  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        return TRUE;
      if (!give_row (select, columns, cells, data, error))
        return FALSE;
    }
  return FALSE;
}
