#include "run-private.h"

#include "sick-facts.h"
#include "statutory-items.h"

/* Statutory sick pay from the days that are entered as sick.  The engine wants spells of whole days, what was earned
 * before, and the days on which they would work; it pays by the week, and a payday pays the weeks that end in its time. */

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
  PennyDate back = penny_date_add_months (request->to, -12 * PENNY_SICK_YEARS_BACK);
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
  if (entries == NULL || !penny_sick_days_read (drafting->store, assistant, &facts.qualifying, error))
    return FALSE;
  spells = penny_sick_spells (entries, facts.qualifying);
  if (slip->standing->contract == NULL || !is_asked_for (spells, request->from, slip->entries))
    return TRUE;
  slips = penny_slips_list (drafting->store, assistant->id, 0, FALSE, error);
  if (slips == NULL)
    return FALSE;
  facts.average = penny_sick_average (drafting->store, slip->standing, slips, spells, drafting->rates->sick.link_weeks,
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
