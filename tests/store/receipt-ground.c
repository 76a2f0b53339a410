#include "receipt-ground.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "soundness.h"

static PennyStore *
open_store (Ground         *self,
            PennyStoreMode  mode)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (self->folder, mode, self->key, &error);

  g_assert_no_error (error);
  return store;
}

void
ground_make (Ground *self)
{
  g_autofree char *parent = temporary_folder ();

  self->folder = g_build_filename (parent, "book", NULL);
  self->key = penny_key_new ();
  small_make (&self->small, open_store (self, PENNY_STORE_NEW));
}

void
ground_reopen (Ground *self)
{
  small_close (&self->small);
  self->small.store = open_store (self, PENNY_STORE_WRITE);
}

void
ground_clear (Ground *self)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  small_close (&self->small);
  remove_folder (parent);
  penny_key_unref (self->key);
  g_free (self->folder);
}

PennyKeptFile *
stage (Ground      *self,
       const char  *name,
       GError     **error)
{
  int plain = memfd_create ("plain", MFD_CLOEXEC);
  PennyKeptFile *staged;

  g_assert_cmpint (write (plain, name, strlen (name)), ==, strlen (name));
  g_assert_cmpint (lseek (plain, 0, SEEK_SET), ==, 0);
  staged = penny_kept_files_stage (self->small.store, plain, name, "image/jpeg", error);
  close (plain);
  return staged;
}

gint64
add_receipt (Ground             *self,
             const char         *name,
             const PennyReceipt *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKeptFile) staged = stage (self, name, &error);
  PennyReceipt receipt = { .came = PENNY_CAME_DROPPED };
  gint64 id = 0;

  g_assert_no_error (error);
  if (said != NULL)
    receipt = *said;
  begin (self->small.store);
  penny_kept_files_take (self->small.store, staged, &receipt.file_id, &error);
  g_assert_no_error (error);
  penny_receipts_save (self->small.store, &receipt, &id, &error);
  g_assert_no_error (error);
  commit (self->small.store);
  return id;
}

gint64
file_of (Ground *self,
         gint64  receipt_id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT file_id FROM receipts WHERE id = %" G_GINT64_FORMAT, receipt_id);

  return ask (self->small.store, sql);
}

void
read_words (Ground     *self,
            gint64      receipt_id,
            const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyReading) reading = penny_readings_get (self->small.store, file_of (self, receipt_id), &error);

  g_assert_no_error (error);
  reading->look = PENNY_LOOK_SHOWN;
  reading->words_state = PENNY_WORDS_READ;
  reading->pages = 1;
  g_free (reading->words);
  reading->words = g_strdup (words);
  penny_readings_save (self->small.store, reading, &error);
  g_assert_no_error (error);
}

void
prove (Ground *self,
       gint64  receipt_id,
       gint64  payment_id)
{
  g_autoptr (GError) error = NULL;

  begin (self->small.store);
  penny_receipt_payments_add (self->small.store, receipt_id, payment_id, FALSE, &error);
  g_assert_no_error (error);
  commit (self->small.store);
}

void
disprove (Ground *self,
          gint64  receipt_id,
          gint64  payment_id)
{
  g_autoptr (GError) error = NULL;

  begin (self->small.store);
  penny_receipt_payments_remove (self->small.store, receipt_id, payment_id, &error);
  g_assert_no_error (error);
  commit (self->small.store);
}

static gboolean
turn (Ground             *self,
      PennyHistoryEntry *(*function) (PennyStore *, GError **))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyHistoryEntry) entry = function (self->small.store, &error);

  if (entry == NULL)
    g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
  return entry != NULL;
}

gboolean
undo (Ground *self)
{
  return turn (self, penny_history_undo);
}

gboolean
redo (Ground *self)
{
  return turn (self, penny_history_redo);
}

static guint
count_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_equal (name, "bin"))
        n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_in (path) : 1;
    }
  return n;
}

guint
count_sealed (Ground *self)
{
  g_autofree char *receipts = g_build_filename (self->folder, "receipts", NULL);

  return count_in (receipts);
}

void
assert_sound (Ground *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = penny_store_check (self->small.store, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < wrong->len; i++)
    g_test_message ("%s", (const char *) wrong->pdata[i]);
  g_assert_cmpuint (wrong->len, ==, 0);
  g_assert_cmpint (ask (self->small.store, "SELECT count(*) FROM receipt_stale"), ==, 0);
}

static void
assert_not_in (sqlite3    *handle,
               const char *table,
               const char *words)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  sqlite3_stmt *select = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (select); i++)
      {
        const void *value = sqlite3_column_blob (select, i);
        gsize n = (gsize) sqlite3_column_bytes (select, i);

        if (n > 0 && memmem (value, n, words, strlen (words)) != NULL)
          g_error ("“%s” is still in column %d of %s", words, i, table);
      }
  sqlite3_finalize (select);
}

void
assert_nowhere (Ground     *self,
                const char *words)
{
  sqlite3 *handle = penny_store_handle (self->small.store);
  sqlite3_stmt *tables = NULL;

  sqlite3_prepare_v2 (handle, "SELECT name FROM sqlite_schema WHERE type = 'table'", -1, &tables, NULL);
  while (sqlite3_step (tables) == SQLITE_ROW)
    assert_not_in (handle, (const char *) sqlite3_column_text (tables, 0), words);
  sqlite3_finalize (tables);
}
