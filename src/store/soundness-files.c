#include "soundness-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "kept-files-private.h"

/* Each file that has a row is there, has its size and, read to its end, its sum. */

static gboolean
add_to_sum (const guint8  *bytes,
            gsize          size,
            gpointer       sum,
            GError       **error)
{
  g_checksum_update (sum, bytes, (gssize) size);
  return TRUE;
}

/* A disk that fails is no damaged file: that ends the check. */
static gboolean
is_as_kept (PennyStore           *store,
            const PennyKeptFile  *file,
            gboolean             *as_kept,
            GError              **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) trouble = NULL;

  if (penny_kept_files_read (store, file, add_to_sum, sum, &trouble))
    {
      *as_kept = g_str_equal (g_checksum_get_string (sum), file->sha256);
      return TRUE;
    }
  *as_kept = FALSE;
  if (g_error_matches (trouble, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

static gboolean
look_at (PennyStore           *store,
         const PennyKeptFile  *file,
         GPtrArray            *wrong,
         GError              **error)
{
  g_autofree char *path = penny_kept_files_path (store, file->file);
  gboolean as_kept = FALSE;
  GStatBuf status;

  if (g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
    {
      g_ptr_array_add (wrong, g_strdup_printf (_("The kept file “%s” is not there. Take it from a backup."), file->name));
      return TRUE;
    }
  if (status.st_size == penny_receipt_sealed_bytes (file->bytes) &&
      !is_as_kept (store, file, &as_kept, error))
    return FALSE;
  if (!as_kept)
    g_ptr_array_add (wrong, g_strdup_printf (_("The kept file “%s” is not as it came. Take it from a backup."), file->name));
  return TRUE;
}

gboolean
penny_soundness_files (PennyStore       *store,
                       const PennyPart  *part,
                       GPtrArray        *wrong,
                       GError          **error)
{
  g_autoptr (GPtrArray) files = penny_kept_files_list (store, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      if (!penny_part_go_on (part, (double) i / files->len))
        return penny_fail_cancelled (error);
      if (!look_at (store, files->pdata[i], wrong, error))
        return FALSE;
    }
  return TRUE;
}
