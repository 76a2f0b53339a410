#include "act.h"

#include <glib/gi18n-lib.h>

void
penny_line_request_free (PennyLineRequest *self)
{
  g_clear_pointer (&self->line, penny_plan_line_free);
  g_free (self);
}

static char **
penny_tell_line (const PennyPlanLine *value)
{
  return penny_tell (value->name, NULL);
}

gboolean
penny_act_save_line (PennyStore  *store,
                     gpointer     line_request,
                     gint64      *id,
                     GError     **error)
{
  const PennyLineRequest *request = line_request;
  g_auto (GStrv) args = penny_tell_line (request->line);
  gint64 row = request->line->id;

  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_rules_line (store, request->line, error) &&
                        penny_lines_save (store, request->line, request->on, &row, error),
                        request->line->id == 0 ? "line-added" : "line-changed",
                        (const char *const *) args, &row, id, error);
}

/* A line's name lies in its versions, so it is looked for in every budget's plan. */
static PennyPlanLine *
find_line (PennyStore  *store,
           gint64       id,
           PennyDate    on,
           GError     **error)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);

  for (guint i = 0; budgets != NULL && i < budgets->len; i++)
    {
      const PennyBudget *budget = g_ptr_array_index (budgets, i);
      g_autoptr (GPtrArray) lines = penny_lines_list (store, budget->id, on, error);

      if (lines == NULL)
        return NULL;
      for (guint j = 0; j < lines->len; j++)
        {
          const PennyPlanLine *line = g_ptr_array_index (lines, j);

          if (line->id == id)
            return penny_plan_line_copy (line);
        }
    }
  if (budgets != NULL)
    penny_refuse (error, _("This plan line is gone already."));
  return NULL;
}

gboolean
penny_act_remove_line (PennyStore  *store,
                       gpointer     request,
                       gint64      *id,
                       GError     **error)
{
  const PennyRemoval *removal = request;
  g_autoptr (PennyPlanLine) line = find_line (store, removal->id, removal->on, error);
  g_auto (GStrv) args = NULL;

  if (line == NULL)
    return FALSE;
  args = penny_tell_line (line);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, penny_lines_remove (store, removal->id, removal->on, error), "line-removed",
                        (const char *const *) args, &removal->id, id, error);
}

gboolean
penny_act_new_version (PennyStore  *store,
                       gpointer     version,
                       gint64      *id,
                       GError     **error)
{
  const PennyPlanVersion *value = version;
  g_autofree char *from = penny_date_format (value->from);
  const char *args[] = { from == NULL ? "" : from, NULL };
  gint64 row = 0;

  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_rules_version (store, value, error) && penny_versions_add (store, value, &row, error),
                        "plan-version-added", args, &row, id, error);
}
