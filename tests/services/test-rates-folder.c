#include "rates-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A person's own files of rates, in a folder that is made anew for each test. */
static char *folder;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static char *
text_of (int year)
{
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  g_autoptr (GError) error = NULL;
  const PennyRates *rates = penny_rate_years_find (years, year, &error);

  g_assert_no_error (error);
  return g_strdup (rates->text);
}

/* Each of @pairs, which ends with NULL, is a text and what is put in its place everywhere. */
static char *
changed (int                year,
         const char *const *pairs)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *whole = text_of (year);

  g_string_assign (text, whole);
  for (; *pairs != NULL; pairs += 2)
    g_assert_cmpuint (g_string_replace (text, pairs[0], pairs[1], 0), >, 0);
  return g_strdup (text->str);
}

/* This year's figures under next year's days. */
static char *
next_year (void)
{
  const char *const pairs[] = { "[parental-pay 2026", "[parental-pay 2027", "2026-27", "2027-28", "2026-04-0", "2027-04-0",
                                "[parental-pay 2027-04-05]", "[parental-pay 2027-04-04]", NULL };

  return changed (2026, pairs);
}

static void
put (const char *name,
     const char *text)
{
  g_autofree char *path = path_of (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
make_folder (void)
{
  folder = g_dir_make_tmp ("pennywell-rates-XXXXXX", NULL);
  g_assert_nonnull (folder);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);

  for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *path = path_of (name);

      g_remove (path);
    }
  g_remove (folder);
  g_clear_pointer (&folder, g_free);
}

static PennyRateYears *
read_folder (void)
{
  g_autoptr (GError) error = NULL;
  PennyRateYears *years = penny_rates_folder_read (folder, &error);

  g_assert_no_error (error);
  return years;
}

/* Each of @says, which ends with NULL, is in the message. */
static void
assert_refused (const char *const *says)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_rates_folder_read (folder, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES);
  g_test_message ("%s", error->message);
  for (; *says != NULL; says++)
    g_assert_nonnull (strstr (error->message, *says));
}

static void
assert_ours_alone (void)
{
  g_autoptr (PennyRateYears) years = read_folder ();
  int first, last;

  penny_rate_years_span (years, &first, &last);
  g_assert_cmpint (first, ==, 2023);
  g_assert_cmpint (last, ==, 2026);
  for (int year = first; year <= last; year++)
    g_assert_false (penny_rate_years_find (years, year, NULL)->own);
}

static void
test_no_folder (void)
{
  make_folder ();
  g_rmdir (folder);
  assert_ours_alone ();
  remove_folder ();
}

/* Nothing in it that is a file of rates. */
static void
test_other_files (void)
{
  make_folder ();
  put ("README.md", "[year]");
  put ("2027-28.ini~", "[year]");
  put ("2027-28.ini.txt", "[year]");
  put (".2027-28.ini", "[year]");
  assert_ours_alone ();
  remove_folder ();
}

static void
test_new_year (void)
{
  g_autofree char *text = next_year ();
  g_autofree char *path = NULL;
  g_autoptr (PennyRateYears) years = NULL;
  const PennyRates *rates;
  int first, last;

  make_folder ();
  put ("2027-28.ini", text);
  years = read_folder ();
  penny_rate_years_span (years, &first, &last);
  g_assert_cmpint (last, ==, 2027);
  rates = penny_rate_years_find (years, 2027, NULL);
  path = path_of ("2027-28.ini");
  g_assert_true (rates->own);
  g_assert_cmpstr (rates->file, ==, path);
  g_assert_false (penny_rate_years_find (years, 2026, NULL)->own);
  remove_folder ();
}

static void
test_in_the_place_of_ours (void)
{
  const char *const pairs[] = { "flat = 123.25", "flat = 124", NULL };
  g_autofree char *text = changed (2026, pairs);
  g_autoptr (PennyRateYears) years = NULL;
  const PennyRates *rates;

  make_folder ();
  put ("mine.ini", text);
  years = read_folder ();
  rates = penny_rate_years_find (years, 2026, NULL);
  g_assert_true (rates->own);
  g_assert_cmpint (rates->sick.flat, ==, 12400);
  remove_folder ();
}

static void
test_bad_line (void)
{
  const char *const pairs[] = { "year = 2026-27", "year = 2026-27\nyears = 2", NULL };
  g_autofree char *good = next_year ();
  g_autofree char *bad = changed (2026, pairs);

  make_folder ();
  put ("a.ini", good);
  put ("b.ini", bad);
  assert_refused ((const char *const[]) { folder, "b.ini, line 6: ", "“years”", NULL });
  remove_folder ();
}

