#pragma once

#include "code-sheet.h"

G_BEGIN_DECLS

/* Pages as a PDF.  Any thread. */

/* Draws page @page (from 0), which is @width wide, on @cr. */
typedef void (*PennyPageDraw) (cairo_t *cr, guint page, double width, gpointer data);

/* In memory: whoever asked saves it.  A4.  @title is shown by programs that open it. */
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


/* The same for pages that nobody has all at once: a surface that hands @write what it has as it grows.  Each page is ended
 * by cairo_show_page(). */
cairo_surface_t *penny_page_pdf_begin (const char         *title,
                                   double                 width,
                                   double                 height,
                                   cairo_write_func_t     write,
                                   gpointer               data);
/* The end of it: @surface is let go.  @drawn: what the last cairo_t said of it. */
gboolean penny_page_pdf_end       (cairo_surface_t       *surface,
                                   cairo_status_t         drawn,
                                   GError               **error);

G_END_DECLS
