#include "folder-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"

/* A swap in steps.  The marker names the other folder, so that whoever finds a
 * half-done one knows where it was going; it is held while they move, so that
 * nobody takes a swap under way for one that was cut off. */
typedef struct
{
  char *folder;
  char *other;
  char *parent;
  char *aside;                 /* where the old one is meanwhile */
  char *marker;
  int   held;                  /* the marker, open and locked; -1: not */
} Swap;

static void
swap_let_go (Swap *self)
{
  if (self->held >= 0)
    close (self->held);
  self->held = -1;
}

static void
swap_free (Swap *self)
{
  swap_let_go (self);
  g_free (self->folder);
  g_free (self->other);
  g_free (self->parent);
  g_free (self->aside);
  g_free (self->marker);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Swap, swap_free)

static Swap *
swap_new (const char *folder,
          const char *other)
{
  Swap *self = g_new0 (Swap, 1);

  self->folder = penny_folder_beside (folder, "");
  self->other = other != NULL ? penny_folder_beside (other, "") : NULL;
  self->parent = g_path_get_dirname (self->folder);
  self->aside = g_strconcat (self->folder, ".swapping", NULL);
  self->marker = g_strconcat (self->folder, ".swap", NULL);
  self->held = -1;
  return self;
}

/* Waits for another program that moves the same folders.  A disk that knows no locks has to do without. */
static gboolean
hold_marker (Swap *self,
             int   flags)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  self->held = g_open (self->marker, O_RDWR | O_CLOEXEC | flags, 0600);
  while (self->held >= 0 && fcntl (self->held, F_OFD_SETLKW, &whole) != 0 && errno == EINTR)
    ;
  return self->held >= 0;
}

/* One that was removed while it was waited for is no marker any more. */
static gboolean
is_removed (Swap *self)
{
  struct stat about;

  return fstat (self->held, &about) == 0 && about.st_nlink == 0;
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
  gsize size = strlen (name);

  do
    {
      swap_let_go (self);
      if (!hold_marker (self, O_CREAT))
        return penny_files_fail (errno, self->marker, error);
    }
  while (is_removed (self));

  if (ftruncate (self->held, 0) != 0 || write (self->held, name, size) != (gssize) size || fsync (self->held) != 0)
    return penny_files_fail (errno, self->marker, error);
  return penny_files_sync_folder (self->parent, error);
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

enum { WRITE_MARKER, MOVE_ASIDE, MOVE_IN, MOVE_BACK, REMOVE_MARKER };

static gboolean (*const steps[]) (Swap *self, GError **error) = {
  [WRITE_MARKER] = write_marker,
  [MOVE_ASIDE] = move_aside,
  [MOVE_IN] = move_in,
  [MOVE_BACK] = move_back,
  [REMOVE_MARKER] = remove_marker,
};
G_STATIC_ASSERT (G_N_ELEMENTS (steps) == PENNY_SWAP_STEPS);

/* Goes on with *step, which is the one that failed when this is FALSE. */
static gboolean
take_steps (Swap    *self,
            guint   *step,
            guint    last,
            GError **error)
{
  for (; *step < last; *step += 1)
    if (!steps[*step] (self, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What cannot go on goes back: nobody should be without the old one because the
 * new one cannot take its place.  The marker stays until that is safe on the disk. */
static gboolean
go_back (Swap *self)
{
  if (!is_there (self->aside))
    return FALSE;
  if (is_there (self->folder) && (is_there (self->other) || g_rename (self->folder, self->other) != 0))
    return FALSE;
  if (g_rename (self->aside, self->folder) != 0)
    return FALSE;
  if (penny_files_sync_folder (self->parent, NULL))
    remove_marker (self, NULL);
  return TRUE;
}

gboolean
penny_folder_swap_in_steps (const char  *folder,
                            const char  *other,
                            guint        last,
                            GError     **error)
{
  g_autoptr (Swap) swap = swap_new (folder, other);
  guint step = WRITE_MARKER;

  if (is_there (swap->aside))
    return penny_files_fail (EEXIST, swap->aside, error);
  if (take_steps (swap, &step, last, error))
    return TRUE;
  /* A disk may say no when the new one is in place already, and neither way is open: then that is how it is. */
  if (go_back (swap) || step < MOVE_IN || !is_there (swap->folder))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

static gboolean
exchange (Swap *self)
{
  return renameat2 (AT_FDCWD, self->folder, AT_FDCWD, self->other, RENAME_EXCHANGE) == 0;
}

gboolean
penny_folder_swap (const char  *folder,
                   const char  *other,
                   GError     **error)
{
  g_autoptr (Swap) swap = NULL;

  g_return_val_if_fail (folder != NULL && other != NULL, FALSE);

  swap = swap_new (folder, other);
  if (!exchange (swap))
    return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP
             ? penny_folder_swap_in_steps (folder, other, PENNY_SWAP_STEPS, error)
             : penny_files_fail (errno, swap->folder, error);
  /* What is not safe on the disk is taken back, so that FALSE always means the old one. */
  if (penny_files_sync_folder (swap->parent, error))
    return TRUE;
  if (exchange (swap))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

/* Which step is next can be seen from what lies where. */
static guint
next_step (Swap *self)
{
  if (!is_there (self->aside))
    return REMOVE_MARKER;      /* not begun, or all but done: each folder is whole where it is */
  return is_there (self->folder) ? MOVE_BACK : MOVE_IN;
}

gboolean
penny_folder_mend (const char  *folder,
                   GError     **error)
{
  g_autoptr (Swap) swap = NULL;
  g_autofree char *name = NULL;
  guint step;
  int why;

  g_return_val_if_fail (folder != NULL, FALSE);

  swap = swap_new (folder, NULL);
  if (!is_there (swap->marker))
    return TRUE;
  why = hold_marker (swap, 0) ? 0 : errno;
  if (why != 0 && why != ENOENT)
    return is_there (swap->folder) || penny_files_fail (why, swap->marker, error);
  if (!g_file_get_contents (swap->marker, &name, NULL, NULL))
    return TRUE;

  /* The marker is a name beside the folder, and nothing else; half a marker was written before anything moved. */
  if (*name == '\0' || strchr (name, G_DIR_SEPARATOR) != NULL || g_str_equal (name, "..") || g_str_equal (name, "."))
    return is_there (swap->aside) || remove_marker (swap, error);
  swap->other = g_build_filename (swap->parent, name, NULL);

  step = next_step (swap);
  /* What is there is whole and may be opened; what could not be put away waits for the next time. */
  if (take_steps (swap, &step, PENNY_SWAP_STEPS, error))
    return TRUE;
  if (!is_there (swap->folder) && !go_back (swap))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}
