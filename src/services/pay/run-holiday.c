#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "holiday-accrual.h"
#include "sick-facts.h"

/* Holiday on a payday: what was taken is paid at the contract's rate, or where hours vary at the average of the 52 weeks
 * before; irregular hours build up their share with each payday, or have it paid with the pay. */

static gint64
holiday_line (const PennyDraftSlip *slip)
{
  const PennyAssistant *assistant = slip->standing->assistant;

  return assistant->holiday_line != 0 ? assistant->holiday_line : assistant->pay_line;
}

static gint64
line_of (const PennyDraftSlip *slip,
         const PennyEntry     *entry)
{
  return entry->line_id != 0 ? entry->line_id : holiday_line (slip);
}

/* The item of @entry at the average of the weeks before it, or at the contract's rate where there is none or it is the
 * same to the penny. */
static gboolean
at_average (PennyDrafting        *drafting,
            const PennyDraftSlip *slip,
            const PennyEntry     *entry,
            PennyPayItem         *item,
            char                **words,
            GError              **error)
{
  PennyAverageWeek average;
  PennyPence amount;

  if (!penny_standing_average (drafting->store, slip->standing->assistant->id, entry->day, PENNY_AVERAGE_HOLIDAY_PAY,
                               &average, error))
    return FALSE;
  amount = penny_average_week_pay_for (&average, entry->minutes);
  if (average.counted == 0 || average.minutes == 0 || amount == penny_pay_item_amount (item))
    return TRUE;
  *words = penny_average_week_explain (&average);
  *item = (PennyPayItem) { .kind = PENNY_PAY_HOLIDAY, .amount = amount, .explanation = *words };
  return TRUE;
}

static gboolean
add_holiday (PennyDrafting        *drafting,
             PennyDraftSlip       *slip,
             const PennyContract  *contract,
             const PennyEntry     *entry,
             GError              **error)
{
  PennyPayItem item = { .kind = PENNY_PAY_HOLIDAY, .minutes = entry->minutes, .rate = contract->rate };
  g_autofree char *words = NULL;
  gboolean varies = slip->standing->assistant->irregular || contract->minutes_a_week == 0;

  slip->holiday_minutes += entry->minutes;
  if (contract->rolled_up || entry->minutes == 0)
    return TRUE;
  if (varies && !at_average (drafting, slip, entry, &item, &words, error))
    return FALSE;
  penny_draft_items_add (slip->items, &item, line_of (slip, entry));
  return TRUE;
}

static gboolean
is_worked (const PennyEntry *entry)
{
  return entry->kind <= PENNY_ENTRY_TRAINING;
}

/* The days of holiday are paid by their own contract; what is worked and the days away are counted for what builds up. */
static gboolean
read_entries (PennyDrafting     *drafting,
              PennyDraftSlip    *slip,
              PennyHoursWorked  *worked,
              PennyDate         *away_from,
              GError           **error)
{
  g_autoptr (GPtrArray) contracts = penny_contracts_list (drafting->store, slip->standing->assistant->id, error);
  PennyDate away = PENNY_DATE_NONE;

  if (contracts == NULL)
    return FALSE;
  for (guint i = 0; i < slip->entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (slip->entries, i);
      const PennyContract *contract = penny_contract_on (contracts, entry->assistant_id, entry->day);

      if (contract == NULL)
        continue;
      if (is_worked (entry))
        worked->worked += entry->minutes;
      if ((entry->kind == PENNY_ENTRY_SICK || entry->kind == PENNY_ENTRY_FAMILY_LEAVE) && entry->day != away)
        {
          *away_from = *away_from == PENNY_DATE_NONE ? entry->day : *away_from;
          away = entry->day;
          worked->away++;
        }
      if (entry->kind == PENNY_ENTRY_HOLIDAY && !add_holiday (drafting, slip, contract, entry, error))
        return FALSE;
    }
  return TRUE;
}

