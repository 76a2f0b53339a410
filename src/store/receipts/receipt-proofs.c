#include "receipt-tables.h"

#include "rows.h"

/* What keeping and counting want to know of receipts: a few numbers of each, of all of them at once. */

/* Money spent alone wants a receipt: own money is kept apart, and money that came back wants none. */
#define WANTED "kind = 0 AND amount < 0"

gboolean
penny_receipts_wanted (PennyStore  *store,
                       gint64       budget_id,
                       PennyDate    from,
                       PennyDate    to,
                       guint       *payments,
                       guint       *with_receipt,
                       GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT count(*), coalesce (sum (receipt), 0) FROM payments "
                         "WHERE " WANTED " AND (?2 IS NULL OR date >= ?2) AND (?3 IS NULL OR date <= ?3) "
                         "AND (?1 IS NULL OR account_id IN (SELECT id FROM accounts WHERE budget_id = ?1))", error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  penny_bind_id (select, 1, budget_id);
  penny_bind_date (select, 2, from);
  penny_bind_date (select, 3, to);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *payments = row ? (guint) sqlite3_column_int64 (select, 0) : 0;
  *with_receipt = row ? (guint) sqlite3_column_int64 (select, 1) : 0;
  return TRUE;
}

GArray *
penny_receipts_proofs (PennyStore  *store,
                       gint64       receipt_id,
                       GError     **error)
{
  g_autoptr (GArray) proofs = g_array_new (FALSE, FALSE, sizeof (PennyPaidProof));
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT receipts.id, payments.id, accounts.budget_id, "
                         "coalesce (payments.date, receipts.date, date (files.added_at, 'unixepoch')) "
                         "FROM receipts LEFT JOIN receipt_payments ON receipt_id = receipts.id "
                         "LEFT JOIN payments ON payments.id = payment_id "
                         "LEFT JOIN accounts ON accounts.id = account_id "
                         "LEFT JOIN files ON files.id = file_id "
                         "WHERE ?1 IS NULL OR receipts.id = ?1 ORDER BY 1, 4, 2", error);
  gboolean row;

  if (select == NULL)
    return NULL;
  penny_bind_id (select, 1, receipt_id);
  while (penny_store_step (store, select, &row, error))
    {
      PennyPaidProof proof;

      if (!row)
        return g_steal_pointer (&proofs);
      proof.receipt_id = sqlite3_column_int64 (select, 0);
      proof.payment_id = sqlite3_column_int64 (select, 1);
      proof.budget_id = sqlite3_column_int64 (select, 2);
      proof.paid = penny_column_date (select, 3);
      g_array_append_val (proofs, proof);
    }
  return NULL;
}
