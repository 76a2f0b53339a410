#pragma once

#include "help.h"
#include "pay-tables.h"

G_BEGIN_DECLS

/* What rows of pay stand on, with ids that can be read: budget 1, lines 31 to 34, bill 51, file 61, the assistants
 * 71 ("ada") and 72 ("Bo"), run 81 (payday 30 January 2026) and its payslip 91, of 72.  In memory; nothing of it is in the history. */
PennyStore *open_ground (void);

G_END_DECLS