static void
test_same_year_twice (void)
{
  g_autofree char *text = next_year ();

  make_folder ();
  put ("2027-28.ini", text);
  put ("2027-28 new.ini", text);
  assert_refused ((const char *const[]) { "2027-28.ini", "2027-28 new.ini", "the tax year 2027-28", "Take one of them out", NULL });
  remove_folder ();
}

static void
test_size (void)
{
  g_autofree char *text = text_of (2026);
  g_autoptr (GString) long_text = g_string_new (text);

  make_folder ();
  while (long_text->len < 64 * 1024)
    g_string_append_c (long_text, '\n');
  put ("2026-27.ini", long_text->str);
  penny_rate_years_free (read_folder ());
  g_string_append_c (long_text, '\n');
  put ("2026-27.ini", long_text->str);
  assert_refused ((const char *const[]) { "2026-27.ini", "larger than 64 KB", NULL });
  put ("2026-27.ini", "");
  assert_refused ((const char *const[]) { "2026-27.ini, line 1: ", "[year] is missing", NULL });
  remove_folder ();
}

static void
test_not_a_file (void)
{
  g_autofree char *path = NULL;

  make_folder ();
  path = path_of ("x.ini");
  g_mkdir (path, 0700);
  assert_refused ((const char *const[]) { "x.ini is not a file", NULL });
  g_rmdir (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused ((const char *const[]) { "x.ini is not a file", NULL });
  remove_folder ();
}

static void
test_links (void)
{
  g_autofree char *loop = NULL, *target = NULL, *text = next_year ();
  g_autoptr (PennyRateYears) years = NULL;

  make_folder ();
  loop = path_of ("loop.ini");
  g_assert_cmpint (symlink ("loop.ini", loop), ==, 0);
  assert_refused ((const char *const[]) { "loop.ini cannot be read", NULL });
  g_remove (loop);
  g_assert_cmpint (symlink ("nowhere", loop), ==, 0);
  assert_refused ((const char *const[]) { "loop.ini cannot be read", NULL });
  target = path_of ("nowhere");
  put ("nowhere", text);
  years = read_folder ();
  g_assert_nonnull (penny_rate_years_find (years, 2027, NULL));
  remove_folder ();
}

/* root may read all: nothing to see then. */
static void
test_not_readable (void)
{
  g_autofree char *path = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may read every file");
      return;
    }
  make_folder ();
  put ("x.ini", "");
  path = path_of ("x.ini");
  g_chmod (path, 0);
  assert_refused ((const char *const[]) { "cannot be read", "x.ini", NULL });
  g_chmod (folder, 0);
  assert_refused ((const char *const[]) { "cannot be read", folder, NULL });
  g_chmod (folder, 0700);
  remove_folder ();
}

static void
test_folder_is_a_file (void)
{
  g_autofree char *top = NULL;

  make_folder ();
  put ("rates", "");
  top = g_steal_pointer (&folder);
  folder = g_build_filename (top, "rates", NULL);
  assert_refused ((const char *const[]) { "cannot be read", folder, NULL });
  g_free (folder);
  folder = g_steal_pointer (&top);
  remove_folder ();
}

static void
test_no_rates (void)
{
  g_autoptr (PennyRateYears) years = NULL;
  g_autoptr (GError) error = NULL;

  make_folder ();
  years = read_folder ();
  g_assert_null (penny_rate_years_find (years, 2029, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES);
  g_assert_nonnull (strstr (error->message, folder));
  g_assert_nonnull (strstr (error->message, "2029-30.ini"));
  remove_folder ();
}

static void
test_default (void)
{
  g_autofree char *path = penny_rates_folder_default ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/pennywell/rates"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rates-folder/no-folder", test_no_folder);
  g_test_add_func ("/rates-folder/other-files", test_other_files);
  g_test_add_func ("/rates-folder/new-year", test_new_year);
  g_test_add_func ("/rates-folder/in-the-place-of-ours", test_in_the_place_of_ours);
  g_test_add_func ("/rates-folder/bad-line", test_bad_line);
  g_test_add_func ("/rates-folder/same-year-twice", test_same_year_twice);
  g_test_add_func ("/rates-folder/size", test_size);
  g_test_add_func ("/rates-folder/not-a-file", test_not_a_file);
  g_test_add_func ("/rates-folder/links", test_links);
  g_test_add_func ("/rates-folder/not-readable", test_not_readable);
  g_test_add_func ("/rates-folder/folder-is-a-file", test_folder_is_a_file);
  g_test_add_func ("/rates-folder/no-rates", test_no_rates);
  g_test_add_func ("/rates-folder/default", test_default);
  return g_test_run ();
}
