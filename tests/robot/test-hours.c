#include <gio/gio.h>

#include "at-paper.h"

/* Hours, with the keyboard alone: a week entered, copied, approved and opened again; a night over the clock change; a
 * file of them; and an assistant's turn, out of which nothing leads but the passphrase. */

/* Of the sample Maya, whose newest payday was Friday 13 November 2026, for weeks until then. */
static void
begin (AtBook *at)
{
  at_book_begin (at, "maya", "home");
  robot_key (at->robot, "ctrl+5");
  robot_expect_text (at->robot, "What there is to do");
}

static void
open_hours (AtBook *at)
{
  robot_enter (at->robot, "Hours. ");
  robot_expect_text (at->robot, "Monday 9 November to Sunday 15 November");
  robot_expect_text (at->robot, "Paid on Friday 13 November.");
  robot_key (at->robot, "alt+Right");
  robot_expect_text (at->robot, "Monday 16 November to Sunday 22 November");
  robot_expect_text (at->robot, "0 of 20 hours agreed: 20 hours to go.");
}

static void
leave (AtBook *at)
{
  robot_key (at->robot, "ctrl+q");
  robot_expect_end (at->robot);
  at_book_end (at);
}

/* The form for a day is open. */
static void
type_hours (AtBook     *at,
            const char *from,
            const char *to,
            const char *rest)
{
  robot_expect_focus (at->robot, "From");
  robot_keys (at->robot, from);
  robot_tab_to (at->robot, "To");
  robot_keys (at->robot, to);
  robot_tab_to (at->robot, "Break that is not paid, in minutes");
  robot_keys (at->robot, rest);
}

static void
add_saturday (AtBook *at)
{
  robot_enter (at->robot, "nothing yet, Saturday 21 November");
  type_hours (at, "9", "12:30", "30");
  robot_expect_text (at->robot, "3 hours.");
  robot_expect_names (at->robot);
  robot_key (at->robot, "Return");
  robot_expect_gone (at->robot, "Add these hours");
}

/* Into the week that is open.  What is wrong is said and left out. */
static void
bring_in (AtBook *at)
{
  static const char text[] =
    "who,day,start,end,break,hours,kind,note\n"
    "Amir Sample,22/11/2026,9:00,12:30,30,,,\n"
    "Bev Sample,17/11/2026,,,,4,,\n"
    "Amir Sample,31/11/2026,9:00,12:30,30,,,\n";
  g_autofree char *above = g_path_get_dirname (at->folder);
  g_autofree char *path = g_build_filename (above, "hours.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  robot_enter (at->robot, "Bring in hours from a file");
  robot_expect_text (at->robot, "The first row names the columns");
  robot_expect_names (at->robot);
  robot_tab_to (at->robot, "Choose a file");
  robot_key (at->robot, "Return");
  robot_pick (at->robot, path, "Look at it");
  robot_expect_text (at->robot, "The file adds 2 stretches of hours. 1 row cannot be read.");
  robot_expect_text (at->robot, "Row 4: ");
  robot_expect_names (at->robot);
  robot_tab_to (at->robot, "Bring in 2 rows");
  robot_key (at->robot, "Return");
  robot_expect (at->robot, ROBOT_LIST_ITEM, "3 hours, 09:00 to 12:30. 30 minutes of break");
  robot_expect_text (at->robot, "23 of 20 hours agreed: 3 hours more than agreed.");
}

static void
test_week (void)
{
  AtBook at;

  begin (&at);
  open_hours (&at);
  robot_expect_names (at.robot);
  add_saturday (&at);
  robot_expect (at.robot, ROBOT_LIST_ITEM, "3 hours, 09:00 to 12:30. 30 minutes of break");
  robot_expect_text (at.robot, "3 of 20 hours agreed: 17 hours to go.");
  robot_key (at.robot, "ctrl+z");
  robot_expect_text (at.robot, "0 of 20 hours agreed: 20 hours to go.");
  robot_enter (at.robot, "Copy last week");
  robot_expect_text (at.robot, "20 of 20 hours agreed.");
  add_saturday (&at);
  robot_expect_text (at.robot, "23 of 20 hours agreed: 3 hours more than agreed.");
  robot_tab_to (at.robot, "Approve this week");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Approved. It is in the next pay.");
  robot_expect_gone (at.robot, "Approve this week");
  robot_enter (at.robot, "Open this week again");
  robot_expect_text (at.robot, "Not approved yet.");
  robot_enter (at.robot, "3 hours, 09:00 to 12:30");
  robot_expect_focus (at.robot, "From");
  robot_press (at.robot, ROBOT_BUTTON, "Remove these hours");
  robot_expect_text (at.robot, "20 of 20 hours agreed.");
  bring_in (&at);
  robot_enter (at.robot, "Approve everyone’s week");
  robot_expect_text (at.robot, "Approved everyone’s hours of the week from Monday 16 November.");
  robot_expect_text (at.robot, "Approved. It is in the next pay.");
  robot_enter (at.robot, "Print a timesheet");
  at_paper_save (&at, "timesheet.pdf");
  at_book_end (&at);
}

/* What is typed wrong is said, and nothing is saved. */
static void
test_typed_wrong (void)
{
  AtBook at;

  begin (&at);
  open_hours (&at);
  robot_enter (at.robot, "nothing yet, Monday 16 November");
  robot_expect_focus (at.robot, "From");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Type from when to when it was, or only how long.");
  type_hours (&at, "nine", "12", "");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Type when it began, such as 9:00 or 21:30.");
  robot_expect_focus (at.robot, "From");
  robot_key (at.robot, "ctrl+a");
  robot_keys (at.robot, "9");
  robot_key (at.robot, "Return");
  robot_expect_gone (at.robot, "Add these hours");
  robot_enter (at.robot, "3 hours, Monday 16 November");
  type_hours (&at, "11", "13", "");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "There are hours at that time already");
  robot_key (at.robot, "Escape");
  robot_expect_gone (at.robot, "Add these hours");
  at_book_end (&at);
}

