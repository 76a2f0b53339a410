#include "at-paper.h"

/* An employer's year: HMRC and its papers, what something would cost, and what it would cost if it all ended; by the
 * keyboard alone.  The figures are Maya's. */

static void
begin_on (AtBook     *at,
          const char *today,
          const char *row,
          const char *shows)
{
  at_book_begin_on (at, "maya", "home", today);
  robot_key (at->robot, "ctrl+1");
  robot_key (at->robot, "ctrl+5");
  robot_expect_text (at->robot, "What there is to do");
  robot_enter (at->robot, row);
  robot_expect_text (at->robot, shows);
  robot_expect_names (at->robot);
}

static void
begin (AtBook     *at,
       const char *row,
       const char *shows)
{
  begin_on (at, "2026-11-15", row, shows);
}

static void
press_key_on (Robot      *robot,
              const char *name,
              const char *key)
{
  robot_tab_to (robot, name);
  robot_key (robot, key);
}

/* Not claimed, it costs; then it is claimed again, and undone and done by the keys. */
static void
test_allowance (void)
{
  AtBook at;

  begin (&at, "HMRC and the tax year. ", "Tax year 2026-27");
  robot_expect_text (at.robot, "Tax month 7 (6 October to 5 November): £47.32. Pay HMRC by Friday 20 November");
  press_key_on (at.robot, "Change what was claimed", "Return");
  robot_expect (at.robot, ROBOT_TEXT, "Who claimed it");
  robot_expect_names (at.robot);
  press_key_on (at.robot, "Claimed for this tax year", "space");
  press_key_on (at.robot, "Save", "Return");
  robot_expect_text (at.robot, "Employment Allowance: not claimed");
  robot_expect_text (at.robot, "is owed to HMRC. Claim it in HMRC’s tool");
  press_key_on (at.robot, "It was claimed", "Return");
  press_key_on (at.robot, "Claimed for this tax year", "space");
  press_key_on (at.robot, "Save", "Return");
  robot_expect_text (at.robot, "Employment Allowance: claimed");
  robot_key (at.robot, "ctrl+z");
  robot_expect_text (at.robot, "Employment Allowance: not claimed");
  at_book_end (&at);
}

static void
test_papers (void)
{
  AtBook at;

  begin (&at, "HMRC and the tax year. ", "Tax year 2026-27");
  robot_enter (at.robot, "Papers. ");
  robot_expect_text (at.robot, "Declaration of compliance");
  robot_expect_names (at.robot);
  robot_enter (at.robot, "P60 of Amir Sample");
  at_paper_save (&at, "p60.pdf");
  at_book_end (&at);
}

/* On the first day of the next tax year, whose figures are not there yet: it is ended, undone and ended again. */
static void
test_year_end (void)
{
  AtBook at;

  begin_on (&at, "2027-04-06", "HMRC and the tax year. ", "Back to 2026-27");
  press_key_on (at.robot, "Back to 2026-27", "Return");
  robot_expect_text (at.robot, "Tax year 2026-27");
  press_key_on (at.robot, "End 2026-27", "Return");
  robot_expect_text (at.robot, "Ended on Tuesday 6 April.");
  robot_key (at.robot, "ctrl+z");
  robot_expect_text (at.robot, "All paydays are over, paid and told.");
  press_key_on (at.robot, "End 2026-27", "Return");
  robot_expect_text (at.robot, "Ended on Tuesday 6 April.");
  robot_expect_names (at.robot);
  at_book_end (&at);
}

static void
test_what_if (void)
{
  AtBook at;

  begin (&at, "What if? ", "Amir Sample would cost what they cost now: ");
  robot_type (at.robot, "Pay for an hour", "15.00");
  robot_expect_text (at.robot, "Amir Sample would cost £15,880.80 a year, £856.96 more than now.");
  press_key_on (at.robot, "An hour a week more", "Return");
  robot_expect_typed (at.robot, "Hours a week", "21");
  robot_expect_gone (at.robot, "£856.96 more than now");
  at_book_end (&at);
}

/* Notice is three weeks of Amir's, two of Bev's, and the one that the law gives Chris after a year. */
static void
test_ended (void)
{
  AtBook at;

  begin (&at, "If it all ended. ", "£1,732.40, Redundancy pay");
  robot_expect_text (at.robot, "3 weeks’ notice. At £284.00 a week it is worth £852.00");
  robot_expect_text (at.robot, "2 weeks’ notice. At £227.20 a week it is worth £454.40");
  robot_expect_text (at.robot, "1 week’s notice. At £148.00 a week it is worth £148.00");
  robot_expect_text (at.robot, "£1,454.40, Notice, paid instead of worked");
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employer/allowance", test_allowance);
  g_test_add_func ("/employer/papers", test_papers);
  g_test_add_func ("/employer/year-end", test_year_end);
  g_test_add_func ("/employer/what-if", test_what_if);
  g_test_add_func ("/employer/ended", test_ended);
  return g_test_run ();
}
