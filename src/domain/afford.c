#include "afford.h"

#define WEEKS_A_YEAR  52
#define MONTHS_A_YEAR 12

PennyPence
penny_cost_later_year (const PennyCost *cost)
{
  return penny_pence_add (penny_pence_share (cost->weekly, WEEKS_A_YEAR, 1),
                          penny_pence_share (cost->monthly, MONTHS_A_YEAR, 1));
}

PennyPence
penny_cost_first_year (const PennyCost *cost)
{
  return penny_pence_add (cost->once, penny_cost_later_year (cost));
}

/* One rounding for all of them: rounding each would drift by pence. */
PennyPence
penny_cost_a_week (const PennyCost *cost,
                   gsize            n)
{
  PennyPence year = 0;

  for (gsize i = 0; i < n; i++)
    year = penny_pence_add (year, penny_cost_first_year (&cost[i]));
  return penny_pence_share (year, 1, WEEKS_A_YEAR);
}

PennyPence
penny_afford_a_week (PennyPence       own_money_a_week,
                     const PennyCost *cost,
                     gsize            n)
{
  return penny_pence_add (own_money_a_week, -penny_cost_a_week (cost, n));
}
