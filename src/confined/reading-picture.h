#pragma once

#include <leptonica/allheaders.h>

#include "raster.h"

G_BEGIN_DECLS

/* A picture made easy to read: grey, evenly lit, its lines level.  The raster is
 * let go of on the way, to have its memory back.  NULL where there is no memory. */
PIX *penny_reading_picture (PennyRaster *raster);
/* Nothing is written on it. */
gboolean penny_reading_is_blank (PIX    *pix);
/* Its lines made level, where they are only a little askew. */
PIX *penny_reading_level   (PIX         *pix);
/* Its lines stand upright. */
gboolean penny_reading_is_sideways (PIX *pix);

G_END_DECLS
