#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn statements_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyStatementRecord, id) },
  { "account_id", PENNY_COLUMN_ID, offsetof (PennyStatementRecord, account_id) },
  { "file_name", PENNY_COLUMN_TEXT, offsetof (PennyStatementRecord, file_name) },
  { "format", PENNY_COLUMN_TEXT, offsetof (PennyStatementRecord, format) },
  { "sha256", PENNY_COLUMN_TEXT, offsetof (PennyStatementRecord, sha256) },
  { "n_rows", PENNY_COLUMN_NUMBER, offsetof (PennyStatementRecord, rows) },
  { "file_id", PENNY_COLUMN_ID, offsetof (PennyStatementRecord, file_id) },
};

/* Only ever added: a statement is evidence. */
static PennyFamily statements_family = {
  "statements", statements_columns, G_N_ELEMENTS (statements_columns)
};

gboolean
penny_statements_add (PennyStore                  *store,
                      const PennyStatementRecord  *record,
                      gint64                      *id,
                      GError                     **error)
{
  g_return_val_if_fail (record->id == 0, FALSE);

  return penny_family_save (store, &statements_family, record, id, error);
}
