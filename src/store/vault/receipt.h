#pragma once

#include "key.h"

G_BEGIN_DECLS

/* A sealed file beside the database: magic, version, a secretstream header, and
 * chunks of 64 KiB, the last of which is tagged; its id is authentic with it.
 * Chunk by chunk, so that a large photograph is never whole in memory. Any thread. */
#define PENNY_RECEIPT_ID_BYTES 16
#define PENNY_RECEIPT_CHUNK    65536

typedef gboolean (*PennyChunk) (const guint8 *bytes, gsize size, gpointer data, GError **error);

/* The id that a file's name begins with, and a book's: 32 hexadecimal letters. */
void     penny_receipt_read_id (const char  *letters,
                               guint8        id[PENNY_RECEIPT_ID_BYTES]);
/* How large the sealed file is when @bytes are in it. */
gint64   penny_receipt_sealed_bytes (gint64  bytes);
/* Reads @plain (a file descriptor) to its end and writes to @sealed. */
gboolean penny_receipt_seal   (int           plain,
                               int           sealed,
                               const guint8  id[PENNY_RECEIPT_ID_BYTES],
                               PennyKey     *key,
                               const guint8  book_id[16],
                               GError      **error);
/* Gives the plain chunks in order; nothing is said to be whole before the last
 * one was, so throw away what came when this fails. */
gboolean penny_receipt_unseal (int           sealed,
                               const guint8  id[PENNY_RECEIPT_ID_BYTES],
                               PennyKey     *key,
                               const guint8  book_id[16],
                               PennyChunk    chunk,
                               gpointer      data,
                               GError      **error);

G_END_DECLS
