#include <glib/gstdio.h>

#include "book-folder.h"
#include "fewer.h"
#include "program.h"
#include "run.h"

/* The real program is killed in the middle of bringing a statement in, after any
 * of its changes to the book's folder: the statement is in the book as a whole, or
 * not at all.  And two of them work at once. */

#define KILLS 300
#define PAIRS 8
#define PAYMENTS 400

typedef struct
{
  char      *folder;
  char      *book;
  BookFiles *fresh;            /* the book before */
  char      *before;           /* what it says then, and after */
  char      *after;
  guint      changes;          /* that an import makes */
} Fixture;

static char *
summary (Fixture *self)
{
  g_auto (Run) run = { 0 };

  run_command (&run, "summary {T}/joe --json --on 2026-11-16", self->folder);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.code, ==, 0);
  return g_steal_pointer (&run.out);
}

static void
expect_sound (Fixture *self)
{
  g_auto (Run) run = { 0 };

  run_command (&run, "check {T}/joe", self->folder);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.code, ==, 0);
}

static void
put_back (Fixture *self)
{
  book_files_put (self->fresh, self->book);
}

static Program *
start_import (Fixture    *self,
              const char *statement)
{
  g_autofree char *line = g_strdup_printf ("import {T}/joe {T}/%s", statement);

  return program_start (line, self->folder, self->book);
}

static void
set_up (Fixture *self)
{
  g_auto (Run) run = { 0 };
  g_autofree char *one = NULL, *other = NULL;
  Program *program;

  *self = (Fixture) { .folder = book_folder_make () };
  self->book = g_build_filename (self->folder, "joe", NULL);
  one = g_build_filename (self->folder, "one.csv", NULL);
  other = g_build_filename (self->folder, "other.csv", NULL);
  book_folder_write_statement (one, "SAMPLE SHOP", PAYMENTS);
  book_folder_write_statement (other, "SAMPLE MARKET", PAYMENTS);
  run_command (&run, "sample joe {T}/joe", self->folder);
  g_assert_cmpint (run.code, ==, 0);
  self->fresh = book_files_take (self->book);
  self->before = summary (self);
  program = start_import (self, "one.csv");
  while (program_next (program))
    self->changes++;
  g_assert_cmpint (program_wait (program), ==, 0);
  self->after = summary (self);
  g_assert_cmpstr (self->before, !=, self->after);
  put_back (self);
}

static void
tear_down (Fixture *self)
{
  book_files_free (self->fresh);
  empty_folder (self->folder);
  g_free (self->folder);
  g_free (self->book);
  g_free (self->before);
  g_free (self->after);
}

static gboolean
is_hot (Fixture *self)
{
  g_autofree char *journal = g_build_filename (self->book, "book.db-journal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

/* After one of its changes, and @later more.  FALSE: it was faster than its death. */
static gboolean
kill_one (Fixture *self,
          guint    later)
{
  Program *program = start_import (self, "one.csv");

  for (guint n = (guint) g_test_rand_int_range (0, (gint32) self->changes) + later; n > 0 && program_next (program); n--)
    ;
  return program_kill (program) < 0;
}

static void
test_killed (void)
{
  guint kills = 0, hot = 0, done = 0, later = 0;
  Fixture self;

  set_up (&self);
  /* Almost all come before the end: then there are more, each later than those before, until an import was done. */
  while (kills < torture_fewer (KILLS) || done == 0)
    {
      g_autofree char *is = NULL;

      if (kills >= torture_fewer (KILLS))
        later += 1 + self.changes / 8;
      kills += kill_one (&self, later);
      hot += is_hot (&self);
      is = summary (&self);
      if (g_str_equal (is, self.before))
        continue;
      g_assert_cmpstr (is, ==, self.after);
      expect_sound (&self);
      put_back (&self);
      done++;
    }
  expect_sound (&self);
  g_test_message ("%u kills among %u changes: %u left the file half written, %u imports were done",
                  kills, self.changes, hot, done);
  g_assert_cmpuint (hot, >, 0);
  g_assert_cmpuint (done, >, 0);
  tear_down (&self);
}

/* Readers see the book before or after, and nothing between. */
static void
test_read_beside (void)
{
  Fixture self;

  set_up (&self);
  for (int round = 0; round < PAIRS; round++)
    {
      g_autofree char *is = NULL;
      Program *writer = start_import (&self, "one.csv");

      for (gint n = g_test_rand_int_range (0, (gint32) self.changes); n > 0 && program_next (writer); n--)
        ;
      is = summary (&self);
      g_assert_true (g_str_equal (is, self.before) || g_str_equal (is, self.after));
      g_assert_cmpint (program_wait (writer), ==, 0);
      put_back (&self);
    }
  tear_down (&self);
}

/* One writer at a time; the other is told so, and nothing of either is lost. */
static void
test_write_beside (void)
{
  Fixture self;

  set_up (&self);
  for (int round = 0; round < PAIRS; round++)
    {
      g_auto (Run) again = { 0 };
      Program *one = start_import (&self, "one.csv"), *other = start_import (&self, "other.csv");
      int first = program_wait (one), second = program_wait (other);

      g_assert_true (first == 0 || second == 0);
      g_assert_true ((first == 0 || first == 3) && (second == 0 || second == 3));
      /* Bringing in again adds only what is not there. */
      run_command (&again, "import {T}/joe {T}/one.csv --json", self.folder);
      g_assert_cmpint (again.code, ==, 0);
      g_assert_nonnull (strstr (again.out, first == 0 ? "\"already\": 400" : "\"added\": 400"));
      expect_sound (&self);
      put_back (&self);
    }
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/killed/import", test_killed);
  g_test_add_func ("/killed/read-beside", test_read_beside);
  g_test_add_func ("/killed/write-beside", test_write_beside);
  return g_test_run ();
}
