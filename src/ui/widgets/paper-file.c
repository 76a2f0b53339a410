#include "paper-file.h"

#include <glib/gi18n-lib.h>

#include "key.h"
#include "paper-pdf.h"

typedef struct
{
  GPtrArray *papers;
  GStrv      paths;
  char      *password;
} Saving;

static void
saving_free (Saving *self)
{
  g_ptr_array_unref (self->papers);
  g_strfreev (self->paths);
  penny_secret_free (self->password);
  g_free (self);
}

static gboolean
write_one (const PennyPaper  *paper,
           const char        *path,
           const char        *password,
           GError           **error)
{
  g_autoptr (GBytes) pdf = penny_paper_pdf (paper, password, error);
  gsize length;
  const char *bytes;

  if (pdf == NULL)
    return FALSE;
  bytes = g_bytes_get_data (pdf, &length);
  return g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Saving *self = data;
  GError *error = NULL;

  for (guint i = 0; i < self->papers->len && error == NULL; i++)
    if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
      write_one (self->papers->pdata[i], self->paths[i], self->password, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
penny_papers_save_async (GPtrArray           *papers,
                         const char *const   *paths,
                         const char          *password,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Saving *self = g_new0 (Saving, 1);

  g_return_if_fail (papers != NULL);
  g_return_if_fail (papers->len == g_strv_length ((GStrv) paths));

  self->papers = g_ptr_array_ref (papers);
  self->paths = g_strdupv ((GStrv) paths);
  self->password = penny_secret_copy (password);
  g_task_set_source_tag (task, penny_papers_save_async);
  g_task_set_task_data (task, self, (GDestroyNotify) saving_free);
  g_task_run_in_thread (task, save_thread);
}

gboolean
penny_papers_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
penny_paper_file_name (const char *title)
{
  g_autofree char *name = g_strdup (title);

  g_strdelimit (name, "/\\:*?\"<>|\t\n\r", '-');
  g_strstrip (name);
  /* A name that begins with a dot hides the file. */
  return g_strdup_printf ("%s%s.pdf", *name == '.' || *name == '\0' ? _("Paper") : "", name);
}
