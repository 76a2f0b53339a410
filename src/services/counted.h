#pragma once

#include "payments.h"

G_BEGIN_DECLS

/* "How much is in the account now?"  What somebody counted stays what it was on
 * that day: a payment of before it was in that sum already, though it is only
 * found later, in a statement.  So what was there at the start is worked out
 * backwards from it.  For the files of this room only; inside an act. */

/* TRUE where @payment was in the sum that @opening was counted as.  @opening may be NULL: none was. */
gboolean penny_counted_has  (const PennyPayment *opening,
                             const PennyPayment *payment);
/* Takes a new @payment into account, and ticks it with @opening.  TRUE where @opening changed: then save it. */
gboolean penny_counted_add  (PennyPayment       *opening,
                             PennyPayment       *payment);
/* For one payment that is added (@before NULL), changed, or removed (@after NULL). */
gboolean penny_counted_keep (PennyStore         *store,
                             const PennyPayment *before,
                             PennyPayment       *after,
                             GError            **error);

G_END_DECLS
