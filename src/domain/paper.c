#include "paper.h"

#include <string.h>

struct _PennyPaper
{
  char      *title;
  GPtrArray *blocks;            /* PennyPaperBlock */
};

static void
row_free (PennyPaperRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static void
block_free (PennyPaperBlock *block)
{
  g_free (block->text);
  g_strfreev (block->columns);
  g_free (block->numbers);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->jpeg, g_bytes_unref);
  g_free (block);
}

PennyPaper *
penny_paper_new (const char *title)
{
  PennyPaper *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (PennyPaper, 1);
  self->title = g_utf8_make_valid (title, -1);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  return self;
}

void
penny_paper_free (PennyPaper *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static PennyPaperBlock *
add (PennyPaper     *self,
     PennyPaperKind  kind,
     const char     *text)
{
  PennyPaperBlock *block = g_new0 (PennyPaperBlock, 1);

  block->kind = kind;
  block->text = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
penny_paper_heading (PennyPaper *self,
                     int         level,
                     const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (level >= 1 && level <= 3);
  add (self, PENNY_PAPER_HEADING, text)->level = level;
}

void
penny_paper_text (PennyPaper *self,
                  const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  add (self, PENNY_PAPER_TEXT, text);
}

void
penny_paper_small (PennyPaper *self,
                   const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  add (self, PENNY_PAPER_SMALL, text);
}

void
penny_paper_table (PennyPaper *self,
                   const char *of,
                   ...)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gboolean));
  PennyPaperBlock *block;
  const char *column;
  va_list list;

  g_return_if_fail (self != NULL && of != NULL);

  va_start (list, of);
  while ((column = va_arg (list, const char *)) != NULL)
    {
      gboolean number = va_arg (list, int) == 'n';

      g_strv_builder_add (columns, column);
      g_array_append_val (numbers, number);
    }
  va_end (list);
  g_return_if_fail (numbers->len > 0);

  block = add (self, PENNY_PAPER_TABLE, of);
  block->columns = g_strv_builder_end (columns);
  block->numbers = (gboolean *) (gpointer) g_array_free (g_steal_pointer (&numbers), FALSE);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}

/* The table that a row goes into: the block begun last. */
static PennyPaperBlock *
open_table (PennyPaper *self)
{
  PennyPaperBlock *last = self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1] : NULL;

  return last != NULL && last->kind == PENNY_PAPER_TABLE ? last : NULL;
}

/* Takes @cells. */
static void
add_row (PennyPaper  *self,
         char       **cells,
         gboolean     strong)
{
  PennyPaperRow *row = g_new0 (PennyPaperRow, 1);

  row->cells = cells;
  row->strong = strong;
  g_ptr_array_add (open_table (self)->rows, row);
}

void
penny_paper_row_of (PennyPaper         *self,
                    const char *const  *cells,
                    gboolean            strong)
{
  guint n_columns, n = 0;
  char **row;

  g_return_if_fail (self != NULL && cells != NULL);
  g_return_if_fail (open_table (self) != NULL);

  n_columns = g_strv_length (open_table (self)->columns);
  g_return_if_fail (g_strv_length ((char **) cells) <= n_columns);

  row = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    row[i] = g_utf8_make_valid (cells[n] != NULL ? cells[n++] : "", -1);
  add_row (self, row, strong);
}

static void
add_listed (PennyPaper *self,
            gboolean    strong,
            const char *first,
            va_list     list)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (const char *cell = first; cell != NULL; cell = va_arg (list, const char *))
    g_ptr_array_add (cells, (gpointer) cell);
  g_ptr_array_add (cells, NULL);
  penny_paper_row_of (self, (const char *const *) cells->pdata, strong);
}

void
penny_paper_row (PennyPaper *self,
                 const char *first,
                 ...)
{
  va_list list;

  va_start (list, first);
  add_listed (self, FALSE, first, list);
  va_end (list);
}

void
penny_paper_sum (PennyPaper *self,
                 const char *first,
                 ...)
{
  va_list list;

  va_start (list, first);
  add_listed (self, TRUE, first, list);
  va_end (list);
}

void
penny_paper_sign (PennyPaper *self,
                  const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  add (self, PENNY_PAPER_SIGN, text);
}

void
penny_paper_new_page (PennyPaper *self)
{
  g_return_if_fail (self != NULL);
  add (self, PENNY_PAPER_NEW_PAGE, NULL);
}

void
penny_paper_picture (PennyPaper *self,
                     GBytes     *jpeg,
                     guint       width,
                     guint       height,
                     const char *said)
{
  PennyPaperBlock *block;

  g_return_if_fail (self != NULL && jpeg != NULL && said != NULL);
  g_return_if_fail (width > 0 && height > 0);

  block = add (self, PENNY_PAPER_PICTURE, said);
  block->jpeg = g_bytes_ref (jpeg);
  block->width = width;
  block->height = height;
}

const char *
penny_paper_get_title (const PennyPaper *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

const GPtrArray *
penny_paper_get_blocks (const PennyPaper *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->blocks;
}

/* "Hours worked: 80 h; Amount £1,136.00": with a column's heading where the cell would mean little without it, from the
 * third column on. */
static void
row_to_text (const PennyPaperBlock *table,
             const PennyPaperRow   *row,
             GString               *text)
{
  guint n = 0;                  /* cells by now */

  for (guint i = 0; row->cells[i] != NULL; i++)
    {
      if (*row->cells[i] == '\0')
        continue;
      g_string_append (text, n == 0 ? "" : n == 1 ? ": " : "; ");
      if (i >= 2 && *table->columns[i] != '\0')
        g_string_append_printf (text, "%s ", table->columns[i]);
      g_string_append (text, row->cells[i]);
      n++;
    }
  g_string_append_c (text, '\n');
}

static void
block_to_text (const PennyPaperBlock *block,
               GString               *text)
{
  if (block->text == NULL)
    return;
  /* A line of the table's is its own; everything else stands apart. */
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, block->text);
  g_string_append (text, block->kind == PENNY_PAPER_SIGN ? " ____________________\n" : "\n");
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    row_to_text (block, block->rows->pdata[i], text);
}

char *
penny_paper_to_text (const PennyPaper *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    block_to_text (self->blocks->pdata[i], text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
