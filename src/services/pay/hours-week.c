#include "hours-private.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"

/* A whole week at once: filled in, copied, made the usual one, signed, approved, opened again. */

void
penny_week_act_free (PennyWeekAct *self)
{
  g_clear_pointer (&self->signed_by, g_free);
  g_free (self);
}

typedef gboolean (*WeekChange) (PennyStore *store, const PennyWeekAct *what, PennyDate week, GError **error);

/* One assistant's week changed by @change, as one act. */
static gboolean
change_week (PennyStore          *store,
             const PennyWeekAct  *what,
             WeekChange           change,
             const char          *kind,
             gboolean             tell_week,
             gint64              *id,
             GError             **error)
{
  PennyDate week = penny_week_of (what->day);
  g_auto (GStrv) args = penny_tell_of_assistant (store, what->assistant_id, tell_week ? week : PENNY_DATE_NONE, error);

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, change (store, what, week, error), kind, (const char *const *) args,
                        &what->assistant_id, id, error);
}

static gboolean
check_empty (PennyStore          *store,
             const PennyWeekAct  *what,
             PennyDate            week,
             GError             **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_list (store, what->assistant_id, week, week + 6, error);

  if (entries == NULL)
    return FALSE;
  return entries->len == 0 ||
         penny_refuse (error, _("There are hours in this week already. Nothing was changed. "
                                "Remove them first, or add what is missing by hand."));
}

/* TRUE and *added FALSE: the person does not work on that day. */
static gboolean
add_entry (PennyStore            *store,
           const PennyAssistant  *assistant,
           PennyEntry            *entry,
           guint                 *n,
           GError               **error)
{
  if ((assistant->started != PENNY_DATE_NONE && entry->day < assistant->started) ||
      (assistant->left != PENNY_DATE_NONE && entry->day > assistant->left))
    return TRUE;
  penny_entry_count (entry);
  *n += 1;
  return penny_rules_entry (store, entry, error) && penny_entries_save (store, entry, NULL, error);
}

static gboolean
fill_usual (PennyStore          *store,
            const PennyWeekAct  *what,
            PennyDate            week,
            GError             **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, what->assistant_id, error);
  g_autoptr (GPtrArray) usual = penny_usual_hours_list (store, what->assistant_id, error);
  guint n = 0;

  if (assistant == NULL || usual == NULL || !check_empty (store, what, week, error))
    return FALSE;
  for (guint i = 0; i < usual->len; i++)
    {
      const PennyUsualHours *hours = g_ptr_array_index (usual, i);
      g_autoptr (PennyEntry) entry = penny_entry_new ();

      entry->assistant_id = assistant->id;
      entry->day = week + hours->weekday - 1;
      entry->kind = hours->kind;
      entry->start = hours->start;
      entry->end = hours->end;
      entry->rest = hours->rest;
      entry->other = hours->other;
      entry->line_id = hours->line_id;
      if (!add_entry (store, assistant, entry, &n, error))
        return FALSE;
    }
  return n > 0 || penny_refuse (error, _("There is no usual week to fill in. Nothing was changed. "
                                         "Enter one week, and make it the usual one."));
}

gboolean
penny_act_fill_usual (PennyStore  *store,
                      gpointer     week_act,
                      gint64      *id,
                      GError     **error)
{
  return change_week (store, week_act, fill_usual, "week-filled", TRUE, id, error);
}

/* Holiday, sickness, journeys and money do not come again by themselves. */
static gboolean
comes_again (const PennyEntry *entry)
{
  return entry->kind <= PENNY_ENTRY_OTHER_RATE;
}

static gboolean
copy_last_week (PennyStore          *store,
                const PennyWeekAct  *what,
                PennyDate            week,
                GError             **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, what->assistant_id, error);
  g_autoptr (GPtrArray) last = penny_entries_list (store, what->assistant_id, week - 7, week - 1, error);
  guint n = 0;

  if (assistant == NULL || last == NULL || !check_empty (store, what, week, error))
    return FALSE;
  for (guint i = 0; i < last->len; i++)
    {
      g_autoptr (PennyEntry) entry = penny_entry_copy (last->pdata[i]);

      entry->id = entry->run_id = 0;
      entry->state = PENNY_ENTRY_ENTERED;
      entry->day += 7;
      g_clear_pointer (&entry->note, g_free);
      if (comes_again (entry) && !add_entry (store, assistant, entry, &n, error))
        return FALSE;
    }
  return n > 0 || penny_refuse (error, _("There are no hours of work in the week before. Nothing was changed."));
}

