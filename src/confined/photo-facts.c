#include "photo-facts.h"

#include <gexiv2/gexiv2.h>
#include <stdio.h>
#include <string.h>

/* Of a PDF of photos: more are not looked at. */
#define MOST_INSIDE 200

void
penny_photo_facts_prepare (void)
{
  gexiv2_initialize ();
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);
}

/* "2026:11:02 14:05:06"; some write dashes. */
static PennyDate
read_day (const char *text)
{
  int year, month, day;

  if (text == NULL || sscanf (text, "%4d%*1[:-]%2d%*1[:-]%2d", &year, &month, &day) != 3)
    return PENNY_DATE_NONE;
  return penny_date_new (year, month, day);
}

static PennyDate
get_day (GExiv2Metadata *metadata)
{
  /* When it was taken; when it was made digital.  When the file was last written says nothing of it. */
  static const char *const tags[] = { "Exif.Photo.DateTimeOriginal", "Xmp.exif.DateTimeOriginal",
                                      "Exif.Photo.DateTimeDigitized" };
  PennyDate day = PENNY_DATE_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (tags) && day == PENNY_DATE_NONE; i++)
    {
      g_autofree char *text = gexiv2_metadata_try_get_tag_string (metadata, tags[i], NULL);

      day = read_day (text);
    }
  return day;
}

PennyPhotoFacts
penny_photo_facts_read (GBytes *bytes)
{
  static const char *const places[] = { "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLongitude", "Xmp.exif.GPSLatitude",
                                        "Xmp.exif.GPSLongitude" };
  g_autoptr (GExiv2Metadata) metadata = gexiv2_metadata_new ();
  PennyPhotoFacts facts = { 0 };
  GExiv2Orientation orientation;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!gexiv2_metadata_open_buf (metadata, data, (glong) size, NULL))
    return facts;
  for (gsize i = 0; i < G_N_ELEMENTS (places) && !facts.located; i++)
    facts.located = gexiv2_metadata_try_has_tag (metadata, places[i], NULL);
  facts.taken_on = get_day (metadata);
  orientation = gexiv2_metadata_try_get_orientation (metadata, NULL);
  if (orientation >= GEXIV2_ORIENTATION_NORMAL && orientation <= GEXIV2_ORIENTATION_ROT_270)
    facts.orientation = (guint) orientation;
  return facts;
}

/* The camera's notes of a JPEG, alone between its first mark and its last. */
static gboolean
is_located (const guint8 *segment,
            gsize         size)
{
  g_autoptr (GByteArray) alone = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (alone, (const guint8 *) "\xff\xd8", 2);
  g_byte_array_append (alone, segment, (guint) size);
  g_byte_array_append (alone, (const guint8 *) "\xff\xd9", 2);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&alone));
  return penny_photo_facts_read (bytes).located;
}

gboolean
penny_photo_facts_inside (GBytes *bytes)
{
  static const char mark[] = "Exif\0";        /* and one more zero */
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *at = data;

  for (guint n = 0; n < MOST_INSIDE; n++)
    {
      gsize left = size - (gsize) (at - data), length;
      const guint8 *found = memmem (at, left, mark, sizeof mark);

      if (found == NULL)
        return FALSE;
      at = found + sizeof mark;
      if (found - data < 4 || found[-4] != 0xff || found[-3] != 0xe1)
        continue;
      length = (gsize) found[-2] * 256 + found[-1] + 2;
      if (is_located (found - 4, MIN (length, size - (gsize) (found - 4 - data))))
        return TRUE;
    }
  return FALSE;
}
