#include "kept-copy.h"

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
