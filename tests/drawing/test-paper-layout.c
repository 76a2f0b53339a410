#include "paper-layout-private.h"

#include <math.h>
#include <string.h>

/* Any paper can be laid out and drawn, within its margins, at any size; the same on each. */

static char *
repeat (const char *what,
        guint       times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
  return g_string_free (text, FALSE);
}

static void
nothing (PennyPaper *paper)
{
}

static void
one_line (PennyPaper *paper)
{
  penny_paper_heading (paper, 1, "Payslip");
}

static void
no_rows (PennyPaper *paper)
{
  penny_paper_table (paper, "Nothing", "What", 't', "Amount", 'n', NULL);
}

static void
many_rows (PennyPaper *paper)
{
  penny_paper_table (paper, "Much", "What", 't', "Amount", 'n', NULL);
  for (guint i = 0; i < 5000; i++)
    penny_paper_row (paper, "Hours", "£1.00", NULL);
  penny_paper_sum (paper, "In all", "£5,000.00", NULL);
}

static void
long_word (PennyPaper *paper)
{
  g_autofree char *word = repeat ("unbroken", 200);

  penny_paper_heading (paper, 1, word);
  penny_paper_text (paper, word);
  penny_paper_table (paper, word, word, 't', word, 'n', NULL);
  penny_paper_row (paper, word, word, NULL);
  penny_paper_sign (paper, word);
}

/* Rows and paragraphs that are taller than a page. */
static void
tall (PennyPaper *paper)
{
  g_autofree char *words = repeat ("Some words of a sentence. ", 500);

  penny_paper_text (paper, words);
  penny_paper_table (paper, "Tall", "What", 't', "How", 't', NULL);
  penny_paper_row (paper, "First", words, NULL);
  penny_paper_row (paper, words, "Short", NULL);
  penny_paper_sum (paper, words, words, NULL);
}

static void
tall_headings (PennyPaper *paper)
{
  g_autofree char *words = repeat ("Some words of a sentence. ", 200);

  penny_paper_table (paper, words, words, 't', words, 't', NULL);
  for (guint i = 0; i < 5; i++)
    penny_paper_row (paper, words, "Short", NULL);
}

static void
right_to_left (PennyPaper *paper)
{
  g_autofree char *words = repeat ("مرحبا بكم في هذا الاختبار ", 40);

  penny_paper_heading (paper, 1, "קבלת שכר");
  penny_paper_text (paper, words);
  penny_paper_table (paper, "מי", "מה", 't', "כמה", 'n', NULL);
  penny_paper_row (paper, words, "£1.00", NULL);
}

static void
many_columns (PennyPaper *paper)
{
  penny_paper_table (paper, "Wide", "First", 't', "Earnings above that", 'n', "Up to the upper limit", 'n', "Contributions", 'n',
                     "More contributions", 'n', "Even more", 'n', "And more", 'n', "Last", 'n', NULL);
  penny_paper_row (paper, "13 November 2026", "£12,345.67", "£12,345.67", "£12,345.67", "£12,345.67", "£12,345.67",
                   "£12,345.67", "£12,345.67", NULL);
}

static void
new_pages (PennyPaper *paper)
{
  penny_paper_new_page (paper);
  penny_paper_text (paper, "One");
  penny_paper_new_page (paper);
  penny_paper_new_page (paper);
  penny_paper_text (paper, "Two");
  penny_paper_new_page (paper);
}

typedef struct
{
  const char *name;
  void      (*fill) (PennyPaper *paper);
  guint       least, most;      /* pages */
} Row;

static const Row rows[] = {
  { "nothing", nothing, 1, 1 },
  { "one-line", one_line, 1, 1 },
  { "no-rows", no_rows, 1, 1 },
  { "many-rows", many_rows, 100, 200 },
  { "long-word", long_word, 1, 6 },
  { "tall", tall, 8, 40 },
  { "tall-headings", tall_headings, 5, 40 },
  { "right-to-left", right_to_left, 1, 1 },
  { "many-columns", many_columns, 1, 1 },
  { "new-pages", new_pages, 2, 2 },
};

static PennyPaper *
paper_of (const Row *row)
{
  PennyPaper *paper = penny_paper_new (row->name);

  row->fill (paper);
  return paper;
}

/* What is drawn of a page, on something without an end. */
static void
assert_within (const PennyPaperLayout *layout,
               guint                   page,
               double                  width)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, wide, tall, scale = width / PENNY_PAPER_WIDTH;

  penny_paper_layout_draw (layout, cr, page, width, FALSE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &wide, &tall);
  g_assert_cmpfloat (x, >=, 45 * scale);
  g_assert_cmpfloat (y, >=, 45 * scale);
  g_assert_cmpfloat (x + wide, <=, (PENNY_PAPER_WIDTH - 45) * scale);
  g_assert_cmpfloat (y + tall, <=, (PENNY_PAPER_HEIGHT - 25) * scale);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_within (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (PennyPaper) paper = paper_of (row);
  g_autoptr (PennyPaperLayout) layout = penny_paper_layout_new (paper);
  guint n = penny_paper_layout_get_n_pages (layout);

  g_assert_cmpuint (n, >=, row->least);
  g_assert_cmpuint (n, <=, row->most);
  for (guint page = 0; page < n; page += page < 5 ? 1 : 17)
    {
      assert_within (layout, page, PENNY_PAPER_WIDTH);
      assert_within (layout, page, 300);
    }
  assert_within (layout, n - 1, 2480);
}

