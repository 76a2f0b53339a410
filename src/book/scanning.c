#include "scanning.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>

#include "picture.h"

#define PROGRAM      "scanimage"
/* A4 at 600 points an inch, and a bit. */
#define MOST_SIDE    7200
#define QUALITY      85
#define PREVIEW_SIDE 900

G_DEFINE_QUARK (penny-scan-error-quark, penny_scan_error)

void
penny_scan_free (PennyScan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->jpeg, g_bytes_unref);
  g_clear_pointer (&self->preview, penny_pixels_free);
  g_free (self);
}

static void
scanner_free (PennyScanner *self)
{
  g_free (self->device);
  g_free (self->name);
  g_free (self);
}

/* --- the program --- */

/* It is asked to stop, so that the scanner's lamp goes home. */
static void
stop_cb (GCancellable *cancellable,
         GSubprocess  *program)
{
  g_subprocess_send_signal (program, SIGTERM);
}

static void
disconnect (GTask *task)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (task), "stop"));
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable != NULL && handler != 0)
    g_cancellable_disconnect (cancellable, handler);
  g_object_set_data (G_OBJECT (task), "stop", NULL);
}

static void
fail_not_there (GTask *task)
{
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    g_task_return_new_error (task, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_NOT_INSTALLED,
                             _("This Pennywell runs apart from the rest of your computer (Flatpak) and cannot reach a scanner. "
                               "Scan with another program, such as Document Scanner, save the page, and choose that file here."));
  else
    g_task_return_new_error (task, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_NOT_INSTALLED,
                             _("Scanning needs a program called scanimage, which is not installed. On Debian and Ubuntu it is "
                               "in the package sane-utils. Or scan with another program, save the page, and choose that "
                               "file here."));
}

/* Takes a reference on @task, which @answered gets with the program. */
static void
run (GTask               *task,
     const char *const   *arguments,
     GAsyncReadyCallback  answered)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = NULL;
  GCancellable *cancellable = g_task_get_cancellable (task);
  gulong handler;

  if (g_task_return_error_if_cancelled (task))
    return;
  program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  if (program == NULL)
    {
      fail_not_there (task);
      return;
    }
  handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (stop_cb), g_object_ref (program), g_object_unref)
                                : 0;
  g_object_set_data (G_OBJECT (task), "stop", GSIZE_TO_POINTER (handler));
  g_subprocess_communicate_async (program, NULL, NULL, answered, g_object_ref (task));
}

static char *
text_of (GBytes *bytes)
{
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return g_utf8_make_valid (data != NULL ? data : "", (gssize) size);
}

/* What scanimage says, for people. */
static void
fail_scan (GTask      *task,
           const char *said)
{
  static const struct
  {
    const char *part;
    const char *sentence;
  } known[] = {
    { "busy", N_("The scanner is busy. Wait until it has done what it does, then try again.") },
    { "out of documents", N_("There is no paper in the scanner. Put the page in, then try again.") },
    { "jammed", N_("Paper is stuck in the scanner. Take it out, then try again.") },
    { "cover is open", N_("The scanner’s cover is open. Close it, then try again.") },
    { "denied", N_("This computer does not let you use the scanner. Whoever looks after it can change that.") },
  };
  g_auto (GStrv) lines = g_strsplit (said, "\n", 2);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (strstr (said, known[i].part) != NULL)
      {
        g_task_return_new_error (task, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_FAILED, "%s", _(known[i].sentence));
        return;
      }
  g_task_return_new_error (task, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_FAILED,
                           _("The scanner did not scan (%s). Nothing was lost. Check that it is switched on and connected, "
                             "then try again."), lines[0] != NULL && *lines[0] != '\0' ? lines[0] : PROGRAM);
}

/* --- which scanners there are --- */

static void
add_scanner (GPtrArray  *scanners,
             const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 2);
  PennyScanner *scanner;

  if (parts[0] == NULL || parts[1] == NULL || *parts[0] == '\0')
    return;
  scanner = g_new0 (PennyScanner, 1);
  scanner->device = g_strdup (parts[0]);
  scanner->name = g_strstrip (g_strdup (*parts[1] != '\0' ? parts[1] : parts[0]));
  g_ptr_array_add (scanners, scanner);
}

