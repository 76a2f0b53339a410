#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small good files of each kind, made when a test runs: 40 x 20 pixels, blue, with a red corner where it begins. */
#define MADE_WIDTH  40
#define MADE_HEIGHT 20

/* By gdk-pixbuf: "jpeg", "png", "bmp". */
GBytes *made_picture (const char   *type);
/* A JPEG with EXIF: its orientation, where it was taken (or not), and when ("2026:11:02 10:00:00" or NULL). */
GBytes *made_photo   (int           orientation,
                      gboolean      located,
                      const char   *taken);
GBytes *made_tiff    (int           n_pages,
                      int           orientation);
/* A GIF of so many frames. */
GBytes *made_gif     (int           n_frames);
/* A PDF, each page with its words. */
GBytes *made_pdf     (int           n_pages,
                      const char   *words);
/* Objects as a PDF: "1 0 obj ... endobj" each; @root is the catalogue's number. */
/* One page with a photo on it, byte for byte. */
GBytes *made_pdf_of_photo (GBytes    *photo);
GBytes *made_pdf_of  (const char   *objects,
                      int           root);
/* PNG: its header says so large, and its one block of pixels holds @data, squeezed. */
GBytes *made_png     (guint32       width,
                      guint32       height,
                      gsize         zeros);
/* An e-mail with a text, and one file attached to it (or NULL). */
GBytes *made_letter  (const char   *text,
                      GBytes       *file,
                      const char   *name,
                      const char   *type);

G_END_DECLS
