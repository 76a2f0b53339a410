#include "sealed-file.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"

/* SQLite writes how many records a journal has only when they are safe on the
 * disk (synchronous=FULL).  So a block with counted records must be readable; a
 * block with a header, and what lies beyond the counted records, may be torn: the
 * book itself was not yet touched for it.  The format: "The Rollback Journal",
 * sqlite.org/fileformat2.html. */

#define RECORD_BYTES  (PENNY_PAGE_BYTES + 8)
#define COUNT_UNKNOWN 0xffffffffu

static const guint8 magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

/* Where a header has what. */
enum { AT_COUNT = 8, AT_SECTOR = 20, AT_PAGE = 24 };

/* The first block after the records of the header in block @index; -1: there is no header that counts. */
static gint64
after_records (PennySealedFile *self,
               gint64           index)
{
  guint8 block[PENNY_BLOCK_BYTES];
  gint64 after = -1;
  guint length;
  gboolean whole;

  if (penny_block_load (self, index, block, &length, &whole) == SQLITE_OK && whole &&
      memcmp (block, magic, sizeof magic) == 0 && penny_get_u32_be (block + AT_COUNT) != COUNT_UNKNOWN &&
      penny_get_u32_be (block + AT_SECTOR) == PENNY_BLOCK_BYTES && penny_get_u32_be (block + AT_PAGE) == PENNY_PAGE_BYTES)
    after = index + 1 +
            ((gint64) penny_get_u32_be (block + AT_COUNT) * RECORD_BYTES + PENNY_BLOCK_BYTES - 1) / PENNY_BLOCK_BYTES;
  sodium_memzero (block, sizeof block);
  return after;
}

gboolean
penny_journal_may_be_torn (PennySealedFile *self,
                           gint64           index)
{
  gint64 header = 0;

  if (self->seal.kind != PENNY_SEAL_JOURNAL || index < self->written)
    return FALSE;

  while (header < index)
    {
      header = after_records (self, header);
      if (header < 0)
        return TRUE;
      if (index < header)
        return FALSE;
    }
  return TRUE;
}
