#include "payments.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "payments-private.h"
#include "splits.h"

static const PennyColumn payments_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyPayment, id) },
  { "account_id", PENNY_COLUMN_ID, offsetof (PennyPayment, account_id) },
  { "date", PENNY_COLUMN_DATE, offsetof (PennyPayment, date) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennyPayment, amount) },
  { "payee", PENNY_COLUMN_WORDS, offsetof (PennyPayment, payee) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyPayment, kind) },
  { "line_id", PENNY_COLUMN_ID, offsetof (PennyPayment, line_id) },
  { "method", PENNY_COLUMN_NUMBER, offsetof (PennyPayment, method) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyPayment, note) },
  { "receipt", PENNY_COLUMN_FLAG, offsetof (PennyPayment, receipt) },
  { "twin_id", PENNY_COLUMN_ID, offsetof (PennyPayment, twin_id) },
  { "check_id", PENNY_COLUMN_ID, offsetof (PennyPayment, check_id) },
  { "statement_id", PENNY_COLUMN_ID, offsetof (PennyPayment, statement_id) },
  { "bank_ref", PENNY_COLUMN_TEXT, offsetof (PennyPayment, bank_ref) },
  { "bank_text", PENNY_COLUMN_TEXT, offsetof (PennyPayment, bank_text) },
  { "counted_on", PENNY_COLUMN_DATE, offsetof (PennyPayment, counted_on) },
};

PENNY_FAMILY (PennyPayment, penny_payment, payments, NULL)

/* Who has a receipt of it here has not lost it by a form that says otherwise. */
static gboolean
mind_receipts (PennyStore    *store,
               PennyPayment  *payment,
               GError       **error)
{
  gint64 proven = payment->receipt;

  if (payment->id != 0 && !payment->receipt &&
      !penny_store_read_int64 (store, "SELECT EXISTS (SELECT 1 FROM receipt_payments WHERE payment_id = ?1)",
                               payment->id, 0, &proven, error))
    return FALSE;
  payment->receipt = proven != 0;
  return TRUE;
}

