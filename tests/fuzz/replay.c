/* Runs every seed through one target's function, without libFuzzer, so that seeds stay good everywhere.
 * Arguments: folders, each followed by the endings of the names to take from it. */

#include "fuzz.h"

#include <string.h>

static void
run_seed (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (data, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) contents, length), ==, 0);
}

static void
add_folder (const char *folder,
            const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ending))
      {
        g_autofree char *test = g_strconcat ("/seeds/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), run_seed, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = NULL;

  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    if (strchr (argv[i], '/') != NULL)
      folder = argv[i];
    else if (folder != NULL)
      add_folder (folder, argv[i]);
  return g_test_run ();
}
