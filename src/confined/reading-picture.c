#include "reading-picture.h"

#include <math.h>
#include <string.h>

/* Leptonica's own for a page of text. */
#define TILE          24
#define FOREGROUND    70
#define MIN_COUNT     80
#define PAPER         225
#define SMOOTHED      2
/* A pixel so far from all around it is dust. */
#define DUST          24
/* Degrees that a hand holds a telephone askew. */
#define MOST_ASKEW    16.0f
#define CAN_BE_LEVELLED 2.5f
/* How high, in pixels, letters are read best; capitals and small ones together. */
#define LETTER_HEIGHT 26.0
#define FEWEST_LETTERS 20
#define LONGER_THAN_LETTERS 75
/* One letter in so many may lie outside what is taken to be the paper. */
#define MOST_LEFT_OUT  20
#define MOST_PIXELS   9000000.0

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

/* What stands alone among its neighbours is taken to be as they are. */
static PIX *
remove_dust (PIX *pix)
{
  PIX *clean = pixCopy (NULL, pix);
  PIX *median = pixRankFilterGray (pix, 3, 3, 0.5f);
  l_int32 width = pixGetWidth (pix), height = pixGetHeight (pix), per_line = pixGetWpl (pix);

  for (l_int32 y = 1; clean != NULL && median != NULL && y < height - 1; y++)
    {
      const l_uint32 *from = pixGetData (pix) + (gsize) y * (gsize) per_line;

      for (l_int32 x = 1; x < width - 1; x++)
        {
          int value = GET_DATA_BYTE (from, x), least = 255, most = 0;

          for (int i = -1; i <= 1; i++)
            for (int k = -1; k <= 1; k++)
              if (i != 0 || k != 0)
                {
                  int other = GET_DATA_BYTE (from + i * per_line, x + k);

                  least = MIN (least, other);
                  most = MAX (most, other);
                }
          if (value < least - DUST || value > most + DUST)
            SET_DATA_BYTE (pixGetData (clean) + (gsize) y * (gsize) per_line, x,
                           GET_DATA_BYTE (pixGetData (median) + (gsize) y * (gsize) pixGetWpl (median), x));
        }
    }
  pixDestroy (&median);
  return clean;
}

/* The largest bright thing of a small copy of the picture, whole; NULL where there is none that could be a paper. */
static PIX *
find_paper (PIX *small)
{
  PIX *dark = NULL, *bright, *paper = NULL;
  BOXA *boxes;
  PIXA *things = NULL;
  l_int32 best = -1, best_area = 0, area;

  if (pixOtsuAdaptiveThreshold (small, pixGetWidth (small), pixGetHeight (small), 0, 0, 0.1f, NULL, &dark) != 0)
    return NULL;
  bright = pixInvert (NULL, dark);
  pixDestroy (&dark);
  /* Lines of letters do not part a paper. */
  bright = replace (bright, pixCloseBrick (NULL, bright, 9, 9));
  bright = replace (bright, pixOpenBrick (NULL, bright, 5, 5));
  boxes = pixConnComp (bright, &things, 4);
  for (l_int32 i = 0; things != NULL && i < pixaGetCount (things); i++)
    {
      PIX *thing = pixaGetPix (things, i, L_CLONE);

      if (pixCountPixels (thing, &area, NULL) == 0 && area > best_area)
        {
          best = i;
          best_area = area;
        }
      pixDestroy (&thing);
    }
  if (best >= 0 && best_area * 6 > pixGetWidth (small) * pixGetHeight (small))
    {
      BOX *box = boxaGetBox (boxes, best, L_CLONE);
      PIX *thing = pixaGetPix (things, best, L_CLONE);
      l_int32 x, y, width, height;

      boxGetGeometry (box, &x, &y, &width, &height);
      paper = pixCreate (pixGetWidth (small), pixGetHeight (small), 1);
      pixRasterop (paper, x, y, width, height, PIX_SRC, thing, 0, 0);
      paper = replace (paper, pixFillHolesToBoundingRect (paper, 1, 0.0f, 1.0f));
      /* Its edge is a line that would be read as one. */
      paper = replace (paper, pixErodeBrick (NULL, paper, 5, 5));
      pixDestroy (&thing);
      boxDestroy (&box);
    }
  pixDestroy (&bright);
  boxaDestroy (&boxes);
  pixaDestroy (&things);
  return paper;
}

static PIX *
to_two_levels (PIX *pix)
{
  PIX *two = NULL;

  if (pixGetWidth (pix) < 40 || pixGetHeight (pix) < 40
      || pixSauvolaBinarize (pix, 12, 0.3f, 1, NULL, NULL, NULL, &two) != 0)
    return NULL;
  return two;
}

/* Of all that could be letters. */
static NUMA *
letter_heights (PIX *two)
{
  BOXA *boxes = two == NULL ? NULL : pixConnCompBB (two, 8);
  NUMA *heights = numaCreate (0);

  for (l_int32 i = 0; boxes != NULL && i < boxaGetCount (boxes); i++)
    {
      l_int32 width = 0, height = 0;

      boxaGetBoxGeometry (boxes, i, NULL, NULL, &width, &height);
      if (height >= 6 && height <= 120 && width >= 2 && width <= 2 * height)
        numaAddNumber (heights, (l_float32) height);
    }
  boxaDestroy (&boxes);
  return heights;
}

/* A shadow may make half a paper look like the desk: where there is writing on it, it is none. */
static gboolean
leaves_writing_out (PIX *pix,
                    PIX *mask)
{
  PIX *two = to_two_levels (pix), *outside = two == NULL ? NULL : pixSubtract (NULL, two, mask);
  NUMA *all = letter_heights (two), *left_out = letter_heights (outside);
  gboolean too_many = numaGetCount (left_out) * MOST_LEFT_OUT > numaGetCount (all);

  numaDestroy (&all);
  numaDestroy (&left_out);
  pixDestroy (&outside);
  pixDestroy (&two);
  return too_many;
}

