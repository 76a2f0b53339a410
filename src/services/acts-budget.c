#include "act.h"

/* Whose book it is, the budgets and the accounts that their money is in. */

static char **
penny_tell_budget (const PennyBudget *value)
{
  return penny_tell (value->name, NULL);
}

static char **
penny_tell_account (const PennyAccount *value)
{
  return penny_tell (value->name, NULL);
}

PENNY_ACTS (PennyBudget, budget, budgets)
PENNY_ACTS (PennyAccount, account, accounts)

gboolean
penny_act_save_person (PennyStore  *store,
                       gpointer     person,
                       gint64      *id,
                       GError     **error)
{
  const PennyPerson *value = person;
  const char *args[] = { value->name == NULL ? "" : value->name, NULL };

  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, penny_person_save (store, value, error), "person-changed", args, NULL, id, error);
}
