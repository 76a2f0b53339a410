#include "paper-layout-private.h"

#include <glib/gi18n-lib.h>

#define HAIR        0.5
#define SIGN_LEAST  180.0       /* of a line to sign on */
#define FOOT_GAP    6.0

/* One page while it is drawn. */
typedef struct
{
  const PennyPaperLayout *self;
  cairo_t                *cr;
  gboolean                tagged;
} Page;

/* What cairo calls the parts of a PDF's structure. */
static const char *const heading_tags[] = { "H1", "H2", "H3" };

static void
begin (const Page *page,
       const char *tag)
{
  if (page->tagged)
    cairo_tag_begin (page->cr, tag, NULL);
}

static void
end (const Page *page,
     const char *tag)
{
  if (page->tagged)
    cairo_tag_end (page->cr, tag);
}

/* The line by itself, with a space at its end.  Pango leaves out what it broke a line at; in a PDF the words on both sides
 * would be read as one, and cairo's way to say so cuts the paragraph short in poppler (a nested marked content ends the
 * outer). */
static PangoLayout *
whole_line (PangoLayout     *layout,
            PangoLayoutLine *line)
{
  PangoLayout *alone = pango_layout_copy (layout);
  g_autofree char *words = g_strndup (pango_layout_get_text (layout) + line->start_index, (gsize) line->length);
  g_autofree char *spaced = g_strconcat (words, g_str_has_suffix (words, " ") ? NULL : " ", NULL);

  pango_layout_set_width (alone, -1);
  pango_layout_set_alignment (alone, PANGO_ALIGN_LEFT);
  pango_layout_set_text (alone, spaced, -1);
  return alone;
}

/* At a space or where the text has a line's end; not within a word that is too long. */
static gboolean
is_broken_between_words (PangoLayout     *layout,
                         PangoLayoutLine *line)
{
  const char *end = pango_layout_get_text (layout) + line->start_index + line->length;

  return line->length > 0 && (end[-1] == ' ' || end[0] == '\n');
}

/* @x: where the line begins on the left, its last space not counted. */
static void
show_line (const Page      *page,
           PangoLayout     *layout,
           PangoLayoutLine *line,
           double           x,
           double           baseline)
{
  g_autoptr (PangoLayout) alone = NULL;

  if (is_broken_between_words (layout, line))
    {
      PangoRectangle bare, whole;

      alone = whole_line (layout, line);
      pango_layout_line_get_extents (line, NULL, &bare);
      line = pango_layout_get_line_readonly (alone, 0);
      pango_layout_line_get_extents (line, NULL, &whole);
      if (line->resolved_dir == PANGO_DIRECTION_RTL)
        x -= (double) (whole.width - bare.width) / PANGO_SCALE;
    }
  cairo_move_to (page->cr, x, baseline);
  pango_cairo_show_layout_line (page->cr, line);
}

