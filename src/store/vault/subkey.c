#include "subkey.h"

#include <sodium.h>
#include <string.h>

void
penny_subkey (guint8        out[32],
              PennyKey     *key,
              const char   *role,
              const guint8  id[16])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, penny_key_bytes (key), PENNY_KEY_BYTES, 32);
  crypto_generichash_update (&state, (const guint8 *) role, strlen (role) + 1);
  crypto_generichash_update (&state, id, 16);
  crypto_generichash_final (&state, out, 32);
  sodium_memzero (&state, sizeof state);
}
