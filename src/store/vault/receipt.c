#include "receipt.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"
#include "store.h"
#include "subkey.h"

#define MAGIC        "PENNYRC1"
#define VERSION      1
#define AT_VERSION   8
#define AT_STREAM    16
#define HEADER_BYTES (AT_STREAM + crypto_secretstream_xchacha20poly1305_HEADERBYTES)
#define SEALED_CHUNK (PENNY_RECEIPT_CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES)

typedef crypto_secretstream_xchacha20poly1305_state Stream;

/* One file on its way through: what is plain is wiped when it is done. */
typedef struct
{
  Stream  stream;
  guint8  plain[PENNY_RECEIPT_CHUNK];
  guint8  sealed[SEALED_CHUNK];
} Passage;

static void
passage_free (Passage *self)
{
  sodium_memzero (self, sizeof *self);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passage, passage_free)

void
penny_receipt_read_id (const char *letters,
                       guint8      id[PENNY_RECEIPT_ID_BYTES])
{
  for (gsize i = 0; i < PENNY_RECEIPT_ID_BYTES; i++)
    id[i] = (guint8) (g_ascii_xdigit_value (letters[2 * i]) << 4 | g_ascii_xdigit_value (letters[2 * i + 1]));
}

/* The last chunk is never full, so there is always one more than the full ones. */
gint64
penny_receipt_sealed_bytes (gint64 bytes)
{
  return (gint64) HEADER_BYTES + bytes + (bytes / PENNY_RECEIPT_CHUNK + 1) * (SEALED_CHUNK - PENNY_RECEIPT_CHUNK);
}

static gboolean
fail_disk (GError **error)
{
  if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL,
                         _("There is no room left on the disk, so this was not saved. What was saved before is safe. "
                           "Make some room and try again."));
  else
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                 _("The disk reported a fault (%s), so this was not done. What was saved before is as it was. Try again."),
                 g_strerror (errno));
  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                       _("This kept file is not as it was written: it was damaged or changed. Nothing else is. "
                         "Take it from a backup, or ask for it again."));
  return FALSE;
}

/* Fills @bytes, or as much as there is: the count, or -1 with errno. */
static gssize
read_all (int     from,
          guint8 *bytes,
          gsize   size)
{
  gsize have = 0;

  while (have < size)
    {
      gssize n = read (from, bytes + have, size - have);

      if (n == 0)
        break;
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      have += (gsize) n;
    }
  return (gssize) have;
}

static gboolean
write_all (int            to,
           const guint8  *bytes,
           gsize          size,
           GError       **error)
{
  while (size > 0)
    {
      gssize n = write (to, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_disk (error);
      bytes += n;
      size -= (gsize) n;
    }
  return TRUE;
}

static void
receipt_key (guint8        subkey[PENNY_KEY_BYTES],
             PennyKey     *key,
             const guint8 *book_id)
{
  penny_secret_ready ();
  penny_subkey (subkey, key, PENNY_SUBKEY_RECEIPT, book_id);
}

static gboolean
seal_chunks (Passage       *self,
             int            plain,
             int            sealed,
             const guint8  *id,
             GError       **error)
{
  gssize n;

  /* Only a chunk that is not full is the last, so the last may hold nothing. */
  do
    {
      unsigned long long size;

      n = read_all (plain, self->plain, PENNY_RECEIPT_CHUNK);
      if (n < 0)
        return fail_disk (error);
      crypto_secretstream_xchacha20poly1305_push (&self->stream, self->sealed, &size, self->plain, (gsize) n,
                                                  id, PENNY_RECEIPT_ID_BYTES,
                                                  n < PENNY_RECEIPT_CHUNK ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                                          : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
      if (!write_all (sealed, self->sealed, size, error))
        return FALSE;
    }
  while (n == PENNY_RECEIPT_CHUNK);
  return TRUE;
}

gboolean
penny_receipt_seal (int            plain,
                    int            sealed,
                    const guint8   id[PENNY_RECEIPT_ID_BYTES],
                    PennyKey      *key,
                    const guint8   book_id[16],
                    GError       **error)
{
  g_autoptr (Passage) passage = g_new0 (Passage, 1);
  guint8 header[HEADER_BYTES] = MAGIC;
  guint8 subkey[PENNY_KEY_BYTES];

  receipt_key (subkey, key, book_id);
  penny_put_u32 (header + AT_VERSION, VERSION);
  crypto_secretstream_xchacha20poly1305_init_push (&passage->stream, header + AT_STREAM, subkey);
  sodium_memzero (subkey, sizeof subkey);
  return write_all (sealed, header, sizeof header, error) &&
         seal_chunks (passage, plain, sealed, id, error);
}

static gboolean
read_header (Passage       *self,
             int            sealed,
             PennyKey      *key,
             const guint8  *book_id,
             GError       **error)
{
  static const guint8 version[AT_STREAM - AT_VERSION] = { VERSION };
  guint8 header[HEADER_BYTES];
  guint8 subkey[PENNY_KEY_BYTES];
  gssize n = read_all (sealed, header, sizeof header);
  gboolean good;

  if (n < 0)
    return fail_disk (error);
  if (n < (gssize) sizeof header || memcmp (header, MAGIC, AT_VERSION) != 0 ||
      memcmp (header + AT_VERSION, version, sizeof version) != 0)
    return fail_damaged (error);
  receipt_key (subkey, key, book_id);
  good = crypto_secretstream_xchacha20poly1305_init_pull (&self->stream, header + AT_STREAM, subkey) == 0;
  sodium_memzero (subkey, sizeof subkey);
  return good || fail_damaged (error);
}

/* *last: this was the last chunk, and nothing comes behind it. */
static gboolean
unseal_chunk (Passage            *self,
              int                 sealed,
              const guint8       *id,
              unsigned long long *size,
              gboolean           *last,
              GError            **error)
{
  gssize n = read_all (sealed, self->sealed, SEALED_CHUNK);
  guint8 tag, behind;

  if (n < 0)
    return fail_disk (error);
  if (crypto_secretstream_xchacha20poly1305_pull (&self->stream, self->plain, size, &tag, self->sealed, (gsize) n,
                                                  id, PENNY_RECEIPT_ID_BYTES) != 0)
    return fail_damaged (error);
  *last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (!*last)
    return n == SEALED_CHUNK || fail_damaged (error);
  n = read_all (sealed, &behind, 1);
  return n < 0 ? fail_disk (error) : n == 0 || fail_damaged (error);
}

gboolean
penny_receipt_unseal (int            sealed,
                      const guint8   id[PENNY_RECEIPT_ID_BYTES],
                      PennyKey      *key,
                      const guint8   book_id[16],
                      PennyChunk     chunk,
                      gpointer       data,
                      GError       **error)
{
  g_autoptr (Passage) passage = g_new0 (Passage, 1);
  unsigned long long size;
  gboolean last = FALSE;

  if (!read_header (passage, sealed, key, book_id, error))
    return FALSE;
  while (!last)
    if (!unseal_chunk (passage, sealed, id, &size, &last, error) ||
        !chunk (passage->plain, size, data, error))
      return FALSE;
  return TRUE;
}
