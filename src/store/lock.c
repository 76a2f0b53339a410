#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

static void
fail_open (const char  *folder,
           int          why,
           GError     **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (why == EACCES || why == EROFS || why == EPERM)
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_READ_ONLY,
                 _("The file in “%s” can be read but not changed from here. Nothing was changed. "
                   "Copy it to a folder of your own and open it there."), shown);
  else if (why == ENOSPC || why == EDQUOT)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL,
                         _("There is no room left on the disk. Nothing was changed. Make some room and try again."));
  else
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                 _("The file in “%s” could not be opened (%s). Nothing was changed. Try again."), shown, g_strerror (why));
}

static void
fail_in_use (const char  *folder,
             GError     **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_IN_USE,
               _("The file in “%s” is open in another window or program. Nothing was changed. "
                 "Close it there, then try again."), shown);
}

int
penny_lock_take (const char  *folder,
                 GError     **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int why = errno;

  if (lock >= 0 && fcntl (lock, F_OFD_SETLK, &whole) == 0)
    return lock;

  if (lock >= 0)
    {
      why = errno;
      close (lock);
    }
  if (lock >= 0 && (why == EAGAIN || why == EACCES))
    fail_in_use (folder, error);
  else
    fail_open (folder, why, error);
  return -1;
}

int
penny_lock_folder (const char *folder)
{
  int lock = g_open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);

  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  penny_lock_drop (lock);
  return -1;
}

void
penny_lock_drop (int lock)
{
  if (lock >= 0)
    close (lock);
}
