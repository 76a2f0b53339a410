#include "standing-private.h"

#include <glib/gi18n-lib.h>

#include "holiday-accrual.h"

/* Days a week that make a whole 104 weeks and the one that is cut. */
#define WEEKS_BACK 105

static gboolean
is_away (const PennyEntry *entry)
{
  return entry->kind == PENNY_ENTRY_SICK || entry->kind == PENNY_ENTRY_FAMILY_LEAVE;
}

/* Time for which pay is paid. */
static gboolean
is_paid_time (const PennyEntry *entry)
{
  return entry->kind <= PENNY_ENTRY_HOLIDAY;
}

static void
count_week (PennyPaidWeek       *week,
            GPtrArray           *contracts,
            const PennyEntry    *entry)
{
  const PennyContract *contract = penny_contract_on (contracts, entry->assistant_id, entry->day);

  week->away |= is_away (entry);
  if (contract == NULL || entry->state != PENNY_ENTRY_APPROVED)
    return;
  if (is_paid_time (entry))
    week->minutes += entry->minutes;
  if (is_paid_time (entry) || entry->kind == PENNY_ENTRY_BONUS || entry->kind == PENNY_ENTRY_ARREARS)
    week->pay = penny_pence_add (week->pay, penny_entry_pay (entry, contract));
}

gboolean
penny_standing_average (PennyStore        *store,
                        gint64             assistant_id,
                        PennyDate          on,
                        PennyAverageKind   kind,
                        PennyAverageWeek  *average,
                        GError           **error)
{
  PennyDate sunday = penny_date_sunday (on);
  PennyDate first = sunday - 7 * WEEKS_BACK;
  g_autoptr (GPtrArray) contracts = penny_contracts_list (store, assistant_id, error);
  g_autoptr (GPtrArray) entries =
    contracts == NULL ? NULL : penny_entries_list (store, assistant_id, first, sunday - 1, error);
  PennyPaidWeek weeks[WEEKS_BACK] = { 0 };
  guint known = 0;

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);
      guint back = (guint) (sunday - 1 - entry->day) / 7;

      known = MAX (known, back + 1);
      count_week (&weeks[back], contracts, entry);
    }
  penny_average_week_work_out (kind, weeks, known, average);
  return TRUE;
}

gboolean
penny_standing_week (PennyStore           *store,
                     const PennyStanding  *standing,
                     PennyDate             on,
                     PennyPence           *a_week,
                     int                  *minutes,
                     GError              **error)
{
  const PennyContract *contract = standing->contract;
  gboolean varies = standing->assistant->irregular || contract == NULL || contract->minutes_a_week == 0;
  PennyAverageWeek average;

  *minutes = contract == NULL ? 0 : contract->minutes_a_week;
  *a_week = contract == NULL ? 0 : penny_pence_share (contract->rate, contract->minutes_a_week, 60);
  if (!varies)
    return TRUE;
  if (!penny_standing_average (store, standing->assistant->id, on, PENNY_AVERAGE_HOLIDAY_PAY, &average, error))
    return FALSE;
  if (average.counted > 0)
    {
      *minutes = (int) average.minutes_a_week;
      *a_week = average.a_week;
    }
  return TRUE;
}

/* What was typed of the leave year that holds @on, and the day from which the book's own hours count. */
static PennyDate
begin_leave (const PennyAssistant *assistant,
             PennyDate             first,
             PennyDate             last,
             gint64               *carried,
             gint64               *taken,
             gint64               *built_up)
{
  gboolean counts = assistant->leave_counted != PENNY_DATE_NONE && assistant->leave_counted >= first
                    && assistant->leave_counted <= last;

  *carried = counts ? assistant->leave_carried : 0;
  *taken = counts ? assistant->leave_taken : 0;
  *built_up = counts ? assistant->leave_built_up : 0;
  return counts ? assistant->leave_counted : first;
}

static gboolean
count_taken (PennyStore            *store,
             const PennyAssistant  *assistant,
             PennyDate              from,
             PennyDate              on,
             gint64                *taken,
             GError               **error)
{
  gint64 minutes[PENNY_ENTRY_KINDS];

  if (from > on)
    return TRUE;
  if (!penny_entries_sum (store, assistant->id, from, on, minutes, error))
    return FALSE;
  *taken += minutes[PENNY_ENTRY_HOLIDAY];
  return TRUE;
}

