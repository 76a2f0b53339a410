#pragma once

#include "copy.h"

G_BEGIN_DECLS

/* Is the book sound?  SQLite's integrity_check, every reference, the ledger's own
 * invariants (splits make up their payment, a transfer's two halves cancel, a
 * check's ticked payments make its closing balance, history without a gap, ...)
 * and each receipt file whole.  Reads only.  The answer: what is wrong, a
 * sentence each (char *); empty when all is well.  Long. */
GPtrArray *penny_store_check     (PennyStore  *store,
                                  PennyGoOn    go_on,
                                  gpointer     data,
                                  GError     **error);
/* TRUE once a page was unreadable, torn or healed, or an act was taken back, since the book was opened:
 * ask penny_store_check(). */
gboolean   penny_store_is_suspect (PennyStore *store);

G_END_DECLS
