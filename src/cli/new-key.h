#pragma once

#include "keys.h"

G_BEGIN_DECLS

/* How a new file's key is kept in safety: by this computer's keyring, or by what
 * was given with --key-fd, which becomes its passphrase (or is the key, when it has a key's form). */
typedef struct
{
  PennyKey *key;
  char     *passphrase;        /* NULL: none */
  gboolean  given;             /* the key was given, so somebody has it already */
} PennyNewKey;

/* @descriptor below 0: none was given. */
gboolean penny_new_key_choose (PennyNewKey  *self,
                               int           descriptor,
                               GError      **error);
void     penny_new_key_clear  (PennyNewKey  *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennyNewKey, penny_new_key_clear)
/* Before the first record is written: TRUE when @store can be opened again. */
gboolean penny_new_key_keep   (const PennyNewKey  *self,
                               PennyStore         *store,
                               GError            **error);
/* A file that was kept before files were sealed becomes a sealed one; says so on standard error. */
gboolean penny_new_key_seal   (const PennyNewKey  *self,
                               const char         *folder,
                               GError            **error);

G_END_DECLS