gboolean
penny_payments_save (PennyStore          *store,
                     const PennyPayment  *payment,
                     gint64              *id,
                     GError             **error)
{
  PennyPayment whole = *payment;
  gint64 row;

  if (whole.splits != NULL && whole.splits->len > 0)
    whole.line_id = 0;
  if (!mind_receipts (store, &whole, error) ||
      !penny_family_save (store, &payments_family, &whole, &row, error) ||
      !penny_splits_save (store, &penny_payment_splits, row, whole.splits, whole.amount, whole.id != 0, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

static gboolean
remove_one (PennyStore  *store,
            gint64       id,
            GError     **error)
{
  return penny_rows_change (store, "UPDATE bills SET paid_by = NULL WHERE paid_by = ?1", id, error) &&
         penny_rows_change (store, penny_payment_splits.delete, id, error) &&
         penny_rows_change (store, "DELETE FROM receipt_payments WHERE payment_id = ?1", id, error) &&
         penny_family_remove (store, &payments_family, id, error);
}

/* A bill that it cleared is owed again, and a receipt that proved nothing else is in the inbox again.  A transfer goes with its other half:
 * one half alone would be money from nowhere. */
gboolean
penny_payments_remove (PennyStore  *store,
                       gint64       id,
                       GError     **error)
{
  gint64 twin;

  return penny_store_read_int64 (store, "SELECT twin_id FROM payments WHERE id = ?1", id, 0, &twin, error) &&
         penny_rows_change (store, "UPDATE payments SET twin_id = NULL WHERE twin_id = ?1", id, error) &&
         (twin == 0 || penny_rows_change (store, "UPDATE payments SET twin_id = NULL WHERE id = ?1", id, error)) &&
         remove_one (store, id, error) &&
         (twin == 0 || remove_one (store, twin, error));
}

/* Only a payment without a line can have parts. */
static gboolean
read_parts (PennyStore    *store,
            PennyPayment  *payment,
            GError       **error)
{
  return payment->line_id != 0 ||
         penny_splits_read (store, &penny_payment_splits, payment->id, &payment->splits, error);
}

static PennyPayment *
with_parts (PennyStore    *store,
            PennyPayment  *payment,
            GError       **error)
{
  g_autoptr (PennyPayment) whole = payment;

  return read_parts (store, whole, error) ? g_steal_pointer (&whole) : NULL;
}

PennyPayment *
penny_payments_get (PennyStore  *store,
                    gint64       id,
                    GError     **error)
{
  PennyPayment *payment = penny_family_get (store, &payments_family, id, error);

  return payment != NULL ? with_parts (store, payment, error) : NULL;
}

gboolean
penny_payments_look (PennyStore    *store,
                     gint64         id,
                     PennyPayment **payment,
                     GError       **error)
{
  g_autofree char *sql = g_strconcat (penny_family_select (&payments_family), " WHERE id = ?1", NULL);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  *payment = NULL;
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, id);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  *payment = with_parts (store, penny_family_read (select, &payments_family), error);
  return *payment != NULL;
}

gboolean
penny_payments_sum_before (PennyStore  *store,
                           gint64       account_id,
                           PennyDate    day,
                           PennyPence  *sum,
                           PennyDate   *first,
                           GError     **error)
{
  gint64 openings;
  g_autoptr (sqlite3_stmt) select = NULL;
  gboolean row;

  if (!penny_store_read_int64 (store, "SELECT count(*) FROM payments WHERE account_id = ?1 AND kind = 4",
                               account_id, 0, &openings, error))
    return FALSE;
  if (openings > 0)
    return penny_store_refuse (error, _("It is written down already what was in this account at the start. "
                                        "Nothing was changed. To mend it, open “Opening balance” in the list."));
  select = penny_store_prepare (store,
                                "SELECT coalesce (sum (amount), 0), min (date) FROM payments "
                                "WHERE account_id = ?1 AND kind <> 6 AND "
                                "(date < ?2 OR (date = ?2 AND statement_id IS NOT NULL))", error);
  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, account_id);
  penny_bind_date (select, 2, day);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *sum = sqlite3_column_int64 (select, 0);
  *first = penny_column_date (select, 1);
  return TRUE;
}

gboolean
penny_payments_counted (PennyStore    *store,
                        gint64         account_id,
                        PennyPayment **opening,
                        GError       **error)
{
  gint64 id;

  *opening = NULL;
  return penny_store_read_int64 (store, "SELECT id FROM payments WHERE account_id = ?1 AND counted_on IS NOT NULL",
                                 account_id, 0, &id, error) &&
         (id == 0 || penny_payments_look (store, id, opening, error));
}

sqlite3_stmt *
penny_payments_prepare (PennyStore  *store,
                        const char  *tail,
                        GError     **error)
{
  g_autofree char *sql = g_strconcat (penny_family_select (&payments_family), " ", tail, NULL);

  return penny_store_prepare (store, sql, error);
}

GPtrArray *
penny_payments_bare_rows (PennyStore    *store,
                          sqlite3_stmt  *select,
                          GError       **error)
{
  return penny_family_rows (store, &payments_family, select, error);
}

GPtrArray *
penny_payments_rows (PennyStore    *store,
                     sqlite3_stmt  *select,
                     GError       **error)
{
  g_autoptr (GPtrArray) payments = penny_payments_bare_rows (store, select, error);

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    if (!read_parts (store, payments->pdata[i], error))
      return NULL;
  return g_steal_pointer (&payments);
}

GPtrArray *
penny_payments_between (PennyStore  *store,
                        gint64       account_id,
                        PennyDate    from,
                        PennyDate    to,
                        GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_payments_prepare (store, "WHERE account_id = ?1 AND date BETWEEN ?2 AND ?3 ORDER BY date, id", error);

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, account_id);
  penny_bind_date (select, 2, from);
  penny_bind_date (select, 3, to);
  return penny_payments_rows (store, select, error);
}
