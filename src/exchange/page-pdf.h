#pragma once

#include "code-sheet.h"

G_BEGIN_DECLS

/* Pages as a PDF, in memory: whoever asked saves it.  Any thread. */

/* Draws page @page (from 0), which is @width wide, on @cr. */
typedef void (*PennyPageDraw) (cairo_t *cr, guint page, double width, gpointer data);

/* A4.  @title is shown by programs that open it. */
GBytes *penny_page_pdf            (const char            *title,
                                   guint                  n_pages,
                                   PennyPageDraw          draw,
                                   gpointer               data,
                                   GError               **error);
/* @width and @height in points. */
GBytes *penny_page_pdf_of_size    (const char            *title,
                                   guint                  n_pages,
                                   double                 width,
                                   double                 height,
                                   PennyPageDraw          draw,
                                   gpointer               data,
                                   GError               **error);
/* The sheet with a recovery code. */
GBytes *penny_page_pdf_code_sheet (const PennyCodeSheet  *sheet,
                                   GError               **error);

G_END_DECLS
