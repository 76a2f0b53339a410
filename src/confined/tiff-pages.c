#include "tiff-pages.h"

#include <string.h>

#define MOST_PAGES 500
#define ENTRY 12
#define SUBFILE_TYPE 254
#define IS_SMALLER_COPY 1

typedef struct
{
  const guint8 *data;
  gsize         size;
  gboolean      big_end;
} Tiff;

static guint32
get16 (const Tiff *tiff,
       gsize       at)
{
  const guint8 *b = tiff->data + at;

  return tiff->big_end ? (guint32) b[0] << 8 | b[1] : (guint32) b[1] << 8 | b[0];
}

static guint32
get32 (const Tiff *tiff,
       gsize       at)
{
  return tiff->big_end ? get16 (tiff, at) << 16 | get16 (tiff, at + 2) : get16 (tiff, at + 2) << 16 | get16 (tiff, at);
}

/* How many entries the directory at @place has; 0 where it does not fit. */
static guint32
count_entries (const Tiff *tiff,
               gsize       place)
{
  guint32 n;

  if (place < 8 || place + 2 > tiff->size)
    return 0;
  n = get16 (tiff, place);
  return place + 2 + (gsize) n * ENTRY + 4 <= tiff->size ? n : 0;
}

static gboolean
is_smaller_copy (const Tiff *tiff,
                 gsize       place,
                 guint32     n)
{
  for (guint32 i = 0; i < n; i++)
    {
      gsize entry = place + 2 + (gsize) i * ENTRY;

      if (get16 (tiff, entry) == SUBFILE_TYPE)
        return (get32 (tiff, entry + 8) & IS_SMALLER_COPY) != 0;
    }
  return FALSE;
}

GArray *
penny_tiff_pages (GBytes *bytes)
{
  Tiff tiff = { 0 };
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 place, n;

  tiff.data = g_bytes_get_data (bytes, &tiff.size);
  if (tiff.size < 8)
    return pages;
  tiff.big_end = tiff.data[0] == 'M';
  place = get32 (&tiff, 4);
  /* A chain that loops ends by its length. */
  for (guint met = 0; met < MOST_PAGES && (n = count_entries (&tiff, place)) > 0; met++)
    {
      if (met == 0 || !is_smaller_copy (&tiff, place, n))
        g_array_append_val (pages, place);
      place = get32 (&tiff, place + 2 + (gsize) n * ENTRY);
      for (guint i = 0; i < pages->len; i++)
        if (g_array_index (pages, guint32, i) == place)
          return pages;
    }
  return pages;
}

GBytes *
penny_tiff_from (GBytes  *bytes,
                 guint32  place)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint8 *copy;

  if (size < 8)
    return g_bytes_ref (bytes);
  copy = g_memdup2 (data, size);
  for (int i = 0; i < 4; i++)
    copy[4 + i] = (guint8) (place >> (data[0] == 'M' ? 24 - 8 * i : 8 * i));
  return g_bytes_new_take (copy, size);
}
