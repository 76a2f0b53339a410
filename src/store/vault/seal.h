#pragma once

#include "subkey.h"

G_BEGIN_DECLS

/* One piece of a book's file, sealed: XChaCha20-Poly1305-IETF with a nonce at
 * random, which holds it to its book, its kind of file, its place there and its
 * length.  Any thread. */
#define PENNY_SEAL_NONCE 24
#define PENNY_SEAL_TAG   16

typedef enum
{
  PENNY_SEAL_MAIN = 1,
  PENNY_SEAL_JOURNAL = 2,
  PENNY_SEAL_TEMPORARY = 3,
} PennySealKind;

/* Holds a key: penny_seal_clear() wipes it. */
typedef struct
{
  guint8        key[32];
  guint8        id[16];        /* the book's */
  PennySealKind kind;
} PennySeal;

/* For a file of the book @id. */
void     penny_seal_init           (PennySeal       *self,
                                    PennySealKind    kind,
                                    PennyKey        *key,
                                    const guint8     id[16]);
/* For a file that nobody reads again: its key is nowhere else. */
void     penny_seal_init_temporary (PennySeal       *self);
void     penny_seal_clear          (PennySeal       *self);

void     penny_seal_close          (const PennySeal *self,
                                    guint64          index,
                                    const guint8    *plain,
                                    guint            length,
                                    guint8          *sealed,
                                    guint8           nonce[PENNY_SEAL_NONCE],
                                    guint8           tag[PENNY_SEAL_TAG]);
/* FALSE: it is not what was sealed there, and @plain is worth nothing. */
gboolean penny_seal_open           (const PennySeal *self,
                                    guint64          index,
                                    guint8          *plain,
                                    guint            length,
                                    const guint8    *sealed,
                                    const guint8     nonce[PENNY_SEAL_NONCE],
                                    const guint8     tag[PENNY_SEAL_TAG]);

G_END_DECLS