gboolean
penny_act_copy_last_week (PennyStore  *store,
                          gpointer     week_act,
                          gint64      *id,
                          GError     **error)
{
  return change_week (store, week_act, copy_last_week, "week-copied", TRUE, id, error);
}

static gboolean
forget_usual (PennyStore  *store,
              gint64       assistant_id,
              GError     **error)
{
  g_autoptr (GPtrArray) usual = penny_usual_hours_list (store, assistant_id, error);

  for (guint i = 0; usual != NULL && i < usual->len; i++)
    if (!penny_usual_hours_remove (store, ((const PennyUsualHours *) usual->pdata[i])->id, error))
      return FALSE;
  return usual != NULL;
}

static gboolean
make_usual (PennyStore          *store,
            const PennyWeekAct  *what,
            PennyDate            week,
            GError             **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_list (store, what->assistant_id, week, week + 6, error);
  guint n = 0;

  if (entries == NULL || !forget_usual (store, what->assistant_id, error))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);
      PennyUsualHours hours = { .assistant_id = entry->assistant_id, .weekday = penny_date_weekday (entry->day),
                                .kind = entry->kind, .start = entry->start, .end = entry->end, .rest = entry->rest,
                                .other = entry->other, .line_id = entry->line_id };

      if (!comes_again (entry) || entry->start < 0 || entry->end < 0)
        continue;
      n++;
      if (!penny_usual_hours_save (store, &hours, NULL, error))
        return FALSE;
    }
  return n > 0 || penny_refuse (error, _("This week has no hours of work with times. Nothing was changed. "
                                         "Say when each began and ended first."));
}

gboolean
penny_act_make_usual (PennyStore  *store,
                      gpointer     week_act,
                      gint64      *id,
                      GError     **error)
{
  return change_week (store, week_act, make_usual, "week-made-usual", FALSE, id, error);
}

/* What of a week is not paid yet, and in which states it is. */
typedef struct
{
  guint     n, n_states[PENNY_ENTRY_APPROVED + 1];
  int       minutes;
  PennyDate last;              /* the last day */
} Unpaid;

static gboolean
count_unpaid (PennyStore  *store,
              gint64       assistant_id,
              PennyDate    week,
              Unpaid      *unpaid,
              guint       *n_paid,
              GError     **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_list (store, assistant_id, week, week + 6, error);

  *unpaid = (Unpaid) { 0 };
  *n_paid = 0;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);

      if (entry->run_id != 0)
        {
          *n_paid += 1;
          continue;
        }
      unpaid->n++;
      unpaid->n_states[entry->state]++;
      unpaid->minutes += entry->minutes;
      unpaid->last = entry->day;
    }
  return entries != NULL;
}

static gboolean
check_may_sign (const PennyWeekAct  *what,
                const Unpaid        *unpaid,
                guint                n_paid,
                GError             **error)
{
  g_autofree char *name = g_strstrip (g_strdup (what->signed_by == NULL ? "" : what->signed_by));

  if (*name == '\0')
    return penny_refuse (error, _("To sign, type your name. Nothing was changed."));
  if (unpaid->n == 0)
    return penny_refuse (error, n_paid > 0 ? _("This week is paid already. Nothing was changed.")
                                           : _("There are no hours in this week to sign for. Nothing was changed. Enter them first."));
  if (unpaid->n_states[PENNY_ENTRY_APPROVED] > 0)
    return penny_refuse (error, _("This week is approved already. Nothing was changed. Open it again first."));
  if (what->today != PENNY_DATE_NONE && unpaid->last > what->today)
    return penny_refuse (error, _("Some of these hours are still to come. Nothing was changed. Sign when they are worked."));
  return TRUE;
}

