#include "drawn.h"

#include <pango/pangocairo.h>

/* The paper itself: black on white, as a printer made it. */

#define EDGE 40

static const char * const till_fonts[] = { "DejaVu Sans Mono", "Liberation Mono", "FreeMono", "DejaVu Sans", "Liberation Sans Narrow", "Noto Mono" };
static const char * const page_fonts[] = { "Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif", "Cantarell", "FreeSans", "FreeSerif", "Noto Sans", "Noto Serif" };

/* Of those that are here: the package's name differs, the family's does not. */
static const char *
one_font (PangoContext       *context,
          GRand              *rand,
          const char * const *fonts,
          guint               n)
{
  guint first = (guint) g_rand_int_range (rand, 0, (gint32) n);
  PangoFontFamily **families;
  const char *found = "Monospace";
  int n_families;

  pango_context_list_families (context, &families, &n_families);
  for (guint i = 0; i < n && g_str_equal (found, "Monospace"); i++)
    for (int k = 0; k < n_families; k++)
      if (g_str_equal (pango_font_family_get_name (families[k]), fonts[(first + i) % n]))
        found = fonts[(first + i) % n];
  g_free (families);
  return found;
}

static PangoLayout *
layout_of (cairo_t         *cr,
           const char      *words,
           const DrawnLine *line,
           const char      *family,
           int              size)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (family);

  pango_font_description_set_absolute_size (font, (double) size * line->size / 100 * PANGO_SCALE);
  pango_font_description_set_weight (font, line->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

/* How high the line is. */
static int
draw_line (cairo_t         *cr,
           const DrawnLine *line,
           const char      *family,
           int              size,
           int              width,
           int              y)
{
  g_autoptr (PangoLayout) left = layout_of (cr, line->left, line, family, size);
  int w, h;

  pango_layout_set_width (left, (width - 2 * EDGE) * PANGO_SCALE);
  pango_layout_set_alignment (left, line->middle ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  cairo_move_to (cr, EDGE, y);
  pango_cairo_show_layout (cr, left);
  pango_layout_get_pixel_size (left, NULL, &h);
  if (line->right != NULL)
    {
      g_autoptr (PangoLayout) right = layout_of (cr, line->right, line, family, size);

      pango_layout_get_pixel_size (right, &w, NULL);
      cairo_move_to (cr, width - EDGE - w, y);
      pango_cairo_show_layout (cr, right);
    }
  return h * 110 / 100;
}

/* Torn off where the words end. */
static cairo_surface_t *
torn_off (cairo_surface_t *roll,
          int              width,
          int              height)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, MIN (height, cairo_image_surface_get_height (roll)));
  cairo_t *cr = cairo_create (paper);

  cairo_set_source_surface (cr, roll, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (roll);
  return paper;
}

cairo_surface_t *
drawn_paper (const Drawn *self,
             GRand       *rand)
{
  gboolean page = self->kind == DRAWN_INVOICE || self->kind == DRAWN_ORDER;
  int size = g_rand_int_range (rand, 24, 35), width = page ? size * 42 : size * 24, y = 2 * EDGE;
  int height = (int) (self->lines->len + 6) * size * 3 + 6 * EDGE;
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (paper);
  PangoContext *context = pango_cairo_create_context (cr);
  const char *family = page ? one_font (context, rand, page_fonts, G_N_ELEMENTS (page_fonts))
                            : one_font (context, rand, till_fonts, G_N_ELEMENTS (till_fonts));
  double faint = g_rand_int_range (rand, 0, 6) == 0 && !page ? g_rand_double_range (rand, 0.40, 0.55) : g_rand_double_range (rand, 0.02, 0.3);

  cairo_set_source_rgb (cr, 0.97, 0.97, 0.95);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, faint, faint, faint + 0.02);
  for (guint i = 0; i < self->lines->len; i++)
    y += draw_line (cr, g_ptr_array_index (self->lines, i), family, size, width, y);
  g_object_unref (context);
  cairo_destroy (cr);
  return torn_off (paper, width, y + (page ? 6 : 2) * EDGE);
}
