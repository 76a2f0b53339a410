#pragma once

#include "keyring.h"

G_BEGIN_DECLS

/* For this room: what went wrong, as a sentence that says the way out. */
GError *penny_keyring_error_new     (PennyKeyringError  code);
/* The same for an error of libsecret's, which is taken; a cancelled one stays as it is. */
GError *penny_keyring_error_explain (GError            *error);

G_END_DECLS
