#include "plan-facts.h"

#include <glib/gi18n-lib.h>

#include "sentences.h"
#include "words.h"

static PennyPlanPart
part_of (const PennyPlanLine *line)
{
  if (line->kind == PENNY_LINE_ONE_OFF)
    return PENNY_PLAN_ONE_OFF;
  return line->kind == PENNY_LINE_CONTINGENCY ? PENNY_PLAN_CONTINGENCY : PENNY_PLAN_RECURRING;
}

static char *
line_note (const PennyLineFacts *line,
           const PennyChart     *chart)
{
  g_autofree char *money = penny_chart_to_words (chart);
  g_autofree char *units = penny_words_units_left (line, NULL);
  GString *note = g_string_new (money);

  if (units != NULL)
    penny_join (note, g_strdup_printf ("%s.", units));
  if (line->line->dropped)
    penny_join (note, g_strdup (_("It is not in the plan any more.")));
  else if (line->line->outcome != NULL)
    penny_join (note, g_strdup_printf (_("For: %s."), line->line->outcome));
  else if (line->line->kind != PENNY_LINE_CONTINGENCY)
    penny_join (note, g_strdup (_("Which outcome is it for?")));
  return g_string_free (note, FALSE);
}

GPtrArray *
penny_plan_line_facts (const PennyBudgetSummary *budget,
                       PennyPlanPart             part)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyLineFacts *line = budget->facts->lines->pdata[i];
      g_autofree char *left = penny_pence_to_words (penny_line_left (line));
      PennyFact *fact;

      if (part_of (line->line) != part)
        continue;
      fact = penny_plan_add (facts, "line", line->line->id, g_strdup (line->line->name), g_strdup_printf (_("%s left"), left));
      fact->chart = penny_chart_line_new (line->line->total, line->spent, line->owed);
      fact->note = line_note (line, fact->chart);
      if (!line->line->dropped)
        penny_plan_add_edit (fact, "plan.edit-line", g_strdup_printf (_("Edit %s"), line->line->name));
    }
  return facts;
}

/* Funders' rules differ, so that until this one's is known the usual ones are worth seeing. */
static char *
what_if_words (const PennyHeld *held)
{
  static const int usual[] = { 4, 8, 12 };
  GString *words;

  if (penny_held_over (held, usual[0], FALSE) == 0)
    return g_strdup (_("Usual rules are 4, 8 or 12 weeks: this is within each of them."));
  words = g_string_new (_("Usual rules are 4, 8 or 12 weeks."));
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      PennyPence over = penny_held_over (held, usual[i], FALSE);
      g_autofree char *amount = penny_pence_to_words (over);

      if (over > 0)
        penny_join (words, g_strdup_printf (ngettext ("With %d week it would be %s over.",
                                                      "With %d weeks it would be %s over.", usual[i]), usual[i], amount));
    }
  return g_string_free (words, FALSE);
}

static char *
rule_words (const PennyHeldRule *rule)
{
  GString *words = g_string_new (rule->net ? _("A week’s money is without your own contribution.")
                                           : _("A week’s money is all of it, your own contribution included."));

  if (rule->less_owed)
    penny_join (words, g_strdup (_("Bills owed are taken off.")));
  if (rule->less_saved)
    penny_join (words, g_strdup (_("Savings agreed are taken off.")));
  if (rule->source != NULL)
    penny_join (words, g_strdup_printf (_("From: %s."), rule->source));
  return g_string_free (words, FALSE);
}

GPtrArray *
penny_plan_held_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();
  const PennyHeldRule *rule = &budget->facts->budget->rule;
  g_autofree char *words = penny_words_held (budget);
  PennyFact *fact;

  if (words == NULL)
    return facts;
  fact = penny_plan_add (facts, "held", budget->facts->budget->id, g_steal_pointer (&words), NULL);
  fact->chart = penny_chart_held_new (&budget->held, rule->weeks);
  fact->note = rule->weeks > 0 ? rule_words (rule) : what_if_words (&budget->held);
  penny_plan_add_edit (fact, "plan.edit-rule", g_strdup (_("Edit the rule for money held")));
  return facts;
}

static void
add_line_forecast (GPtrArray                *facts,
                   const PennyBudgetSummary *budget,
                   const PennyLineFacts     *line)
{
  PennyLineForecast forecast;
  g_autofree char *pace = NULL;
  g_autofree char *plan = penny_pence_to_words (line->line->total);
  PennyFact *fact;

  penny_line_forecast_work_out (budget->facts, line, &forecast);
  pace = penny_pence_to_words (forecast.at_this_pace);
  fact = penny_plan_add (facts, "forecast", line->line->id, g_strdup (line->line->name), penny_pence_to_words (forecast.cautious));
  fact->inner = TRUE;
  fact->note = g_strdup_printf (forecast.over ? _("Planned: %s. It goes faster than planned. If this pace goes on: %s.")
                                              : _("Planned: %s. If this pace goes on: %s."), plan, pace);
}

GPtrArray *
penny_plan_forecast_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();
  g_autofree char *cautious = penny_words_forecast (budget);
  PennyFact *whole;

  if (cautious == NULL)
    return facts;
  whole = penny_plan_add (facts, "forecast", 0, g_strdup (_("All lines that come round")),
               penny_pence_to_words (budget->forecast.cautious));
  whole->note = penny_words_at_this_pace (budget);
  whole->strong = TRUE;
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyLineFacts *line = budget->facts->lines->pdata[i];

      if (part_of (line->line) == PENNY_PLAN_RECURRING)
        add_line_forecast (facts, budget, line);
    }
  return facts;
}

static const char *
holding_words (PennyHolding holding)
{
  switch (holding)
    {
    case PENNY_HOLDING_THIRD_PARTY:
      return _("Somebody holds it for you.");
    case PENNY_HOLDING_NOTIONAL:
      return _("No money changes hands: you get services.");
    case PENNY_HOLDING_DIRECT:
    default:
      return _("It is paid to you.");
    }
}

char *
penny_plan_about (const PennyBudgetSummary *budget)
{
  const PennyBudget *facts = budget->facts->budget;
  g_autofree char *start = penny_date_to_short (facts->start);
  g_autofree char *end = penny_date_to_short (facts->end);
  g_autofree char *review = facts->review_by != PENNY_DATE_NONE ? penny_date_to_short (facts->review_by) : NULL;
  GString *words = g_string_new (NULL);

  if (facts->funder != NULL && g_strcmp0 (facts->funder, facts->name) != 0)
    penny_join (words, g_strdup_printf (_("From %s."), facts->funder));
  if (facts->holding == PENNY_HOLDING_THIRD_PARTY && facts->held_by != NULL)
    penny_join (words, g_strdup_printf (_("%s holds it for you."), facts->held_by));
  else
    penny_join (words, g_strdup (holding_words (facts->holding)));
  /* Translators: the first and the last day of a budget. */
  penny_join (words, g_strdup_printf (_("%s to %s."), start, end));
  if (review != NULL)
    penny_join (words, g_strdup_printf (_("Review by %s."), review));
  return g_string_free (words, FALSE);
}
