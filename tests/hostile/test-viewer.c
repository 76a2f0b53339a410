/* Good files of each kind, as they come back from the confined program; and a program that is none. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "made.h"
#include "viewer.h"

static PennyViewer *
open_good (GBytes     *bytes,
           const char *name)
{
  g_autoptr (GError) error = NULL;
  PennyViewer *viewer = penny_viewer_open (bytes, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (viewer);
  return viewer;
}

static PennyPixels *
get_page (PennyViewer *viewer,
          guint        page,
          guint        width,
          guint        height)
{
  g_autoptr (GError) error = NULL;
  PennyPixels *pixels = penny_viewer_page (viewer, page, width, height, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_bytes_get_size (pixels->pixels), ==, pixels->width * pixels->height * 4);
  g_assert_cmpint (pixels->width, <=, width);
  g_assert_cmpint (pixels->height, <=, height);
  return pixels;
}

/* Red is where the corner is: 0 top left, 1 top right, 2 bottom right, 3 bottom left; -1 nowhere or in several. */
static int
find_corner (const PennyPixels *pixels)
{
  const guint8 *data = g_bytes_get_data (pixels->pixels, NULL);
  int found = -1;

  for (int corner = 0; corner < 4; corner++)
    {
      guint x = corner == 1 || corner == 2 ? pixels->width * 3 / 4 : pixels->width / 4;
      guint y = corner == 2 || corner == 3 ? pixels->height * 3 / 4 : pixels->height / 4;
      const guint8 *at = data + (y * pixels->width + x) * 4;

      g_assert_cmpint (at[3], ==, 255);
      if (at[0] > 150 && at[2] < 100)
        found = found == -1 ? corner : -2;
    }
  return MAX (found, -1);
}

static void
check_picture (GBytes     *bytes,
               const char *kind)
{
  g_autoptr (PennyViewer) viewer = open_good (bytes, NULL);
  const PennyViewerAbout *about = penny_viewer_about (viewer);
  g_autoptr (PennyPixels) pixels = NULL;

  g_test_message ("%s", kind);
  g_assert_cmpstr (about->kind, ==, kind);
  g_assert_cmpint (about->n_pages, ==, 1);
  g_assert_false (about->located);
  g_assert_cmpint (about->taken_on, ==, PENNY_DATE_NONE);
  g_assert_cmpint (g_strv_length (about->parts), ==, 0);
  /* Never larger than twice its own size. */
  pixels = get_page (viewer, 0, 500, 500);
  g_assert_cmpint (pixels->width, ==, MADE_WIDTH * 2);
  g_assert_cmpint (pixels->height, ==, MADE_HEIGHT * 2);
  g_assert_cmpint (pixels->own_width, ==, MADE_WIDTH);
  g_assert_cmpint (pixels->own_height, ==, MADE_HEIGHT);
  g_assert_cmpint (find_corner (pixels), ==, 0);
}

static void
test_kinds (void)
{
  static const char *const saved[] = { "jpeg", "png", "bmp" };
  g_autoptr (GBytes) tiff = made_tiff (1, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      g_autofree char *kind = g_strconcat ("image/", saved[i], NULL);
      g_autoptr (GBytes) bytes = made_picture (saved[i]);

      check_picture (bytes, kind);
    }
  check_picture (tiff, "image/tiff");
}

