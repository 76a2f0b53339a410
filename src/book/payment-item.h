#pragma once

#include "book.h"

G_BEGIN_DECLS

/* Made by the list before its row is here.  While it lives, @live has it by its id. */
PennyPaymentItem *penny_payment_item_new        (gint64            id,
                                                 GHashTable       *live);
/* Takes @row. */
void              penny_payment_item_fill       (PennyPaymentItem *self,
                                                 PennyPaymentRow  *row);
/* Its row is here, or on its way.  claim: TRUE the first time, and whoever claimed it fetches the row. */
gboolean          penny_payment_item_is_claimed (PennyPaymentItem *self);
gboolean          penny_payment_item_claim      (PennyPaymentItem *self);

G_END_DECLS
