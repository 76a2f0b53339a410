#include "hours-private.h"

#include <glib/gi18n-lib.h>

#include "entry-pay.h"
#include "people-private.h"
#include "shift.h"

/* What an entry may be, and what a change to a week does. */

PennyDate
penny_week_of (PennyDate day)
{
  return day - penny_date_weekday (day) + 1;
}

void
penny_entry_count (PennyEntry *entry)
{
  if (entry->start >= 0 && entry->end >= 0)
    entry->minutes = MAX (penny_shift_minutes (entry->day, entry->start, entry->end, entry->rest), 0);
}

static gboolean
is_amount (PennyEntryKind kind)
{
  return kind == PENNY_ENTRY_EXPENSES || kind == PENNY_ENTRY_BONUS || kind == PENNY_ENTRY_ARREARS;
}

static const char *
look_at_amount (const PennyEntry *entry)
{
  if (entry->start >= 0 || entry->end >= 0 || entry->minutes != 0)
    return _("An amount of money has no hours.");
  /* Arrears may also take back what was paid too much. */
  if (entry->kind == PENNY_ENTRY_ARREARS ? entry->amount == 0 : entry->amount <= 0)
    return _("Say how much it was.");
  return ABS (entry->amount) > PENNY_PAY_MOST ? _("This amount is larger than any pay.") : NULL;
}

static const char *
look_at_times (const PennyEntry *entry)
{
  if ((entry->start < 0) != (entry->end < 0))
    return _("Say both when it began and when it ended, or type the hours instead.");
  if (entry->start < 0)
    return entry->minutes > 0 || entry->kind == PENNY_ENTRY_SLEEP_IN ? NULL
                                                                     : _("Say when it began and ended, or how many hours it was.");
  if (entry->start >= PENNY_DAY_MINUTES || entry->end > entry->start + PENNY_DAY_MINUTES)
    return _("This is longer than a day and a night. Enter each day by itself.");
  if (entry->end <= entry->start)
    return _("It ended before it began. Look at the two times.");
  if (penny_shift_minutes (entry->day, entry->start, entry->end, entry->rest) < 0)
    return _("The break is longer than the time worked.");
  return entry->minutes > 0 ? NULL : _("No time is left of this after the break.");
}

/* What can be seen without the book. */
static const char *
look_alone (const PennyEntry *entry)
{
  if (!penny_rules_is_sensible (entry->day))
    return _("This date cannot be right. Give a day between 2000 and 2099.");
  if (entry->rest < 0 || entry->minutes < 0 || entry->tenths < 0)
    return _("Hours and miles cannot be less than nothing.");
  if (is_amount (entry->kind))
    return look_at_amount (entry);
  if (entry->kind == PENNY_ENTRY_MILEAGE)
    return entry->tenths > 0 ? NULL : _("Say how many miles it was.");
  if (entry->minutes > 2 * PENNY_DAY_MINUTES)
    return _("This is longer than a day and a night. Enter each day by itself.");
  if (entry->kind == PENNY_ENTRY_FAMILY_LEAVE && (entry->amount < 0 || entry->amount > PENNY_PAY_MOST))
    return _("This cannot be the pay of family leave. Look at the amount.");
  return look_at_times (entry);
}

static char *
look_at_job (const PennyEntry     *entry,
             const PennyAssistant *assistant)
{
  g_autofree char *day = NULL;

  if (assistant->started != PENNY_DATE_NONE && entry->day < assistant->started)
    {
      day = penny_date_to_words (assistant->started, entry->day);
      return g_strdup_printf (_("%s did not work here yet: the first day was %s."), assistant->name, day);
    }
  if (assistant->left != PENNY_DATE_NONE && entry->day > assistant->left)
    {
      day = penny_date_to_words (assistant->left, entry->day);
      return g_strdup_printf (_("%s no longer works here: the last day was %s."), assistant->name, day);
    }
  return NULL;
}

/* Which rate it is must have been agreed. */
static gboolean
look_at_rate (PennyStore        *store,
              const PennyEntry  *entry,
              char             **problem,
              GError           **error)
{
  g_autoptr (GPtrArray) contracts = NULL;
  const PennyContract *contract;

  if (entry->kind != PENNY_ENTRY_OTHER_RATE)
    return TRUE;
  contracts = penny_contracts_list (store, entry->assistant_id, error);
  if (contracts == NULL)
    return FALSE;
  contract = penny_contract_on (contracts, entry->assistant_id, entry->day);
  if (entry->other < 0 || entry->other >= PENNY_OTHER_RATES || contract == NULL ||
      contract->other_name[entry->other] == NULL)
    *problem = g_strdup (_("There is no such rate in what was agreed for that day. Write it there first."));
  return TRUE;
}

static gint64
from_of (const PennyEntry *entry)
{
  return (gint64) entry->day * PENNY_DAY_MINUTES + entry->start;
}

static gint64
to_of (const PennyEntry *entry)
{
  return (gint64) entry->day * PENNY_DAY_MINUTES + entry->end;
}

