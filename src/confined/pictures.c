#include "pictures.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* More than any telephone takes; a scan of A3 at 600 dpi is 70. */
#define MOST_PIXELS G_GUINT64_CONSTANT (128000000)
#define BLOCK 65536

typedef struct
{
  guint     width, height;      /* at most */
  guint     own_width, own_height;
  gboolean  lies_down;          /* its sides change places when it is put upright */
  gboolean  too_large;
} Sizing;

static const char *
name_of (PennyViewerKind kind)
{
  static const char *const names[PENNY_VIEWER_N_KINDS] = {
    [PENNY_VIEWER_JPEG] = "jpeg", [PENNY_VIEWER_PNG] = "png", [PENNY_VIEWER_TIFF] = "tiff", [PENNY_VIEWER_WEBP] = "webp",
    [PENNY_VIEWER_GIF] = "gif", [PENNY_VIEWER_BMP] = "bmp",
  };

  return names[kind];
}

/* Loaders of HEIC have gone by several names. */
static GdkPixbufLoader *
loader_new (PennyViewerKind kind)
{
  static const char *const media[] = { "image/heic", "image/heif", "image/avif" };
  GdkPixbufLoader *loader = NULL;

  if (name_of (kind) != NULL)
    return gdk_pixbuf_loader_new_with_type (name_of (kind), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (media) && kind == PENNY_VIEWER_HEIC && loader == NULL; i++)
    loader = gdk_pixbuf_loader_new_with_mime_type (media[i], NULL);
  return loader;
}

gboolean
penny_pictures_prepare (PennyViewerKind kind)
{
  GdkPixbufLoader *loader = loader_new (kind);

  if (loader == NULL)
    return FALSE;
  gdk_pixbuf_loader_close (loader, NULL);
  g_object_unref (loader);
  return TRUE;
}

static void
on_size_prepared (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Sizing          *sizing)
{
  guint fit_width = sizing->lies_down ? sizing->height : sizing->width;
  guint fit_height = sizing->lies_down ? sizing->width : sizing->height;

  sizing->too_large = width < 1 || height < 1 || (guint64) width * (guint64) height > MOST_PIXELS;
  sizing->own_width = (guint) (sizing->lies_down ? height : width);
  sizing->own_height = (guint) (sizing->lies_down ? width : height);
  if (sizing->too_large)
    {
      gdk_pixbuf_loader_set_size (loader, 0, 0);      /* which every loader refuses */
      return;
    }
  penny_raster_fit (width, height, &fit_width, &fit_height);
  if (fit_width < (guint) width || fit_height < (guint) height)
    gdk_pixbuf_loader_set_size (loader, (int) fit_width, (int) fit_height);
}

static GdkPixbuf *
load (GdkPixbufLoader  *loader,
      GBytes           *bytes,
      Sizing           *sizing,
      GError          **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gboolean good = TRUE;
  GdkPixbuf *pixbuf;

  for (gsize at = 0; at < size && good && !sizing->too_large; at += BLOCK)
    good = gdk_pixbuf_loader_write (loader, data + at, MIN (size - at, BLOCK), error);
  if (!good || sizing->too_large)
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf == NULL || sizing->too_large ? NULL : g_object_ref (pixbuf);
}

static PennyRaster *
to_raster (GdkPixbuf *pixbuf)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf), height = (guint) gdk_pixbuf_get_height (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  gboolean alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  PennyRaster *raster = penny_raster_new (width, height);

  for (guint y = 0; raster != NULL && y < height; y++)
    {
      const guint8 *from = pixels + y * stride;
      guint8 *to = raster->rgba + (gsize) y * width * 4;

      if (alpha)
        memcpy (to, from, (gsize) width * 4);
      else
        for (guint x = 0; x < width; x++, from += 3, to += 4)
          {
            memcpy (to, from, 3);
            to[3] = 0xff;
          }
    }
  return raster;
}

static GdkPixbuf *
upright (GdkPixbuf *pixbuf,
         guint      orientation)
{
  char said[2] = { (char) ('0' + orientation), '\0' };

  if (orientation != 0)
    {
      gdk_pixbuf_remove_option (pixbuf, "orientation");
      gdk_pixbuf_set_option (pixbuf, "orientation", said);
    }
  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}

PennyViewerHow
penny_pictures_decode (PennyViewerKind   kind,
                       GBytes           *bytes,
                       guint             orientation,
                       guint             width,
                       guint             height,
                       PennyRaster     **raster)
{
  Sizing sizing = { .width = width, .height = height, .lies_down = orientation > 4 };
  g_autoptr (GdkPixbufLoader) loader = loader_new (kind);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) turned = NULL;
  g_autoptr (GError) error = NULL;

  if (loader == NULL)
    return PENNY_VIEWER_CANNOT;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), &sizing);
  pixbuf = load (loader, bytes, &sizing, &error);
  if (g_error_matches (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY))
    return PENNY_VIEWER_TOO_MUCH;
  turned = pixbuf == NULL || gdk_pixbuf_get_bits_per_sample (pixbuf) != 8 ? NULL : upright (pixbuf, orientation);
  *raster = turned == NULL ? NULL : to_raster (turned);
  if (*raster == NULL)
    return PENNY_VIEWER_CANNOT;
  /* A loader that told no size gave the picture as it is. */
  (*raster)->own_width = sizing.own_width != 0 ? sizing.own_width : (*raster)->width;
  (*raster)->own_height = sizing.own_height != 0 ? sizing.own_height : (*raster)->height;
  return PENNY_VIEWER_DONE;
}

PennyRaster *
penny_pictures_scale (const PennyRaster *from,
                      guint              width,
                      guint              height)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) scaled = NULL;
  PennyRaster *raster;

  penny_raster_fit (from->own_width, from->own_height, &width, &height);
  pixbuf = gdk_pixbuf_new_from_data (from->rgba, GDK_COLORSPACE_RGB, TRUE, 8, (int) from->width, (int) from->height,
                                     (int) from->width * 4, NULL, NULL);
  scaled = gdk_pixbuf_scale_simple (pixbuf, (int) width, (int) height, GDK_INTERP_BILINEAR);
  raster = scaled == NULL ? NULL : to_raster (scaled);
  if (raster != NULL)
    {
      raster->own_width = from->own_width;
      raster->own_height = from->own_height;
    }
  return raster;
}
