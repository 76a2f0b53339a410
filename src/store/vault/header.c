#include "header.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"
#include "subkey.h"

/* Where things are in a copy (format version 1). */
enum
{
  AT_MAGIC      = 0,
  AT_VERSION    = 8,
  AT_PAGE_SIZE  = 12,
  AT_GENERATION = 16,
  AT_ID         = 24,
  AT_VARIANT    = 40,
  AT_N_SLOTS    = 41,
  AT_SLOTS      = 48,
  AT_SUM        = 4048,
  AT_MAC        = 4064,
};

#define MAGIC_BYTES 8
#define ID_BYTES    16
#define SUM_BYTES   (AT_MAC - AT_SUM)
#define MAC_BYTES   (PENNY_HEADER_COPY_BYTES - AT_MAC)
#define PAGE_SIZE   4096
#define VARIANT     1            /* a reserve in each page; journals in slots of 8192 */

G_STATIC_ASSERT (AT_SLOTS + PENNY_HEADER_MOST_SLOTS * PENNY_SLOT_BYTES <= AT_SUM);

static const guint8 *
copy_of (const guint8 *bytes,
         gsize         size,
         guint         which)
{
  gsize at = which * (gsize) PENNY_HEADER_COPY_BYTES;

  return at + PENNY_HEADER_COPY_BYTES <= size ? bytes + at : NULL;
}

/* Whole says nothing of who wrote it: anyone can reckon this sum. */
static gboolean
is_whole (const guint8 *copy)
{
  guint8 sum[SUM_BYTES];

  if (copy == NULL || memcmp (copy + AT_MAGIC, PENNY_HEADER_MAGIC, MAGIC_BYTES) != 0)
    return FALSE;
  crypto_generichash (sum, sizeof sum, copy, AT_SUM, NULL, 0);
  return memcmp (sum, copy + AT_SUM, sizeof sum) == 0;
}

static void
reckon_mac (guint8        mac[MAC_BYTES],
            const guint8 *copy,
            PennyKey     *key)
{
  guint8 subkey[PENNY_KEY_BYTES];

  penny_subkey (subkey, key, PENNY_SUBKEY_HEADER, copy + AT_ID);
  crypto_generichash (mac, MAC_BYTES, copy, AT_MAC, subkey, sizeof subkey);
  sodium_memzero (subkey, sizeof subkey);
}

static gboolean
is_ours (const guint8 *copy)
{
  return penny_get_u32 (copy + AT_VERSION) == PENNY_HEADER_VERSION &&
         penny_get_u32 (copy + AT_PAGE_SIZE) == PAGE_SIZE &&
         copy[AT_VARIANT] == VARIANT && copy[AT_N_SLOTS] <= PENNY_HEADER_MOST_SLOTS;
}

/* @key NULL: whole is enough. */
static gboolean
is_good (const guint8 *copy,
         PennyKey     *key)
{
  guint8 mac[MAC_BYTES];

  if (!is_whole (copy) || !is_ours (copy))
    return FALSE;
  if (key == NULL)
    return TRUE;
  reckon_mac (mac, copy, key);
  return sodium_memcmp (mac, copy + AT_MAC, sizeof mac) == 0;
}

/* The better copy's number, or -1. */
static int
best_copy (const guint8 *bytes,
           gsize         size,
           PennyKey     *key)
{
  int best = -1;

  penny_secret_ready ();
  for (guint i = 0; i < 2; i++)
    {
      const guint8 *copy = copy_of (bytes, size, i);

      if (is_good (copy, key) &&
          (best < 0 || penny_get_u64 (copy + AT_GENERATION) > penny_get_u64 (bytes + AT_GENERATION)))
        best = (int) i;
    }
  return best;
}

void
penny_header_init (PennyHeader *self)
{
  penny_secret_ready ();
  memset (self, 0, sizeof *self);
  self->generation = 1;
  randombytes_buf (self->book_id, ID_BYTES);
}

gboolean
penny_header_is_sealed (const guint8 *bytes,
                        gsize         size)
{
  return size >= MAGIC_BYTES &&
         (memcmp (bytes, PENNY_HEADER_MAGIC, MAGIC_BYTES) == 0 || is_whole (copy_of (bytes, size, 1)));
}

