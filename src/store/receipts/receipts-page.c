#include "receipt-tables.h"

#include "payments-private.h"
#include "receipt-title.h"
#include "receipts-private.h"

/* A page of the receipts' list. */

void
penny_receipt_row_free (PennyReceiptRow *self)
{
  if (self == NULL)
    return;
  penny_receipt_value_free (self->receipt);
  penny_reading_free (self->reading);
  g_free (self->name);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_free (self);
}

const char *
penny_receipt_row_title (const PennyReceiptRow *self)
{
  return penny_receipt_title (self->receipt, self->reading, self->payments, self->name);
}

static gboolean
read_file (PennyStore       *store,
           PennyReceiptRow  *row,
           GError          **error)
{
  g_autoptr (PennyKeptFile) file = NULL;

  if (row->receipt->file_id == 0)
    return TRUE;
  file = penny_kept_files_get (store, row->receipt->file_id, error);
  if (file == NULL)
    return FALSE;
  row->name = g_steal_pointer (&file->name);
  row->bytes = file->bytes;
  row->added_at = file->added_at;
  return TRUE;
}

static gboolean
read_day (PennyStore       *store,
          PennyReceiptRow  *row,
          GError          **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT " PENNY_RECEIPT_DAY " FROM " PENNY_RECEIPTS_AND_READINGS " WHERE receipts.id = ?1", error);
  gboolean found;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, row->receipt->id);
  if (!penny_store_step (store, select, &found, error))
    return FALSE;
  row->day = penny_column_date (select, 0);
  return TRUE;
}

static gboolean
read_payments (PennyStore       *store,
               PennyReceiptRow  *row,
               GError          **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_payments_prepare (store,
                            "WHERE id IN (SELECT payment_id FROM receipt_payments WHERE receipt_id = ?1) ORDER BY date, id",
                            error);

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, row->receipt->id);
  row->payments = penny_payments_rows (store, select, error);
  return row->payments != NULL;
}

static gboolean
add_row (PennyStore  *store,
         gint64       id,
         GPtrArray   *rows,
         GError     **error)
{
  PennyReceiptRow *row;
  PennyReceipt *receipt;

  if (!penny_receipts_look (store, id, &receipt, error))
    return FALSE;
  if (receipt == NULL)
    return TRUE;
  row = g_new0 (PennyReceiptRow, 1);
  row->receipt = receipt;
  g_ptr_array_add (rows, row);
  return penny_readings_look (store, receipt->file_id, &row->reading, error) &&
         penny_readings_look_picture (store, receipt->file_id, &row->picture, error) &&
         read_file (store, row, error) &&
         read_day (store, row, error) &&
         read_payments (store, row, error);
}

GPtrArray *
penny_receipts_page (PennyStore    *store,
                     const gint64  *ids,
                     gsize          n,
                     GError       **error)
{
  return penny_rows_page (store, ids, n, add_row, NULL, (GDestroyNotify) penny_receipt_row_free, error);
}
