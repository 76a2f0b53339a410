#include "page-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static cairo_status_t
add_bytes (gpointer             bytes,
           const unsigned char *data,
           unsigned int         size)
{
  g_byte_array_append (bytes, data, size);
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
penny_page_pdf_begin (const char         *title,
                      double              width,
                      double              height,
                      cairo_write_func_t  write,
                      gpointer            data)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write, data, width, height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Pennywell");
  /* The moment of making is left out, so that the same page is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  return surface;
}

gboolean
penny_page_pdf_end (cairo_surface_t  *surface,
                    cairo_status_t    drawn,
                    GError          **error)
{
  cairo_surface_finish (surface);
  if (drawn == CAIRO_STATUS_SUCCESS)
    drawn = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (drawn == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
               _("The page could not be made (%s). Nothing was changed. Try again."), cairo_status_to_string (drawn));
  return FALSE;
}

static cairo_status_t
draw_pages (cairo_surface_t *surface,
            guint            n_pages,
            double           width,
            PennyPageDraw    draw,
            gpointer         data)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint page = 0; page < n_pages; page++)
    {
      draw (cr, page, width, data);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

GBytes *
penny_page_pdf_of_size (const char     *title,
                        guint           n_pages,
                        double          width,
                        double          height,
                        PennyPageDraw   draw,
                        gpointer        data,
                        GError        **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;

  g_return_val_if_fail (title != NULL && draw != NULL, NULL);

  surface = penny_page_pdf_begin (title, width, height, add_bytes, bytes);
  if (!penny_page_pdf_end (surface, draw_pages (surface, n_pages, width, draw, data), error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
penny_page_pdf (const char     *title,
                guint           n_pages,
                PennyPageDraw   draw,
                gpointer        data,
                GError        **error)
{
  return penny_page_pdf_of_size (title, n_pages, PENNY_CODE_SHEET_WIDTH, PENNY_CODE_SHEET_HEIGHT, draw, data, error);
}

static void
draw_code_sheet (cairo_t  *cr,
                 guint     page,
                 double    width,
                 gpointer  sheet)
{
  penny_code_sheet_draw (sheet, cr, width);
}

GBytes *
penny_page_pdf_code_sheet (const PennyCodeSheet  *sheet,
                           GError               **error)
{
  return penny_page_pdf (_("Recovery code"), 1, draw_code_sheet, (gpointer) sheet, error);
}
