#include "store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "copy.h"
#include "head.h"
#include "kept-files.h"
#include "lock.h"
#include "payments-private.h"
#include "schema.h"

/* How long to wait while another program reads or writes one act. */
#define PATIENCE_MS 10000

/* What every book is opened with, each read back: a setting that this SQLite
 * or this disk does not take is told, not hoped away. */
static const struct
{
  const char *set;
  const char *read;
  const char *expected;
  gboolean    on_disk;         /* a book in memory has no journal to speak of */
} settings[] = {
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1", FALSE },
  { "PRAGMA journal_mode = TRUNCATE", "PRAGMA journal_mode", "truncate", TRUE },
  { "PRAGMA synchronous = FULL", "PRAGMA synchronous", "2", FALSE },
  /* Nothing of a book may lie about in temporary files. */
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2", FALSE },
  /* Until an act holds 64 MB of changed pages they stay in memory, so that
   * readers need not wait while a large statement comes in.  (Not 16384: SQLite
   * takes the number's last byte for a yes or a no, too.) */
  { "PRAGMA cache_spill = 16383", "PRAGMA cache_spill", "16383", FALSE },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", FALSE },
};

static void
free_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static PennyStore *
store_new (void)
{
  PennyStore *self = g_new0 (PennyStore, 1);

  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_statement);
  self->staged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lock = -1;
  self->who = g_strdup ("");
  self->book_id = g_strdup ("");
  return self;
}

static gboolean
setting_holds (PennyStore  *self,
               const char  *read,
               const char  *expected,
               GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (self, read, error);
  gboolean row;

  if (select == NULL || !penny_store_step (self, select, &row, error))
    return FALSE;
  if (row && g_strcmp0 ((const char *) sqlite3_column_text (select, 0), expected) == 0)
    return TRUE;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("The file could not be opened safely (%s is not %s). Nothing was changed. "
                 "Copy it to another folder and open it there."), read, expected);
  return FALSE;
}

/* The one place where a book's file is opened.
 *
 * A reader's handle may write as well, and query_only holds it back: when a
 * writer was cut off in the middle of an act, only a handle that may write can
 * put the file back as it was. */
static gboolean
connect_file (PennyStore  *self,
              const char  *file,
              int          flags,
              GError     **error)
{
  gboolean on_disk = self->vault != NULL;
  /* A name that begins with "file:" would be taken for an address; a whole path does not. */
  g_autofree char *path = on_disk ? g_canonicalize_filename (file, NULL) : g_strdup (file);
  int result;

  flags |= SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (sqlite3_open_v2 (path, &self->handle, flags, on_disk ? penny_vault_name (self->vault) : NULL) != SQLITE_OK)
    return penny_store_fail (self, error);
  result = on_disk ? penny_vault_configure (self->handle, "main") : SQLITE_OK;
  if (result != SQLITE_OK)
    return penny_store_fail_code (self, result, error);

  sqlite3_busy_timeout (self->handle, PATIENCE_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (settings[i].on_disk && !on_disk)
        continue;
      if (!penny_store_run (self, settings[i].set, error) ||
          !setting_holds (self, settings[i].read, settings[i].expected, error))
        return FALSE;
    }
  return penny_search_install (self, error);
}

/* Ids go on after the last one that the history knows: what was undone keeps its own. */
static gboolean
read_copy (PennyStore  *self,
           GError     **error)
{
  return penny_store_read_int64 (self, "SELECT copy FROM book", 0, 0, &self->copy, error) &&
         penny_store_read_int64 (self, "SELECT counter FROM history ORDER BY id DESC LIMIT 1", 0, 0,
                                 &self->counter, error);
}

static gboolean
is_new (PennyStoreMode mode)
{
  return mode == PENNY_STORE_NEW || mode == PENNY_STORE_NEW_SAMPLE;
}

static gboolean
make_ready (PennyStore      *self,
            PennyStoreMode   mode,
            GError         **error)
{
  int version;

  if (!penny_schema_check (self, is_new (mode), &version, error))
    return FALSE;
  if (mode != PENNY_STORE_READ)
    return penny_schema_update (self, version, error) && read_copy (self, error);

  if (version < penny_schema_version ())
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                           _("This file was last kept with an older Pennywell. Nothing was changed. "
                             "Open it once in Pennywell, which brings it up to date, then try again."));
      return FALSE;
    }
  return penny_store_run (self, "PRAGMA query_only = ON", error) && read_copy (self, error);
}

static void
take_vault (PennyStore        *self,
            PennyKey          *key,
            const PennyHeader *header)
{
  self->vault = penny_vault_new (key, NULL);
  g_free (self->book_id);
  self->book_id = penny_header_id_text (header);
}

