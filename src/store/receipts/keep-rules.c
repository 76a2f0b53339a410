#include "receipt-tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn keep_rules_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyKeepRule, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyKeepRule, budget_id) },
  { "counted_from", PENNY_COLUMN_NUMBER, offsetof (PennyKeepRule, counted_from) },
  { "years", PENNY_COLUMN_NUMBER, offsetof (PennyKeepRule, years) },
  { "source", PENNY_COLUMN_TEXT, offsetof (PennyKeepRule, source) },
};

PENNY_FAMILY (PennyKeepRule, penny_keep_rule, keep_rules, NULL)
PENNY_FAMILY_SAVE (PennyKeepRule, keep_rules)
PENNY_FAMILY_REMOVE (keep_rules)
PENNY_FAMILY_GET (PennyKeepRule, keep_rules)

GPtrArray *
penny_keep_rules_list (PennyStore  *store,
                       GError     **error)
{
  return penny_family_list (store, &keep_rules_family, "ORDER BY id", 0, error);
}