/* The lines of @layout that begin from @from up to @to, the first of them at @y. */
static void
show_lines (const Page  *page,
            PangoLayout *layout,
            double       x,
            double       y,
            double       from,
            double       to)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  cairo_set_source_rgb (page->cr, 0, 0, 0);
  do
    {
      PangoRectangle extents;
      int top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      if ((double) top / PANGO_SCALE < from || (double) top / PANGO_SCALE >= to)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      show_line (page, layout, pango_layout_iter_get_line_readonly (iter), x + (double) extents.x / PANGO_SCALE,
                 y - from + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_line (const Page *page,
           double      from,
           double      to,
           double      y,
           double      grey)
{
  cairo_set_source_rgb (page->cr, grey, grey, grey);
  cairo_set_line_width (page->cr, HAIR);
  cairo_move_to (page->cr, from, y);
  cairo_line_to (page->cr, to, y);
  cairo_stroke (page->cr);
}

static void
draw_words (const Page       *page,
            const PennyPiece *piece)
{
  const PennyPaperBlock *block = penny_paper_layout_block (page->self, piece->block);
  const char *tag = block->kind == PENNY_PAPER_HEADING ? heading_tags[block->level - 1] : "P";
  g_autoptr (PangoLayout) layout = penny_paper_lay_out_words (page->self, block);

  begin (page, tag);
  show_lines (page, layout, MARGIN, piece->y, piece->from, piece->to);
  end (page, tag);
}

/* What a table is of is a heading below the one that it stands under. */
static int
caption_level (const PennyPaperLayout *self,
               guint                   i)
{
  while (i > 0)
    {
      const PennyPaperBlock *block = penny_paper_layout_block (self, --i);

      if (block->kind == PENNY_PAPER_HEADING)
        return MIN (block->level + 1, 3);
    }
  return 2;
}

static void
draw_caption (const Page       *page,
              const PennyPiece *piece)
{
  const PennyPaperBlock *block = penny_paper_layout_block (page->self, piece->block);
  g_autoptr (PangoLayout) layout = penny_paper_lay_out_caption (page->self, block, piece->again);
  const char *tag = piece->again ? "P" : heading_tags[caption_level (page->self, piece->block) - 1];

  begin (page, tag);
  show_lines (page, layout, MARGIN, piece->y, piece->from, piece->to);
  end (page, tag);
}

/* A row, or the headings: the first cell of a row is its heading. */
static void
draw_cells (const Page       *page,
            const PennyPiece *piece)
{
  const double *widths = page->self->columns[piece->block];
  g_autoptr (GPtrArray) cells = penny_paper_lay_out_cells (page->self, piece->block, piece->row);
  double x = MARGIN;

  /* Lines are no words: they stand outside of what is read. */
  draw_line (page, MARGIN, MARGIN + WIDE, piece->y + piece->height, piece->row == PENNY_PAPER_HEAD ? 0 : 0.7);
  begin (page, "TR");
  for (guint i = 0; i < cells->len; i++)
    {
      const char *tag = piece->row == PENNY_PAPER_HEAD || i == 0 ? "TH" : "TD";

      begin (page, tag);
      show_lines (page, cells->pdata[i], x, piece->y + CELL, piece->from, piece->to);
      end (page, tag);
      x += widths[i] + PENNY_PAPER_COLUMN_GAP;
    }
  end (page, "TR");
}

/* Beside the words where there is room, else below them. */
static void
draw_sign (const Page       *page,
           const PennyPiece *piece)
{
  const PennyPaperBlock *block = penny_paper_layout_block (page->self, piece->block);
  g_autoptr (PangoLayout) layout = penny_paper_lay_out_words (page->self, block);
  double height = penny_paper_height_of (layout), words = penny_paper_width_of (layout) + FOOT_GAP;
  double from = words + SIGN_LEAST <= WIDE ? MARGIN + words : MARGIN;
  double above = from > MARGIN ? BY_HAND - FOOT_GAP : 0;

  draw_line (page, from, MARGIN + WIDE, piece->y + height + BY_HAND - FOOT_GAP, 0);
  begin (page, "P");
  show_lines (page, layout, MARGIN, piece->y + above, 0, G_MAXDOUBLE);
  end (page, "P");
}

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

/* The JPEG as it is: a PDF takes its bytes, and the points stay empty. */
static cairo_surface_t *
picture_surface (const PennyPaperBlock *block)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) block->width, (int) block->height);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (block->jpeg, &size);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, size, unref_bytes, g_bytes_ref (block->jpeg)) !=
      CAIRO_STATUS_SUCCESS)
    g_bytes_unref (block->jpeg);
  return surface;
}

