#include "receipt-private.h"

/* How long a funder wants receipts kept, and what it asks.  What it asks may be about health: no entry tells it. */

static char **
tell_keep_rule (PennyStore           *store,
                const PennyKeepRule  *value,
                GError              **error)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (store, value->budget_id, error);
  g_autofree char *years = g_strdup_printf ("%d", value->years);

  return budget == NULL ? NULL : penny_tell (years, budget->name, NULL);
}

gboolean
penny_act_save_keep_rule (PennyStore  *store,
                          gpointer     keep_rule,
                          gint64      *id,
                          GError     **error)
{
  const PennyKeepRule *value = keep_rule;
  g_auto (GStrv) args = NULL;
  gint64 row = value->id;

  if (!penny_rules_keep_rule (store, value, error))
    return FALSE;
  args = tell_keep_rule (store, value, error);
  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, penny_keep_rules_save (store, value, &row, error),
                        value->id == 0 ? "keep-rule-added" : "keep-rule-changed",
                        (const char *const *) args, &row, id, error);
}

gboolean
penny_act_remove_keep_rule (PennyStore  *store,
                            gpointer     removal,
                            gint64      *id,
                            GError     **error)
{
  const PennyRemoval *request = removal;
  g_autoptr (PennyKeepRule) value = penny_keep_rules_get (store, request->id, error);
  g_auto (GStrv) args = value == NULL ? NULL : tell_keep_rule (store, value, error);

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, penny_keep_rules_remove (store, value->id, error), "keep-rule-removed",
                        (const char *const *) args, &value->id, id, error);
}

static char **
tell_day (PennyDate day)
{
  g_autofree char *text = penny_date_format (day);

  return penny_tell (text == NULL ? "" : text, NULL);
}

static gboolean
closes (const PennyQuery *before,
        const PennyQuery *after)
{
  return after->closed_on != PENNY_DATE_NONE && (before == NULL || before->closed_on == PENNY_DATE_NONE);
}

static const char *
kind_of_query (const PennyQuery *before,
               const PennyQuery *after)
{
  if (closes (before, after))
    return "query-closed";
  if (before == NULL)
    return "query-opened";
  return before->closed_on != PENNY_DATE_NONE && after->closed_on == PENNY_DATE_NONE ? "query-opened-again"
                                                                                     : "query-changed";
}

gboolean
penny_act_save_query (PennyStore  *store,
                      gpointer     query,
                      gint64      *id,
                      GError     **error)
{
  const PennyQuery *value = query;
  g_autoptr (PennyQuery) before = NULL;
  g_auto (GStrv) args = NULL;
  gint64 row = value->id;

  if (row != 0)
    {
      before = penny_queries_get (store, row, error);
      if (before == NULL)
        return FALSE;
    }
  args = tell_day (closes (before, value) ? value->closed_on : value->opened_on);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_rules_query (store, value, error) && penny_queries_save (store, value, &row, error),
                        kind_of_query (before, value), (const char *const *) args, &row, id, error);
}

gboolean
penny_act_remove_query (PennyStore  *store,
                        gpointer     removal,
                        gint64      *id,
                        GError     **error)
{
  const PennyRemoval *request = removal;
  g_autoptr (PennyQuery) value = penny_queries_get (store, request->id, error);
  g_auto (GStrv) args = NULL;

  if (value == NULL)
    return FALSE;
  args = tell_day (value->opened_on);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, penny_queries_remove (store, value->id, error), "query-removed",
                        (const char *const *) args, &value->id, id, error);
}
