#include "pdf-tools.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <unistd.h>

gboolean
pdf_tool_there (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *word = g_strdup_printf ("%s is not installed", program);

  if (path == NULL)
    g_test_skip (word);
  return path != NULL;
}

static char *
write_file (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  int file = g_file_open_tmp ("paper-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  close (file);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  return path;
}

char *
pdf_tool_run (GBytes     *pdf,
              const char *program,
              ...)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  g_autofree char *path = write_file (pdf);
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status = 0;
  va_list list;

  va_start (list, program);
  for (const char *one = program; one != NULL; one = va_arg (list, const char *))
    g_ptr_array_add (line, g_str_equal (one, "FILE") ? path : (gpointer) one);
  va_end (list);
  g_ptr_array_add (line, NULL);
  g_spawn_sync (NULL, (char **) line->pdata, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_unlink (path);
  if (g_spawn_check_wait_status (status, NULL))
    return said;
  g_free (said);
  return NULL;
}
