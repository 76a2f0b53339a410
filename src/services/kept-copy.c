#include "kept-copy.h"

#include <glib/gi18n-lib.h>

void
penny_kept_copy_free (PennyKeptCopy *self)
{
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

gpointer
penny_kept_copy (PennyStore  *store,
                 gpointer     file_id,
                 GError     **error)
{
  g_autoptr (PennyKeptFile) file = penny_kept_files_get (store, *(const gint64 *) file_id, error);
  GBytes *bytes = file != NULL ? penny_kept_files_read_bytes (store, file, error) : NULL;
  PennyKeptCopy *self;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (PennyKeptCopy, 1);
  self->name = g_steal_pointer (&file->name);
  self->bytes = bytes;
  return self;
}

gboolean
penny_keep_file (PennyStore  *store,
                 GBytes      *bytes,
                 const char  *name,
                 gint64      *file_id,
                 GError     **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (!penny_kept_files_find (store, sha256, file_id, error))
    return FALSE;
  return *file_id != 0 ||
         penny_kept_files_add_bytes (store, bytes, name == NULL ? _("Document") : name, NULL, file_id, error);
}

gboolean
penny_drop_kept_file (PennyStore  *store,
                      gint64       file_id,
                      GError     **error)
{
  g_autoptr (GError) problem = NULL;

  if (file_id == 0 || penny_kept_files_remove (store, file_id, &problem))
    return TRUE;
  /* A statement, a payslip or another document is the same file. */
  if (g_error_matches (problem, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
