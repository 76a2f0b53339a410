#include "book-folder.h"

#include <glib/gstdio.h>

#include "run.h"

struct _BookFiles
{
  GHashTable *files;           /* name -> GBytes */
};

char *
book_folder_make (void)
{
  static const struct
  {
    const char *variable;
    const char *name;
  } places[] = {
    { "HOME", "home" },
    { "XDG_RUNTIME_DIR", "run" },
    { "TMPDIR", "tmp" },
    { "SQLITE_TMPDIR", "tmp" },
  };
  char *folder = make_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i].name, NULL);

      g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
      g_setenv (places[i].variable, path, TRUE);
    }
  /* There is nobody's keyring to ask. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_unsetenv ("XDG_DATA_HOME");
  g_unsetenv ("XDG_CONFIG_HOME");
  g_unsetenv ("XDG_CACHE_HOME");
  g_unsetenv ("XDG_STATE_HOME");
  return folder;
}

BookFiles *
book_files_take (const char *book)
{
  BookFiles *self = g_new0 (BookFiles, 1);
  g_autoptr (GDir) dir = g_dir_open (book, 0, NULL);
  const char *name;

  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (book, name, NULL);
      char *bytes;
      gsize size;

      if (!g_file_get_contents (path, &bytes, &size, NULL))
        continue;
      g_hash_table_insert (self->files, g_strdup (name), g_bytes_new_take (bytes, size));
    }
  return self;
}

/* What is a folder there, with receipts, stays: a row names what is in use. */
void
book_files_put (BookFiles  *self,
                const char *book)
{
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer name, bytes;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      g_autofree char *path = g_build_filename (book, name, NULL);

      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }
}

void
book_files_free (BookFiles *self)
{
  g_hash_table_unref (self->files);
  g_free (self);
}

void
book_folder_write_statement (const char *path,
                             const char *payee,
                             guint       n)
{
  g_autoptr (GString) text = g_string_new ("Number,Date,Account,Amount,Subcategory,Memo\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " ,%02u/%02u/2026,20-00-00 12345678,-%u.%02u,PAYMENT,%s %u\n",
                            i % 28 + 1, i / 28 % 5 + 6, 1 + i % 9, i % 100, payee, i);
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}
