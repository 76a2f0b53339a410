#include "words.h"

#include <glib/gi18n-lib.h>

#include "sentences.h"

gboolean
penny_words_money_known (const PennyBudgetSummary *budget)
{
  const PennyFacts *facts = budget->facts;

  return facts->opened || facts->received != 0 || facts->contribution_paid != 0 ||
         facts->other_in != 0 || facts->spent != 0 || facts->in_account != 0;
}

/* "38", "38.5": tenths of a unit are as fine as anybody speaks of. */
static char *
units_to_words (PennyPence amount,
                PennyPence price)
{
  PennyPence tenths = penny_pence_share (amount, 10, price);

  if (tenths % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, tenths / 10);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, tenths < 0 ? "−" : "",
                          ABS (tenths) / 10, ABS (tenths) % 10);
}

char *
penny_words_units_left (const PennyLineFacts *line,
                        char                **figure)
{
  g_autofree char *left = NULL;
  g_autofree char *whole = NULL;
  char *words;

  if (line->line->unit == NULL || line->line->unit_price <= 0)
    return NULL;
  left = units_to_words (penny_line_left (line), line->line->unit_price);
  whole = units_to_words (line->line->total, line->line->unit_price);
  words = g_strdup_printf (_("%s of %s %s left"), left, whole, line->line->unit);
  if (figure != NULL)
    *figure = g_steal_pointer (&left);
  return words;
}

static char *
free_of_notional (const PennyBudgetSummary *budget,
                  char                    **figure)
{
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      g_autofree char *words = penny_words_units_left (budget->facts->lines->pdata[i], figure);

      if (words != NULL)
        return g_strdup_printf (_("%s."), words);
    }
  return NULL;
}

/* No money of ours: what the plan still has is what there is. */
static char *
free_of_plan (const PennyBudgetSummary *budget,
              char                    **figure)
{
  const PennyBudget *facts = budget->facts->budget;
  g_autofree char *left = penny_pence_to_words (budget->position->left_in_plan);
  g_autofree char *plan = penny_pence_to_words (budget->position->plan_total);
  char *words;

  if (budget->position->plan_total == 0 && budget->position->left_in_plan == 0)
    return g_strdup (_("Nothing is in your plan yet."));
  if (facts->holding == PENNY_HOLDING_THIRD_PARTY && facts->held_by != NULL)
    words = g_strdup_printf (_("%s left of the %s in your plan. %s holds the money."), left, plan, facts->held_by);
  else
    words = g_strdup_printf (_("%s left of the %s in your plan."), left, plan);
  if (figure != NULL)
    *figure = g_steal_pointer (&left);
  return words;
}

static char *
free_of_money (const PennyBudgetSummary *budget,
               const char               *amount)
{
  const PennyPosition *position = budget->position;
  const PennyBudget *facts = budget->facts->budget;
  gboolean is_short = position->free < 0;
  gboolean ended = budget->facts->on > facts->end;
  PennyDate day = position->free_until != PENNY_DATE_NONE ? position->free_until : facts->end;
  g_autofree char *until = penny_date_to_words (day, budget->facts->on);

  if (ended)
    return g_strdup_printf (is_short ? _("%s short. The budget ended on %s.")
                                     : _("%s not used. The budget ended on %s: ask your funder what happens to it."),
                            amount, until);
  if (position->free_until != PENNY_DATE_NONE)
    return g_strdup_printf (is_short ? _("%s short until %s, if nothing is missing.")
                                     : _("%s free for things in your plan until %s, if nothing is missing."),
                            amount, until);
  if (budget->facts->incomes->len == 0)
    return g_strdup_printf (is_short ? _("%s short, if nothing is missing. When more money comes is not known yet.")
                                     : _("%s free for things in your plan, if nothing is missing. "
                                         "When more money comes is not known yet."),
                            amount);
  return g_strdup_printf (is_short ? _("%s short, if nothing is missing. No more money is due before the budget ends on %s.")
                                   : _("%s free for things in your plan, if nothing is missing. "
                                       "No more money is due before the budget ends on %s."),
                          amount, until);
}

char *
penny_words_free (const PennyBudgetSummary *budget,
                  char                    **figure)
{
  PennyHolding holding = budget->facts->budget->holding;
  g_autofree char *amount = NULL;
  char *words;

  if (figure != NULL)
    *figure = NULL;
  if (holding == PENNY_HOLDING_NOTIONAL && (words = free_of_notional (budget, figure)) != NULL)
    return words;
  if (holding != PENNY_HOLDING_DIRECT)
    return free_of_plan (budget, figure);
  if (!penny_words_money_known (budget))
    return g_strdup (_("How much is in the account is not known yet."));

  amount = penny_pence_to_words (ABS (budget->position->free));
  words = free_of_money (budget, amount);
  if (figure != NULL)
    *figure = g_steal_pointer (&amount);
  return words;
}

