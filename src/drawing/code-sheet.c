#include "code-sheet.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <string.h>

#define MARGIN     56.0
#define GAP        10.0
#define GROUP_GAP  10.0
#define GROUP_TALL 44.0
#define LINE_TALL  30.0        /* to write on by hand */

#define WORDS  "Sans 12"
#define SMALL  "Sans 10"
#define HEAD   "Sans Bold 14"
#define TITLE  "Sans Bold 20"
#define CODE   "Monospace Bold 26"

/* One page while it is drawn: @y is how far down it is. */
typedef struct
{
  cairo_t *cr;
  double   y;
} Page;

static const char *const uses[] = {
  N_("Open Pennywell, on this computer or on another one."),
  N_("Choose the file or the backup. Where it asks for a passphrase, press “I use my recovery code instead”."),
  N_("Type the code. Capital or small letters, with dashes or without: all are right. "
     "It has no letters I, L, O or U in it: 1 is a one and 0 is a zero."),
};

static const char *const cares[] = {
  N_("Keep this sheet away from the computer: with your important papers, not in the laptop’s bag."),
  N_("Give a copy to somebody you trust, such as the person who would carry on if you could not."),
  N_("Whoever has both this sheet and the file can read all that is in the file. Do not send it by e-mail "
     "or keep a photograph of it."),
  N_("If it is lost or seen by others, make a new code in Pennywell: open the file and go to “Keep it safe”. "
     "Then this one opens the file no longer."),
};

static const char *const notes[] = {
  N_("What this file is:"),
  N_("Who has a copy of this sheet:"),
  N_("Where the backups are:"),
};

static PangoLayout *
lay_out (const Page *page,
         const char *font,
         const char *text,
         double      width)
{
  PangoLayout *layout = pango_cairo_create_layout (page->cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  /* A point of the page is a point of the font, whatever the printer counts in. */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  pango_font_description_free (description);
  return layout;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
show (const Page  *page,
      PangoLayout *layout,
      double       x,
      double       y)
{
  cairo_set_source_rgb (page->cr, 0, 0, 0);
  cairo_move_to (page->cr, x, y);
  pango_cairo_show_layout (page->cr, layout);
}

/* @tag says in a PDF what it is, for those who have it read to them. */
static void
paragraph (Page       *page,
           const char *tag,
           const char *font,
           const char *text,
           double      indent)
{
  g_autoptr (PangoLayout) layout = lay_out (page, font, text, PENNY_CODE_SHEET_WIDTH - 2 * MARGIN - indent);

  cairo_tag_begin (page->cr, tag, NULL);
  show (page, layout, MARGIN + indent, page->y);
  cairo_tag_end (page->cr, tag);
  page->y += height_of (layout) + GAP / 2;
}

static void
heading (Page       *page,
         const char *text)
{
  page->y += GAP;
  paragraph (page, "H2", HEAD, text, 0);
}

static void
numbered (Page              *page,
          const char *const *texts,
          gsize              n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", (guint) i + 1);
      g_autoptr (PangoLayout) layout = lay_out (page, WORDS, number, 0);

      show (page, layout, MARGIN, page->y);
      paragraph (page, "P", WORDS, _(texts[i]), 20);
    }
}

/* Smaller where this computer's letters are wide: a group never leaves its box. */
static PangoLayout *
lay_out_group (const Page *page,
               const char *group,
               double      width)
{
  PangoLayout *layout = lay_out (page, CODE, group, 0);
  g_autoptr (GString) font = g_string_new (NULL);
  int wide;

  pango_layout_get_size (layout, &wide, NULL);
  if (wide > width * PANGO_SCALE)
    {
      PangoFontDescription *smaller = pango_font_description_copy (pango_layout_get_font_description (layout));
      int size = pango_font_description_get_size (smaller);

      pango_font_description_set_size (smaller, (int) (size * (width * PANGO_SCALE / wide)));
      pango_layout_set_font_description (layout, smaller);
      pango_font_description_free (smaller);
    }
  return layout;
}

static void
draw_group (const Page *page,
            const char *group,
            guint       number,
            double      x,
            double      width)
{
  g_autofree char *which = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) letters = lay_out_group (page, group, width - GAP);
  g_autoptr (PangoLayout) below = lay_out (page, SMALL, which, 0);
  int wide, tall, narrow;

  pango_layout_get_size (letters, &wide, &tall);
  pango_layout_get_size (below, &narrow, NULL);
  cairo_rectangle (page->cr, x, page->y, width, GROUP_TALL);
  cairo_set_source_rgb (page->cr, 0, 0, 0);
  cairo_set_line_width (page->cr, 1);
  cairo_stroke (page->cr);
  show (page, letters, x + (width - (double) wide / PANGO_SCALE) / 2,
        page->y + (GROUP_TALL - (double) tall / PANGO_SCALE) / 2);
  show (page, below, x + (width - (double) narrow / PANGO_SCALE) / 2, page->y + GROUP_TALL + 2);
}

