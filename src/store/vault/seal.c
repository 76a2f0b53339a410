#include "seal.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"

G_STATIC_ASSERT (PENNY_SEAL_NONCE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (PENNY_SEAL_TAG == crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (sizeof ((PennySeal *) NULL)->key == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/* The book's id, the kind, the index (8 bytes) and the length (2), the smaller byte first. */
#define BOUND_BYTES 27

void
penny_seal_init (PennySeal     *self,
                 PennySealKind  kind,
                 PennyKey      *key,
                 const guint8   id[16])
{
  self->kind = kind;
  memcpy (self->id, id, sizeof self->id);
  penny_subkey (self->key, key, kind == PENNY_SEAL_MAIN ? PENNY_SUBKEY_MAIN : PENNY_SUBKEY_JOURNAL, id);
}

void
penny_seal_init_temporary (PennySeal *self)
{
  self->kind = PENNY_SEAL_TEMPORARY;
  randombytes_buf (self->id, sizeof self->id);
  randombytes_buf (self->key, sizeof self->key);
}

void
penny_seal_clear (PennySeal *self)
{
  sodium_memzero (self, sizeof *self);
}

static void
bind_to_place (const PennySeal *self,
               guint64          index,
               guint            length,
               guint8           bound[BOUND_BYTES])
{
  memcpy (bound, self->id, 16);
  bound[16] = (guint8) self->kind;
  penny_put_u64 (bound + 17, index);
  penny_put_u16 (bound + 25, (guint16) length);
}

void
penny_seal_close (const PennySeal *self,
                  guint64          index,
                  const guint8    *plain,
                  guint            length,
                  guint8          *sealed,
                  guint8           nonce[PENNY_SEAL_NONCE],
                  guint8           tag[PENNY_SEAL_TAG])
{
  guint8 bound[BOUND_BYTES];

  bind_to_place (self, index, length, bound);
  randombytes_buf (nonce, PENNY_SEAL_NONCE);
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached (sealed, tag, NULL, plain, length, bound, sizeof bound,
                                                       NULL, nonce, self->key);
}

gboolean
penny_seal_open (const PennySeal *self,
                 guint64          index,
                 guint8          *plain,
                 guint            length,
                 const guint8    *sealed,
                 const guint8     nonce[PENNY_SEAL_NONCE],
                 const guint8     tag[PENNY_SEAL_TAG])
{
  guint8 bound[BOUND_BYTES];

  bind_to_place (self, index, length, bound);
  return crypto_aead_xchacha20poly1305_ietf_decrypt_detached (plain, NULL, sealed, length, tag, bound, sizeof bound,
                                                              nonce, self->key) == 0;
}
