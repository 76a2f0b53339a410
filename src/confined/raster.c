#include "raster.h"

#include <math.h>
#include <string.h>

PennyRaster *
penny_raster_new (guint width,
                  guint height)
{
  guint8 *rgba;
  PennyRaster *self;

  if (width < 1 || height < 1 || width > PENNY_VIEWER_MOST_SIDE || height > PENNY_VIEWER_MOST_SIDE)
    return NULL;
  rgba = g_try_malloc_n ((gsize) width * height, 4);
  if (rgba == NULL)
    return NULL;
  self = g_new0 (PennyRaster, 1);
  self->width = width;
  self->height = height;
  self->rgba = rgba;
  return self;
}

void
penny_raster_free (PennyRaster *self)
{
  if (self == NULL)
    return;
  g_free (self->rgba);
  g_free (self);
}

void
penny_raster_fit (double  own_width,
                  double  own_height,
                  guint  *width,
                  guint  *height)
{
  double scale = MIN (MIN (*width / own_width, *height / own_height), 2.0);

  *width = (guint) CLAMP (floor (own_width * scale + 0.5), 1, *width);
  *height = (guint) CLAMP (floor (own_height * scale + 0.5), 1, *height);
}

void
penny_raster_from_cairo (guint8 *pixels,
                         gsize   n_pixels)
{
  for (gsize i = 0; i < n_pixels; i++, pixels += 4)
    {
      guint32 word;

      memcpy (&word, pixels, 4);
      pixels[0] = (guint8) (word >> 16);
      pixels[1] = (guint8) (word >> 8);
      pixels[2] = (guint8) word;
      pixels[3] = 0xff;
    }
}
