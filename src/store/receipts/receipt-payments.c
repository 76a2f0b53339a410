#include "receipt-tables.h"

#include "receipts-private.h"

/* Which receipt proves which payment.  The payment's own mark follows in the same act, so undo brings back both. */

static gboolean
change_link (PennyStore  *store,
             const char  *sql,
             gint64       receipt_id,
             gint64       payment_id,
             gboolean     by_itself,
             GError     **error)
{
  g_autoptr (sqlite3_stmt) change = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  change = penny_store_prepare (store, sql, error);
  if (change == NULL)
    return FALSE;
  sqlite3_bind_int64 (change, 1, receipt_id);
  sqlite3_bind_int64 (change, 2, payment_id);
  sqlite3_bind_int (change, 3, by_itself != FALSE);
  return penny_store_finish (store, change, error);
}

static gboolean
note_tried (PennyStore  *store,
            gint64       receipt_id,
            gint64       payment_id,
            GError     **error)
{
  return change_link (store, "INSERT OR IGNORE INTO receipt_tried (receipt_id, payment_id) VALUES (?1, ?2)",
                      receipt_id, payment_id, FALSE, error);
}

/* What a person chooses that was matched by itself before is chosen from then on. */
gboolean
penny_receipt_payments_add (PennyStore  *store,
                            gint64       receipt_id,
                            gint64       payment_id,
                            gboolean     by_itself,
                            GError     **error)
{
  return change_link (store,
                      "INSERT INTO receipt_payments (receipt_id, payment_id, by_itself) VALUES (?1, ?2, ?3) "
                      "ON CONFLICT DO UPDATE SET by_itself = min (by_itself, excluded.by_itself)",
                      receipt_id, payment_id, by_itself, error) &&
         (!by_itself || note_tried (store, receipt_id, payment_id, error)) &&
         penny_rows_change (store, "UPDATE receipts SET no_payment = 0 WHERE id = ?1 AND no_payment = 1",
                            receipt_id, error) &&
         penny_rows_change (store, "UPDATE payments SET receipt = 1 WHERE id = ?1 AND receipt = 0", payment_id, error);
}

gboolean
penny_receipt_payments_remove (PennyStore  *store,
                               gint64       receipt_id,
                               gint64       payment_id,
                               GError     **error)
{
  if (!change_link (store, "DELETE FROM receipt_payments WHERE receipt_id = ?1 AND payment_id = ?2",
                    receipt_id, payment_id, FALSE, error))
    return FALSE;
  /* What was never proven by it is as the person said. */
  if (sqlite3_changes (store->handle) == 0)
    return TRUE;
  return note_tried (store, receipt_id, payment_id, error) &&
         penny_rows_change (store,
                            "UPDATE payments SET receipt = 0 WHERE id = ?1 "
                            "AND NOT EXISTS (SELECT 1 FROM receipt_payments WHERE payment_id = ?1)", payment_id, error);
}

gboolean
penny_receipt_payments_was_tried (PennyStore  *store,
                                  gint64       receipt_id,
                                  gint64       payment_id,
                                  gboolean    *tried,
                                  GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT 1 FROM receipt_tried WHERE receipt_id = ?1 AND payment_id = ?2", error);

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, receipt_id);
  sqlite3_bind_int64 (select, 2, payment_id);
  return penny_store_step (store, select, tried, error);
}

GArray *
penny_receipts_read_ids (PennyStore    *store,
                         sqlite3_stmt  *select,
                         GError       **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row;

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

static GArray *
ids_of (PennyStore  *store,
        const char  *sql,
        gint64       id,
        GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);

  if (select == NULL)
    return NULL;
  sqlite3_bind_int64 (select, 1, id);
  return penny_receipts_read_ids (store, select, error);
}

GArray *
penny_receipt_payments_of (PennyStore  *store,
                           gint64       receipt_id,
                           GError     **error)
{
  return ids_of (store,
                 "SELECT payments.id FROM receipt_payments JOIN payments ON payments.id = payment_id "
                 "WHERE receipt_id = ?1 ORDER BY date, payments.id", receipt_id, error);
}

GArray *
penny_payment_receipts_of (PennyStore  *store,
                           gint64       payment_id,
                           GError     **error)
{
  return ids_of (store, "SELECT receipt_id FROM receipt_payments WHERE payment_id = ?1 ORDER BY 1", payment_id, error);
}
