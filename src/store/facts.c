#include "payments.h"

#include "payee.h"
#include "plans.h"
#include "rows.h"
#include "splits.h"
#include "weeks.h"

/* One budget as it stood on a day.  Sums come from one pass over the covering
 * index payments_by_account, an account at a time; everything else is small. */

typedef struct
{
  int        day;              /* 20261115: sorts like the date */
  gint64     id;
  PennyPence amount;
} Step;

typedef struct
{
  PennyStore *store;
  PennyFacts *facts;
  GHashTable *lines;           /* gint64 id -> PennyLineFacts, both borrowed from the facts */
  GArray     *steps;           /* all that changed an account */
  int         day;             /* the last payment's, and the same as a date: most days have several */
  PennyDate   date;
} Reading;

static gboolean
take (GPtrArray **place,
      GPtrArray  *list)
{
  if (list == NULL)
    return FALSE;
  g_ptr_array_unref (*place);
  *place = list;
  return TRUE;
}

static PennyLineFacts *
find_line (Reading *reading,
           gint64   id)
{
  return id != 0 ? g_hash_table_lookup (reading->lines, &id) : NULL;
}

/* Dates in the file are checked: "2026-11-15". */
static int
read_day (const guchar *text)
{
  int day = 0;

  for (int i = 0; text != NULL && text[i] != '\0'; i++)
    if (g_ascii_isdigit (text[i]))
      day = day * 10 + (text[i] - '0');
  return day;
}

static void
read_date (Reading      *reading,
           const guchar *text)
{
  int day = read_day (text);

  if (day == reading->day)
    return;
  reading->day = day;
  reading->date = penny_date_new (day / 10000, day / 100 % 100, day % 100);
}

static void
count_spent (Reading    *reading,
             PennyPence  amount,
             gint64      line_id,
             gboolean    receipt)
{
  PennyFacts *facts = reading->facts;
  PennyLineFacts *line = find_line (reading, line_id);

  facts->spent -= amount;
  if (line != NULL)
    {
      line->spent -= amount;
      penny_weeks_add (facts, line, reading->date, -amount);
    }
  else
    facts->spent_outside -= amount;
  if (amount >= 0)
    return;
  facts->payments++;
  if (reading->date < facts->budget->start)
    facts->payments_too_early++;
  if (receipt)
    facts->payments_with_receipt++;
  else
    facts->receipts_missing -= amount;
}

static void
count_funder (Reading    *reading,
              PennyPence  amount,
              gint64      line_id)
{
  PennyLineFacts *line = find_line (reading, line_id);

  reading->facts->received += amount;
  if (line != NULL)
    line->received += amount;
}

static void
count_payment (Reading          *reading,
               PennyPaymentKind  kind,
               PennyPence        amount,
               gint64            line_id,
               gboolean          receipt)
{
  switch (kind)
    {
    case PENNY_PAYMENT_SPENT:
      count_spent (reading, amount, line_id, receipt);
      break;
    case PENNY_PAYMENT_FUNDER:
      count_funder (reading, amount, line_id);
      break;
    case PENNY_PAYMENT_CONTRIBUTION:
      reading->facts->contribution_paid += amount;
      break;
    case PENNY_PAYMENT_OTHER_IN:
      reading->facts->other_in += amount;
      break;
    case PENNY_PAYMENT_OPENING:
      reading->facts->opening += amount;
      reading->facts->opened = TRUE;
      break;
    case PENNY_PAYMENT_OWN:
      reading->facts->own_money -= amount;
      break;
    case PENNY_PAYMENT_TRANSFER:
    default:
      break;
    }
}

