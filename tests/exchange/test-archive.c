#include "backup-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* A backup's archive: what is written is read, and what nobody should have written is refused. */

#define RECEIPT "receipts/0a/0a112233445566778899aabbccddeeff.rcpt"
#define OTHER "receipts/ff/ff112233445566778899aabbccddeeff.rcpt"

typedef struct
{
  char *folder;
  char *zip;
  char *out;
} Place;

static void
place_open (Place *self)
{
  self->folder = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  self->zip = g_build_filename (self->folder, "a.backup", NULL);
  self->out = g_build_filename (self->folder, "out", NULL);
}

static void
place_close (Place *self)
{
  g_autoptr (GDir) names = g_dir_open (self->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->zip);
  g_free (self->out);
}

static char *
put (Place      *self,
     const char *name,
     const char *bytes,
     gsize       size)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static void
test_both_ways (void)
{
  g_autofree char *book = NULL, *receipt = NULL, *bytes = NULL, *found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyArchive) archive = NULL;
  const char *name;
  guint64 size;
  gsize found_size, n;
  guint8 start[10];
  Place place;

  place_open (&place);
  bytes = g_malloc (300000);
  for (int i = 0; i < 300000; i++)
    bytes[i] = (char) (i * 7 % 251);
  book = put (&place, "book", bytes, 300000);
  receipt = put (&place, "receipt", "", 0);
  archive = penny_archive_write (place.zip, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (penny_archive_add (archive, "book.db", book, &error));
  g_assert_true (penny_archive_add (archive, RECEIPT, receipt, &error));
  g_assert_true (penny_archive_finish (archive, &error));
  g_clear_pointer (&archive, penny_archive_free);

  archive = penny_archive_read (place.zip, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (penny_archive_next (archive, &name, &size, &error));
  g_assert_cmpstr (name, ==, "book.db");
  g_assert_cmpuint (size, ==, 300000);
  g_assert_true (penny_archive_peek (archive, start, sizeof start, &n, &error));
  g_assert_cmpmem (start, n, bytes, 10);
  g_assert_true (penny_archive_next (archive, &name, &size, &error));
  g_assert_cmpstr (name, ==, RECEIPT);
  g_assert_cmpuint (size, ==, 0);
  g_assert_true (penny_archive_take (archive, NULL, &error));
  g_assert_true (penny_archive_next (archive, &name, &size, &error));
  g_assert_null (name);
  g_clear_pointer (&archive, penny_archive_free);

  archive = penny_archive_read (place.zip, NULL, NULL, &error);
  g_assert_true (penny_archive_next (archive, &name, &size, &error));
  g_assert_true (penny_archive_take (archive, place.out, &error));
  g_assert_true (g_file_get_contents (place.out, &found, &found_size, NULL));
  g_assert_cmpmem (found, found_size, bytes, 300000);
  place_close (&place);
}

/* What a stranger could have put in an archive. */
typedef struct
{
  const char  *what;
  const char  *names[3];
  unsigned int type;           /* of the last */
  const char  *link;
  gboolean     squeezed;
  gboolean     good;
} Strange;

static const Strange strangers[] = {
  { "as it should be", { "book.db", RECEIPT, OTHER }, AE_IFREG, NULL, FALSE, TRUE },
  { "up and out", { "book.db", "../evil" }, AE_IFREG },
  { "up and out inside", { "book.db", "receipts/../../evil" }, AE_IFREG },
  { "up in a receipt's place", { "book.db", "receipts/../0a112233445566778899aabbccddeeff.rcpt" }, AE_IFREG },
  { "from the root", { "book.db", "/tmp/evil" }, AE_IFREG },
  { "the book from the root", { "/book.db" }, AE_IFREG },
  { "another way to say it", { "./book.db" }, AE_IFREG },
  { "a journal to be rolled back", { "book.db", "book.db-journal" }, AE_IFREG },
  { "in another one's folder", { "book.db", "receipts/0b/0a112233445566778899aabbccddeeff.rcpt" }, AE_IFREG },
  { "large letters", { "book.db", "receipts/0A/0A112233445566778899AABBCCDDEEFF.rcpt" }, AE_IFREG },
  { "a longer name", { "book.db", RECEIPT "x" }, AE_IFREG },
  { "the same twice", { "book.db", RECEIPT, RECEIPT }, AE_IFREG },
  { "the book twice", { "book.db", "book.db" }, AE_IFREG },
  { "a link", { "book.db", RECEIPT }, AE_IFLNK, "/etc/passwd" },
  { "the book is a link", { "book.db" }, AE_IFLNK, "/etc/passwd" },
  { "a folder", { "book.db", "receipts/" }, AE_IFDIR },
  { "a book that is a folder", { "book.db/" }, AE_IFDIR },
  { "squeezed, and larger than the file", { "book.db" }, AE_IFREG, NULL, TRUE },
};

static void
write_strange (const Strange *strange,
               const char    *path)
{
  g_autofree char *bytes = g_malloc0 (100000);
  struct archive *zip = archive_write_new ();

  archive_write_set_format_zip (zip);
  g_assert_cmpint (archive_write_set_options (zip, strange->squeezed ? "zip:compression=deflate"
                                                                     : "zip:compression=store"), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (zip, path), ==, ARCHIVE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (strange->names) && strange->names[i] != NULL; i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (strange->names) || strange->names[i + 1] == NULL;
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, strange->names[i]);
      archive_entry_set_filetype (entry, last ? strange->type : AE_IFREG);
      archive_entry_set_perm (entry, 0600);
      if (last && strange->link != NULL)
        archive_entry_set_symlink (entry, strange->link);
      archive_entry_set_size (entry, last && strange->type != AE_IFREG ? 0 : 100000);
      g_assert_cmpint (archive_write_header (zip, entry), ==, ARCHIVE_OK);
      if (archive_entry_size (entry) > 0)
        g_assert_cmpint (archive_write_data (zip, bytes, 100000), ==, 100000);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_free (zip), ==, ARCHIVE_OK);
}

