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
  AS_CLOCK,
  AS_LETTER,
  AS_ONE_LINE,
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
  "p45_pay", "p45_tax", "rate", "sleep_in", "waking_night", "training", "mileage",
  "other1_rate", "other2_rate", "other3_rate", "fixed", "protect", "owed", "contingency_kept",
  "gross", "tax", "employee_ni", "student_loans", "pension", "attachments", "net", "paid_back",
  "employer_ni", "class_1a", "employer_pension", "pension_relief", "ssp", "family_pay",
};
static const char *const moments[] = { "added_at" };
static const char *const clocks[] = { "start_at", "end_at" };
static const char *const letters[] = { "gender", "letter" };
/* Long texts of our own, a value a line. */
static const char *const listed[] = { "stated", "working" };
/* A table that has one of these goes by it. */
static const char *const days[] = { "date", "day", "payday" };
/* What could harm somebody in the wrong hands, and is of little use to any program. */
static const char *const private_columns[] = { "born", "ni_number", "sort_code", "account_number", "account_name" };

/* ... but for choices, which are their table's. */
static const char *const no_or_yes[] = { "no", "yes" };
static const char *const line_kinds[] = { "weekly", "four-weekly", "monthly", "yearly", "one-off", "contingency" };
static const char *const units[] = { "once", "week", "month", "year" };
static const char *const frequencies[] = { "weekly", "fortnightly", "four-weekly", "monthly" };
static const char *const entry_kinds[] = {
  "work", "sleep-in", "waking night", "other rate", "training", "holiday", "sick", "family leave", "unpaid",
  "mileage", "expenses", "bonus", "arrears",
};
static const char *const others[] = { "first", "second", "third" };
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
  { "assistants", "kind", { "employed", "self-employed", "agency" } },
  { "assistants", "relation", { "none", "relative", "lives here", "manager" } },
  { "assistants", "starter", { "unknown", "A", "B", "C", "P45" } },
  { "code_notices", "source", { "notice", "starter declaration", "P45", "new year" } },
  { "loan_notices", "plan", { "none", "plan 1", "plan 2", "plan 3", "plan 4", "plan 5" } },
  { "pension_notices", "state", { "not asked", "postponed", "member", "opted out", "left" } },
  { "pension_notices", "kind", { "none", "relief at source", "net pay" } },
  { "orders", "rank", { "after loans", "before loans", "stops loans" } },
  { "documents", "kind", { "contract", "right to work", "DBS", "insurance", "driving", "training", "other" } },
  { "entries", "state", { "entered", "signed", "approved" } },
  { "usual_hours", "weekday", { "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" } },
  { "employer", "payroll_by", { "undecided", "bureau", "ours" } },
  { "receipts", "came", { "chosen", "dropped", "pasted", "folder", "camera", "scanner", "command", "sample" } },
  { "receipts", "turn", { "", "quarter right", "half", "quarter left" } },
  { "keep_rules", "counted_from", { "financial year", "paid", "budget end" } },
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
  { "assistants", "reduced_rate", no_or_yes },
  { "assistants", "deferred", no_or_yes },
  { "assistants", "irregular", no_or_yes },
  { "contracts", "frequency", frequencies },
  { "contracts", "rolled_up", no_or_yes },
  { "loan_notices", "postgraduate", no_or_yes },
  { "pension_notices", "joined", no_or_yes },
  { "pension_notices", "on_all", no_or_yes },
  { "orders", "of_left", no_or_yes },
  { "orders", "carries", no_or_yes },
  { "runs", "frequency", frequencies },
  { "runs", "by_bureau", no_or_yes },
  { "entries", "kind", entry_kinds },
  { "entries", "other", others },
  { "usual_hours", "kind", entry_kinds },
  { "usual_hours", "other", others },
  { "employer", "quarterly", no_or_yes },
  { "employer", "by_post", no_or_yes },
  { "employer_years", "small_employer", no_or_yes },
  { "receipts", "no_payment", no_or_yes },
  { "receipt_payments", "by_itself", no_or_yes },
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
  { "assistant_id", "assistants", "assistant" },
  { "pay_line", "lines", "pay_line_name" },
  { "holiday_line", "lines", "holiday_line_name" },
  { "pension_line", "lines", "pension_line_name" },
  { "ni_line", "lines", "ni_line_name" },
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
  else if (is_among (name, clocks, G_N_ELEMENTS (clocks)))
    column.reading = AS_CLOCK;
  else if (!text && is_among (name, letters, G_N_ELEMENTS (letters)))
    column.reading = AS_LETTER;
  else if (text && is_among (name, listed, G_N_ELEMENTS (listed)))
    column.reading = AS_ONE_LINE;
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

/* The table's columns, and the query that reads them: what has a day goes by it, what has none by its key. */
static char *
plan_query (PennyStore  *store,
            const char  *table,
            gboolean     with_private,
            GArray      *columns,
            GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT name, type FROM pragma_table_info (?1) ORDER BY cid", error);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autofree char *day = NULL;
  gboolean row;

  if (select == NULL)
    return NULL;
  sqlite3_bind_text (select, 1, table, -1, SQLITE_STATIC);
  while (penny_store_step (store, select, &row, error))
    {
      const char *name;

      if (!row)
        {
          g_string_append_printf (sql, " FROM \"%s\" t ORDER BY ", table);
          if (day != NULL)
            g_string_append_printf (sql, "t.\"%s\", ", day);
          g_string_append (sql, "1, 2");
          return g_string_free (g_steal_pointer (&sql), FALSE);
        }
      name = (const char *) sqlite3_column_text (select, 0);
      if (!with_private && is_among (name, private_columns, G_N_ELEMENTS (private_columns)))
        continue;
      if (day == NULL && is_among (name, days, G_N_ELEMENTS (days)))
        day = g_strdup (name);
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

/* The next day's hours go on counting: "31:30" is half past seven. */
static char *
clock_text (gint64 minutes)
{
  return minutes < 0 ? g_strdup ("") : g_strdup_printf ("%02d:%02d", (int) minutes / 60, (int) minutes % 60);
}

static char *
one_line (const char *text)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  g_auto (GStrv) lines = g_strsplit (trimmed, "\n", -1);

  return g_strjoinv ("; ", lines);
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
    case AS_CLOCK:
      return clock_text (number);
    case AS_LETTER:
      return number == 0 ? g_strdup ("") : g_strdup_printf ("%c", (char) number);
    case AS_ONE_LINE:
      return one_line ((const char *) sqlite3_column_text (select, i));
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
      row[i] = (PennyCell) { text, column->reading == AS_TEXT || column->reading == AS_ONE_LINE ? PENNY_CELL_TEXT
                                                                                                : PENNY_CELL_PLAIN };
    }
  return cells (row, columns->len, data, error);
}

gboolean
penny_table_dump (PennyStore  *store,
                  const char  *table,
                  gboolean     with_private,
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
  sql = plan_query (store, table, with_private, columns, error);
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