static gboolean
sign_week (PennyStore          *store,
           const PennyWeekAct  *what,
           PennyDate            week,
           GError             **error)
{
  PennyTimesheet timesheet = { .assistant_id = what->assistant_id, .week = week, .signed_on = what->today };
  Unpaid unpaid;
  guint n_paid;

  if (!count_unpaid (store, what->assistant_id, week, &unpaid, &n_paid, error) ||
      !check_may_sign (what, &unpaid, n_paid, error) ||
      !penny_week_unsign (store, what->assistant_id, week, error))
    return FALSE;
  timesheet.minutes = unpaid.minutes;
  timesheet.signed_by = what->signed_by;
  return penny_timesheets_save (store, &timesheet, NULL, error) &&
         penny_entries_set_state (store, what->assistant_id, week, PENNY_ENTRY_SIGNED, error);
}

gboolean
penny_act_sign_week (PennyStore  *store,
                     gpointer     week_act,
                     gint64      *id,
                     GError     **error)
{
  return change_week (store, week_act, sign_week, "week-signed", TRUE, id, error);
}

static gboolean
refuse_nothing_to_approve (guint     n_there,
                           GError  **error)
{
  return penny_refuse (error, n_there > 0 ? _("All hours of this week are approved already. Nothing was changed.")
                                          : _("There are no hours in this week. Nothing was changed. Enter them first."));
}

static gboolean
approve_week (PennyStore          *store,
              const PennyWeekAct  *what,
              PennyDate            week,
              GError             **error)
{
  Unpaid unpaid;
  guint n_paid;

  if (!count_unpaid (store, what->assistant_id, week, &unpaid, &n_paid, error))
    return FALSE;
  if (unpaid.n == unpaid.n_states[PENNY_ENTRY_APPROVED])
    return refuse_nothing_to_approve (unpaid.n + n_paid, error);
  return penny_entries_set_state (store, what->assistant_id, week, PENNY_ENTRY_APPROVED, error);
}

static gboolean
approve_everyone (PennyStore  *store,
                  PennyDate    week,
                  GError     **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_list (store, 0, week, week + 6, error);
  guint n = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);

      if (entry->run_id != 0 || entry->state == PENNY_ENTRY_APPROVED)
        continue;
      n++;
      if (!penny_entries_set_state (store, entry->assistant_id, week, PENNY_ENTRY_APPROVED, error))
        return FALSE;
    }
  return entries != NULL && (n > 0 || refuse_nothing_to_approve (entries->len, error));
}

gboolean
penny_act_approve_week (PennyStore  *store,
                        gpointer     week_act,
                        gint64      *id,
                        GError     **error)
{
  const PennyWeekAct *what = week_act;
  PennyDate week = penny_week_of (what->day);
  g_autofree char *day = penny_date_format (week);
  const char *args[] = { day == NULL ? "" : day, NULL };

  if (what->assistant_id != 0)
    return change_week (store, what, approve_week, "week-approved", TRUE, id, error);
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, approve_everyone (store, week, error), "weeks-approved", args, NULL, id, error);
}

static gboolean
reopen_week (PennyStore          *store,
             const PennyWeekAct  *what,
             PennyDate            week,
             GError             **error)
{
  Unpaid unpaid;
  guint n_paid;

  if (!count_unpaid (store, what->assistant_id, week, &unpaid, &n_paid, error))
    return FALSE;
  if (unpaid.n > unpaid.n_states[PENNY_ENTRY_ENTERED])
    return penny_week_unsign (store, what->assistant_id, week, error);
  return penny_refuse (error, n_paid > 0 ? _("These hours are paid already, so they stay. Nothing was changed. "
                                             "The payday can be put right instead.")
                                         : _("This week is open already. Nothing was changed."));
}

gboolean
penny_act_reopen_week (PennyStore  *store,
                       gpointer     week_act,
                       gint64      *id,
                       GError     **error)
{
  return change_week (store, week_act, reopen_week, "week-reopened", TRUE, id, error);
}
