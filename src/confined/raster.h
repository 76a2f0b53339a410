#pragma once

#include "viewer-talk.h"

G_BEGIN_DECLS

/* RGBA, 8 bits each, not premultiplied. */
typedef struct
{
  guint    width, height;
  guint    own_width, own_height;
  guint8  *rgba;
} PennyRaster;

PennyRaster *penny_raster_new  (guint               width,
                                guint               height);
void         penny_raster_free (PennyRaster        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyRaster, penny_raster_free)

/* The largest size of the same shape inside @width x @height, at most twice its own. */
void         penny_raster_fit  (double              own_width,
                                double              own_height,
                                guint              *width,
                                guint              *height);
/* @pixels as cairo draws them on white (native words, opaque), made RGBA in place. */
void         penny_raster_from_cairo (guint8       *pixels,
                                      gsize         n_pixels);

G_END_DECLS
