#include "summary-json.h"

#include "afford.h"
#include "json.h"

/* The keys of one budget, family by family.  A key that would say nothing is
 * left out: money of our own where somebody else holds it, a contribution
 * where there is none. */

static const char *
holding_of (const PennyBudget *budget)
{
  static const char *const holdings[] = { "direct", "third-party", "notional" };

  return holdings[budget->holding];
}

static void
write_owed_by (PennyJson       *json,
               const GPtrArray *bills)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  penny_json_begin (json, "owed_hmrc_by");
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);
      g_autofree char *due = penny_date_format (bill->due);
      PennyPence sum = 0;

      if (bill->kind != PENNY_BILL_HMRC || due == NULL || !g_hash_table_add (seen, GINT_TO_POINTER (bill->due)))
        continue;
      for (guint j = i; j < bills->len; j++)
        {
          const PennyBill *other = g_ptr_array_index (bills, j);

          if (other->kind == PENNY_BILL_HMRC && other->due == bill->due)
            sum = penny_pence_add (sum, other->amount);
        }
      penny_json_money (json, due, sum);
    }
  penny_json_end (json);
}

static void
write_owed (PennyJson                *json,
            const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;

  penny_json_money (json, "owed", position->owed);
  if (position->owed_hmrc > 0)
    {
      penny_json_money (json, "owed_hmrc", position->owed_hmrc);
      write_owed_by (json, budget->facts->bills);
    }
  if (position->owed_pension > 0)
    penny_json_money (json, "owed_pension", position->owed_pension);
}

static void
write_position (PennyJson                *json,
                const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;

  penny_json_money (json, "in_account", position->in_account);
  penny_json_money (json, "after_what_is_owed", position->after_owed);
  if (position->worked > 0)
    penny_json_money (json, "worked_and_not_paid", position->worked);
  penny_json_money (json, "due_before_next_money", position->due_before);
  penny_json_money (json, "kept_apart", penny_pence_add (position->kept_for_one_offs, position->saved));
  penny_json_money (json, "kept_apart_for_one_offs", position->kept_for_one_offs);
  if (position->saved > 0)
    penny_json_money (json, "savings_agreed", position->saved);
  penny_json_money (json, "free", position->free);
  if (position->free_until != PENNY_DATE_NONE)
    {
      penny_json_date (json, "free_until", position->free_until);
      penny_json_money (json, "if_that_money_is_a_day_late", position->if_a_day_late);
    }
  penny_json_money (json, "lowest_running_balance", budget->facts->lowest_balance);
}

static gboolean
one_off_came (const PennyFacts *facts)
{
  for (guint i = 0; i < facts->lines->len; i++)
    if (((const PennyLineFacts *) g_ptr_array_index (facts->lines, i))->received != 0)
      return TRUE;
  return FALSE;
}

static void
write_money_in (PennyJson        *json,
                const PennyFacts *facts)
{
  penny_json_money (json, "opening", facts->opening);
  penny_json_money (json, "received", facts->received);
  if (one_off_came (facts))
    penny_json_money (json, "received_with_one_off", facts->received);
  penny_json_money (json, "other_in", facts->other_in);
  penny_json_money (json, "money_in",
                    penny_pence_add (penny_pence_add (facts->received, facts->contribution_paid), facts->other_in));
}

static char *
slug_of (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  return g_strcanon (g_strdup (lower), "abcdefghijklmnopqrstuvwxyz0123456789", '_');
}

/* Whole units as a whole number, else in tenths. */
static void
write_units (PennyJson            *json,
             const char           *name,
             const PennyLineFacts *line)
{
  gint64 tenths = penny_pence_share (penny_line_left (line), 10, line->line->unit_price);

  if (tenths % 10 == 0)
    penny_json_number (json, name, tenths / 10);
  else
    penny_json_tenths (json, name, tenths);
}

static gboolean
is_counted (const PennyLineFacts *line)
{
  return line->line->unit != NULL && line->line->unit_price > 0;
}

static void
write_units_left (PennyJson       *json,
                  const GPtrArray *lines)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (lines, i);
      g_autofree char *slug = slug_of (line->line->name);
      g_autofree char *key = g_strconcat (slug, "_left", NULL);

      if (is_counted (line))
        write_units (json, key, line);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (lines, i);

      if (!is_counted (line))
        continue;
      if (!begun)
        penny_json_begin (json, "units_left");
      begun = TRUE;
      write_units (json, line->line->name, line);
    }
  if (begun)
    penny_json_end (json);
}

static PennyPence
spent_on (const PennyLineFacts *line)
{
  return penny_pence_add (line->spent, line->owed);
}

/* A line that was dropped and one that took its place may have one name: they
 * share its key, for a key stands in an object once. */
static void
write_by_name (PennyJson        *json,
               const char       *name,
               const GPtrArray  *lines,
               PennyPence      (*figure) (const PennyLineFacts *line))
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  penny_json_begin (json, name);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (lines, i);
      PennyPence sum = 0;

      if (!g_hash_table_add (seen, line->line->name))
        continue;
      for (guint j = i; j < lines->len; j++)
        {
          const PennyLineFacts *other = g_ptr_array_index (lines, j);

          if (g_str_equal (other->line->name, line->line->name))
            sum = penny_pence_add (sum, figure (other));
        }
      penny_json_money (json, line->line->name, sum);
    }
  penny_json_end (json);
}

static void
write_lines (PennyJson       *json,
             const GPtrArray *lines)
{
  write_by_name (json, "line_spent", lines, spent_on);
  write_by_name (json, "line_left", lines, penny_line_left);
  write_units_left (json, lines);
}

