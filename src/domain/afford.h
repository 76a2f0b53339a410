#pragma once

#include "pence.h"

G_BEGIN_DECLS

/* What would it cost a week, and the first year?  A year is 52 weeks here, as
 * in the plans that funders write. */
typedef struct
{
  PennyPence once;
  PennyPence weekly;
  PennyPence monthly;
} PennyCost;

PennyPence penny_cost_first_year (const PennyCost *cost);
PennyPence penny_cost_later_year (const PennyCost *cost);
/* The first year's cost over 52, rounded half up. */
PennyPence penny_cost_a_week     (const PennyCost *cost,
                                  gsize            n);
/* Plus: this much a week is left over; minus: this much short. */
PennyPence penny_afford_a_week   (PennyPence       own_money_a_week,
                                  const PennyCost *cost,
                                  gsize            n);

G_END_DECLS
