#include "copy.h"

#include <glib/gstdio.h>
#include <string.h>

#include "files.h"

#define MOST_LINKS 8

/* Where the folder really lies: a link to it may lie on another disk, or not be ours to replace. */
char *
penny_folder_beside (const char *folder,
                     const char *ending)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (path, NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      if (target == NULL)
        break;
      g_free (path);
      path = g_canonicalize_filename (target, parent);
    }
  return g_strconcat (path, ending, NULL);
}

/* A book's own names, and no other: what else somebody keeps in its folder stays. */
static const char *const book_files[] = { "book.db", "book.db-journal", "lock" };
/* Books in the making inside it. */
static const char *const book_folders[] = { PENNY_FOLDER_SEALING, PENNY_FOLDER_BACKUP };

gboolean
penny_folder_is_receipt (const char *name)
{
  gsize n = strspn (name, "0123456789abcdef");

  return n == 2 * 16 && g_str_equal (name + n, ".rcpt");
}

/* One, or what adding one that was cut off left. */
static gboolean
is_of_a_receipt (const char *name)
{
  g_autofree char *whole = g_str_has_suffix (name, ".half") ? g_strndup (name, strlen (name) - strlen (".half")) : NULL;

  return penny_folder_is_receipt (whole != NULL ? whole : name);
}

/* receipts/xx/<32 hex>.rcpt, and the bin. */
static gboolean
remove_receipts (const char  *receipts,
                 GError     **error)
{
  g_autoptr (GDir) folders = g_dir_open (receipts, 0, NULL);

  for (const char *name; folders != NULL && (name = g_dir_read_name (folders)) != NULL; )
    {
      g_autofree char *folder = g_build_filename (receipts, name, NULL);
      gboolean ours = strlen (name) == 2 || g_str_equal (name, "bin");
      g_autoptr (GDir) files = ours && !g_file_test (folder, G_FILE_TEST_IS_SYMLINK)
                                 ? g_dir_open (folder, 0, NULL) : NULL;

      for (const char *file; files != NULL && (file = g_dir_read_name (files)) != NULL; )
        {
          g_autofree char *path = g_build_filename (folder, file, NULL);

          if (is_of_a_receipt (file) && !penny_files_remove (path, error))
            return FALSE;
        }
      g_rmdir (folder);
    }
  g_rmdir (receipts);
  return TRUE;
}

/* The book that lies right in @folder. */
static gboolean
remove_book (const char  *folder,
             GError     **error)
{
  g_autofree char *receipts = g_build_filename (folder, "receipts", NULL);

  if (g_file_test (folder, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (book_files); i++)
    {
      g_autofree char *file = g_build_filename (folder, book_files[i], NULL);

      if (!penny_files_remove (file, error))
        return FALSE;
    }
  if (!g_file_test (receipts, G_FILE_TEST_IS_SYMLINK) && !remove_receipts (receipts, error))
    return FALSE;
  g_rmdir (folder);
  return TRUE;
}

gboolean
penny_folder_remove (const char  *folder,
                     GError     **error)
{
  g_return_val_if_fail (folder != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (book_folders); i++)
    {
      g_autofree char *inside = g_build_filename (folder, book_folders[i], NULL);

      if (!remove_book (inside, error))
        return FALSE;
    }
  return remove_book (folder, error);
}