static GArray *
work_weeks (GPtrArray *contracts)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (PennyWorkWeek));

  for (guint i = 0; i < contracts->len; i++)
    {
      const PennyContract *contract = g_ptr_array_index (contracts, i);
      PennyWorkWeek week = { contract->from, contract->minutes_a_week, contract->days_a_week };

      g_array_append_val (weeks, week);
    }
  return weeks;
}

static gboolean
regular_holiday (PennyStore            *store,
                 const PennyAssistant  *assistant,
                 PennyHolidayTerms     *terms,
                 PennyHoliday          *holiday,
                 GError               **error)
{
  g_autoptr (GPtrArray) contracts = penny_contracts_list (store, assistant->id, error);
  g_autoptr (GArray) weeks = NULL;

  if (contracts == NULL)
    return FALSE;
  if (contracts->len == 0)
    return penny_pay_refuse (error, _("There is no contract yet, so holiday is not known. Enter the contract first."));
  weeks = work_weeks (contracts);
  terms->weeks = &g_array_index (weeks, PennyWorkWeek, 0);
  terms->n_weeks = weeks->len;
  return penny_holiday_work_out (terms, holiday, error);
}

/* The law rounds each payday's own share to an hour: what each payslip said is added up. */
static gboolean
irregular_holiday (PennyStore            *store,
                   const PennyRateYears  *years,
                   const PennyAssistant  *assistant,
                   PennyDate              on,
                   PennyDate              from,
                   gint64                 built_up,
                   PennyHoliday          *holiday,
                   GError               **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, assistant->id, 0, FALSE, error);

  if (slips == NULL)
    return FALSE;
  holiday->how = PENNY_HOLIDAY_BY_HOURS;
  holiday->share = penny_holiday_share (years, holiday->first, error);
  if (holiday->share == 0)
    return FALSE;
  holiday->entitled = built_up;
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      if (slip->payday < from || slip->payday > MIN (on, holiday->last))
        continue;
      holiday->entitled += slip->leave_built_up;
      holiday->worked += slip->minutes;
    }
  return TRUE;
}

gboolean
penny_standing_holiday (PennyStore            *store,
                        const PennyRateYears  *years,
                        const PennyAssistant  *assistant,
                        PennyDate              on,
                        PennyHoliday          *holiday,
                        GError               **error)
{
  PennyDate began = assistant->leave_from != PENNY_DATE_NONE ? assistant->leave_from : assistant->started;
  PennyHolidayTerms terms = { .started = assistant->started, .last = assistant->left,
                              .by_contract = assistant->leave_by_contract };
  PennyDate first, last, from;
  gint64 built_up;

  *holiday = (PennyHoliday) { 0 };
  if (assistant->left != PENNY_DATE_NONE)
    on = MIN (on, assistant->left);
  if (began == PENNY_DATE_NONE || assistant->started == PENNY_DATE_NONE)
    return penny_pay_refuse (error, _("Holiday is not known before the first day of work is. Enter the day on which work "
                                      "began."));
  if (assistant->started > on)
    {
      g_autofree char *day = penny_date_to_short (assistant->started);
      g_autofree char *why = g_strdup_printf (_("Holiday builds up from the first day of work on, which is %s."), day);

      return penny_pay_refuse (error, why);
    }
  penny_leave_year (began, on, &first, &last);
  from = begin_leave (assistant, first, last, &terms.carried, &terms.taken, &built_up);
  terms.year_began = first;
  if (!count_taken (store, assistant, from, on, &terms.taken, error))
    return FALSE;
  if (!assistant->irregular)
    return regular_holiday (store, assistant, &terms, holiday, error);
  *holiday = (PennyHoliday) { .first = first, .last = last, .from = MAX (first, assistant->started), .to = on,
                              .carried = terms.carried, .taken = terms.taken };
  if (!irregular_holiday (store, years, assistant, on, from, built_up, holiday, error))
    return FALSE;
  holiday->left = holiday->entitled + holiday->carried - holiday->taken;
  return TRUE;
}
