#include "payments.h"

#include "payments-private.h"
#include "rows.h"

/* A page of the Money list.  A running balance is a sum over all that came
 * before; for a whole page it takes two statements an account, both on the
 * covering index: one sum up to the page's oldest row, one walk from there to
 * its newest. */

/* Own money on top (kind 6) never went through the account. */
#define IN_ACCOUNT "CASE WHEN kind = 6 THEN 0 ELSE amount END"

void
penny_payment_row_free (PennyPaymentRow *self)
{
  if (self == NULL)
    return;
  penny_payment_free (self->payment);
  g_free (self->line);
  g_free (self->account);
  g_free (self);
}

/* A name, and a number beside it if @number is there. */
static gboolean
read_name (PennyStore  *store,
           const char  *sql,
           gint64       id,
           char       **name,
           int         *number,
           GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  if (row)
    *name = penny_column_text (select, 0);
  if (row && number != NULL)
    *number = sqlite3_column_int (select, 1);
  return TRUE;
}

/* Whether the receipt that it has is kept here, and not only on paper. */
static gboolean
read_kept (PennyStore       *store,
           PennyPaymentRow  *row,
           GError          **error)
{
  gint64 kept = FALSE;

  if (row->payment->receipt &&
      !penny_store_read_int64 (store, "SELECT EXISTS (SELECT 1 FROM receipt_payments WHERE payment_id = ?1)",
                               row->payment->id, FALSE, &kept, error))
    return FALSE;
  row->kept = kept != 0;
  return TRUE;
}

static gboolean
add_row (PennyStore  *store,
         gint64       id,
         GPtrArray   *rows,
         GError     **error)
{
  PennyPaymentRow *row;
  PennyPayment *payment;
  int kind = PENNY_ACCOUNT_BANK;

  if (!penny_payments_look (store, id, &payment, error))
    return FALSE;
  if (payment == NULL)
    return TRUE;
  row = g_new0 (PennyPaymentRow, 1);
  row->payment = payment;
  g_ptr_array_add (rows, row);
  if (!read_kept (store, row, error) ||
      !read_name (store, "SELECT name, kind FROM accounts WHERE id = ?1", payment->account_id, &row->account, &kind, error))
    return FALSE;
  row->elsewhere = kind == PENNY_ACCOUNT_ELSEWHERE;
  return payment->line_id == 0 ||
         read_name (store, "SELECT name FROM lines WHERE id = ?1", payment->line_id, &row->line, NULL, error);
}

/* The rows of one account, oldest first. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PennyPayment *one = (*(PennyPaymentRow *const *) a)->payment;
  const PennyPayment *other = (*(PennyPaymentRow *const *) b)->payment;

  if (one->account_id != other->account_id)
    return one->account_id < other->account_id ? -1 : 1;
  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static gboolean
sum_before (PennyStore          *store,
            const PennyPayment  *oldest,
            PennyPence          *sum,
            GError             **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT coalesce (sum (" IN_ACCOUNT "), 0) FROM payments "
                         "WHERE account_id = ?1 AND (date, id) < (?2, ?3)", error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, oldest->account_id);
  penny_bind_date (select, 2, oldest->date);
  sqlite3_bind_int64 (select, 3, oldest->id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *sum = sqlite3_column_int64 (select, 0);
  return TRUE;
}

/* @rows: one account's, oldest first.  Walks all payments from the first to the
 * last of them; most are not on the page when the list is filtered. */
static gboolean
run_balances (PennyStore       *store,
              PennyPaymentRow **rows,
              guint             n,
              GError          **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT id, " IN_ACCOUNT " FROM payments "
                         "WHERE account_id = ?1 AND (date, id) >= (?2, ?3) ORDER BY date, id", error);
  const PennyPayment *oldest = rows[0]->payment;
  PennyPence balance;
  gboolean row = TRUE;

  if (select == NULL || !sum_before (store, oldest, &balance, error))
    return FALSE;
  sqlite3_bind_int64 (select, 1, oldest->account_id);
  penny_bind_date (select, 2, oldest->date);
  sqlite3_bind_int64 (select, 3, oldest->id);
  for (guint i = 0; i < n && row;)
    {
      if (!penny_store_step (store, select, &row, error))
        return FALSE;
      balance += row ? sqlite3_column_int64 (select, 1) : 0;
      /* One payment may have been asked for more than once. */
      for (; row && i < n && rows[i]->payment->id == sqlite3_column_int64 (select, 0); i++)
        rows[i]->balance = balance;
    }
  return TRUE;
}

static gboolean
fill_balances (PennyStore  *store,
               GPtrArray   *rows,
               GError     **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (rows, NULL, NULL);
  PennyPaymentRow **each;

  /* The copy only borrows. */
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_rows);
  each = (PennyPaymentRow **) sorted->pdata;
  for (guint first = 0, last; first < sorted->len; first = last)
    {
      for (last = first + 1; last < sorted->len; last++)
        if (each[last]->payment->account_id != each[first]->payment->account_id)
          break;
      if (!run_balances (store, each + first, last - first, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
penny_payments_page (PennyStore    *store,
                     const gint64  *ids,
                     gsize          n,
                     GError       **error)
{
  return penny_rows_page (store, ids, n, add_row, fill_balances, (GDestroyNotify) penny_payment_row_free, error);
}
