#include "plans.h"

#include <stddef.h>

#include "rows.h"

/* A version holds which lines are in the plan and what is planned for them;
 * a line's name and purpose are its own and live on from version to version. */

static const PennyColumn plan_versions_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyPlanVersion, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyPlanVersion, budget_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyPlanVersion, from) },
  { "agreed_on", PENNY_COLUMN_DATE, offsetof (PennyPlanVersion, agreed_on) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyPlanVersion, note) },
};

static const PennyColumn lines_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyPlanLine, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyPlanLine, budget_id) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyPlanLine, name) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyPlanLine, kind) },
  { "outcome", PENNY_COLUMN_TEXT, offsetof (PennyPlanLine, outcome) },
  { "unit", PENNY_COLUMN_TEXT, offsetof (PennyPlanLine, unit) },
  { "unit_price", PENNY_COLUMN_PENCE, offsetof (PennyPlanLine, unit_price) },
};

/* In plan_lines: what the version says of the line. */
static const PennyColumn planned_columns[] = {
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyPlanLine, kind) },
  { "each", PENNY_COLUMN_PENCE, offsetof (PennyPlanLine, each) },
  { "times", PENNY_COLUMN_NUMBER, offsetof (PennyPlanLine, times) },
  { "total", PENNY_COLUMN_PENCE, offsetof (PennyPlanLine, total) },
};

PENNY_FAMILY (PennyPlanVersion, penny_plan_version, plan_versions, NULL)
PENNY_FAMILY (PennyPlanLine, penny_plan_line, lines, NULL)

GPtrArray *
penny_versions_list (PennyStore  *store,
                     gint64       budget_id,
                     GError     **error)
{
  return penny_family_list (store, &plan_versions_family, "WHERE ?1 IN (0, budget_id) ORDER BY from_day, id",
                            budget_id, error);
}

/* The newest version that has begun; before the first one begins, the first. *id 0: there is none. */
static gboolean
version_in_force (PennyStore  *store,
                  gint64       budget_id,
                  PennyDate    on,
                  gint64      *id,
                  PennyDate   *from,
                  GError     **error)
{
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store,
                         "SELECT id, from_day FROM (SELECT id, from_day FROM plan_versions"
                         "  WHERE budget_id = ?1 AND from_day <= ?2 ORDER BY from_day DESC LIMIT 1) "
                         "UNION ALL "
                         "SELECT id, from_day FROM (SELECT id, from_day FROM plan_versions"
                         "  WHERE budget_id = ?1 AND from_day > ?2 ORDER BY from_day LIMIT 1) "
                         "LIMIT 1", error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, budget_id);
  penny_bind_date (select, 2, on);
  if (!penny_store_step (store, select, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (select, 0) : 0;
  *from = row ? penny_column_date (select, 1) : PENNY_DATE_NONE;
  return TRUE;
}

static gboolean
copy_lines (PennyStore  *store,
            gint64       from_version,
            gint64       to_version,
            GError     **error)
{
  g_autoptr (sqlite3_stmt) copy =
    penny_store_prepare (store,
                         "INSERT INTO plan_lines (version_id, line_id, position, kind, each, times, total) "
                         "SELECT ?2, line_id, position, kind, each, times, total FROM plan_lines "
                         "WHERE version_id = ?1 ORDER BY line_id", error);

  if (copy == NULL)
    return FALSE;
  sqlite3_bind_int64 (copy, 1, from_version);
  sqlite3_bind_int64 (copy, 2, to_version);
  return penny_store_finish (store, copy, error);
}

gboolean
penny_versions_add (PennyStore              *store,
                    const PennyPlanVersion  *version,
                    gint64                  *id,
                    GError                 **error)
{
  gint64 before, added;
  PennyDate from;

  g_return_val_if_fail (version->id == 0, FALSE);

  if (!version_in_force (store, version->budget_id, version->from, &before, &from, error) ||
      !penny_family_save (store, &plan_versions_family, version, &added, error) ||
      !copy_lines (store, before, added, error))
    return FALSE;
  if (id != NULL)
    *id = added;
  return TRUE;
}

/* A budget's first line brings its first version, from the budget's first day. */
static gboolean
need_version (PennyStore  *store,
              gint64       budget_id,
              PennyDate    on,
              gint64      *version,
              GError     **error)
{
  g_autoptr (PennyPlanVersion) first = NULL;
  g_autoptr (PennyBudget) budget = NULL;
  PennyDate from;

  if (!version_in_force (store, budget_id, on, version, &from, error))
    return FALSE;
  if (*version != 0)
    return TRUE;
  budget = penny_budgets_get (store, budget_id, error);
  if (budget == NULL)
    return FALSE;
  first = penny_plan_version_new ();
  first->budget_id = budget_id;
  first->from = budget->start;
  return penny_family_save (store, &plan_versions_family, first, version, error);
}

/* A new line goes to the end; one that is there keeps its place. */
static gboolean
plan_line (PennyStore           *store,
           gint64                version,
           gint64                id,
           const PennyPlanLine  *line,
           GError              **error)
{
  g_autoptr (sqlite3_stmt) save =
    penny_store_prepare (store,
                         "INSERT INTO plan_lines (version_id, line_id, position, kind, each, times, total) "
                         "VALUES (?1, ?2,"
                         " (SELECT coalesce (max (position), 0) + 1 FROM plan_lines WHERE version_id = ?1),"
                         " ?3, ?4, ?5, ?6) ON CONFLICT (version_id, line_id) DO UPDATE SET "
                         "kind = excluded.kind, each = excluded.each, times = excluded.times, total = excluded.total",
                         error);

  if (save == NULL)
    return FALSE;
  sqlite3_bind_int64 (save, 1, version);
  sqlite3_bind_int64 (save, 2, id);
  penny_columns_bind (save, 3, planned_columns, G_N_ELEMENTS (planned_columns), line);
  return penny_store_finish (store, save, error);
}

gboolean
penny_lines_save (PennyStore           *store,
                  const PennyPlanLine  *line,
                  PennyDate             on,
                  gint64               *id,
                  GError              **error)
{
  gint64 version, saved;

  if (!penny_rows_check_act (store, error) ||
      !need_version (store, line->budget_id, on, &version, error) ||
      !penny_family_save (store, &lines_family, line, &saved, error) ||
      !plan_line (store, version, saved, line, error))
    return FALSE;
  if (id != NULL)
    *id = saved;
  return TRUE;
}

/* The line itself goes only when nothing ever used it; else it is kept, and no longer planned for. */
gboolean
penny_lines_remove (PennyStore  *store,
                    gint64       id,
                    PennyDate    on,
                    GError     **error)
{
  g_autoptr (sqlite3_stmt) drop = NULL;
  gint64 budget_id, version;
  PennyDate from;

  if (!penny_rows_check_act (store, error) ||
      !penny_store_read_int64 (store, "SELECT budget_id FROM lines WHERE id = ?1", id, 0, &budget_id, error) ||
      !version_in_force (store, budget_id, on, &version, &from, error))
    return FALSE;
  drop = penny_store_prepare (store, "DELETE FROM plan_lines WHERE version_id = ?1 AND line_id = ?2", error);
  if (drop == NULL)
    return FALSE;
  sqlite3_bind_int64 (drop, 1, version);
  sqlite3_bind_int64 (drop, 2, id);
  return penny_store_finish (store, drop, error) &&
         penny_rows_change (store,
                            "DELETE FROM lines WHERE id = ?1"
                            " AND NOT EXISTS (SELECT 1 FROM plan_lines WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM payments WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM splits WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM bills WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM bill_splits WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM regulars WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM incomes WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM entries WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM usual_hours WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM slip_lines WHERE line_id = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM assistants"
                            " WHERE ?1 IN (pay_line, holiday_line, pension_line, ni_line))", id, error);
}

/* @sql gives a line's own columns, then the version's if it is @planned. */
static gboolean
add_lines (PennyStore  *store,
           const char  *sql,
           gint64       budget_id,
           gint64       version,
           gboolean     planned,
           GPtrArray   *lines,
           GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, sql, error);
  gboolean row;

  if (select == NULL)
    return FALSE;
  sqlite3_bind_int64 (select, 1, budget_id);
  sqlite3_bind_int64 (select, 2, version);
  while (penny_store_step (store, select, &row, error))
    {
      PennyPlanLine *line;

      if (!row)
        return TRUE;
      line = penny_family_read (select, &lines_family);
      line->dropped = !planned;
      if (planned)
        penny_columns_fill (select, G_N_ELEMENTS (lines_columns),
                            planned_columns, G_N_ELEMENTS (planned_columns), line);
      g_ptr_array_add (lines, line);
    }
  return FALSE;
}

