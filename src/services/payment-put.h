#pragma once

#include "payments.h"

G_BEGIN_DECLS

/* A payment saved inside an act that does more.  For the files of this room only. */

/* Holds it against the rules first.  *row: its id then.  *kind: what history calls it; NULL where it was so already. */
gboolean penny_payment_put (PennyStore          *store,
                            const PennyPayment  *payment,
                            gint64              *row,
                            const char         **kind,
                            GError             **error);

G_END_DECLS