/* Joe employs nobody; so no week is paid, and the clocks went back in October. */
static void
add_amir (AtBook *at)
{
  at_book_begin (at, "joe", "home");
  robot_key (at->robot, "ctrl+5");
  robot_expect_focus (at->robot, "Add an assistant");
  robot_key (at->robot, "Return");
  robot_expect_focus (at->robot, "Name");
  robot_keys (at->robot, "Amir Example");
  robot_key (at->robot, "Return");
  robot_expect_gone (at->robot, "Add this assistant");
  robot_expect_text (at->robot, "How much an hour, how many hours, how often paid?");
  robot_key (at->robot, "Escape");
  robot_expect_gone (at->robot, "How much an hour, how many hours, how often paid?");
}

static void
test_clocks_go_back (void)
{
  AtBook at;

  add_amir (&at);
  robot_enter (at.robot, "Hours. ");
  robot_expect_text (at.robot, "Monday 9 November to Sunday 15 November");
  for (guint i = 0; i < 3; i++)
    robot_key (at.robot, "alt+Left");
  robot_expect_text (at.robot, "Monday 19 October to Sunday 25 October");
  robot_enter (at.robot, "nothing yet, Saturday 24 October");
  type_hours (&at, "22:00", "7:00", "");
  robot_expect_text (at.robot, "10 hours. ");
  robot_key (at.robot, "Return");
  robot_expect_gone (at.robot, "Add these hours");
  robot_expect (at.robot, ROBOT_LIST_ITEM, "10 hours, 22:00 to 07:00 the next day");
  at_book_end (&at);
}

static void
test_usual (void)
{
  AtBook at;

  add_amir (&at);
  robot_enter (at.robot, "Hours. ");
  robot_expect_text (at.robot, "Day by day");
  robot_enter (at.robot, "See or change the usual week");
  robot_expect_text (at.robot, "No usual week is known for Amir Example yet.");
  robot_expect_names (at.robot);
  robot_tab_to (at.robot, "nothing yet, Tuesday");
  robot_key (at.robot, "Return");
  type_hours (&at, "9", "13", "");
  robot_expect_text (at.robot, "4 hours.");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Amir Example usually works 4 hours a week.");
  robot_expect (at.robot, ROBOT_LIST_ITEM, "4 hours, 09:00 to 13:00");
  robot_expect_names (at.robot);
  at_book_end (&at);
}

