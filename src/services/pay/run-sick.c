#include "run-private.h"

#include "statutory-items.h"

/* Statutory sick pay from the days that are entered as sick.  The engine wants spells of whole days, what was earned
 * before, and the days on which they would work; it pays by the week, and a payday pays the weeks that end in its time. */

#define YEARS_BACK 3            /* linked spells go back so far */
#define MONDAY_TO_FRIDAY ((PennyWeekdays) 0x1f)

gboolean
penny_run_qualifying_days (PennyStore            *store,
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

static GArray *
find_spells (GPtrArray     *entries,
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

/* The first day of the spells that are linked to the last one: earnings are looked at before it. */
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

static PennyFine
average_before (PennyStore           *store,
                const PennyDraftSlip *slip,
                GPtrArray            *slips,
                PennyDate             first,
                PennyDate             payday)
{
  const PennyContract *contract = slip->standing->contract;
  g_autoptr (GArray) earned = earned_before (slips, payday);
  int weeks = penny_pay_frequency_weeks (contract->frequency);
  PennyPence a_week = penny_pence_share (contract->rate, contract->minutes_a_week, 60);
  PennyEarningsFacts facts = {
    .frequency = contract->frequency,
    .before = first,
    .employed_from = known_from (store, slip->standing->assistant, slips),
    .contract = weeks > 0 ? penny_pence_share (a_week, weeks, 1) : penny_pence_share (a_week, 52, 12),
    .paid = earned->len == 0 ? NULL : &g_array_index (earned, PennyEarned, 0),
    .n_paid = earned->len,
  };
  PennyAverageEarnings average;

  penny_average_earnings_work_out (&facts, &average);
  return average.average;
}

/* Weeks that ended before @from and were not paid then, because their days were entered later. */
static PennyPence
late_pay (const PennyDraftSlip *slip,
          const PennySickPay   *pay,
          GPtrArray            *slips,
          PennyDate             from)
{
  PennyPence due = penny_sick_pay_between (pay, pay->first, from - 1);
  gboolean late = FALSE;

  for (guint i = 0; i < slip->entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (slip->entries, i);

      late |= entry->kind == PENNY_ENTRY_SICK && entry->day < from;
    }
  if (!late)
    return 0;
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *paid = g_ptr_array_index (slips, i);

      if (paid->payday >= pay->first && paid->id != slip->reverses)
        due -= paid->ssp;
    }
  return MAX (due, 0);
}

static gboolean
are_sick_days (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (((const PennyEntry *) g_ptr_array_index (entries, i))->kind == PENNY_ENTRY_SICK)
      return TRUE;
  return FALSE;
}

static void
add_item (PennyDrafting      *drafting,
          PennyDraftSlip     *slip,
          const PennySickPay *pay,
          GPtrArray          *slips)
{
  const PennyRunRequest *request = drafting->draft->request;
  gint64 line = slip->standing->assistant->pay_line;
  PennyPence late = late_pay (slip, pay, slips, request->from);
  g_autofree char *words = NULL;
  PennyPayItem item;

  if (!penny_sick_pay_item (pay, late == 0 ? request->from : pay->first, request->to, &item, &words))
    {
      if (!are_sick_days (slip->entries))
        return;
      /* Nothing to pay: it says why. */
      words = penny_sick_pay_explain (pay);
      item = (PennyPayItem) { .kind = PENNY_PAY_SSP, .explanation = words };
    }
  item.amount = penny_sick_pay_between (pay, request->from, request->to) + late;
  penny_draft_items_add (slip->items, &item, line);
}

/* Sick days of this time, or of a week that began in the last. */
static gboolean
is_asked_for (GArray    *spells,
              PennyDate  from,
              GPtrArray *entries)
{
  const PennySickSpell *last = spells->len == 0 ? NULL : &g_array_index (spells, PennySickSpell, spells->len - 1);

  return last != NULL && (last->last >= from - 6 || are_sick_days (entries));
}

/* Whether anybody has to look further: most paydays have no sick day in them, nor in the week before. */
static gboolean
was_sick_lately (PennyDrafting         *drafting,
                 const PennyDraftSlip  *slip,
                 gboolean              *sick,
                 GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autoptr (GPtrArray) lately = penny_entries_list (drafting->store, slip->standing->assistant->id, request->from - 6,
                                                     request->to, error);

  *sick = lately != NULL && (are_sick_days (lately) || are_sick_days (slip->entries));
  return lately != NULL;
}

gboolean
penny_run_sick_read (PennyDrafting   *drafting,
                     PennyDraftSlip  *slip,
                     GError         **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  const PennyAssistant *assistant = slip->standing->assistant;
  PennyDate back = penny_date_add_months (request->to, -12 * YEARS_BACK);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) slips = NULL;
  g_autoptr (GArray) spells = NULL;
  g_autofree PennySickPay *pay = NULL;
  g_autoptr (GError) problem = NULL;
  PennySickFacts facts = { 0 };
  gboolean sick;

  if (!was_sick_lately (drafting, slip, &sick, error))
    return FALSE;
  if (!sick)
    return TRUE;
  entries = penny_entries_list (drafting->store, assistant->id, back, request->to, error);
  if (entries == NULL || !penny_run_qualifying_days (drafting->store, assistant, &facts.qualifying, error))
    return FALSE;
  spells = find_spells (entries, facts.qualifying);
  if (slip->standing->contract == NULL || !is_asked_for (spells, request->from, slip->entries))
    return TRUE;
  slips = penny_slips_list (drafting->store, assistant->id, 0, FALSE, error);
  if (slips == NULL)
    return FALSE;
  facts.average = average_before (drafting->store, slip, slips, first_linked (spells, drafting->rates->sick.link_weeks),
                                  request->payday);
  facts.spells = &g_array_index (spells, PennySickSpell, 0);
  facts.n_spells = spells->len;
  pay = g_new0 (PennySickPay, 1);
  if (penny_sick_pay_work_out (drafting->years, &facts, pay, &problem))
    add_item (drafting, slip, pay, slips);
  else
    penny_run_warn (drafting->draft, PENNY_PAY_WARNING_CANNOT, assistant->id, g_strdup (problem->message));
  return TRUE;
}