/* With @key or, when it is a sample, with the one that everyone can have. */
static gboolean
unlock_file (PennyStore  *self,
             const char  *folder,
             PennyKey    *key,
             GError     **error)
{
  g_autoptr (PennyKey) found = NULL;
  PennyHead head;

  if (!penny_head_read (&head, folder, error))
    return FALSE;
  if (head.plain)
    return penny_head_is_plain (error);
  found = key != NULL ? penny_key_ref (key) : penny_head_sample_key (&head);
  if (found == NULL)
    return penny_head_is_locked (error);
  if (!penny_head_fits (&head, found))
    return penny_head_wants_other (error);
  take_vault (self, found, &head.header);
  return TRUE;
}

static gboolean
init_header (PennyHeader *header,
             gboolean     is_sample,
             PennyKey    *key)
{
  guint8 slot[PENNY_SLOT_BYTES];

  penny_header_init (header);
  return !is_sample ||
         (penny_slot_wrap (slot, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, PENNY_SAMPLE_PASSPHRASE, key,
                           header->book_id) &&
          penny_header_add_slot (header, slot));
}

/* Never made over one that is there. */
static gboolean
make_file (PennyStore  *self,
           const char  *folder,
           const char  *file,
           gboolean     is_sample,
           PennyKey    *key,
           GError     **error)
{
  g_autoptr (PennyKey) its_key = key != NULL ? penny_key_ref (key) : penny_key_new ();
  g_autofree char *kept = g_build_filename (folder, "receipts", NULL);
  PennyHeader header;
  int result;

  /* What another book kept is not this one's to mix with, or to clear away when its making fails. */
  if (g_file_test (file, G_FILE_TEST_EXISTS) || g_file_test (kept, G_FILE_TEST_EXISTS))
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_ALREADY_A_BOOK,
                   _("There is a file in “%s” already, and it is as it was. "
                     "Open it, or choose another folder for the new one."), shown);
      return FALSE;
    }
  if (!init_header (&header, is_sample, its_key))
    return penny_store_fail_code (self, SQLITE_NOMEM, error);
  take_vault (self, its_key, &header);
  result = penny_vault_make (self->vault, file, &header);
  return result == SQLITE_OK || penny_store_fail_code (self, result, error);
}

static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  g_autofree char *shown = NULL;
  int why;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  why = errno;
  shown = g_filename_display_name (folder);
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("The folder “%s” could not be made (%s). Nothing was changed. Choose another place for the file."),
               shown, g_strerror (why));
  return FALSE;
}

static gboolean
make_book (PennyStore      *self,
           const char      *folder,
           PennyStoreMode   mode,
           PennyKey        *key,
           GError         **error)
{
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);

  if (!make_folder (folder, error) ||
      (self->lock = penny_lock_take (folder, error)) < 0 ||
      !make_file (self, folder, file, mode == PENNY_STORE_NEW_SAMPLE, key, error))
    return FALSE;
  if (connect_file (self, file, SQLITE_OPEN_READWRITE, error) && make_ready (self, mode, error))
    return TRUE;

  /* Half a new book would stand in the way of the next try. */
  g_unlink (file);
  return FALSE;
}

static gboolean
open_book (PennyStore      *self,
           const char      *folder,
           PennyStoreMode   mode,
           PennyKey        *key,
           GError         **error)
{
  g_autofree char *file = NULL;

  if ((file = penny_head_find (folder, error)) == NULL)
    return FALSE;
  if (mode != PENNY_STORE_READ && (self->lock = penny_lock_take (folder, error)) < 0)
    return FALSE;
  return unlock_file (self, folder, key, error) &&
         connect_file (self, file, SQLITE_OPEN_READWRITE, error) &&
         make_ready (self, mode, error);
}

PennyStore *
penny_store_open (const char      *folder,
                  PennyStoreMode   mode,
                  PennyKey        *key,
                  GError         **error)
{
  PennyStore *self;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (mode != PENNY_STORE_NEW || key != NULL, NULL);

  self = store_new ();
  if (penny_folder_mend (folder, error) &&
      (is_new (mode) ? make_book (self, folder, mode, key, error) : open_book (self, folder, mode, key, error)))
    {
      /* Only tidying: what could not be done now is done another day. */
      if (mode == PENNY_STORE_WRITE)
        penny_kept_files_tidy (self, NULL, NULL);
      return self;
    }
  penny_store_close (self);
  return NULL;
}

PennyStore *
penny_store_open_memory (GError **error)
{
  PennyStore *self = store_new ();

  if (connect_file (self, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) &&
      make_ready (self, PENNY_STORE_NEW, error))
    return self;
  penny_store_close (self);
  return NULL;
}
