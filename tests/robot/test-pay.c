#include "at-paper.h"

/* Pay, by the keyboard alone: from hours to an approved payslip; a mistake taken back; a bureau's payslip; HMRC told.
 * Maya's people are paid every four weeks; the sample's newest payday is Friday 13 November 2026. */

#define DUE "Four-weekly pay for 14 Nov 2026 to 11 Dec 2026, payday Friday 11 December: "

/* Without a window manager nobody gives the window its focus back: each time from the top. */
static void
go_to_assistants (Robot *robot)
{
  robot_key (robot, "ctrl+1");
  robot_key (robot, "ctrl+5");
  robot_expect_text (robot, "What there is to do");
}

static void
begin (AtBook     *at,
       const char *today)
{
  at_book_begin_on (at, "maya", "home", today);
  go_to_assistants (at->robot);
}

/* The usual week that holds the payday, filled in and approved. */
static void
enter_hours (Robot *robot)
{
  robot_enter (robot, "Hours. ");
  robot_expect_text (robot, "Day by day");
  robot_enter (robot, "Fill in the usual week");
  robot_expect_text (robot, "20 of 20 hours agreed.");
  robot_tab_to (robot, "Approve this week");
  robot_key (robot, "Return");
  robot_expect_text (robot, "Approved. It is in the next pay.");
  /* One for what is said of it, while that is there, and one for the window. */
  robot_key (robot, "Escape");
  robot_key (robot, "Escape");
  robot_expect_gone (robot, "Day by day");
}

/* Worked out, beside last time, and approved by a key that is held down too long. */
static void
approve (Robot *robot)
{
  robot_expect_text (robot, DUE "1 assistant, 20 hours approved.");
  robot_tab_to (robot, "Look at this pay: Four-weekly pay");
  robot_key (robot, "Return");
  robot_expect_text (robot, "£420.80 to pay");
  robot_expect_text (robot, "20 hours at £14.20. Last time £1,136.00: £852.00 less now.");
  robot_expect_text (robot, "Amir Sample: £420.80 on Friday 11 December.");
  robot_expect_names (robot);
  robot_tab_to (robot, "Approve this pay");
  robot_hold_enter (robot, TRUE);
  robot_expect_text (robot, "Approved: pay for 14 Nov 2026 to 11 Dec 2026");
  robot_expect_text (robot, "HMRC has not been told yet.");
  robot_hold_enter (robot, FALSE);
  robot_expect_names (robot);
}

static void
look_at_payslip (Robot *robot)
{
  robot_tab_to (robot, "£420.80, Amir Sample");
  robot_key (robot, "Return");
  robot_expect_text (robot, "£420.80 net pay");
  robot_tab_to (robot, "How was this worked out? Hours worked");
  robot_key (robot, "Return");
  robot_expect_names (robot);
  robot_key (robot, "alt+Left");
  robot_expect_text (robot, "What is owed, and when");
}

static void
tell_hmrc (Robot *robot)
{
  robot_tab_to (robot, "HMRC was told");
  robot_key (robot, "Return");
  robot_expect (robot, ROBOT_TEXT, "Who told HMRC");
  robot_expect_names (robot);
  robot_key (robot, "Return");
  robot_expect_text (robot, "HMRC was told on Friday 11 December by Ruth.");
}

/* A file each, in a folder. */
static void
save_payslips (AtBook *at)
{
  g_autofree char *above = g_path_get_dirname (at->folder);
  g_autofree char *path = g_build_filename (above, "Payslip, Amir Sample, 11 Dec 2026.pdf", NULL);

  robot_tab_to (at->robot, "Save the payslips as PDF");
  robot_key (at->robot, "Return");
  robot_tab_to (at->robot, "Choose a folder for them");
  robot_expect_names (at->robot);
  robot_key (at->robot, "Return");
  robot_pick (at->robot, above, "Save here");
  robot_expect_gone (at->robot, "Choose a folder for them");
  at_paper_expect (path);
}

static void
test_whole_run (void)
{
  AtBook at;

  begin (&at, "2026-12-11");
  enter_hours (at.robot);
  go_to_assistants (at.robot);
  robot_enter (at.robot, "Pay. ");
  approve (at.robot);
  look_at_payslip (at.robot);
  tell_hmrc (at.robot);
  save_payslips (&at);
  robot_key (at.robot, "alt+Left");
  robot_expect_text (at.robot, "£420.80, Four-weekly pay, 14 Nov 2026 to 11 Dec 2026. Payday Friday 11 December, 1 payslip. "
                               "HMRC was told on Friday 11 December by Ruth.");
  robot_key (at.robot, "alt+Left");
  robot_expect_gone (at.robot, "What is due next");
  robot_key (at.robot, "ctrl+1");
  robot_expect_text (at.robot, "Pay Amir Sample £420.80 by Friday 11 December");
  at_book_end (&at);
}

/* Amir's pay of 13 November, looked at anew as the bureau's: it says £28.40 more than was worked. */
static void
test_bureau (void)
{
  AtBook at;

  begin (&at, "2026-11-15");
  robot_enter (at.robot, "Pay. ");
  robot_enter (at.robot, "£2,309.49, Four-weekly pay");
  robot_tab_to (at.robot, "£1,062.64, Amir Sample");
  robot_key (at.robot, "Return");
  robot_enter (at.robot, "Correct this payslip");
  robot_enter (at.robot, "Look at the payslip anew");
  robot_expect_text (at.robot, "The payslip of £1,062.64 is taken back first");
  robot_enter (at.robot, "Change the days or who is paid");
  robot_press (at.robot, ROBOT_CHECK_BOX, "A payroll service works it out");
  robot_press (at.robot, ROBOT_BUTTON, "Show it so");
  robot_expect_text (at.robot, "The payroll service’s payslip is not here yet.");
  robot_press (at.robot, ROBOT_BUTTON, "Enter the payroll service’s payslip for Amir Sample");
  robot_type (at.robot, "Hours", "82");
  robot_type (at.robot, "Gross pay: before anything is taken off", "1164.40");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Check it");
  robot_expect_text (at.robot, "£28.40");
  robot_expect_text (at.robot, "Change the payroll service’s figures");
  robot_tab_to (at.robot, "Approve this pay");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Approved: ");
  robot_expect_names (at.robot);
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay/whole-run", test_whole_run);
  g_test_add_func ("/pay/bureau", test_bureau);
  return g_test_run ();
}
