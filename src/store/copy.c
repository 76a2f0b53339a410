#include "copy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "head.h"
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

gboolean
penny_store_copy_unchecked (PennyStore   *self,
                            const char   *file,
                            PennyGoOn     go_on,
                            gpointer      data,
                            GError      **error)
{
  const PennyPart part = { go_on, data, 0, 1 };
  g_autoptr (PennyVault) vault = NULL;
  PennyEnd book, copy;
  PennyHeader header;
  int result;

  g_return_val_if_fail (self != NULL && file != NULL, FALSE);

  book.file = penny_store_get_file (self, error);
  if (book.file == NULL)
    return FALSE;
  result = penny_vault_read_header (self->handle, &header);
  if (result != SQLITE_OK)
    return penny_store_fail_code (self, result, error);
  vault = penny_vault_new (penny_store_get_key (self), NULL);
  book.vault = copy.vault = vault;
  copy.file = file;

  if (!penny_end_copy (&book, &copy, &header, &part, error))
    return FALSE;
  /* While the book is open for writing nobody else changes it, so it can be held against its copy. */
  if (self->lock < 0 || penny_end_same (&book, &copy, FALSE, NULL, error))
    return TRUE;
  g_unlink (file);
  return FALSE;
}

/* A part of somebody's progress. */
static gboolean
go_on_part (double   fraction,
            gpointer part)
{
  return penny_part_go_on (part, fraction);
}

gboolean
penny_store_copy_to (PennyStore   *self,
                     const char   *file,
                     PennyGoOn     go_on,
                     gpointer      data,
                     GError      **error)
{
  PennyPart copying = { go_on, data, 0, 0.5 }, checking = { go_on, data, 0.5, 1 };

  if (!penny_store_copy_unchecked (self, file, go_on_part, &copying, error))
    return FALSE;
  if (penny_store_check_copy (file, penny_store_get_key (self), go_on_part, &checking, error))
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
  const PennyPart part = { go_on, data, 0, 1 };
  g_autoptr (PennyVault) vault = NULL;
  PennyHead head;

  g_return_val_if_fail (file != NULL && key != NULL, FALSE);

  if (!penny_head_read (&head, file, error))
    return FALSE;
  if (head.plain)
    return penny_head_is_plain (error);
  if (!penny_head_fits (&head, key))
    return penny_head_wants_other (error);
  vault = penny_vault_new (key, NULL);
  return penny_end_check (&(PennyEnd) { file, vault }, &part, error);
}
