#include "help.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What SQLite is promised by the file system that seals, and what is promised to us. */

static void
test_make (void)
{
  Book book;
  PennyHeader header;
  GStatBuf info;
  guint8 bytes[PENNY_HEADER_BYTES];
  gsize size;

  book_make (&book);
  g_assert_cmpint (g_stat (book.file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (info.st_size, ==, PENNY_HEADER_BYTES);
  penny_header_init (&header);
  g_assert_cmpint (penny_vault_make (book.vault, book.file, &header), ==, SQLITE_CANTOPEN);
  g_assert_cmpint (penny_vault_peek (NULL, book.file, bytes, &size), ==, SQLITE_OK);
  g_assert_cmpuint (size, ==, PENNY_HEADER_BYTES);
  g_assert_cmpint (penny_vault_peek (NULL, book.folder, bytes, &size), !=, SQLITE_OK);
  book_free (&book);
}

static void
test_reopen (void)
{
  Book book;
  g_autoptr (PennyKey) other = penny_key_new ();
  g_autoptr (PennyVault) vault = penny_vault_new (other, NULL);
  PennyVaultFlags flags;
  sqlite3 *handle = NULL;

  book_make (&book);
  book_fill (&book);
  book_reopen (&book);
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t WHERE text LIKE '" MARKER "%'"), ==, 400);
  g_assert_true (is_sound (book.handle));
  flags = penny_vault_flags (book.vault);
  g_assert_cmpuint (flags.unreadable + flags.torn + flags.healed + flags.rolled_back, ==, 0);
  g_assert_false (contains (book.file, MARKER));
  g_assert_false (contains (book.file, "CREATE"));

  g_assert_cmpint (sqlite3_open_v2 (book.file, &handle, SQLITE_OPEN_READWRITE, penny_vault_name (vault)), ==, SQLITE_NOTADB);
  sqlite3_close (handle);
  book_free (&book);
}

/* Each leaves the file as it was and fit to go on with. */
static const struct
{
  const char *name;
  const char *first;
  const char *refused;         /* NULL: the first is to be without effect */
  int         reserve;
} refusals[] = {
  { "wal", "PRAGMA journal_mode = WAL", NULL, -1 },
  { "page-size", "PRAGMA page_size = 8192", "VACUUM", -1 },
  { "small-page-size", "PRAGMA page_size = 1024", "VACUUM", -1 },
  { "no-reserve", "SELECT 1", "VACUUM", 0 },
  { "more-reserve", "SELECT 1", "VACUUM", 48 },
};

static void
test_refused (gconstpointer data)
{
  gsize which = GPOINTER_TO_UINT (data);
  int reserve = refusals[which].reserve;
  gboolean smaller = reserve >= 0 && reserve < PENNY_PAGE_RESERVE;
  Book book;

  book_make (&book);
  book_fill (&book);
  if (reserve >= 0)
    sqlite3_file_control (book.handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
  g_assert_cmpint (run (book.handle, refusals[which].first), ==, SQLITE_OK);
  /* SQLite itself never makes the reserve of a file that has one smaller. */
  if (refusals[which].refused != NULL)
    g_assert_true ((run (book.handle, refusals[which].refused) == SQLITE_OK) == smaller);
  book_reopen (&book);
  g_assert_cmpint (ask (book.handle, "SELECT journal_mode = 'truncate' FROM pragma_journal_mode"), ==, 1);
  g_assert_cmpint (ask (book.handle, "PRAGMA page_size"), ==, 4096);
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t"), ==, 400);
  g_assert_true (is_sound (book.handle));
  g_assert_cmpint (run (book.handle, "VACUUM"), ==, SQLITE_OK);
  book_free (&book);
}

/* A new file is refused before its first byte, too. */
static void
test_refused_new (void)
{
  const char *const wrongs[] = { "PRAGMA page_size = 8192", "PRAGMA page_size = 512" };
  sqlite3 *handle = NULL;
  Book book;

  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      book_make (&book);
      g_assert_cmpint (run (book.handle, wrongs[i]), ==, SQLITE_OK);
      g_assert_cmpint (run (book.handle, "CREATE TABLE t (x)"), ==, SQLITE_IOERR_WRITE);
      book_free (&book);
    }
  /* Nobody asked for the reserve. */
  book_make (&book);
  g_assert_cmpint (sqlite3_open_v2 (book.file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                                    penny_vault_name (book.vault)), ==, SQLITE_OK);
  g_assert_cmpint (run (handle, "CREATE TABLE t (x)"), ==, SQLITE_IOERR_WRITE);
  sqlite3_close (handle);
  book_free (&book);
}

/* An act over two files would need a journal that names them in plain text. */
static void
test_two_files (void)
{
  Book book;
  PennyHeader header;
  g_autofree char *other = NULL;
  g_autofree char *attach = NULL;

  book_make (&book);
  book_fill (&book);
  other = g_build_filename (book.folder, "other.db", NULL);
  attach = g_strdup_printf ("ATTACH '%s' AS other", other);
  penny_header_init (&header);
  g_assert_cmpint (penny_vault_make (book.vault, other, &header), ==, SQLITE_OK);
  g_assert_cmpint (run (book.handle, attach), ==, SQLITE_OK);
  g_assert_cmpint (penny_vault_configure (book.handle, "other"), ==, SQLITE_OK);
  g_assert_cmpint (run (book.handle, "PRAGMA other.journal_mode = TRUNCATE; CREATE TABLE other.o (x)"), ==, SQLITE_OK);
  g_assert_cmpint (run (book.handle, "BEGIN; DELETE FROM t; INSERT INTO o VALUES (1); COMMIT"), ==, SQLITE_CANTOPEN);
  if (!sqlite3_get_autocommit (book.handle))
    run (book.handle, "ROLLBACK");
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t"), ==, 400);
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM o"), ==, 0);
  g_assert_cmpint (run (book.handle, "DETACH other"), ==, SQLITE_OK);
  g_unlink (other);
  book_free (&book);
}

/* VACUUM INTO fills a file that has a header only, with the same key. */
static void
test_copy (void)
{
  Book book;
  PennyHeader header;
  g_autofree char *other = NULL;
  g_autofree char *vacuum = NULL;
  sqlite3 *copy;

  book_make (&book);
  book_fill (&book);
  other = g_build_filename (book.folder, "other.db", NULL);
  vacuum = g_strdup_printf ("VACUUM INTO '%s'", other);
  penny_header_init (&header);
  g_assert_cmpint (penny_vault_make (book.vault, other, &header), ==, SQLITE_OK);
  g_assert_cmpint (run (book.handle, vacuum), ==, SQLITE_OK);
  copy = connect_with (book.vault, other);
  g_assert_cmpint (ask (copy, "SELECT count(*) FROM t"), ==, 400);
  g_assert_true (is_sound (copy));
  sqlite3_close (copy);
  g_assert_false (contains (other, MARKER));
  g_unlink (other);
  book_free (&book);
}

static void
test_gap (void)
{
  guint8 page[PENNY_PAGE_BYTES], nothing[PENNY_PAGE_BYTES] = { 0 };
  sqlite3_file *file;
  sqlite3_int64 size;
  Book book;

  book_make (&book);
  g_assert_cmpint (run (book.handle, "CREATE TABLE t (x)"), ==, SQLITE_OK);
  file = &file_of (book.handle)->base;
  memset (page, 'p', sizeof page);
  g_assert_cmpint (file->pMethods->xWrite (file, page, sizeof page, 20 * PENNY_PAGE_BYTES), ==, SQLITE_OK);
  g_assert_cmpint (file->pMethods->xFileSize (file, &size), ==, SQLITE_OK);
  g_assert_cmpint (size, ==, 21 * PENNY_PAGE_BYTES);
  for (int i = 2; i < 20; i++)
    {
      g_assert_cmpint (file->pMethods->xRead (file, page, sizeof page, i * PENNY_PAGE_BYTES), ==, SQLITE_OK);
      g_assert_cmpmem (page, sizeof page, nothing, sizeof nothing);
    }
  g_assert_cmpint (file->pMethods->xRead (file, page, sizeof page, 20 * PENNY_PAGE_BYTES), ==, SQLITE_OK);
  g_assert_cmpint (page[0], ==, 'p');
  /* The last of a page is the seal's. */
  g_assert_cmpint (page[PENNY_PAGE_SEALED - 1], ==, 'p');
  g_assert_cmpint (page[PENNY_PAGE_SEALED], ==, 0);
  g_assert_cmpint (file->pMethods->xRead (file, page, sizeof page, 21 * PENNY_PAGE_BYTES), ==, SQLITE_IOERR_SHORT_READ);
  g_assert_cmpint (file->pMethods->xSectorSize (file), ==, 4096);
  g_assert_cmpint (file->pMethods->xDeviceCharacteristics (file), ==, 0);
  book_free (&book);
}

/* The size that SQLite would like is not the file's: it knows nothing of the header. */
static void
test_size (void)
{
  int megabyte = 1 << 20;
  sqlite3_int64 hint = megabyte;
  GStatBuf info;
  Book book;

  book_make (&book);
  g_assert_cmpint (sqlite3_file_control (book.handle, "main", SQLITE_FCNTL_CHUNK_SIZE, &megabyte), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_file_control (book.handle, "main", SQLITE_FCNTL_SIZE_HINT, &hint), ==, SQLITE_OK);
  book_fill (&book);
  g_assert_cmpint (g_stat (book.file, &info), ==, 0);
  g_assert_cmpint (info.st_size, ==, PENNY_HEADER_BYTES + ask (book.handle, "PRAGMA page_count") * PENNY_PAGE_BYTES);
  book_free (&book);
}

/* Another connection made the file shorter in between: the gap is filled all the same. */
static void
test_gap_again (void)
{
  guint8 page[PENNY_PAGE_BYTES] = { 0 };
  sqlite3_file *file;
  sqlite3 *other;
  sqlite3_int64 before, after;
  Book book;

  book_make (&book);
  book_fill (&book);
  file = &file_of (book.handle)->base;
  g_assert_cmpint (file->pMethods->xFileSize (file, &before), ==, SQLITE_OK);
  other = connect_with (book.vault, book.file);
  work_small (other);
  g_assert_cmpint (run (other, "DELETE FROM t; VACUUM"), ==, SQLITE_OK);
  sqlite3_close (other);
  g_assert_cmpint (file->pMethods->xFileSize (file, &after), ==, SQLITE_OK);
  g_assert_cmpint (after, <, before / 10);

  g_assert_cmpint (file->pMethods->xWrite (file, page, sizeof page, before - PENNY_PAGE_BYTES), ==, SQLITE_OK);
  for (sqlite3_int64 at = after; at < before; at += PENNY_PAGE_BYTES)
    g_assert_cmpint (file->pMethods->xRead (file, page, sizeof page, at), ==, SQLITE_OK);
  book_free (&book);
}

/* Two pages in each other's places are both genuine, and neither is right. */
static void
test_swapped (void)
{
  guint8 pages[2][PENNY_PAGE_BYTES];
  Book book;
  int descriptor;

  book_make (&book);
  book_fill (&book);
  descriptor = g_open (book.file, O_RDWR | O_CLOEXEC, 0);
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (pread (descriptor, pages[i], 4096, PENNY_HEADER_BYTES + (10 + i) * 4096), ==, 4096);
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (pwrite (descriptor, pages[i], 4096, PENNY_HEADER_BYTES + (11 - i) * 4096), ==, 4096);
  close (descriptor);
  book_reopen (&book);
  g_assert_cmpint (run (book.handle, "SELECT sum(length(text)) FROM t"), ==, SQLITE_IOERR_DATA);
  g_assert_cmpuint (penny_vault_flags (book.vault).unreadable, >, 0);
  book_free (&book);
}

/* Whether a file that this process has open, though its name is gone, has the marker. */
static gboolean
open_file_contains (const char *text)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  gboolean found = FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      if (target != NULL && g_str_has_suffix (target, " (deleted)") && strstr (target, "etilqs") != NULL)
        found |= contains (path, text);
    }
  return found;
}

