#include "store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "history.h"
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
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0", FALSE },
};

sqlite3 *
penny_store_handle (PennyStore *self)
{
  g_assert (self->owner == g_thread_self ());
  return self->handle;
}

gboolean
penny_store_run (PennyStore  *self,
                 const char  *sql,
                 GError     **error)
{
  g_assert (self->owner == g_thread_self ());

  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || penny_store_fail (self, error);
}

sqlite3_stmt *
penny_store_prepare (PennyStore  *self,
                     const char  *sql,
                     GError     **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  g_assert (self->owner == g_thread_self ());

  if (statement == NULL)
    {
      if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        {
          penny_store_fail (self, error);
          return NULL;
        }
      g_hash_table_insert (self->statements, (gpointer) sqlite3_sql (statement), statement);
    }
  g_assert (!sqlite3_stmt_busy (statement));
  return statement;
}

void
penny_store_done (sqlite3_stmt *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

gboolean
penny_store_step (PennyStore    *self,
                  sqlite3_stmt  *statement,
                  gboolean      *row,
                  GError       **error)
{
  int result = sqlite3_step (statement);

  *row = result == SQLITE_ROW;
  return result == SQLITE_ROW || result == SQLITE_DONE || penny_store_fail (self, error);
}

gboolean
penny_store_finish (PennyStore    *self,
                    sqlite3_stmt  *statement,
                    GError       **error)
{
  gboolean row = TRUE;

  while (row)
    if (!penny_store_step (self, statement, &row, error))
      return FALSE;
  return TRUE;
}

gboolean
penny_store_read_int64 (PennyStore  *self,
                        const char  *sql,
                        gint64       argument,
                        gint64       otherwise,
                        gint64      *value,
                        GError     **error)
{
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (self, sql, error);
  gboolean row;

  *value = otherwise;
  if (select == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (select) > 0)
    sqlite3_bind_int64 (select, 1, argument);
  if (!penny_store_step (self, select, &row, error))
    return FALSE;
  if (row && sqlite3_column_type (select, 0) != SQLITE_NULL)
    *value = sqlite3_column_int64 (select, 0);
  return TRUE;
}

gboolean
penny_store_begin_reading (PennyStore  *self,
                           gboolean    *began,
                           GError     **error)
{
  *began = FALSE;
  if (!sqlite3_get_autocommit (self->handle))
    return TRUE;
  *began = penny_store_run (self, "BEGIN", error);
  return *began;
}

void
penny_store_end_reading (PennyStore *self,
                         gboolean    began)
{
  if (began && !sqlite3_get_autocommit (self->handle))
    penny_store_run (self, "COMMIT", NULL);
}

gint64
penny_store_new_id (PennyStore *self)
{
  g_assert (self->owner == g_thread_self ());

  return self->copy << 40 | ++self->counter;
}

/* No table that an act records holds it, so undo does not turn it back. */
gboolean
penny_store_save_counter (PennyStore  *self,
                          GError     **error)
{
  g_autoptr (sqlite3_stmt) update = NULL;

  if (self->counter == self->counter_saved)
    return TRUE;
  update = penny_store_prepare (self, "UPDATE book SET counter = ?1", error);
  if (update == NULL)
    return FALSE;
  sqlite3_bind_int64 (update, 1, self->counter);
  return penny_store_finish (self, update, error);
}

gint64
penny_store_now (PennyStore *self)
{
  return self->moment != 0 ? self->moment : g_get_real_time () / G_USEC_PER_SEC;
}

void
penny_store_set_actor (PennyStore *self,
                       const char *who)
{
  g_return_if_fail (self != NULL);

  g_free (self->who);
  self->who = g_strdup (who != NULL ? who : "");
}

void
penny_store_set_moment (PennyStore *self,
                        gint64      moment)
{
  g_return_if_fail (self != NULL);

  self->moment = moment;
}

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
  self->lock = -1;
  self->who = g_strdup ("");
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
               _("The book could not be opened safely (%s is not %s). Nothing was changed. "
                 "Copy the book to another folder and open it there."), read, expected);
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
  gboolean on_disk = strcmp (file, ":memory:") != 0;

  if (sqlite3_open_v2 (file, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    return penny_store_fail (self, error);

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

static gboolean
read_copy (PennyStore  *self,
           GError     **error)
{
  if (!penny_store_read_int64 (self, "SELECT copy FROM book", 0, 0, &self->copy, error) ||
      !penny_store_read_int64 (self, "SELECT counter FROM book", 0, 0, &self->counter, error))
    return FALSE;
  self->counter_saved = self->counter;
  return TRUE;
}

static gboolean
make_ready (PennyStore      *self,
            PennyStoreMode   mode,
            GError         **error)
{
  int version;

  if (!penny_schema_check (self, &version, error))
    return FALSE;
  if (mode != PENNY_STORE_READ)
    return penny_schema_update (self, version, error) && read_copy (self, error);

  if (version < penny_schema_version ())
    {
      g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                           _("This book was last kept with an older Pennywell. Nothing was changed. "
                             "Open it once in Pennywell, which brings it up to date, then try again."));
      return FALSE;
    }
  return penny_store_run (self, "PRAGMA query_only = ON", error) && read_copy (self, error);
}

static gboolean
check_there (const char  *folder,
             const char  *file,
             GError     **error)
{
  if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NO_BOOK,
               _("There is no Pennywell book in “%s”. Choose another folder, or make a new book there."), folder);
  return FALSE;
}

