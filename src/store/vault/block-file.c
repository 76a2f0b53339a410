#include "sealed-file.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"

/* A journal or a temporary file: what SQLite writes there, of any length at any
 * place, in blocks that are sealed one by one and written at once.  The block at
 * hand is kept, as SQLite writes a record in three pieces. */

static gint64
place_of (gint64 index)
{
  return index * PENNY_BLOCK_SLOT;
}

/* How many bytes the block at self->raw says it has; 0: too many, or none. */
static guint
length_in (PennySealedFile *self)
{
  const guint8 *length = self->raw + PENNY_SEAL_NONCE + PENNY_SEAL_TAG;
  guint bytes = penny_get_u16 (length);

  return bytes <= PENNY_BLOCK_BYTES && sodium_is_zero (length + 2, 6) ? bytes : 0;
}

/* Past the end, and in a hole that was never written. */
static gboolean
is_nothing (PennySealedFile *self)
{
  return sodium_is_zero (self->raw, PENNY_BLOCK_HEAD);
}

static int
note_unreadable (PennySealedFile *self)
{
  g_atomic_int_inc (&self->vault->unreadable);
  return SQLITE_IOERR_DATA;
}

int
penny_block_load (PennySealedFile *self,
                  gint64           index,
                  guint8           block[PENNY_BLOCK_BYTES],
                  guint           *length,
                  gboolean        *whole)
{
  int result = self->lower->pMethods->xRead (self->lower, self->raw, sizeof self->raw, place_of (index));

  *whole = TRUE;
  *length = 0;
  memset (block, 0, PENNY_BLOCK_BYTES);
  if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
    return result;
  if (is_nothing (self))
    return SQLITE_OK;

  *length = length_in (self);
  *whole = *length > 0 && penny_seal_open (&self->seal, (guint64) index, block, *length, self->raw + PENNY_BLOCK_HEAD,
                                           self->raw, self->raw + PENNY_SEAL_NONCE);
  if (!*whole)
    {
      memset (block, 0, PENNY_BLOCK_BYTES);
      *length = 0;
    }
  return SQLITE_OK;
}

/* Makes block @index the one at hand. */
static int
take (PennySealedFile *self,
      gint64           index)
{
  gboolean whole;
  int result;

  if (self->at == index)
    return SQLITE_OK;
  self->at = -1;
  result = penny_block_load (self, index, self->block, &self->length, &whole);
  if (result != SQLITE_OK)
    return result;
  if (!whole)
    {
      if (!penny_journal_may_be_torn (self, index))
        return note_unreadable (self);
      g_atomic_int_inc (&self->vault->torn);
    }
  self->at = index;
  return SQLITE_OK;
}

/* Seals the block at hand as block @index. */
static int
put (PennySealedFile *self,
     gint64           index)
{
  guint8 *length = self->raw + PENNY_SEAL_NONCE + PENNY_SEAL_TAG;
  int result;

  penny_seal_close (&self->seal, (guint64) index, self->block, self->length, self->raw + PENNY_BLOCK_HEAD,
                    self->raw, self->raw + PENNY_SEAL_NONCE);
  memset (length, 0, 8);
  penny_put_u16 (length, (guint16) self->length);
  result = self->lower->pMethods->xWrite (self->lower, self->raw, (int) (PENNY_BLOCK_HEAD + self->length),
                                          place_of (index));
  self->at = result == SQLITE_OK ? index : -1;
  self->written = MAX (self->written, index + 1);
  return result;
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  PennySealedFile *self = (PennySealedFile *) file;
  sqlite3_int64 below = 0;
  int result = self->lower->pMethods->xFileSize (self->lower, &below);

  *size = 0;
  if (result == SQLITE_OK && below > 0)
    {
      gint64 last = (below - 1) / PENNY_BLOCK_SLOT;

      *size = last * PENNY_BLOCK_BYTES + CLAMP (below - place_of (last) - PENNY_BLOCK_HEAD, 0, PENNY_BLOCK_BYTES);
    }
  return result;
}

