#include "reading-picture.h"

#include <math.h>

/* Leptonica's own for a page of text. */
#define TILE        32
#define FOREGROUND  60
#define MIN_COUNT   40
#define PAPER       235
#define SMOOTHED    2

/* On white, grey as the eye weighs colours. */
static PIX *
to_grey (const PennyRaster *raster)
{
  PIX *pix = pixCreate ((l_int32) raster->width, (l_int32) raster->height, 8);
  l_uint32 *data = pix == NULL ? NULL : pixGetData (pix);
  l_int32 per_line = pix == NULL ? 0 : pixGetWpl (pix);

  for (guint y = 0; pix != NULL && y < raster->height; y++)
    {
      const guint8 *from = raster->rgba + (gsize) y * raster->width * 4;
      l_uint32 *line = data + (gsize) y * (gsize) per_line;

      for (guint x = 0; x < raster->width; x++, from += 4)
        {
          guint grey = (from[0] * 77u + from[1] * 150u + from[2] * 29u) >> 8;

          SET_DATA_BYTE (line, x, (grey * from[3] + 255u * (255u - from[3])) / 255u);
        }
    }
  return pix;
}

/* @better takes the place of @pix where there is one. */
static PIX *
replace (PIX *pix,
         PIX *better)
{
  if (better == NULL)
    return pix;
  pixDestroy (&pix);
  return better;
}

PIX *
penny_reading_picture (PennyRaster *raster)
{
  PIX *pix = to_grey (raster);

  g_clear_pointer (&raster->rgba, g_free);
  if (pix == NULL)
    return NULL;
  /* Shadows, creases and yellow paper become white paper. */
  pix = replace (pix, pixBackgroundNorm (pix, NULL, NULL, TILE, TILE, FOREGROUND, MIN_COUNT, PAPER, SMOOTHED, SMOOTHED));
  return replace (pix, pixDeskew (pix, 0));
}

PIX *
penny_reading_shrink (PIX    *pix,
                      double  pixels)
{
  double scale = sqrt (pixels / ((double) pixGetWidth (pix) * pixGetHeight (pix)));

  return scale < 1 ? pixScale (pix, (l_float32) scale, (l_float32) scale) : pixClone (pix);
}
