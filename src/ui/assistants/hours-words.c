#include "hours-words.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "sentences.h"
#include "shift.h"

static const char *const kinds[PENNY_ENTRY_KINDS] = {
  [PENNY_ENTRY_WORK] = N_("Work"),
  [PENNY_ENTRY_SLEEP_IN] = N_("Sleep-in night"),
  [PENNY_ENTRY_WAKING_NIGHT] = N_("Waking night"),
  [PENNY_ENTRY_OTHER_RATE] = N_("Work at another rate"),
  [PENNY_ENTRY_TRAINING] = N_("Training"),
  [PENNY_ENTRY_HOLIDAY] = N_("Holiday"),
  [PENNY_ENTRY_SICK] = N_("Sick"),
  [PENNY_ENTRY_FAMILY_LEAVE] = N_("Family leave"),
  [PENNY_ENTRY_UNPAID] = N_("Unpaid leave"),
  [PENNY_ENTRY_MILEAGE] = N_("Mileage"),
  [PENNY_ENTRY_EXPENSES] = N_("Expenses to pay back"),
  [PENNY_ENTRY_BONUS] = N_("Bonus"),
  [PENNY_ENTRY_ARREARS] = N_("Pay owed from before"),
};

const char *
penny_entry_kind_words (PennyEntryKind       kind,
                        int                  other,
                        const PennyContract *contract)
{
  g_return_val_if_fail (kind < PENNY_ENTRY_KINDS, "");

  if (kind == PENNY_ENTRY_OTHER_RATE && contract != NULL && other >= 0 && other < PENNY_OTHER_RATES &&
      contract->other_name[other] != NULL)
    return contract->other_name[other];
  return _(kinds[kind]);
}

gboolean
penny_entry_kind_has_hours (PennyEntryKind kind)
{
  return kind != PENNY_ENTRY_MILEAGE && !penny_entry_kind_is_money (kind);
}

gboolean
penny_entry_kind_is_money (PennyEntryKind kind)
{
  return kind == PENNY_ENTRY_EXPENSES || kind == PENNY_ENTRY_BONUS || kind == PENNY_ENTRY_ARREARS;
}

/* "12.5 miles" */
static char *
miles_words (int tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf (ngettext ("%d mile", "%d miles", (gulong) (tenths / 10)), tenths / 10);
  /* Translators: miles and tenths of a mile, "12.5 miles". */
  return g_strdup_printf (_("%d.%d miles"), tenths / 10, tenths % 10);
}

char *
penny_entry_size_words (const PennyEntry *entry)
{
  if (penny_entry_kind_is_money (entry->kind))
    return penny_pence_to_words (entry->amount);
  if (entry->kind == PENNY_ENTRY_MILEAGE)
    return miles_words (entry->tenths);
  return penny_hours_to_words (entry->minutes);
}

char *
penny_entry_title (const PennyEntry    *entry,
                   const PennyContract *contract)
{
  if (entry->start >= 0 && entry->end >= 0)
    return penny_shift_to_words (entry->start, entry->end);
  return g_strdup (penny_entry_kind_words (entry->kind, entry->other, contract));
}

char *
penny_entry_note (const PennyEntry    *entry,
                  const PennyContract *contract)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (entry->start >= 0 && entry->end >= 0 && entry->kind != PENNY_ENTRY_WORK)
    g_ptr_array_add (parts, g_strdup (penny_entry_kind_words (entry->kind, entry->other, contract)));
  if (entry->rest > 0)
    {
      g_autofree char *rest = penny_hours_to_words (entry->rest);

      g_ptr_array_add (parts, g_strdup_printf (_("%s of break"), rest));
    }
  if (entry->note != NULL)
    g_ptr_array_add (parts, g_strdup (entry->note));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

gint64
penny_minutes_worked (const gint64 minutes[PENNY_ENTRY_KINDS])
{
  return minutes[PENNY_ENTRY_WORK] + minutes[PENNY_ENTRY_WAKING_NIGHT] + minutes[PENNY_ENTRY_OTHER_RATE] +
         minutes[PENNY_ENTRY_TRAINING];
}

gint64
penny_minutes_away (const gint64 minutes[PENNY_ENTRY_KINDS])
{
  return minutes[PENNY_ENTRY_HOLIDAY] + minutes[PENNY_ENTRY_SICK] + minutes[PENNY_ENTRY_FAMILY_LEAVE] +
         minutes[PENNY_ENTRY_UNPAID];
}

gint64
penny_day_minutes (const GPtrArray *entries)
{
  gint64 minutes = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);

      if (penny_entry_kind_has_hours (entry->kind) && entry->kind != PENNY_ENTRY_SLEEP_IN)
        minutes += entry->minutes;
    }
  return minutes;
}

char *
penny_week_title (PennyDate week,
                  PennyDate today)
{
  g_autofree char *first = penny_date_to_words (week, today);
  g_autofree char *last = penny_date_to_words (week + 6, today);

  /* Translators: two days: "Monday 9 November to Sunday 15 November". */
  return g_strdup_printf (_("%s to %s"), first, last);
}

