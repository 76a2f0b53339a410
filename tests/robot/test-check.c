#include "at-money.h"

/* Joe's last bus fare and all the others: ticked until it agrees. */
static void
test_finished (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  at_money_act ("check", NULL);
  robot_expect (at.robot, ROBOT_TEXT, "The balance on that day");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Tick off the payments");
  robot_expect_text (at.robot, "day");
  robot_type (at.robot, "The statement’s last day", "15/11/2026");
  robot_type (at.robot, "The balance on that day", "84.60");
  robot_press (at.robot, ROBOT_BUTTON, "Tick off the payments");
  robot_expect_text (at.robot, "The bank says £84.60 more than is ticked.");
  robot_expect_names (at.robot);

  robot_press (at.robot, ROBOT_BUTTON, "Tick all");
  robot_expect_text (at.robot, "It agrees with the bank, to the penny.");
  robot_press (at.robot, ROBOT_CHECK_BOX, "£360.00, NHS integrated care board, 7 Sep 2026");
  robot_expect_text (at.robot, "The bank says £360.00 more than is ticked.");
  robot_expect_text (at.robot, "£360.00 from NHS integrated care board on 7 Sep 2026 is exactly the difference.");
  robot_press (at.robot, ROBOT_CHECK_BOX, "£360.00, NHS integrated care board, 7 Sep 2026");
  robot_press (at.robot, ROBOT_BUTTON, "It agrees: finish");
  robot_expect_text (at.robot, "Checked");
  robot_expect_gone (at.robot, "Tick all");

  robot_press (at.robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at.robot, "Undone");
  at_book_end (&at);
}

/* Stopping leaves everything as it was. */
static void
test_stopped (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  at_money_act ("check", NULL);
  robot_type (at.robot, "The statement’s last day", "yesterday");
  robot_type (at.robot, "The balance on that day", "1");
  robot_press (at.robot, ROBOT_BUTTON, "Tick off the payments");
  robot_expect_text (at.robot, "The bank says £1.00 more than is ticked.");
  robot_press (at.robot, ROBOT_BUTTON, "Tick all");
  robot_expect_text (at.robot, "The bank says £83.60 less than is ticked.");
  robot_press (at.robot, ROBOT_BUTTON, "Stop here");
  robot_expect_gone (at.robot, "Tick all");
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/finished", test_finished);
  g_test_add_func ("/check/stopped", test_stopped);
  return g_test_run ();
}
