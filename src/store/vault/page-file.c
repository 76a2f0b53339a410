#include "sealed-file.h"

#include <sodium.h>
#include <string.h>

/* The database: its pages in place, each sealed within its own 4096 bytes.
 * SQLite leaves the last 40 of them to us for the nonce and the tag. */

/* What SQLite reads of page 1 before it puts back what a power cut tore. */
#define EARLY_LOOK 100

/* Where page 1 says how the file is kept (sqlite.org/fileformat2.html). */
enum { AT_PAGE_SIZE = 16, AT_WRITE_VERSION = 18, AT_READ_VERSION = 19, AT_RESERVE = 20 };

static gint64
place_of (gint64 index)
{
  return PENNY_HEADER_BYTES + index * PENNY_PAGE_BYTES;
}

static int
size_below (PennySealedFile *self,
            gint64          *size)
{
  sqlite3_int64 below = 0;
  int result = self->lower->pMethods->xFileSize (self->lower, &below);

  *size = MAX (below - PENNY_HEADER_BYTES, 0);
  return result;
}

int
penny_page_count (PennySealedFile *self,
                  gint64          *count)
{
  int result = size_below (self, count);

  *count /= PENNY_PAGE_BYTES;
  return result;
}

/* A read that met the file's end: nothing was there, or half a page, which is none. */
static int
read_at_end (PennySealedFile *self,
             gint64           index)
{
  gint64 size;
  int result = size_below (self, &size);

  if (result != SQLITE_OK)
    return result;
  return size > index * PENNY_PAGE_BYTES ? SQLITE_IOERR_DATA : SQLITE_IOERR_SHORT_READ;
}

int
penny_page_read (PennySealedFile *self,
                 gint64           index,
                 guint8           page[PENNY_PAGE_BYTES])
{
  int result = self->lower->pMethods->xRead (self->lower, self->raw, PENNY_PAGE_BYTES, place_of (index));

  if (result == SQLITE_IOERR_SHORT_READ)
    result = read_at_end (self, index);
  if (result == SQLITE_OK &&
      !penny_seal_open (&self->seal, (guint64) index, page, PENNY_PAGE_SEALED, self->raw,
                        self->raw + PENNY_PAGE_SEALED, self->raw + PENNY_PAGE_SEALED + PENNY_SEAL_NONCE))
    result = SQLITE_IOERR_DATA;
  if (result == SQLITE_OK)
    memset (page + PENNY_PAGE_SEALED, 0, PENNY_PAGE_RESERVE);
  else
    memset (page, 0, PENNY_PAGE_BYTES);
  return result;
}

int
penny_page_write (PennySealedFile *self,
                  gint64           index,
                  const guint8     page[PENNY_PAGE_BYTES])
{
  penny_seal_close (&self->seal, (guint64) index, page, PENNY_PAGE_SEALED, self->raw,
                    self->raw + PENNY_PAGE_SEALED, self->raw + PENNY_PAGE_SEALED + PENNY_SEAL_NONCE);
  return self->lower->pMethods->xWrite (self->lower, self->raw, PENNY_PAGE_BYTES, place_of (index));
}

static int
note_unreadable (PennySealedFile *self,
                 int              result)
{
  if (result == SQLITE_IOERR_DATA)
    g_atomic_int_inc (&self->vault->unreadable);
  return result;
}

/* Less than a page is read of page 1 alone. Its first bytes are looked at before a
 * torn page 1 is put back from the journal: zeros then, and a whole read tells. */
static int
read_part (PennySealedFile *self,
           guint8          *bytes,
           int              n,
           gint64           offset)
{
  guint8 page[PENNY_PAGE_BYTES];
  gint64 start = offset % PENNY_PAGE_BYTES;
  int result;

  if (start + n > PENNY_PAGE_BYTES)
    return SQLITE_IOERR_READ;
  result = penny_page_read (self, offset / PENNY_PAGE_BYTES, page);
  memcpy (bytes, page + start, (gsize) n);
  sodium_memzero (page, sizeof page);
  if (result == SQLITE_IOERR_DATA && offset + n <= EARLY_LOOK)
    return SQLITE_OK;
  return note_unreadable (self, result);
}

static int
read_file (sqlite3_file  *file,
           void          *bytes,
           int            n,
           sqlite3_int64  offset)
{
  PennySealedFile *self = (PennySealedFile *) file;

  if (n == PENNY_PAGE_BYTES && offset % PENNY_PAGE_BYTES == 0)
    return note_unreadable (self, penny_page_read (self, offset / PENNY_PAGE_BYTES, bytes));
  return read_part (self, bytes, n, offset);
}

/* A page 1 that says so keeps the whole file as this format wants it. */
static gboolean
is_kept_so (const guint8 *page)
{
  return page[AT_PAGE_SIZE] << 8 == PENNY_PAGE_BYTES && page[AT_PAGE_SIZE + 1] == 0 &&
         page[AT_WRITE_VERSION] == 1 && page[AT_READ_VERSION] == 1 &&
         page[AT_RESERVE] == PENNY_PAGE_RESERVE;
}

/* SQLite may leave pages out that it does not need; a hole would read as damage. */
static int
fill_gap (PennySealedFile *self,
          gint64           index)
{
  static const guint8 nothing[PENNY_PAGE_BYTES];
  gint64 count;
  int result;

  if (index <= self->known)
    return SQLITE_OK;
  result = penny_page_count (self, &count);
  for (; result == SQLITE_OK && count < index; count++)
    result = penny_page_write (self, count, nothing);
  if (result == SQLITE_OK)
    self->known = count;
  return result;
}

static int
write_file (sqlite3_file  *file,
            const void    *bytes,
            int            n,
            sqlite3_int64  offset)
{
  PennySealedFile *self = (PennySealedFile *) file;
  gint64 index = offset / PENNY_PAGE_BYTES;
  int result;

  if (n != PENNY_PAGE_BYTES || offset % PENNY_PAGE_BYTES != 0 || (index == 0 && !is_kept_so (bytes)))
    return SQLITE_IOERR_WRITE;
  result = fill_gap (self, index);
  if (result == SQLITE_OK)
    result = penny_page_write (self, index, bytes);
  if (result == SQLITE_OK)
    self->known = MAX (self->known, index + 1);
  else
    self->suspect = TRUE;
  return result;
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  PennySealedFile *self = (PennySealedFile *) file;

  self->known = 0;
  return self->lower->pMethods->xTruncate (self->lower, PENNY_HEADER_BYTES + size);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  gint64 below;
  int result = size_below ((PennySealedFile *) file, &below);

  *size = below;
  return result;
}

const sqlite3_io_methods penny_page_methods = {
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
