#include "small-book.h"

#include <string.h>

#include <glib/gstdio.h>

#include "script.h"

static const char content[] =
  "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
  "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b BLOB);"
  "CREATE INDEX ix ON t (a);"
  "WITH RECURSIVE s (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM s WHERE i < 40)"
  "  INSERT INTO t (a, b) SELECT 'row ' || i, zeroblob (40 + i) FROM s;"
  "INSERT INTO t (a, b) VALUES ('large', zeroblob (5000));"
  "CREATE TABLE gone (x BLOB); INSERT INTO gone VALUES (zeroblob (9000)); DROP TABLE gone;";

void
small_book_run (sqlite3    *handle,
                const char *sql)
{
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

sqlite3 *
small_book_open (SmallBook *self)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 (self->file, &handle, SQLITE_OPEN_READWRITE, penny_vault_name (self->vault)) == SQLITE_OK &&
      penny_vault_configure (handle, "main") == SQLITE_OK)
    return handle;
  sqlite3_close (handle);
  return NULL;
}

void
small_book_make (SmallBook *self)
{
  guint8 bytes[PENNY_KEY_BYTES];
  PennyHeader header;
  sqlite3 *handle;

  memset (bytes, 9, sizeof bytes);
  self->folder = g_dir_make_tmp ("pennywell-torture-XXXXXX", NULL);
  self->file = g_build_filename (self->folder, "book.db", NULL);
  self->journal = g_strconcat (self->file, "-journal", NULL);
  self->key = penny_key_from_bytes (bytes);
  self->vault = penny_vault_new (self->key, CRASH_VFS);
  penny_header_init (&header);
  g_assert_cmpint (penny_vault_make (self->vault, self->file, &header), ==, SQLITE_OK);
  handle = small_book_open (self);
  g_assert_nonnull (handle);
  small_book_run (handle, content);
  sqlite3_close (handle);
  crash_disk_settle ();
}

void
small_book_free (SmallBook *self)
{
  penny_vault_free (self->vault);
  penny_key_unref (self->key);
  g_unlink (self->file);
  g_rmdir (self->folder);
  g_free (self->journal);
  g_free (self->file);
  g_free (self->folder);
}

char *
small_book_digest (SmallBook *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  sqlite3 *handle = small_book_open (self);
  gboolean sound = handle != NULL &&
                   script_digest_rows (handle, "SELECT name, sql FROM sqlite_schema", sum) &&
                   script_digest_rows (handle, "SELECT id, a, b FROM t", sum) &&
                   script_digest_rows (handle, "SELECT a FROM t ORDER BY a", sum) &&
                   script_is_sound (handle);

  sqlite3_close (handle);
  return sound ? g_strdup (g_checksum_get_string (sum)) : NULL;
}
