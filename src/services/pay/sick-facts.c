#include "sick-facts.h"

#define MONDAY_TO_FRIDAY ((PennyWeekdays) 0x1f)

gboolean
penny_sick_days_read (PennyStore            *store,
                      const PennyAssistant  *assistant,
                      PennyWeekdays         *days,
                      GError               **error)
{
  g_autoptr (GPtrArray) usual = NULL;

  *days = (PennyWeekdays) assistant->sick_days;
  if (*days != 0)
    return TRUE;
  usual = penny_usual_hours_list (store, assistant->id, error);
  for (guint i = 0; usual != NULL && i < usual->len; i++)
    *days |= PENNY_WEEKDAY (((const PennyUsualHours *) g_ptr_array_index (usual, i))->weekday);
  if (*days == 0)
    *days = MONDAY_TO_FRIDAY;
  return usual != NULL;
}

/* Whether they would have worked on no day between two days off sick, and did not: then it is one illness. */
static gboolean
is_one_illness (GPtrArray     *entries,
                PennyWeekdays  days,
                PennyDate      last,
                PennyDate      next)
{
  for (PennyDate day = last + 1; day < next; day++)
    if ((days & PENNY_WEEKDAY (penny_date_weekday (day))) != 0)
      return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);

      if (entry->day > last && entry->day < next && entry->kind <= PENNY_ENTRY_HOLIDAY)
        return FALSE;
    }
  return TRUE;
}

GArray *
penny_sick_spells (GPtrArray     *entries,
                   PennyWeekdays  days)
{
  GArray *spells = g_array_new (FALSE, FALSE, sizeof (PennySickSpell));

  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);
      PennySickSpell *last = spells->len == 0 ? NULL : &g_array_index (spells, PennySickSpell, spells->len - 1);
      PennySickSpell spell = { entry->day, entry->day, FALSE };

      if (entry->kind != PENNY_ENTRY_SICK || entry->state != PENNY_ENTRY_APPROVED)
        continue;
      if (last != NULL && is_one_illness (entries, days, last->last, entry->day))
        last->last = entry->day;
      else
        g_array_append_val (spells, spell);
    }
  return spells;
}

static PennyDate
first_linked (GArray *spells,
              int     link_weeks)
{
  PennyDate first = PENNY_DATE_NONE;

  for (guint i = spells->len; i > 0; i--)
    {
      const PennySickSpell *spell = &g_array_index (spells, PennySickSpell, i - 1);

      if (first != PENNY_DATE_NONE && first - spell->last > 7 * link_weeks)
        break;
      first = spell->first;
    }
  return first;
}

/* What each payday paid: one that was taken back comes to what it was paid anew. */
static GArray *
earned_before (GPtrArray *slips,
               PennyDate  payday)
{
  GArray *earned = g_array_new (FALSE, FALSE, sizeof (PennyEarned));

  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      PennyEarned *last = earned->len == 0 ? NULL : &g_array_index (earned, PennyEarned, earned->len - 1);
      PennyEarned paid = { slip->payday, slip->gross, 0 };

      if (slip->payday >= payday)
        continue;
      if (last != NULL && last->payday == slip->payday)
        last->earnings = penny_pence_add (last->earnings, slip->gross);
      else
        g_array_append_val (earned, paid);
    }
  return earned;
}

/* The day from which what was paid is known: a book may begin long after the job. */
static PennyDate
known_from (PennyStore           *store,
            const PennyAssistant *assistant,
            GPtrArray            *slips)
{
  const PennySlip *first = slips->len == 0 ? NULL : g_ptr_array_index (slips, 0);
  g_autoptr (PennyRun) run = first == NULL ? NULL : penny_runs_get (store, first->run_id, NULL);

  return run == NULL ? assistant->started : MAX (assistant->started, run->from);
}

PennyFine
penny_sick_average (PennyStore          *store,
                    const PennyStanding *standing,
                    GPtrArray           *slips,
                    GArray              *spells,
                    int                  link_weeks,
                    PennyDate            payday)
{
  const PennyContract *contract = standing->contract;
  g_autoptr (GArray) earned = earned_before (slips, payday);
  int weeks = penny_pay_frequency_weeks (contract->frequency);
  PennyPence a_week = penny_pence_share (contract->rate, contract->minutes_a_week, 60);
  PennyEarningsFacts facts = {
    .frequency = contract->frequency,
    .before = first_linked (spells, link_weeks),
    .employed_from = known_from (store, standing->assistant, slips),
    .contract = weeks > 0 ? penny_pence_share (a_week, weeks, 1) : penny_pence_share (a_week, 52, 12),
    .paid = earned->len == 0 ? NULL : &g_array_index (earned, PennyEarned, 0),
    .n_paid = earned->len,
  };
  PennyAverageEarnings average;

  penny_average_earnings_work_out (&facts, &average);
  return average.average;
}