/* Loaders that are not everywhere. */
static void
test_kept_picture (gconstpointer ending)
{
  g_autofree char *name = g_strconcat ("small.", ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *kind = g_strconcat ("image/", ending, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PennyViewer) viewer = NULL;
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  bytes = g_bytes_new_take (data, size);
  viewer = penny_viewer_open (bytes, NULL, NULL, &error);
  if (viewer == NULL)
    {
      g_assert_error (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_CANNOT);
      g_test_skip ("no loader for it");
      return;
    }
  check_picture (bytes, kind);
}

static void
test_gif (void)
{
  g_autoptr (GBytes) bytes = made_gif (3);
  g_autoptr (PennyViewer) viewer = open_good (bytes, "x.jpg");
  g_autoptr (PennyPixels) pixels = get_page (viewer, 0, 10, 10);

  g_assert_cmpstr (penny_viewer_about (viewer)->kind, ==, "image/gif");
  g_assert_cmpint (penny_viewer_about (viewer)->n_pages, ==, 1);
  g_assert_cmpint (pixels->width, ==, 2);
}

static void
check_upright (GBytes     *bytes,
               int         orientation,
               const char *what)
{
  /* Where EXIF says that the first row and the first column of what is stored are. */
  static const int corners[] = { 0, 0, 1, 2, 3, 0, 1, 2, 3 };
  g_autoptr (PennyViewer) viewer = open_good (bytes, NULL);
  g_autoptr (PennyPixels) pixels = get_page (viewer, 0, MADE_WIDTH, MADE_WIDTH);
  gboolean aside = orientation > 4;

  g_test_message ("%s %d: %d", what, orientation, find_corner (pixels));
  g_assert_cmpint (pixels->width, ==, aside ? MADE_HEIGHT : MADE_WIDTH);
  g_assert_cmpint (pixels->height, ==, aside ? MADE_WIDTH : MADE_HEIGHT);
  g_assert_cmpint (pixels->own_width, ==, pixels->width);
  g_assert_cmpint (find_corner (pixels), ==, corners[orientation]);
}

static void
test_upright (void)
{
  for (int orientation = 1; orientation <= 8; orientation++)
    {
      g_autoptr (GBytes) photo = made_photo (orientation, FALSE, NULL);
      g_autoptr (GBytes) tiff = made_tiff (1, orientation);

      check_upright (photo, orientation, "jpeg");
      check_upright (tiff, orientation, "tiff");
    }
}

static void
test_photo_facts (void)
{
  static const struct { gboolean located; const char *taken; int year, month, day; } cases[] = {
    { FALSE, NULL,                  0, 0, 0 },
    { TRUE,  NULL,                  0, 0, 0 },
    { FALSE, "2026:11:02 10:00:00", 2026, 11, 2 },
    { TRUE,  "2024:02:29 23:59:59", 2024, 2, 29 },
    { FALSE, "2025:02:30 10:00:00", 0, 0, 0 },
    { FALSE, "0000:00:00 00:00:00", 0, 0, 0 },
    { FALSE, "yesterday at noon  ", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = made_photo (1, cases[i].located, cases[i].taken);
      g_autoptr (PennyViewer) viewer = open_good (bytes, NULL);
      const PennyViewerAbout *about = penny_viewer_about (viewer);
      g_autoptr (GBytes) pdf = made_pdf_of_photo (bytes);
      g_autoptr (PennyViewer) scanned = open_good (pdf, NULL);

      g_test_message ("%s", cases[i].taken);
      g_assert_cmpint (about->located, ==, cases[i].located);
      /* What a telephone makes a PDF of it keeps its notes. */
      g_assert_cmpint (penny_viewer_about (scanned)->located, ==, cases[i].located);
      g_assert_cmpint (about->taken_on, ==, penny_date_new (cases[i].year, cases[i].month, cases[i].day));
    }
}

static void
test_tiff_pages (void)
{
  g_autoptr (GBytes) bytes = made_tiff (3, 1);
  g_autoptr (PennyViewer) viewer = open_good (bytes, NULL);

  g_assert_cmpint (penny_viewer_about (viewer)->n_pages, ==, 3);
  for (guint page = 0; page < 3; page++)
    {
      g_autoptr (PennyPixels) pixels = get_page (viewer, page, 30, 30);

      g_assert_cmpint (find_corner (pixels), ==, 0);
      g_assert_cmpint (pixels->width, ==, 30);
    }
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) bytes = made_pdf (2, "Total 12.34 on page");
  g_autoptr (PennyViewer) viewer = open_good (bytes, "receipt.png");
  g_autoptr (PennyPixels) pixels = get_page (viewer, 1, 200, 200);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = penny_viewer_words (viewer, 0, NULL, &error);

  g_assert_cmpstr (penny_viewer_about (viewer)->kind, ==, "application/pdf");
  g_assert_cmpint (penny_viewer_about (viewer)->n_pages, ==, 2);
  g_assert_cmpint (pixels->height, ==, 200);
  g_assert_cmpint (pixels->own_height, ==, 1755);
  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "Total 12.34 on page 1\fTotal 12.34 on page 2");
  g_assert_null (penny_viewer_page (viewer, 2, 10, 10, NULL, &error));
  g_assert_error (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_CANNOT);
}

static void
test_letter (void)
{
  g_autoptr (GBytes) pdf = made_pdf (2, "Total 7.00");
  g_autoptr (GBytes) bytes = made_letter ("Thank you for £7.00.", pdf, "bill.pdf", "application/pdf");
  g_autoptr (PennyViewer) viewer = open_good (bytes, "letter.eml");
  const PennyViewerAbout *about = penny_viewer_about (viewer);
  g_autoptr (PennyPixels) sheet = get_page (viewer, 0, 300, 300);
  g_autoptr (PennyPixels) page = get_page (viewer, 2, 300, 300);
  g_autofree char *words = penny_viewer_words (viewer, 0, NULL, NULL);

  g_assert_cmpstr (about->kind, ==, "message/rfc822");
  g_assert_cmpint (about->n_pages, ==, 3);
  g_assert_cmpint (about->taken_on, ==, penny_date_new (2026, 11, 2));
  g_assert_cmpint (g_strv_length (about->parts), ==, 1);
  g_assert_cmpstr (about->parts[0], ==, "bill.pdf");
  g_assert_cmpstr (words, ==, "From: Corner Shop <shop@example.org>\nDate: 2 November 2026, 10:00\nSubject: Your receipt\n\n"
                              "Thank you for £7.00.\fTotal 7.00 1\fTotal 7.00 2");
}

/* In the viewer's place: it says that it has begun, and never answers. */
typedef struct
{
  char         *folder, *program, *begun;
  GCancellable *cancellable;
} Silent;

