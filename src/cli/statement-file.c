#include "statement-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/* One more than the reader takes: enough for it to say that it is too much. */
#define MOST_BYTES (100 * 1024 * 1024 + 1)
#define BYTES_A_STEP (64 * 1024)

static GBytes *
fail (const char  *name,
      int          number,
      GError     **error)
{
  g_autofree char *shown = g_filename_display_name (name);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               /* Translators: a file's name, and the system's reason. */
               _("The file %s could not be read: %s. Nothing was changed."), shown, g_strerror (number));
  return NULL;
}

static GBytes *
read_all (int          fd,
          const char  *name,
          GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (bytes->len < MOST_BYTES)
    {
      guint at = bytes->len;
      ssize_t n;

      g_byte_array_set_size (bytes, at + BYTES_A_STEP);
      n = read (fd, bytes->data + at, BYTES_A_STEP);
      g_byte_array_set_size (bytes, at + MAX (n, 0));
      if (n < 0 && errno != EINTR)
        return fail (name, errno, error);
      if (n == 0)
        break;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
penny_file_read (const char  *name,
                 GError     **error)
{
  int fd = open (name, O_RDONLY | O_CLOEXEC);
  struct stat about;
  GBytes *bytes;

  if (fd < 0)
    return fail (name, errno, error);
  if (fstat (fd, &about) == 0 && S_ISDIR (about.st_mode))
    bytes = fail (name, EISDIR, error);
  else
    bytes = read_all (fd, name, error);
  close (fd);
  return bytes;
}
