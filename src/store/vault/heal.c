#include "sealed-file.h"

#include <sodium.h>
#include <string.h>

#include "bytes.h"

/* SQLite keeps no old content of a page that nothing uses (a leaf of the free
 * list), so after a power cut one may be torn although all that matters was put
 * back.  Nothing reads it but VACUUM, which reads every page.  So while the act that
 * was cut off is taken back, with the EXCLUSIVE lock still held and the journal still
 * there (a second cut only means to do it once more), such pages are sealed anew.
 * The free list: sqlite.org/fileformat2.html. */

/* Page 1 has the first trunk's number and how many pages are free; a trunk has the
 * next trunk's number, and its leaves with their count. */
enum { AT_FIRST_TRUNK = 32, AT_FREE = 36, AT_NEXT = 0, AT_LEAVES = 4, AT_LEAF = 8 };

#define MOST_LEAVES ((PENNY_PAGE_BYTES - AT_LEAF) / 4)

static int
heal_leaf (PennySealedFile *self,
           guint32          number,
           gint64           count)
{
  static const guint8 nothing[PENNY_PAGE_BYTES];
  guint8 page[PENNY_PAGE_BYTES];
  int result;

  if (number < 2 || number > count)
    return SQLITE_OK;
  result = penny_page_read (self, number - 1, page);
  sodium_memzero (page, sizeof page);
  if (result != SQLITE_IOERR_DATA)
    return result;
  g_atomic_int_inc (&self->vault->healed);
  return penny_page_write (self, number - 1, nothing);
}

/* @left: the free pages not yet met, which a list in a circle cannot outrun. */
static int
heal_trunk (PennySealedFile *self,
            const guint8    *trunk,
            gint64           count,
            gint64          *left)
{
  guint32 leaves = MIN (penny_get_u32_be (trunk + AT_LEAVES), (guint32) MOST_LEAVES);
  int result = SQLITE_OK;

  *left -= 1;
  for (guint32 i = 0; i < leaves && *left > 0 && result == SQLITE_OK; i++, *left -= 1)
    result = heal_leaf (self, penny_get_u32_be (trunk + AT_LEAF + 4 * i), count);
  return result;
}

int
penny_heal (PennySealedFile *self)
{
  guint8 page[PENNY_PAGE_BYTES];
  gint64 count = 0, left = 0;
  guint32 trunk = 0;
  int result = penny_page_count (self, &count);

  if (result == SQLITE_OK && penny_page_read (self, 0, page) == SQLITE_OK)
    {
      trunk = penny_get_u32_be (page + AT_FIRST_TRUNK);
      left = MIN (penny_get_u32_be (page + AT_FREE), count);
    }
  /* A list that cannot be followed is not this file's to mend: reading it tells. */
  while (result == SQLITE_OK && left > 0 && trunk >= 2 && trunk <= count &&
         penny_page_read (self, trunk - 1, page) == SQLITE_OK)
    {
      result = heal_trunk (self, page, count, &left);
      trunk = penny_get_u32_be (page + AT_NEXT);
    }
  sodium_memzero (page, sizeof page);
  if (result == SQLITE_OK)
    self->suspect = FALSE;
  return result;
}
