#include "robot.h"

#include <glib/gstdio.h>

#define APP_ID "io.github.pennywell.Pennywell"

static Robot *
begin (void)
{
  Robot *robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);

  robot_press (robot, ROBOT_BUTTON, "Start");
  robot_expect_text (robot, "Whose budget is it?");
  return robot;
}

static void
go_on (Robot      *robot,
       const char *next_question)
{
  robot_press (robot, ROBOT_BUTTON, "Continue");
  robot_expect_text (robot, next_question);
}

/* The last question is how the file is kept; the recovery code can wait. */
static void
finish (Robot *robot)
{
  go_on (robot, "Does anyone else use this computer?");
  robot_press (robot, ROBOT_BUTTON, "Finish");
  robot_expect_text (robot, "Write down your recovery code");
  robot_press (robot, ROBOT_BUTTON, "Later");
}

/* From nothing to a figure on Home, and a plan. */
static void
test_to_a_plan (void)
{
  g_autoptr (Robot) robot = begin ();

  robot_expect_names (robot);
  robot_type (robot, "Your name", "Sam Example");
  go_on (robot, "How is the money held?");
  robot_expect_names (robot);
  robot_type (robot, "Who the budget is from (a council, the NHS)", "Example Council");
  go_on (robot, "How much is in the account now?");
  robot_expect_names (robot);
  robot_type (robot, "In the account, in pounds", "80 + 4.60");
  go_on (robot, "When is more due, and how much?");
  robot_expect_names (robot);
  robot_type (robot, "How much comes, in pounds", "338");
  robot_type (robot, "When it comes next", "7 dec");
  go_on (robot, "What is it for?");
  robot_expect_names (robot);
  robot_type (robot, "What it is for", "Gym");
  robot_type (robot, "How much each time, in pounds", "29");
  robot_press (robot, ROBOT_BUTTON, "Add this to the plan");
  robot_expect_text (robot, "Remove Gym");
  finish (robot);

  robot_expect (robot, ROBOT_FRAME, "Sam Example: Home");
  robot_expect_text (robot, "£84.60");
  robot_expect_text (robot, "until Monday 7 December");
  robot_expect_names (robot);
  robot_expect_quiet (robot);
}

/* What was typed wrong is said under the field, and nothing goes on. */
static void
test_mistakes (void)
{
  g_autoptr (Robot) robot = begin ();

  go_on (robot, "How is the money held?");
  go_on (robot, "How much is in the account now?");
  robot_type (robot, "In the account, in pounds", "lots");
  robot_press (robot, ROBOT_BUTTON, "Continue");
  robot_expect_text (robot, "is not an amount of money");
  robot_expect_text (robot, "How much is in the account now?");
  robot_type (robot, "In the account, in pounds", "100");
  go_on (robot, "When is more due, and how much?");
  robot_type (robot, "How much comes, in pounds", "50");
  robot_type (robot, "When it comes next", "soon");
  robot_press (robot, ROBOT_BUTTON, "Continue");
  robot_expect_text (robot, "That is not a date Pennywell can read.");
  robot_expect_quiet (robot);
}

/* Knowing nothing at all leaves questions for the funder, and a book. */
static void
test_i_dont_know (void)
{
  static const char *const questions[] = {
    "How is the money held?", "How much is in the account now?", "When is more due, and how much?", "What is it for?",
    "Does anyone else use this computer?",
  };
  g_autoptr (Robot) robot = begin ();

  robot_press (robot, ROBOT_BUTTON, "Later");
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      robot_expect_text (robot, questions[i]);
      robot_press (robot, ROBOT_BUTTON, "I don’t know");
    }
  robot_expect_text (robot, "Write down your recovery code");
  robot_press (robot, ROBOT_BUTTON, "Later");
  robot_expect (robot, ROBOT_FRAME, "My budget: Home");

  /* What was not known then can be said later. */
  robot_press (robot, ROBOT_BUTTON, "Put in the money");
  robot_expect_text (robot, "What is in the account that day");
  robot_expect_names (robot);
  robot_type (robot, "How much", "84.60");
  robot_press (robot, ROBOT_BUTTON, "Add this payment");
  robot_expect_text (robot, "£84.60 in the account");
  robot_expect_quiet (robot);
}

