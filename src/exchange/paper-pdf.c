#include "paper-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "paper-layout.h"
#include "pdf-lock.h"

gboolean
penny_paper_pdf_can_lock (void)
{
  return penny_pdf_lock_there ();
}

static cairo_status_t
add_bytes (gpointer             bytes,
           const unsigned char *data,
           unsigned int         size)
{
  g_byte_array_append (bytes, data, size);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pages (cairo_surface_t        *surface,
            const PennyPaperLayout *layout)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint page = 0; page < penny_paper_layout_get_n_pages (layout); page++)
    {
      penny_paper_layout_draw (layout, cr, page, PENNY_PAPER_WIDTH, TRUE);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* The moment of making is left out, so that the same paper is the same file. */
static void
describe (cairo_surface_t  *surface,
          const PennyPaper *paper)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, penny_paper_get_title (paper));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Pennywell");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

static GBytes *
draw (const PennyPaper  *paper,
      GError           **error)
{
  g_autoptr (PennyPaperLayout) layout = penny_paper_layout_new (paper);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (add_bytes, bytes, PENNY_PAPER_WIDTH,
                                                                  PENNY_PAPER_HEIGHT);
  cairo_status_t status;

  describe (surface, paper);
  status = draw_pages (surface, layout);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
               _("The page could not be made (%s). Nothing was changed. Try again."), cairo_status_to_string (status));
  return NULL;
}

GBytes *
penny_paper_pdf (const PennyPaper  *paper,
                 const char        *password,
                 GError           **error)
{
  g_autoptr (GBytes) open = NULL;

  g_return_val_if_fail (paper != NULL, NULL);

  if (password != NULL && *password == '\0')
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                           _("The password is empty, and would protect nothing. No file was made. Type a password, or save it "
                             "without one."));
      return NULL;
    }
  if (password != NULL && !penny_paper_pdf_can_lock ())
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSYS,
                           _("This Pennywell was built without what protects a PDF by a password. No file was made. "
                             "Save it without a password, and keep it where only you can read it."));
      return NULL;
    }
  open = draw (paper, error);
  if (open == NULL || !penny_paper_pdf_can_lock ())
    return g_steal_pointer (&open);
  return penny_pdf_finish (open, password, error);
}
