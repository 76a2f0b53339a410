#include "receipt-tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn queries_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyQuery, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyQuery, budget_id) },
  { "what", PENNY_COLUMN_TEXT, offsetof (PennyQuery, what) },
  { "opened_on", PENNY_COLUMN_DATE, offsetof (PennyQuery, opened_on) },
  { "closed_on", PENNY_COLUMN_DATE, offsetof (PennyQuery, closed_on) },
};

PENNY_FAMILY (PennyQuery, penny_query, queries, NULL)
PENNY_FAMILY_SAVE (PennyQuery, queries)
PENNY_FAMILY_REMOVE (queries)
PENNY_FAMILY_GET (PennyQuery, queries)

GPtrArray *
penny_queries_list (PennyStore  *store,
                    GError     **error)
{
  return penny_family_list (store, &queries_family,
                            "ORDER BY closed_on IS NOT NULL, opened_on DESC, id DESC", 0, error);
}
