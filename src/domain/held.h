#pragma once

#include "position.h"

G_BEGIN_DECLS

/* Weeks of money held against the funder's own rule.  A week's money is the
 * recurring plan (contingency with it) over the budget's weeks; net takes the
 * own contribution off.  Money for one-offs is not counted as held. */
typedef struct
{
  PennyPence a_week_gross;
  PennyPence a_week_net;
  PennyPence held;               /* by the budget's rule */
  int        tenths_of_weeks;    /* 108 is 10.8 weeks, of the gross week unless the rule is net; -1: cannot say */
  PennyPence allowed;            /* by the rule; 0 when there is none */
  PennyPence over;               /* 0: within it */
} PennyHeld;

void       penny_held_work_out (const PennyFacts    *facts,
                                const PennyPosition *position,
                                PennyHeld           *held);
/* "What if the rule were n weeks?" */
PennyPence penny_held_over     (const PennyHeld     *held,
                                int                  weeks,
                                gboolean             net);

G_END_DECLS
