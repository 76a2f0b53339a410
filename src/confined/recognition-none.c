#include "recognition.h"

char *
penny_recognition_languages (void)
{
  return NULL;
}

PennyViewerHow
penny_recognition_read (PennyRaster  *raster,
                        char        **words)
{
  return PENNY_VIEWER_NO_READER;
}
