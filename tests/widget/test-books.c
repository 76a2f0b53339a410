#include <glib/gstdio.h>

#include "books.h"
#include "sample.h"
#include "settings.h"

/* Where headless.sh put the user's data; nothing of the real user is touched. */
static void
make_book (const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
}

/* As a statement leaves it that was brought into a sample. */
static void
keep_file (const char *folder)
{
  g_autofree char *kept = g_build_filename (folder, "receipts", "00", NULL);
  g_autofree char *file = g_build_filename (kept, "00000000000000000000000000000000.rcpt", NULL);

  g_assert_cmpint (g_mkdir_with_parents (kept, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
}

/* Nobody's name lies on the disk beside a sealed file; and no folder is taken twice. */
static void
test_folders (void)
{
  static const char *const names[] = { "file-1", "file-2", "file-3" };
  g_autoptr (GPtrArray) books = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = penny_books_new_folder ();
      g_autofree char *name = g_path_get_basename (folder);

      g_assert_cmpstr (name, ==, names[i]);
      make_book (folder);
    }
  books = penny_books_list ();
  g_assert_cmpuint (books->len, ==, G_N_ELEMENTS (names));
}

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (penny_sample_cards); i++)
    {
      g_autofree char *folder = penny_books_sample_folder (penny_sample_cards[i].name);

      g_assert_true (g_strv_contains (penny_sample_names, penny_sample_cards[i].name));
      make_book (folder);
      keep_file (folder);
      penny_books_forget_sample (penny_sample_cards[i].name);
      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
      penny_books_forget_sample (penny_sample_cards[i].name);
    }
}

static void
test_settings_remember (void)
{
  g_autoptr (PennySettings) first = penny_settings_new ();
  g_autoptr (PennySettings) second = NULL;
  g_autofree char *size = NULL;

  g_assert_cmpstr (penny_settings_get_last_book (first), ==, "");
  g_object_set (first, "text-size", "larger", NULL);
  penny_settings_set_last_book (first, "/somewhere");
  second = penny_settings_new ();
  g_object_get (second, "text-size", &size, NULL);
  g_assert_cmpstr (size, ==, "larger");
  g_assert_cmpstr (penny_settings_get_last_book (second), ==, "/somewhere");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/books/folders", test_folders);
  g_test_add_func ("/books/samples", test_samples);
  g_test_add_func ("/settings/remember", test_settings_remember);
  return g_test_run ();
}
