#include "code-sheet.h"
#include "page-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const groups[] = { "7K2QM", "0ZC3T", "WWWWW", "11111", "MX9AB" };

static PennyCodeSheet
sheet_new (void)
{
  return (PennyCodeSheet) { "7K2QM-0ZC3T-WWWWW-11111-MX9AB", "3fa2c91b00112233445566778899aabb",
                            penny_date_new (2026, 11, 15) };
}

/* All that is drawn lies within the page's margins, at any size. */
static const double widths[] = { PENNY_CODE_SHEET_WIDTH, 200, 2480 };

static void
test_within (void)
{
  const PennyCodeSheet sheet = sheet_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double scale = widths[i] / PENNY_CODE_SHEET_WIDTH;
      double down = penny_code_sheet_draw (&sheet, cr, widths[i]);
      double x, y, width, height;

      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (down, >, PENNY_CODE_SHEET_HEIGHT / 2);
      g_assert_cmpfloat (down, <=, PENNY_CODE_SHEET_HEIGHT - 40);
      g_assert_cmpfloat (x, >=, 40 * scale);
      g_assert_cmpfloat (y, >=, 40 * scale);
      g_assert_cmpfloat (x + width, <=, (PENNY_CODE_SHEET_WIDTH - 40) * scale);
      g_assert_cmpfloat (y + height, <=, (PENNY_CODE_SHEET_HEIGHT - 40) * scale);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static GBytes *
pdf_new (void)
{
  const PennyCodeSheet sheet = sheet_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = penny_page_pdf_code_sheet (&sheet, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) bytes = pdf_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_nonnull (g_strstr_len (data + size - 10, 10, "%%EOF"));
}

/* This code is nobody's, so its text may lie in a file. */
static char *
text_of (GBytes *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-sheet-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "sheet.pdf", NULL);
  char *command[] = { (char *) "pdftotext", (char *) "-layout", file, (char *) "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status = 0;

  g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_unlink (file);
  g_rmdir (folder);
  return text;
}

static const char *const said[] = {
  "Recovery code for a Pennywell file", "number begins with 3fa2c91b.", "Made on 15 Nov 2026.",
  "Keep it safe", "How to use it", "Where the backups are:",
};

static void
test_pdf_text (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;
  const char *from;

  if (program == NULL)
    {
      g_test_skip ("pdftotext (poppler-utils) is not installed");
      return;
    }
  bytes = pdf_new ();
  text = text_of (bytes);
  from = text;
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      from = strstr (from, groups[i]);
      g_assert_nonnull (from);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (strstr (text, said[i]));
  /* The rest of the book's number stays out. */
  g_assert_null (strstr (text, "3fa2c91b0"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-sheet/within", test_within);
  g_test_add_func ("/code-sheet/pdf", test_pdf);
  g_test_add_func ("/code-sheet/pdf/text", test_pdf_text);
  return g_test_run ();
}
