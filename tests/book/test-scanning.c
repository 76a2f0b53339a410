#include "scanning.h"

#include <glib/gstdio.h>
#include <string.h>

/* A scanner by SANE's own "test" device, which draws what it scans; and a program of ours in scanimage's place. */

#define DEVICE "test:0"

static GAsyncResult *answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  answer = g_object_ref (result);
}

static GAsyncResult *
wait_for_it (void)
{
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&answer);
}

static PennyScan *
scan (const char    *device,
      int            resolution,
      gboolean       grey,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  penny_scan_async (device, resolution, grey, cancellable, answered_cb, NULL);
  result = wait_for_it ();
  return penny_scan_finish (result, error);
}

static gboolean
is_there (void)
{
  g_autofree char *program = g_find_program_in_path ("scanimage");
  int status = 1;

  if (program != NULL)
    g_spawn_sync (NULL, (char *[]) { program, (char *) "-d", (char *) DEVICE, (char *) "-n", NULL }, NULL,
                  G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL);
  if (status != 0)
    g_test_skip ("scanimage or SANE's test device is not here");
  return status == 0;
}

static void
test_page (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyScan) low = NULL, high = NULL;
  const guint8 *bytes;
  gsize size;

  if (!is_there ())
    return;
  low = scan (DEVICE, 50, TRUE, NULL, &error);
  g_assert_no_error (error);
  bytes = g_bytes_get_data (low->jpeg, &size);
  g_assert_cmpuint (size, >, 100);
  g_assert_cmpmem (bytes, 2, "\xff\xd8", 2);
  g_assert_cmpuint (low->width, >, 50);
  g_assert_nonnull (low->preview);
  high = scan (DEVICE, 100, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (high->width, >=, 2 * low->width - 4);
  g_assert_cmpuint (high->height, >=, 2 * low->height - 4);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  if (!is_there ())
    return;
  penny_scan_async (DEVICE, 100, FALSE, cancellable, answered_cb, NULL);
  g_cancellable_cancel (cancellable);
  answer = wait_for_it ();
  g_assert_null (penny_scan_finish (answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer);
}

static void
test_no_such_scanner (void)
{
  g_autoptr (GError) error = NULL;

  if (!is_there ())
    return;
  g_assert_null (scan ("nosuch:0", 100, FALSE, NULL, &error));
  g_assert_error (error, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_FAILED);
}

/* --- a program of ours --- */

typedef struct
{
  char *folder;
  char *program;
  char *path;                  /* $PATH as it was */
} Stand;

static void
stand_in (Stand      *self,
          const char *script)
{
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("scan-XXXXXX", NULL);
  self->program = g_build_filename (self->folder, "scanimage", NULL);
  self->path = g_strdup (g_getenv ("PATH"));
  path = g_strconcat (self->folder, ":", self->path, NULL);
  if (script != NULL)
    {
      g_assert_true (g_file_set_contents (self->program, script, -1, NULL));
      g_assert_cmpint (g_chmod (self->program, 0700), ==, 0);
    }
  g_setenv ("PATH", script != NULL ? path : self->folder, TRUE);
}

static void
stand_down (Stand *self)
{
  g_setenv ("PATH", self->path, TRUE);
  g_unlink (self->program);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->program);
  g_free (self->path);
}

static GPtrArray *
list (GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  penny_scanners_async (NULL, answered_cb, NULL);
  result = wait_for_it ();
  return penny_scanners_finish (result, error);
}

static void
test_list (void)
{
  Stand stand;
  g_autoptr (GPtrArray) scanners = NULL;
  g_autoptr (GError) error = NULL;

  stand_in (&stand, "#!/bin/sh\nprintf 'net:1\\tSample Scans 100\\n\\nnot a line\\nusb:2\\t\\n'\n");
  scanners = list (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (scanners->len, ==, 2);
  g_assert_cmpstr (((PennyScanner *) scanners->pdata[0])->device, ==, "net:1");
  g_assert_cmpstr (((PennyScanner *) scanners->pdata[0])->name, ==, "Sample Scans 100");
  g_assert_cmpstr (((PennyScanner *) scanners->pdata[1])->name, ==, "usb:2");
  stand_down (&stand);
}

static void
test_not_installed (void)
{
  Stand stand;
  g_autoptr (GError) error = NULL, other = NULL;

  stand_in (&stand, NULL);
  g_assert_null (list (&error));
  g_assert_error (error, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_NOT_INSTALLED);
  g_assert_null (scan (DEVICE, 200, FALSE, NULL, &other));
  g_assert_error (other, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_NOT_INSTALLED);
  stand_down (&stand);
}

static const struct
{
  const char *name;
  const char *script;
  const char *said;
} troubles[] = {
  { "busy", "echo 'scanimage: open of device failed: Device busy' >&2; exit 1", "busy" },
  { "paper", "echo 'scanimage: sane_start: Document feeder out of documents' >&2; exit 7", "no paper" },
  { "other", "echo 'scanimage: sane_start: Error during device I/O' >&2; exit 1", "Error during device I/O" },
  { "silent", "exit 0", "did not scan" },
  { "options", "echo 'scanimage: setting of option --mode failed (Invalid argument)' >&2; exit 1", "--mode" },
  { "no picture", "echo 'this is no picture'", "cannot be shown" },
};

/* Each is told, and none is taken for a page. */
static void
test_trouble (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *script = g_strconcat ("#!/bin/sh\n", row[1], "\n", NULL);
  Stand stand;
  g_autoptr (GError) error = NULL;

  stand_in (&stand, script);
  g_assert_null (scan (DEVICE, 200, FALSE, NULL, &error));
  g_assert_nonnull (error);
  if (row[2] != NULL && strstr (error->message, row[2]) == NULL)
    g_error ("“%s” is not in “%s”", row[2], error->message);
  stand_down (&stand);
}

/* One that knows no grey and no resolution scans all the same. */
static void
test_plain_scanner (void)
{
  Stand stand;
  g_autofree char *script = NULL, *real = g_find_program_in_path ("scanimage");
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyScan) page = NULL;

  if (!is_there ())
    return;
  script = g_strdup_printf ("#!/bin/sh\ncase \"$*\" in\n"
                            "*--mode*) echo 'scanimage: setting of option --mode failed (Invalid argument)' >&2; exit 1;;\n"
                            "*--resolution*) echo 'scanimage: unrecognized option --resolution' >&2; exit 1;;\n"
                            "esac\nexec %s \"$@\"\n", real);
  stand_in (&stand, script);
  page = scan (DEVICE, 200, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (page);
  stand_down (&stand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scanning/page", test_page);
  g_test_add_func ("/scanning/cancelled", test_cancelled);
  g_test_add_func ("/scanning/no-such-scanner", test_no_such_scanner);
  g_test_add_func ("/scanning/list", test_list);
  g_test_add_func ("/scanning/not-installed", test_not_installed);
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scanning/trouble/%s", troubles[i].name);

      g_test_add_data_func (path, &troubles[i], test_trouble);
    }
  g_test_add_func ("/scanning/plain-scanner", test_plain_scanner);
  return g_test_run ();
}
