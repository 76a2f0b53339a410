#include "export-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "files.h"
#include "kept-files.h"

#define MOST_NAMES 10000

typedef struct
{
  const char *path;
  FILE       *file;
} Target;

/* A name that is a name on every disk, that hides nothing and leads nowhere else. */
static char *
safe_name (const char *name)
{
  char *safe = g_utf8_make_valid (name, -1);

  for (char *letter = safe; *letter != '\0'; letter++)
    if (g_ascii_iscntrl (*letter) || strchr ("/\\:*?\"<>|", *letter) != NULL)
      *letter = '-';
  if (*safe == '.')
    *safe = '-';
  return safe;
}

/* "may.csv", "may 2.csv", "may 3.csv", ... */
static char *
free_path (const char *folder,
           const char *name)
{
  g_autofree char *safe = safe_name (name);
  const char *dot = strrchr (safe, '.');
  int stem = dot != NULL && dot != safe ? (int) (dot - safe) : (int) strlen (safe);

  for (int i = 1; i < MOST_NAMES; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf (" %d", i) : g_strdup ("");
      g_autofree char *tried = g_strdup_printf ("%.*s%s%s", stem, safe, number, safe + stem);
      g_autofree char *path = g_build_filename (folder, tried, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return g_build_filename (folder, safe, NULL);
}

static gboolean
write_chunk (const guint8  *bytes,
             gsize          size,
             gpointer       data,
             GError       **error)
{
  const Target *target = data;

  return fwrite (bytes, 1, size, target->file) == size || penny_files_fail (errno, target->path, error);
}

static gboolean
write_bytes (PennyExport          *self,
             const PennyKeptFile  *kept,
             const char           *path,
             GError              **error)
{
  Target target = { path, penny_files_create (path) };
  gboolean written;

  if (target.file == NULL)
    return penny_files_fail (errno, path, error);
  written = penny_kept_files_read (self->store, kept, write_chunk, &target, error);
  if (fclose (target.file) != 0 && written)
    written = penny_files_fail (errno, path, error);
  return written && penny_files_sync (path, error);
}

/* One that is damaged or gone is named in READ-ME.txt: it keeps nobody from all the others. */
static gboolean
write_kept_file (PennyExport          *self,
                 const char           *folder,
                 const PennyKeptFile  *kept,
                 GError              **error)
{
  g_autofree char *path = free_path (folder, kept->name);
  g_autoptr (GError) reason = NULL;

  if (write_bytes (self, kept, path, &reason))
    return TRUE;
  g_unlink (path);
  if (g_error_matches (reason, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED))
    {
      g_ptr_array_add (self->lost, g_strdup (kept->name));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
penny_export_files (PennyExport  *self,
                    GError      **error)
{
  g_autofree char *folder = g_build_filename (self->beside, "files", NULL);
  g_autoptr (GPtrArray) kept = penny_kept_files_list (self->store, error);

  if (kept == NULL || (kept->len > 0 && !penny_files_make_folder (folder, error)))
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    if (!write_kept_file (self, folder, kept->pdata[i], error) ||
        !penny_export_go_on (self, 0.5 + 0.5 * (double) (i + 1) / (double) kept->len, error))
      return FALSE;
  return TRUE;
}

