#include "help.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a power cut, a fault or a stranger leaves of an act that was cut off. */

/* Bytes of a file changed as a fault would, past all locks. */
static void
spoil (const char *file,
       gint64      at,
       gsize       n)
{
  g_autofree guint8 *bytes = g_malloc (n);
  int descriptor = g_open (file, O_RDWR | O_CLOEXEC, 0);

  g_assert_cmpint (pread (descriptor, bytes, n, at), ==, n);
  for (gsize i = 0; i < n; i++)
    bytes[i] ^= 0x5a;
  g_assert_cmpint (pwrite (descriptor, bytes, n, at), ==, n);
  close (descriptor);
}

/* A child changes every row, part of which is on the disk, and dies. */
static void
die_in_the_middle (Book       *book,
                   const char *sql)
{
  pid_t child;

  g_clear_pointer (&book->handle, sqlite3_close);
  child = fork ();
  if (child == 0)
    {
      book->handle = connect_with (book->vault, book->file);
      work_small (book->handle);
      if (run (book->handle, "BEGIN") == SQLITE_OK && run (book->handle, sql) == SQLITE_OK)
        kill (getpid (), SIGKILL);
      _exit (1);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

#define CHANGE_ALL "UPDATE t SET text = '" MARKER "' || id || text || hex (randomblob (400))"

static void
test_rolled_back (void)
{
  GStatBuf info;
  Book book;

  book_make (&book);
  book_fill (&book);
  die_in_the_middle (&book, CHANGE_ALL);
  g_assert_cmpint (g_stat (book.journal, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 100000);
  g_assert_false (contains (book.journal, MARKER));
  book_reopen (&book);
  g_assert_true (is_sound (book.handle));
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t WHERE length (text) < 1000"), ==, 400);
  g_assert_cmpuint (penny_vault_flags (book.vault).rolled_back, ==, 1);
  g_assert_cmpuint (penny_vault_flags (book.vault).unreadable, ==, 0);
  g_assert_cmpuint (penny_vault_flags (book.vault).torn, ==, 0);
  book_free (&book);
}

/* What a power cut, or worse, did to the files before they are opened again. */
static const struct
{
  const char *name;
  gboolean    in_journal;
  gint64      at;              /* from the end when below zero */
  int         expected;
} ruins[] = {
  /* Page 1 is looked at before it is put back from the journal. */
  { "page-1", FALSE, PENNY_HEADER_BYTES + 10, SQLITE_OK },
  { "changed-page", FALSE, PENNY_HEADER_BYTES + 20 * PENNY_PAGE_BYTES, SQLITE_OK },
  { "counted-record", TRUE, 3 * PENNY_BLOCK_SLOT + 200, SQLITE_IOERR_DATA },
  { "counted-nonce", TRUE, 3 * PENNY_BLOCK_SLOT, SQLITE_IOERR_DATA },
  { "counted-length", TRUE, 3 * PENNY_BLOCK_SLOT + 40, SQLITE_IOERR_DATA },
  { "uncounted-record", TRUE, -100, SQLITE_OK },
};

static void
test_ruined (gconstpointer data)
{
  gsize which = GPOINTER_TO_UINT (data);
  const char *file;
  GStatBuf info;
  Book book;

  book_make (&book);
  book_fill (&book);
  die_in_the_middle (&book, "CREATE TABLE u (x);" CHANGE_ALL);
  file = ruins[which].in_journal ? book.journal : book.file;
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  spoil (file, ruins[which].at < 0 ? info.st_size + ruins[which].at : ruins[which].at, 4);

  g_clear_pointer (&book.vault, penny_vault_free);
  book.vault = penny_vault_new (book.key, NULL);
  book.handle = connect_with (book.vault, book.file);
  g_assert_cmpint (run (book.handle, "SELECT count(*) FROM t"), ==, ruins[which].expected);
  if (ruins[which].expected == SQLITE_OK)
    {
      g_assert_true (is_sound (book.handle));
      g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t WHERE length (text) < 1000"), ==, 400);
      g_assert_cmpuint (penny_vault_flags (book.vault).unreadable, ==, 0);
    }
  else
    g_assert_cmpuint (penny_vault_flags (book.vault).unreadable, >, 0);
  book_free (&book);
}

/* A journal with a hole where it counted records, and one that was cut there. */
static void
test_journal_gone (gconstpointer data)
{
  gboolean cut = GPOINTER_TO_INT (data);
  static const guint8 nothing[PENNY_BLOCK_SLOT];
  Book book;
  int descriptor;

  book_make (&book);
  book_fill (&book);
  die_in_the_middle (&book, CHANGE_ALL);
  descriptor = g_open (book.journal, O_RDWR | O_CLOEXEC, 0);
  if (cut)
    g_assert_cmpint (ftruncate (descriptor, 4 * PENNY_BLOCK_SLOT), ==, 0);
  else
    g_assert_cmpint (pwrite (descriptor, nothing, sizeof nothing, 4 * PENNY_BLOCK_SLOT), ==, sizeof nothing);
  close (descriptor);
  book.handle = connect_with (book.vault, book.file);
  g_assert_cmpint (run (book.handle, "SELECT count(*) FROM t"), ==, SQLITE_IOERR_DATA);
  book_free (&book);
}

/* A page that nothing uses, from the free list as it is on the disk. */
static guint32
find_leaf (Book *book)
{
  guint8 page[PENNY_PAGE_BYTES];
  guint32 number;

  g_assert_cmpint (penny_page_read (file_of (book->handle), 0, page), ==, SQLITE_OK);
  memcpy (&number, page + 32, 4);
  g_assert_cmpint (penny_page_read (file_of (book->handle), GUINT32_FROM_BE (number) - 1, page), ==, SQLITE_OK);
  memcpy (&number, page + 8, 4);
  return GUINT32_FROM_BE (number);
}

static void
spoil_page (Book    *book,
            guint32  number)
{
  spoil (book->file, PENNY_HEADER_BYTES + ((gint64) number - 1) * PENNY_PAGE_BYTES, 8);
}

/* SQLite put nothing back there, as nothing needs it; but VACUUM may read it. */
static void
test_healed (void)
{
  guint8 page[PENNY_PAGE_BYTES];
  guint32 leaf;
  Book book;

  book_make (&book);
  book_fill (&book);
  g_assert_cmpint (run (book.handle, "DELETE FROM t WHERE id > 100"), ==, SQLITE_OK);
  g_assert_cmpint (ask (book.handle, "PRAGMA freelist_count"), >, 50);
  leaf = find_leaf (&book);
  die_in_the_middle (&book, CHANGE_ALL);
  spoil_page (&book, leaf);
  book_reopen (&book);
  g_assert_true (is_sound (book.handle));
  g_assert_cmpuint (penny_vault_flags (book.vault).healed, ==, 1);
  g_assert_cmpint (penny_page_read (file_of (book.handle), leaf - 1, page), ==, SQLITE_OK);
  g_assert_cmpint (run (book.handle, "VACUUM"), ==, SQLITE_OK);
  g_assert_cmpint (ask (book.handle, "SELECT count(*) FROM t WHERE length (text) < 1000"), ==, 100);
  book_free (&book);
}

/* With no power cut, nothing is mended that should not be torn. */
static void
test_not_healed (void)
{
  guint8 page[PENNY_PAGE_BYTES];
  guint32 leaf;
  Book book;

  book_make (&book);
  book_fill (&book);
  g_assert_cmpint (run (book.handle, "DELETE FROM t WHERE id > 100"), ==, SQLITE_OK);
  leaf = find_leaf (&book);
  spoil_page (&book, leaf);
  book_reopen (&book);
  g_assert_cmpint (run (book.handle, "DELETE FROM t WHERE id = 1"), ==, SQLITE_OK);
  g_assert_cmpint (penny_page_read (file_of (book.handle), leaf - 1, page), ==, SQLITE_IOERR_DATA);
  g_assert_cmpuint (penny_vault_flags (book.vault).healed, ==, 0);
  book_free (&book);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/torn/rolled-back", test_rolled_back);
  for (gsize i = 0; i < G_N_ELEMENTS (ruins); i++)
    {
      g_autofree char *path = g_strdup_printf ("/torn/%s", ruins[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_ruined);
    }
  g_test_add_data_func ("/torn/journal-hole", GINT_TO_POINTER (FALSE), test_journal_gone);
  g_test_add_data_func ("/torn/journal-cut", GINT_TO_POINTER (TRUE), test_journal_gone);
  g_test_add_func ("/torn/healed", test_healed);
  g_test_add_func ("/torn/not-healed", test_not_healed);
  return g_test_run ();
}
