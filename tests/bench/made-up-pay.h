#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The household of a large budget, always the same: so many assistants, so many weeks of weekly pay up to @last, each day's
 * hours an entry, each week signed, each payday an act of its own with its payslips, worked out by the pay engine, and its
 * wages paid.  What tax years there are no rates for have the oldest's.  Ends the program when it cannot. */
void made_up_pay (PennyStore *store,
                  guint       assistants,
                  guint       weeks,
                  PennyDate   last);

G_END_DECLS
