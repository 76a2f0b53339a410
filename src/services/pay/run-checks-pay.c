#include "run-checks.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "payments.h"
#include "sentences.h"
#include "wage-items.h"

/* Checks of money: of one payslip, and of the whole run. */

/* The oldest wage there is, for someone whose birth is not known. */
static PennyDate
born_or_old (const PennyAssistant *assistant,
             PennyDate             on)
{
  return assistant->born != PENNY_DATE_NONE ? assistant->born : penny_date_add_months (on, -12 * 50);
}

static char *
say_wage (const PennyDraftSlip *slip,
          const PennyWageCheck *check)
{
  g_autofree char *average = penny_pence_to_words (check->average);
  g_autofree char *rate = penny_pence_to_words (check->rate);
  g_autofree char *missing = penny_pence_to_words (check->short_by);

  /* Translators: a name, two amounts an hour, the amount that is missing in all */
  return g_strdup_printf (_("%1$s would be paid %2$s an hour, below the minimum wage of %3$s: %4$s is missing. Raise the rate in "
                            "the contract, or add what is missing as pay owed from before."),
                          slip->standing->assistant->name, average, rate, missing);
}

gboolean
penny_check_minimum_wage (PennyDrafting         *drafting,
                          const PennyDraftSlip  *slip,
                          char                 **sentence,
                          GError               **error)
{
  PennyDate from = drafting->draft->request->from;
  const PennyAssistant *assistant = slip->standing->assistant;
  const PennyWageRates *wage = penny_wage_rates_on (drafting->years, from, NULL);
  PennyWageFacts facts = { .from = from, .worker = { born_or_old (assistant, from), assistant->apprentice_since } };
  PennyWageCheck check;

  (void) error;
  if (wage == NULL)
    return TRUE;
  for (guint i = 0; i < slip->items->len; i++)
    {
      const PennyPayItem *item = &g_array_index (slip->items, PennyDraftItem, i).item;

      /* Mileage above HMRC’s rate is paid for the miles, not for the hours. */
      if (item->kind != PENNY_PAY_OTHER_RATE || item->minutes != 0)
        penny_wage_facts_add (&facts, item, slip->standing->contract->rate);
    }
  penny_wage_check (wage, &facts, &check);
  if (check.short_by > 0)
    *sentence = say_wage (slip, &check);
  return TRUE;
}

/* Time in the period that the agreed hours stand for. */
static gboolean
is_agreed_time (const PennyEntry *entry)
{
  return entry->kind == PENNY_ENTRY_WORK || entry->kind == PENNY_ENTRY_WAKING_NIGHT || entry->kind == PENNY_ENTRY_OTHER_RATE
         || entry->kind == PENNY_ENTRY_TRAINING || entry->kind == PENNY_ENTRY_HOLIDAY;
}

gboolean
penny_check_hours (PennyDrafting         *drafting,
                   const PennyDraftSlip  *slip,
                   char                 **sentence,
                   GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  const PennyContract *contract = slip->standing->contract;
  g_autofree char *more = NULL;
  gint64 minutes = 0, agreed;

  (void) error;
  if (contract == NULL || contract->minutes_a_week == 0 || slip->standing->assistant->irregular)
    return TRUE;
  for (guint i = 0; i < slip->entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (slip->entries, i);

      if (entry->day >= request->from && is_agreed_time (entry))
        minutes += entry->minutes;
    }
  agreed = penny_pence_share (contract->minutes_a_week, request->to - request->from + 1, 7);
  if (minutes <= agreed)
    return TRUE;
  more = penny_hours_to_words (minutes - agreed);
  /* Translators: a name, hours */
  *sentence = g_strdup_printf (_("%1$s has %2$s more than was agreed for this time. If that is right, go on; if it goes on for "
                                 "long, change the contract."), slip->standing->assistant->name, more);
  return TRUE;
}

