#include "pack-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

/* A pack's zip: read by another than what wrote it would be best; here by the library's other half. */

static char *
new_path (char **folder)
{
  *folder = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  return g_build_filename (*folder, "pack.zip", NULL);
}

static void
remove_folder (const char *folder,
               const char *path)
{
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* "name=contents\n" of each, in order. */
static char *
contents_of (const char *path)
{
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  GString *text = g_string_new (NULL);

  archive_read_support_format_zip (zip);
  g_assert_cmpint (archive_read_open_filename (zip, path, 65536), ==, ARCHIVE_OK);
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
add (PennyPackZip *zip,
     const char   *name,
     const char   *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));
  g_autoptr (GError) error = NULL;

  penny_pack_zip_add (zip, name, bytes, &error);
  g_assert_no_error (error);
}

/* Also where the computer's language has no such letters. */
static void
test_written (gconstpointer language)
{
  g_autofree char *folder = NULL, *path = new_path (&folder), *contents = NULL, *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (GError) error = NULL;
  PennyPackZip *zip;

  setlocale (LC_ALL, language);
  zip = penny_pack_zip_new (path, &error);
  g_assert_no_error (error);
  add (zip, "originals/001 Café Ŵyn 2026-09-07.jpg", "one");
  add (zip, "index.csv", "two");
  add (zip, "empty", "");
  penny_pack_zip_finish (zip, &error);
  g_assert_no_error (error);
  penny_pack_zip_free (zip);
  setlocale (LC_ALL, before);

  contents = contents_of (path);
  g_assert_cmpstr (contents, ==, "originals/001 Café Ŵyn 2026-09-07.jpg=one\nindex.csv=two\nempty=\n");
  remove_folder (folder, path);
}

/* What is not finished is not there; what was there stays. */
static void
test_unfinished (void)
{
  g_autofree char *folder = NULL, *path = new_path (&folder), *contents = NULL;
  g_autoptr (GError) error = NULL;
  PennyPackZip *zip = penny_pack_zip_new (path, &error);

  g_assert_no_error (error);
  add (zip, "a", "one");
  penny_pack_zip_free (zip);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_null (penny_pack_zip_new (path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  remove_folder (folder, path);
}

/* A link is not followed: it would write elsewhere. */
static void
test_link (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL, *path = new_path (&folder), *elsewhere = g_build_filename (folder, "elsewhere", NULL);

  g_assert_cmpint (symlink (elsewhere, path), ==, 0);
  g_assert_null (penny_pack_zip_new (path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
  remove_folder (folder, path);
}

static const char *const refused[] = { "../a", "/a", "a//b", "a/../b", ".hidden", "a\\b", "", "a/", "./a" };

static void
test_refused (void)
{
  g_autofree char *folder = NULL, *path = new_path (&folder);
  g_autoptr (PennyPackZip) zip = penny_pack_zip_new (path, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  add (zip, "a", "one");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_expect_message ("pennywell", G_LOG_LEVEL_CRITICAL, "*leads_elsewhere*");
      g_assert_false (penny_pack_zip_add (zip, refused[i], bytes, NULL));
      g_test_assert_expected_messages ();
    }
  g_test_expect_message ("pennywell", G_LOG_LEVEL_CRITICAL, "*hash_table_add*");
  g_assert_false (penny_pack_zip_add (zip, "a", bytes, NULL));
  g_test_assert_expected_messages ();
  g_clear_pointer (&zip, penny_pack_zip_free);
  remove_folder (folder, path);
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
  g_autofree char *long_words = g_strnfill (500, 'x'), *shorter = penny_pack_zip_safe (long_words);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *safe = penny_pack_zip_safe (names[i].words);

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
  g_test_add_data_func ("/pack-zip/written", "C.UTF-8", test_written);
  g_test_add_data_func ("/pack-zip/written/plain-letters", "C", test_written);
  g_test_add_func ("/pack-zip/unfinished", test_unfinished);
  g_test_add_func ("/pack-zip/link", test_link);
  g_test_add_func ("/pack-zip/refused", test_refused);
  g_test_add_func ("/pack-zip/safe", test_safe);
  return g_test_run ();
}
