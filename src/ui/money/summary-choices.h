#pragma once

#include "choice.h"

G_BEGIN_DECLS

/* What of a book's summary a list can be narrowed to. */

/* Budgets, and the lines of all their plans.  Id: the budget's, the line's.  @all: a first choice that leaves it open
 * ("Any budget", id 0), or NULL.  Without a summary there is nothing else. */
GListStore *penny_choices_of_budgets (PennySummary *summary,
                                      const char   *all);
GListStore *penny_choices_of_lines   (PennySummary *summary,
                                      const char   *all);
/* Adds months, this one first, back to the first budget's start, but no more than three years.  Kind: 1; id: the first
 * day. */
void        penny_choices_add_months (GListStore   *choices,
                                      PennySummary *summary,
                                      PennyDate     today);
/* On which the first budget begins, or @today. */
PennyDate   penny_summary_first_day  (PennySummary *summary,
                                      PennyDate     today);

G_END_DECLS
