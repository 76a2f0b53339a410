#include "paper-layout-private.h"

static guint
n_blocks (const PennyPaperLayout *self)
{
  return penny_paper_get_blocks (self->paper)->len;
}

/* Without what is above and below the cells. */
static double
cells_height (GPtrArray *layouts)
{
  double tallest = 0;

  for (guint i = 0; i < layouts->len; i++)
    tallest = MAX (tallest, penny_paper_height_of (layouts->pdata[i]));
  return tallest;
}

static double
row_height (const PennyPaperLayout *self,
            guint                   block,
            guint                   row)
{
  g_autoptr (GPtrArray) cells = penny_paper_lay_out_cells (self, block, row);
  double height = cells_height (cells) + 2 * CELL;

  if (row != PENNY_PAPER_HEAD && penny_paper_row_is_by_hand (penny_paper_layout_block (self, block)->rows->pdata[row]))
    return MAX (height, BY_HAND);
  return height;
}

static gboolean
has_head (const PennyPaperBlock *block)
{
  for (guint i = 0; block->columns[i] != NULL; i++)
    if (*block->columns[i] != '\0')
      return TRUE;
  return FALSE;
}

static double
caption_height (const PennyPaperLayout *self,
                const PennyPaperBlock  *block,
                gboolean                again)
{
  g_autoptr (PangoLayout) layout = penny_paper_lay_out_caption (self, block, again);

  return penny_paper_height_of (layout) + CELL;
}

/* What stands above a table's rows: what it is of, and its headings. */
static double
table_top_height (const PennyPaperLayout *self,
                  guint                   i,
                  gboolean                again)
{
  const PennyPaperBlock *block = penny_paper_layout_block (self, i);

  return caption_height (self, block, again) + (has_head (block) ? row_height (self, i, PENNY_PAPER_HEAD) : 0);
}

static double
words_height (const PennyPaperLayout *self,
              const PennyPaperBlock  *block)
{
  g_autoptr (PangoLayout) layout = penny_paper_lay_out_words (self, block);

  return penny_paper_height_of (layout);
}

/* --- Onto pages --- */

/* Where a piece may end so that no line is cut: at @most or before it, from @from on. */
static double
cut (GPtrArray *layouts,
     double     from,
     double     most)
{
  double cut_at = most;

  for (guint i = 0; i < layouts->len; i++)
    {
      PangoLayoutIter *iter = pango_layout_get_iter (layouts->pdata[i]);

      do
        {
          int top, bottom;

          pango_layout_iter_get_line_yrange (iter, &top, &bottom);
          if ((double) bottom / PANGO_SCALE > most)
            {
              if ((double) top / PANGO_SCALE > from)
                cut_at = MIN (cut_at, (double) top / PANGO_SCALE);
              break;
            }
        }
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }
  return cut_at;
}

static void
next_page (PennyPaperLayout *self)
{
  self->page++;
  self->y = TOP;
}

static void
put (PennyPaperLayout *self,
     PennyPiece             piece,
     double            height)
{
  piece.page = self->page;
  piece.y = self->y;
  piece.height = height;
  g_array_append_val (self->pieces, piece);
  self->y += height;
}

/* A sum at the end stands on no page without what it is of. */
static double
row_needs (const PennyPaperLayout *self,
           guint                   i,
           guint                   row)
{
  const GPtrArray *rows = penny_paper_layout_block (self, i)->rows;
  double height = row_height (self, i, row);

  if (row + 2 == rows->len && ((const PennyPaperRow *) rows->pdata[row + 1])->strong)
    return height + row_height (self, i, row + 1);
  return height;
}

/* All of a short table, or the first rows of a long one. */
static double
table_needs (const PennyPaperLayout *self,
             guint                   i)
{
  const GPtrArray *rows = penny_paper_layout_block (self, i)->rows;
  double top = table_top_height (self, i, FALSE), all = top, first = top;

  for (guint row = 0; row < rows->len && all <= KEPT_WHOLE; row++)
    {
      all += row_height (self, i, row);
      if (row < FIRST_ROWS)
        first = all;
    }
  if (all <= KEPT_WHOLE)
    return all;
  if (first <= KEPT_WHOLE || rows->len == 0)
    return first;
  return top + row_needs (self, i, 0);
}

/* As large as it may be. */
static double
picture_height (const PennyPaperBlock *block)
{
  double across = MIN (WIDE / block->width, PICTURE_POINT);

  return MIN (across * block->height, TALL);
}

/* The least height with which the block may begin on a page. */
static double
least_height (const PennyPaperLayout *self,
              guint                   i)
{
  const PennyPaperBlock *block = i < n_blocks (self) ? penny_paper_layout_block (self, i) : NULL;
  double height;

  if (block == NULL || block->kind == PENNY_PAPER_NEW_PAGE)
    return 0;
  if (block->kind == PENNY_PAPER_SIGN)
    return words_height (self, block) + BY_HAND;
  if (block->kind == PENNY_PAPER_TABLE)
    return table_needs (self, i);
  if (block->kind == PENNY_PAPER_PICTURE)
    return MIN (picture_height (block), PICTURE_LEAST);
  height = words_height (self, block);
  if (block->kind == PENNY_PAPER_HEADING)
    return penny_paper_space_above (block) + height + PARAGRAPH + least_height (self, i + 1);
  return height <= KEPT_WHOLE ? height : FIRST_LINES;
}

