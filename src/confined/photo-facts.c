#include "photo-facts.h"

#include <gexiv2/gexiv2.h>
#include <stdio.h>

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
