#include "statement-file.h"

#include <errno.h>
#include <stdio.h>

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

/* Opening a folder succeeds; reading it is what fails. */
GBytes *
penny_file_read (const char  *name,
                 GError     **error)
{
  FILE *file = fopen (name, "rb");
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n = 1;
  int number = 0;

  if (file == NULL)
    return fail (name, errno, error);
  while (n > 0 && bytes->len < MOST_BYTES)
    {
      guint at = bytes->len;

      g_byte_array_set_size (bytes, at + BYTES_A_STEP);
      n = fread (bytes->data + at, 1, BYTES_A_STEP, file);
      number = ferror (file) ? errno : 0;
      g_byte_array_set_size (bytes, at + n);
    }
  fclose (file);
  return number != 0 ? fail (name, number, error) : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