/* What lies around the paper is no writing: it is made as white as the paper, and cut off. */
static PIX *
cut_out_paper (PIX *pix)
{
  l_float32 scale = 400.0f / (l_float32) MAX (pixGetWidth (pix), pixGetHeight (pix));
  PIX *small = pixScale (pix, scale, scale), *paper = small == NULL ? NULL : find_paper (small);
  PIX *mask = NULL, *cut = NULL;
  BOX *box = NULL;

  if (paper != NULL)
    mask = pixScaleToSize (paper, pixGetWidth (pix), pixGetHeight (pix));
  if (mask != NULL && !leaves_writing_out (pix, mask))
    {
      mask = replace (mask, pixInvert (NULL, mask));
      pixSetMasked (pix, mask, PAPER);
      mask = replace (mask, pixInvert (NULL, mask));
      pixClipToForeground (mask, NULL, &box);
      if (box != NULL)
        cut = pixClipRectangle (pix, box, NULL);
    }
  boxDestroy (&box);
  pixDestroy (&small);
  pixDestroy (&paper);
  pixDestroy (&mask);
  return cut;
}

PIX *
penny_reading_level (PIX *pix)
{
  PIX *two = to_two_levels (pix), *level = NULL;
  l_float32 angle = 0, sure = 0;

  if (two != NULL && pixFindSkewSweepAndSearch (two, &angle, &sure, 2, 1, MOST_ASKEW, 1.0f, 0.02f) == 0
      && sure > CAN_BE_LEVELLED && fabsf (angle) > 0.1f)
    level = pixRotate (pix, angle * (l_float32) G_PI / 180.0f, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0);
  pixDestroy (&two);
  return level != NULL ? level : pixClone (pix);
}

/* The middle one of all heights that could be letters'; 0 where there are too few. */
static double
letter_height (PIX *pix)
{
  PIX *two = to_two_levels (pix);
  NUMA *heights = letter_heights (two);
  l_float32 middle = 0;

  if (numaGetCount (heights) < FEWEST_LETTERS || numaGetMedian (heights, &middle) != 0)
    middle = 0;
  numaDestroy (&heights);
  pixDestroy (&two);
  return (double) middle;
}

static PIX *
make_size (PIX *pix)
{
  double height = letter_height (pix), scale = height > 0 ? LETTER_HEIGHT / height : 2;
  double most = sqrt (MOST_PIXELS / ((double) pixGetWidth (pix) * pixGetHeight (pix)));

  scale = MIN (CLAMP (scale, 0.4, 4), most);
  return fabs (scale - 1) < 0.1 ? NULL : pixScale (pix, (l_float32) scale, (l_float32) scale);
}

/* What is dark for longer than any letter, along or down, is a crease or a ruled line. */
static PIX *
remove_creases (PIX *pix,
                gboolean down)
{
  PIX *dark = pixCloseGray (pix, down ? 1 : LONGER_THAN_LETTERS, down ? LONGER_THAN_LETTERS : 1);
  PIX *even = dark == NULL ? NULL : pixCopy (NULL, pix);
  l_int32 width = pixGetWidth (pix), height = pixGetHeight (pix);

  for (l_int32 y = 0; even != NULL && y < height; y++)
    {
      const l_uint32 *under = pixGetData (dark) + (gsize) y * (gsize) pixGetWpl (dark);
      l_uint32 *line = pixGetData (even) + (gsize) y * (gsize) pixGetWpl (even);

      for (l_int32 x = 0; x < width; x++)
        {
          int paper = MAX (GET_DATA_BYTE (under, x), 40);
          int value = GET_DATA_BYTE (line, x) * PAPER / paper;

          SET_DATA_BYTE (line, x, MIN (value, 255));
        }
    }
  pixDestroy (&dark);
  return even;
}

PIX *
penny_reading_picture (PennyRaster *raster)
{
  PIX *pix = to_grey (raster);

  g_clear_pointer (&raster->rgba, g_free);
  if (pix == NULL)
    return NULL;
  pix = replace (pix, remove_dust (pix));
  pix = replace (pix, cut_out_paper (pix));
  /* Shadows, creases and yellow paper become white paper. */
  pix = replace (pix, pixBackgroundNorm (pix, NULL, NULL, TILE, TILE, FOREGROUND, MIN_COUNT, PAPER, SMOOTHED, SMOOTHED));
  pix = replace (pix, penny_reading_level (pix));
  pix = replace (pix, make_size (pix));
  pix = replace (pix, remove_creases (pix, FALSE));
  return replace (pix, remove_creases (pix, TRUE));
}

gboolean
penny_reading_is_blank (PIX *pix)
{
  PIX *two = to_two_levels (pix);
  l_int32 n = 0;

  if (two != NULL)
    pixCountPixels (two, &n, NULL);
  pixDestroy (&two);
  return n == 0;
}

/* Lines of writing make rows that differ from each other more than columns do. */
gboolean
penny_reading_is_sideways (PIX *pix)
{
  PIX *two = to_two_levels (pix), *turned = two == NULL ? NULL : pixRotateOrth (two, 1);
  l_float32 rows = 0, columns = 0;

  if (turned != NULL)
    {
      pixFindDifferentialSquareSum (two, &rows);
      pixFindDifferentialSquareSum (turned, &columns);
      /* For the same ink, longer lines differ more. */
      rows /= (l_float32) pixGetWidth (two);
      columns /= (l_float32) pixGetHeight (two);
    }
  pixDestroy (&two);
  pixDestroy (&turned);
  return columns > rows * 1.2f;
}
