#pragma once

#include "keys.h"

G_BEGIN_DECLS

/* Makes a recovery code that opens @store, and writes it to standard output,
 * where it is seen once; it is kept nowhere.  FALSE: it was not written out, so nobody has it. */
gboolean penny_new_code_print (PennyStore  *store,
                               GError     **error);

G_END_DECLS
