#pragma once

#include "work.h"

G_BEGIN_DECLS

/* Puts the key of @store, which is new, where it is found again: in the keyring
 * or behind @passphrase, and says in the book which.  *in_keyring tells whether the keyring
 * has it then.  Where it goes wrong the keyring has nothing.  On the thread that does @task's work. */
gboolean penny_secure_key (GTask       *task,
                           PennyStore  *store,
                           const char  *passphrase,
                           gboolean     always_ask,
                           gboolean    *in_keyring,
                           GError     **error);

G_END_DECLS