/* Nothing, where the journal counted a record: SQLite would stop there, and leave
 * the rest of what was changed as it is. */
static gboolean
is_missing (PennySealedFile *self)
{
  return self->length == 0 && self->seal.kind == PENNY_SEAL_JOURNAL &&
         !penny_journal_may_be_torn (self, self->at);
}

static int
read_file (sqlite3_file  *file,
           void          *bytes,
           int            n,
           sqlite3_int64  offset)
{
  PennySealedFile *self = (PennySealedFile *) file;
  guint8 *to = bytes;
  gint64 end = offset + n;
  gboolean beyond = FALSE;     /* of what the last block has */
  sqlite3_int64 size;
  int result;

  while (offset < end)
    {
      gint64 start = offset % PENNY_BLOCK_BYTES;
      gint64 part = MIN (end - offset, PENNY_BLOCK_BYTES - start);

      result = take (self, offset / PENNY_BLOCK_BYTES);
      if (result == SQLITE_OK && is_missing (self))
        result = note_unreadable (self);
      if (result != SQLITE_OK)
        return result;
      memcpy (to, self->block + start, (gsize) part);
      beyond = start + part > self->length;
      to += part;
      offset += part;
    }
  if (!beyond)
    return SQLITE_OK;
  result = file_size (file, &size);
  return result == SQLITE_OK && end > size ? SQLITE_IOERR_SHORT_READ : result;
}

static int
write_file (sqlite3_file  *file,
            const void    *bytes,
            int            n,
            sqlite3_int64  offset)
{
  PennySealedFile *self = (PennySealedFile *) file;
  const guint8 *from = bytes;
  gint64 end = offset + n;

  while (offset < end)
    {
      gint64 index = offset / PENNY_BLOCK_BYTES;
      gint64 start = offset % PENNY_BLOCK_BYTES;
      gint64 part = MIN (end - offset, PENNY_BLOCK_BYTES - start);
      int result = part < PENNY_BLOCK_BYTES ? take (self, index) : SQLITE_OK;

      if (result != SQLITE_OK)
        return result;
      if (self->at != index)
        self->length = 0;
      memcpy (self->block + start, from, (gsize) part);
      self->length = MAX (self->length, (guint) (start + part));
      result = put (self, index);
      if (result != SQLITE_OK)
        return result;
      from += part;
      offset += part;
    }
  return SQLITE_OK;
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  PennySealedFile *self = (PennySealedFile *) file;
  gint64 whole = size / PENNY_BLOCK_BYTES;
  guint tail = (guint) (size % PENNY_BLOCK_BYTES);
  gint64 below = place_of (whole);
  int result = SQLITE_OK;

  /* The last block is sealed anew, as its length is a part of its seal. */
  if (tail > 0)
    {
      result = take (self, whole);
      if (result == SQLITE_OK)
        {
          memset (self->block + tail, 0, PENNY_BLOCK_BYTES - tail);
          self->length = tail;
          result = put (self, whole);
        }
      below += PENNY_BLOCK_HEAD + tail;
    }
  if (result != SQLITE_OK)
    return result;
  self->at = -1;
  self->written = MIN (self->written, whole + (tail > 0));
  return self->lower->pMethods->xTruncate (self->lower, below);
}

const sqlite3_io_methods penny_block_methods = {
  .iVersion = 1,
  .xClose = penny_sealed_close,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = penny_sealed_sync,
  .xFileSize = file_size,
  .xLock = penny_sealed_lock,
  .xUnlock = penny_sealed_unlock,
  .xCheckReservedLock = penny_sealed_check_lock,
  .xFileControl = penny_sealed_control,
  .xSectorSize = penny_sealed_sector_size,
  .xDeviceCharacteristics = penny_sealed_virtues,
};
