#include "picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* Pictures of letters: each pixel's red is a letter. */
static PennyPixels *
letters (const char *text)
{
  PennyPixels *self = g_new0 (PennyPixels, 1);
  g_auto (GStrv) rows = g_strsplit (text, " ", -1);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  self->width = (guint) strlen (rows[0]);
  self->height = g_strv_length (rows);
  for (char **row = rows; *row != NULL; row++)
    for (const char *p = *row; *p != '\0'; p++)
      {
        const guint8 pixel[4] = { (guint8) *p, 1, 2, 255 };

        g_byte_array_append (bytes, pixel, 4);
      }
  self->pixels = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return self;
}

static char *
read_back (const PennyPixels *pixels)
{
  const guint8 *data = g_bytes_get_data (pixels->pixels, NULL);
  GString *text = g_string_new (NULL);

  g_assert_cmpuint (g_bytes_get_size (pixels->pixels), ==, (gsize) pixels->width * pixels->height * 4);
  for (guint i = 0; i < pixels->width * pixels->height; i++, data += 4)
    {
      if (i > 0 && i % pixels->width == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, (char) data[0]);
      g_assert_cmpuint (data[1], ==, 1);
      g_assert_cmpuint (data[3], ==, 255);
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *before;
  int         turn;
  int         crop[4];         /* left, top, right, bottom */
  const char *after;
} looks[] = {
  { "abc def", 0, { 0 }, "abc def" },
  { "abc def", 1, { 0 }, "da eb fc" },
  { "abc def", 2, { 0 }, "fed cba" },
  { "abc def", 3, { 0 }, "cf be ad" },
  { "abc def", 4, { 0 }, "abc def" },
  { "abc def", -1, { 0 }, "cf be ad" },
  { "abcd efgh ijkl mnop", 0, { 2500, 0, 0, 0 }, "bcd fgh jkl nop" },
  { "abcd efgh ijkl mnop", 0, { 0, 2500, 0, 0 }, "efgh ijkl mnop" },
  { "abcd efgh ijkl mnop", 0, { 0, 0, 2500, 0 }, "abc efg ijk mno" },
  { "abcd efgh ijkl mnop", 0, { 0, 0, 0, 2500 }, "abcd efgh ijkl" },
  { "abcd efgh ijkl mnop", 0, { 2500, 2500, 2500, 2500 }, "fg jk" },
  { "abcd efgh ijkl mnop", 1, { 2500, 0, 0, 0 }, "iea jfb kgc lhd" },   /* as it is seen after turning */
  { "abcd efgh ijkl mnop", 2, { 0, 5000, 5000, 0 }, "hg dc" },
  { "abcd efgh ijkl mnop", 0, { 1249, 0, 0, 0 }, "abcd efgh ijkl mnop" },
  { "abcd efgh ijkl mnop", 0, { 1250, 0, 0, 0 }, "bcd fgh jkl nop" },
  /* never less than a pixel, whatever is asked */
  { "abcd efgh ijkl mnop", 0, { 10000, 10000, 0, 0 }, "p" },
  { "abcd efgh ijkl mnop", 0, { 0, 0, 10000, 10000 }, "a" },
  { "abcd efgh ijkl mnop", 0, { 10000, 10000, 10000, 10000 }, "p" },
  { "abcd efgh ijkl mnop", 0, { 6000, 0, 6000, 0 }, "c g k o" },
  { "abcd efgh ijkl mnop", 0, { -5, -5, -5, -5 }, "abcd efgh ijkl mnop" },
  { "abcd efgh ijkl mnop", 0, { G_MAXINT, G_MININT, 0, 7500 }, "d" },
  { "a", 1, { 5000, 5000, 5000, 5000 }, "a" },
};

static void
test_look (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (PennyPixels) before = letters (looks[i].before);
      g_autoptr (PennyPixels) after = penny_picture_look (before, looks[i].turn, looks[i].crop);
      g_autofree char *text = read_back (after);

      g_assert_cmpstr (text, ==, looks[i].after);
    }
}

/* Turned four times it is what it was. */
static void
test_turned_round (void)
{
  static const int whole[4] = { 0 };
  g_autoptr (PennyPixels) pixels = letters ("abcde fghij klmno");

  for (int i = 0; i < 4; i++)
    {
      PennyPixels *next = penny_picture_look (pixels, 1, whole);

      penny_pixels_free (pixels);
      pixels = next;
    }
  {
    g_autofree char *text = read_back (pixels);

    g_assert_cmpstr (text, ==, "abcde fghij klmno");
  }
}

