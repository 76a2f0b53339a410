#include "at-money.h"

/* Those who look after a file, and which of them sits at this computer: with the keyboard alone. */

static void
begin (AtBook     *at,
       const char *sample)
{
  at_book_begin (at, sample, "home");
}

static void
leave (AtBook *at)
{
  robot_key (at->robot, "ctrl+q");
  robot_expect_end (at->robot);
}

static void
end (AtBook *at)
{
  leave (at);
  at_book_end (at);
}

/* The list is open. */
static void
add (AtBook     *at,
     const char *name,
     const char *row)
{
  robot_tab_to (at->robot, "Add a person");
  robot_key (at->robot, "Return");
  robot_expect (at->robot, ROBOT_BUTTON, "Add this person");
  robot_expect_focus (at->robot, "Name");
  robot_expect_names (at->robot);
  robot_keys (at->robot, name);
  robot_key (at->robot, "Return");
  robot_expect_gone (at->robot, "Add this person");
  robot_expect (at->robot, ROBOT_LIST_ITEM, row);
}

static void
open_list (AtBook *at)
{
  robot_key (at->robot, "ctrl+u");
  robot_expect (at->robot, ROBOT_BUTTON, "Add a person");
}

static void
close_list (AtBook *at)
{
  robot_key (at->robot, "Escape");
  robot_expect_gone (at->robot, "Add a person");
}

/* The @nth of those to choose from; 0 is nobody. */
static void
choose (AtBook *at,
        guint   nth)
{
  robot_tab_to (at->robot, "I am");
  robot_key (at->robot, "space");
  robot_key (at->robot, "Home");
  for (guint i = 0; i < nth; i++)
    robot_key (at->robot, "Down");
  robot_key (at->robot, "Return");
}

static void
add_payment (AtBook *at)
{
  robot_key (at->robot, "ctrl+n");
  robot_expect (at->robot, ROBOT_TEXT, "Who");
  robot_keys (at->robot, "Sample Buses");
  robot_tab_to (at->robot, "How much");
  robot_keys (at->robot, "3");
  robot_key (at->robot, "Return");
  robot_expect_text (at->robot, "Added a payment of £3.00 to Sample Buses");
}

/* Each entry says who did it, and as whom. */
static void
test_acts_as (void)
{
  AtBook at;

  begin (&at, "joe");
  open_list (&at);
  robot_expect_text (at.robot, "Nobody is on the list yet.");
  robot_expect_names (at.robot);
  add (&at, "Ruth Example", "Ruth Example");
  add (&at, "Sam Example", "Sam Example");
  choose (&at, 2);
  robot_expect_text (at.robot, "You are Sam Example");
  close_list (&at);
  add_payment (&at);
  robot_key (at.robot, "ctrl+6");
  /* The year is said where it is not that of the computer's clock. */
  robot_expect_text (at.robot, "Sample Buses on Sunday 15 November");
  robot_expect_text (at.robot, ". Sam Example, nominee");
  end (&at);
}

/* Somebody is changed, and taken off the list again. */
static void
test_change (void)
{
  AtBook at;

  begin (&at, "joe");
  open_list (&at);
  add (&at, "Ruth Exampel", "Ruth Exampel");
  robot_tab_to (at.robot, "Ruth Exampel");
  robot_key (at.robot, "Return");
  robot_expect_focus (at.robot, "Name");
  robot_key (at.robot, "ctrl+a");
  robot_keys (at.robot, "Ruth Example");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_LIST_ITEM, "Ruth Example");
  robot_expect_gone (at.robot, "Change a person");
  close_list (&at);
  open_list (&at);
  robot_tab_to (at.robot, "Ruth Example");
  robot_key (at.robot, "Return");
  robot_press (at.robot, ROBOT_BUTTON, "Take Ruth Example off the list");
  robot_expect_text (at.robot, "Nobody is on the list yet.");
  close_list (&at);
  end (&at);
}

static void
reopen (AtBook *at)
{
  const char *arguments[] = { "open", at->folder, NULL };

  robot_free (at->robot);
  at->robot = robot_new (g_getenv ("PENNYWELL"), "io.github.pennywell.Pennywell", arguments);
  robot_expect_text (at->robot, "SAMPLE DATA");
}

/* Two files, and in each somebody else: both are remembered. */
static void
test_two_files (void)
{
  AtBook at, other;

  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  begin (&at, "joe");
  open_list (&at);
  add (&at, "Ruth Example", "Ruth Example");
  choose (&at, 1);
  robot_expect_text (at.robot, "You are Ruth Example");
  close_list (&at);
  leave (&at);

  begin (&other, "maya");
  robot_expect_gone (other.robot, "You are");
  open_list (&other);
  add (&other, "Dan Example", "Dan Example");
  choose (&other, 1);
  robot_expect_text (other.robot, "You are Dan Example");
  close_list (&other);
  end (&other);

  reopen (&at);
  robot_expect_text (at.robot, "You are Ruth Example");
  add_payment (&at);
  robot_key (at.robot, "ctrl+6");
  robot_expect_text (at.robot, "Ruth Example, nominee");
  end (&at);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
}

/* Asked once, and not in the way. */
static void
test_asked (void)
{
  AtBook at;

  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  begin (&at, "winston");
  open_list (&at);
  add (&at, "Ruth Example", "Ruth Example");
  add (&at, "Sam Example", "Sam Example");
  close_list (&at);
  leave (&at);
  reopen (&at);
  robot_expect_text (at.robot, "Several people look after this file. Which of them are you?");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Not now");
  robot_expect_gone (at.robot, "Several people look after this file");
  leave (&at);
  reopen (&at);
  robot_expect_gone (at.robot, "Several people look after this file");
  end (&at);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/acts-as", test_acts_as);
  g_test_add_func ("/people/change", test_change);
  g_test_add_func ("/people/two-files", test_two_files);
  g_test_add_func ("/people/asked", test_asked);
  return g_test_run ();
}
