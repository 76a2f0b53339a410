#include "state-pension-age.h"

#define STEPS 12

/* How many steps of a month @born lies after @first, a 6th. */
static int
steps_after (PennyDate first,
             PennyDate born)
{
  int steps = 0;

  while (steps + 1 < STEPS && born >= penny_date_add_months (first, steps + 1))
    steps++;
  return steps;
}

/* 66 and a month for the first month of births, and a month more for each later one.  Where the month
 * has no such day it is its last: the act says so for the three days on which that happens. */
static PennyDate
towards_67 (PennyDate born)
{
  return penny_date_add_months (born, 66 * 12 + 1 + steps_after (penny_date_new (1960, 4, 6), born));
}

/* Everyone born in a month reaches it on one day: 6 May 2044 for the first, and two months on for each later one. */
static PennyDate
towards_68 (PennyDate born)
{
  return penny_date_add_months (penny_date_new (2044, 5, 6), 2 * steps_after (penny_date_new (1977, 4, 6), born));
}

PennyDate
penny_state_pension_day (PennyDate born)
{
  if (born < penny_date_new (1954, 10, 6))
    return PENNY_DATE_NONE;
  if (born < penny_date_new (1960, 4, 6))
    return penny_age_reached (born, 66);
  if (born < penny_date_new (1961, 3, 6))
    return towards_67 (born);
  if (born < penny_date_new (1977, 4, 6))
    return penny_age_reached (born, 67);
  if (born < penny_date_new (1978, 4, 6))
    return towards_68 (born);
  return penny_age_reached (born, 68);
}

gboolean
penny_state_pension_reached (PennyDate born,
                             PennyDate on)
{
  return born != PENNY_DATE_NONE && penny_state_pension_day (born) <= on;
}
