#pragma once

#include "drawn.h"
#include "ledger.h"

G_BEGIN_DECLS

/* A made-up year of payments for receipts: that of number i has the id i + 1, where there is one; all others are there
 * to mislead.  PennyPayment. */
GPtrArray *ledger_of (guint32          seed,
                      const GPtrArray *receipts);

G_END_DECLS
