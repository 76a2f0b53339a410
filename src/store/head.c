#include "head.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bytes.h"
#include "schema.h"
#include "store-private.h"
#include "vault.h"

/* How SQLite begins a file of its own (sqlite.org/fileformat2.html). */
static const char plain_magic[16] = "SQLite format 3";
enum { AT_APPLICATION = 68, PLAIN_BYTES = 100 };

char *
penny_head_find (const char  *path,
                 GError     **error)
{
  g_autofree char *file =
    g_file_test (path, G_FILE_TEST_IS_DIR) ? g_build_filename (path, "book.db", NULL) : g_strdup (path);
  g_autofree char *shown = g_filename_display_name (path);

  if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&file);
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK,
               _("There is no Pennywell file in “%s”. Choose another folder, or make a new file there."), shown);
  return NULL;
}

static gboolean
is_plain_book (const PennyHead *self)
{
  return self->size >= PLAIN_BYTES && memcmp (self->bytes, plain_magic, sizeof plain_magic) == 0 &&
         penny_get_u32_be (self->bytes + AT_APPLICATION) == PENNY_SCHEMA_APPLICATION;
}

/* What it is. */
static gboolean
recognise (PennyHead  *self,
           GError    **error)
{
  self->plain = is_plain_book (self);
  if (self->plain || penny_header_read (&self->header, self->bytes, self->size, NULL))
    return TRUE;

  if (penny_header_get_version (self->bytes, self->size) > PENNY_HEADER_VERSION)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FROM_THE_FUTURE,
                         _("This file was kept with a newer Pennywell than this one. Nothing was changed. "
                           "Open it with the newer one, or bring this one up to date."));
  else if (penny_header_is_sealed (self->bytes, self->size))
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                         _("The beginning of this file is damaged, so it cannot be opened. Nothing was changed. "
                           "Restore it from a backup."));
  else
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_A_BOOK,
                         _("The file in this folder is damaged, or it is not Pennywell’s. Nothing was changed. "
                           "If you have a backup, restore it."));
  return FALSE;
}

gboolean
penny_head_read (PennyHead   *self,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *file = penny_head_find (path, error);
  int result;

  if (file == NULL)
    return FALSE;
  memset (self, 0, sizeof *self);
  result = penny_vault_peek (NULL, file, self->bytes, &self->size);
  return result == SQLITE_OK ? recognise (self, error) : penny_store_fail_code (NULL, result, error);
}

gboolean
penny_head_take (PennyHead     *self,
                 const guint8  *bytes,
                 gsize          size,
                 GError       **error)
{
  memset (self, 0, sizeof *self);
  self->size = MIN (size, sizeof self->bytes);
  memcpy (self->bytes, bytes, self->size);
  return recognise (self, error);
}

gboolean
penny_head_fits (PennyHead *self,
                 PennyKey  *key)
{
  return !self->plain && penny_header_read (&self->header, self->bytes, self->size, key);
}

PennyKey *
penny_head_sample_key (PennyHead *self)
{
  for (guint i = 0; !self->plain && i < self->header.n_slots; i++)
    {
      const guint8 *slot = self->header.slots[i];
      PennyKey *key = NULL;

      if (penny_slot_kind (slot) == PENNY_SLOT_PASSPHRASE && penny_slot_is_smallest (slot))
        key = penny_slot_unwrap (slot, PENNY_SAMPLE_PASSPHRASE, self->header.book_id);
      if (key != NULL)
        return key;
    }
  return NULL;
}

gboolean
penny_head_is_locked (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED,
                       _("This file is locked. Nothing was changed. "
                         "Open it with its recovery code or its passphrase."));
  return FALSE;
}

gboolean
penny_head_wants_other (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY,
                       _("The key that was kept does not open this file: it is another file’s. Nothing was changed. "
                         "Open it with its recovery code or its passphrase."));
  return FALSE;
}

gboolean
penny_head_is_plain (GError **error)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_SEALED,
                       _("This file was kept with an older Pennywell, which did not lock it. Nothing was changed. "
                         "Open it in Pennywell, which locks it first."));
  return FALSE;
}
