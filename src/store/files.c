#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

gboolean
penny_files_fail (int          why,
                  const char  *path,
                  GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (why)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL,
                   _("There is no room left on the disk for “%s”. What was there before is as it was. "
                     "Make some room, or choose another disk, and try again."), name);
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_READ_ONLY,
                   _("“%s” can be read but not written from here. Nothing was changed. "
                     "Choose a folder that you may write in, and try again."), name);
      break;
    case ENOENT:
      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                   _("“%s” is not there. What was saved before is as it was. "
                     "If it is on a stick or another disk, put that in, and try again."), name);
      break;
    case EIO:
    case ENODEV:
    case ENXIO:
    case ESTALE:
      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                   _("The disk reported a fault at “%s”, or it was taken out. What was saved before is as it was. "
                     "Put it in again, or choose another disk, and try again."), name);
      break;
    default:
      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                   _("“%s” could not be read or written (%s). What was saved before is as it was. Try again."),
                   name, g_strerror (why));
      break;
    }
  return FALSE;
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int descriptor = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = descriptor >= 0 && fsync (descriptor) == 0;
  int why = errno;

  if (descriptor >= 0)
    close (descriptor);
  /* Some file systems (FAT over FUSE, network shares) have no such thing as syncing a folder. */
  return synced || (descriptor >= 0 && (why == EINVAL || why == ENOTSUP)) || penny_files_fail (why, path, error);
}

gboolean
penny_files_sync_folder (const char  *folder,
                         GError     **error)
{
  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

gboolean
penny_files_sync_folders (const char  *folder,
                          GError     **error)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);

  for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK) &&
          !penny_files_sync_folders (path, error))
        return FALSE;
    }
  return penny_files_sync_folder (folder, error);
}

gboolean
penny_files_sync (const char  *file,
                  GError     **error)
{
  return sync_path (file, O_RDWR, error);
}

FILE *
penny_files_create (const char *file)
{
  int descriptor = g_open (file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  return descriptor >= 0 ? fdopen (descriptor, "w") : NULL;
}

gboolean
penny_files_remove (const char  *file,
                    GError     **error)
{
  return g_unlink (file) == 0 || errno == ENOENT || penny_files_fail (errno, file, error);
}

gboolean
penny_files_make_folder (const char  *folder,
                         GError     **error)
{
  if (g_mkdir (folder, 0700) == 0)
    return TRUE;
  return (errno == EEXIST && g_file_test (folder, G_FILE_TEST_IS_DIR)) || penny_files_fail (errno, folder, error);
}
