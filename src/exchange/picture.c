#include "picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define CHANNELS 4
#define WHOLE    10000         /* a crop's parts of a side */

/* GdkPixbuf counts in int. */
#define LONGEST  (G_MAXINT / 16)

static gboolean
is_whole (const PennyPixels *self)
{
  return self != NULL && self->pixels != NULL && self->width > 0 && self->height > 0 && self->width <= LONGEST &&
         self->height <= LONGEST && g_bytes_get_size (self->pixels) >= (gsize) self->width * self->height * CHANNELS;
}

static PennyPixels *
pixels_take (guint   width,
             guint   height,
             guint8 *data)
{
  PennyPixels *self = g_new0 (PennyPixels, 1);

  self->width = width;
  self->height = height;
  self->pixels = g_bytes_new_take (data, (gsize) width * height * CHANNELS);
  return self;
}

static PennyPixels *
pixels_again (const PennyPixels *pixels)
{
  PennyPixels *self = g_new0 (PennyPixels, 1);

  *self = *pixels;
  g_bytes_ref (self->pixels);
  return self;
}

/* Where the pixel that is seen at @x, @y after turning lies in the picture as it is. */
static gsize
seen_at (const PennyPixels *pixels,
         int                turn,
         guint              x,
         guint              y)
{
  guint from_x = x, from_y = y;

  switch (turn)
    {
    case 1:
      from_x = y;
      from_y = pixels->height - 1 - x;
      break;
    case 2:
      from_x = pixels->width - 1 - x;
      from_y = pixels->height - 1 - y;
      break;
    case 3:
      from_x = pixels->width - 1 - y;
      from_y = x;
      break;
    default:
      break;
    }
  return ((gsize) from_y * pixels->width + from_x) * CHANNELS;
}

/* What stays of a side of @length: at least one pixel, whatever is cut. */
static void
cut (guint  length,
     int    before,
     int    after,
     guint *first,
     guint *end)
{
  guint64 a = (guint64) CLAMP (before, 0, WHOLE), b = (guint64) CLAMP (after, 0, WHOLE);

  *first = (guint) ((length * a + WHOLE / 2) / WHOLE);
  *first = MIN (*first, length - 1);
  *end = length - (guint) ((length * b + WHOLE / 2) / WHOLE);
  *end = MAX (*end, *first + 1);
}

PennyPixels *
penny_picture_look (const PennyPixels *pixels,
                    int                turn,
                    const int          crop[4])
{
  guint width, height, left, top, right, bottom;
  const guint8 *from;
  guint8 *to, *next;

  g_return_val_if_fail (is_whole (pixels), NULL);
  g_return_val_if_fail (crop != NULL, NULL);

  turn &= 3;
  width = turn % 2 == 0 ? pixels->width : pixels->height;
  height = turn % 2 == 0 ? pixels->height : pixels->width;
  cut (width, crop[0], crop[2], &left, &right);
  cut (height, crop[1], crop[3], &top, &bottom);
  if (turn == 0 && right - left == width && bottom - top == height)
    return pixels_again (pixels);

  from = g_bytes_get_data (pixels->pixels, NULL);
  next = to = g_malloc ((gsize) (right - left) * (bottom - top) * CHANNELS);
  for (guint y = top; y < bottom; y++)
    for (guint x = left; x < right; x++, next += CHANNELS)
      memcpy (next, from + seen_at (pixels, turn, x, y), CHANNELS);
  return pixels_take (right - left, bottom - top, to);
}

/* Paper is white where a picture lets it through. */
static guint8
on_white (guint8 colour,
          guint8 alpha)
{
  return (guint8) ((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

static GdkPixbuf *
paper_of (const PennyPixels *pixels)
{
  gsize n = (gsize) pixels->width * pixels->height;
  const guint8 *from = g_bytes_get_data (pixels->pixels, NULL);
  guint8 *paper = g_malloc (n * 3);
  g_autoptr (GBytes) bytes = g_bytes_new_take (paper, n * 3);

  for (gsize i = 0; i < n; i++, from += CHANNELS)
    for (int colour = 0; colour < 3; colour++)
      *paper++ = on_white (from[colour], from[3]);
  return gdk_pixbuf_new_from_bytes (bytes, GDK_COLORSPACE_RGB, FALSE, 8, (int) pixels->width, (int) pixels->height,
                                    (int) pixels->width * 3);
}

GBytes *
penny_picture_jpeg (const PennyPixels  *pixels,
                    int                 quality,
                    GError            **error)
{
  g_autofree char *number = g_strdup_printf ("%d", CLAMP (quality, 1, 100));
  g_autoptr (GdkPixbuf) paper = NULL;
  char *data = NULL;
  gsize size = 0;

  g_return_val_if_fail (is_whole (pixels), NULL);

  paper = paper_of (pixels);
  if (!gdk_pixbuf_save_to_buffer (paper, &data, &size, "jpeg", error, "quality", number, NULL))
    return NULL;
  return g_bytes_new_take (data, size);
}

/* As large as fits in @width by @height, with the sides in proportion. */
static void
fitting (const PennyPixels *pixels,
         guint             *width,
         guint             *height)
{
  guint64 w = pixels->width, h = pixels->height;

  if (w * *height > h * *width)
    *height = (guint) MAX ((h * *width + w / 2) / w, 1);
  else
    *width = (guint) MAX ((w * *height + h / 2) / h, 1);
}

/* GdkPixbuf's rows may be longer than their pixels. */
static PennyPixels *
pixels_from (GdkPixbuf *pixbuf)
{
  guint width = (guint) gdk_pixbuf_get_width (pixbuf), height = (guint) gdk_pixbuf_get_height (pixbuf);
  gsize row = (gsize) width * CHANNELS;
  guint8 *data = g_malloc (row * height);

  for (guint y = 0; y < height; y++)
    memcpy (data + y * row,
            gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (guint) gdk_pixbuf_get_rowstride (pixbuf), row);
  return pixels_take (width, height, data);
}

PennyPixels *
penny_picture_fit (const PennyPixels *pixels,
                   guint              width,
                   guint              height)
{
  g_autoptr (GdkPixbuf) whole = NULL, small = NULL;

  g_return_val_if_fail (is_whole (pixels), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  if (pixels->width <= width && pixels->height <= height)
    return pixels_again (pixels);
  fitting (pixels, &width, &height);
  whole = gdk_pixbuf_new_from_bytes (pixels->pixels, GDK_COLORSPACE_RGB, TRUE, 8, (int) pixels->width,
                                     (int) pixels->height, (int) pixels->width * CHANNELS);
  small = gdk_pixbuf_scale_simple (whole, (int) width, (int) height, GDK_INTERP_BILINEAR);
  return small != NULL ? pixels_from (small) : pixels_again (pixels);
}