/* As on a computer of one's own: which file was open last is known at the next start. */
static void
remember (gboolean on)
{
  g_autofree char *file = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", "keyfile", NULL);

  g_unlink (file);
  g_setenv ("GSETTINGS_BACKEND", on ? "keyfile" : "memory", TRUE);
}

/* "Stop here, it is saved" keeps what was said, and the next start opens it. */
static void
test_stop_and_come_back (void)
{
  g_autoptr (Robot) robot = NULL;
  g_autoptr (Robot) again = NULL;

  remember (TRUE);
  robot = begin ();
  robot_type (robot, "Your name", "Kim Example");
  go_on (robot, "How is the money held?");
  go_on (robot, "How much is in the account now?");
  robot_type (robot, "In the account, in pounds", "12.34");
  robot_press (robot, ROBOT_BUTTON, "Stop here, it is saved");
  robot_expect (robot, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_text (robot, "£12.34");
  robot_expect_quiet (robot);

  again = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);
  robot_expect (again, ROBOT_FRAME, "Kim Example: Home");
  robot_expect_text (again, "£12.34");
  robot_act (again, "new");
  robot_expect_text (again, "Welcome to Pennywell");
  robot_expect_quiet (again);
  remember (FALSE);
}

/* Closing the window keeps it too, what is typed on the page included. */
static void
test_close_and_come_back (void)
{
  g_autoptr (Robot) robot = NULL;
  g_autoptr (Robot) again = NULL;

  remember (TRUE);
  robot = begin ();
  robot_type (robot, "Your name", "Bo Example");
  go_on (robot, "How is the money held?");
  go_on (robot, "How much is in the account now?");
  robot_type (robot, "In the account, in pounds", "43.21");
  robot_act (robot, "quit");
  robot_expect_end (robot);
  robot_expect_quiet (robot);

  again = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);
  robot_expect (again, ROBOT_FRAME, "Bo Example: Home");
  robot_expect_text (again, "£43.21");
  robot_expect_quiet (again);
  remember (FALSE);
}

/* Nothing was answered: nothing is left behind. */
static void
test_close_at_once (void)
{
  g_autoptr (Robot) robot = begin ();

  robot_act (robot, "quit");
  robot_expect_end (robot);
  robot_expect_quiet (robot);
}

/* Money that others hold brings no questions about an account. */
static void
test_helper_of_a_notional_budget (void)
{
  g_autoptr (Robot) robot = begin ();

  robot_press (robot, ROBOT_CHECK_BOX, "I help someone with theirs");
  robot_type (robot, "Their name", "Lee Example");
  robot_type (robot, "Your name", "Ann Example");
  go_on (robot, "How is the money held?");
  robot_press (robot, ROBOT_CHECK_BOX, "It is arranged for you");
  go_on (robot, "What is it for?");
  finish (robot);
  robot_expect (robot, ROBOT_FRAME, "Lee Example: Home");
  robot_expect_text (robot, "managed by Ann Example");
  robot_expect_quiet (robot);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_add_func ("/first-run/to-a-plan", test_to_a_plan);
  g_test_add_func ("/first-run/mistakes", test_mistakes);
  g_test_add_func ("/first-run/i-dont-know", test_i_dont_know);
  g_test_add_func ("/first-run/stop-and-come-back", test_stop_and_come_back);
  g_test_add_func ("/first-run/close-and-come-back", test_close_and_come_back);
  g_test_add_func ("/first-run/close-at-once", test_close_at_once);
  g_test_add_func ("/first-run/helper-of-a-notional-budget", test_helper_of_a_notional_budget);
  return g_test_run ();
}
