#pragma once

#include "slot.h"
#include "store.h"

G_BEGIN_DECLS

/* What opens a book: its key, and the slots in its header that a code or a
 * passphrase opens.  Sees the header only, so a locked book can be asked. */
typedef struct
{
  gboolean sealed;             /* FALSE: kept before books were sealed, and open to everyone */
  gboolean sample;             /* the published passphrase opens it */
  char     id[33];             /* 32 hexadecimal letters: the keyring's name for it; "" while not sealed */
  guint    codes;              /* how many codes and passphrases open it */
  guint    passphrases;
} PennyLocks;

/* @path: a book's folder, or a sealed file itself. */
gboolean    penny_locks_read         (const char     *path,
                                      PennyLocks     *locks,
                                      GError        **error);
/* Tries @secret as a key (44 letters, as a keyring keeps it), as a recovery code, and as a
 * passphrase.  Slow by intent: never on the interface's thread.  PENNY_STORE_ERROR_WRONG_SECRET
 * says in words which it could have been, and that a letter is wrong where the code's check character tells. */
PennyKey   *penny_locks_open         (const char     *path,
                                      const char     *secret,
                                      GError        **error);

/* The same of how a sealed file begins, PENNY_HEADER_BYTES of it, when it lies in another file. */
gboolean    penny_locks_read_start   (const guint8   *bytes,
                                      gsize           size,
                                      PennyLocks     *locks,
                                      GError        **error);
PennyKey   *penny_locks_open_start   (const guint8   *bytes,
                                      gsize           size,
                                      const char     *secret,
                                      GError        **error);

/* Of an open book. */
const char *penny_store_get_book_id  (PennyStore     *self);
PennyKey   *penny_store_get_key      (PennyStore     *self);   /* borrowed; NULL in memory */
gboolean    penny_store_get_locks    (PennyStore     *self,
                                      PennyLocks     *locks,
                                      GError        **error);
/* Adds one more secret that opens it.  The older ones stay until they are dropped,
 * so that a sheet just printed and the one in the drawer both work.  Slow. */
gboolean    penny_store_add_secret   (PennyStore     *self,
                                      PennySlotKind   kind,
                                      PennySlotCost   cost,
                                      const char     *secret,
                                      GError        **error);
/* All of @kind but the newest @keep. */
gboolean    penny_store_drop_secrets (PennyStore     *self,
                                      PennySlotKind   kind,
                                      guint           keep,
                                      GError        **error);

G_END_DECLS
