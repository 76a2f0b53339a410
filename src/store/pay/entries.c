#include "pay-tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn entries_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyEntry, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyEntry, assistant_id) },
  { "day", PENNY_COLUMN_DATE, offsetof (PennyEntry, day) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, kind) },
  { "start_at", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, start) },
  { "end_at", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, end) },
  { "rest", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, rest) },
  { "minutes", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, minutes) },
  { "other", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, other) },
  { "tenths", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, tenths) },
  { "amount", PENNY_COLUMN_PENCE, offsetof (PennyEntry, amount) },
  { "line_id", PENNY_COLUMN_ID, offsetof (PennyEntry, line_id) },
  { "state", PENNY_COLUMN_NUMBER, offsetof (PennyEntry, state) },
  { "run_id", PENNY_COLUMN_ID, offsetof (PennyEntry, run_id) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyEntry, note) },
};

PENNY_FAMILY (PennyEntry, penny_entry, entries, NULL)
PENNY_FAMILY_SAVE (PennyEntry, entries)
PENNY_FAMILY_REMOVE (entries)
PENNY_FAMILY_GET (PennyEntry, entries)

/* ?1 is an assistant, ?2 and ?3 the first and last day, ?4 a state.  What a query has not of them is not asked for. */
static sqlite3_stmt *
prepare (PennyStore  *store,
         const char  *sql,
         gint64       assistant_id,
         PennyDate    from,
         PennyDate    to,
         GError     **error)
{
  sqlite3_stmt *statement = penny_store_prepare (store, sql, error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, assistant_id);
  penny_bind_date (statement, 2, from);
  penny_bind_date (statement, 3, to);
  return statement;
}

GPtrArray *
penny_entries_list (PennyStore  *store,
                    gint64       assistant_id,
                    PennyDate    from,
                    PennyDate    to,
                    GError     **error)
{
  g_autofree char *sql =
    g_strconcat (penny_family_select (&entries_family), " WHERE ",
                 assistant_id != 0 ? "assistant_id = ?1 AND " : "",
                 "day BETWEEN ?2 AND ?3 ORDER BY day, start_at, assistant_id, id", NULL);
  g_autoptr (sqlite3_stmt) select = prepare (store, sql, assistant_id, from, to, error);

  return select != NULL ? penny_family_rows (store, &entries_family, select, error) : NULL;
}

GPtrArray *
penny_entries_unpaid (PennyStore  *store,
                      gint64       assistant_id,
                      PennyDate    to,
                      GError     **error)
{
  return penny_family_list_on (store, &entries_family,
                               "WHERE run_id IS NULL AND state = 2 AND ?1 IN (0, assistant_id) AND day <= ?2"
                               " ORDER BY day, start_at, assistant_id, id",
                               assistant_id, to, error);
}

GPtrArray *
penny_entries_of_run (PennyStore  *store,
                      gint64       run_id,
                      GError     **error)
{
  return penny_family_list (store, &entries_family,
                            "WHERE run_id = ?1 ORDER BY assistant_id, day, start_at, id", run_id, error);
}

gboolean
penny_entries_sum (PennyStore  *store,
                   gint64       assistant_id,
                   PennyDate    from,
                   PennyDate    to,
                   gint64       minutes[PENNY_ENTRY_KINDS],
                   GError     **error)
{
  g_autofree char *sql =
    g_strconcat ("SELECT kind, sum (minutes), sum (tenths) FROM entries WHERE ",
                 assistant_id != 0 ? "assistant_id = ?1 AND " : "", "day BETWEEN ?2 AND ?3 GROUP BY kind", NULL);
  g_autoptr (sqlite3_stmt) select = prepare (store, sql, assistant_id, from, to, error);
  gboolean row;

  for (int i = 0; i < PENNY_ENTRY_KINDS; i++)
    minutes[i] = 0;
  while (select != NULL && penny_store_step (store, select, &row, error))
    {
      int kind;

      if (!row)
        return TRUE;
      kind = sqlite3_column_int (select, 0);
      minutes[kind] = sqlite3_column_int64 (select, kind == PENNY_ENTRY_MILEAGE ? 2 : 1);
    }
  return FALSE;
}

gboolean
penny_entries_set_state (PennyStore       *store,
                         gint64            assistant_id,
                         PennyDate         week,
                         PennyEntryState   state,
                         GError          **error)
{
  g_autoptr (sqlite3_stmt) update = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  update = prepare (store,
                    "UPDATE entries SET state = ?4 WHERE assistant_id = ?1 AND day BETWEEN ?2 AND ?3"
                    " AND run_id IS NULL AND state <> ?4",
                    assistant_id, week, week + 6, error);
  if (update == NULL)
    return FALSE;
  sqlite3_bind_int (update, 4, state);
  return penny_store_finish (store, update, error);
}

/* What a run paid, no other run pays again. */
gboolean
penny_entries_pay (PennyStore  *store,
                   gint64       id,
                   gint64       run_id,
                   GError     **error)
{
  g_autoptr (sqlite3_stmt) update = NULL;

  if (!penny_rows_check_act (store, error))
    return FALSE;
  update = penny_store_prepare (store,
                                "UPDATE entries SET run_id = ?2 WHERE id = ?1"
                                " AND (?2 IS NULL OR (run_id IS NULL AND state = 2))", error);
  if (update == NULL)
    return FALSE;
  sqlite3_bind_int64 (update, 1, id);
  penny_bind_id (update, 2, run_id);
  if (!penny_store_finish (store, update, error))
    return FALSE;
  return sqlite3_changes (store->handle) == 1 ||
         penny_store_refuse (error, _("Some of these hours are not approved, or are paid already. "
                                      "Nothing was changed. Look at the hours again and try again."));
}
