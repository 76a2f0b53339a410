#include "worked.h"

#include "entry-pay.h"

/* Two pay periods of the longest kind and a little more. */
#define DAYS_BACK 70

/* The budget's assistants who are paid by payslip: others send invoices, which are bills. */
static GHashTable *
employed_by (PennyStore  *store,
             gint64       budget_id,
             GError     **error)
{
  g_autoptr (GPtrArray) assistants = penny_assistants_list (store, TRUE, error);
  GHashTable *ids;

  if (assistants == NULL)
    return NULL;
  ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < assistants->len; i++)
    {
      const PennyAssistant *assistant = assistants->pdata[i];

      if (assistant->budget_id == budget_id && assistant->kind == PENNY_ASSISTANT_EMPLOYED)
        g_hash_table_add (ids, g_memdup2 (&assistant->id, sizeof assistant->id));
    }
  return ids;
}

gboolean
penny_pay_worked (PennyStore  *store,
                  gint64       budget_id,
                  PennyDate    on,
                  PennyPence  *worked,
                  GError     **error)
{
  g_autoptr (GHashTable) ids = employed_by (store, budget_id, error);
  g_autoptr (GPtrArray) contracts = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  *worked = 0;
  if (ids == NULL)
    return FALSE;
  if (g_hash_table_size (ids) == 0)
    return TRUE;

  contracts = penny_contracts_list (store, 0, error);
  entries = contracts == NULL ? NULL : penny_entries_list (store, 0, on - DAYS_BACK, on, error);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = entries->pdata[i];

      if (entry->run_id == 0 && g_hash_table_contains (ids, &entry->assistant_id))
        *worked = penny_pence_add (*worked,
                                   penny_entry_pay (entry, penny_contract_on (contracts, entry->assistant_id,
                                                                              entry->day)));
    }
  return TRUE;
}