/* Who sleeps in may be woken: work that lies within a sleep-in is right. */
static gboolean
lies_within (const PennyEntry *inner,
             const PennyEntry *outer)
{
  return outer->kind == PENNY_ENTRY_SLEEP_IN && inner->kind != PENNY_ENTRY_SLEEP_IN &&
         from_of (inner) >= from_of (outer) && to_of (inner) <= to_of (outer);
}

static gboolean
overlap (const PennyEntry *one,
         const PennyEntry *other)
{
  if (one->start < 0 || one->end < 0 || other->start < 0 || other->end < 0)
    return FALSE;
  return from_of (one) < to_of (other) && from_of (other) < to_of (one) && !lies_within (one, other) &&
         !lies_within (other, one);
}

static char *
look_among (const PennyEntry *entry,
            const GPtrArray  *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const PennyEntry *other = g_ptr_array_index (others, i);
      g_autofree char *times = NULL;
      g_autofree char *day = NULL;

      if ((other->id == entry->id && entry->id != 0) || !overlap (entry, other))
        continue;
      times = penny_shift_to_words (other->start, other->end);
      day = penny_date_to_words (other->day, entry->day);
      /* Translators: hours and a day: "09:00 to 17:00", "Monday 9 November" */
      return g_strdup_printf (_("There are hours at that time already: %s on %s. Change one of the two."), times, day);
    }
  return NULL;
}

/* What was approved is opened first; what was paid stays. */
static const char *
look_at_week (const PennyEntry *entry,
              const GPtrArray  *others)
{
  PennyDate week = penny_week_of (entry->day);

  for (guint i = 0; i < others->len; i++)
    {
      const PennyEntry *other = g_ptr_array_index (others, i);

      if (other->day < week || other->day > week + 6)
        continue;
      if (other->run_id != 0 && (other->id == entry->id || other->day >= entry->day))
        return _("The hours of these days are paid already, so they stay. What is still owed can be entered "
                 "as arrears in a later week, or the payday can be put right.");
      if (other->run_id == 0 && other->state == PENNY_ENTRY_APPROVED)
        return _("This week is approved already. Open it again first.");
    }
  return NULL;
}

GPtrArray *
penny_entries_beside (PennyStore  *store,
                      gint64       assistant_id,
                      PennyDate    day,
                      GError     **error)
{
  PennyDate week = penny_week_of (day);

  return penny_entries_list (store, assistant_id, MIN (week, day - 2), MAX (week + 6, day + 2), error);
}

gboolean
penny_entry_look (PennyStore        *store,
                  const PennyEntry  *entry,
                  const GPtrArray   *others,
                  char             **problem,
                  GError           **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, entry->assistant_id, error);
  const char *sentence = look_alone (entry);

  *problem = NULL;
  if (assistant == NULL)
    return FALSE;
  if (sentence == NULL)
    sentence = look_at_week (entry, others);
  if (sentence != NULL)
    *problem = g_strdup (sentence);
  else
    *problem = look_at_job (entry, assistant);
  if (*problem == NULL)
    *problem = look_among (entry, others);
  return *problem != NULL || look_at_rate (store, entry, problem, error);
}

static gboolean
check_line (PennyStore        *store,
            const PennyEntry  *entry,
            GError           **error)
{
  g_autoptr (PennyAssistant) assistant = NULL;

  if (entry->line_id == 0)
    return TRUE;
  assistant = penny_assistants_get (store, entry->assistant_id, error);
  return assistant != NULL && penny_rules_line_of (store, assistant->budget_id, entry->line_id, error);
}

gboolean
penny_rules_entry (PennyStore        *store,
                   const PennyEntry  *entry,
                   GError           **error)
{
  g_autoptr (GPtrArray) others = penny_entries_beside (store, entry->assistant_id, entry->day, error);
  g_autofree char *problem = NULL;

  if (others == NULL || !penny_entry_look (store, entry, others, &problem, error))
    return FALSE;
  if (problem != NULL)
    return penny_refuse_unchanged (error, problem);
  return check_line (store, entry, error);
}

PennyTimesheet *
penny_week_timesheet (PennyStore  *store,
                      gint64       assistant_id,
                      PennyDate    week,
                      GError     **error)
{
  g_autoptr (GPtrArray) all = penny_timesheets_list (store, assistant_id, error);

  for (guint i = all == NULL ? 0 : all->len; i > 0; i--)
    {
      const PennyTimesheet *timesheet = g_ptr_array_index (all, i - 1);

      if (timesheet->week == week)
        return penny_timesheet_copy (timesheet);
    }
  return NULL;
}

gboolean
penny_week_unsign (PennyStore  *store,
                   gint64       assistant_id,
                   PennyDate    day,
                   GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PennyTimesheet) timesheet = penny_week_timesheet (store, assistant_id, penny_week_of (day), &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (timesheet != NULL && (!penny_timesheets_remove (store, timesheet->id, error) ||
                            !penny_drop_kept_file (store, timesheet->file_id, error)))
    return FALSE;
  return penny_entries_set_state (store, assistant_id, penny_week_of (day), PENNY_ENTRY_ENTERED, error);
}