/* A book is its owner's alone, even in a folder that others may read.  Never
 * made over one that is there. */
static gboolean
make_file (const char  *folder,
           const char  *file,
           GError     **error)
{
  int descriptor = g_open (file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (descriptor >= 0)
    return g_close (descriptor, error);
  if (errno == EEXIST)
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_ALREADY_A_BOOK,
                 _("There is a book in “%s” already, and it is as it was. "
                   "Open it, or choose another folder for the new one."), folder);
  else
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
                 _("The book in “%s” could not be made (%s). Choose another place for it."),
                 folder, g_strerror (errno));
  return FALSE;
}

static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("The folder “%s” could not be made (%s). Choose another place for the book."),
               folder, g_strerror (errno));
  return FALSE;
}

static gboolean
open_file (PennyStore      *self,
           const char      *folder,
           PennyStoreMode   mode,
           GError         **error)
{
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);
  gboolean is_new = mode == PENNY_STORE_NEW;

  if (is_new ? !make_folder (folder, error) : !check_there (folder, file, error))
    return FALSE;
  if (mode != PENNY_STORE_READ && (self->lock = penny_lock_take (folder, error)) < 0)
    return FALSE;
  if (is_new && !make_file (folder, file, error))
    return FALSE;

  if (connect_file (self, file, SQLITE_OPEN_READWRITE, error) &&
      make_ready (self, mode, error))
    return TRUE;

  /* Half a new book would stand in the way of the next try. */
  if (is_new)
    g_unlink (file);
  return FALSE;
}

PennyStore *
penny_store_open (const char      *folder,
                  PennyStoreMode   mode,
                  GError         **error)
{
  g_autoptr (PennyStore) self = store_new ();

  g_return_val_if_fail (folder != NULL, NULL);

  return open_file (self, folder, mode, error) ? g_steal_pointer (&self) : NULL;
}

PennyStore *
penny_store_open_memory (GError **error)
{
  g_autoptr (PennyStore) self = store_new ();

  if (!connect_file (self, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) ||
      !make_ready (self, PENNY_STORE_NEW, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
penny_store_close (PennyStore *self)
{
  if (self == NULL)
    return;
  g_assert (self->owner == g_thread_self ());

  penny_history_abandon (self);
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  penny_lock_drop (self->lock);
  g_free (self->who);
  g_free (self);
}
