#include "forecast.h"

/* Contingency and one-offs are in neither pace nor forecast. */
static gboolean
is_recurring (const PennyPlanLine *line)
{
  return line->kind != PENNY_LINE_ONE_OFF && line->kind != PENNY_LINE_CONTINGENCY;
}

/* What was spent on a dropped line stays spent, but nothing is planned for it. */
static PennyPence
planned_for (const PennyPlanLine *line)
{
  return line->dropped ? 0 : line->total;
}

static PennyPence
spent_on (const PennyLineFacts *line)
{
  return penny_pence_add (line->spent, line->owed);
}

/* An amount a time has been planned for each week or month that has begun: the
 * bus ticket bought on Monday is not ahead of its pace until Sunday. */
static PennyPence
planned_by_rhythm (const PennyFacts    *facts,
                   const PennyPlanLine *line)
{
  PennySchedule rhythm = { PENNY_UNIT_WEEK, 1, facts->budget->start, facts->budget->end };

  if (line->kind == PENNY_LINE_FOUR_WEEKLY)
    rhythm.every = 4;
  else if (line->kind == PENNY_LINE_MONTHLY)
    rhythm.unit = PENNY_UNIT_MONTH;
  return penny_pence_share (line->each, penny_schedule_count (&rhythm, facts->budget->start, facts->on), 1);
}

static gboolean
is_paced (const PennyPlanLine *line)
{
  return is_recurring (line) && line->kind != PENNY_LINE_YEARLY && !line->dropped;
}

void
penny_line_forecast_work_out (const PennyFacts     *facts,
                              const PennyLineFacts *line,
                              PennyLineForecast    *forecast)
{
  int gone = penny_budget_weeks_gone (facts->budget, facts->on);
  int weeks = penny_budget_weeks (facts->budget);
  PennyPence planned = planned_for (line->line), spent = spent_on (line);

  *forecast = (PennyLineForecast) { .cautious = MAX (planned, spent), .at_this_pace = MAX (planned, spent) };
  if (gone == 0)
    return;
  if (is_recurring (line->line))
    forecast->expected_by_now = penny_pence_share (planned, gone, weeks);
  if (!is_paced (line->line))
    return;
  forecast->at_this_pace = penny_pence_share (spent, weeks, gone);
  forecast->over = spent > MAX (forecast->expected_by_now, planned_by_rhythm (facts, line->line));
  if (forecast->over)
    forecast->cautious = MAX (forecast->at_this_pace, spent);
}

static int
tenths_of_percent (PennyPence spent,
                   PennyPence expected)
{
  if (expected <= 0)
    return -1;
  return (int) CLAMP (penny_pence_share (spent, 1000, expected), 0, G_MAXINT);
}

/* At the very start there is no pace yet: then it is what the cautious figure says. */
void
penny_forecast_work_out (const PennyFacts *facts,
                         PennyForecast    *forecast)
{
  *forecast = (PennyForecast) {
    .weeks_gone = penny_budget_weeks_gone (facts->budget, facts->on),
    .weeks = penny_budget_weeks (facts->budget),
  };
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (facts->lines, i);
      PennyLineForecast of_line;

      if (line->line->kind != PENNY_LINE_ONE_OFF)
        forecast->cautious_under = penny_pence_add (forecast->cautious_under, planned_for (line->line));
      if (!is_recurring (line->line))
        continue;
      penny_line_forecast_work_out (facts, line, &of_line);
      forecast->planned = penny_pence_add (forecast->planned, planned_for (line->line));
      forecast->recurring_spent = penny_pence_add (forecast->recurring_spent, spent_on (line));
      forecast->cautious = penny_pence_add (forecast->cautious, of_line.cautious);
    }
  forecast->cautious_under = penny_pence_add (forecast->cautious_under, -forecast->cautious);
  forecast->at_this_pace = forecast->cautious;
  if (forecast->weeks_gone > 0)
    {
      forecast->expected_by_now = penny_pence_share (forecast->planned, forecast->weeks_gone, forecast->weeks);
      forecast->at_this_pace = penny_pence_share (forecast->recurring_spent, forecast->weeks, forecast->weeks_gone);
    }
  forecast->tenths_of_percent = tenths_of_percent (forecast->recurring_spent, forecast->expected_by_now);
}
