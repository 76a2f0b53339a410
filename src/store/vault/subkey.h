#pragma once

#include "key.h"

G_BEGIN_DECLS

/* One key for each use of a book's key: BLAKE2b-256 keyed with it, over the role,
 * a NUL and the book's id.  Any thread.  Wipe @out when it was used. */
#define PENNY_SUBKEY_HEADER  "header"
#define PENNY_SUBKEY_MAIN    "main"
#define PENNY_SUBKEY_JOURNAL "journal"
#define PENNY_SUBKEY_RECEIPT "receipt"

void penny_subkey (guint8        out[32],
                   PennyKey     *key,
                   const char   *role,
                   const guint8  id[16]);

G_END_DECLS
