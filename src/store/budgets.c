#include "tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "rows.h"

static const PennyColumn budgets_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyBudget, id) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyBudget, name) },
  { "funder", PENNY_COLUMN_TEXT, offsetof (PennyBudget, funder) },
  { "holding", PENNY_COLUMN_NUMBER, offsetof (PennyBudget, holding) },
  { "held_by", PENNY_COLUMN_TEXT, offsetof (PennyBudget, held_by) },
  { "start_on", PENNY_COLUMN_DATE, offsetof (PennyBudget, start) },
  { "end_on", PENNY_COLUMN_DATE, offsetof (PennyBudget, end) },
  { "review_by", PENNY_COLUMN_DATE, offsetof (PennyBudget, review_by) },
  { "contribution", PENNY_COLUMN_PENCE, offsetof (PennyBudget, contribution) },
  { "rule_weeks", PENNY_COLUMN_NUMBER, offsetof (PennyBudget, rule.weeks) },
  { "rule_net", PENNY_COLUMN_FLAG, offsetof (PennyBudget, rule.net) },
  { "rule_less_owed", PENNY_COLUMN_FLAG, offsetof (PennyBudget, rule.less_owed) },
  { "rule_less_saved", PENNY_COLUMN_FLAG, offsetof (PennyBudget, rule.less_saved) },
  { "rule_source", PENNY_COLUMN_TEXT, offsetof (PennyBudget, rule.source) },
  { "closed", PENNY_COLUMN_FLAG, offsetof (PennyBudget, closed) },
};

PENNY_FAMILY (PennyBudget, penny_budget, budgets,
              N_("This budget has an account, a plan or something else in it, so it was not removed. "
                 "You can close it instead: it is kept, and no longer shown first."))
PENNY_FAMILY_SAVE (PennyBudget, budgets)
PENNY_FAMILY_GET (PennyBudget, budgets)

/* A version of the plan with no line in it says nothing, and goes with its budget. */
gboolean
penny_budgets_remove (PennyStore  *store,
                      gint64       id,
                      GError     **error)
{
  return penny_rows_change (store,
                            "DELETE FROM plan_versions WHERE budget_id = ?1"
                            " AND NOT EXISTS (SELECT 1 FROM plan_lines l WHERE l.version_id = plan_versions.id)",
                            id, error) &&
         penny_family_remove (store, &budgets_family, id, error);
}

GPtrArray *
penny_budgets_list (PennyStore  *store,
                    GError     **error)
{
  return penny_family_list (store, &budgets_family, "ORDER BY closed, id", 0, error);
}