/* Lines that may go over pages: of a paragraph or of a row's cells. */
static void
place_lines (PennyPaperLayout *self,
             PennyPiece        piece,
             GPtrArray        *layouts,
             double            around)
{
  double height = cells_height (layouts), from = 0;

  while (from < height)
    {
      double room = BOTTOM - self->y - around;
      double to = height - from <= room ? height : cut (layouts, from, from + room);

      piece.from = from;
      piece.to = to > from ? to : height;
      put (self, piece, piece.to - from + around);
      from = piece.to;
      if (from < height)
        next_page (self);
    }
}

static void
place_words (PennyPaperLayout *self,
             guint             i)
{
  const PennyPaperBlock *block = penny_paper_layout_block (self, i);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->y > TOP)
    self->y += penny_paper_space_above (block);
  g_ptr_array_add (layouts, penny_paper_lay_out_words (self, block));
  place_lines (self, (PennyPiece) { .kind = PENNY_PIECE_WORDS, .block = i }, layouts, 0);
  self->y += PARAGRAPH;
}

static void
place_table_top (PennyPaperLayout *self,
                 guint             i,
                 gboolean          again)
{
  const PennyPaperBlock *block = penny_paper_layout_block (self, i);
  g_autoptr (GPtrArray) caption = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (caption, penny_paper_lay_out_caption (self, block, again));
  place_lines (self, (PennyPiece) { .kind = PENNY_PIECE_CAPTION, .block = i, .again = again }, caption, CELL);
  if (has_head (block))
    {
      g_autoptr (GPtrArray) head = penny_paper_lay_out_cells (self, i, PENNY_PAPER_HEAD);

      place_lines (self, (PennyPiece) { .kind = PENNY_PIECE_HEAD, .block = i, .row = PENNY_PAPER_HEAD }, head, 2 * CELL);
    }
}

static void
place_row (PennyPaperLayout *self,
           guint             i,
           guint             row)
{
  double height = row_height (self, i, row);

  if (row > 0 && self->y + row_needs (self, i, row) > BOTTOM)
    {
      next_page (self);
      if (table_top_height (self, i, TRUE) < KEPT_WHOLE)
        place_table_top (self, i, TRUE);
    }
  if (self->y + height <= BOTTOM)
    put (self, (PennyPiece) { .kind = PENNY_PIECE_ROW, .block = i, .row = row, .to = height }, height);
  else
    {
      g_autoptr (GPtrArray) cells = penny_paper_lay_out_cells (self, i, row);

      place_lines (self, (PennyPiece) { .kind = PENNY_PIECE_ROW, .block = i, .row = row }, cells, 2 * CELL);
    }
}

static void
place_block (PennyPaperLayout *self,
             guint             i)
{
  const PennyPaperBlock *block = penny_paper_layout_block (self, i);

  if (self->y > TOP && self->y + least_height (self, i) > BOTTOM)
    next_page (self);
  switch (block->kind)
    {
    case PENNY_PAPER_HEADING:
    case PENNY_PAPER_TEXT:
    case PENNY_PAPER_SMALL:
      place_words (self, i);
      break;
    case PENNY_PAPER_TABLE:
      place_table_top (self, i, FALSE);
      for (guint row = 0; row < block->rows->len; row++)
        place_row (self, i, row);
      self->y += 2 * PARAGRAPH;
      break;
    case PENNY_PAPER_SIGN:
      put (self, (PennyPiece) { .kind = PENNY_PIECE_SIGN, .block = i }, words_height (self, block) + BY_HAND);
      break;
    case PENNY_PAPER_PICTURE:
      put (self, (PennyPiece) { .kind = PENNY_PIECE_PICTURE, .block = i }, MIN (picture_height (block), BOTTOM - self->y));
      self->y += PARAGRAPH;
      break;
    case PENNY_PAPER_NEW_PAGE:
      if (self->y > TOP && i + 1 < n_blocks (self))
        next_page (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Measured as it is drawn, whatever it is drawn on: so a page ends at the same word on the screen and on paper. */
static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

PennyPaperLayout *
penny_paper_layout_new (const PennyPaper *paper)
{
  PennyPaperLayout *self;

  g_return_val_if_fail (paper != NULL, NULL);

  self = g_new0 (PennyPaperLayout, 1);
  self->paper = paper;
  self->context = context_new ();
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PennyPiece));
  self->columns = g_new0 (double *, n_blocks (self));
  self->small = g_new0 (gboolean, n_blocks (self));
  self->y = TOP;
  for (guint i = 0; i < n_blocks (self); i++)
    if (penny_paper_layout_block (self, i)->kind == PENNY_PAPER_TABLE)
      penny_paper_measure_table (self, i);
  for (guint i = 0; i < n_blocks (self); i++)
    place_block (self, i);
  return self;
}

void
penny_paper_layout_free (PennyPaperLayout *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < n_blocks (self); i++)
    g_free (self->columns[i]);
  g_free (self->columns);
  g_free (self->small);
  g_array_unref (self->pieces);
  g_object_unref (self->context);
  g_free (self);
}

void
penny_paper_layout_set_before (PennyPaperLayout *self,
                               guint             before)
{
  g_return_if_fail (self != NULL);
  self->bound = TRUE;
  self->before = before;
}

guint
penny_paper_layout_get_n_pages (const PennyPaperLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->page + 1;
}
