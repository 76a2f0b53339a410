#pragma once

#include "position.h"

G_BEGIN_DECLS

/* Pace and the year's end.  Contingency and one-offs are in neither.  Spending
 * here is with bills owed.  Cautious: a line under its pace will use the rest
 * of its plan; a line over its pace goes on at that pace. */
typedef struct
{
  int        weeks_gone;
  int        weeks;
  PennyPence planned;            /* recurring lines */
  PennyPence recurring_spent;
  PennyPence expected_by_now;    /* planned x weeks_gone / weeks */
  int        tenths_of_percent;  /* 980 is 98.0%; -1: nothing expected yet */
  PennyPence cautious;           /* at the end */
  PennyPence cautious_under;     /* plan without one-offs, less cautious; minus: over */
  PennyPence at_this_pace;
} PennyForecast;

typedef struct
{
  PennyPence expected_by_now;
  PennyPence cautious;
  PennyPence at_this_pace;
  gboolean   over;               /* ahead of the line's own rhythm */
} PennyLineForecast;

void penny_forecast_work_out      (const PennyFacts     *facts,
                                   PennyForecast        *forecast);
void penny_line_forecast_work_out (const PennyFacts     *facts,
                                   const PennyLineFacts *line,
                                   PennyLineForecast    *forecast);

G_END_DECLS
