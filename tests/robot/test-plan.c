#include "at-book.h"

/* A field of libadwaita 1.2 does not say that it has the focus, so fields are counted. */
static void
tab (Robot *robot,
     int    times)
{
  for (int i = 0; i < times; i++)
    robot_key (robot, "Tab");
}

static void
begin_at_plan (AtBook     *at,
               const char *sample)
{
  at_book_begin (at, sample, "plan");
  robot_expect (at->robot, ROBOT_BUTTON, "Add a plan line");
}

/* A line added, changed and taken back, with the keyboard alone. */
static void
test_line_by_keyboard (void)
{
  AtBook at;

  begin_at_plan (&at, "joe");
  robot_tab_to (at.robot, "Add a plan line");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_TEXT, "What it is for");
  robot_expect_names (at.robot);
  robot_keys (at.robot, "Swimming");
  tab (at.robot, 2);
  robot_keys (at.robot, "4.50");
  tab (at.robot, 3);
  robot_keys (at.robot, "Lose weight");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "£234.00 left, Swimming. £0.00 spent, £234.00 left of £234.00. For: Lose weight.");

  /* Without a window manager nobody gives the window its focus back: start at the top. */
  robot_key (at.robot, "ctrl+1");
  robot_key (at.robot, "ctrl+4");
  robot_tab_to (at.robot, "Edit Swimming");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_BUTTON, "Remove Swimming");
  tab (at.robot, 3);
  robot_keys (at.robot, "50");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "£225.00 left, Swimming");

  robot_key (at.robot, "ctrl+z");
  robot_expect_text (at.robot, "£234.00 left, Swimming");
  robot_key (at.robot, "ctrl+z");
  robot_expect_gone (at.robot, "Edit Swimming");
  at_book_end (&at);
}

/* "Is this in my plan?": £350 and £22 a week. */
static void
test_request (void)
{
  AtBook at;

  begin_at_plan (&at, "joe");
  robot_press (at.robot, ROBOT_BUTTON, "Is this in my plan?");
  robot_type (at.robot, "What you would like", "A dog");
  robot_type (at.robot, "Once", "350");
  robot_type (at.robot, "Each week", "22");
  robot_expect (at.robot, ROBOT_LABEL, "£1,494.00 in the first year, £1,144.00 in each later year.");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Keep this");
  robot_expect_text (at.robot, "A dog. Not agreed yet: ask first. £1,494.00 in the first year, £1,144.00 in each later year.");
  at_book_end (&at);
}

/* A review makes a new plan; the one before can still be read. */
static void
test_old_plan (void)
{
  AtBook at;

  begin_at_plan (&at, "joe");
  robot_press (at.robot, ROBOT_BUTTON, "New plan after a review");
  robot_press (at.robot, ROBOT_BUTTON, "Start the new plan");
  robot_expect_text (at.robot, "From 15 Nov 2026: this plan");
  robot_press (at.robot, ROBOT_BUTTON, "Look at it: plan from 7 Sep 2026");
  robot_expect_text (at.robot, "£348.00, Gym. 12 times £29.00. For: Lose weight.");
  robot_expect_names (at.robot);
  robot_key (at.robot, "Escape");
  robot_expect_gone (at.robot, "12 times £29.00");
  at_book_end (&at);
}

/* Joe's three things against his £23 a week. */
static void
test_cost_a_week (void)
{
  AtBook at;

  begin_at_plan (&at, "joe");
  robot_press (at.robot, ROBOT_BUTTON, "What would it cost a week?");
  robot_type (at.robot, "Own money you have for it, a week", "23");
  robot_expect (at.robot, ROBOT_LABEL, "£31.62 a week: that is £8.62 a week short.");
  robot_expect_names (at.robot);
  robot_key (at.robot, "Escape");
  at_book_end (&at);
}

/* What is missing is said, nothing is lost. */
static void
test_faults (void)
{
  AtBook at;

  begin_at_plan (&at, "joe");
  robot_press (at.robot, ROBOT_BUTTON, "Add a plan line");
  robot_press (at.robot, ROBOT_BUTTON, "Add to the plan");
  robot_expect_text (at.robot, "Say what it is for, such as Gym.");
  robot_type (at.robot, "What it is for", "Swimming");
  robot_type (at.robot, "Amount each time", "lots");
  robot_press (at.robot, ROBOT_BUTTON, "Add to the plan");
  robot_expect_gone (at.robot, "Say what it is for, such as Gym.");
  robot_type (at.robot, "Amount each time", "4.50");
  robot_press (at.robot, ROBOT_BUTTON, "Add to the plan");
  robot_expect_text (at.robot, "£234.00 left, Swimming");
  at_book_end (&at);
}

/* The rule for money held, and what it does to the gauge. */
static void
test_rule (void)
{
  AtBook at;

  begin_at_plan (&at, "winston");
  robot_press (at.robot, ROBOT_BUTTON, "Edit the rule for money held");
  robot_type (at.robot, "How many weeks’ money may be held", "4");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Save the rule");
  robot_expect_text (at.robot, "You hold 10.8 weeks’ money. The rule is 4 weeks: £802.00 over.");
  robot_key (at.robot, "ctrl+z");
  robot_expect_text (at.robot, "You hold 10.8 weeks’ money. The rule is 8 weeks: £330.00 over.");
  at_book_end (&at);
}

/* Each form opens, has a name for everything, and closes without a trace. */
static void
test_forms (void)
{
  static const struct { const char *button; const char *row; } forms[] = {
    { "Add expected money", "Amount" },
    { "Add a bill", "Who is owed" },
    { "Add agreed savings", "What it is saved for" },
    { "New plan after a review", "It holds from" },
    { "Add an account", "What you call it" },
    { "Add another budget", "Who pays it" },
    { "Edit Gym", "How many times" },
    { "Edit Personal health budget", "Last day" },
  };
  AtBook at;

  begin_at_plan (&at, "joe");
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      robot_press (at.robot, ROBOT_BUTTON, forms[i].button);
      robot_expect (at.robot, ROBOT_TEXT, forms[i].row);
      robot_expect_names (at.robot);
      robot_key (at.robot, "Escape");
      robot_expect_gone (at.robot, forms[i].row);
    }
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/line-by-keyboard", test_line_by_keyboard);
  g_test_add_func ("/plan/request", test_request);
  g_test_add_func ("/plan/old-plan", test_old_plan);
  g_test_add_func ("/plan/cost-a-week", test_cost_a_week);
  g_test_add_func ("/plan/faults", test_faults);
  g_test_add_func ("/plan/rule", test_rule);
  g_test_add_func ("/plan/forms", test_forms);
  return g_test_run ();
}
