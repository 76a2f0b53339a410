#include "at-book.h"

/* The place My PAs: somebody is added from nothing, what is private is hidden, and each look at it is noted.  With the
 * keyboard, as a person with a screen reader would. */

static void
go (AtBook     *at,
    const char *sample)
{
  at_book_begin (at, sample, "home");
  robot_key (at->robot, "ctrl+5");
}

static void
leave (AtBook *at)
{
  robot_key (at->robot, "ctrl+q");
  robot_expect_end (at->robot);
  at_book_end (at);
}

/* Joe employs nobody: the place is there for his direct payment, and says what it is for. */
static void
add_amir (AtBook *at)
{
  go (at, "joe");
  robot_expect_text (at->robot, "Nobody works for you here yet");
  robot_expect_text (at->robot, "someone does it for you");
  robot_expect_names (at->robot);
  robot_expect_focus (at->robot, "Add an assistant");
  robot_key (at->robot, "Return");
  robot_expect_focus (at->robot, "Name");
  robot_expect_names (at->robot);
  robot_keys (at->robot, "Amir Example");
  robot_tab_to (at->robot, "First day of work, if known");
  robot_keys (at->robot, "2/11/2026");
  robot_key (at->robot, "Return");
  robot_expect_gone (at->robot, "Add this assistant");
  robot_expect_text (at->robot, "How much an hour, how many hours, how often paid?");
}

static void
add_contract (AtBook *at)
{
  robot_tab_to (at->robot, "Write down the contract");
  robot_key (at->robot, "Return");
  robot_expect_focus (at->robot, "From");
  robot_expect_typed (at->robot, "From", "02/11/2026");
  robot_tab_to (at->robot, "Pay an hour");
  robot_keys (at->robot, "9");
  robot_expect_text (at->robot, "an hour too low: the law asks for more.");
  robot_key (at->robot, "ctrl+a");
  robot_keys (at->robot, "14.20");
  robot_expect_text (at->robot, "This rate is enough.");
  robot_tab_to (at->robot, "Hours a week agreed");
  robot_keys (at->robot, "twenty");
  robot_key (at->robot, "Return");
  robot_expect_text (at->robot, "Type hours, such as 20, 20.5 or 20:30.");
  robot_expect_names (at->robot);
  robot_key (at->robot, "ctrl+a");
  robot_keys (at->robot, "20:30");
  robot_key (at->robot, "Return");
  robot_expect_gone (at->robot, "Add this contract");
  robot_expect_text (at->robot, "£14.20 an hour, 20 hours 30 minutes a week, paid every four weeks.");
}

static void
add_code (AtBook *at)
{
  robot_tab_to (at->robot, "Add a tax code");
  robot_key (at->robot, "Return");
  robot_expect_focus (at->robot, "Tax code");
  robot_keys (at->robot, "1257L");
  robot_expect_names (at->robot);
  robot_key (at->robot, "Return");
  robot_expect_gone (at->robot, "Add this tax code");
  robot_expect_text (at->robot, "Tax code from 15 Nov 2026");
}

static void
test_from_nothing (void)
{
  AtBook at;

  add_amir (&at);
  robot_expect_names (at.robot);
  add_contract (&at);
  add_code (&at);
  robot_expect (at.robot, ROBOT_BUTTON, "Edit the contract from 2 Nov 2026, Amir Example");
  robot_expect (at.robot, ROBOT_BUTTON, "Edit the tax code from 15 Nov 2026, Amir Example");
  robot_expect_names (at.robot);
  robot_key (at.robot, "Escape");
  robot_expect_gone (at.robot, "What comes next");
  robot_expect (at.robot, ROBOT_BUTTON, "Add an assistant");
  robot_expect_text (at.robot, "£14.20 an hour, 20 hours 30 minutes a week, paid every four weeks.");
  leave (&at);
}

/* Removed, and brought back with all that was known. */
static void
test_remove_and_undo (void)
{
  AtBook at;

  add_amir (&at);
  robot_press (at.robot, ROBOT_BUTTON, "Edit who Amir Example is");
  robot_press (at.robot, ROBOT_BUTTON, "Remove Amir Example");
  robot_expect_text (at.robot, "Last change: Removed the assistant Amir Example.");
  robot_expect_gone (at.robot, "What comes next");
  robot_press (at.robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at.robot, "Last change: Added the assistant Amir Example.");
  robot_expect (at.robot, ROBOT_LIST_ITEM, "Amir Example. No contract is written down yet.");
  leave (&at);
}

/* Ctrl+Q is the main window's. */
static void
leave_person (AtBook *at)
{
  robot_key (at->robot, "Escape");
  robot_expect_gone (at->robot, "Hours of Amir Sample");
  leave (at);
}

static void
open_amir (AtBook *at)
{
  go (at, "maya");
  robot_expect_text (at->robot, "£14.20 an hour, 20 hours a week, paid every four weeks.");
  robot_expect_names (at->robot);
  robot_key (at->robot, "Return");
  robot_expect (at->robot, ROBOT_BUTTON, "Hours of Amir Sample");
}

/* What is wrong with a number is said as one goes on, and on saving; nothing of what is kept is in the form. */
static void
test_wrong_number (void)
{
  AtBook at;

  open_amir (&at);
  robot_press (at.robot, ROBOT_BUTTON, "Change private details");
  robot_expect_text (at.robot, "One is kept. Leave this empty to keep it.");
  robot_expect_names (at.robot);
  robot_tab_to (at.robot, "National Insurance number");
  robot_expect_typed (at.robot, "National Insurance number", "");
  robot_keys (at.robot, "QQ12");
  robot_key (at.robot, "Tab");
  robot_expect_text (at.robot, "two letters");
  robot_tab_to (at.robot, "Sort code");
  robot_key (at.robot, "Return");
  robot_expect_focus (at.robot, "National Insurance number");
  robot_key (at.robot, "ctrl+a");
  robot_keys (at.robot, "ab 12 34 56 c");
  robot_key (at.robot, "Return");
  robot_expect_gone (at.robot, "Where wages go");
  robot_press (at.robot, ROBOT_BUTTON, "Show Amir Sample’s NI number");
  robot_expect_text (at.robot, "AB123456C");
  leave_person (&at);
}