#define LINE "SELECT l.id, l.budget_id, l.name, l.kind, l.outcome, l.unit, l.unit_price"
#define IN_PLAN LINE ", p.kind, p.each, p.times, p.total FROM plan_lines p JOIN lines l ON l.id = p.line_id " \
  "WHERE l.budget_id = ?1 AND p.version_id = ?2 ORDER BY p.position, l.id"
#define NOT_IN_PLAN LINE " FROM lines l WHERE l.budget_id = ?1" \
  " AND NOT EXISTS (SELECT 1 FROM plan_lines p WHERE p.version_id = ?2 AND p.line_id = l.id)"
/* MATERIALIZED comes first: nearly always no line is left over, and then the
 * payments are not looked through. */
#define USED_BUT_NOT_IN_PLAN "WITH other AS MATERIALIZED (" NOT_IN_PLAN ") SELECT * FROM other o " \
  "WHERE o.id IN (SELECT line_id FROM payments) OR o.id IN (SELECT line_id FROM splits)" \
  " OR o.id IN (SELECT line_id FROM bills) OR o.id IN (SELECT line_id FROM bill_splits) ORDER BY o.id"

static GPtrArray *
read_lines (PennyStore  *store,
            gint64       budget_id,
            PennyDate    on,
            const char  *others,
            PennyDate   *version_from,
            GError     **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (lines_destroy);
  gint64 version;

  if (!version_in_force (store, budget_id, on, &version, version_from, error) ||
      !add_lines (store, IN_PLAN, budget_id, version, TRUE, lines, error) ||
      !add_lines (store, others, budget_id, version, FALSE, lines, error))
    return NULL;
  return g_steal_pointer (&lines);
}

GPtrArray *
penny_plan_read (PennyStore  *store,
                 gint64       budget_id,
                 PennyDate    on,
                 PennyDate   *version_from,
                 GError     **error)
{
  return read_lines (store, budget_id, on, NOT_IN_PLAN " ORDER BY l.id", version_from, error);
}

GPtrArray *
penny_lines_list (PennyStore  *store,
                  gint64       budget_id,
                  PennyDate    on,
                  GError     **error)
{
  PennyDate from;

  return read_lines (store, budget_id, on, USED_BUT_NOT_IN_PLAN, &from, error);
}
