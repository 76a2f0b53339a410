#include "slot.h"

#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"
#include "code.h"

/* Where things are in a slot (format version 1). */
enum
{
  AT_KIND    = 0,
  AT_KDF     = 1,
  AT_OPS     = 8,
  AT_MEMORY  = 16,
  AT_SALT    = 24,
  AT_NONCE   = 40,
  AT_WRAPPED = 64,
  AT_ZERO    = 112,
};

#define ARGON2ID13     1
#define COSTS_END      AT_SALT         /* bytes 0..23 are authentic with the key */
#define ID_BYTES       16
#define WRAPPED_BYTES  (PENNY_KEY_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES)

/* More would only be asked by somebody who wants this computer to stand still. */
#define MOST_OPS       16
#define MOST_MEMORY    (G_GUINT64_CONSTANT (1) << 30)
#define LITTLE_MEMORY  (G_GUINT64_CONSTANT (4) << 30)

G_STATIC_ASSERT (AT_WRAPPED + WRAPPED_BYTES == AT_ZERO);

typedef guint8 Wrapping[PENNY_KEY_BYTES];

/* A passphrase is the same however a keyboard composes its accents, and what a
 * paste brought along at its ends; a code however it was typed.  NULL: not a code. */
static char *
normalise (PennySlotKind  kind,
           const char    *secret)
{
  g_autofree char *composed = NULL;
  gsize length;
  char *copy;

  if (kind == PENNY_SLOT_CODE)
    return penny_code_read (secret);
  composed = g_utf8_normalize (secret, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    return penny_secret_copy (secret);
  /* What strips it moves it, so the end is there twice. */
  length = strlen (composed);
  copy = penny_secret_copy (g_strstrip (composed));
  sodium_memzero (composed, length);
  return copy;
}

static gboolean
costs_are_sane (const guint8 *slot)
{
  guint64 ops = penny_get_u64 (slot + AT_OPS);
  guint64 memory = penny_get_u64 (slot + AT_MEMORY);

  return slot[AT_KDF] == ARGON2ID13 &&
         ops >= crypto_pwhash_argon2id_OPSLIMIT_MIN && ops <= MOST_OPS &&
         memory >= crypto_pwhash_argon2id_MEMLIMIT_MIN && memory <= MOST_MEMORY;
}

/* FALSE: not a secret of this kind, absurd costs, or no memory. */
static gboolean
derive (Wrapping      wrapping,
        const guint8 *slot,
        const char   *secret)
{
  char *plain = costs_are_sane (slot) ? normalise (penny_slot_kind (slot), secret) : NULL;
  gboolean done = plain != NULL &&
                  crypto_pwhash_argon2id (wrapping, PENNY_KEY_BYTES, plain, strlen (plain), slot + AT_SALT,
                                          penny_get_u64 (slot + AT_OPS), (size_t) penny_get_u64 (slot + AT_MEMORY),
                                          crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;

  penny_secret_free (plain);
  return done;
}

/* The book and the costs belong to the wrapped key: neither can be exchanged. */
static void
additional (guint8        data[ID_BYTES + COSTS_END],
            const guint8 *slot,
            const guint8 *book_id)
{
  memcpy (data, book_id, ID_BYTES);
  memcpy (data + ID_BYTES, slot, COSTS_END);
}

static gboolean
has_little_memory (void)
{
  return (guint64) sysconf (_SC_PHYS_PAGES) * (guint64) sysconf (_SC_PAGESIZE) < LITTLE_MEMORY;
}

static void
set_costs (guint8        *slot,
           PennySlotCost  cost)
{
  guint64 ops = crypto_pwhash_argon2id_OPSLIMIT_MODERATE;
  guint64 memory = crypto_pwhash_argon2id_MEMLIMIT_MODERATE;

  if (cost == PENNY_COST_SMALLEST)
    {
      ops = crypto_pwhash_argon2id_OPSLIMIT_MIN;
      memory = crypto_pwhash_argon2id_MEMLIMIT_MIN;
    }
  else if (has_little_memory ())
    {
      ops = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
      memory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;
    }
  penny_put_u64 (slot + AT_OPS, ops);
  penny_put_u64 (slot + AT_MEMORY, memory);
}

gboolean
penny_slot_wrap (guint8         slot[PENNY_SLOT_BYTES],
                 PennySlotKind  kind,
                 PennySlotCost  cost,
                 const char    *secret,
                 PennyKey      *key,
                 const guint8   book_id[16])
{
  guint8 data[ID_BYTES + COSTS_END];
  Wrapping wrapping;

  g_return_val_if_fail (secret != NULL, FALSE);

  penny_secret_ready ();
  memset (slot, 0, PENNY_SLOT_BYTES);
  slot[AT_KIND] = (guint8) kind;
  slot[AT_KDF] = ARGON2ID13;
  set_costs (slot, cost);
  randombytes_buf (slot + AT_SALT, AT_NONCE - AT_SALT);
  randombytes_buf (slot + AT_NONCE, AT_WRAPPED - AT_NONCE);
  if (!derive (wrapping, slot, secret))
    return FALSE;

  additional (data, slot, book_id);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot + AT_WRAPPED, NULL, penny_key_bytes (key), PENNY_KEY_BYTES,
                                              data, sizeof data, NULL, slot + AT_NONCE, wrapping);
  sodium_memzero (wrapping, sizeof wrapping);
  return TRUE;
}

PennyKey *
penny_slot_unwrap (const guint8   slot[PENNY_SLOT_BYTES],
                   const char    *secret,
                   const guint8   book_id[16])
{
  guint8 data[ID_BYTES + COSTS_END];
  guint8 bytes[PENNY_KEY_BYTES];
  Wrapping wrapping;
  PennyKey *key = NULL;

  g_return_val_if_fail (secret != NULL, NULL);

  penny_secret_ready ();
  if (!derive (wrapping, slot, secret))
    return NULL;
  additional (data, slot, book_id);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (bytes, NULL, NULL, slot + AT_WRAPPED, WRAPPED_BYTES,
                                                  data, sizeof data, slot + AT_NONCE, wrapping) == 0)
    key = penny_key_from_bytes (bytes);
  sodium_memzero (wrapping, sizeof wrapping);
  sodium_memzero (bytes, sizeof bytes);
  return key;
}

PennySlotKind
penny_slot_kind (const guint8 slot[PENNY_SLOT_BYTES])
{
  return slot[AT_KIND];
}

gboolean
penny_slot_is_smallest (const guint8 slot[PENNY_SLOT_BYTES])
{
  return slot[AT_KDF] == ARGON2ID13 &&
         penny_get_u64 (slot + AT_OPS) == crypto_pwhash_argon2id_OPSLIMIT_MIN &&
         penny_get_u64 (slot + AT_MEMORY) == crypto_pwhash_argon2id_MEMLIMIT_MIN;
}
