#include <fcntl.h>
#include <glib/gstdio.h>

#include "robot.h"

/* What the window does around the pages: the last change and its undo, and
 * files that cannot be changed. */

#define APP_ID "io.github.pennywell.Pennywell"

static Robot *
open_sample (void)
{
  Robot *robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);

  robot_expect_text (robot, "Welcome to Pennywell");
  robot_act_on (robot, "sample", "joe");
  robot_expect (robot, ROBOT_FRAME, "Joe Sample: Home");
  return robot;
}

static void
rename_person (Robot      *robot,
               const char *name)
{
  robot_key (robot, "ctrl+comma");
  robot_tab_to (robot, "The person’s name");
  robot_key (robot, "ctrl+a");
  robot_keys (robot, name);
  robot_expect_text (robot, "Save “The person’s name”");
  robot_expect_names (robot);
  robot_key (robot, "Return");
}

/* By the keyboard alone: change a name, hear of it, go to the last change, undo it, do it again. */
static void
test_last_change (void)
{
  g_autoptr (Robot) robot = open_sample ();

  rename_person (robot, "Joseph");
  robot_key (robot, "Escape");
  robot_expect (robot, ROBOT_FRAME, "Joseph: Home");
  robot_expect_text (robot, "Last change: Changed whose file this is");
  robot_key (robot, "F8");
  robot_expect_names (robot);
  robot_key (robot, "Return");
  robot_expect (robot, ROBOT_FRAME, "Joe Sample: Home");
  robot_expect_text (robot, "Undone: ");
  robot_key (robot, "ctrl+shift+z");
  robot_expect (robot, ROBOT_FRAME, "Joseph: Home");
  robot_key (robot, "ctrl+z");
  robot_expect (robot, ROBOT_FRAME, "Joe Sample: Home");
  robot_key (robot, "ctrl+6");
  robot_expect_text (robot, "Undone by");
  robot_expect_names (robot);
  robot_expect_quiet (robot);
}

/* In a field Ctrl+Z takes back what was typed there, and nothing else. */
static void
test_undo_in_a_field (void)
{
  g_autoptr (Robot) robot = open_sample ();

  rename_person (robot, "Joseph");
  robot_key (robot, "Escape");
  robot_expect_text (robot, "Last change: Changed whose file this is");
  robot_key (robot, "ctrl+f");
  robot_expect (robot, ROBOT_FRAME, "Joseph: Money");
  robot_tab_to (robot, "Search payments");
  robot_keys (robot, "gym");
  robot_expect_text (robot, "3 payments found");
  robot_key (robot, "ctrl+z");
  robot_expect_text (robot, "17 payments");
  robot_expect_text (robot, "Last change: Changed whose file this is");
  robot_expect_gone (robot, "Undone: ");
  robot_expect_quiet (robot);
}

/* Holds a book as another program would that is writing in it. */
static int
hold (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int lock = open (path, O_RDWR | O_CREAT, 0600);

  g_assert_cmpint (lock, >=, 0);
  g_assert_cmpint (fcntl (lock, F_OFD_SETLK, &whole), ==, 0);
  return lock;
}

static char *
make_sample (const char *name)
{
  char *folder = g_build_filename (g_get_user_data_dir (), "robot", name, NULL);
  const char *line[] = { g_getenv ("PENNYWELL"), "sample", name, folder, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return folder;
}

/* Somebody else is writing in it: look at it, or wait. */
static void
test_in_use (void)
{
  g_autofree char *folder = make_sample ("joe");
  const char *arguments[] = { "open", folder, NULL };
  int lock = hold (folder);
  g_autoptr (Robot) robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, arguments);

  robot_expect_text (robot, "This file is open somewhere else");
  robot_expect_names (robot);
  robot_press (robot, ROBOT_BUTTON, "Look without changing");
  robot_expect (robot, ROBOT_FRAME, "Joe Sample: Home");
  robot_expect_text (robot, "Looking only");
  robot_expect_text (robot, "£17.00");
  robot_expect_quiet (robot);
  g_close (lock, NULL);
}

/* When the other one is done, trying again opens it. */
static void
test_try_again (void)
{
  g_autofree char *folder = make_sample ("maya");
  const char *arguments[] = { "open", folder, NULL };
  int lock = hold (folder);
  g_autoptr (Robot) robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, arguments);

  robot_expect_text (robot, "This file is open somewhere else");
  g_close (lock, NULL);
  robot_press (robot, ROBOT_BUTTON, "Try again");
  robot_expect (robot, ROBOT_FRAME, "Maya Sample: Home");
  robot_expect_gone (robot, "Looking only");
  robot_expect_quiet (robot);
}

/* A file manager gives the file itself, and no word before it. */
static void
test_not_a_book (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "robot", "text", NULL);
  g_autofree char *file = g_build_filename (folder, "book.db", NULL);
  const char *arguments[] = { file, NULL };
  g_autofree char *after = NULL;
  g_autoptr (Robot) robot = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "Dear diary", -1, NULL));
  robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, arguments);
  robot_expect_text (robot, "This file cannot be read");
  robot_expect_names (robot);
  robot_expect_quiet (robot);
  g_assert_true (g_file_get_contents (file, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "Dear diary");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_add_func ("/window/last-change", test_last_change);
  g_test_add_func ("/window/undo-in-a-field", test_undo_in_a_field);
  g_test_add_func ("/window/in-use", test_in_use);
  g_test_add_func ("/window/try-again", test_try_again);
  g_test_add_func ("/window/not-a-book", test_not_a_book);
  return g_test_run ();
}