gboolean
penny_check_not_approved (PennyDrafting         *drafting,
                          const PennyDraftSlip  *slip,
                          char                 **sentence,
                          GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  const PennyAssistant *assistant = slip->standing->assistant;
  g_autoptr (GPtrArray) entries = penny_entries_list (drafting->store, assistant->id, request->from, request->to, error);
  guint n = 0;

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    n += ((const PennyEntry *) g_ptr_array_index (entries, i))->state != PENNY_ENTRY_APPROVED;
  if (n > 0)
    /* Translators: a count, a name */
    *sentence = g_strdup_printf (ngettext ("%1$u entry of %2$s in this time is not approved, so it is not paid now. Approve the "
                                           "week first if it should be.",
                                           "%1$u entries of %2$s in this time are not approved, so they are not paid now. Approve "
                                           "the weeks first if they should be.", n), n, assistant->name);
  return TRUE;
}

gboolean
penny_check_earlier (PennyDrafting         *drafting,
                     const PennyDraftSlip  *slip,
                     char                 **sentence,
                     GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  const PennyEntry *first = slip->entries->len == 0 ? NULL : g_ptr_array_index (slip->entries, 0);
  g_autofree char *on = NULL;

  (void) error;
  if (first == NULL || first->day >= request->from)
    return TRUE;
  on = penny_date_to_words (first->day, request->today);
  /* Translators: a name, a day */
  *sentence = g_strdup_printf (_("Hours of %1$s from before this time, from %2$s on, were not paid yet and are paid with it."),
                               slip->standing->assistant->name, on);
  return TRUE;
}

gboolean
penny_check_holiday (PennyDrafting         *drafting,
                     const PennyDraftSlip  *slip,
                     char                 **sentence,
                     GError               **error)
{
  const PennyAssistant *assistant = slip->standing->assistant;
  g_autofree char *over = NULL;

  (void) drafting;
  (void) error;
  if (slip->standing->contract != NULL && slip->standing->contract->rolled_up && slip->holiday_minutes > 0)
    *sentence = g_strdup_printf (_("The holiday pay of %s is paid with each payday, so the days off are not paid again."),
                                 assistant->name);
  else if (slip->leave_left != G_MININT64 && slip->leave_left < 0)
    {
      over = penny_hours_to_words (-slip->leave_left);
      /* Translators: a name, hours */
      *sentence = g_strdup_printf (_("%1$s has taken %2$s more holiday than there is. Agree whether it is unpaid, or comes off the "
                                     "next leave year, and change the hours if it is unpaid."), assistant->name, over);
    }
  return TRUE;
}

gboolean
penny_check_family_leave (PennyDrafting         *drafting,
                          const PennyDraftSlip  *slip,
                          char                 **sentence,
                          GError               **error)
{
  gboolean unpaid = FALSE;

  (void) drafting;
  (void) error;
  for (guint i = 0; i < slip->entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (slip->entries, i);

      unpaid |= entry->kind == PENNY_ENTRY_FAMILY_LEAVE && entry->amount == 0;
    }
  if (unpaid)
    *sentence = g_strdup_printf (_("Family leave of %s has no pay with it here. If statutory pay is due, have it worked out (GOV.UK "
                                   "has a calculator) and type its amount with the first day of the leave in this time."),
                                 slip->standing->assistant->name);
  return TRUE;
}

/* Three tenths more or less, and at least £50. */
#define VERY_DIFFERENT 3000
#define WORTH_SAYING   5000

gboolean
penny_check_different (PennyDrafting         *drafting,
                       const PennyDraftSlip  *slip,
                       char                 **sentence,
                       GError               **error)
{
  PennyPence before, apart;
  g_autofree char *now = NULL, *last = NULL;

  (void) drafting;
  (void) error;
  if (slip->last == NULL)
    return TRUE;
  before = slip->last->gross;
  apart = ABS (slip->slip.gross - before);
  if (apart < WORTH_SAYING || apart < penny_pence_share (ABS (before), VERY_DIFFERENT, PENNY_RATE_WHOLE))
    return TRUE;
  now = penny_pence_to_words (slip->slip.gross);
  last = penny_pence_to_words (before);
  /* Translators: a name, two amounts of pay */
  *sentence = g_strdup_printf (_("The pay of %1$s is %2$s; last time it was %3$s. Look at the hours if that surprises you."),
                               slip->standing->assistant->name, now, last);
  return TRUE;
}

