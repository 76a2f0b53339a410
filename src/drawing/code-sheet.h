#pragma once

#include <cairo.h>

#include "dates.h"

G_BEGIN_DECLS

/* The sheet of paper with a recovery code: A4, drawn once for the screen, for
 * the printer and for a PDF.  It says nothing of the book but the first letters
 * of its number, so that whoever finds it does not know whose it is.  The code is secret: whoever
 * draws keeps it in memory.  Any thread. */

/* In points. */
#define PENNY_CODE_SHEET_WIDTH  595.0
#define PENNY_CODE_SHEET_HEIGHT 842.0

typedef struct
{
  const char *code;            /* in groups, with dashes */
  const char *book_id;         /* its first eight letters are shown */
  PennyDate   made_on;
} PennyCodeSheet;

/* Fills @width as a page of A4 does: all of it is drawn smaller or larger.
 * Gives how far down it came, in points of the page. */
double penny_code_sheet_draw (const PennyCodeSheet *self,
                              cairo_t              *cr,
                              double                width);

G_END_DECLS
