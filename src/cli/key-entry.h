#pragma once

#include "keys.h"

G_BEGIN_DECLS

/* Where the key of a file that is there comes from, in this order: the descriptor
 * that --key-fd names; nothing at all, where the published passphrase of the
 * samples opens it; this computer's keyring; the terminal. */

/* What each is tried on: penny_locks_open() or penny_backup_unlock(). */
typedef PennyKey *(*PennyUnlock) (const char *path, const char *secret, GError **error);

typedef struct
{
  const char  *path;
  const char  *id;             /* the keyring's name for it */
  gboolean     sample;         /* try the published passphrase */
  PennyUnlock  unlock;
} PennyKeyEntry;

/* @descriptor below 0: none.  Slow.  PENNY_STORE_ERROR_LOCKED says the ways that are left. */
PennyKey *penny_key_entry_find         (const PennyKeyEntry  *self,
                                        int                   descriptor,
                                        GError              **error);
PennyKey *penny_key_entry_from_keyring (const PennyKeyEntry  *self,
                                        GError              **error);

G_END_DECLS
