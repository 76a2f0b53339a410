#include "made.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <string.h>

static void
put_be (GByteArray *to,
        guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (to, (const guint8 *) &big, 4);
}

static void
put_le (GByteArray *to,
        guint32     number,
        guint       bytes)
{
  for (guint i = 0; i < bytes; i++)
    g_byte_array_append (to, &(guint8) { (guint8) (number >> (8 * i)) }, 1);
}

static GdkPixbuf *
make_pixbuf (void)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, MADE_WIDTH, MADE_HEIGHT);
  GdkPixbuf *corner = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, MADE_WIDTH / 2, MADE_HEIGHT / 2);

  gdk_pixbuf_fill (pixbuf, 0x0000ffff);
  gdk_pixbuf_fill (corner, 0xff0000ff);
  g_object_unref (corner);
  return pixbuf;
}

GBytes *
made_picture (const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf ();
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
put_entry (GByteArray *to,
           guint       tag,
           guint       type,
           guint32     count,
           guint32     value)
{
  put_le (to, tag, 2);
  put_le (to, type, 2);
  put_le (to, count, 4);
  put_le (to, value, 4);
}

/* The blocks of EXIF after one another: the picture's, the photo's, the place's, and then what they point at. */
static GByteArray *
make_exif (int         orientation,
           gboolean    located,
           const char *taken)
{
  GByteArray *exif = g_byte_array_new ();
  guint32 photo = 8 + 2 + 3 * 12 + 4, place = photo + 2 + 12 + 4, data = place + 2 + 4 * 12 + 4;

  g_byte_array_append (exif, (const guint8 *) "II*\0\x08\0\0\0", 8);
  put_le (exif, 3, 2);
  put_entry (exif, 0x0112, 3, 1, (guint32) orientation);
  put_entry (exif, 0x8769, 4, 1, photo);
  put_entry (exif, located ? 0x8825 : 0x9999, 4, 1, place);
  put_le (exif, 0, 4);
  put_le (exif, 1, 2);
  put_entry (exif, taken != NULL ? 0x9003 : 0x9998, 2, 20, data + 48);
  put_le (exif, 0, 4);
  put_le (exif, 4, 2);
  put_entry (exif, 1, 2, 2, 'N');
  put_entry (exif, 2, 5, 3, data);
  put_entry (exif, 3, 2, 2, 'W');
  put_entry (exif, 4, 5, 3, data + 24);
  put_le (exif, 0, 4);
  for (guint i = 0; i < 6; i++)
    {
      put_le (exif, 50 + i, 4);
      put_le (exif, 1, 4);
    }
  g_byte_array_append (exif, (const guint8 *) (taken != NULL ? taken : "                   "), 20);
  return exif;
}

GBytes *
made_photo (int         orientation,
            gboolean    located,
            const char *taken)
{
  g_autoptr (GBytes) plain = made_picture ("jpeg");
  g_autoptr (GByteArray) exif = make_exif (orientation, located, taken);
  GByteArray *photo = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (plain, &size);
  guint length = exif->len + 8;

  g_byte_array_append (photo, data, 2);
  g_byte_array_append (photo, (const guint8[]) { 0xff, 0xe1, (guint8) (length >> 8), (guint8) length }, 4);
  g_byte_array_append (photo, (const guint8 *) "Exif\0\0", 6);
  g_byte_array_append (photo, exif->data, exif->len);
  g_byte_array_append (photo, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (photo);
}

static void
put_tiff_page (GByteArray *tiff,
               int         orientation,
               gboolean    last)
{
  g_autoptr (GdkPixbuf) pixbuf = make_pixbuf ();
  guint32 bits = tiff->len + 2 + 10 * 12 + 4, pixels = bits + 6, size = MADE_WIDTH * MADE_HEIGHT * 3;

  put_le (tiff, 10, 2);
  put_entry (tiff, 256, 4, 1, MADE_WIDTH);
  put_entry (tiff, 257, 4, 1, MADE_HEIGHT);
  put_entry (tiff, 258, 3, 3, bits);
  put_entry (tiff, 259, 3, 1, 1);
  put_entry (tiff, 262, 3, 1, 2);
  put_entry (tiff, 273, 4, 1, pixels);
  put_entry (tiff, 274, 3, 1, (guint32) orientation);
  put_entry (tiff, 277, 3, 1, 3);
  put_entry (tiff, 278, 4, 1, MADE_HEIGHT);
  put_entry (tiff, 279, 4, 1, size);
  put_le (tiff, last ? 0 : pixels + size, 4);
  for (int i = 0; i < 3; i++)
    put_le (tiff, 8, 2);
  for (int y = 0; y < MADE_HEIGHT; y++)
    g_byte_array_append (tiff, gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf), MADE_WIDTH * 3);
}

GBytes *
made_tiff (int n_pages,
           int orientation)
{
  GByteArray *tiff = g_byte_array_new ();

  g_byte_array_append (tiff, (const guint8 *) "II*\0\x08\0\0\0", 8);
  for (int page = 0; page < n_pages; page++)
    put_tiff_page (tiff, orientation, page == n_pages - 1);
  return g_byte_array_free_to_bytes (tiff);
}

GBytes *
made_gif (int n_frames)
{
  /* One dot of two colours, squeezed as little as GIF can. */
  static const guint8 frame[] = { 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0 };
  static const guint8 head[] = { 'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0x80, 0, 0, 0xff, 0, 0, 0, 0, 0xff };
  GByteArray *gif = g_byte_array_new ();

  g_byte_array_append (gif, head, sizeof head);
  for (int i = 0; i < n_frames; i++)
    g_byte_array_append (gif, frame, sizeof frame);
  g_byte_array_append (gif, (const guint8 *) ";", 1);
  return g_byte_array_free_to_bytes (gif);
}

static cairo_status_t
add_bytes (gpointer             bytes,
           const unsigned char *data,
           unsigned int         size)
{
  g_byte_array_append (bytes, data, size);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
made_pdf (int         n_pages,
          const char *words)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (add_bytes, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (int page = 0; page < n_pages; page++)
    {
      g_autofree char *text = g_strdup_printf ("%s %d", words, page + 1);

      cairo_set_font_size (cr, 24);
      cairo_move_to (cr, 60, 100);
      cairo_show_text (cr, text);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
made_pdf_of_photo (GBytes *photo)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (add_bytes, bytes, 40, 30);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 30);
  cairo_t *cr = cairo_create (surface);
  gsize size;
  const guchar *data = g_bytes_get_data (photo, &size);

  g_assert_cmpint (cairo_surface_set_mime_data (image, CAIRO_MIME_TYPE_JPEG, data, size, NULL, NULL), ==,
                   CAIRO_STATUS_SUCCESS);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
made_pdf_of (const char *objects,
             int         root)
{
  /* No table of where things are: readers look for themselves. */
  char *text = g_strdup_printf ("%%PDF-1.7\n%s\ntrailer\n<< /Size 100 /Root %d 0 R >>\nstartxref\n0\n%%%%EOF\n", objects, root);

  return g_bytes_new_take (text, strlen (text));
}

static guint32
crc (const guint8 *data,
     gsize         size)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
    }
  return ~sum;
}

static void
put_chunk (GByteArray   *png,
           const char   *name,
           const guint8 *data,
           gsize         size)
{
  guint at;

  put_be (png, (guint32) size);
  at = png->len;
  g_byte_array_append (png, (const guint8 *) name, 4);
  g_byte_array_append (png, data, (guint) size);
  put_be (png, crc (png->data + at, size + 4));
}

static GBytes *
squeeze (gsize zeros)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autofree guint8 *from = g_malloc0 (zeros + 1);
  gsize room = zeros / 500 + 1000, done = 0, written = 0;
  guint8 *to = g_malloc (room);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read = 0, n_written = 0;

      result = g_converter_convert (zlib, from + done, zeros - done, to + written, room - written,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      g_assert_cmpint (result, !=, G_CONVERTER_ERROR);
      done += n_read;
      written += n_written;
    }
  return g_bytes_new_take (to, written);
}

GBytes *
made_png (guint32 width,
          guint32 height,
          gsize   zeros)
{
  GByteArray *png = g_byte_array_new ();
  g_autoptr (GByteArray) head = g_byte_array_new ();
  g_autoptr (GBytes) pixels = squeeze (zeros);
  gsize size;
  const guint8 *data = g_bytes_get_data (pixels, &size);

  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  put_be (head, width);
  put_be (head, height);
  g_byte_array_append (head, (const guint8 *) "\x08\x02\0\0\0", 5);
  put_chunk (png, "IHDR", head->data, head->len);
  put_chunk (png, "IDAT", data, size);
  put_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (png);
}

GBytes *
made_letter (const char *text,
             GBytes     *file,
             const char *name,
             const char *type)
{
  GString *letter = g_string_new ("From: Corner Shop <shop@example.org>\r\nTo: joe@example.org\r\n"
                                  "Subject: Your receipt\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n"
                                  "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
                                  "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n");

  g_string_append_printf (letter, "%s\r\n", text);
  if (file != NULL)
    {
      g_autofree char *coded = g_base64_encode (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

      g_string_append_printf (letter, "--b\r\nContent-Type: %s; name=\"%s\"\r\nContent-Transfer-Encoding: base64\r\n"
                              "Content-Disposition: attachment; filename=\"%s\"\r\n\r\n", type, name, name);
      for (gsize at = 0; at < strlen (coded); at += 76)
        g_string_append_printf (letter, "%.76s\r\n", coded + at);
    }
  g_string_append (letter, "--b--\r\n");
  return g_string_free_to_bytes (letter);
}