static void
write_plan (PennyJson                *json,
            const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;
  const PennyForecast *forecast = &budget->forecast;

  penny_json_money (json, "plan_total", position->plan_total);
  penny_json_money (json, "spent", position->spent);
  penny_json_money (json, "spent_accrued", position->spent_accrued);
  penny_json_money (json, "left_in_plan", position->left_in_plan);
  write_lines (json, budget->facts->lines);
  penny_json_money (json, "recurring_spent", forecast->recurring_spent);
  penny_json_number (json, "weeks_gone", forecast->weeks_gone);
  penny_json_number (json, "weeks", forecast->weeks);
  penny_json_money (json, "expected_by_now", forecast->expected_by_now);
  if (forecast->tenths_of_percent >= 0)
    penny_json_tenths (json, "percent_of_expected", forecast->tenths_of_percent);
  penny_json_money (json, "forecast_cautious", forecast->cautious);
  penny_json_money (json, "forecast_cautious_under", forecast->cautious_under);
  penny_json_money (json, "forecast_at_this_pace", forecast->at_this_pace);
}

static void
write_over (PennyJson       *json,
            const char      *name,
            const PennyHeld *held,
            gboolean         net)
{
  static const struct
  {
    const char *name;
    int         weeks;
  } usual[] = { { "4 weeks", 4 }, { "8 weeks", 8 }, { "12 weeks", 12 } };

  penny_json_begin (json, name);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    penny_json_money (json, usual[i].name, penny_held_over (held, usual[i].weeks, net));
  penny_json_end (json);
}

static void
write_held (PennyJson                *json,
            const PennyBudgetSummary *budget)
{
  const PennyHeld *held = &budget->held;
  const PennyBudget *rules = budget->facts->budget;

  if (held->tenths_of_weeks < 0)
    return;
  penny_json_tenths (json, "held_weeks", held->tenths_of_weeks);
  penny_json_money (json, "a_week", held->a_week_gross);
  if (rules->rule.weeks > 0)
    penny_json_money (json, "over_limit", held->over);
  write_over (json, "over_limit_gross", held, FALSE);
  if (rules->contribution == 0)
    return;
  write_over (json, "over_limit_net", held, TRUE);
  penny_json_money (json, "over_limit_net_8_weeks", penny_held_over (held, 8, TRUE));
}

static void
write_contribution (PennyJson                *json,
                    const PennyBudgetSummary *budget)
{
  if (budget->facts->budget->contribution == 0)
    return;
  penny_json_money (json, "contribution_due", budget->position->contribution_due);
  penny_json_money (json, "contribution_paid", budget->facts->contribution_paid);
  penny_json_money (json, "contribution_behind", budget->position->contribution_behind);
}

static void
write_receipts (PennyJson        *json,
                const PennyFacts *facts)
{
  penny_json_number (json, "payments", facts->payments);
  penny_json_number (json, "payments_with_receipt", facts->payments_with_receipt);
  penny_json_money (json, "receipts_missing_amount", facts->receipts_missing);
}

/* What would all this cost out of one's own pocket? */
static void
write_affordability (PennyJson        *json,
                     const GPtrArray  *lines,
                     PennyPence        own_money_a_week)
{
  PennyCost cost = { 0 };
  PennyPence left_over;

  if (own_money_a_week == 0)
    return;
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPlanLine *line = ((const PennyLineFacts *) g_ptr_array_index (lines, i))->line;

      if (line->kind != PENNY_LINE_CONTINGENCY)
        cost.once = penny_pence_add (cost.once, line->total);
    }
  left_over = penny_afford_a_week (own_money_a_week, &cost, 1);
  penny_json_begin (json, "affordability");
  penny_json_money (json, "weekly_cost", penny_cost_a_week (&cost, 1));
  penny_json_money (json, "own_money_a_week", own_money_a_week);
  penny_json_money (json, left_over < 0 ? "short_by" : "left_over", ABS (left_over));
  penny_json_end (json);
}

static void
write_budget (PennyJson                *json,
              const PennyBudgetSummary *budget,
              PennyPence                own_money_a_week)
{
  const PennyBudget *about = budget->facts->budget;

  penny_json_begin (json, NULL);
  penny_json_text (json, "name", about->name);
  penny_json_text (json, "funder", about->funder);
  penny_json_text (json, "holding", holding_of (about));
  penny_json_text (json, "held_by", about->held_by);
  penny_json_date (json, "start", about->start);
  penny_json_date (json, "end", about->end);
  write_owed (json, budget);
  if (about->holding == PENNY_HOLDING_DIRECT)
    {
      write_position (json, budget);
      write_money_in (json, budget->facts);
      write_held (json, budget);
    }
  write_plan (json, budget);
  write_contribution (json, budget);
  write_receipts (json, budget->facts);
  write_affordability (json, budget->facts->lines, own_money_a_week);
  if (budget->position->review_days_late > 0)
    penny_json_number (json, "review_days_late", budget->position->review_days_late);
  penny_json_end (json);
}

void
penny_summary_print_json (const PennySummary *summary)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_text (json, "label", summary->person->label);
  penny_json_text (json, "person", summary->person->name);
  penny_json_text (json, "managed_by", summary->person->manager);
  penny_json_date (json, "on", summary->on);
  penny_json_begin_list (json, "budgets");
  for (guint i = 0; i < summary->budgets->len; i++)
    write_budget (json, g_ptr_array_index (summary->budgets, i), summary->person->own_money_a_week);
  penny_json_end_list (json);
  penny_json_print (json);
}
