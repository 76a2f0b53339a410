#include "plain-copy.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "kept-copy.h"

/* It goes to the disk by so much, and can be stopped in between. */
#define STEP (1024 * 1024)

typedef struct
{
  char         *path;
  GBytes       *bytes;         /* NULL until they are read */
  GCancellable *cancellable;   /* not the task's: once it is there, it was not stopped */
} Copying;

static void
copying_free (gpointer data)
{
  Copying *self = data;

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static const char *
sentence_of (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NO_SPACE:
      return _("There is not enough room for the copy, and nothing was left behind. Choose another place.");
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return _("Nothing may be written in that folder, and so no copy was saved. Choose another place.");
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return _("That folder is not there any more, and so no copy was saved. Choose another place.");
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_WOULD_MERGE:
      return _("A folder has that name, and so no copy was saved. Choose another name.");
    default:
      return _("The copy could not be saved there, and nothing was left behind. Choose another place.");
    }
}

/* On a thread. */

static GFile *
name_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strdup_printf (".pennywell-%08x%08x.part", g_random_int (), g_random_int ());

  return g_file_new_build_filename (folder, name, NULL);
}

/* Some network shares cannot be told to; what they say of writing has to do. */
static gboolean
sync_to_disk (GFileOutputStream  *stream,
              GError            **error)
{
  if (!G_IS_FILE_DESCRIPTOR_BASED (stream) ||
      fsync (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream))) == 0 || errno == EINVAL || errno == ENOTSUP)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
write_part (GFile         *part,
            GBytes        *bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (part, G_FILE_CREATE_PRIVATE, cancellable, error);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;
  for (gsize at = 0; at < length; at += STEP)
    if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data + at, MIN (STEP, length - at), NULL, cancellable, error) ||
        !sync_to_disk (stream, error))
      return FALSE;
  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

static gboolean
write_copy (const Copying  *self,
            GError        **error)
{
  g_autoptr (GFile) to = g_file_new_for_path (self->path);
  g_autoptr (GFile) part = name_beside (self->path);

  if (write_part (part, self->bytes, self->cancellable, error) &&
      g_file_move (part, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, self->cancellable, NULL, NULL, error))
    return TRUE;
  g_file_delete (part, NULL, NULL);
  return FALSE;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (write_copy (data, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, G_IO_ERROR, error->code, "%s", sentence_of (error->code));
}

/* On the interface's. */

static GTask *
begin (gpointer             source,
       const char          *path,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (source, NULL, callback, user_data);
  Copying *self = g_new0 (Copying, 1);

  self->path = g_strdup (path);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_task_set_source_tag (task, penny_plain_copy_async);
  g_task_set_task_data (task, self, copying_free);
  return task;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  PennyKeptCopy *copy = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (copy == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  ((Copying *) g_task_get_task_data (task))->bytes = g_steal_pointer (&copy->bytes);
  penny_kept_copy_free (copy);
  g_task_run_in_thread (task, write_thread);
}

void
penny_plain_copy_async (PennyBook           *book,
                        gint64               file_id,
                        const char          *path,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (PENNY_IS_BOOK (book));
  g_return_if_fail (path != NULL);

  penny_book_read_async (book, penny_kept_copy, g_memdup2 (&file_id, sizeof file_id), g_free,
                         (GDestroyNotify) penny_kept_copy_free, cancellable, read_cb,
                         begin (book, path, cancellable, callback, user_data));
}

void
penny_plain_copy_bytes_async (GBytes              *bytes,
                              const char          *path,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (path != NULL);

  task = begin (NULL, path, cancellable, callback, user_data);
  ((Copying *) g_task_get_task_data (task))->bytes = g_bytes_ref (bytes);
  g_task_run_in_thread (task, write_thread);
}

gboolean
penny_plain_copy_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
