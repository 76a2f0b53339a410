#include "pdf-lock.h"

#include <errno.h>
#include <unistd.h>

#define BLOCK 65536

/* Built without libqpdf. */

gboolean
penny_pdf_lock_there (void)
{
  return FALSE;
}

GBytes *
penny_pdf_finish (GBytes           *pdf,
                  const GPtrArray  *said,
                  const char       *password,
                  GError          **error)
{
  g_return_val_if_reached (NULL);
}

static gboolean
fail (int       why,
      GError  **error)
{
  g_set_error_literal (error, G_FILE_ERROR, (gint) g_file_error_from_errno (why), g_strerror (why));
  return FALSE;
}

static gboolean
write_all (int            to,
           const guint8  *bytes,
           gssize         size,
           GError       **error)
{
  while (size > 0)
    {
      gssize n = write (to, bytes, (gsize) size);

      if (n < 0 && errno != EINTR)
        return fail (errno, error);
      bytes += MAX (n, 0);
      size -= MAX (n, 0);
    }
  return TRUE;
}

gboolean
penny_pdf_finish_file (int               from,
                       int               to,
                       const GPtrArray  *said,
                       GError          **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  goffset at = 0;
  gssize n;

  while ((n = pread (from, block, BLOCK, at)) != 0)
    {
      if (n < 0 && errno != EINTR)
        return fail (errno, error);
      if (n > 0 && !write_all (to, block, n, error))
        return FALSE;
      at += MAX (n, 0);
    }
  return TRUE;
}
