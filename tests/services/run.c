#include "run.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

/* What is said first, if anything, and then the program and its words. */
static void
run_words (Run        *self,
           GPtrArray  *argv,
           const char *line,
           const char *folder)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  int status;

  run_clear (self);
  g_ptr_array_add (argv, g_strdup (g_getenv ("PENNYWELL")));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "{T}", -1);

      g_ptr_array_add (argv, g_strjoinv (folder, parts));
    }
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &self->out, &self->err, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  self->code = WEXITSTATUS (status);
}

void
run_command (Run        *self,
             const char *line,
             const char *folder)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);

  run_words (self, argv, line, folder);
}

/* @redirect: what the shell does with the file that holds @given, its "$0". */
static void
run_redirected (Run        *self,
                const char *line,
                const char *folder,
                const char *given,
                const char *redirect)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *file = g_build_filename (folder, "given", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (file, given, -1, &error);
  g_assert_no_error (error);
  g_ptr_array_add (argv, g_strdup ("sh"));
  g_ptr_array_add (argv, g_strdup ("-c"));
  g_ptr_array_add (argv, g_strdup_printf ("exec %s; exec \"$@\"", redirect));
  g_ptr_array_add (argv, g_strdup (file));
  run_words (self, argv, line, folder);
  g_remove (file);
}

void
run_given (Run        *self,
           const char *line,
           const char *folder,
           const char *given)
{
  run_redirected (self, line, folder, given, "3<\"$0\"");
}

void
run_fed (Run        *self,
         const char *line,
         const char *folder,
         const char *given)
{
  run_redirected (self, line, folder, given, "<\"$0\"");
}

void
run_into_a_full_disk (Run        *self,
                      const char *line,
                      const char *folder,
                      const char *given)
{
  run_redirected (self, line, folder, given, "<\"$0\" >/dev/full");
}

void
run_holds (const char *text,
           const char *part,
           const char *folder)
{
  g_auto (GStrv) around = g_strsplit (part != NULL ? part : "", "{T}", -1);
  g_autofree char *wanted = g_strjoinv (folder, around);

  if (part == NULL)
    g_assert_cmpstr (text, ==, "");
  else if (strstr (text, wanted) == NULL)
    g_error ("\"%s\" is not in \"%s\"", wanted, text);
}

void
run_expect (const Run  *self,
            int         code,
            const char *out,
            const char *err,
            const char *folder)
{
  g_test_message ("%d\n%s\n%s", self->code, self->out, self->err);
  g_assert_cmpint (self->code, ==, code);
  run_holds (self->out, out, folder);
  run_holds (self->err, err, folder);
}

void
run_clear (Run *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

JsonObject *
run_object (const Run *self)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, self->out, -1, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pennywell-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

char *
make_data_home (void)
{
  char *folder = make_folder ();

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("COLUMNS", "1000", TRUE);
  return folder;
}

void
copy_folder (const char *from,
             const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (from, name, NULL);
      g_autofree char *copy = g_build_filename (to, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        copy_folder (inside, copy);
      else
        g_assert_true (g_file_get_contents (inside, &bytes, &length, NULL) &&
                       g_file_set_contents (copy, bytes, (gssize) length, NULL));
    }
}

void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}
