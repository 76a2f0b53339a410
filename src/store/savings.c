#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn savings_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennySaving, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennySaving, budget_id) },
  { "what", PENNY_COLUMN_TEXT, offsetof (PennySaving, what) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennySaving, amount) },
  { "agreed_on", PENNY_COLUMN_DATE, offsetof (PennySaving, agreed_on) },
  { "agreed_by", PENNY_COLUMN_TEXT, offsetof (PennySaving, agreed_by) },
};

PENNY_FAMILY (PennySaving, penny_saving, savings, NULL)
PENNY_FAMILY_SAVE (PennySaving, savings)
PENNY_FAMILY_REMOVE (savings)
PENNY_FAMILY_GET (PennySaving, savings)

GPtrArray *
penny_savings_list (PennyStore  *store,
                    gint64       budget_id,
                    GError     **error)
{
  return penny_family_list (store, &savings_family, "WHERE ?1 IN (0, budget_id) ORDER BY agreed_on, id",
                            budget_id, error);
}

GPtrArray *
penny_savings_agreed (PennyStore  *store,
                      gint64       budget_id,
                      PennyDate    on,
                      GError     **error)
{
  return penny_family_list_on (store, &savings_family,
                               "WHERE budget_id = ?1 AND coalesce (agreed_on, '') <= ?2 ORDER BY agreed_on, id",
                               budget_id, on, error);
}
