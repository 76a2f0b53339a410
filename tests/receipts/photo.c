#include "drawn.h"

#include <math.h>
#include <string.h>

#include "picture.h"

/* What a pocket and a telephone make of it.  Only pictures here, no money: so floats may be. */

typedef struct
{
  int     width, height;
  guint8 *rgb;                 /* three of each */
} Photo;

/* On a table, and not quite straight. */
static cairo_surface_t *
laid_down (cairo_surface_t *paper,
           GRand           *rand)
{
  int w = cairo_image_surface_get_width (paper), h = cairo_image_surface_get_height (paper);
  gboolean flat = g_rand_int_range (rand, 0, 4) == 0;
  double turn = flat ? 0 : g_rand_double_range (rand, -8, 8) * G_PI / 180, table = g_rand_double_range (rand, 0.25, 0.6);
  int edge = flat ? 0 : g_rand_int_range (rand, -15, 60);
  int width = (int) (w * cos (turn) + h * fabs (sin (turn))) + 2 * edge, height = (int) (h * cos (turn) + w * fabs (sin (turn))) + 2 * edge;
  cairo_surface_t *photo = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (photo);

  cairo_set_source_rgb (cr, table * 1.1, table, table * 0.9);
  cairo_paint (cr);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_rotate (cr, turn);
  cairo_set_source_surface (cr, paper, -w / 2.0, -h / 2.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (paper);
  return photo;
}

/* A fold's shadow, and light that comes from one side. */
static void
shade (cairo_surface_t *surface,
       GRand           *rand)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *light = cairo_pattern_create_linear (0, 0, width * g_rand_double (rand), height * g_rand_double (rand) + 1);

  cairo_pattern_add_color_stop_rgba (light, 0, 0, 0, 0, 0);
  cairo_pattern_add_color_stop_rgba (light, 1, 0, 0, 0, g_rand_double_range (rand, 0, 0.4));
  cairo_set_source (cr, light);
  cairo_paint (cr);
  cairo_pattern_destroy (light);
  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    {
      double y = height * g_rand_double (rand), depth = g_rand_double_range (rand, 0.1, 0.35), far = g_rand_double_range (rand, 6, 40);
      cairo_pattern_t *fold = cairo_pattern_create_linear (0, y, 0, y + far);

      cairo_pattern_add_color_stop_rgba (fold, 0, 0, 0, 0, depth);
      cairo_pattern_add_color_stop_rgba (fold, 1, 0, 0, 0, 0);
      cairo_set_source (cr, fold);
      cairo_rectangle (cr, 0, y, width, far);
      cairo_fill (cr);
      cairo_pattern_destroy (fold);
      cairo_set_source_rgba (cr, 1, 1, 1, depth);
      cairo_set_line_width (cr, 1.5);
      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, width, y + g_rand_double_range (rand, -8, 8));
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static Photo
photo_of (cairo_surface_t *surface)
{
  Photo photo = { cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), NULL };
  const guint8 *from;
  int row = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  from = cairo_image_surface_get_data (surface);
  photo.rgb = g_malloc0 ((gsize) photo.width * (gsize) photo.height * 3);
  for (int y = 0; y < photo.height; y++)
    for (int x = 0; x < photo.width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, from + (gsize) y * (gsize) row + (gsize) x * 4, 4);
        for (int i = 0; i < 3; i++)
          photo.rgb[((gsize) y * (gsize) photo.width + (gsize) x) * 3 + (gsize) i] = (guint8) (pixel >> (16 - 8 * i));
      }
  return photo;
}

/* Each pixel with a share of its neighbours, along a row or a column. */
static void
blur_along (Photo *photo,
            int    step,
            double share)
{
  gsize n = (gsize) photo->width * (gsize) photo->height * 3;
  g_autofree guint8 *was = g_memdup2 (photo->rgb, n);
  gsize by = (gsize) step * 3;

  for (gsize i = by; i + by < n; i++)
    photo->rgb[i] = (guint8) (was[i] * (1 - 2 * share) + (was[i - by] + was[i + by]) * share);
}

static double
bell (GRand *rand)
{
  double sum = 0;

  for (int i = 0; i < 4; i++)
    sum += g_rand_double (rand) - 0.5;
  return sum * 1.73;
}

static void
spoil (Photo *photo,
       GRand *rand)
{
  double share = g_rand_double_range (rand, 0, 0.3), grain = g_rand_double_range (rand, 0, 11);
  int salt = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, 0, 30) : 0;
  gsize n = (gsize) photo->width * (gsize) photo->height;

  for (int times = g_rand_int_range (rand, 0, 3); times > 0; times--)
    {
      blur_along (photo, 1, share);
      blur_along (photo, photo->width, share);
    }
  for (gsize i = 0; i < n; i++)
    {
      double more = bell (rand) * grain;

      for (int k = 0; k < 3; k++)
        photo->rgb[i * 3 + (gsize) k] = (guint8) CLAMP (photo->rgb[i * 3 + (gsize) k] + more, 0, 255);
      if (salt > 0 && g_rand_int_range (rand, 0, 10000) < salt)
        memset (photo->rgb + i * 3, g_rand_boolean (rand) ? 255 : 0, 3);
    }
}

static PennyPixels *
turned (const Photo *photo,
        int          turn)
{
  static const int whole[4] = { 0 };
  gsize n = (gsize) photo->width * (gsize) photo->height;
  guint8 *rgba = g_malloc (n * 4);
  g_autoptr (GBytes) bytes = g_bytes_new_take (rgba, n * 4);
  const PennyPixels upright = { (guint) photo->width, (guint) photo->height, bytes };

  for (gsize i = 0; i < n; i++)
    {
      memcpy (rgba + i * 4, photo->rgb + i * 3, 3);
      rgba[i * 4 + 3] = 255;
    }
  return penny_picture_look (&upright, turn, whole);
}

static cairo_status_t
append (void                *data,
        const unsigned char *bytes,
        unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
as_png (const PennyPixels *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) pixels->width, (int) pixels->height);
  GByteArray *bytes = g_byte_array_new ();
  const guint8 *from = g_bytes_get_data (pixels->pixels, NULL);

  cairo_surface_flush (surface);
  for (guint y = 0; y < pixels->height; y++)
    {
      guint8 *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

      for (guint x = 0; x < pixels->width; x++, from += 4)
        {
          guint32 pixel = (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];

          memcpy (row + (gsize) x * 4, &pixel, 4);
        }
    }
  cairo_surface_mark_dirty (surface);
  cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
drawn_photo (cairo_surface_t *paper,
             GRand           *rand,
             gboolean        *png)
{
  cairo_surface_t *surface = laid_down (paper, rand);
  g_autoptr (PennyPixels) pixels = NULL;
  int turn = g_rand_int_range (rand, 0, 10) == 0 ? g_rand_int_range (rand, 1, 4) : 0, quality = g_rand_int_range (rand, 45, 95);
  Photo photo;

  *png = g_rand_int_range (rand, 0, 5) == 0;
  shade (surface, rand);
  photo = photo_of (surface);
  cairo_surface_destroy (surface);
  spoil (&photo, rand);
  pixels = turned (&photo, turn);
  g_free (photo.rgb);
  return *png ? as_png (pixels) : penny_picture_jpeg (pixels, quality, NULL);
}
