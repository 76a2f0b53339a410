#pragma once

#include "statement.h"

G_BEGIN_DECLS

/* Where a file has a running balance, each follows from the one beside it.
 * How many do not, in whichever direction the file runs better. */
guint    penny_balance_chain_breaks (GPtrArray *rows);
/* TRUE when the balances contradict the amounts' signs and agree with the opposite ones throughout. */
gboolean penny_balance_chain_turned (GPtrArray *rows);

G_END_DECLS
