#pragma once

#include "fact.h"
#include "hours.h"

G_BEGIN_DECLS

/* A week as a list: each day, and under it what was entered for it.  A day goes to @add (target: the day), an entry to
 * @edit (target: its id); NULL: nothing can be changed.  @their_turn leaves out what is money. */
GPtrArray *penny_hours_facts (const PennyWeekView *view,
                              PennyDate            today,
                              const char          *add,
                              const char          *edit,
                              gboolean             their_turn);

/* FALSE: the week was approved, or that day was paid. */
gboolean   penny_hours_can_add   (const PennyWeekView *view,
                                  PennyDate            day);
/* The entry of @id, borrowed; NULL: not of this week. */
const PennyEntry *penny_hours_find (const PennyWeekView *view,
                                    gint64               id);

G_END_DECLS
