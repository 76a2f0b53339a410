#include "folder-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "files.h"

#define MOST_LINKS 8

/* A swap in steps.  The marker names the other folder, so that whoever finds a
 * half-done one knows where it was going. */
typedef struct
{
  char *folder;
  char *other;
  char *parent;
  char *aside;                 /* where the old one is meanwhile */
  char *marker;
} Swap;

static void
swap_free (Swap *self)
{
  g_free (self->folder);
  g_free (self->other);
  g_free (self->parent);
  g_free (self->aside);
  g_free (self->marker);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Swap, swap_free)

/* Where a folder really lies: a link to it may lie on another disk, or not be ours to replace. */
static char *
real_path (const char *folder)
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
  return g_steal_pointer (&path);
}

char *
penny_folder_beside (const char *folder,
                     const char *ending)
{
  g_autofree char *path = real_path (folder);

  return g_strconcat (path, ending, NULL);
}

static Swap *
swap_new (const char *folder,
          const char *other)
{
  Swap *self = g_new0 (Swap, 1);

  self->folder = real_path (folder);
  self->other = other != NULL ? real_path (other) : NULL;
  self->parent = g_path_get_dirname (self->folder);
  self->aside = g_strconcat (self->folder, ".swapping", NULL);
  self->marker = g_strconcat (self->folder, ".swap", NULL);
  return self;
}

static gboolean
move (Swap        *self,
      const char  *from,
      const char  *to,
      GError     **error)
{
  if (g_rename (from, to) != 0)
    return penny_files_fail (errno, from, error);
  return penny_files_sync_folder (self->parent, error);
}

static gboolean
write_marker (Swap    *self,
              GError **error)
{
  g_autofree char *name = g_path_get_basename (self->other);
  int marker = g_open (self->marker, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gsize size = strlen (name);
  gboolean written;
  int why;

  if (marker < 0)
    return penny_files_fail (errno, self->marker, error);
  written = write (marker, name, size) == (gssize) size && fsync (marker) == 0;
  why = errno;
  close (marker);
  return written ? penny_files_sync_folder (self->parent, error) : penny_files_fail (why, self->marker, error);
}

static gboolean
move_aside (Swap    *self,
            GError **error)
{
  return move (self, self->folder, self->aside, error);
}

static gboolean
move_in (Swap    *self,
         GError **error)
{
  return move (self, self->other, self->folder, error);
}

static gboolean
move_back (Swap    *self,
           GError **error)
{
  return move (self, self->aside, self->other, error);
}

static gboolean
remove_marker (Swap    *self,
               GError **error)
{
  return penny_files_remove (self->marker, error) && penny_files_sync_folder (self->parent, error);
}

static gboolean (*const steps[]) (Swap *self, GError **error) = {
  write_marker, move_aside, move_in, move_back, remove_marker,
};
G_STATIC_ASSERT (G_N_ELEMENTS (steps) == PENNY_SWAP_STEPS);

/* Goes on with the steps from @first. */
static gboolean
take_steps (Swap    *self,
            guint    first,
            guint    last,
            GError **error)
{
  for (guint i = first; i < last; i++)
    if (!steps[i] (self, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What cannot go on goes back: nobody should be without the old one because the new one cannot take its place. */
static gboolean
go_back (Swap *self)
{
  return is_there (self->aside) && !is_there (self->folder) &&
         move (self, self->aside, self->folder, NULL) && remove_marker (self, NULL);
}

gboolean
penny_folder_swap_in_steps (const char  *folder,
                            const char  *other,
                            guint        last,
                            GError     **error)
{
  g_autoptr (Swap) swap = swap_new (folder, other);

  if (take_steps (swap, 0, last, error))
    return TRUE;
  go_back (swap);
  return FALSE;
}

gboolean
penny_folder_swap (const char  *folder,
                   const char  *other,
                   GError     **error)
{
  g_autoptr (Swap) swap = NULL;

  g_return_val_if_fail (folder != NULL && other != NULL, FALSE);

  swap = swap_new (folder, other);
  if (renameat2 (AT_FDCWD, swap->folder, AT_FDCWD, swap->other, RENAME_EXCHANGE) == 0)
    return penny_files_sync_folder (swap->parent, error);
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return penny_files_fail (errno, swap->folder, error);
  return penny_folder_swap_in_steps (folder, other, PENNY_SWAP_STEPS, error);
}

/* Which step is next can be seen from what lies where. */
static guint
next_step (Swap *self)
{
  if (!is_there (self->aside))
    return 4;                  /* not begun, or all but done: each folder is whole where it is */
  return is_there (self->folder) ? 3 : 2;
}

gboolean
penny_folder_mend (const char  *folder,
                   GError     **error)
{
  g_autoptr (Swap) swap = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  swap = swap_new (folder, NULL);
  if (!g_file_get_contents (swap->marker, &name, NULL, NULL))
    return TRUE;

  /* The marker is a name beside the folder, and nothing else; half a marker was written before anything moved. */
  if (*name == '\0' || strchr (name, G_DIR_SEPARATOR) != NULL || g_str_equal (name, ".."))
    return is_there (swap->aside) || remove_marker (swap, error);
  swap->other = g_build_filename (swap->parent, name, NULL);

  if (take_steps (swap, next_step (swap), PENNY_SWAP_STEPS, error))
    return TRUE;
  if (!go_back (swap))
    return FALSE;
  g_clear_error (error);
  return TRUE;
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

/* receipts/xx/<32 hex>.rcpt, what adding one that was cut off left, and the bin. */
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

          if (strstr (file, ".rcpt") != NULL && !penny_files_remove (path, error))
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