static PennyPixels *
plain (guint  width,
       guint  height,
       guint8 grey,
       guint8 alpha)
{
  PennyPixels *self = g_new0 (PennyPixels, 1);
  guint8 *data = g_malloc ((gsize) width * height * 4);

  for (gsize i = 0; i < (gsize) width * height * 4; i++)
    data[i] = i % 4 == 3 ? alpha : grey;
  self->width = width;
  self->height = height;
  self->pixels = g_bytes_new_take (data, (gsize) width * height * 4);
  return self;
}

static const struct
{
  guint width, height, at_most_width, at_most_height, fit_width, fit_height;
} fits[] = {
  { 100, 50, 50, 50, 50, 25 },
  { 50, 100, 50, 50, 25, 50 },
  { 100, 100, 50, 50, 50, 50 },
  { 100, 50, 200, 200, 100, 50 },   /* never larger */
  { 100, 50, 100, 50, 100, 50 },
  { 100, 50, 100, 10, 20, 10 },
  { 1000, 1, 10, 10, 10, 1 },
  { 1, 1000, 10, 10, 1, 10 },
  { 3, 3, 1, 1, 1, 1 },
  { 1237, 991, 160, 160, 160, 128 },
};

static void
test_fit (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_autoptr (PennyPixels) pixels = plain (fits[i].width, fits[i].height, 100, 255);
      g_autoptr (PennyPixels) small = penny_picture_fit (pixels, fits[i].at_most_width, fits[i].at_most_height);
      const guint8 *data = g_bytes_get_data (small->pixels, NULL);

      g_assert_cmpuint (small->width, ==, fits[i].fit_width);
      g_assert_cmpuint (small->height, ==, fits[i].fit_height);
      g_assert_cmpuint (g_bytes_get_size (small->pixels), ==, (gsize) small->width * small->height * 4);
      g_assert_cmpuint (data[0], ==, 100);
      g_assert_cmpuint (data[3], ==, 255);
    }
}

static guint8
grey_of (GBytes *jpeg,
         int    *width,
         int    *height)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (jpeg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, &error);

  g_assert_no_error (error);
  *width = gdk_pixbuf_get_width (pixbuf);
  *height = gdk_pixbuf_get_height (pixbuf);
  return gdk_pixbuf_get_pixels (pixbuf)[0];
}

static const struct
{
  guint8 grey, alpha, seen;
} papers[] = {
  { 0, 255, 0 },
  { 100, 255, 100 },
  { 255, 255, 255 },
  { 0, 0, 255 },               /* nothing there: paper */
  { 0, 51, 204 },
  { 100, 128, 177 },
};

static void
test_jpeg (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (PennyPixels) pixels = plain (21, 9, papers[i].grey, papers[i].alpha);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) jpeg = penny_picture_jpeg (pixels, 95, &error);
      int width, height, seen;

      g_assert_no_error (error);
      g_assert_cmpint (((const guint8 *) g_bytes_get_data (jpeg, NULL))[0], ==, 0xff);
      seen = grey_of (jpeg, &width, &height);
      g_assert_cmpint (width, ==, 21);
      g_assert_cmpint (height, ==, 9);
      g_assert_cmpint (ABS (seen - papers[i].seen), <=, 2);
    }
}

/* Better is larger, and what is asked for beyond the best is the best. */
static void
test_quality (void)
{
  static const int qualities[] = { -3, 1, 40, 80, 100, 500 };
  g_autoptr (PennyPixels) pixels = plain (64, 64, 0, 255);
  gsize last = 0;

  for (gsize i = 0; i < 64 * 64; i++)
    ((guint8 *) g_bytes_get_data (pixels->pixels, NULL))[i * 4] = (guint8) (i * i * 31);
  for (gsize i = 0; i < G_N_ELEMENTS (qualities); i++)
    {
      g_autoptr (GBytes) jpeg = penny_picture_jpeg (pixels, qualities[i], NULL);

      g_assert_cmpuint (g_bytes_get_size (jpeg), >=, last);
      last = g_bytes_get_size (jpeg);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/look", test_look);
  g_test_add_func ("/picture/turned-round", test_turned_round);
  g_test_add_func ("/picture/fit", test_fit);
  g_test_add_func ("/picture/jpeg", test_jpeg);
  g_test_add_func ("/picture/quality", test_quality);
  return g_test_run ();
}
