#pragma once

#include "viewer.h"

G_BEGIN_DECLS

/* Pixels as a file, made here and so trusted: a small picture for a list, a page of a pack.
 * Pictures from outside are never opened here, but in the confined program: viewer.h. */

/* A small picture in a list: so large at most, and of this quality. */
#define PENNY_SMALL_WIDTH   240
#define PENNY_SMALL_HEIGHT  320
#define PENNY_SMALL_QUALITY 80

/* Turned (quarter turns clockwise) and then cropped (left, top, right, bottom in ten-thousandths: domain/receipts.h).
 * At least one pixel stays. */
PennyPixels *penny_picture_look (const PennyPixels *pixels,
                                 int                turn,
                                 const int          crop[4]);
/* On white, @quality 1 to 100. */
GBytes      *penny_picture_jpeg (const PennyPixels *pixels,
                                 int                quality,
                                 GError           **error);
/* As large as fits in @width by @height, sides in proportion; never larger than it is. */
PennyPixels *penny_picture_fit  (const PennyPixels *pixels,
                                 guint              width,
                                 guint              height);

G_END_DECLS
