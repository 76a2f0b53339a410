#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "book-folder.h"
#include "program.h"
#include "run.h"

/* Nothing of a book lies about in plain: not in its folder, not in a temporary
 * file, not in the home, not in a file without a name that the program writes to;
 * not while it works, and not afterwards. */

#define SHORTEST 6             /* a shorter word could come about by chance */
#define PAYEE "SAMPLE SECRET CLINIC"

typedef struct
{
  char      *folder;
  char      *book;
  GPtrArray *words;            /* what must not be found */
  char      *found;            /* the first of them that was; NULL: none */
  guint      files;
  guint64    bytes;
} Search;

static void
add_word (Search     *self,
          const char *word)
{
  if (word != NULL && strlen (word) >= SHORTEST)
    g_ptr_array_add (self->words, g_strdup (word));
}

static void
search_bytes (Search     *self,
              const char *where,
              const char *bytes,
              gsize       size)
{
  self->files++;
  self->bytes += size;
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *word = self->words->pdata[i];

      if (self->found == NULL && memmem (bytes, size, word, strlen (word)) != NULL)
        self->found = g_strdup_printf ("“%s” lies in plain in %s", word, where);
    }
}

static void
search_file (Search     *self,
             const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  /* It may be gone by now. */
  if (g_file_get_contents (path, &bytes, &size, NULL))
    search_bytes (self, path, bytes, size);
}

/* Names tell, too. */
static void
search_folder (Search     *self,
               const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      search_bytes (self, path, name, strlen (name));
      if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        search_folder (self, path);
      else if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        search_file (self, path);
    }
}

/* A file that a program has open to write to, wherever it lies and even when it
 * has no name any more. */
static gboolean
is_written (const char *process,
            const char *descriptor)
{
  g_autofree char *path = g_build_filename (process, "fdinfo", descriptor, NULL);
  g_autofree char *text = NULL;
  const char *flags;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (flags = strstr (text, "flags:")) == NULL)
    return FALSE;
  return (strtol (flags + strlen ("flags:"), NULL, 8) & O_ACCMODE) != O_RDONLY;
}

/* No disk has it: memory, as what a program works with always is. */
static gboolean
is_memory (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);

  return target == NULL || g_str_has_prefix (target, "/memfd:");
}

static void
search_process (Search *self,
                GPid    pid)
{
  g_autofree char *process = g_strdup_printf ("/proc/%d", pid);
  g_autofree char *open_files = g_build_filename (process, "fd", NULL);
  g_autoptr (GDir) dir = g_dir_open (open_files, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (open_files, name, NULL);

      if (is_written (process, name) && !is_memory (path) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        search_file (self, path);
    }
}

/* All of these commands, looked at after every change in the book's folder. */
static void
watch (Search     *self,
       const char *line)
{
  Program *program = program_start (line, self->folder, self->book);

  while (program_next (program))
    {
      program_stop (program);
      search_process (self, program_pid (program));
      search_folder (self, self->book);
      program_go_on (program);
    }
  g_assert_cmpint (program_wait (program), ==, 0);
  search_folder (self, self->folder);
  g_assert_cmpstr (self->found, ==, NULL);
}

static JsonArray *
list_payments (Search *self)
{
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) object = NULL;

  run_command (&run, "list {T}/joe --json", self->folder);
  g_assert_cmpint (run.code, ==, 0);
  object = run_object (&run);
  return json_array_ref (json_object_get_array_member (object, "payments"));
}

/* The book's own words: payees, lines, accounts, notes, and amounts as they are shown. */
static void
take_words (JsonArray *array,
            guint      index,
            JsonNode  *node,
            gpointer   search)
{
  static const char *const members[] = { "payee", "line", "account", "note", "bank_text", "amount" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    add_word (search, json_object_get_string_member_with_default (json_node_get_object (node), members[i], NULL));
}

static void
set_up (Search *self)
{
  g_autoptr (JsonArray) payments = NULL;
  g_auto (Run) run = { 0 };

  *self = (Search) { .words = g_ptr_array_new_with_free_func (g_free) };
  self->folder = book_folder_make ();
  self->book = g_build_filename (self->folder, "joe", NULL);
  run_command (&run, "sample joe {T}/joe", self->folder);
  g_assert_cmpint (run.code, ==, 0);
  payments = list_payments (self);
  g_assert_cmpuint (json_array_get_length (payments), >, 10);
  json_array_foreach_element (payments, take_words, self);
  add_word (self, "Joe Sample");
  add_word (self, "SAMPLE DATA");
  add_word (self, PAYEE);
  add_word (self, "CREATE TABLE");
  add_word (self, "SQLite format 3");
  g_assert_cmpuint (self->words->len, >, 30);
}

static void
tear_down (Search *self)
{
  g_test_message ("%u words in %u files, %" G_GUINT64_FORMAT " MB", self->words->len, self->files, self->bytes >> 20);
  empty_folder (self->folder);
  g_ptr_array_unref (self->words);
  g_free (self->found);
  g_free (self->folder);
  g_free (self->book);
}

static void
test_plain (void)
{
  /* The statement is plain by nature, so it lies outside of what is searched. */
  g_autofree char *outside = make_folder ();
  g_autofree char *statement = g_build_filename (outside, "statement.csv", NULL);
  g_autofree char *import = g_strdup_printf ("import {T}/joe %s", statement);
  Search self;

  set_up (&self);
  book_folder_write_statement (statement, PAYEE, 300);
  watch (&self, "summary {T}/joe");
  watch (&self, import);
  watch (&self, "list {T}/joe --search clinic");
  watch (&self, "history {T}/joe");
  watch (&self, "undo {T}/joe");
  watch (&self, "redo {T}/joe");
  watch (&self, "check {T}/joe");
  tear_down (&self);
  empty_folder (outside);
}

/* The search can find: what is there in plain is found. */
static void
test_found (void)
{
  g_autofree char *path = NULL;
  Search self;

  set_up (&self);
  path = g_build_filename (self.folder, "tmp", "left-behind", NULL);
  g_assert_true (g_file_set_contents (path, "... " PAYEE " ...", -1, NULL));
  search_folder (&self, self.folder);
  g_assert_nonnull (self.found);
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/nothing", test_plain);
  g_test_add_func ("/plain/found", test_found);
  return g_test_run ();
}
