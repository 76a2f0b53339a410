#include "kept-file.h"

#include <glib/gi18n-lib.h>

#include "kept-copy.h"
#include "pick-place.h"
#include "plain-copy.h"
#include "say.h"

/* More than this is no letter and no scan. */
#define MOST_BYTES (32 * 1024 * 1024)

#define CHOSEN "penny-file-chosen"

static void
forget (gpointer file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (file);
}

static GFile *
private_place (const char  *name,
               GError     **error)
{
  g_autofree char *pattern = g_build_filename (g_get_user_runtime_dir (), "pennywell-XXXXXX", NULL);
  g_autofree char *base = g_path_get_basename (name);

  if (g_mkdtemp (pattern) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("There is no room for a copy to open. Save a copy instead."));
      return NULL;
    }
  return g_file_new_build_filename (pattern, base, NULL);
}

static gboolean
write_copy (GFile                *to,
            const PennyKeptCopy  *copy,
            GError              **error)
{
  gsize length;
  const char *data = g_bytes_get_data (copy->bytes, &length);

  return g_file_replace_contents (to, data, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

static gboolean
show_copy (GtkWindow            *window,
           const PennyKeptCopy  *copy,
           GError              **error)
{
  GFile *file = private_place (copy->name, error);
  g_autofree char *uri = NULL;

  if (file == NULL)
    return FALSE;
  g_object_set_data_full (G_OBJECT (window), "penny-opened-copy", file, forget);
  uri = g_file_get_uri (file);
  if (!write_copy (file, copy, error))
    return FALSE;
  gtk_show_uri (window, uri, GDK_CURRENT_TIME);
  return TRUE;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  PennyKeptCopy *copy = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (copy == NULL || !show_copy (window, copy, &error))
    penny_say_error (GTK_WIDGET (window), error);
  g_clear_pointer (&copy, penny_kept_copy_free);
}

void
penny_kept_file_open (GtkWindow *window,
                      PennyBook *book,
                      gint64     file_id)
{
  penny_book_read_async (book, penny_kept_copy, g_memdup2 (&file_id, sizeof file_id), g_free,
                         (GDestroyNotify) penny_kept_copy_free, NULL, read_cb, g_object_ref (window));
}

typedef struct
{
  PennyBook *book;
  gint64     file_id;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
saved_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_plain_copy_finish (result, &error))
    penny_say (window, _("A plain copy was saved. Whoever uses this computer can read it."));
  else
    penny_say_error (window, error);
}

static void
place_cb (GtkWidget  *window,
          const char *path)
{
  Saving *saving = g_object_get_data (G_OBJECT (window), "penny-saving-copy");

  penny_plain_copy_async (saving->book, saving->file_id, path, NULL, saved_cb, g_object_ref (window));
}

void
penny_kept_file_save (GtkWindow *window,
                      PennyBook *book,
                      gint64     file_id)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->book = g_object_ref (book);
  saving->file_id = file_id;
  g_object_set_data_full (G_OBJECT (window), "penny-saving-copy", saving, (GDestroyNotify) saving_free);
  penny_pick_new (GTK_WIDGET (window), _("Save a plain copy"), _("Save"), _("document"), place_cb);
}

static void
loaded_cb (GObject      *file,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyForm) form = user_data;
  PennyFileChosen chosen = (PennyFileChosen) g_object_get_data (G_OBJECT (form), CHOSEN);
  g_autofree char *name = g_file_get_basename (G_FILE (file));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (file), result, NULL, &error);

  if (bytes == NULL)
    penny_form_fail (form, error->message, NULL);
  else if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > MOST_BYTES)
    penny_form_fail (form, _("That file is empty or larger than 32 MB, and was not taken. Choose another one."), NULL);
  else
    chosen (form, bytes, name);
}

static void
picked_cb (GtkWidget  *form,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (form));
}

void
penny_kept_file_pick (PennyForm       *form,
                      const char      *title,
                      PennyFileChosen  chosen)
{
  g_object_set_data (G_OBJECT (form), CHOSEN, (gpointer) chosen);
  penny_pick_file (GTK_WIDGET (form), title, _("Keep this file"), _("PDF files"), "*.pdf", picked_cb);
}