/* Hidden until asked for; the look is noted; F9 hides it again, and it stays hidden when amounts come back. */
static void
test_private (void)
{
  AtBook at;

  open_amir (&at);
  robot_expect (at.robot, ROBOT_BUTTON, "Show Amir Sample’s date of birth");
  robot_expect (at.robot, ROBOT_BUTTON, "Show Amir Sample’s bank details");
  robot_expect_gone (at.robot, "1 Jan 1981");
  robot_press (at.robot, ROBOT_BUTTON, "Show Amir Sample’s date of birth");
  robot_expect_text (at.robot, "1 Jan 1981");
  robot_press (at.robot, ROBOT_BUTTON, "Hide Amir Sample’s date of birth");
  robot_expect_gone (at.robot, "1 Jan 1981");
  robot_press (at.robot, ROBOT_BUTTON, "Show Amir Sample’s date of birth");
  robot_expect_text (at.robot, "1 Jan 1981");
  robot_key (at.robot, "F9");
  robot_expect_gone (at.robot, "1 Jan 1981");
  robot_key (at.robot, "F9");
  robot_expect (at.robot, ROBOT_BUTTON, "Show Amir Sample’s date of birth");
  robot_expect_gone (at.robot, "1 Jan 1981");
  robot_key (at.robot, "Escape");
  robot_expect_gone (at.robot, "Hours of Amir Sample");
  robot_key (at.robot, "ctrl+6");
  robot_expect_text (at.robot, "Looked at Amir Sample’s date of birth.");
  leave (&at);
}

/* Whoever has payslips does not go by a press of a button: it says what to do instead. */
static void
test_kept (void)
{
  AtBook at;

  open_amir (&at);
  robot_press (at.robot, ROBOT_BUTTON, "Edit who Amir Sample is");
  robot_press (at.robot, ROBOT_BUTTON, "Remove Amir Sample");
  robot_expect_text (at.robot, "last day");
  robot_expect (at.robot, ROBOT_BUTTON, "Remove Amir Sample");
  robot_key (at.robot, "Escape");
  robot_expect_gone (at.robot, "Remove Amir Sample");
  leave_person (&at);
}

/* Who leaves gets a P45: it is asked for until the day is written down. */
static void
test_leaver (void)
{
  AtBook at;

  open_amir (&at);
  robot_expect_text (at.robot, "Sick pay is the flat rate of £123.25 a week, as 80% of average earnings of £284.00 is not less.");
  robot_press (at.robot, ROBOT_BUTTON, "Amir Sample leaves");
  robot_expect_focus (at.robot, "Last day of work");
  robot_keys (at.robot, "13/11/2026");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "give them their P45 with the last pay, and write down when.");
  robot_press (at.robot, ROBOT_BUTTON, "They were given their P45");
  robot_expect (at.robot, ROBOT_BUTTON, "Write it down");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Write it down");
  robot_expect_text (at.robot, "They were given it on 15 Nov 2026. Their last day was 13 Nov 2026.");
  robot_expect_gone (at.robot, "give them their P45");
  leave_person (&at);
}

/* In the row @name the second choice is made: the first stands already. */
static void
answer (AtBook     *at,
        const char *name)
{
  robot_tab_to (at->robot, name);
  robot_key (at->robot, "Return");
  robot_key (at->robot, "Down");
  robot_key (at->robot, "Return");
}

/* The beginnings of HMRC's questions, in their order. */
static const char *const questions[] = {
  "May they send somebody else", "Do you, or your care plan", "Do you say on which days", "Do you have to give them work",
  "Are they paid by the hour", "Do they themselves say", "Do they buy what the work needs", "Could they lose money",
  "Do they work for other people", "Do they come week after week",
};

/* Somebody self-employed: HMRC's questions come first, and then an invoice is a bill. */
static void
test_invoice (void)
{
  AtBook at;

  go (&at, "joe");
  robot_expect_focus (at.robot, "Add an assistant");
  robot_key (at.robot, "Return");
  robot_expect_focus (at.robot, "Name");
  robot_keys (at.robot, "Dee Example");
  answer (&at, "How they work");
  robot_tab_to (at.robot, "Add this assistant");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Is this really self-employment?");
  robot_tab_to (at.robot, "Answer the questions");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_BUTTON, "Save the answers");
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *question = robot_find_text (at.robot, questions[i]);

      answer (&at, question);
    }
  robot_expect_names (at.robot);
  robot_tab_to (at.robot, "Save the answers");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Really self-employed?");
  robot_tab_to (at.robot, "Add an invoice");
  robot_key (at.robot, "Return");
  robot_expect_focus (at.robot, "Amount");
  robot_keys (at.robot, "12.50+3");
  robot_expect_names (at.robot);
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_BUTTON, "Edit the invoice of 15 Nov 2026, £15.50");
  at_book_end (&at);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assistants/from-nothing", test_from_nothing);
  g_test_add_func ("/assistants/remove-and-undo", test_remove_and_undo);
  g_test_add_func ("/assistants/wrong-number", test_wrong_number);
  g_test_add_func ("/assistants/private", test_private);
  g_test_add_func ("/assistants/kept", test_kept);
  g_test_add_func ("/assistants/leaver", test_leaver);
  g_test_add_func ("/assistants/invoice", test_invoice);
  return g_test_run ();
}
