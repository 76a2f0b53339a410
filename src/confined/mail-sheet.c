#include "mail-sheet.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* A sheet of A4, in points; or longer. */
#define WIDTH      595.0
#define HEIGHT     842.0
#define LONGEST    14000.0
#define MARGIN     48.0
#define DOTS_PER_POINT (150.0 / 72.0)
/* What is longer is in the words, and is not drawn. */
#define MOST_DRAWN 20000

static PangoLayout *
make_layout (cairo_t    *cr,
             const char *words)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  g_autofree char *some = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MOST_DRAWN));

  pango_font_description_set_absolute_size (font, 11 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.2f);
  pango_layout_set_text (layout, some, -1);
  return layout;
}

static double
measure (const char *words)
{
  cairo_surface_t *nothing = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (nothing);
  PangoLayout *layout = make_layout (cr, words);
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return CLAMP ((double) height / PANGO_SCALE + 2 * MARGIN, HEIGHT, LONGEST);
}

static cairo_status_t
paint (PennyRaster *raster,
       const char  *words,
       double       height)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  PangoLayout *layout;

  memset (raster->rgba, 0xff, (gsize) raster->width * raster->height * 4);
  surface = cairo_image_surface_create_for_data (raster->rgba, CAIRO_FORMAT_RGB24, (int) raster->width,
                                                 (int) raster->height, (int) raster->width * 4);
  cr = cairo_create (surface);
  cairo_scale (cr, raster->width / WIDTH, raster->height / height);
  layout = make_layout (cr, words);
  cairo_move_to (cr, MARGIN, MARGIN);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  return status;
}

PennyViewerHow
penny_mail_sheet_draw (const char   *words,
                       guint         width,
                       guint         height,
                       PennyRaster **raster)
{
  double points_high = measure (words);
  g_autoptr (PennyRaster) drawn = NULL;

  penny_raster_fit (WIDTH * DOTS_PER_POINT, points_high * DOTS_PER_POINT, &width, &height);
  drawn = penny_raster_new (width, height);
  if (drawn == NULL)
    return PENNY_VIEWER_TOO_MUCH;
  if (paint (drawn, words, points_high) != CAIRO_STATUS_SUCCESS)
    return PENNY_VIEWER_CANNOT;
  penny_raster_from_cairo (drawn->rgba, (gsize) drawn->width * drawn->height);
  drawn->own_width = (guint) ceil (WIDTH * DOTS_PER_POINT);
  drawn->own_height = (guint) ceil (points_high * DOTS_PER_POINT);
  *raster = g_steal_pointer (&drawn);
  return PENNY_VIEWER_DONE;
}
