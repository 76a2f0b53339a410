#include "paper-layout-private.h"

#include <glib/gi18n-lib.h>

static const char *const heading_fonts[] = { "Sans Bold 18", "Sans Bold 13", "Sans Bold 11" };
static const double above_heading[] = { 0, 12, 8 };

const PennyPaperBlock *
penny_paper_layout_block (const PennyPaperLayout *self,
                          guint                   i)
{
  return penny_paper_get_blocks (self->paper)->pdata[i];
}

PangoLayout *
penny_paper_lay_out (const PennyPaperLayout *self,
                     const char             *font,
                     const char             *text,
                     double                  width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  PangoAttrList *attributes = pango_attr_list_new ();

  /* A hyphen that nobody wrote would be read as one of a name's or a number's; joined letters are lost in copying. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
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

double
penny_paper_height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

double
penny_paper_width_of (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

static const char *
font_of (const PennyPaperBlock *block)
{
  if (block->kind == PENNY_PAPER_HEADING)
    return heading_fonts[block->level - 1];
  return block->kind == PENNY_PAPER_SMALL ? SMALL : WORDS;
}

double
penny_paper_space_above (const PennyPaperBlock *block)
{
  return block->kind == PENNY_PAPER_HEADING ? above_heading[block->level - 1] : 0;
}

PangoLayout *
penny_paper_lay_out_words (const PennyPaperLayout *self,
                           const PennyPaperBlock  *block)
{
  return penny_paper_lay_out (self, font_of (block), block->text, WIDE);
}

PangoLayout *
penny_paper_lay_out_caption (const PennyPaperLayout *self,
                             const PennyPaperBlock  *block,
                             gboolean                again)
{
  /* Translators: what stands above the rest of a table on the next page */
  g_autofree char *caption = again ? g_strdup_printf (_("%s, continued"), block->text) : g_strdup (block->text);

  return penny_paper_lay_out (self, STRONG, caption, WIDE);
}

const char *
penny_paper_cell_font (const PennyPaperLayout *self,
                       guint                   block,
                       gboolean                strong)
{
  if (self->small[block])
    return strong ? SMALL_STRONG : SMALL;
  return strong ? STRONG : WORDS;
}

GPtrArray *
penny_paper_lay_out_cells (const PennyPaperLayout *self,
                           guint                   block_number,
                           guint                   row_number)
{
  const PennyPaperBlock *block = penny_paper_layout_block (self, block_number);
  const PennyPaperRow *row = row_number != PENNY_PAPER_HEAD ? block->rows->pdata[row_number] : NULL;
  char **cells = row != NULL ? row->cells : block->columns;
  const char *font = penny_paper_cell_font (self, block_number, row == NULL || row->strong);
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      PangoLayout *layout = penny_paper_lay_out (self, font, cells[i], self->columns[block_number][i]);

      if (block->numbers[i])
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      g_ptr_array_add (layouts, layout);
    }
  return layouts;
}