static void
silent_make (Silent *self)
{
  g_autofree char *script = NULL;

  self->folder = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  self->program = g_build_filename (self->folder, "silent", NULL);
  self->begun = g_build_filename (self->folder, "begun", NULL);
  self->cancellable = g_cancellable_new ();
  script = g_strdup_printf ("#!/bin/sh\n: >'%s'\nexec /bin/sleep 1000\n", self->begun);
  g_assert_true (g_file_set_contents (self->program, script, -1, NULL));
  g_assert_cmpint (g_chmod (self->program, 0700), ==, 0);
}

static void
silent_clear (Silent *self)
{
  g_unlink (self->program);
  g_unlink (self->begun);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->program);
  g_free (self->begun);
  g_object_unref (self->cancellable);
}

static gpointer
cancel_when_begun (gpointer data)
{
  Silent *silent = data;

  while (!g_file_test (silent->begun, G_FILE_TEST_EXISTS))
    g_usleep (1000);
  g_cancellable_cancel (silent->cancellable);
  return NULL;
}

/* NULL: as it was. */
static void
use_program (const char *program,
             const char *kept)
{
  if (program != NULL || kept != NULL)
    g_setenv ("PENNYWELL_VIEWER", program != NULL ? program : kept, TRUE);
  else
    g_unsetenv ("PENNYWELL_VIEWER");
}

/* To cancel ends the program; asked again, it is there again. */
static void
test_cancel (void)
{
  g_autoptr (GBytes) pdf = made_pdf (1, "x");
  g_autofree char *kept = g_strdup (g_getenv ("PENNYWELL_VIEWER"));
  g_autoptr (PennyViewer) other = NULL;
  g_autoptr (PennyPixels) pixels = NULL;
  g_autoptr (GError) error = NULL;
  Silent silent;
  GThread *thread;

  silent_make (&silent);
  use_program (silent.program, kept);
  thread = g_thread_new ("cancel", cancel_when_begun, &silent);
  g_assert_null (penny_viewer_open (pdf, NULL, silent.cancellable, &error));
  g_thread_join (thread);
  use_program (NULL, kept);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  other = open_good (pdf, NULL);
  g_assert_null (penny_viewer_page (other, 0, 100, 100, silent.cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  pixels = get_page (other, 0, 100, 100);
  silent_clear (&silent);
}

/* Nothing there; a program that ends; one that answers what it was asked; one that never answers. */
static void
test_other_programs (void)
{
  static const struct { const char *program; int code; } cases[] = {
    { "/nonexistent/viewer", PENNY_VIEWER_ERROR_NO_PROGRAM },
    { "/bin/true",           PENNY_VIEWER_ERROR_CANNOT },
    { "/bin/cat",            PENNY_VIEWER_ERROR_CANNOT },
  };
  g_autoptr (GBytes) bytes = made_pdf (1, "x");
  g_autofree char *kept = g_strdup (g_getenv ("PENNYWELL_VIEWER"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].program);
      use_program (cases[i].program, kept);
      g_assert_null (penny_viewer_open (bytes, NULL, NULL, &error));
      g_assert_error (error, PENNY_VIEWER_ERROR, cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  use_program (NULL, kept);
}

static void
test_words_in_picture (void)
{
  g_autofree char *languages = NULL;
  g_autoptr (GBytes) bytes = made_picture ("png");
  g_autoptr (PennyViewer) viewer = open_good (bytes, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = penny_viewer_words (viewer, 1, NULL, &error);

  if (penny_viewer_can_read (&languages))
    {
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (languages, "eng"));
    }
  else
    g_assert_error (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_READER);
}

static int
count_open (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  int n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Neither a file nor a process is left behind, also where it went wrong. */
static void
test_leaves_nothing (void)
{
  g_autoptr (GBytes) good = made_pdf (1, "x");
  g_autoptr (GBytes) bad = g_bytes_new_static ("%PDF-nothing", 12);
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/children", (int) getpid ());
  g_autofree char *children = NULL;
  int before = count_open ();

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (PennyViewer) viewer = penny_viewer_open (i % 2 == 0 ? good : bad, NULL, NULL, NULL);

      g_assert_cmpint (viewer != NULL, ==, i % 2 == 0);
    }
  g_assert_cmpint (count_open (), ==, before);
  if (g_file_get_contents (path, &children, NULL, NULL))
    g_assert_cmpstr (g_strstrip (children), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewer/kinds", test_kinds);
  g_test_add_data_func ("/viewer/webp", "webp", test_kept_picture);
  g_test_add_data_func ("/viewer/heic", "heic", test_kept_picture);
  g_test_add_func ("/viewer/gif", test_gif);
  g_test_add_func ("/viewer/upright", test_upright);
  g_test_add_func ("/viewer/photo-facts", test_photo_facts);
  g_test_add_func ("/viewer/tiff-pages", test_tiff_pages);
  g_test_add_func ("/viewer/pdf", test_pdf);
  g_test_add_func ("/viewer/letter", test_letter);
  g_test_add_func ("/viewer/cancel", test_cancel);
  g_test_add_func ("/viewer/other-programs", test_other_programs);
  g_test_add_func ("/viewer/words-in-picture", test_words_in_picture);
  g_test_add_func ("/viewer/leaves-nothing", test_leaves_nothing);
  return g_test_run ();
}
