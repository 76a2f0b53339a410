#pragma once

#include "choose-window.h"

G_BEGIN_DECLS

/* What penny_choose_window_open() can list. */

/* Payments spent, the newest first, or those that fit the search; not those that the receipt asked about proves already. */
gpointer penny_choose_payments (PennyStore *store, gpointer asked, GError **error);
/* Other receipts. */
gpointer penny_choose_receipts (PennyStore *store, gpointer asked, GError **error);
/* Receipts that the payment asked about (0: a new one) may have, best first, and all that wait; with a search: any that does not prove it
 * yet. */
gpointer penny_choose_receipts_for (PennyStore *store, gpointer asked, GError **error);

G_END_DECLS
