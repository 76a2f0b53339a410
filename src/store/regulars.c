#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn regulars_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyRegular, id) },
  { "account_id", PENNY_COLUMN_ID, offsetof (PennyRegular, account_id) },
  { "payee", PENNY_COLUMN_WORDS, offsetof (PennyRegular, payee) },
  { "line_id", PENNY_COLUMN_ID, offsetof (PennyRegular, line_id) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennyRegular, amount) },
  PENNY_SCHEDULE_COLUMNS (PennyRegular),
};

PENNY_FAMILY (PennyRegular, penny_regular, regulars, NULL)
PENNY_FAMILY_SAVE (PennyRegular, regulars)
PENNY_FAMILY_REMOVE (regulars)
PENNY_FAMILY_GET (PennyRegular, regulars)

GPtrArray *
penny_regulars_list (PennyStore  *store,
                     gint64       budget_id,
                     GError     **error)
{
  return penny_family_list (store, &regulars_family,
                            "WHERE ?1 = 0 OR account_id IN (SELECT id FROM accounts WHERE budget_id = ?1) ORDER BY id",
                            budget_id, error);
}