guint32
penny_header_get_version (const guint8 *bytes,
                          gsize         size)
{
  penny_secret_ready ();
  for (guint i = 0; i < 2; i++)
    if (is_whole (copy_of (bytes, size, i)))
      return penny_get_u32 (copy_of (bytes, size, i) + AT_VERSION);
  return 0;
}

gboolean
penny_header_read (PennyHeader  *self,
                   const guint8 *bytes,
                   gsize         size,
                   PennyKey     *key)
{
  int best = best_copy (bytes, size, key);
  const guint8 *copy;

  if (best < 0)
    return FALSE;

  copy = copy_of (bytes, size, (guint) best);
  self->generation = penny_get_u64 (copy + AT_GENERATION);
  memcpy (self->book_id, copy + AT_ID, ID_BYTES);
  self->n_slots = copy[AT_N_SLOTS];
  memcpy (self->slots, copy + AT_SLOTS, sizeof self->slots);
  return TRUE;
}

guint
penny_header_older_copy (const guint8 *bytes,
                         gsize         size,
                         PennyKey     *key)
{
  return best_copy (bytes, size, key) == 0 ? 1 : 0;
}

void
penny_header_write (const PennyHeader *self,
                    PennyKey          *key,
                    guint8             copy[PENNY_HEADER_COPY_BYTES])
{
  g_return_if_fail (self->n_slots <= PENNY_HEADER_MOST_SLOTS);

  penny_secret_ready ();
  memset (copy, 0, PENNY_HEADER_COPY_BYTES);
  memcpy (copy + AT_MAGIC, PENNY_HEADER_MAGIC, MAGIC_BYTES);
  penny_put_u32 (copy + AT_VERSION, PENNY_HEADER_VERSION);
  penny_put_u32 (copy + AT_PAGE_SIZE, PAGE_SIZE);
  penny_put_u64 (copy + AT_GENERATION, self->generation);
  memcpy (copy + AT_ID, self->book_id, ID_BYTES);
  copy[AT_VARIANT] = VARIANT;
  copy[AT_N_SLOTS] = (guint8) self->n_slots;
  memcpy (copy + AT_SLOTS, self->slots, self->n_slots * (gsize) PENNY_SLOT_BYTES);
  crypto_generichash (copy + AT_SUM, SUM_BYTES, copy, AT_SUM, NULL, 0);
  reckon_mac (copy + AT_MAC, copy, key);
}

char *
penny_header_id_text (const PennyHeader *self)
{
  char *text = g_malloc (2 * ID_BYTES + 1);

  return sodium_bin2hex (text, 2 * ID_BYTES + 1, self->book_id, ID_BYTES);
}

gboolean
penny_header_add_slot (PennyHeader  *self,
                       const guint8  slot[PENNY_SLOT_BYTES])
{
  if (self->n_slots == PENNY_HEADER_MOST_SLOTS)
    return FALSE;
  memcpy (self->slots[self->n_slots++], slot, PENNY_SLOT_BYTES);
  return TRUE;
}

guint
penny_header_count_slots (const PennyHeader *self,
                          PennySlotKind      kind)
{
  guint n = 0;

  for (guint i = 0; i < self->n_slots; i++)
    n += penny_slot_kind (self->slots[i]) == kind;
  return n;
}

void
penny_header_drop_slots (PennyHeader   *self,
                         PennySlotKind  kind,
                         guint          keep)
{
  guint n = penny_header_count_slots (self, kind);
  guint drop = n > keep ? n - keep : 0;
  guint kept = 0;

  for (guint i = 0; i < self->n_slots; i++)
    if (penny_slot_kind (self->slots[i]) == kind && drop > 0)
      drop--;
    else
      memmove (self->slots[kept++], self->slots[i], PENNY_SLOT_BYTES);
  memset (self->slots[kept], 0, (self->n_slots - kept) * (gsize) PENNY_SLOT_BYTES);
  self->n_slots = kept;
}

PennyKey *
penny_header_unlock (const PennyHeader *self,
                     PennySlotKind      kind,
                     const char        *secret)
{
  for (guint i = self->n_slots; i-- > 0;)
    if (penny_slot_kind (self->slots[i]) == kind)
      {
        PennyKey *key = penny_slot_unwrap (self->slots[i], secret, self->book_id);

        if (key != NULL)
          return key;
      }
  return NULL;
}
