/* Hostile files, each opened, looked at and read: it is shown or it is said that it cannot be, within its time, and what
 * opens it lives on. */

#include <string.h>

#include "broken.h"
#include "viewer.h"

/* Seconds: what the viewer allows for one thing, and a busy machine. */
#define LONGEST 30

static void
check_error (GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PENNY_VIEWER_ERROR);
  g_assert_true (error->code == PENNY_VIEWER_ERROR_CANNOT || error->code == PENNY_VIEWER_ERROR_TOO_LONG);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_about (const PennyViewerAbout *about)
{
  g_assert_nonnull (about->kind);
  g_assert_cmpint (about->n_pages, >=, 1);
  for (char **part = about->parts; *part != NULL; part++)
    g_assert_true (g_utf8_validate (*part, -1, NULL));
}

static void
look_at (PennyViewer *viewer,
         guint        page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPixels) pixels = penny_viewer_page (viewer, page, 300, 200, NULL, &error);

  if (pixels == NULL)
    {
      check_error (error);
      return;
    }
  g_assert_cmpint (pixels->width, <=, 300);
  g_assert_cmpint (pixels->height, <=, 200);
  g_assert_cmpint (g_bytes_get_size (pixels->pixels), ==, pixels->width * pixels->height * 4);
}

/* A PDF's and a letter's own words: to read pictures takes long, and reads what was decoded already. */
static void
read_words (PennyViewer *viewer)
{
  const PennyViewerAbout *about = penny_viewer_about (viewer);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (g_str_has_prefix (about->kind, "image/") || about->n_pages > 3)
    return;
  words = penny_viewer_words (viewer, 0, NULL, &error);
  if (words != NULL)
    g_assert_true (g_utf8_validate (words, -1, NULL));
  else if (!g_error_matches (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_READER))
    check_error (error);
}

static void
test_one (gconstpointer data)
{
  const Broken *one = data;
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyViewer) viewer = penny_viewer_open (one->bytes, one->name, NULL, &error);

  if (viewer == NULL)
    check_error (error);
  else
    {
      g_assert_false (one->refused);
      check_about (penny_viewer_about (viewer));
      look_at (viewer, 0);
      look_at (viewer, penny_viewer_about (viewer)->n_pages - 1);
      read_words (viewer);
    }
  g_test_message ("%s in %d ms", viewer != NULL ? "shown" : "refused", (int) ((g_get_monotonic_time () - began) / 1000));
  g_assert_cmpint ((g_get_monotonic_time () - began) / G_USEC_PER_SEC, <, 4 * LONGEST);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) all = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  all = broken_make (g_test_get_dir (G_TEST_DIST));
  for (guint i = 0; i < all->len; i++)
    {
      Broken *one = g_ptr_array_index (all, i);
      g_autofree char *plain = g_strdelimit (g_strdup (one->name), "/ ,", '-');
      g_autofree char *path = g_strdup_printf ("/hostile/%s", plain);

      if (!one->slow || g_test_slow ())
        g_test_add_data_func (path, one, test_one);
    }
  status = g_test_run ();
  return status;
}