gboolean
penny_check_bureau (PennyDrafting         *drafting,
                    const PennyDraftSlip  *slip,
                    char                 **sentence,
                    GError               **error)
{
  GString *text = g_string_new (NULL);

  (void) drafting;
  (void) error;
  for (guint i = 0; slip->findings != NULL && i < slip->findings->len; i++)
    {
      const PennyPayslipFinding *finding = g_ptr_array_index (slip->findings, i);

      if (!finding->fair)
        penny_join (text, g_strdup (finding->sentence));
    }
  if (text->len > 0)
    *sentence = g_strdup (text->str);
  g_string_free (text, TRUE);
  return TRUE;
}

gboolean
penny_check_too_much (PennyDrafting         *drafting,
                      const PennyDraftSlip  *slip,
                      char                 **sentence,
                      GError               **error)
{
  g_autofree char *amount = NULL;

  (void) drafting;
  (void) error;
  if (slip->paid_too_much == 0)
    return TRUE;
  amount = penny_pence_to_words (slip->paid_too_much);
  /* Translators: a name, an amount */
  *sentence = g_strdup_printf (_("%1$s was paid %2$s too much. Agree in writing how it is paid back; it is not taken off the next "
                                 "pay by itself."), slip->standing->assistant->name, amount);
  return TRUE;
}

/* The whole run */

gboolean
penny_check_rates (PennyDrafting         *drafting,
                   const PennyDraftSlip  *slip,
                   char                 **sentence,
                   GError               **error)
{
  g_autoptr (GError) problem = NULL;

  (void) slip;
  (void) error;
  if (penny_rate_years_find (drafting->years, penny_tax_year_of (drafting->draft->request->payday), &problem) == NULL)
    *sentence = g_strdup (problem->message);
  return TRUE;
}

/* What the run adds to each plan line of one budget: pay by item, the employer's pension, and the employer's National
 * Insurance where no allowance pays it. */
static GArray *
added_to_lines (PennyDrafting *drafting,
                gint64         budget_id,
                gboolean       with_ni)
{
  GArray *parts = penny_parts_new ();

  for (guint i = 0; i < drafting->draft->slips->len; i++)
    {
      const PennyDraftSlip *slip = g_ptr_array_index (drafting->draft->slips, i);
      const PennyAssistant *assistant = slip->standing->assistant;

      if (!slip->worked_out || assistant->budget_id != budget_id)
        continue;
      for (guint k = 0; k < slip->items->len; k++)
        {
          const PennyDraftItem *item = &g_array_index (slip->items, PennyDraftItem, k);

          penny_parts_add (parts, item->line_id, penny_pay_item_amount (&item->item));
        }
      penny_parts_add (parts, assistant->pension_line != 0 ? assistant->pension_line : assistant->pay_line,
                       slip->slip.pension.employer);
      if (with_ni)
        penny_parts_add (parts, assistant->ni_line != 0 ? assistant->ni_line : assistant->pay_line,
                         slip->slip.ni.employer + slip->slip.class_1a);
    }
  return parts;
}

/* "“Wages” has £100.00 left, and this payday needs £2,400.00 of it." */
static char *
say_line (const PennyLineFacts *line,
          PennyPence            adds)
{
  g_autofree char *left = penny_pence_to_words (penny_line_left (line));
  g_autofree char *needs = penny_pence_to_words (adds);

  /* Translators: a plan line's name, what it has left, what is needed of it */
  return g_strdup_printf (_("“%1$s” has %2$s left in the plan, and this payday needs %3$s of it. Speak to the funder, or choose "
                            "another line for some of the hours."), line->line->name, left, needs);
}

