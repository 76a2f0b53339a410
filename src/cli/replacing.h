#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Another key for the file that @store has open: this computer's keyring has it
 * then (unless the file always asks for its passphrase), @passphrase (may be NULL) is its
 * passphrase, and its new recovery code is written to standard output.  @store is closed. */
gboolean penny_replacing_run (PennyStore  **store,
                              const char   *passphrase,
                              GError      **error);

G_END_DECLS
