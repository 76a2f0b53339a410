#include "receipt-tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "kept-files-private.h"
#include "receipts-private.h"

static const PennyColumn receipts_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyReceipt, id) },
  { "file_id", PENNY_COLUMN_ID, offsetof (PennyReceipt, file_id) },
  { "came", PENNY_COLUMN_NUMBER, offsetof (PennyReceipt, came) },
  { "date", PENNY_COLUMN_DATE, offsetof (PennyReceipt, date) },
  { "total", PENNY_COLUMN_PENCE, offsetof (PennyReceipt, total) },
  { "payee", PENNY_COLUMN_TEXT, offsetof (PennyReceipt, payee) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyReceipt, note) },
  { "turn", PENNY_COLUMN_NUMBER, offsetof (PennyReceipt, turn) },
  { "crop_left", PENNY_COLUMN_NUMBER, offsetof (PennyReceipt, crop.left) },
  { "crop_top", PENNY_COLUMN_NUMBER, offsetof (PennyReceipt, crop.top) },
  { "crop_right", PENNY_COLUMN_NUMBER, offsetof (PennyReceipt, crop.right) },
  { "crop_bottom", PENNY_COLUMN_NUMBER, offsetof (PennyReceipt, crop.bottom) },
  { "no_payment", PENNY_COLUMN_FLAG, offsetof (PennyReceipt, no_payment) },
};

PENNY_FAMILY (PennyReceipt, penny_receipt_value, receipts,
              N_("This receipt proves a payment, so it stays. Nothing was changed. Take it off the payment first."))
PENNY_FAMILY_SAVE (PennyReceipt, receipts)
PENNY_FAMILY_GET (PennyReceipt, receipts)

gboolean
penny_receipts_remove (PennyStore  *store,
                       gint64       id,
                       GError     **error)
{
  gint64 file_id;

  return penny_store_read_int64 (store, "SELECT file_id FROM receipts WHERE id = ?1", id, 0, &file_id, error) &&
         penny_family_remove (store, &receipts_family, id, error) &&
         (file_id == 0 ||
          penny_rows_change (store, "DELETE FROM files WHERE id = ?1 AND " PENNY_FILE_STANDS_ALONE, file_id, error));
}

gboolean
penny_receipts_find (PennyStore  *store,
                     const char  *sha256,
                     gint64      *id,
                     GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT receipts.id FROM files JOIN receipts ON file_id = files.id "
                         "WHERE sha256 = ?1 ORDER BY 1 LIMIT 1", error);
  gboolean row;

  *id = 0;
  if (select == NULL)
    return FALSE;
  penny_bind_text (select, 1, sha256);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (select, 0) : 0;
  return TRUE;
}

gboolean
penny_receipts_look (PennyStore    *store,
                     gint64         id,
                     PennyReceipt **receipt,
                     GError       **error)
{
  g_autoptr (GPtrArray) found = penny_family_list (store, &receipts_family, "WHERE id = ?1", id, error);

  *receipt = NULL;
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *receipt = g_ptr_array_steal_index (found, 0);
  return TRUE;
}
