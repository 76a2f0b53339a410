#include "slip-pdf.h"

#include "page-pdf.h"
#include "slip-draw.h"

static void
draw (cairo_t  *cr,
      guint     page,
      double    width,
      gpointer  slip)
{
  penny_slip_draw (slip, cr);
}

/* A PDF has its size before anything is drawn on it. */
static double
height_of (const PennyTillSlip *slip)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);
  double height = penny_slip_draw (slip, cr);

  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return height;
}

GBytes *
penny_slip_pdf (const PennyTillSlip  *slip,
                GError              **error)
{
  g_return_val_if_fail (slip != NULL, NULL);

  return penny_page_pdf_of_size (slip->shop, 1, PENNY_SLIP_WIDTH, height_of (slip), draw, (gpointer) slip, error);
}
