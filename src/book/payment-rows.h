#pragma once

#include "payment-item.h"

G_BEGIN_DECLS

/* The items of a list of payments, and their rows: an item is there at once and
 * filled when its page comes.  It lives as long as a widget holds it, or one of
 * the last pages; and as long as it lives it is the same one. */
typedef struct _PennyPaymentRows PennyPaymentRows;

PennyPaymentRows *penny_payment_rows_new      (PennyBook        *book);
/* What is on its way still comes to items that live. */
void              penny_payment_rows_free     (PennyPaymentRows *self);
/* A new reference to the item of ids[position]. */
PennyPaymentItem *penny_payment_rows_get      (PennyPaymentRows *self,
                                               GArray           *ids,
                                               guint             position);
/* All rows may be others now: those that somebody holds are read again. */
void              penny_payment_rows_changed  (PennyPaymentRows *self);

G_END_DECLS
