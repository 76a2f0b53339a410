#pragma once

#include "position.h"
#include "store.h"

G_BEGIN_DECLS

/* Spending week by week, for the chart: facts->by_week.  What goes on from week
 * to week, so neither one-offs nor contingency, and with bills owed, as in the
 * forecast. */

/* Makes room for the weeks gone. */
void     penny_weeks_begin     (PennyFacts           *facts);
/* Spending for @line grew by @amount on @date.  What came before the budget's
 * first day is in its first week; a week that has not ended is left out. */
void     penny_weeks_add       (PennyFacts           *facts,
                                const PennyLineFacts *line,
                                PennyDate             date,
                                PennyPence            amount);
/* Adds what the pass over the payments does not see: the parts of split
 * payments, and bills.  @lines: gint64 id -> PennyLineFacts.  Then runs the weeks up. */
gboolean penny_weeks_finish    (PennyStore           *store,
                                PennyFacts           *facts,
                                GHashTable           *lines,
                                GError              **error);

G_END_DECLS
