#include "picture-pdf.h"

#include "page-pdf.h"

#define WIDTH  PENNY_CODE_SHEET_WIDTH
#define HEIGHT PENNY_CODE_SHEET_HEIGHT

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/* The PDF takes the JPEG itself; the surface's own points stay empty. */
static cairo_surface_t *
surface_of (const PennyPictureSheet *sheet)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) sheet->width, (int) sheet->height);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (sheet->jpeg, &size);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, size, unref_bytes, g_bytes_ref (sheet->jpeg)) !=
      CAIRO_STATUS_SUCCESS)
    g_bytes_unref (sheet->jpeg);
  return surface;
}

static void
draw (cairo_t  *cr,
      guint     page,
      double    width,
      gpointer  sheets)
{
  const PennyPictureSheet *sheet = ((const GPtrArray *) sheets)->pdata[page];
  double scale = MIN (WIDTH / sheet->width, HEIGHT / sheet->height);
  cairo_surface_t *surface = surface_of (sheet);

  cairo_save (cr);
  cairo_translate (cr, (WIDTH - scale * sheet->width) / 2, (HEIGHT - scale * sheet->height) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

GBytes *
penny_picture_pdf (const char       *title,
                   const GPtrArray  *sheets,
                   GError          **error)
{
  g_return_val_if_fail (title != NULL && sheets != NULL && sheets->len > 0, NULL);

  return penny_page_pdf (title, sheets->len, draw, (gpointer) sheets, error);
}
