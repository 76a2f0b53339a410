#include "chart-private.h"

#include <pango/pangocairo.h>

#define HATCH_GAP 5.0

void
penny_chart_free (PennyChart *self)
{
  if (self == NULL)
    return;
  if (self->kind->clear != NULL)
    self->kind->clear (self);
  g_free (self);
}

void
penny_chart_draw (const PennyChart     *self,
                  cairo_t              *cr,
                  const PennyChartLook *look,
                  int                   width,
                  int                   height)
{
  g_return_if_fail (self != NULL && cr != NULL && look != NULL);

  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  self->kind->draw (self, cr, look, width, height);
  cairo_restore (cr);
}

int
penny_chart_height (const PennyChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->kind->height;
}

char *
penny_chart_to_words (const PennyChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->to_words (self);
}

GPtrArray *
penny_chart_to_table (const PennyChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->to_table (self);
}

void
penny_chart_ink (cairo_t        *cr,
                 const PennyInk *ink,
                 double          strength)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, strength);
}

static PangoLayout *
lay_out (const PennyChartLook *look,
         const char           *text)
{
  PangoLayout *layout = pango_layout_new (look->words);

  pango_layout_set_text (layout, text, -1);
  return layout;
}

void
penny_chart_text (cairo_t              *cr,
                  const PennyChartLook *look,
                  const char           *text,
                  double                x,
                  double                y,
                  double                align,
                  int                   width)
{
  g_autoptr (PangoLayout) layout = lay_out (look, text);
  int wide;

  pango_layout_get_pixel_size (layout, &wide, NULL);
  cairo_move_to (cr, CLAMP (x - align * wide, 0, MAX (0, width - wide)), y);
  penny_chart_ink (cr, &look->text, 1);
  pango_cairo_show_layout (cr, layout);
}

void
penny_chart_text_size (const PennyChartLook *look,
                       const char           *text,
                       int                  *width,
                       int                  *height)
{
  g_autoptr (PangoLayout) layout = lay_out (look, text);

  pango_layout_get_pixel_size (layout, width, height);
}

void
penny_chart_hatch (cairo_t        *cr,
                   const PennyInk *ink,
                   double          x,
                   double          y,
                   double          width,
                   double          height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  penny_chart_ink (cr, ink, 1);
  cairo_set_line_width (cr, 1.5);
  for (double at = x - height; at < x + width; at += HATCH_GAP)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Whole numbers as far as they go: only the last step, to a place on the page, is a fraction. */
double
penny_chart_along (PennyPence amount,
                   PennyPence whole,
                   double     length)
{
  if (whole <= 0)
    return 0;
  return (double) penny_pence_share ((gint64) (length * 256), amount, whole) / 256;
}

void
penny_chart_row (GPtrArray *table,
                 char      *first,
                 char      *second,
                 char      *third)
{
  char **row = g_new0 (char *, 4);

  row[0] = first;
  row[1] = second;
  row[2] = third;
  g_ptr_array_add (table, row);
}