/* In a PDF.  On a screen a frame stands where it is: nothing here opens pictures. */
static void
draw_picture (const Page       *page,
              const PennyPiece *piece)
{
  const PennyPaperBlock *block = penny_paper_layout_block (page->self, piece->block);
  double scale = MIN (piece->height / block->height, WIDE / block->width);
  double x = MARGIN + (WIDE - scale * block->width) / 2;
  cairo_surface_t *surface;

  cairo_save (page->cr);
  cairo_translate (page->cr, x, piece->y);
  if (page->tagged)
    {
      surface = picture_surface (block);
      cairo_tag_begin (page->cr, "Figure", NULL);
      cairo_scale (page->cr, scale, scale);
      cairo_set_source_surface (page->cr, surface, 0, 0);
      cairo_rectangle (page->cr, 0, 0, block->width, block->height);
      cairo_fill (page->cr);
      cairo_tag_end (page->cr, "Figure");
      cairo_surface_destroy (surface);
    }
  else
    {
      cairo_rectangle (page->cr, 0, 0, scale * block->width, scale * block->height);
      cairo_set_source_rgb (page->cr, 0.7, 0.7, 0.7);
      cairo_set_line_width (page->cr, HAIR);
      cairo_stroke (page->cr);
    }
  cairo_restore (page->cr);
}

static char *
page_words (const PennyPaperLayout *self,
            guint                   number)
{
  if (self->bound)
    /* Translators: at the foot of a page: its number */
    return g_strdup_printf (_("Page %u"), self->before + number + 1);
  /* Translators: at the foot of a page: its number, and how many there are */
  return g_strdup_printf (_("Page %1$u of %2$u"), number + 1, penny_paper_layout_get_n_pages (self));
}

/* Title and page number: not a part of what is read. */
static void
draw_foot (const Page *page,
           guint       number)
{
  g_autofree char *text = page_words (page->self, number);
  g_autoptr (PangoLayout) right = penny_paper_lay_out (page->self, SMALL, text, 0);
  double width = penny_paper_width_of (right);
  g_autoptr (PangoLayout) left = penny_paper_lay_out (page->self, SMALL, penny_paper_get_title (page->self->paper),
                                                      WIDE - width - PENNY_PAPER_COLUMN_GAP);

  pango_layout_set_height (left, -1);
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  draw_line (page, MARGIN, MARGIN + WIDE, FOOT - FOOT_GAP, 0.7);
  show_lines (page, left, MARGIN, FOOT, 0, G_MAXDOUBLE);
  show_lines (page, right, MARGIN + WIDE - width, FOOT, 0, G_MAXDOUBLE);
}

static gboolean
is_of_table (const PennyPiece *piece)
{
  return piece->kind == PENNY_PIECE_HEAD || piece->kind == PENNY_PIECE_ROW;
}

static void
draw_piece (const Page       *page,
            const PennyPiece *piece)
{
  switch (piece->kind)
    {
    case PENNY_PIECE_WORDS:
      draw_words (page, piece);
      break;
    case PENNY_PIECE_CAPTION:
      draw_caption (page, piece);
      break;
    case PENNY_PIECE_HEAD:
    case PENNY_PIECE_ROW:
      draw_cells (page, piece);
      break;
    case PENNY_PIECE_SIGN:
      draw_sign (page, piece);
      break;
    case PENNY_PIECE_PICTURE:
      draw_picture (page, piece);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A table that goes on over the page is a table of its own there: cairo's tags do not go from page to page. */
static void
draw_pieces (const Page *page,
             guint       number)
{
  const GArray *pieces = page->self->pieces;
  gboolean in_table = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const PennyPiece *piece = &g_array_index (pieces, PennyPiece, i);

      if (piece->page != number)
        continue;
      if (in_table && !is_of_table (piece))
        end (page, "Table");
      if (!in_table && is_of_table (piece))
        begin (page, "Table");
      in_table = is_of_table (piece);
      draw_piece (page, piece);
    }
  if (in_table)
    end (page, "Table");
}

void
penny_paper_layout_draw (const PennyPaperLayout *self,
                         cairo_t                *cr,
                         guint                   page,
                         double                  width,
                         gboolean                tagged)
{
  const Page drawn = { self, cr, tagged };

  g_return_if_fail (self != NULL && cr != NULL && width > 0);
  g_return_if_fail (page < penny_paper_layout_get_n_pages (self));

  cairo_save (cr);
  cairo_scale (cr, width / PENNY_PAPER_WIDTH, width / PENNY_PAPER_WIDTH);
  draw_pieces (&drawn, page);
  draw_foot (&drawn, page);
  cairo_restore (cr);
}