static gboolean
read_account (Reading             *reading,
              const PennyAccount  *account,
              GError             **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (reading->store,
                         "SELECT kind, amount, line_id, receipt, date, id FROM payments "
                         "WHERE account_id = ?1 AND date <= ?2 ORDER BY date, id", error);
  gboolean holds_money = account->kind != PENNY_ACCOUNT_ELSEWHERE;
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, account->id);
  penny_bind_date (select, 2, reading->facts->on);
  while (penny_store_step (reading->store, select, &row, error))
    {
      PennyPaymentKind kind;
      PennyPence amount;

      if (!row)
        return TRUE;
      kind = (PennyPaymentKind) sqlite3_column_int (select, 0);
      amount = sqlite3_column_int64 (select, 1);
      read_date (reading, sqlite3_column_text (select, 4));
      count_payment (reading, kind, amount, sqlite3_column_int64 (select, 2), sqlite3_column_int (select, 3) != 0);
      if (holds_money && kind != PENNY_PAYMENT_OWN)
        {
          Step step = { reading->day, sqlite3_column_int64 (select, 5), amount };

          g_array_append_val (reading->steps, step);
        }
    }
  return FALSE;
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static gboolean
in_order (GArray *steps)
{
  for (guint i = 1; i < steps->len; i++)
    if (compare_steps (&g_array_index (steps, Step, i - 1), &g_array_index (steps, Step, i)) > 0)
      return FALSE;
  return TRUE;
}

/* The budget's accounts run as one.  One account's payments came in order. */
static void
run_balance (Reading *reading)
{
  PennyFacts *facts = reading->facts;

  if (!in_order (reading->steps))
    g_array_sort (reading->steps, compare_steps);
  for (guint i = 0; i < reading->steps->len; i++)
    {
      facts->in_account += g_array_index (reading->steps, Step, i).amount;
      facts->lowest_balance = i == 0 ? facts->in_account : MIN (facts->lowest_balance, facts->in_account);
    }
}

static gboolean
read_accounts (Reading  *reading,
               GError  **error)
{
  g_autoptr (GPtrArray) accounts = penny_accounts_list (reading->store, reading->facts->budget->id, error);

  if (accounts == NULL)
    return FALSE;
  for (guint i = 0; i < accounts->len; i++)
    if (!read_account (reading, accounts->pdata[i], error))
      return FALSE;
  run_balance (reading);
  return TRUE;
}

/* The pass took a split payment as outside the plan; its parts say where it went. */
static gboolean
read_parts (Reading  *reading,
            GError  **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (reading->store,
                         "SELECT p.kind, s.amount, s.line_id FROM splits s JOIN payments p ON p.id = s.payment_id "
                         "WHERE p.date <= ?2 AND p.account_id IN (SELECT id FROM accounts WHERE budget_id = ?1)",
                         error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, reading->facts->budget->id);
  penny_bind_date (select, 2, reading->facts->on);
  while (penny_store_step (reading->store, select, &row, error))
    {
      PennyLineFacts *line;
      PennyPence amount;

      if (!row)
        return TRUE;
      line = find_line (reading, sqlite3_column_int64 (select, 2));
      amount = sqlite3_column_int64 (select, 1);
      if (line != NULL && sqlite3_column_int (select, 0) == PENNY_PAYMENT_SPENT)
        {
          line->spent -= amount;
          reading->facts->spent_outside += amount;
        }
      else if (line != NULL && sqlite3_column_int (select, 0) == PENNY_PAYMENT_FUNDER)
        line->received += amount;
    }
  return FALSE;
}

static gboolean
read_paid_lately (Reading  *reading,
                  GError  **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (reading->store,
                         "SELECT p.payee, p.date FROM accounts a JOIN payments p ON p.account_id = a.id "
                         "WHERE a.budget_id = ?1 AND p.date > ?2 AND p.date <= ?3", error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, reading->facts->budget->id);
  penny_bind_date (select, 2, reading->facts->on - 7);
  penny_bind_date (select, 3, reading->facts->on);
  while (penny_store_step (reading->store, select, &row, error))
    {
      g_autofree char *key = NULL;

      if (!row)
        return TRUE;
      key = penny_payee_key ((const char *) sqlite3_column_text (select, 0));
      g_hash_table_add (reading->facts->paid_lately,
                        g_strconcat (key, "\n", (const char *) sqlite3_column_text (select, 1), NULL));
    }
  return FALSE;
}

