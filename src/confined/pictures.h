#pragma once

#include "raster.h"

G_BEGIN_DECLS

/* gdk-pixbuf.  Each kind has its own loader; no other is ever asked. */

/* Before the process is confined: what is loaded as a module. FALSE where there is no loader for it. */
gboolean       penny_pictures_prepare (PennyViewerKind   kind);
/* @orientation as EXIF has it, 1 to 8; 0: as the loader says. Never larger than it is. */
PennyViewerHow penny_pictures_decode  (PennyViewerKind   kind,
                                       GBytes           *bytes,
                                       guint             orientation,
                                       guint             width,
                                       guint             height,
                                       PennyRaster     **raster);
/* The same picture in another size, also up to twice its own. */
PennyRaster   *penny_pictures_scale   (const PennyRaster *from,
                                       guint             width,
                                       guint             height);

G_END_DECLS
