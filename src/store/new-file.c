#include "new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "files.h"

struct _PennyNewFile
{
  char *path;
  char *part;                   /* what it is called meanwhile; NULL: it has its name */
  int   descriptor;
};

static gboolean
fail (const char  *path,
      int          why,
      GError     **error)
{
  if (why != EEXIST)
    return penny_files_fail (why, path, error);
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                       _("A file of that name is there already, and was left as it is. Choose another name."));
  return FALSE;
}

gboolean
penny_new_file_fail (const PennyNewFile  *self,
                     int                  why,
                     GError             **error)
{
  return fail (self->path, why, error);
}

void
penny_new_file_free (PennyNewFile *self)
{
  if (self == NULL)
    return;
  if (self->descriptor >= 0)
    close (self->descriptor);
  if (self->part != NULL)
    g_unlink (self->part);
  g_free (self->part);
  g_free (self->path);
  g_free (self);
}

/* A link that leads nowhere is there, too. */
static gboolean
is_there (const char *path)
{
  GStatBuf about;

  return g_lstat (path, &about) == 0;
}

/* Its name says what it was to be, should it be found after a power cut. */
static int
create_beside (const char  *path,
               char       **part)
{
  *part = g_strconcat (path, ".part-XXXXXX", NULL);
  return g_mkstemp_full (*part, O_RDWR | O_CLOEXEC, 0600);
}

PennyNewFile *
penny_new_file_begin (const char  *path,
                      GError     **error)
{
  g_autofree char *part = NULL;
  PennyNewFile *self;
  int descriptor = -1;

  g_return_val_if_fail (path != NULL, NULL);

  if (is_there (path) || (descriptor = create_beside (path, &part)) < 0)
    {
      fail (path, part == NULL ? EEXIST : errno, error);
      return NULL;
    }
  self = g_new0 (PennyNewFile, 1);
  self->path = g_strdup (path);
  self->part = g_steal_pointer (&part);
  self->descriptor = descriptor;
  return self;
}

int
penny_new_file_get_descriptor (const PennyNewFile *self)
{
  g_return_val_if_fail (self != NULL, -1);
  return self->descriptor;
}

int
penny_new_file_scratch (const PennyNewFile  *self,
                        GError             **error)
{
  g_autofree char *part = NULL;
  int descriptor = create_beside (self->path, &part);

  if (descriptor < 0)
    fail (self->path, errno, error);
  else
    g_unlink (part);
  return descriptor;
}

/* Whoever was there first stays; some disks cannot promise that, and are asked just before. */
static int
rename_new (const char *from,
            const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;
  if (is_there (to))
    return EEXIST;
  return g_rename (from, to) == 0 ? 0 : errno;
}

gboolean
penny_new_file_keep (PennyNewFile  *self,
                     GError       **error)
{
  g_autofree char *folder = NULL;
  int why;

  g_return_val_if_fail (self != NULL && self->part != NULL, FALSE);

  /* Some network shares cannot be told to sync; what they say of writing has to do. */
  if (fsync (self->descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
    return fail (self->path, errno, error);
  why = rename_new (self->part, self->path);
  if (why != 0)
    return fail (self->path, why, error);
  g_clear_pointer (&self->part, g_free);
  folder = g_path_get_dirname (self->path);
  penny_files_sync_folder (folder, NULL);
  return TRUE;
}
