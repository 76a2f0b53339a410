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
/* TRUE once a page was unreadable, torn or healed, or an act was taken back, since the book was opened or
 * was last looked into: penny_store_look_into() tells whether any harm was done. */
gboolean   penny_store_is_suspect (PennyStore *store);
/* Checks a suspect book, once for all that was noticed so far: after a power cut all is mostly well.
 * *harmed: it is not.  Long when it checks, at once when nothing new was noticed. */
gboolean   penny_store_look_into  (PennyStore *store,
                                   gboolean   *harmed,
                                   GError    **error);

G_END_DECLS
