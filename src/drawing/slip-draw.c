#include "slip-draw.h"

#include <pango/pangocairo.h>

#define MARGIN 18.0
#define INNER  (PENNY_SLIP_WIDTH - 2 * MARGIN)
#define GAP    8.0
#define FEED   30.0    /* bare paper at both ends */

#define SHOP   "Monospace Bold 17"
#define WORDS  "Monospace 12"
#define TOTAL  "Monospace Bold 15"
#define SMALL  "Monospace 10"

/* The slip while it is drawn: @y is how far down it is. */
typedef struct
{
  cairo_t *cr;
  double   y;
} Roll;

static PangoLayout *
lay_out (const Roll *roll,
         const char *font,
         const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (roll->cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  /* A point of the slip is a point of the font. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (INNER * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_font_description_free (description);
  return layout;
}

static void
print (Roll           *roll,
       const char     *font,
       const char     *text,
       PangoAlignment  alignment)
{
  g_autoptr (PangoLayout) layout = lay_out (roll, font, text);
  int height;

  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_size (layout, NULL, &height);
  cairo_tag_begin (roll->cr, "P", NULL);
  cairo_move_to (roll->cr, MARGIN, roll->y);
  pango_cairo_show_layout (roll->cr, layout);
  cairo_tag_end (roll->cr, "P");
  roll->y += (double) height / PANGO_SCALE + GAP / 2;
}

/* @text, and @amount at the right: beside it where both have room, else below. */
static void
print_sum (Roll       *roll,
           const char *font,
           const char *text,
           const char *amount)
{
  g_autoptr (PangoLayout) left = lay_out (roll, font, text);
  g_autoptr (PangoLayout) right = lay_out (roll, font, amount);
  double from = roll->y;
  int words, sum;

  pango_layout_get_size (left, &words, NULL);
  pango_layout_get_size (right, &sum, NULL);
  print (roll, font, text, PANGO_ALIGN_LEFT);
  if (pango_layout_get_line_count (left) == 1 && words + sum < (INNER - GAP) * PANGO_SCALE)
    roll->y = from;
  print (roll, font, amount, PANGO_ALIGN_RIGHT);
}

static void
rule (Roll *roll)
{
  const double dash = 4;

  roll->y += GAP;
  cairo_set_line_width (roll->cr, 1);
  cairo_set_dash (roll->cr, &dash, 1, 0);
  cairo_move_to (roll->cr, MARGIN, roll->y);
  cairo_rel_line_to (roll->cr, INNER, 0);
  cairo_stroke (roll->cr);
  roll->y += GAP;
}

double
penny_slip_draw (const PennyTillSlip *slip,
                 cairo_t             *cr)
{
  Roll roll = { cr, FEED };

  cairo_set_source_rgb (cr, 0, 0, 0);
  print (&roll, SHOP, slip->shop, PANGO_ALIGN_CENTER);
  print (&roll, WORDS, slip->kind, PANGO_ALIGN_CENTER);
  print (&roll, WORDS, slip->date, PANGO_ALIGN_CENTER);
  rule (&roll);
  print_sum (&roll, WORDS, slip->item, slip->amount);
  rule (&roll);
  print_sum (&roll, TOTAL, slip->total, slip->amount);
  rule (&roll);
  print (&roll, SMALL, slip->note, PANGO_ALIGN_CENTER);
  return roll.y + FEED;
}
