#pragma once

#include "keys.h"

G_BEGIN_DECLS

/* What stands between a person and their file, in words, and the ways on.
 * One door a case; no way ever makes a new key.  Pure: no widgets. */
typedef enum
{
  PENNY_WAY_AGAIN   = 1 << 0,   /* waiting, or asking the keyring once more, may help */
  PENNY_WAY_SECRET  = 1 << 1,   /* a recovery code or a passphrase opens it */
  PENNY_WAY_LOOK    = 1 << 2,   /* it can be read all the same */
  PENNY_WAY_RESTORE = 1 << 3,   /* a backup may help */
  PENNY_WAY_NEW     = 1 << 4,   /* or a fresh beginning */
} PennyWays;

typedef enum
{
  PENNY_TYPED_PASSPHRASE,
  PENNY_TYPED_CODE,
} PennyTyped;

typedef struct
{
  const char *icon;
  const char *title;            /* translatable, as all words here */
  const char *words;            /* NULL: the error's own sentence */
  const char *in_flatpak;       /* more words where Pennywell runs inside Flatpak; or NULL */
  const char *again;            /* what the button says */
  PennyWays   ways;
  gboolean    again_first;      /* that is the likelier way on */
} PennyDoor;

/* @locks: what opens the file, or NULL where that could not be read. */
const PennyDoor *penny_door_find   (const GError     *error,
                                    const PennyLocks *locks);
/* Locked by the person, or with the session.  @asks: a passphrase opens it, and not the keyring. */
const PennyDoor *penny_door_locked (gboolean          asks);

G_END_DECLS