static const PennyPiece *
find_piece (const PennyPaperLayout *layout,
            guint                   block,
            PennyPieceKind          kind,
            guint                   row)
{
  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const PennyPiece *piece = &g_array_index (layout->pieces, PennyPiece, i);

      if (piece->block == block && piece->kind == kind && (kind != PENNY_PIECE_ROW || piece->row == row))
        return piece;
    }
  g_assert_not_reached ();
}

/* A heading, what a table is of, its headings and its first row stand on one page, wherever that begins; and so do its last
 * row and its sum. */
static void
test_kept_together (void)
{
  for (guint lines = 20; lines < 60; lines++)
    {
      g_autoptr (PennyPaper) paper = penny_paper_new ("Kept");
      g_autoptr (PennyPaperLayout) layout = NULL;
      guint page;

      for (guint i = 0; i < lines; i++)
        penny_paper_text (paper, "A line.");
      penny_paper_heading (paper, 2, "Heading");
      penny_paper_table (paper, "Of", "What", 't', "Amount", 'n', NULL);
      for (guint i = 0; i < 10; i++)
        penny_paper_row (paper, "One", "£1.00", NULL);
      penny_paper_sum (paper, "In all", "£10.00", NULL);
      layout = penny_paper_layout_new (paper);
      page = find_piece (layout, lines, PENNY_PIECE_WORDS, 0)->page;
      g_assert_cmpuint (find_piece (layout, lines + 1, PENNY_PIECE_CAPTION, 0)->page, ==, page);
      g_assert_cmpuint (find_piece (layout, lines + 1, PENNY_PIECE_HEAD, 0)->page, ==, page);
      g_assert_cmpuint (find_piece (layout, lines + 1, PENNY_PIECE_ROW, 0)->page, ==, page);
      g_assert_cmpuint (find_piece (layout, lines + 1, PENNY_PIECE_ROW, 9)->page, ==,
                        find_piece (layout, lines + 1, PENNY_PIECE_ROW, 10)->page);
    }
}

/* No line of a torn paragraph is lost, and none is there twice. */
static void
test_torn (void)
{
  g_autofree char *words = repeat ("Some words of a sentence. ", 2000);
  g_autoptr (PennyPaper) paper = penny_paper_new ("Torn");
  g_autoptr (PennyPaperLayout) layout = NULL;
  double at = 0;

  penny_paper_text (paper, words);
  layout = penny_paper_layout_new (paper);
  g_assert_cmpuint (layout->pieces->len, >, 5);
  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const PennyPiece *piece = &g_array_index (layout->pieces, PennyPiece, i);

      g_assert_cmpfloat_with_epsilon (piece->from, at, 0.001);
      g_assert_cmpfloat (piece->to, >, piece->from);
      g_assert_cmpuint (piece->page, ==, i);
      at = piece->to;
    }
}

typedef struct
{
  guint            n;
  PennyPaperColumn columns[4];
  double           width;
  gboolean         fits;
  double           got[4];
} ColumnsRow;

static const ColumnsRow columns_rows[] = {
  { 1, { { 20, 50, FALSE } }, 200, TRUE, { 200 } },
  { 1, { { 20, 500, FALSE } }, 200, TRUE, { 200 } },
  { 1, { { 400, 500, FALSE } }, 200, FALSE, { 200 } },
  /* what is left goes to the words */
  { 2, { { 20, 50, FALSE }, { 40, 40, TRUE } }, 210, TRUE, { 160, 40 } },
  { 2, { { 20, 50, FALSE }, { 20, 40, FALSE } }, 210, TRUE, { 50, 150 } },
  { 2, { { 50, 50, TRUE }, { 40, 40, TRUE } }, 210, TRUE, { 160, 40 } },
  /* who asks for little gets it */
  { 2, { { 20, 900, FALSE }, { 40, 40, TRUE } }, 210, TRUE, { 160, 40 } },
  { 2, { { 20, 900, FALSE }, { 20, 800, FALSE } }, 210, TRUE, { 100, 100 } },
  { 3, { { 20, 900, FALSE }, { 10, 10, TRUE }, { 20, 800, FALSE } }, 230, TRUE, { 100, 10, 100 } },
  /* numbers and words are not torn */
  { 2, { { 20, 900, FALSE }, { 150, 150, TRUE } }, 210, TRUE, { 50, 150 } },
  { 3, { { 80, 900, FALSE }, { 60, 60, TRUE }, { 60, 60, TRUE } }, 220, TRUE, { 80, 60, 60 } },
  { 2, { { 300, 900, FALSE }, { 100, 100, TRUE } }, 210, FALSE, { 150, 50 } },
};

static void
test_columns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns_rows); i++)
    {
      const ColumnsRow *row = &columns_rows[i];
      double widths[4];

      g_assert_cmpint (penny_paper_columns_fit (row->columns, row->n, row->width, widths), ==, row->fits);
      for (guint j = 0; j < row->n; j++)
        g_assert_cmpfloat_with_epsilon (widths[j], row->got[j], 0.001);
    }
}

/* A table of many amounts gets smaller letters before any amount is torn. */
static void
test_small (void)
{
  g_autoptr (PennyPaper) wide = penny_paper_new ("Wide"), usual = penny_paper_new ("Usual");
  g_autoptr (PennyPaperLayout) small = NULL, large = NULL;

  many_columns (wide);
  no_rows (usual);
  small = penny_paper_layout_new (wide);
  large = penny_paper_layout_new (usual);
  g_assert_true (small->small[0]);
  g_assert_false (large->small[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paper-layout/within/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_within);
    }
  g_test_add_func ("/paper-layout/kept-together", test_kept_together);
  g_test_add_func ("/paper-layout/torn", test_torn);
  g_test_add_func ("/paper-layout/columns", test_columns);
  g_test_add_func ("/paper-layout/small", test_small);
  return g_test_run ();
}