#define SPILL_TEMPORARY \
  "PRAGMA temp_store = FILE; CREATE TEMP TABLE s (text); PRAGMA temp.cache_size = 5; PRAGMA temp.cache_spill = 5; " \
  "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) " \
  "INSERT INTO s SELECT printf ('%s %d %.*c', '" MARKER "', i, 900, 'x') FROM n"

static void
test_temporary (void)
{
  sqlite3 *plain = NULL;
  Book book;

  /* The test sees what it should not see, where it may. */
  g_assert_cmpint (sqlite3_open (":memory:", &plain), ==, SQLITE_OK);
  g_assert_cmpint (run (plain, SPILL_TEMPORARY), ==, SQLITE_OK);
  g_assert_true (open_file_contains (MARKER));
  sqlite3_close (plain);

  book_make (&book);
  g_assert_cmpint (run (book.handle, SPILL_TEMPORARY), ==, SQLITE_OK);
  g_assert_false (open_file_contains (MARKER));
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM s WHERE text LIKE '" MARKER "%'"), ==, 2000);
  g_assert_cmpint (run (book.handle, "DELETE FROM s WHERE rowid % 2; CREATE INDEX temp.i ON s (text)"), ==, SQLITE_OK);
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM (SELECT text FROM s ORDER BY substr (text, 40) DESC)"), ==, 1000);
  book_free (&book);
}

