#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn requests_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyRequest, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyRequest, budget_id) },
  { "what", PENNY_COLUMN_TEXT, offsetof (PennyRequest, what) },
  { "once", PENNY_COLUMN_PENCE, offsetof (PennyRequest, once) },
  { "weekly", PENNY_COLUMN_PENCE, offsetof (PennyRequest, weekly) },
  { "monthly", PENNY_COLUMN_PENCE, offsetof (PennyRequest, monthly) },
  { "state", PENNY_COLUMN_NUMBER, offsetof (PennyRequest, state) },
  { "who", PENNY_COLUMN_TEXT, offsetof (PennyRequest, who) },
  { "decided_on", PENNY_COLUMN_DATE, offsetof (PennyRequest, when) },
  { "letter", PENNY_COLUMN_TEXT, offsetof (PennyRequest, letter) },
};

PENNY_FAMILY (PennyRequest, penny_request, requests, NULL)
PENNY_FAMILY_SAVE (PennyRequest, requests)
PENNY_FAMILY_REMOVE (requests)
PENNY_FAMILY_GET (PennyRequest, requests)

GPtrArray *
penny_requests_list (PennyStore  *store,
                     gint64       budget_id,
                     GError     **error)
{
  return penny_family_list (store, &requests_family, "WHERE ?1 IN (0, budget_id) ORDER BY id", budget_id, error);
}
