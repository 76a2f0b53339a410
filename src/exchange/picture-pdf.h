#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Several pictures as one document, a page each: what was scanned page by page. */

typedef struct
{
  GBytes *jpeg;
  guint   width, height;
} PennyPictureSheet;

/* @sheets: PennyPictureSheet *.  A page of A4 each, the picture as large as fits, its bytes as they are. */
GBytes *penny_picture_pdf (const char       *title,
                           const GPtrArray  *sheets,
                           GError          **error);

G_END_DECLS