static int
count_days (PennyWeekdays days)
{
  int n = 0;

  for (int weekday = 1; weekday <= 7; weekday++)
    n += (days & PENNY_WEEKDAY (weekday)) != 0;
  return n;
}

static gboolean
build_up (PennyDrafting     *drafting,
          PennyDraftSlip    *slip,
          PennyRate          share,
          PennyHoursWorked   worked,
          PennyDate          away_from,
          GError           **error)
{
  PennyAverageWeek before;
  PennyHolidayAccrual accrual;
  PennyWeekdays days;

  if (worked.away > 0)
    {
      if (!penny_sick_days_read (drafting->store, slip->standing->assistant, &days, error)
          || !penny_standing_average (drafting->store, slip->standing->assistant->id, away_from,
                                      PENNY_AVERAGE_HOLIDAY_HOURS, &before, error))
        return FALSE;
      worked.week_days = count_days (days);
      worked.before = &before;
    }
  penny_holiday_accrue (share, &worked, &accrual);
  slip->leave_built_up = accrual.hours * 60;
  return TRUE;
}

/* What rolled-up holiday pay is a share of: pay for work. */
static PennyPence
pay_for_work (const PennyDraftSlip *slip)
{
  PennyPence pay = 0;

  for (guint i = 0; i < slip->items->len; i++)
    {
      const PennyPayItem *item = &g_array_index (slip->items, PennyDraftItem, i).item;

      if (item->kind <= PENNY_PAY_TRAINING && !(item->kind == PENNY_PAY_OTHER_RATE && item->minutes == 0))
        pay = penny_pence_add (pay, penny_pay_item_amount (item));
    }
  return pay;
}

static gboolean
roll_up (PennyDrafting   *drafting,
         PennyDraftSlip  *slip,
         PennyRate        share)
{
  const PennyAssistant *assistant = slip->standing->assistant;
  PennyPence pay = pay_for_work (slip), amount;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  PennyPayItem item = { .kind = PENNY_PAY_HOLIDAY_ROLLED_UP };

  if (!penny_holiday_roll_up (share, assistant->irregular ? PENNY_HOURS_IRREGULAR : PENNY_HOURS_REGULAR, pay, &amount, &error))
    {
      penny_run_warn (drafting->draft, PENNY_PAY_WARNING_CANNOT, assistant->id, g_strdup (error->message));
      return TRUE;
    }
  words = penny_holiday_roll_up_explain (share, pay, amount);
  item.amount = amount;
  item.explanation = words;
  if (amount != 0)
    penny_draft_items_add (slip->items, &item, holiday_line (slip));
  return TRUE;
}

/* The share of the leave year that holds the payday; 0: not known. */
static PennyRate
share_on (const PennyDrafting  *drafting,
          const PennyAssistant *assistant)
{
  PennyDate payday = drafting->draft->request->payday;
  PennyDate began = assistant->leave_from != PENNY_DATE_NONE ? assistant->leave_from : assistant->started;
  PennyDate first = payday, last;

  if (began != PENNY_DATE_NONE)
    penny_leave_year (began, payday, &first, &last);
  return penny_holiday_share (drafting->years, first, NULL);
}

gboolean
penny_run_holiday_read (PennyDrafting   *drafting,
                        PennyDraftSlip  *slip,
                        GError         **error)
{
  const PennyAssistant *assistant = slip->standing->assistant;
  const PennyContract *contract = slip->standing->contract;
  PennyHoursWorked worked = { 0 };
  PennyDate away_from = PENNY_DATE_NONE;
  PennyRate share = share_on (drafting, assistant);

  if (!read_entries (drafting, slip, &worked, &away_from, error))
    return FALSE;
  if (assistant->irregular && share != 0 && !build_up (drafting, slip, share, worked, away_from, error))
    return FALSE;
  return contract == NULL || !contract->rolled_up || roll_up (drafting, slip, share);
}
