#pragma once

#include "raster.h"

G_BEGIN_DECLS

/* poppler. It runs no script and follows no link. */
typedef struct _PennyPdf PennyPdf;

/* NULL where it cannot be read, or is locked by a password. */
PennyPdf      *penny_pdf_open    (GBytes        *bytes);
void           penny_pdf_close   (PennyPdf      *self);
guint          penny_pdf_n_pages (PennyPdf      *self);
PennyViewerHow penny_pdf_draw    (PennyPdf      *self,
                                  guint          page,
                                  guint          width,
                                  guint          height,
                                  PennyRaster  **raster);
/* A line a line as they stand; NULL where the page has none. */
char          *penny_pdf_words   (PennyPdf      *self,
                                  guint          page);

G_END_DECLS
