#pragma once

#include "payments.h"

G_BEGIN_DECLS

/* A payment that has a receipt here stays what a receipt can prove.  For the files of this room only. */
gboolean penny_rules_payment_proven (PennyStore          *store,
                                     const PennyPayment  *payment,
                                     GError             **error);

G_END_DECLS
