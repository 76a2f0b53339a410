#include "tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "rows.h"

static const PennyColumn accounts_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyAccount, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyAccount, budget_id) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyAccount, name) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyAccount, kind) },
};

PENNY_FAMILY (PennyAccount, penny_account, accounts,
              N_("There are payments, regular payments or statements in this account, so it was not removed. "
                 "Remove them first, or keep the account as it is."))
PENNY_FAMILY_SAVE (PennyAccount, accounts)
PENNY_FAMILY_REMOVE (accounts)
PENNY_FAMILY_GET (PennyAccount, accounts)

GPtrArray *
penny_accounts_list (PennyStore  *store,
                     gint64       budget_id,
                     GError     **error)
{
  return penny_family_list (store, &accounts_family, "WHERE ?1 IN (0, budget_id) ORDER BY id", budget_id, error);
}