/* Everything that leads away from somebody's page, tried on a page that must stay. */
static void
try_to_leave (AtBook *at)
{
  static const char *const keys[] = {
    "Escape", "ctrl+q", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+5", "ctrl+6", "ctrl+n", "ctrl+r", "ctrl+o", "ctrl+k", "ctrl+u", "ctrl+comma",
    "F1", "F10", "ctrl+z", "ctrl+shift+z", "alt+F4", "ctrl+w",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    robot_key (at->robot, keys[i]);
  robot_act_on (at->robot, "quit", NULL);
  robot_act_on (at->robot, "open", at->folder);
  robot_act_on (at->robot, "files", NULL);
  robot_expect_text (at->robot, "Hours of Amir Sample");
  robot_expect_gone (at->robot, "Plan");
  robot_expect_gone (at->robot, "Switch to another file");
}

static void
begin_turn (AtBook *at)
{
  begin (at);
  robot_enter (at->robot, "An assistant’s turn");
  robot_expect_text (at->robot, "This is a sample: its passphrase is “sample”.");
  robot_expect_names (at->robot);
  robot_press (at->robot, ROBOT_BUTTON, "Begin the turn");
  robot_expect_text (at->robot, "Hours of Amir Sample");
}

static void
expect_no_amounts (AtBook *at)
{
  g_auto (GStrv) amounts = robot_amounts (at->robot);

  g_assert_cmpuint (g_strv_length (amounts), ==, 0);
}

static void
end_turn (AtBook     *at,
          const char *secret)
{
  robot_tab_to (at->robot, "Passphrase of this file");
  robot_keys (at->robot, secret);
  robot_key (at->robot, "Return");
}

static void
test_turn (void)
{
  AtBook at;

  begin_turn (&at);
  robot_expect_names (at.robot);
  expect_no_amounts (&at);
  try_to_leave (&at);
  robot_expect_text (at.robot, "The passphrase of this file ends the turn.");
  end_turn (&at, "wrong horse");
  robot_expect_text (at.robot, "Hours of Amir Sample");
  robot_expect_gone (at.robot, "This takes a moment");
  robot_key (at.robot, "ctrl+a");
  end_turn (&at, "sample");
  robot_expect_gone (at.robot, "Hours of Amir Sample");
  robot_expect_text (at.robot, "What there is to do");
  robot_key (at.robot, "ctrl+1");
  leave (&at);
}

/* What is entered and signed is theirs in the history. */
static void
test_turn_is_theirs (void)
{
  AtBook at;

  begin_turn (&at);
  robot_enter (at.robot, "nothing yet, Saturday 14 November");
  type_hours (&at, "9", "11", "");
  robot_expect_gone (at.robot, "What for");
  robot_expect_gone (at.robot, "Amount");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_LIST_ITEM, "2 hours, 09:00 to 11:00");
  robot_tab_to (at.robot, "Sign this week");
  robot_key (at.robot, "Return");
  robot_expect_focus (at.robot, "Name of who signs");
  robot_keys (at.robot, "Amir Sample");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Signed on Sunday 15 November.");
  robot_key (at.robot, "ctrl+z");
  end_turn (&at, "sample");
  robot_expect_text (at.robot, "What there is to do");
  robot_key (at.robot, "ctrl+6");
  /* The year is said where it is not that of the computer's clock. */
  robot_expect_text (at.robot, "Amir Sample signed the hours of the week from Monday 9 November");
  robot_expect_text (at.robot, "Added hours for Amir Sample on Saturday 14 November");
  robot_expect_text (at.robot, ". Amir Sample");
  leave (&at);
}

/* Locked in the middle of a turn, and unlocked: the turn goes on. */
static void
test_turn_and_lock (void)
{
  AtBook at;

  begin_turn (&at);
  robot_key (at.robot, "ctrl+l");
  robot_expect_gone (at.robot, "Hours of Amir Sample");
  robot_key (at.robot, "ctrl+q");
  robot_act_on (at.robot, "open", at.folder);
  robot_act_on (at.robot, "files", NULL);
  robot_act_on (at.robot, "new", NULL);
  robot_press (at.robot, ROBOT_BUTTON, "Unlock");
  robot_expect_text (at.robot, "Hours of Amir Sample");
  try_to_leave (&at);
  end_turn (&at, "sample");
  robot_expect_text (at.robot, "What there is to do");
  leave (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hours/week", test_week);
  g_test_add_func ("/hours/typed-wrong", test_typed_wrong);
  g_test_add_func ("/hours/clocks-go-back", test_clocks_go_back);
  g_test_add_func ("/hours/usual", test_usual);
  g_test_add_func ("/hours/turn", test_turn);
  g_test_add_func ("/hours/turn-is-theirs", test_turn_is_theirs);
  g_test_add_func ("/hours/turn-and-lock", test_turn_and_lock);
  return g_test_run ();
}
