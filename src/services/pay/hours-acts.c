#include "hours-private.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"
#include "shift.h"

/* One stretch of work, and one of the usual week. */

/* A stretch that moves to another week leaves its own. */
static gboolean
leave_week (PennyStore        *store,
            const PennyEntry  *before,
            GError           **error)
{
  g_autoptr (GPtrArray) others = penny_entries_beside (store, before->assistant_id, before->day, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const PennyEntry *other = g_ptr_array_index (others, i);

      if (penny_week_of (other->day) != penny_week_of (before->day))
        continue;
      if (other->id == before->id && other->run_id != 0)
        return penny_refuse (error, _("These hours are paid already, so they stay. Nothing was changed. "
                                      "The payday can be put right instead."));
      if (other->run_id == 0 && other->state == PENNY_ENTRY_APPROVED)
        return penny_refuse (error, _("This week is approved already. Nothing was changed. Open it again first."));
    }
  return others != NULL && penny_week_unsign (store, before->assistant_id, before->day, error);
}

static gboolean
save_entry (PennyStore        *store,
            const PennyEntry  *entry,
            gint64            *row,
            GError           **error)
{
  g_autoptr (PennyEntry) before = NULL;

  if (entry->id != 0)
    {
      before = penny_entries_get (store, entry->id, error);
      if (before == NULL)
        return FALSE;
      if (before->assistant_id != entry->assistant_id)
        return penny_refuse (error, _("These hours are somebody else’s. Nothing was changed. "
                                      "Remove them there, and add them here."));
      if (!leave_week (store, before, error))
        return FALSE;
    }
  return penny_rules_entry (store, entry, error) && penny_entries_save (store, entry, row, error) &&
         penny_week_unsign (store, entry->assistant_id, entry->day, error);
}

gboolean
penny_act_save_entry (PennyStore  *store,
                      gpointer     entry,
                      gint64      *id,
                      GError     **error)
{
  g_autoptr (PennyEntry) value = penny_entry_copy (entry);
  g_auto (GStrv) args = penny_tell_of_assistant (store, value->assistant_id, value->day, error);
  gint64 row = value->id;

  /* Who approves and who pays have acts of their own. */
  value->state = PENNY_ENTRY_ENTERED;
  value->run_id = 0;
  penny_entry_count (value);
  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_entry (store, value, &row, error),
                        value->id == 0 ? "entry-added" : "entry-changed",
                        (const char *const *) args, &row, id, error);
}

gboolean
penny_act_remove_entry (PennyStore  *store,
                        gpointer     removal,
                        gint64      *id,
                        GError     **error)
{
  const PennyRemoval *what = removal;
  g_autoptr (PennyEntry) value = penny_entries_get (store, what->id, error);
  g_auto (GStrv) args = NULL;

  if (value == NULL)
    return FALSE;
  args = penny_tell_of_assistant (store, value->assistant_id, value->day, error);
  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        leave_week (store, value, error) && penny_entries_remove (store, value->id, error),
                        "entry-removed", (const char *const *) args, &what->id, id, error);
}

/* Where a stretch lies in the week, Sunday's night going on into Monday. */
static gboolean
usual_overlap (const PennyUsualHours *one,
               const PennyUsualHours *other)
{
  const int week = 7 * PENNY_DAY_MINUTES;

  for (int shift = -week; shift <= week; shift += week)
    {
      int from = (one->weekday - 1) * PENNY_DAY_MINUTES + one->start, to = from + one->end - one->start;
      int other_from = (other->weekday - 1) * PENNY_DAY_MINUTES + other->start + shift;
      int other_to = other_from + other->end - other->start;
      gboolean woken = (one->kind == PENNY_ENTRY_SLEEP_IN) != (other->kind == PENNY_ENTRY_SLEEP_IN);
      gboolean inside = one->kind == PENNY_ENTRY_SLEEP_IN ? other_from >= from && other_to <= to
                                                          : from >= other_from && to <= other_to;

      if (from < other_to && other_from < to && !(woken && inside))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_usual (PennyStore             *store,
             const PennyUsualHours  *value,
             GError                **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, value->assistant_id, error);
  g_autoptr (GPtrArray) all = penny_usual_hours_list (store, value->assistant_id, error);

  if (assistant == NULL || all == NULL)
    return FALSE;
  if (value->kind > PENNY_ENTRY_TRAINING)
    return penny_refuse (error, _("A usual week has only times of work. Nothing was changed."));
  if (value->start < 0 || value->end <= value->start || value->end > value->start + PENNY_DAY_MINUTES ||
      value->start >= PENNY_DAY_MINUTES)
    return penny_refuse (error, _("Say when it begins and when it ends. Nothing was changed. Look at the two times."));
  if (value->rest < 0 || value->rest >= value->end - value->start)
    return penny_refuse (error, _("The break is longer than the time worked. Nothing was changed."));
  for (guint i = 0; i < all->len; i++)
    {
      const PennyUsualHours *other = g_ptr_array_index (all, i);

      if (other->id != value->id && usual_overlap (value, other))
        return penny_refuse (error, _("There are hours at that time in the usual week already. Nothing was changed. "
                                      "Change one of the two."));
    }
  return penny_rules_line_of (store, assistant->budget_id, value->line_id, error);
}

gboolean
penny_act_save_usual_hours (PennyStore  *store,
                            gpointer     usual_hours,
                            gint64      *id,
                            GError     **error)
{
  const PennyUsualHours *value = usual_hours;
  g_auto (GStrv) args = penny_tell_of_assistant (store, value->assistant_id, PENNY_DATE_NONE, error);
  gint64 row = value->id;

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        check_usual (store, value, error) && penny_usual_hours_save (store, value, &row, error),
                        value->id == 0 ? "usual-hours-added" : "usual-hours-changed",
                        (const char *const *) args, &row, id, error);
}

gboolean
penny_act_remove_usual_hours (PennyStore  *store,
                              gpointer     removal,
                              gint64      *id,
                              GError     **error)
{
  const PennyRemoval *what = removal;
  g_autoptr (PennyUsualHours) value = penny_usual_hours_get (store, what->id, error);
  g_auto (GStrv) args = NULL;

  if (value == NULL)
    return FALSE;
  args = penny_tell_of_assistant (store, value->assistant_id, PENNY_DATE_NONE, error);
  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, penny_usual_hours_remove (store, value->id, error), "usual-hours-removed",
                        (const char *const *) args, &what->id, id, error);
}