static void
draw_code (Page       *page,
           const char *code)
{
  g_auto (GStrv) groups = g_strsplit (code, "-", -1);
  guint n = g_strv_length (groups);
  double width = (PENNY_CODE_SHEET_WIDTH - 2 * MARGIN - GROUP_GAP * (n - 1)) / MAX (n, 1);

  page->y += GAP;
  cairo_tag_begin (page->cr, "P", NULL);
  for (guint i = 0; i < n; i++)
    {
      draw_group (page, groups[i], i + 1, MARGIN + i * (width + GROUP_GAP), width);
      memset (groups[i], 0, strlen (groups[i]));
    }
  cairo_tag_end (page->cr, "P");
  page->y += GROUP_TALL + 2 * GAP;
}

static void
draw_origin (Page                 *page,
             const PennyCodeSheet *self)
{
  g_autofree char *day = penny_date_to_short (self->made_on);
  /* Translators: the first letters of a file's number, and a day. */
  g_autofree char *text = g_strdup_printf (_("For the file whose number begins with %.8s. Made on %s."), self->book_id, day);

  paragraph (page, "P", WORDS, text, 0);
}

static void
draw_notes (Page *page)
{
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (PangoLayout) layout = lay_out (page, WORDS, _(notes[i]), 0);
      int wide;

      pango_layout_get_size (layout, &wide, NULL);
      show (page, layout, MARGIN, page->y + LINE_TALL - height_of (layout));
      page->y += LINE_TALL;
      cairo_move_to (page->cr, MARGIN + (double) wide / PANGO_SCALE + GAP, page->y);
      cairo_line_to (page->cr, PENNY_CODE_SHEET_WIDTH - MARGIN, page->y);
      cairo_set_line_width (page->cr, 0.5);
      cairo_stroke (page->cr);
    }
}

double
penny_code_sheet_draw (const PennyCodeSheet *self,
                       cairo_t              *cr,
                       double                width)
{
  Page page = { cr, MARGIN };

  g_return_val_if_fail (self != NULL && self->code != NULL && self->book_id != NULL, 0);
  g_return_val_if_fail (width > 0, 0);

  cairo_save (cr);
  cairo_scale (cr, width / PENNY_CODE_SHEET_WIDTH, width / PENNY_CODE_SHEET_WIDTH);
  paragraph (&page, "H1", TITLE, _("Recovery code for a Pennywell file"), 0);
  paragraph (&page, "P", WORDS,
             _("This code opens the file when nothing else does: on a new computer, from a backup, or when the "
               "computer has lost its key. Without it, or the passphrase, nobody can get the file back."), 0);
  draw_code (&page, self->code);
  draw_origin (&page, self);
  heading (&page, _("Keep it safe"));
  numbered (&page, cares, G_N_ELEMENTS (cares));
  heading (&page, _("How to use it"));
  numbered (&page, uses, G_N_ELEMENTS (uses));
  heading (&page, _("To write on"));
  draw_notes (&page);
  cairo_restore (cr);
  return page.y;
}
