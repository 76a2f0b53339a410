#include "slip-pdf.h"

#include "page-pdf.h"
#include "picture.h"
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

/* Cairo's pixels are words of 32 bits, whatever the machine's order of bytes. */
static GBytes *
take_pixels (cairo_surface_t *surface,
             int              width,
             int              height)
{
  guint8 *pixels = g_malloc ((gsize) width * 4 * height);
  guint8 *to = pixels;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *from =
        (const guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, to += 4)
        {
          to[0] = (guint8) (from[x] >> 16);
          to[1] = (guint8) (from[x] >> 8);
          to[2] = (guint8) from[x];
          to[3] = 0xff;
        }
    }
  return g_bytes_new_take (pixels, (gsize) width * 4 * height);
}

GBytes *
penny_slip_small (const PennyTillSlip  *slip,
                  GError              **error)
{
  double tall = height_of (slip);
  double scale = MIN (PENNY_SMALL_WIDTH / PENNY_SLIP_WIDTH, PENNY_SMALL_HEIGHT / tall);
  int width = MAX (1, (int) (PENNY_SLIP_WIDTH * scale)), height = MAX (1, (int) (tall * scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  PennyPixels pixels = { .width = (guint) width, .height = (guint) height };
  GBytes *jpeg;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  penny_slip_draw (slip, cr);
  pixels.pixels = take_pixels (surface, width, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  jpeg = penny_picture_jpeg (&pixels, PENNY_SMALL_QUALITY, error);
  g_bytes_unref (pixels.pixels);
  return jpeg;
}
