#include "copy-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "files.h"
#include "folder-private.h"
#include "lock.h"
#include "schema.h"

/* Where all this happens.  At every moment either the plain book or the sealed
 * one is book.db, whole; the copy is made in a folder inside, a book of its own,
 * which the next try throws away. */
typedef struct
{
  char       *folder;
  char       *file;
  char       *journal;
  char       *beside;
  char       *copy;
  PennyVault *vault;
  int         lock;
} Sealing;

static void
sealing_free (Sealing *self)
{
  g_free (self->folder);
  g_free (self->file);
  g_free (self->journal);
  g_free (self->beside);
  g_free (self->copy);
  penny_vault_free (self->vault);
  penny_lock_drop (self->lock);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sealing, sealing_free)

static Sealing *
sealing_new (const char *folder,
             PennyKey   *key)
{
  Sealing *self = g_new0 (Sealing, 1);

  self->folder = g_strdup (folder);
  self->file = g_build_filename (folder, "book.db", NULL);
  self->journal = g_build_filename (folder, "book.db-journal", NULL);
  self->beside = g_build_filename (folder, PENNY_FOLDER_SEALING, NULL);
  self->copy = g_build_filename (self->beside, "book.db", NULL);
  self->vault = penny_vault_new (key, NULL);
  self->lock = -1;
  return self;
}

static gboolean
check_plain (Sealing  *self,
             GError  **error)
{
  guint8 bytes[PENNY_HEADER_BYTES];
  gsize size;

  if (!g_file_test (self->file, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *shown = g_filename_display_name (self->folder);

      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK,
                   _("There is no Pennywell file in “%s”. Choose another folder."), shown);
      return FALSE;
    }
  if (penny_vault_peek (NULL, self->file, bytes, &size) != SQLITE_OK)
    return penny_files_fail (EIO, self->file, error);
  if (penny_header_is_sealed (bytes, size))
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                           _("This file is sealed already. Nothing was changed. Open it as always."));
      return FALSE;
    }
  return TRUE;
}

/* Opening it takes back an act that was cut off: whatever its journal holds is in
 * the file, or out of it, before anything is copied. */
static gboolean
check_book (Sealing  *self,
            GError  **error)
{
  const PennyEnd plain = { self->file, NULL };
  sqlite3 *handle = penny_end_open (&plain, error);
  gint64 application, version;
  gboolean good;

  if (handle == NULL)
    return FALSE;
  good = penny_end_ask (handle, "PRAGMA application_id", &application, error) &&
         penny_end_ask (handle, "PRAGMA user_version", &version, error) &&
         penny_schema_is_ours (application, version, error);
  sqlite3_close (handle);
  return good && penny_end_check (&plain, NULL, error);
}

static gboolean
make_copy (Sealing   *self,
           GError   **error)
{
  const PennyEnd plain = { self->file, NULL }, sealed = { self->copy, self->vault };
  PennyHeader header;

  penny_header_init (&header);
  return penny_files_make_folder (self->beside, error) &&
         penny_end_copy (&plain, &sealed, &header, NULL, error) &&
         penny_end_check (&sealed, NULL, error) &&
         penny_end_same (&plain, &sealed, TRUE, NULL, error);
}

/* Whoever keeps the key sees the copy as the book that it will be. */
static gboolean
hand_over (Sealing       *self,
           PennyKeepKey   keep_key,
           gpointer       data,
           GError       **error)
{
  PennyKey *key = penny_vault_key (self->vault);
  g_autoptr (PennyStore) store = penny_store_open (self->beside, PENNY_STORE_WRITE, key, error);

  return store != NULL && keep_key (store, key, data, error);
}

/* The plain journal goes first: left beside the sealed file it would be taken for
 * that one's.  It holds nothing any more, since the plain file was opened and read.
 * Once the sealed one has the name, it is the book, whatever the disk says of the
 * folder: whoever kept the key must not be told to forget it. */
static gboolean
replace (Sealing  *self,
         GError  **error)
{
  if (!penny_files_remove (self->journal, error) || !penny_files_sync_folder (self->folder, error))
    return FALSE;
  if (g_rename (self->copy, self->file) != 0)
    return penny_files_fail (errno, self->file, error);
  penny_files_sync_folder (self->folder, NULL);
  return TRUE;
}

gboolean
penny_store_seal (const char    *folder,
                  PennyKey      *key,
                  PennyKeepKey   keep_key,
                  gpointer       data,
                  GError       **error)
{
  g_autoptr (Sealing) sealing = NULL;
  gboolean done;

  g_return_val_if_fail (folder != NULL && key != NULL && keep_key != NULL, FALSE);

  sealing = sealing_new (folder, key);
  if (!check_plain (sealing, error) || (sealing->lock = penny_lock_take (folder, error)) < 0)
    return FALSE;
  if (!penny_folder_remove (sealing->beside, error) || !check_book (sealing, error))
    return FALSE;

  done = make_copy (sealing, error) && hand_over (sealing, keep_key, data, error) && replace (sealing, error);
  penny_folder_remove (sealing->beside, NULL);
  return done;
}