/* Pieces of every length at every place, held against the same in memory; the
 * places are drawn by the test's own seed. */
static void
test_blocks (void)
{
  enum { MOST = 40000 };
  static guint8 model[MOST], piece[MOST];
  sqlite3_vfs *vfs;
  sqlite3_file *file;
  sqlite3_int64 size = 0, there;
  Book book;

  book_make (&book);
  vfs = sqlite3_vfs_find (penny_vault_name (book.vault));
  file = g_malloc0 ((gsize) vfs->szOsFile);
  g_assert_cmpint (vfs->xOpen (vfs, NULL, file, SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_CREATE | SQLITE_OPEN_READWRITE |
                               SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_DELETEONCLOSE, NULL), ==, SQLITE_OK);
  memset (model, 0, sizeof model);
  for (int round = 0; round < 500; round++)
    {
      int at = g_test_rand_int_range (0, MOST - 1);
      int n = g_test_rand_int_range (1, MIN (9000, MOST - at) + 1);
      gboolean beyond;

      if (g_test_rand_int_range (0, 10) == 0)
        {
          size = at % (size + 1);
          memset (model + size, 0, (gsize) (MOST - size));
          g_assert_cmpint (file->pMethods->xTruncate (file, size), ==, SQLITE_OK);
        }
      else if (g_test_rand_bit ())
        {
          for (int i = 0; i < n; i++)
            model[at + i] = (guint8) g_test_rand_int_range (1, 256);
          size = MAX (size, at + n);
          g_assert_cmpint (file->pMethods->xWrite (file, model + at, n, at), ==, SQLITE_OK);
        }
      g_assert_cmpint (file->pMethods->xFileSize (file, &there), ==, SQLITE_OK);
      g_assert_cmpint (there, ==, size);
      beyond = at + n > size;
      g_assert_cmpint (file->pMethods->xRead (file, piece, n, at), ==, beyond ? SQLITE_IOERR_SHORT_READ : SQLITE_OK);
      g_assert_cmpmem (piece, (gsize) n, model + at, (gsize) n);
    }
  g_assert_cmpint (file->pMethods->xClose (file), ==, SQLITE_OK);
  g_free (file);
  book_free (&book);
}