/* TRUE when all of it was read and was well. */
static gboolean
read_all (const char  *path,
          GError     **error)
{
  g_autoptr (PennyArchive) archive = penny_archive_read (path, NULL, NULL, error);
  const char *name = NULL;

  if (archive == NULL)
    return FALSE;
  do
    if (!penny_archive_next (archive, &name, NULL, error) ||
        (name != NULL && !penny_archive_take (archive, NULL, error)))
      return FALSE;
  while (name != NULL);
  return TRUE;
}

static void
test_strange (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (GError) error = NULL;
      Place place;

      g_test_message ("%s", strangers[i].what);
      place_open (&place);
      write_strange (&strangers[i], place.zip);
      g_assert_cmpint (read_all (place.zip, &error), ==, strangers[i].good);
      if (strangers[i].good)
        g_assert_no_error (error);
      else
        g_assert_error (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_DAMAGED);
      place_close (&place);
    }
}

/* Nobody writes into the pipe: it is not waited for. */
static void
test_pipe (void)
{
  g_autoptr (GError) error = NULL;
  Place place;

  place_open (&place);
  g_assert_cmpint (mkfifo (place.zip, 0600), ==, 0);
  g_assert_false (read_all (place.zip, &error));
  g_assert_error (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_DAMAGED);
  place_close (&place);
}

/* A size that is not so, in either place where a zip says it. */
static void
test_lies (void)
{
  const guint8 size[] = { 0xa0, 0x86, 0x01, 0x00 }, lie[] = { 0xa0, 0x86, 0x02, 0x00 };
  g_autofree char *bytes = NULL;
  gsize n;
  guint lies = 0;
  Place place;

  place_open (&place);
  write_strange (&(Strange) { .names = { "book.db" }, .type = AE_IFREG }, place.zip);
  g_assert_true (g_file_get_contents (place.zip, &bytes, &n, NULL));
  for (gsize i = 0; i + sizeof size <= n; i++)
    if (memcmp (bytes + i, size, sizeof size) == 0)
      {
        g_autoptr (GError) error = NULL;

        memcpy (bytes + i, lie, sizeof lie);
        g_assert_true (g_file_set_contents (place.zip, bytes, (gssize) n, NULL));
        memcpy (bytes + i, size, sizeof size);
        /* libarchive goes by the directory at the end; what stands elsewhere may be wrong, but nothing comes of it. */
        if (!read_all (place.zip, &error))
          {
            g_assert_error (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_DAMAGED);
            lies++;
          }
      }
  g_assert_cmpuint (lies, >=, 1);
  place_close (&place);
}

static void
test_cut (void)
{
  g_autofree char *bytes = NULL;
  gsize n;
  Place place;

  place_open (&place);
  write_strange (&strangers[0], place.zip);
  g_assert_true (g_file_get_contents (place.zip, &bytes, &n, NULL));
  for (gsize cut = 0; cut < n; cut += cut + 200 < n ? 997 : 1)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (place.zip, bytes, (gssize) cut, NULL));
      /* Nothing is an archive without anything in it: the services ask for its book. */
      if (!read_all (place.zip, &error))
        g_assert_error (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_DAMAGED);
      else
        g_assert_cmpuint (cut, ==, 0);
    }
  place_close (&place);
}

/* Each byte of what is kept counts: a flipped one is seen by the checksum. */
static void
test_flipped (void)
{
  g_autofree char *bytes = NULL;
  gsize n;
  Place place;

  place_open (&place);
  write_strange (&(Strange) { .names = { "book.db" }, .type = AE_IFREG }, place.zip);
  g_assert_true (g_file_get_contents (place.zip, &bytes, &n, NULL));
  for (gsize at = 1000; at < 100000; at += 9999)
    {
      g_autoptr (GError) error = NULL;

      bytes[at] ^= 1;
      g_assert_true (g_file_set_contents (place.zip, bytes, (gssize) n, NULL));
      bytes[at] ^= 1;
      g_assert_false (read_all (place.zip, &error));
      g_assert_error (error, PENNY_ARCHIVE_ERROR, PENNY_ARCHIVE_ERROR_DAMAGED);
    }
  place_close (&place);
}

static void
test_system (void)
{
  g_autoptr (GError) error = NULL;
  Place place;

  place_open (&place);
  g_assert_null (penny_archive_read (place.zip, NULL, NULL, &error));
  g_assert_cmpint (penny_archive_errno_of (error), ==, ENOENT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (place.zip, "", 0, NULL));
  g_assert_null (penny_archive_write (place.zip, NULL, NULL, &error));
  g_assert_cmpint (penny_archive_errno_of (error), ==, EEXIST);
  g_clear_error (&error);
  g_assert_null (penny_archive_write ("/nowhere/at/all", NULL, NULL, &error));
  g_assert_cmpint (penny_archive_errno_of (error), ==, ENOENT);
  place_close (&place);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive/both-ways", test_both_ways);
  g_test_add_func ("/archive/strange", test_strange);
  g_test_add_func ("/archive/pipe", test_pipe);
  g_test_add_func ("/archive/lies", test_lies);
  g_test_add_func ("/archive/cut", test_cut);
  g_test_add_func ("/archive/flipped", test_flipped);
  g_test_add_func ("/archive/system", test_system);
  return g_test_run ();
}