static gboolean
check_budget (PennyDrafting  *drafting,
              gint64          budget_id,
              gboolean        with_ni,
              GString        *text,
              GError        **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autoptr (PennyFacts) facts = penny_facts_read (drafting->store, budget_id, MAX (request->today, request->payday), error);
  g_autoptr (GArray) parts = added_to_lines (drafting, budget_id, with_ni);

  if (facts == NULL)
    return FALSE;
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (facts->lines, i);

      for (guint p = 0; p < parts->len; p++)
        {
          const PennySplit *part = &g_array_index (parts, PennySplit, p);

          if (part->line_id == line->line->id && part->amount > 0 && part->amount > penny_line_left (line))
            penny_join (text, say_line (line, part->amount));
        }
    }
  return TRUE;
}

static gboolean
allowance_is_claimed (PennyDrafting  *drafting,
                      gboolean       *claimed,
                      GError        **error)
{
  g_autoptr (PennyEmployerYear) said =
    penny_employer_years_get (drafting->store, penny_tax_year_of (drafting->draft->request->payday), error);

  *claimed = said != NULL && said->allowance_claimed_on != PENNY_DATE_NONE;
  return said != NULL;
}

gboolean
penny_check_lines (PennyDrafting         *drafting,
                   const PennyDraftSlip  *slip,
                   char                 **sentence,
                   GError               **error)
{
  g_autoptr (GPtrArray) budgets = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean claimed;

  (void) slip;
  /* A correction puts back what the first run took. */
  if (drafting->corrected != NULL)
    return TRUE;
  budgets = penny_budgets_list (drafting->store, error);
  if (budgets == NULL || !allowance_is_claimed (drafting, &claimed, error))
    return FALSE;
  for (guint i = 0; i < budgets->len; i++)
    if (!check_budget (drafting, ((const PennyBudget *) g_ptr_array_index (budgets, i))->id, !claimed, text, error))
      return FALSE;
  if (text->len > 0)
    *sentence = g_strdup (text->str);
  return TRUE;
}

gboolean
penny_check_allowance (PennyDrafting         *drafting,
                       const PennyDraftSlip  *slip,
                       char                 **sentence,
                       GError               **error)
{
  g_autofree char *words = NULL;
  PennyPence due = 0;
  gboolean claimed;

  (void) slip;
  if (!allowance_is_claimed (drafting, &claimed, error))
    return FALSE;
  for (guint i = 0; i < drafting->draft->slips->len; i++)
    {
      const PennyDraftSlip *one = g_ptr_array_index (drafting->draft->slips, i);

      due += one->worked_out ? one->slip.ni.employer : 0;
    }
  if (claimed || due <= 0)
    return TRUE;
  words = penny_pence_to_words (due);
  /* Translators: an amount */
  *sentence = g_strdup_printf (_("The Employment Allowance is not confirmed as claimed for this tax year, so %s of employer’s "
                                 "National Insurance is owed for this payday. If it is claimed, say so under HMRC, and it comes off."),
                               words);
  return TRUE;
}

gboolean
penny_check_year (PennyDrafting         *drafting,
                  const PennyDraftSlip  *slip,
                  char                 **sentence,
                  GError               **error)
{
  const PennyRates *rates = drafting->rates;
  g_autofree char *year = NULL, *checked = NULL;

  (void) slip;
  (void) error;
  if (rates == NULL || rates->checked >= penny_tax_year_first (rates->year))
    return TRUE;
  year = penny_tax_year_format (rates->year);
  checked = penny_date_to_short (rates->checked);
  /* Translators: a tax year, a day */
  *sentence = g_strdup_printf (_("The figures of %1$s were last checked on %2$s, before that tax year began. Look for a newer "
                                 "Pennywell, or check them against GOV.UK."), year, checked);
  return TRUE;
}
