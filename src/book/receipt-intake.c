#include "receipt-intake.h"

#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "receipt-acts.h"

#define PIECE (256 * 1024)
#define BEGINNING 4096          /* what a type is known by */

G_STATIC_ASSERT (PIECE >= BEGINNING);

/* Takes @sentence. */
static gboolean
fail (GError     **error,
      GIOErrorEnum code,
      char        *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, (int) code, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
fail_by_errno (GError     **error,
               const char  *name)
{
  int why = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (why),
               _("“%s” could not be taken: %s. It was not added. Try again."), name, g_strerror (why));
  return FALSE;
}

/* The system's words alone would not say what to do.  A cancelled one needs no words. */
static gboolean
explain (GError     **error,
         const char  *name)
{
  g_autofree char *why = NULL;

  if (error == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  why = g_steal_pointer (&(*error)->message);
  (*error)->message = (*error)->code == G_IO_ERROR_NOT_FOUND
                        ? g_strdup_printf (_("“%s” is not there any more. Look where it is now, then add it again."), name)
                        : g_strdup_printf (_("“%s” could not be read (%s). It was not added. "
                                             "Look whether you can open it, then try again."), name, why);
  return FALSE;
}

static gboolean
check_size (goffset       size,
            const char   *name,
            GError      **error)
{
  if (size > PENNY_RECEIPT_MOST_BYTES)
    return fail (error, G_IO_ERROR_INVALID_DATA,
                 g_strdup_printf (_("“%s” is larger than 100 MB, which no receipt is. It was not added."), name));
  return TRUE;
}

/* A picture that is dragged out of a browser may come as an address alone.  Nothing here goes online. */
static gboolean
check_place (GFile       *file,
             const char  *name,
             GError     **error)
{
  if (!g_file_has_uri_scheme (file, "http") && !g_file_has_uri_scheme (file, "https"))
    return TRUE;
  return fail (error, G_IO_ERROR_NOT_SUPPORTED,
               g_strdup_printf (_("“%s” is on the web, where Pennywell does not go. Save it on this computer, "
                                  "then add what you saved."), name));
}

static gboolean
fail_empty (const char  *name,
            GError     **error)
{
  return fail (error, G_IO_ERROR_INVALID_DATA,
               g_strdup_printf (_("“%s” is empty, so there is nothing to keep. If it is still being copied, wait, then add it again."), name));
}

/* Before it is opened: what is no file may wait for ever, and so may what the system calls one of no size (/proc). */
static gboolean
check_kind (GFile         *file,
            const char    *name,
            goffset       *size,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!check_place (file, name, error))
    return FALSE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return explain (error, name);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail (error, G_IO_ERROR_IS_DIRECTORY,
                 g_strdup_printf (_("“%s” is a folder. Open it and choose the files that are in it."), name));
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail (error, G_IO_ERROR_NOT_REGULAR_FILE,
                 g_strdup_printf (_("“%s” is not a file that can be kept. It was not added."), name));
  *size = g_file_info_get_size (info);
  if (*size == 0 && g_file_is_native (file))
    return fail_empty (name, error);
  return check_size (*size, name, error);
}

static gboolean
write_all (int            plain,
           const guint8  *data,
           gsize          size,
           const char    *name,
           GError       **error)
{
  while (size > 0)
    {
      gssize n = write (plain, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_by_errno (error, name);
      data += n;
      size -= (gsize) n;
    }
  return TRUE;
}

static gboolean
is_stopped (PennyIntakeGoOn   go_on,
            gpointer          data,
            goffset           done,
            goffset           size,
            GError          **error)
{
  if (go_on (size > 0 ? (double) done / (double) size : 1.0, data))
    return FALSE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  return TRUE;
}

/* It may grow meanwhile: what is read counts, not what it was. */
static gboolean
copy_stream (GInputStream     *stream,
             int               plain,
             const char       *name,
             goffset           size,
             PennyIntakeGoOn   go_on,
             gpointer          data,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  goffset done = 0;
  gssize n;

  while ((n = g_input_stream_read (stream, piece, PIECE, cancellable, error)) > 0)
    {
      done += n;
      if (!check_size (done, name, error) || !write_all (plain, piece, (gsize) n, name, error) ||
          is_stopped (go_on, data, done, size, error))
        return FALSE;
    }
  if (n < 0)
    return explain (error, name);
  return done > 0 || fail_empty (name, error);
}

/* In memory alone: nothing plain touches the disk. */
static int
make_plain (const char  *name,
            GError     **error)
{
  int plain = memfd_create ("pennywell", MFD_CLOEXEC);

  if (plain < 0)
    fail_by_errno (error, name);
  return plain;
}

static int
rewind_or_close (int          plain,
                 gboolean     filled,
                 const char  *name,
                 GError     **error)
{
  if (filled && (lseek (plain, 0, SEEK_SET) == 0 || fail_by_errno (error, name)))
    return plain;
  close (plain);
  return -1;
}

int
penny_receipt_intake_file (GFile            *file,
                           PennyIntakeGoOn   go_on,
                           gpointer          data,
                           GCancellable     *cancellable,
                           GError          **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");
  g_autoptr (GFileInputStream) stream = NULL;
  goffset size = 0;
  gboolean filled;
  int plain;

  if (!check_kind (file, name, &size, cancellable, error))
    return -1;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    {
      explain (error, name);
      return -1;
    }
  plain = make_plain (name, error);
  if (plain < 0)
    return -1;
  filled = copy_stream (G_INPUT_STREAM (stream), plain, name, size, go_on, data, cancellable, error);
  return rewind_or_close (plain, filled, name, error);
}

int
penny_receipt_intake_bytes (GBytes      *bytes,
                            const char  *name,
                            GError     **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int plain;

  if (size == 0)
    {
      fail (error, G_IO_ERROR_INVALID_DATA, g_strdup_printf (_("“%s” is empty, so there is nothing to keep."), name));
      return -1;
    }
  if (!check_size ((goffset) size, name, error) || (plain = make_plain (name, error)) < 0)
    return -1;
  return rewind_or_close (plain, write_all (plain, data, size, name, error), name, error);
}

char *
penny_receipt_intake_type (int          plain,
                           const char  *name)
{
  guint8 beginning[BEGINNING];
  gssize n = pread (plain, beginning, sizeof beginning, 0);
  g_autofree char *type = g_content_type_guess (name, beginning, n > 0 ? (gsize) n : 0, NULL);

  return g_content_type_is_unknown (type) ? NULL : g_content_type_get_mime_type (type);
}
