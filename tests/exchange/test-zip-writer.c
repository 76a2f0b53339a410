#include "zip-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

/* A zip: read by another than what wrote it would be best; here by the library's other half. */

static int
new_file (void)
{
  g_autofree char *path = NULL;
  int made = g_file_open_tmp ("pennywell-test-XXXXXX", &path, NULL);

  g_assert_cmpint (made, >=, 0);
  g_unlink (path);
  return made;
}

/* "name=contents\n" of each, in order. */
static char *
contents_of (int written)
{
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  GString *text = g_string_new (NULL);

  archive_read_support_format_zip (zip);
  g_assert_cmpint (lseek (written, 0, SEEK_SET), ==, 0);
  g_assert_cmpint (archive_read_open_fd (zip, written, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (zip, &entry) == ARCHIVE_OK)
    {
      char data[100] = "";
      gssize n = archive_read_data (zip, data, sizeof data - 1);

      g_assert_cmpint (n, >=, 0);
      g_string_append_printf (text, "%s=%.*s\n", archive_entry_pathname_utf8 (entry), (int) n, data);
      g_assert_cmpint (archive_entry_mtime (entry), <=, 315532800);
    }
  archive_read_free (zip);
  return g_string_free (text, FALSE);
}

static void
add (PennyZipWriter *zip,
     const char     *name,
     const char     *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));

  g_assert_cmpint (penny_zip_writer_add (zip, name, bytes), ==, 0);
}

/* Also where the computer's language has no such letters. */
static void
test_written (gconstpointer language)
{
  g_autofree char *contents = NULL, *before = g_strdup (setlocale (LC_ALL, NULL));
  int file = new_file ();
  g_autoptr (PennyZipWriter) zip = NULL;

  setlocale (LC_ALL, language);
  zip = penny_zip_writer_new (file, 0644);
  add (zip, "originals/001 Café Ŵyn 2026-09-07.jpg", "one");
  add (zip, "index.csv", "two");
  add (zip, "empty", "");
  g_assert_cmpint (penny_zip_writer_finish (zip), ==, 0);
  setlocale (LC_ALL, before);

  contents = contents_of (file);
  g_assert_cmpstr (contents, ==, "originals/001 Café Ŵyn 2026-09-07.jpg=one\nindex.csv=two\nempty=\n");
  g_clear_pointer (&zip, penny_zip_writer_free);
  close (file);
}

static gboolean
count_down (guint64  bytes,
            gpointer left)
{
  g_assert_cmpuint (bytes, >, 0);
  return (*(int *) left)-- > 0;
}

/* Out of another file, wherever that one stands; and stopped after some pieces. */
static void
test_file (void)
{
  g_autofree char *large = g_strnfill (200000, 'x'), *contents = NULL;
  int file = new_file (), from = new_file (), left = 2;
  PennyZipWriter *zip = penny_zip_writer_new (file, 0600);

  g_assert_cmpint (write (from, "four", 4), ==, 4);
  g_assert_cmpint (penny_zip_writer_add_file (zip, "a", from, NULL, NULL), ==, 0);
  add (zip, "b", "five");
  g_assert_cmpint (penny_zip_writer_finish (zip), ==, 0);
  contents = contents_of (file);
  g_assert_cmpstr (contents, ==, "a=four\nb=five\n");
  penny_zip_writer_free (zip);
  close (file);

  file = new_file ();
  zip = penny_zip_writer_new (file, 0600);
  g_assert_cmpint (write (from, large, 200000), ==, 200000);
  g_assert_cmpint (penny_zip_writer_add_file (zip, "a", from, count_down, &left), ==, ECANCELED);
  g_assert_cmpint (left, ==, -1);
  penny_zip_writer_free (zip);
  close (from);
  close (file);
}

/* What the system says. */
static void
test_full (void)
{
  g_autofree char *large = g_strnfill (200000, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (large, 200000);
  int full = g_open ("/dev/full", O_WRONLY, 0), why;
  PennyZipWriter *zip = penny_zip_writer_new (full, 0600);

  why = penny_zip_writer_add (zip, "a", bytes);
  if (why == 0)
    why = penny_zip_writer_finish (zip);
  g_assert_cmpint (why, ==, ENOSPC);
  penny_zip_writer_free (zip);
  close (full);
}

static const char *const refused[] = { "../a", "/a", "a//b", "a/../b", ".hidden", "a\\b", "", "a/", "./a" };

static void
test_refused (void)
{
  int file = new_file ();
  PennyZipWriter *zip = penny_zip_writer_new (file, 0600);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  add (zip, "a", "one");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_expect_message ("pennywell", G_LOG_LEVEL_CRITICAL, "*leads_elsewhere*");
      g_assert_cmpint (penny_zip_writer_add (zip, refused[i], bytes), ==, EINVAL);
      g_test_assert_expected_messages ();
    }
  g_test_expect_message ("pennywell", G_LOG_LEVEL_CRITICAL, "*hash_table_add*");
  g_assert_cmpint (penny_zip_writer_add (zip, "a", bytes), ==, EINVAL);
  g_test_assert_expected_messages ();
  penny_zip_writer_free (zip);
  close (file);
}

static const struct
{
  const char *words;
  const char *safe;
} names[] = {
  { "Sample Gym", "Sample Gym" },
  { "../../etc/passwd", "-..-etc-passwd" },
  { "C:\\evil", "C--evil" },
  { "  .hidden. ", "hidden" },
  { "a\nb\tc", "abc" },
  { "photo\xe2\x80\xae" "gpj.exe", "photogpj.exe" },
  { "Cafe\xcc\x81", "Café" },
  { "bad\xff", "bad\xef\xbf\xbd" },
  { "...", "" },
  { "", "" },
  { "What? <b>\"Now\"|*", "What- -b--Now---" },
};

static void
test_safe (void)
{
  g_autofree char *long_words = g_strnfill (500, 'x'), *shorter = penny_zip_writer_safe (long_words);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *safe = penny_zip_writer_safe (names[i].words);

      g_assert_cmpstr (safe, ==, names[i].safe);
    }
  g_assert_cmpuint (strlen (shorter), <=, 80);
  g_assert_cmpuint (strlen (shorter), >, 40);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/zip-writer/written", "C.UTF-8", test_written);
  g_test_add_data_func ("/zip-writer/written/plain-letters", "C", test_written);
  g_test_add_func ("/zip-writer/file", test_file);
  g_test_add_func ("/zip-writer/full", test_full);
  g_test_add_func ("/zip-writer/refused", test_refused);
  g_test_add_func ("/zip-writer/safe", test_safe);
  return g_test_run ();
}
