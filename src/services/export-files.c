#include "export-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "csv-writer.h"
#include "files.h"
#include "kept-files.h"

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

typedef struct
{
  PennyExport    *export;
  char           *folder;
  GHashTable     *numbers;     /* safe name to the last number that it was given */
  PennyCsvWriter *csv;         /* which is which */
} Saving;

/* "may.csv", "may 2.csv", "may 3.csv", ...  Where ten thousand have one name, each is still found at once. */
static char *
free_name (Saving     *self,
           const char *name)
{
  char *safe = safe_name (name);
  const char *dot = strrchr (safe, '.');
  int stem = dot != NULL && dot != safe ? (int) (dot - safe) : (int) strlen (safe);
  int last = GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, safe));
  g_autofree char *tried = NULL;
  g_autofree char *path = NULL;

  do
    {
      g_autofree char *number = ++last > 1 ? g_strdup_printf (" %d", last) : g_strdup ("");

      g_free (tried);
      g_free (path);
      tried = g_strdup_printf ("%.*s%s%s", stem, safe, number, safe + stem);
      path = g_build_filename (self->folder, tried, NULL);
    }
  while (g_file_test (path, G_FILE_TEST_EXISTS));
  g_hash_table_insert (self->numbers, safe, GINT_TO_POINTER (last));
  return g_steal_pointer (&tried);
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

static void
write_saved (Saving               *self,
             const PennyKeptFile  *kept,
             const char           *saved_as)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, kept->id);

  penny_csv_writer_plain (self->csv, id);
  penny_csv_writer_text (self->csv, kept->name);
  penny_csv_writer_text (self->csv, saved_as);
  penny_csv_writer_end_row (self->csv);
}

/* One that is damaged or gone is named in READ-ME.txt: it keeps nobody from all the others. */
static gboolean
write_kept_file (Saving               *self,
                 const PennyKeptFile  *kept,
                 GError              **error)
{
  g_autofree char *name = free_name (self, kept->name);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) reason = NULL;

  if (write_bytes (self->export, kept, path, &reason))
    {
      write_saved (self, kept, name);
      return TRUE;
    }
  g_unlink (path);
  if (g_error_matches (reason, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED))
    {
      g_ptr_array_add (self->export->lost, g_strdup (kept->name));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
write_kept_files (Saving           *self,
                  const GPtrArray  *kept,
                  GError          **error)
{
  for (guint i = 0; i < kept->len; i++)
    if (!write_kept_file (self, kept->pdata[i], error) ||
        !penny_export_go_on (self->export, 0.5 + 0.5 * (double) (i + 1) / (double) kept->len, error))
      return FALSE;
  return TRUE;
}

/* Receipts that a phone took all have the same name: by their number here each is found. */
static gboolean
save_kept_files (PennyExport      *export,
                 const GPtrArray  *kept,
                 GError          **error)
{
  static const char *const heading[] = { "id", "name", "saved_as" };
  g_autofree char *file = g_build_filename (export->beside, "files_saved.csv", NULL);
  g_autofree char *folder = g_build_filename (export->beside, "files", NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Saving self = { export, folder, numbers, NULL };
  gboolean written;
  int why;

  if (kept->len > 0 && !penny_files_make_folder (folder, error))
    return FALSE;
  self.csv = penny_csv_writer_new (file);
  for (gsize i = 0; i < G_N_ELEMENTS (heading); i++)
    penny_csv_writer_plain (self.csv, heading[i]);
  penny_csv_writer_end_row (self.csv);
  written = write_kept_files (&self, kept, error);
  why = penny_csv_writer_finish (self.csv);
  return written && (why == 0 || penny_files_fail (why, file, error)) && penny_files_sync (file, error);
}

gboolean
penny_export_files (PennyExport  *self,
                    GError      **error)
{
  g_autoptr (GPtrArray) kept = penny_kept_files_list (self->store, error);

  return kept != NULL && save_kept_files (self, kept, error);
}
