#include "copy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "keys.h"
#include "store-private.h"

/* The file below an open book, or an error where there is none. */
const char *
penny_store_get_file (PennyStore  *self,
                      GError     **error)
{
  const char *file = sqlite3_db_filename (penny_store_handle (self), "main");

  if (file != NULL && *file != '\0' && penny_store_get_key (self) != NULL)
    return file;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                       _("This is kept in memory only, so there is no file to copy. Nothing was changed."));
  return NULL;
}

char *
penny_store_get_folder (PennyStore *self)
{
  const char *file = penny_store_get_file (self, NULL);

  return file != NULL ? g_path_get_dirname (file) : NULL;
}

/* While the book is open for writing nobody else changes it, so it can be held against its copy. */
static gboolean
check_copy (PennyStore      *self,
            const PennyEnd  *book,
            const PennyEnd  *copy,
            PennyGoOn        go_on,
            gpointer         data,
            GError         **error)
{
  const PennyPart part = { go_on, data, 0.7, 1 };

  return penny_end_check (copy, &part, error) &&
         (self->lock < 0 || penny_end_same (book, copy, FALSE, NULL, error));
}

gboolean
penny_store_copy_to (PennyStore   *self,
                     const char   *file,
                     PennyGoOn     go_on,
                     gpointer      data,
                     GError      **error)
{
  const PennyPart part = { go_on, data, 0, 0.7 };
  g_autoptr (PennyVault) vault = NULL;
  PennyEnd book, copy;
  PennyHeader header;

  g_return_val_if_fail (self != NULL && file != NULL, FALSE);

  book.file = penny_store_get_file (self, error);
  if (book.file == NULL)
    return FALSE;
  if (penny_vault_read_header (self->handle, &header) != SQLITE_OK)
    return penny_store_fail (self, error);
  vault = penny_vault_new (penny_store_get_key (self), NULL);
  book.vault = copy.vault = vault;
  copy.file = file;

  if (!penny_end_copy (&book, &copy, &header, &part, error))
    return FALSE;
  if (check_copy (self, &book, &copy, go_on, data, error))
    return TRUE;
  g_unlink (file);
  return FALSE;
}

gboolean
penny_store_check_copy (const char  *file,
                        PennyKey    *key,
                        PennyGoOn    go_on,
                        gpointer     data,
                        GError     **error)
{
  g_autoptr (PennyVault) vault = NULL;
  const PennyPart part = { go_on, data, 0, 1 };

  g_return_val_if_fail (file != NULL && key != NULL, FALSE);

  vault = penny_vault_new (key, NULL);
  return penny_end_check (&(PennyEnd) { file, vault }, &part, error);
}