char *
penny_words_a_day_late (const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;
  g_autofree char *amount = NULL;

  if (budget->facts->budget->holding != PENNY_HOLDING_DIRECT || position->free_until == PENNY_DATE_NONE ||
      !penny_words_money_known (budget) || position->if_a_day_late >= 0)
    return NULL;
  amount = penny_pence_to_words (-position->if_a_day_late);
  return g_strdup_printf (_("If the money is a day late: %s short."), amount);
}

char *
penny_words_checked (const PennyBudgetSummary *budget)
{
  g_autofree char *day = NULL;

  if (budget->facts->budget->holding != PENNY_HOLDING_DIRECT)
    return NULL;
  if (budget->facts->checked_on == PENNY_DATE_NONE)
    return g_strdup (_("Not checked with the bank yet."));
  day = penny_date_to_words (budget->facts->checked_on, budget->facts->on);
  return g_strdup_printf (_("Checked with the bank on %s."), day);
}

char *
penny_words_late_money (const PennyBudgetSummary *budget)
{
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;

  if (budget->position->late_money == PENNY_DATE_NONE || budget->position->late_by <= 0)
    return NULL;
  amount = penny_pence_to_words (budget->position->late_by);
  day = penny_date_to_words (budget->position->late_money, budget->facts->on);
  return g_strdup_printf (_("%s that was due on %s has not come."), amount, day);
}

/* Whole percent: a tenth would claim more than a plan knows. */
char *
penny_words_pace (const PennyBudgetSummary *budget)
{
  if (budget->forecast.tenths_of_percent < 0)
    return NULL;
  return g_strdup_printf (_("You have used %d%% of what was expected by now."),
                          (budget->forecast.tenths_of_percent + 5) / 10);
}

char *
penny_words_contribution (const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;
  g_autofree char *due = penny_pence_to_words (position->contribution_due);
  g_autofree char *paid = penny_pence_to_words (budget->facts->contribution_paid);
  g_autofree char *behind = penny_pence_to_words (position->contribution_behind);

  if (budget->facts->budget->contribution == 0)
    return NULL;
  if (position->contribution_behind > 0)
    return g_strdup_printf (_("Own contribution: %s due by now, %s paid. %s behind."), due, paid, behind);
  return g_strdup_printf (_("Own contribution: %s due by now, %s paid. All is paid."), due, paid);
}

static char *
weeks_held (int tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf (ngettext ("You hold %d week’s money.", "You hold %d weeks’ money.", (gulong) tenths / 10), tenths / 10);
  return g_strdup_printf (_("You hold %d.%d weeks’ money."), tenths / 10, tenths % 10);
}

static char *
against_rule (int        weeks,
              PennyPence over)
{
  g_autofree char *amount = penny_pence_to_words (over);

  if (weeks == 0)
    return g_strdup (_("The funder’s rule is not known yet."));
  if (over > 0)
    return g_strdup_printf (ngettext ("The rule is %d week: %s over.", "The rule is %d weeks: %s over.", weeks), weeks, amount);
  return g_strdup_printf (ngettext ("That is within the rule of %d week.", "That is within the rule of %d weeks.", weeks), weeks);
}

char *
penny_words_held (const PennyBudgetSummary *budget)
{
  GString *words;

  if (budget->facts->budget->holding != PENNY_HOLDING_DIRECT || budget->held.tenths_of_weeks < 0 ||
      !penny_words_money_known (budget))
    return NULL;
  words = g_string_new (NULL);
  penny_join (words, weeks_held (budget->held.tenths_of_weeks));
  penny_join (words, against_rule (budget->facts->budget->rule.weeks, budget->held.over));
  return g_string_free (words, FALSE);
}

char *
penny_words_forecast (const PennyBudgetSummary *budget)
{
  const PennyForecast *forecast = &budget->forecast;
  g_autofree char *used = penny_pence_to_words (forecast->cautious);
  g_autofree char *rest = penny_pence_to_words (ABS (forecast->cautious_under));

  if (forecast->tenths_of_percent < 0)
    return NULL;
  if (forecast->cautious_under < 0)
    return g_strdup_printf (_("By the end, to be careful: %s used. That is %s more than the plan."), used, rest);
  return g_strdup_printf (_("By the end, to be careful: %s used, %s left over."), used, rest);
}

char *
penny_words_at_this_pace (const PennyBudgetSummary *budget)
{
  g_autofree char *used = penny_pence_to_words (budget->forecast.at_this_pace);

  if (budget->forecast.tenths_of_percent < 0)
    return NULL;
  return g_strdup_printf (_("If this pace goes on: %s used by the end."), used);
}
