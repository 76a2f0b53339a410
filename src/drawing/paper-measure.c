#include "paper-layout-private.h"

/* How wide a table's columns are. */

gboolean
penny_paper_row_is_by_hand (const PennyPaperRow *row)
{
  for (guint i = 1; row->cells[i] != NULL; i++)
    if (*row->cells[i] != '\0')
      return FALSE;
  return row->cells[0] != NULL && row->cells[1] != NULL;
}

/* What @text asks of its column; a number stays whole. */
static void
measure_cell (const PennyPaperLayout *self,
              const char             *font,
              const char             *text,
              gboolean                whole,
              PennyPaperColumn       *column)
{
  g_autoptr (PangoLayout) layout = NULL;
  double all, word;

  if (*text == '\0')
    return;
  layout = penny_paper_lay_out (self, font, text, 0);
  /* A little more, so that rounding wraps nothing. */
  all = word = penny_paper_width_of (layout) + 0.5;
  if (!whole)
    {
      pango_layout_set_width (layout, 0);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      word = penny_paper_width_of (layout) + 0.5;
    }
  column->most = MAX (column->most, all);
  column->least = MAX (column->least, word);
}

static PennyPaperColumn
measure_column (const PennyPaperLayout *self,
                guint                   block_number,
                guint                   i)
{
  const PennyPaperBlock *block = penny_paper_layout_block (self, block_number);
  PennyPaperColumn column = { .number = block->numbers[i] };

  measure_cell (self, penny_paper_cell_font (self, block_number, TRUE), block->columns[i], FALSE, &column);
  for (guint row = 0; row < block->rows->len; row++)
    {
      const PennyPaperRow *cells = block->rows->pdata[row];

      measure_cell (self, penny_paper_cell_font (self, block_number, cells->strong), cells->cells[i], column.number, &column);
      if (i > 0 && penny_paper_row_is_by_hand (cells))
        column.least = MAX (column.least, BY_HAND_WIDE);
    }
  column.most = MAX (column.most, column.least);
  return column;
}

void
penny_paper_measure_table (PennyPaperLayout *self,
                           guint             block_number)
{
  guint n = g_strv_length (penny_paper_layout_block (self, block_number)->columns);
  PennyPaperColumn *columns = g_new0 (PennyPaperColumn, n);
  gboolean fits = FALSE;

  self->columns[block_number] = g_new0 (double, n);
  for (int small = 0; small <= 1 && !fits; small++)
    {
      self->small[block_number] = small == 1;
      for (guint i = 0; i < n; i++)
        columns[i] = measure_column (self, block_number, i);
      fits = penny_paper_columns_fit (columns, n, WIDE, self->columns[block_number]);
    }
  g_free (columns);
}
