#include "run-private.h"

#include "last-pay.h"
#include "working-day.h"

/* Which run comes next, for each frequency that somebody is paid by. */

/* The last day of a time that begins on @from. */
static PennyDate
last_day (PennyPayFrequency frequency,
          PennyDate         from)
{
  int weeks = penny_pay_frequency_weeks (frequency);

  return (weeks > 0 ? from + 7 * weeks : penny_date_add_months (from, 1)) - 1;
}

/* A month after @last.  February cuts the 31st short, and March is to have it again: so an earlier payday counts
 * from which @last follows. */
static PennyDate
month_after (GPtrArray      *runs,
             const PennyRun *last)
{
  PennyDate next = penny_date_add_months (last->payday, 1);

  for (guint i = 0; i < runs->len; i++)
    {
      const PennyRun *run = g_ptr_array_index (runs, i);

      if (run->frequency != last->frequency || run->payday < last->payday - 70)
        continue;
      for (int months = 1; months <= 2; months++)
        if (penny_date_add_months (run->payday, months) == last->payday)
          next = MAX (next, penny_date_add_months (run->payday, months + 1));
    }
  return next;
}

/* It goes on from the newest run of that frequency. */
static void
go_on (PennyRunDue    *due,
       GPtrArray      *runs,
       const PennyRun *last)
{
  int weeks = penny_pay_frequency_weeks (due->frequency);

  due->from = last->to + 1;
  due->to = last_day (due->frequency, due->from);
  due->payday = weeks > 0 ? last->payday + 7 * weeks : month_after (runs, last);
}

/* Money moves on working days: the first of them on which all the hours are known. */
static PennyDate
first_payday (PennyDate to)
{
  while (!penny_is_working_day (to))
    to++;
  return to;
}

/* The first one begins with the first hours that are not paid, or with the job; of who left, with the last day. */
static gboolean
begin (PennyStore   *store,
       PennyRunDue  *due,
       GPtrArray    *those,
       PennyDate     today,
       GError      **error)
{
  PennyDate first = PENNY_DATE_NONE;

  for (guint i = 0; i < those->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (those, i);
      g_autoptr (GPtrArray) unpaid = penny_entries_unpaid (store, assistant->id, today + 366, error);
      PennyDate own = assistant->left != PENNY_DATE_NONE ? assistant->left : assistant->started;

      if (unpaid == NULL)
        return FALSE;
      if (unpaid->len > 0)
        own = ((const PennyEntry *) g_ptr_array_index (unpaid, 0))->day;
      if (own != PENNY_DATE_NONE && (first == PENNY_DATE_NONE || own < first))
        first = own;
    }
  if (first == PENNY_DATE_NONE || first < today - 366)
    first = today;
  due->from = due->frequency == PENNY_PAY_MONTHLY ? first : first - penny_date_weekday (first) + 1;
  due->to = last_day (due->frequency, due->from);
  due->payday = first_payday (due->to);
  return TRUE;
}

static const PennyRun *
newest (GPtrArray         *runs,
        PennyPayFrequency  frequency)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const PennyRun *run = g_ptr_array_index (runs, i);

      if (run->frequency == frequency && run->corrects == 0)
        return run;
    }
  return NULL;
}

static gboolean
count_entries (PennyStore            *store,
               const PennyRateYears  *years,
               PennyRunDue           *due,
               const PennyAssistant  *assistant,
               GError               **error)
{
  g_autoptr (GPtrArray) unpaid = penny_entries_unpaid (store, assistant->id, due->to, error);
  g_autoptr (GPtrArray) all = unpaid == NULL ? NULL : penny_entries_list (store, assistant->id, due->from, due->to, error);
  PennyLastPay last_pay;

  if (all == NULL || !penny_last_pay_read (store, years, assistant, due->to, &last_pay, error))
    return FALSE;
  due->n += unpaid->len > 0 || last_pay.holiday;
  for (guint i = 0; i < unpaid->len; i++)
    due->minutes += ((const PennyEntry *) g_ptr_array_index (unpaid, i))->minutes;
  for (guint i = 0; i < all->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (all, i);

      if (entry->state != PENNY_ENTRY_APPROVED && entry->run_id == 0)
        due->not_approved += entry->minutes;
    }
  return TRUE;
}

