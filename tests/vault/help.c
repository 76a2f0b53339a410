#include "help.h"

#include <glib/gstdio.h>
#include <string.h>

sqlite3 *
connect_with (PennyVault *vault,
              const char *file)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                                    penny_vault_name (vault)), ==, SQLITE_OK);
  g_assert_cmpint (penny_vault_configure (handle, "main"), ==, SQLITE_OK);
  return handle;
}

int
run (sqlite3    *handle,
     const char *sql)
{
  return sqlite3_exec (handle, sql, NULL, NULL, NULL);
}

void
work_small (sqlite3 *handle)
{
  g_assert_cmpint (run (handle, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; "
                                "PRAGMA cache_size = 5; PRAGMA cache_spill = 5"), ==, SQLITE_OK);
}

gint64
ask (sqlite3    *handle,
     const char *sql)
{
  sqlite3_stmt *select = NULL;
  gint64 answer;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &select, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (select, 0);
  g_assert_cmpint (sqlite3_finalize (select), ==, SQLITE_OK);
  return answer;
}

gboolean
is_sound (sqlite3 *handle)
{
  return ask (handle, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'") == 1;
}

void
book_make (Book *self)
{
  PennyHeader header;

  self->folder = g_dir_make_tmp ("pennywell-vault-XXXXXX", NULL);
  self->file = g_build_filename (self->folder, "book.db", NULL);
  self->journal = g_strconcat (self->file, "-journal", NULL);
  self->key = penny_key_new ();
  self->vault = penny_vault_new (self->key, NULL);
  penny_header_init (&header);
  g_assert_cmpint (penny_vault_make (self->vault, self->file, &header), ==, SQLITE_OK);
  self->handle = connect_with (self->vault, self->file);
  work_small (self->handle);
}

void
book_fill (Book *self)
{
  g_assert_cmpint (run (self->handle,
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, text);"
                        "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
                        "INSERT INTO t SELECT i, printf ('%s %d %.*c', '" MARKER "', i, 900, 'x') FROM n"), ==, SQLITE_OK);
}

void
book_reopen (Book *self)
{
  g_clear_pointer (&self->handle, sqlite3_close);
  g_clear_pointer (&self->vault, penny_vault_free);
  self->vault = penny_vault_new (self->key, NULL);
  self->handle = connect_with (self->vault, self->file);
  work_small (self->handle);
}

void
book_free (Book *self)
{
  g_assert_cmpint (sqlite3_close (self->handle), ==, SQLITE_OK);
  penny_vault_free (self->vault);
  penny_key_unref (self->key);
  g_unlink (self->file);
  g_unlink (self->journal);
  g_rmdir (self->folder);
  g_free (self->file);
  g_free (self->journal);
  g_free (self->folder);
}

PennySealedFile *
file_of (sqlite3 *handle)
{
  sqlite3_file *file = NULL;

  g_assert_cmpint (sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file), ==, SQLITE_OK);
  return (PennySealedFile *) file;
}

gboolean
contains (const char *file,
          const char *text)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  return memmem (bytes, length, text, strlen (text)) != NULL;
}