static gboolean
read_checked_on (Reading  *reading,
                 GError  **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (reading->store,
                         "SELECT max (c.date) FROM checks c JOIN accounts a ON a.id = c.account_id "
                         "WHERE a.budget_id = ?1 AND c.date <= ?2", error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, reading->facts->budget->id);
  penny_bind_date (select, 2, reading->facts->on);
  if (!penny_store_step (reading->store, select, &row, error))
    return FALSE;
  reading->facts->checked_on = penny_column_date (select, 0);
  return TRUE;
}

static void
count_owed (Reading         *reading,
            const PennyBill *bill)
{
  PennyLineFacts *line = find_line (reading, bill->line_id);

  if (line != NULL)
    line->owed += bill->amount;
  for (guint i = 0; bill->splits != NULL && i < bill->splits->len; i++)
    {
      const PennySplit *part = &g_array_index (bill->splits, PennySplit, i);

      line = find_line (reading, part->line_id);
      if (line != NULL)
        line->owed += part->amount;
    }
}

static gboolean
read_bills (Reading  *reading,
            GError  **error)
{
  PennyFacts *facts = reading->facts;

  if (!take (&facts->bills, penny_bills_owed (reading->store, facts->budget->id, facts->on, error)))
    return FALSE;
  for (guint i = 0; i < facts->bills->len; i++)
    count_owed (reading, facts->bills->pdata[i]);
  return TRUE;
}

static gboolean
read_lines (Reading  *reading,
            GError  **error)
{
  PennyFacts *facts = reading->facts;
  g_autoptr (GPtrArray) lines =
    penny_plan_read (reading->store, facts->budget->id, facts->on, &facts->version_from, error);

  if (lines == NULL)
    return FALSE;
  g_ptr_array_set_free_func (lines, NULL);
  penny_weeks_begin (facts);
  for (guint i = 0; i < lines->len; i++)
    {
      PennyPlanLine *line = lines->pdata[i];
      PennyLineFacts *line_facts = penny_line_facts_new (line);

      g_ptr_array_add (facts->lines, line_facts);
      g_hash_table_insert (reading->lines, &line->id, line_facts);
    }
  return TRUE;
}

/* A line that is not in the plan and had no money is nobody's business. */
static void
leave_out_idle_lines (PennyFacts *facts)
{
  for (guint i = facts->lines->len; i > 0; i--)
    {
      const PennyLineFacts *line = facts->lines->pdata[i - 1];

      if (line->line->dropped && line->spent == 0 && line->owed == 0 && line->received == 0)
        g_ptr_array_remove_index (facts->lines, i - 1);
    }
}

static gboolean
read_all (Reading  *reading,
          GError  **error)
{
  PennyFacts *facts = reading->facts;
  PennyStore *store = reading->store;
  gint64 budget_id = facts->budget->id;

  return read_lines (reading, error) &&
         read_accounts (reading, error) &&
         read_parts (reading, error) &&
         read_paid_lately (reading, error) &&
         read_checked_on (reading, error) &&
         read_bills (reading, error) &&
         penny_weeks_finish (store, facts, reading->lines, error) &&
         take (&facts->regulars, penny_regulars_list (store, budget_id, error)) &&
         take (&facts->incomes, penny_incomes_list (store, budget_id, error)) &&
         take (&facts->savings, penny_savings_agreed (store, budget_id, facts->on, error));
}

static PennyFacts *
read_facts (PennyStore  *store,
            gint64       budget_id,
            PennyDate    on,
            GError     **error)
{
  PennyBudget *budget = penny_budgets_get (store, budget_id, error);
  g_autoptr (PennyFacts) facts = budget != NULL ? penny_facts_new (budget, on) : NULL;
  g_autoptr (GHashTable) lines = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Reading reading = { .store = store, .facts = facts, .lines = lines, .steps = steps };

  if (facts == NULL || !read_all (&reading, error))
    return NULL;
  leave_out_idle_lines (facts);
  return g_steal_pointer (&facts);
}

PennyFacts *
penny_facts_read (PennyStore  *store,
                  gint64       budget_id,
                  PennyDate    on,
                  GError     **error)
{
  PennyFacts *facts;
  gboolean began;

  if (!penny_store_begin_reading (store, &began, error))
    return NULL;
  facts = read_facts (store, budget_id, on, error);
  penny_store_end_reading (store, began);
  return facts;
}