/* Who left is waited for while anything is to be paid, and for two months in any case. */
static gboolean
is_gone (PennyStore            *store,
         const PennyRateYears  *years,
         const PennyAssistant  *assistant,
         PennyDate              today,
         gboolean              *gone,
         GError               **error)
{
  PennyLastPay last;

  *gone = assistant->left != PENNY_DATE_NONE && assistant->left < today - 62;
  if (!*gone)
    return TRUE;
  if (!penny_last_pay_read (store, years, assistant, today, &last, error))
    return FALSE;
  *gone = !last.hours && !last.holiday;
  return TRUE;
}

/* Those who are paid so often on @today, or from their first contract on, or left lately. */
static GPtrArray *
find_those (PennyStore            *store,
            const PennyRateYears  *years,
            GPtrArray             *assistants,
            PennyPayFrequency      frequency,
            PennyDate              today,
            GError               **error)
{
  g_autoptr (GPtrArray) those = g_ptr_array_new ();

  for (guint i = 0; i < assistants->len; i++)
    {
      PennyAssistant *assistant = g_ptr_array_index (assistants, i);
      g_autoptr (GPtrArray) contracts = NULL;
      const PennyContract *contract;
      gboolean gone;

      if (!is_gone (store, years, assistant, today, &gone, error))
        return NULL;
      if (gone || assistant->kind != PENNY_ASSISTANT_EMPLOYED)
        continue;
      contracts = penny_contracts_list (store, assistant->id, error);
      if (contracts == NULL)
        return NULL;
      contract = penny_contract_on (contracts, assistant->id, today);
      if (contract == NULL && contracts->len > 0)
        contract = g_ptr_array_index (contracts, 0);
      if (contract != NULL && contract->frequency == frequency)
        g_ptr_array_add (those, assistant);
    }
  return g_steal_pointer (&those);
}

static PennyRunDue *
read_due (PennyStore            *store,
          const PennyRateYears  *years,
          PennyPayFrequency      frequency,
          GPtrArray             *those,
          GPtrArray             *runs,
          PennyDate              today,
          GError               **error)
{
  g_autofree PennyRunDue *due = g_new0 (PennyRunDue, 1);
  const PennyRun *last = newest (runs, frequency);

  due->frequency = frequency;
  if (last != NULL)
    go_on (due, runs, last);
  else if (!begin (store, due, those, today, error))
    return NULL;
  for (guint i = 0; i < those->len; i++)
    if (!count_entries (store, years, due, g_ptr_array_index (those, i), error))
      return NULL;
  return g_steal_pointer (&due);
}

static int
by_payday (gconstpointer a,
           gconstpointer b)
{
  const PennyRunDue *one = *(PennyRunDue *const *) a, *other = *(PennyRunDue *const *) b;

  return (one->payday > other->payday) - (one->payday < other->payday);
}

GPtrArray *
penny_runs_due (PennyStore  *store,
                PennyDate    today,
                GError     **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (NULL);
  g_autoptr (GPtrArray) assistants = penny_assistants_list (store, TRUE, error);
  g_autoptr (GPtrArray) runs = assistants == NULL ? NULL : penny_runs_list (store, PENNY_DATE_NONE, 0, error);
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (g_free);

  if (runs == NULL)
    return NULL;
  for (int frequency = 0; frequency < PENNY_PAY_FREQUENCIES; frequency++)
    {
      g_autoptr (GPtrArray) those = find_those (store, years, assistants, frequency, today, error);
      PennyRunDue *one;

      if (those == NULL)
        return NULL;
      if (those->len == 0)
        continue;
      one = read_due (store, years, frequency, those, runs, today, error);
      if (one == NULL)
        return NULL;
      g_ptr_array_add (due, one);
    }
  g_ptr_array_sort (due, by_payday);
  return g_steal_pointer (&due);
}
