#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn incomes_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyIncome, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyIncome, budget_id) },
  { "what", PENNY_COLUMN_TEXT, offsetof (PennyIncome, what) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennyIncome, amount) },
  PENNY_SCHEDULE_COLUMNS (PennyIncome),
  { "line_id", PENNY_COLUMN_ID, offsetof (PennyIncome, line_id) },
};

PENNY_FAMILY (PennyIncome, penny_income, incomes, NULL)
PENNY_FAMILY_SAVE (PennyIncome, incomes)
PENNY_FAMILY_REMOVE (incomes)
PENNY_FAMILY_GET (PennyIncome, incomes)

GPtrArray *
penny_incomes_list (PennyStore  *store,
                    gint64       budget_id,
                    GError     **error)
{
  return penny_family_list (store, &incomes_family, "WHERE ?1 IN (0, budget_id) ORDER BY first_on, id",
                            budget_id, error);
}
