#include "at-book.h"

#include <gio/gio.h>

#define APP_ID "io.github.pennywell.Pennywell"

static void
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (program, NULL, &error));
  g_assert_no_error (error);
}

void
at_book_begin (AtBook     *self,
               const char *sample,
               const char *place)
{
  at_book_begin_on (self, sample, place, "2026-11-15");
}

void
at_book_begin_on (AtBook     *self,
                  const char *sample,
                  const char *place,
                  const char *today)
{
  g_autofree char *above = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  const char *program = g_getenv ("PENNYWELL");

  g_assert_nonnull (program);
  g_setenv ("PENNYWELL_TODAY", today, TRUE);
  self->folder = g_build_filename (above, "book", NULL);
  run ((const char *const[]) { program, "sample", sample, self->folder, NULL });
  self->robot = robot_new (program, APP_ID, (const char *const[]) { "open", self->folder, NULL });
  robot_expect_text (self->robot, "SAMPLE DATA");
  if (g_str_equal (place, "plan"))
    robot_key (self->robot, "ctrl+4");
}

void
at_book_end (AtBook *self)
{
  g_autofree char *above = g_path_get_dirname (self->folder);

  robot_expect_quiet (self->robot);
  g_clear_pointer (&self->robot, robot_free);
  run ((const char *const[]) { "rm", "-r", above, NULL });
  g_clear_pointer (&self->folder, g_free);
}
