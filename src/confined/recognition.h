#pragma once

#include "raster.h"

G_BEGIN_DECLS

/* Words in a picture: Tesseract, or nothing where it was built without. */

/* "eng+cym"; NULL where nothing here reads. */
char          *penny_recognition_languages (void);
/* @raster may be changed.  @words: a line a line, perhaps none. */
PennyViewerHow penny_recognition_read      (PennyRaster  *raster,
                                            char        **words);

G_END_DECLS
