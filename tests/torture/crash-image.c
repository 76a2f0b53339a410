#include "crash-image.h"

#include <string.h>

/* Disks write sectors; the older ones tear at 512 bytes, and what is around the
 * tear may be lost with it. */
#define SECTOR 512
#define WIDE   4096

typedef struct
{
  GByteArray        *image;
  const CrashManner *manner;
  GRand             *dice;
} Landing;

static gboolean
coin (const Landing *self)
{
  return g_rand_boolean (self->dice);
}

static guint
die (const Landing *self,
     guint          sides)
{
  return (guint) g_rand_int_range (self->dice, 0, (gint32) sides);
}

void
crash_image_resize (GByteArray *image,
                    gsize       size)
{
  gsize old = image->len;

  g_byte_array_set_size (image, (guint) size);
  if (size > old)
    memset (image->data + old, 0, size - old);
}

void
crash_image_put (GByteArray   *image,
                 gsize         offset,
                 const guint8 *bytes,
                 gsize         size)
{
  if (image->len < offset + size)
    crash_image_resize (image, offset + size);
  if (size > 0)
    memcpy (image->data + offset, bytes, size);
}

void
crash_image_copy (GByteArray *to,
                  GByteArray *from)
{
  g_byte_array_set_size (to, 0);
  g_byte_array_append (to, from->data, from->len);
}

/* Neither old nor new, and where the disk is of that kind nothing around it either. */
static void
spoil (const Landing *self,
       gsize          from,
       gsize          to)
{
  GByteArray *image = self->image;

  if (self->manner->wide)
    {
      from = from / WIDE * WIDE;
      to = MIN (from + WIDE, MAX (to, image->len));
    }
  if (image->len < to)
    crash_image_resize (image, to);
  for (gsize i = from; i < to; i++)
    image->data[i] = (guint8) g_rand_int (self->dice);
}

/* Some of a write's sectors: its beginning, or any of them. */
static void
tear (const Landing *self,
      gsize          offset,
      const guint8  *bytes,
      gsize          size)
{
  gboolean beginning = coin (self);
  gsize end = offset + (beginning ? die (self, (guint) size) : size);

  for (gsize sector = offset / SECTOR * SECTOR; sector < end; sector += SECTOR)
    {
      gsize from = MAX (sector, offset), to = MIN (sector + SECTOR, offset + size);

      if (!beginning && coin (self))
        {
          /* The file may have grown before its bytes came. */
          if (self->image->len < to && coin (self))
            crash_image_resize (self->image, to);
        }
      else if (self->manner->garbage && die (self, 8) == 0)
        spoil (self, from, to);
      else
        crash_image_put (self->image, from, bytes + (from - offset), to - from);
    }
}

void
crash_image_land (GByteArray        *image,
                  const CrashChange *change,
                  const CrashManner *manner,
                  GRand             *dice)
{
  const Landing landing = { image, manner, dice };
  gsize size;
  const guint8 *bytes;

  if (change->bytes == NULL)
    {
      crash_image_resize (image, change->offset);
      return;
    }
  bytes = g_bytes_get_data (change->bytes, &size);
  if (size == 0 || coin (&landing))
    crash_image_put (image, change->offset, bytes, size);
  else
    tear (&landing, change->offset, bytes, size);
}
