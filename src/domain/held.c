#include "held.h"

/* A week of the plan, without one-offs: they come and go by themselves. */
static PennyPence
a_week_of_plan (const PennyFacts *facts)
{
  int weeks = penny_budget_weeks (facts->budget);
  PennyPence total = 0;

  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((const PennyLineFacts *) g_ptr_array_index (facts->lines, i))->line;

      if (line->kind != PENNY_LINE_ONE_OFF && !line->dropped)
        total = penny_pence_add (total, line->total);
    }
  return weeks > 0 ? penny_pence_share (total, 1, weeks) : 0;
}

static PennyPence
held_by_rule (const PennyHeldRule *rule,
              const PennyPosition *position)
{
  PennyPence held = penny_pence_add (position->in_account, -position->kept_for_one_offs);

  if (rule->less_owed)
    held = penny_pence_add (held, -position->owed);
  if (rule->less_saved)
    held = penny_pence_add (held, -position->saved);
  return held;
}

/* Nothing is allowed, and nothing is over, while the rule is not known. */
void
penny_held_work_out (const PennyFacts    *facts,
                     const PennyPosition *position,
                     PennyHeld           *held)
{
  const PennyHeldRule *rule = &facts->budget->rule;
  PennyPence a_week;

  *held = (PennyHeld) { .a_week_gross = a_week_of_plan (facts), .tenths_of_weeks = -1 };
  held->a_week_net = penny_pence_add (held->a_week_gross, -facts->budget->contribution);
  held->held = held_by_rule (rule, position);
  a_week = rule->net ? held->a_week_net : held->a_week_gross;
  if (a_week > 0)
    held->tenths_of_weeks = (int) CLAMP (penny_pence_share (held->held, 10, a_week), 0, G_MAXINT);
  if (rule->weeks > 0)
    {
      held->allowed = penny_pence_share (MAX (a_week, 0), rule->weeks, 1);
      held->over = penny_held_over (held, rule->weeks, rule->net);
    }
}

PennyPence
penny_held_over (const PennyHeld *held,
                 int              weeks,
                 gboolean         net)
{
  PennyPence a_week = MAX (net ? held->a_week_net : held->a_week_gross, 0);

  return MAX (0, penny_pence_add (held->held, -penny_pence_share (a_week, weeks, 1)));
}
