#include "paper-pdf.h"
#include "pdf-tools.h"
#include "picture.h"

#include <locale.h>
#include <string.h>

/* A paper's PDF as other programs see it: its words, its structure, its lock. */

static PennyPaper *
small_paper (void)
{
  PennyPaper *paper = penny_paper_new ("Payslip, Amir Sample, 1 May 2026");

  penny_paper_heading (paper, 1, "Payslip");
  penny_paper_text (paper, "These words are long enough to be broken into lines, and where a line ends no two words may "
                           "become one, which is what happens in programs that are not careful, and is bad to hear.");
  penny_paper_table (paper, "Pay", "What", 't', "Hours", 'n', "Amount", 'n', NULL);
  penny_paper_row (paper, "Hours worked", "80 h", "£1,136.00", NULL);
  penny_paper_row (paper, "Bonus", "", "£10.00", NULL);
  penny_paper_sum (paper, "In all", "80 h", "£1,146.00", NULL);
  penny_paper_heading (paper, 2, "More");
  penny_paper_small (paper, "A note.\nOf two lines.");
  penny_paper_sign (paper, "Signed:");
  return paper;
}

static GBytes *
pdf_of (const PennyPaper *paper,
        const char       *password)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = penny_paper_pdf (paper, password, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  return pdf;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* Without the spaces at the front of lines, which show how deep a thing lies. */
static char *
flat (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  return g_strjoinv ("\n", lines);
}

static const char *const structure[] = {
  "H1 (block)\n\"Payslip\"",
  "P (block)\n\"These words are long enough to be broken into lines, and where a line ends no two words may become one, which is "
  "what happens in programs that are not careful, and is bad to hear.\"",
  "H2 (block)\n\"Pay\"\nTable (block)\nTR",
  "\"What\"", "\"Amount\"",
  "TD\n\"80 h\"\nTD\n\"£1,136.00\"",
  "\"Bonus\"\nTD\n\"\"\nTD\n\"£10.00\"",
  "TD\n\"£1,146.00\"\nH2 (block)\n\"More\"",
  "P (block)\n\"A note. Of two lines.\"",
  "P (block)\n\"Signed:\"",
};

static void
test_structure (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autoptr (GBytes) pdf = pdf_of (paper, NULL);
  g_autofree char *told = NULL, *text = NULL;

  if (!pdf_tool_there ("pdfinfo"))
    return;
  told = pdf_tool_run (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  g_assert_nonnull (told);
  text = flat (told);
  for (gsize i = 0; i < G_N_ELEMENTS (structure); i++)
    assert_has (text, structure[i]);
  g_assert_null (strstr (text, "Page 1 of"));
}

/* With the library that adds them: that it is tagged, and which headings are of what. */
static void
test_described (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autoptr (GBytes) pdf = pdf_of (paper, NULL);
  g_autofree char *info = NULL, *told = NULL, *text = NULL, *catalog = NULL;

  if (!penny_paper_pdf_can_lock ())
    {
      g_test_skip ("built without libqpdf");
      return;
    }
  if (!pdf_tool_there ("pdfinfo"))
    return;
  info = pdf_tool_run (pdf, "pdfinfo", "FILE", NULL);
  assert_has (info, "Title:           Payslip, Amir Sample, 1 May 2026\n");
  assert_has (info, "Tagged:          yes\n");
  assert_has (info, "Encrypted:       no\n");
  assert_has (info, "(A4)");
  g_assert_null (strstr (info, "CreationDate"));
  told = pdf_tool_run (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  text = flat (told);
  assert_has (text, "Document\nH1 (block)");
  assert_has (text, "TH:\n/Scope /Column\n\"What\"");
  assert_has (text, "TH:\n/Scope /Row\n\"Bonus\"");
  if (!pdf_tool_there ("qpdf"))
    return;
  catalog = pdf_tool_run (pdf, "qpdf", "FILE", "--qdf", "-", NULL);
  assert_has (catalog, "/Lang (en-GB)");
}

static void
test_sound (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autoptr (GBytes) pdf = pdf_of (paper, NULL), again = pdf_of (paper, NULL);
  g_autofree char *told = NULL;

  g_assert_true (g_bytes_equal (pdf, again));
  if (!pdf_tool_there ("qpdf"))
    return;
  told = pdf_tool_run (pdf, "qpdf", "--check", "FILE", NULL);
  assert_has (told, "No syntax or stream encoding errors found");
}

/* Over pages: every row is there once, and each page has the headings again. */
static void
test_pages (void)
{
  g_autoptr (PennyPaper) paper = penny_paper_new ("Long");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *told = NULL;
  g_auto (GStrv) parts = NULL;

  penny_paper_heading (paper, 1, "Long");
  penny_paper_table (paper, "Rows", "Number", 't', "What", 't', NULL);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *number = g_strdup_printf ("row-%03u", i);

      penny_paper_row (paper, number, i % 7 == 0 ? "Words that go over more than one line because there are so many of them, "
                       "and then some more of them, so that the height of rows differs from row to row." : "Short", NULL);
    }
  pdf = pdf_of (paper, NULL);
  if (!pdf_tool_there ("pdfinfo"))
    return;
  told = pdf_tool_run (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *number = g_strdup_printf ("\"row-%03u\"", i);

      assert_has (told, number);
    }
  parts = g_strsplit (told, "Table (block)", -1);
  g_assert_cmpuint (g_strv_length (parts), >, 8);
  for (guint i = 1; parts[i] != NULL; i++)
    assert_has (parts[i], "\"Number\"");
  assert_has (told, "\"Rows, continued\"");
}

static void
test_lock (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autoptr (GBytes) locked = NULL;
  g_autofree char *without = NULL, *wrong = NULL, *with = NULL, *check = NULL;

  if (!penny_paper_pdf_can_lock ())
    {
      g_test_skip ("built without libqpdf");
      return;
    }
  locked = pdf_of (paper, "correct horse");
  if (!pdf_tool_there ("pdftotext") || !pdf_tool_there ("qpdf"))
    return;
  without = pdf_tool_run (locked, "pdftotext", "FILE", "-", NULL);
  g_assert_null (without);
  wrong = pdf_tool_run (locked, "pdftotext", "-upw", "battery", "FILE", "-", NULL);
  g_assert_null (wrong);
  with = pdf_tool_run (locked, "pdftotext", "-upw", "correct horse", "FILE", "-", NULL);
  assert_has (with, "£1,136.00");
  check = pdf_tool_run (locked, "qpdf", "--show-encryption", "--password=correct horse", "FILE", NULL);
  assert_has (check, "stream encryption method: AESv3");
  assert_has (check, "extract for accessibility: allowed");
  assert_has (check, "print high resolution: allowed");
}

/* A picture of @width by @height, each point of its own, so that none of it is lost for being plain. */
static GBytes *
jpeg_of (guint width,
         guint height)
{
  gsize size = (gsize) width * height * 4;
  guint8 *points = g_malloc (size);
  PennyPixels pixels = { width, height, NULL };
  g_autoptr (GError) error = NULL;
  GBytes *jpeg;

  for (gsize i = 0; i < size; i++)
    points[i] = i % 4 == 3 ? 255 : (guint8) (i * 7 + i / 997);
  pixels.pixels = g_bytes_new_take (points, size);
  jpeg = penny_picture_jpeg (&pixels, 75, &error);
  g_assert_no_error (error);
  g_bytes_unref (pixels.pixels);
  return jpeg;
}

static PennyPaper *
picture_paper (GBytes *wide,
               GBytes *tall)
{
  PennyPaper *paper = penny_paper_new ("Pictures");

  penny_paper_heading (paper, 1, "Pictures");
  penny_paper_picture (paper, wide, 400, 100, "Receipt 1: Sample Gym, £29.00");
  penny_paper_text (paper, "Between the two.");
  penny_paper_picture (paper, tall, 90, 1200, "Receipt 2: Café “Sample”, £3.00");
  penny_paper_text (paper, "Below.");
  return paper;
}

/* A picture is a figure that says what it shows, and its bytes are those that were given. */
static void
test_pictures (void)
{
  g_autoptr (GBytes) wide = jpeg_of (400, 100), tall = jpeg_of (90, 1200);
  g_autoptr (PennyPaper) paper = picture_paper (wide, tall);
  g_autoptr (GBytes) pdf = pdf_of (paper, NULL);
  g_autofree char *told = NULL, *text = NULL, *info = NULL;
  gsize size, jpeg_size;
  const char *bytes = g_bytes_get_data (pdf, &size), *jpeg = g_bytes_get_data (tall, &jpeg_size);

  g_assert_nonnull (memmem (bytes, size, jpeg, jpeg_size));
  g_assert_cmpuint (size, <, g_bytes_get_size (wide) + jpeg_size + 60000);
  if (!pdf_tool_there ("pdfinfo"))
    return;
  told = pdf_tool_run (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  text = flat (told);
  assert_has (text, "H1 (block)\n\"Pictures\"\nFigure");
  assert_has (text, "P (block)\n\"Between the two.\"\nFigure");
  assert_has (text, "P (block)\n\"Below.\"");
  info = pdf_tool_run (pdf, "pdfinfo", "FILE", NULL);
  assert_has (info, "Pages:           2\n");
}

static void
test_pictures_said (void)
{
  g_autoptr (GBytes) wide = jpeg_of (400, 100), tall = jpeg_of (90, 1200);
  g_autoptr (PennyPaper) paper = picture_paper (wide, tall);
  g_autoptr (GBytes) pdf = pdf_of (paper, NULL);
  g_autofree char *told = NULL;

  if (!penny_paper_pdf_can_lock ())
    {
      g_test_skip ("built without libqpdf");
      return;
    }
  if (!pdf_tool_there ("qpdf"))
    return;
  told = pdf_tool_run (pdf, "qpdf", "--json=2", "--json-key=qpdf", "FILE", NULL);
  assert_has (told, "\"/Alt\": \"u:Receipt 1: Sample Gym, £29.00\"");
  assert_has (told, "\"/Alt\": \"u:Receipt 2: Café “Sample”, £3.00\"");
}

/* Nothing stands in the clear in a locked one. */
static void
test_lock_hides (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autoptr (GBytes) locked = NULL;
  const char *data;
  gsize size;

  if (!penny_paper_pdf_can_lock ())
    {
      g_test_skip ("built without libqpdf");
      return;
    }
  locked = pdf_of (paper, "correct horse");
  data = g_bytes_get_data (locked, &size);
  g_assert_null (memmem (data, size, "Amir", 4));
}

static void
test_refused (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autoptr (GError) error = NULL, none = NULL;

  g_assert_null (penny_paper_pdf (paper, "", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
  if (penny_paper_pdf_can_lock ())
    return;
  g_assert_null (penny_paper_pdf (paper, "word", &none));
  g_assert_error (none, G_FILE_ERROR, G_FILE_ERROR_NOSYS);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-pdf/structure", test_structure);
  g_test_add_func ("/paper-pdf/described", test_described);
  g_test_add_func ("/paper-pdf/sound", test_sound);
  g_test_add_func ("/paper-pdf/pages", test_pages);
  g_test_add_func ("/paper-pdf/pictures", test_pictures);
  g_test_add_func ("/paper-pdf/pictures/said", test_pictures_said);
  g_test_add_func ("/paper-pdf/lock", test_lock);
  g_test_add_func ("/paper-pdf/lock/hides", test_lock_hides);
  g_test_add_func ("/paper-pdf/refused", test_refused);
  return g_test_run ();
}
