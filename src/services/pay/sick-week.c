#include "sick-week.h"

#include "sick-facts.h"

/* Two weeks from the Sunday before hold a whole one at their end. */
#define LAST_DAY_OF_NEXT_WEEK 13

static gboolean
is_employed (const PennyStanding *standing,
             PennyDate            today)
{
  const PennyAssistant *assistant = standing->assistant;

  return assistant->kind == PENNY_ASSISTANT_EMPLOYED && standing->contract != NULL &&
         assistant->started != PENNY_DATE_NONE && assistant->started <= today &&
         (assistant->left == PENNY_DATE_NONE || assistant->left >= today);
}

/* Days off sick of late may be one with it: then what was earned before those counts. */
static gboolean
read_facts (PennyStore            *store,
            const PennyStanding   *standing,
            PennyDate              today,
            int                    link_weeks,
            GArray               **spells,
            PennySickFacts        *facts,
            GError               **error)
{
  const PennyAssistant *assistant = standing->assistant;
  const PennySickSpell ill = { today, penny_date_sunday (today) + LAST_DAY_OF_NEXT_WEEK, FALSE };
  PennyDate back = penny_date_add_months (today, -12 * PENNY_SICK_YEARS_BACK);
  g_autoptr (GPtrArray) entries = penny_entries_list (store, assistant->id, back, today - 1, error);
  g_autoptr (GPtrArray) slips = entries == NULL ? NULL : penny_slips_list (store, assistant->id, 0, FALSE, error);

  if (slips == NULL || !penny_sick_days_read (store, assistant, &facts->qualifying, error))
    return FALSE;
  *spells = penny_sick_spells (entries, facts->qualifying);
  g_array_append_val (*spells, ill);
  facts->average = penny_sick_average (store, standing, slips, *spells, link_weeks, today + 1);
  facts->spells = &g_array_index (*spells, PennySickSpell, 0);
  facts->n_spells = (*spells)->len;
  return TRUE;
}

gboolean
penny_sick_week_read (PennyStore            *store,
                      const PennyRateYears  *years,
                      const PennyStanding   *standing,
                      PennyDate              today,
                      PennyPence            *a_week,
                      char                 **words,
                      GError               **error)
{
  const PennyRates *rates = penny_rate_years_find (years, penny_tax_year_of (today), NULL);
  g_autoptr (GArray) spells = NULL;
  g_autofree PennySickPay *pay = NULL;
  PennySickFacts facts = { 0 };
  PennyDate saturday;

  *a_week = 0;
  *words = NULL;
  if (rates == NULL || !is_employed (standing, today))
    return TRUE;
  if (!read_facts (store, standing, today, rates->sick.link_weeks, &spells, &facts, error))
    return FALSE;
  pay = g_new0 (PennySickPay, 1);
  if (facts.average == 0 || !penny_sick_pay_work_out (years, &facts, pay, NULL))
    return TRUE;
  saturday = facts.spells[facts.n_spells - 1].last;
  *a_week = penny_sick_pay_between (pay, saturday, saturday);
  *words = penny_sick_pay_explain_rate (pay);
  return TRUE;
}
