#include "tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "splits.h"

static const PennyColumn bills_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyBill, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyBill, budget_id) },
  { "payee", PENNY_COLUMN_WORDS, offsetof (PennyBill, payee) },
  { "what", PENNY_COLUMN_TEXT, offsetof (PennyBill, what) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyBill, kind) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennyBill, amount) },
  { "incurred", PENNY_COLUMN_DATE, offsetof (PennyBill, incurred) },
  { "due", PENNY_COLUMN_DATE, offsetof (PennyBill, due) },
  { "line_id", PENNY_COLUMN_ID, offsetof (PennyBill, line_id) },
  { "paid_by", PENNY_COLUMN_ID, offsetof (PennyBill, paid_by) },
};

PENNY_FAMILY (PennyBill, penny_bill, bills,
              N_("This bill comes from a payday, so it was not removed. "
                 "Undo the payday’s approval, or put the payday right, and the bill follows."))

gboolean
penny_bills_save (PennyStore       *store,
                  const PennyBill  *value,
                  gint64           *id,
                  GError          **error)
{
  PennyBill bill = *value;
  gint64 row;

  if (bill.splits != NULL && bill.splits->len > 0)
    bill.line_id = 0;
  if (!penny_family_save (store, &bills_family, &bill, &row, error) ||
      !penny_splits_save (store, &penny_bill_splits, row, bill.splits, bill.amount, bill.id != 0, error))
    return FALSE;
  if (id != NULL)
    *id = row;
  return TRUE;
}

gboolean
penny_bills_remove (PennyStore  *store,
                    gint64       id,
                    GError     **error)
{
  return penny_rows_change (store, penny_bill_splits.delete, id, error) &&
         penny_family_remove (store, &bills_family, id, error);
}

static gboolean
read_parts (PennyStore  *store,
            GPtrArray   *bills,
            GError     **error)
{
  for (guint i = 0; i < bills->len; i++)
    {
      PennyBill *bill = bills->pdata[i];

      if (bill->line_id == 0 && !penny_splits_read (store, &penny_bill_splits, bill->id, &bill->splits, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
list (PennyStore  *store,
      const char  *tail,
      gint64       budget_id,
      PennyDate    on,
      GError     **error)
{
  g_autoptr (GPtrArray) bills = penny_family_list_on (store, &bills_family, tail, budget_id, on, error);

  return bills != NULL && read_parts (store, bills, error) ? g_steal_pointer (&bills) : NULL;
}

PennyBill *
penny_bills_get (PennyStore  *store,
                 gint64       id,
                 GError     **error)
{
  g_autoptr (PennyBill) bill = penny_family_get (store, &bills_family, id, error);

  if (bill == NULL || !penny_splits_read (store, &penny_bill_splits, id, &bill->splits, error))
    return NULL;
  return g_steal_pointer (&bill);
}

GPtrArray *
penny_bills_list (PennyStore  *store,
                  gint64       budget_id,
                  gboolean     with_paid,
                  GError     **error)
{
  return list (store,
               with_paid ? "WHERE ?1 IN (0, budget_id) ORDER BY due NULLS LAST, incurred, id"
                         : "WHERE ?1 IN (0, budget_id) AND paid_by IS NULL ORDER BY due NULLS LAST, incurred, id",
               budget_id, PENNY_DATE_NONE, error);
}

GPtrArray *
penny_bills_owed (PennyStore  *store,
                  gint64       budget_id,
                  PennyDate    on,
                  GError     **error)
{
  return list (store,
               "WHERE (?1 = 0 OR budget_id = ?1) AND incurred <= ?2"
               " AND (paid_by IS NULL OR (SELECT date FROM payments p WHERE p.id = paid_by) > ?2)"
               " ORDER BY due NULLS LAST, incurred, id",
               budget_id, on, error);
}

gboolean
penny_bills_has_cleared (PennyStore  *store,
                         gint64       payment_id,
                         gboolean    *cleared,
                         GError     **error)
{
  gint64 n;

  if (!penny_store_read_int64 (store, "SELECT count(*) FROM bills WHERE paid_by = ?1", payment_id, 0, &n, error))
    return FALSE;
  *cleared = n > 0;
  return TRUE;
}
