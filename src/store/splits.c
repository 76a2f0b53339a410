#include "splits.h"

#include <glib/gi18n-lib.h>

const PennySplitsTable penny_payment_splits = {
  "DELETE FROM splits WHERE payment_id = ?1",
  "INSERT INTO splits (payment_id, position, line_id, amount) VALUES (?1, ?2, ?3, ?4)",
  "SELECT line_id, amount FROM splits WHERE payment_id = ?1 ORDER BY position",
};

const PennySplitsTable penny_bill_splits = {
  "DELETE FROM bill_splits WHERE bill_id = ?1",
  "INSERT INTO bill_splits (bill_id, position, line_id, amount) VALUES (?1, ?2, ?3, ?4)",
  "SELECT line_id, amount FROM bill_splits WHERE bill_id = ?1 ORDER BY position",
};

static gboolean
parts_come_to (GArray      *splits,
               PennyPence   amount,
               GError     **error)
{
  PennyPence sum = 0;
  gboolean fits = TRUE;

  for (guint i = 0; i < splits->len && fits; i++)
    fits = penny_pence_try_add (sum, g_array_index (splits, PennySplit, i).amount, &sum);
  if (fits && sum == amount)
    return TRUE;
  return penny_store_refuse (error, _("The parts do not add up to the whole amount. Nothing was saved. "
                                      "Change a part until they do."));
}

static gboolean
insert_part (PennyStore              *store,
             const PennySplitsTable  *table,
             gint64                   owner_id,
             guint                    position,
             const PennySplit        *part,
             GError                 **error)
{
  g_autoptr (sqlite3_stmt) insert = penny_store_prepare (store, table->insert, error);

  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (insert, 1, owner_id);
  sqlite3_bind_int64 (insert, 2, position);
  penny_bind_id (insert, 3, part->line_id);
  sqlite3_bind_int64 (insert, 4, part->amount);
  return penny_store_finish (store, insert, error);
}

gboolean
penny_splits_save (PennyStore              *store,
                   const PennySplitsTable  *table,
                   gint64                   owner_id,
                   GArray                  *splits,
                   PennyPence               amount,
                   gboolean                 had,
                   GError                 **error)
{
  if (had && !penny_rows_change (store, table->delete, owner_id, error))
    return FALSE;
  if (splits == NULL || splits->len == 0)
    return TRUE;
  if (!parts_come_to (splits, amount, error))
    return FALSE;
  for (guint i = 0; i < splits->len; i++)
    if (!insert_part (store, table, owner_id, i, &g_array_index (splits, PennySplit, i), error))
      return FALSE;
  return TRUE;
}

gboolean
penny_splits_read (PennyStore              *store,
                   const PennySplitsTable  *table,
                   gint64                   owner_id,
                   GArray                 **splits,
                   GError                 **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, table->select, error);
  g_autoptr (GArray) parts = NULL;
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, owner_id);
  while (penny_store_step (store, select, &row, error))
    {
      if (!row)
        {
          *splits = g_steal_pointer (&parts);
          return TRUE;
        }
      if (parts == NULL)
        parts = g_array_new (FALSE, FALSE, sizeof (PennySplit));
      g_array_append_vals (parts, &(PennySplit) { .line_id = sqlite3_column_int64 (select, 0),
                                                  .amount = sqlite3_column_int64 (select, 1) }, 1);
    }
  return FALSE;
}