static void
test_two_connections (void)
{
  sqlite3 *reader;
  Book book;

  book_make (&book);
  book_fill (&book);
  reader = connect_with (book.vault, book.file);
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM t"), ==, 400);
  g_assert_cmpint (run (book.handle, "BEGIN IMMEDIATE; DELETE FROM t WHERE id = 1"), ==, SQLITE_OK);
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM t"), ==, 400);
  g_assert_cmpint (run (reader, "DELETE FROM t WHERE id = 2"), ==, SQLITE_BUSY);
  g_assert_cmpint (run (book.handle, "COMMIT"), ==, SQLITE_OK);
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM t"), ==, 399);
  g_assert_cmpint (run (reader, "DELETE FROM t WHERE id = 2"), ==, SQLITE_OK);
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t"), ==, 398);
  sqlite3_close (reader);
  book_free (&book);
}

/* What another process is told that wants to write. */
static int
try_from_elsewhere (Book *book)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      g_autoptr (PennyVault) vault = penny_vault_new (book->key, NULL);

      _exit (run (connect_with (vault, book->file), "BEGIN IMMEDIATE") == SQLITE_BUSY ? 3 : 0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WEXITSTATUS (status);
}

/* A process that closes a file by any other door loses all its locks on it. */
static void
test_header_in_place (void)
{
  guint8 slot[PENNY_SLOT_BYTES], bytes[PENNY_HEADER_BYTES];
  PennyHeader header, again;
  sqlite3 *reader;
  gsize size;
  Book book;

  book_make (&book);
  book_fill (&book);
  reader = connect_with (book.vault, book.file);
  for (guint i = 1; i <= 3; i++)
    {
      g_assert_cmpint (run (book.handle, "BEGIN EXCLUSIVE"), ==, SQLITE_OK);
      g_assert_cmpint (penny_vault_read_header (book.handle, &header), ==, SQLITE_OK);
      g_assert_cmpuint (header.generation, ==, i);
      g_assert_true (penny_slot_wrap (slot, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, "words", book.key, header.book_id));
      g_assert_true (penny_header_add_slot (&header, slot));
      g_assert_cmpint (penny_vault_write_header (book.handle, &header), ==, SQLITE_OK);
      g_assert_cmpint (penny_vault_peek (NULL, book.file, bytes, &size), ==, SQLITE_OK);
      g_assert_cmpint (try_from_elsewhere (&book), ==, 3);
      g_assert_cmpint (run (book.handle, "COMMIT"), ==, SQLITE_OK);
      g_assert_cmpint (try_from_elsewhere (&book), ==, 0);

      /* Both copies are the new one, and whoever is connected sees it. */
      g_assert_cmpmem (bytes, PENNY_HEADER_COPY_BYTES, bytes + PENNY_HEADER_COPY_BYTES, PENNY_HEADER_COPY_BYTES);
      g_assert_cmpint (penny_vault_read_header (reader, &again), ==, SQLITE_OK);
      g_assert_cmpuint (again.generation, ==, i + 1);
      g_assert_cmpuint (again.n_slots, ==, i);
    }
  g_assert_cmpint (ask (reader, "SELECT count(*) FROM t"), ==, 400);
  sqlite3_close (reader);
  book_reopen (&book);
  g_assert_true (is_sound (book.handle));
  book_free (&book);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vfs/make", test_make);
  g_test_add_func ("/vfs/reopen", test_reopen);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vfs/refused/%s", refusals[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/vfs/refused/new", test_refused_new);
  g_test_add_func ("/vfs/refused/two-files", test_two_files);
  g_test_add_func ("/vfs/copy", test_copy);
  g_test_add_func ("/vfs/gap", test_gap);
  g_test_add_func ("/vfs/gap/again", test_gap_again);
  g_test_add_func ("/vfs/size", test_size);
  g_test_add_func ("/vfs/swapped", test_swapped);
  g_test_add_func ("/vfs/temporary", test_temporary);
  g_test_add_func ("/vfs/blocks", test_blocks);
  g_test_add_func ("/vfs/two-connections", test_two_connections);
  g_test_add_func ("/vfs/header-in-place", test_header_in_place);
  return g_test_run ();
}
