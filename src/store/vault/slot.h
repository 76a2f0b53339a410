#pragma once

#include "key.h"

G_BEGIN_DECLS

/* A key slot of the header: the vault key, wrapped by a secret that a person
 * keeps.  design: Argon2id13 makes the secret a key, XChaCha20-Poly1305 wraps.
 * All slow by intent, but at the smallest cost.  Any thread. */
#define PENNY_SLOT_BYTES 128

typedef enum
{
  PENNY_SLOT_CODE = 1,
  PENNY_SLOT_PASSPHRASE = 2,
} PennySlotKind;

typedef enum
{
  PENNY_COST_USUAL,            /* 256 MiB; 64 MiB where the computer has less than 4 GiB */
  PENNY_COST_SMALLEST,         /* for what is published anyway, and tests */
} PennySlotCost;

/* The passphrase that sample books are sealed with, for everyone to know. */
#define PENNY_SAMPLE_PASSPHRASE "sample"

/* FALSE: no memory for it. */
gboolean  penny_slot_wrap        (guint8         slot[PENNY_SLOT_BYTES],
                                  PennySlotKind  kind,
                                  PennySlotCost  cost,
                                  const char    *secret,
                                  PennyKey      *key,
                                  const guint8   book_id[16]);
/* NULL: not this secret, a slot that is damaged, or one whose costs are absurd. */
PennyKey *penny_slot_unwrap      (const guint8   slot[PENNY_SLOT_BYTES],
                                  const char    *secret,
                                  const guint8   book_id[16]);
PennySlotKind penny_slot_kind    (const guint8   slot[PENNY_SLOT_BYTES]);
gboolean  penny_slot_is_smallest (const guint8   slot[PENNY_SLOT_BYTES]);

G_END_DECLS