static void
listed_cb (GObject      *program,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *scanners;

  disconnect (task);
  if (!g_subprocess_communicate_finish (G_SUBPROCESS (program), result, &out, NULL, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  text = text_of (out);
  lines = g_strsplit (text, "\n", -1);
  scanners = g_ptr_array_new_with_free_func ((GDestroyNotify) scanner_free);
  for (guint i = 0; lines[i] != NULL; i++)
    add_scanner (scanners, lines[i]);
  g_task_return_pointer (task, scanners, (GDestroyNotify) g_ptr_array_unref);
}

void
penny_scanners_async (GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  static const char *const arguments[] = { PROGRAM, "-f", "%d\t%v %m%n", NULL };
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, penny_scanners_async);
  run (task, arguments, listed_cb);
}

GPtrArray *
penny_scanners_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- one page --- */

/* What is asked of the scanner; @left_out grows as it says that it does not know something. */
typedef struct
{
  char     *device;
  int       resolution;
  gboolean  grey;
  int       left_out;
  GBytes   *png;
} Scanning;

static void
scanning_free (gpointer data)
{
  Scanning *self = data;

  g_free (self->device);
  g_clear_pointer (&self->png, g_bytes_unref);
  g_free (self);
}

/* The picture came from outside, so it is opened where every other is: in the confined program. */
static PennyScan *
read_scan (GBytes        *png,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (PennyViewer) viewer = penny_viewer_open (png, "scan.png", cancellable, error);
  g_autoptr (PennyPixels) pixels = NULL, own = NULL;
  g_autoptr (PennyScan) self = g_new0 (PennyScan, 1);

  if (viewer == NULL || (pixels = penny_viewer_page (viewer, 0, MOST_SIDE, MOST_SIDE, cancellable, error)) == NULL)
    return NULL;
  own = pixels->own_width > 0 ? penny_picture_fit (pixels, pixels->own_width, pixels->own_height) : g_steal_pointer (&pixels);
  self->width = own->width;
  self->height = own->height;
  self->jpeg = penny_picture_jpeg (own, QUALITY, error);
  self->preview = penny_picture_fit (own, PREVIEW_SIDE, PREVIEW_SIDE);
  return self->jpeg != NULL ? g_steal_pointer (&self) : NULL;
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Scanning *self = data;
  GError *error = NULL;
  PennyScan *scan = read_scan (self->png, cancellable, &error);

  if (scan != NULL)
    g_task_return_pointer (task, scan, (GDestroyNotify) penny_scan_free);
  else if (error->domain == PENNY_VIEWER_ERROR && error->code != PENNY_VIEWER_ERROR_NO_PROGRAM)
    {
      /* The viewer's words are of a file that is kept, which this is not. */
      g_error_free (error);
      g_task_return_new_error (task, PENNY_SCAN_ERROR, PENNY_SCAN_ERROR_FAILED,
                               _("What the scanner sent cannot be shown as a page. Nothing was kept. Scan it again."));
    }
  else
    g_task_return_error (task, error);
}

static void scan (GTask *task);

static gboolean
is_unknown_option (const char *said)
{
  return strstr (said, "setting of option") != NULL || strstr (said, "nrecognized option") != NULL ||
         strstr (said, "attempted to set inactive option") != NULL;
}

static void
scanned_cb (GObject      *program,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Scanning *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autofree char *said = NULL;

  disconnect (task);
  if (!g_subprocess_communicate_finish (G_SUBPROCESS (program), result, &out, &err, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;
  said = text_of (err);
  if (g_subprocess_get_successful (G_SUBPROCESS (program)) && g_bytes_get_size (out) > 0)
    {
      self->png = g_steal_pointer (&out);
      g_task_run_in_thread (task, read_thread);
    }
  else if (is_unknown_option (said) && self->left_out < 2)
    {
      self->left_out++;
      scan (task);
    }
  else
    fail_scan (task, said);
}

static void
scan (GTask *task)
{
  const Scanning *self = g_task_get_task_data (task);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *resolution = g_strdup_printf ("%d", self->resolution);

  g_ptr_array_add (arguments, (gpointer) PROGRAM);
  g_ptr_array_add (arguments, (gpointer) "-d");
  g_ptr_array_add (arguments, self->device);
  g_ptr_array_add (arguments, (gpointer) "--format=png");
  if (self->left_out < 2)
    {
      g_ptr_array_add (arguments, (gpointer) "--resolution");
      g_ptr_array_add (arguments, resolution);
    }
  if (self->left_out < 1)
    {
      g_ptr_array_add (arguments, (gpointer) "--mode");
      g_ptr_array_add (arguments, (gpointer) (self->grey ? "Gray" : "Color"));
    }
  g_ptr_array_add (arguments, NULL);
  run (task, (const char *const *) arguments->pdata, scanned_cb);
}

void
penny_scan_async (const char          *device,
                  int                  resolution,
                  gboolean             grey,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Scanning *self = g_new0 (Scanning, 1);

  g_return_if_fail (device != NULL && resolution > 0);

  self->device = g_strdup (device);
  self->resolution = resolution;
  self->grey = grey;
  g_task_set_source_tag (task, penny_scan_async);
  g_task_set_task_data (task, self, scanning_free);
  scan (task);
}

PennyScan *
penny_scan_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
