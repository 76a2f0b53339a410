#include "new-file.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store.h"

/* A file that gets its name when it is whole, and does not take another's. */

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  nothing)
{
  place->folder = g_dir_make_tmp ("pennywell-test-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "pack.pdf", NULL);
}

static guint
count_files (Place *place)
{
  g_autoptr (GDir) folder = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
tear_down (Place         *place,
           gconstpointer  nothing)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static PennyNewFile *
begin (Place      *place,
       const char *words)
{
  g_autoptr (GError) error = NULL;
  PennyNewFile *file = penny_new_file_begin (place->path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (write (penny_new_file_get_descriptor (file), words, strlen (words)), ==, (gssize) strlen (words));
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
  return file;
}

static void
assert_contents (Place      *place,
                 const char *meant)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (place->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, meant);
}

static void
test_kept (Place         *place,
           gconstpointer  nothing)
{
  PennyNewFile *file = begin (place, "whole");
  g_autoptr (GError) error = NULL;
  GStatBuf about;

  g_assert_true (penny_new_file_keep (file, &error));
  g_assert_no_error (error);
  penny_new_file_free (file);
  assert_contents (place, "whole");
  g_assert_cmpuint (count_files (place), ==, 1);
  g_assert_cmpint (g_stat (place->path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
}

static void
test_not_kept (Place         *place,
               gconstpointer  nothing)
{
  PennyNewFile *file = begin (place, "half");

  g_assert_cmpuint (count_files (place), ==, 1);
  penny_new_file_free (file);
  g_assert_cmpuint (count_files (place), ==, 0);
}

/* It was there, or somebody was quicker. */
static void
test_there (Place         *place,
            gconstpointer  nothing)
{
  PennyNewFile *file = begin (place, "second");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "first", -1, NULL));
  g_assert_false (penny_new_file_keep (file, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  penny_new_file_free (file);
  g_clear_error (&error);
  g_assert_null (penny_new_file_begin (place->path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  assert_contents (place, "first");
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_nowhere (Place         *place,
              gconstpointer  nothing)
{
  g_autofree char *path = g_build_filename (place->folder, "no", "pack.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_new_file_begin (path, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
}

/* What is made on the way has no name, and keeps what was written. */
static void
test_scratch (Place         *place,
              gconstpointer  nothing)
{
  PennyNewFile *file = begin (place, "");
  int scratch = penny_new_file_scratch (file, NULL);
  char read[8] = "";

  g_assert_cmpuint (count_files (place), ==, 1);
  g_assert_cmpint (write (scratch, "drawn", 5), ==, 5);
  g_assert_cmpint (pread (scratch, read, sizeof read, 0), ==, 5);
  g_assert_cmpstr (read, ==, "drawn");
  penny_new_file_free (file);
  close (scratch);
  g_assert_cmpuint (count_files (place), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/new-file/" name, Place, NULL, set_up, test, tear_down)
  ADD ("kept", test_kept);
  ADD ("not-kept", test_not_kept);
  ADD ("there", test_there);
  ADD ("nowhere", test_nowhere);
  ADD ("scratch", test_scratch);
#undef ADD
  return g_test_run ();
}
