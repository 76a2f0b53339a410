#pragma once

#include "summary.h"

G_BEGIN_DECLS

/* What Home and Plan say of a budget, in whole sentences.  Pure; any thread.
 * NULL where there is nothing to say. */

/* FALSE until something is known about the money: nothing came in and nothing went out. */
gboolean penny_words_money_known  (const PennyBudgetSummary *budget);
/* "£17.00 free for things in your plan until Monday 7 December, if nothing is
 * missing."  *figure, if not NULL, is the part to show large. */
char    *penny_words_free         (const PennyBudgetSummary *budget,
                                   char                    **figure);
/* "If the money is a day late: £16.40 short."  Only where it would be. */
char    *penny_words_a_day_late   (const PennyBudgetSummary *budget);
/* "Checked with the bank on Thursday 12 November." */
char    *penny_words_checked      (const PennyBudgetSummary *budget);
/* "£338.00 that was due on Monday 7 December has not come." */
char    *penny_words_late_money   (const PennyBudgetSummary *budget);
/* "You have used 98% of what was expected by now." */
char    *penny_words_pace         (const PennyBudgetSummary *budget);
/* "Own contribution: £1,008.00 due by now, £882.00 paid. £126.00 behind." */
char    *penny_words_contribution (const PennyBudgetSummary *budget);
/* "You hold 10.8 weeks’ money.  The rule is 8 weeks: £330.00 over." */
char    *penny_words_held         (const PennyBudgetSummary *budget);
/* "At the end, by a cautious guess: £36,244.67 used, £1,195.33 left." */
char    *penny_words_forecast     (const PennyBudgetSummary *budget);
/* "If this pace goes on: £35,502.55 used by the end." */
char    *penny_words_at_this_pace (const PennyBudgetSummary *budget);
/* "38 of 60 hours left"; NULL for a line without a unit. */
char    *penny_words_units_left   (const PennyLineFacts     *line,
                                   char                    **figure);

G_END_DECLS
