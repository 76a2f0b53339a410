#include "pdf-pages.h"

#include <math.h>
#include <poppler.h>
#include <string.h>

#include "pdf-words.h"

#define MOST_PAGES 2000
/* Its own size is that of a good scan, so that twice as large is good print. */
#define DOTS_PER_POINT (150.0 / 72.0)

struct _PennyPdf
{
  PopplerDocument  *document;
  guint             n_pages;
};

PennyPdf *
penny_pdf_open (GBytes *bytes)
{
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  PennyPdf *self;
  int n_pages = document == NULL ? 0 : poppler_document_get_n_pages (document);
  PopplerPage *first = n_pages < 1 ? NULL : poppler_document_get_page (document, 0);

  if (first == NULL)
    {
      g_clear_object (&document);
      return NULL;
    }
  g_object_unref (first);
  self = g_new0 (PennyPdf, 1);
  self->document = document;
  self->n_pages = (guint) MIN (n_pages, MOST_PAGES);
  return self;
}

void
penny_pdf_close (PennyPdf *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->document);
  g_free (self);
}

guint
penny_pdf_n_pages (PennyPdf *self)
{
  return self->n_pages;
}

static PennyViewerHow
paint (PopplerPage *page,
       PennyRaster *raster,
       double       width,
       double       height)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  surface = cairo_image_surface_create_for_data (raster->rgba, CAIRO_FORMAT_RGB24, (int) raster->width,
                                                 (int) raster->height, (int) raster->width * 4);
  memset (raster->rgba, 0xff, (gsize) raster->width * raster->height * 4);
  cairo_surface_mark_dirty (surface);
  cr = cairo_create (surface);
  cairo_scale (cr, raster->width / width, raster->height / height);
  poppler_page_render (page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return status == CAIRO_STATUS_NO_MEMORY ? PENNY_VIEWER_TOO_MUCH : PENNY_VIEWER_CANNOT;
  penny_raster_from_cairo (raster->rgba, (gsize) raster->width * raster->height);
  return PENNY_VIEWER_DONE;
}

static PennyViewerHow
draw_sheet (PopplerPage  *sheet,
            guint         width,
            guint         height,
            PennyRaster **raster)
{
  g_autoptr (PennyRaster) drawn = NULL;
  double points_wide = 0, points_high = 0;
  PennyViewerHow how;

  poppler_page_get_size (sheet, &points_wide, &points_high);
  if (!(points_wide >= 1 && points_high >= 1 && points_wide <= 100000 && points_high <= 100000))
    return PENNY_VIEWER_CANNOT;
  penny_raster_fit (points_wide * DOTS_PER_POINT, points_high * DOTS_PER_POINT, &width, &height);
  drawn = penny_raster_new (width, height);
  if (drawn == NULL)
    return PENNY_VIEWER_TOO_MUCH;
  how = paint (sheet, drawn, points_wide, points_high);
  if (how != PENNY_VIEWER_DONE)
    return how;
  drawn->own_width = (guint) ceil (points_wide * DOTS_PER_POINT);
  drawn->own_height = (guint) ceil (points_high * DOTS_PER_POINT);
  *raster = g_steal_pointer (&drawn);
  return PENNY_VIEWER_DONE;
}

PennyViewerHow
penny_pdf_draw (PennyPdf     *self,
                guint         page,
                guint         width,
                guint         height,
                PennyRaster **raster)
{
  PopplerPage *sheet = poppler_document_get_page (self->document, (int) page);
  PennyViewerHow how = sheet == NULL ? PENNY_VIEWER_CANNOT : draw_sheet (sheet, width, height, raster);

  g_clear_object (&sheet);
  return how;
}

char *
penny_pdf_words (PennyPdf *self,
                 guint     page)
{
  PopplerPage *sheet = poppler_document_get_page (self->document, (int) page);
  char *words = sheet == NULL ? NULL : penny_pdf_lines (sheet);

  g_clear_object (&sheet);
  return words;
}