/* More or less than agreed is said, and not by a colour alone. */
static char *
beside_agreed (gint64 minutes,
               gint64 agreed)
{
  g_autofree char *had = minutes % 60 == 0 ? g_strdup_printf ("%d", (int) (minutes / 60)) : penny_hours_to_words (minutes);
  g_autofree char *whole = penny_hours_to_words (agreed);
  g_autofree char *apart = penny_hours_to_words (ABS (minutes - agreed));

  if (minutes > agreed)
    return g_strdup_printf (_("%s of %s agreed: %s more than agreed."), had, whole, apart);
  if (minutes < agreed)
    return g_strdup_printf (_("%s of %s agreed: %s to go."), had, whole, apart);
  return g_strdup_printf (_("%s of %s agreed."), had, whole);
}

char *
penny_week_hours_words (const PennyWeekView *view)
{
  gint64 minutes = penny_minutes_worked (view->minutes) + penny_minutes_away (view->minutes);
  g_autofree char *words = penny_hours_to_words (minutes);

  if (view->agreed > 0)
    return beside_agreed (minutes, view->agreed);
  if (view->contract == NULL)
    return g_strdup_printf (_("%s. Nothing was agreed for this week yet."), words);
  return g_strdup_printf (_("%s. No number of hours was agreed: they vary."), words);
}

static void
add_part (GPtrArray *parts,
          gboolean   any,
          char      *words)
{
  if (any)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

/* "Of that: 14 hours worked, 4 hours of holiday."; NULL where all was work. */
static char *
away_words (const gint64 minutes[PENNY_ENTRY_KINDS])
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *worked = penny_hours_to_words (penny_minutes_worked (minutes));
  g_autofree char *holiday = penny_hours_to_words (minutes[PENNY_ENTRY_HOLIDAY]);
  g_autofree char *sick = penny_hours_to_words (minutes[PENNY_ENTRY_SICK]);
  g_autofree char *family = penny_hours_to_words (minutes[PENNY_ENTRY_FAMILY_LEAVE]);
  g_autofree char *unpaid = penny_hours_to_words (minutes[PENNY_ENTRY_UNPAID]);
  g_autofree char *joined = NULL;

  if (penny_minutes_away (minutes) == 0)
    return NULL;
  add_part (parts, penny_minutes_worked (minutes) > 0, g_strdup_printf (_("%s worked"), worked));
  add_part (parts, minutes[PENNY_ENTRY_HOLIDAY] > 0, g_strdup_printf (_("%s of holiday"), holiday));
  add_part (parts, minutes[PENNY_ENTRY_SICK] > 0, g_strdup_printf (_("%s sick"), sick));
  add_part (parts, minutes[PENNY_ENTRY_FAMILY_LEAVE] > 0, g_strdup_printf (_("%s of family leave"), family));
  add_part (parts, minutes[PENNY_ENTRY_UNPAID] > 0, g_strdup_printf (_("%s of unpaid leave"), unpaid));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (", ", (char **) parts->pdata);
  return g_strdup_printf (_("Of that: %s."), joined);
}

char *
penny_week_parts_words (const PennyWeekView *view)
{
  GString *words = g_string_new (NULL);
  gint64 nights = view->minutes[PENNY_ENTRY_SLEEP_IN];
  g_autofree char *length = penny_hours_to_words (nights);

  penny_join (words, away_words (view->minutes));
  if (nights > 0)
    penny_join (words, g_strdup_printf (_("Besides: %s of sleep-in nights, which are paid by the night."), length));
  return g_string_free (words, words->len == 0);
}

static char *
signed_words (const PennyTimesheet *timesheet,
              PennyDate             today)
{
  g_autofree char *day = penny_date_to_words (timesheet->signed_on, today);

  if (timesheet->signed_by == NULL)
    return g_strdup_printf (_("Signed on %s."), day);
  return g_strdup_printf (_("Signed by %s on %s."), timesheet->signed_by, day);
}

static char *
paid_words (PennyDate paid_on,
            PennyDate today)
{
  g_autofree char *day = paid_on != PENNY_DATE_NONE ? penny_date_to_words (paid_on, today) : NULL;

  if (day == NULL)
    return g_strdup (_("Paid."));
  return g_strdup_printf (paid_on > today ? _("In the pay of %s.") : _("Paid on %s."), day);
}

guint
penny_week_count_open (const PennyWeekView *view)
{
  guint n = 0;

  for (guint day = 0; day < G_N_ELEMENTS (view->days); day++)
    for (guint i = 0; i < view->days[day]->len; i++)
      {
        const PennyEntry *entry = view->days[day]->pdata[i];

        n += entry->state != PENNY_ENTRY_APPROVED && entry->run_id == 0;
      }
  return n;
}

char *
penny_week_state_words (const PennyWeekView *view,
                        PennyDate            paid_on,
                        PennyDate            today)
{
  g_autofree char *sign = view->timesheet != NULL ? signed_words (view->timesheet, today) : NULL;
  g_autofree char *state = NULL;

  if (view->n == 0)
    state = g_strdup (_("Nothing is entered for this week yet."));
  else if (view->n_paid == view->n)
    state = paid_words (paid_on, today);
  else if (penny_week_count_open (view) == 0)
    state = g_strdup (_("Approved. It is in the next pay."));
  else
    state = g_strdup (_("Not approved yet."));
  return sign != NULL ? g_strdup_printf ("%s %s", sign, state) : g_steal_pointer (&state);
}
