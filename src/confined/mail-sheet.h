#pragma once

#include "raster.h"

G_BEGIN_DECLS

/* Words on a white sheet as long as they are. */
PennyViewerHow penny_mail_sheet_draw (const char   *words,
                                      guint         width,
                                      guint         height,
                                      PennyRaster **raster);

G_END_DECLS
