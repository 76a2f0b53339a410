#include "at-money.h"

/* From Ctrl+N to saved without a hand on the mouse. */
static void
test_added_by_keyboard (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+n");
  robot_expect (at.robot, ROBOT_TEXT, "Who");
  robot_expect_names (at.robot);
  robot_keys (at.robot, "Sample Buses");
  robot_tab_to (at.robot, "How much");
  robot_keys (at.robot, "12.50+3");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Added a payment of £15.50 to Sample Buses");
  /* The usual line came with the name. */
  robot_expect_text (at.robot, "£15.50 to Sample Buses, 15 Nov 2026, Bus ticket, No receipt");
  robot_expect_text (at.robot, "18 payments, the newest first.");
  at_book_end (&at);
}

/* One of those known is taken by the arrow keys, and brings its line. */
static void
test_known_payee (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+n");
  robot_expect (at.robot, ROBOT_TEXT, "Who");
  robot_keys (at.robot, "sample g");
  robot_expect (at.robot, ROBOT_BUTTON, "Sample Gym · Gym");
  robot_key (at.robot, "Down");
  robot_key (at.robot, "Return");
  robot_expect_gone (at.robot, "Sample Gym · Gym");
  robot_tab_to (at.robot, "How much");
  robot_keys (at.robot, "29");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "£29.00 to Sample Gym, 15 Nov 2026, Gym, No receipt");
  at_book_end (&at);
}

/* A field says that it has the focus and what is in it, is one stop for Tab in
 * both directions, and takes back its own typing. */
static void
test_fields_speak (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+n");
  robot_tab_to (at.robot, "Who");
  robot_keys (at.robot, "Sample");
  robot_expect_typed (at.robot, "Who", "Sample");
  robot_expect_text (at.robot, "known from before");
  robot_key (at.robot, "Tab");
  robot_expect_focus (at.robot, "How much");
  robot_keys (at.robot, "12.50+3");
  robot_expect_typed (at.robot, "How much", "12.50+3");
  robot_expect_text (at.robot, "Makes £15.50");
  robot_key (at.robot, "ctrl+z");
  robot_expect_typed (at.robot, "How much", "");
  robot_type (at.robot, "How much", "7");
  robot_expect_typed (at.robot, "How much", "7");

  robot_key (at.robot, "shift+Tab");
  robot_expect_focus (at.robot, "Who");
  robot_tab_to (at.robot, "Date");
  robot_key (at.robot, "Tab");
  robot_expect_focus (at.robot, "Choose a day for “Date”");
  robot_key (at.robot, "shift+Tab");
  robot_expect_focus (at.robot, "Date");
  robot_expect_typed (at.robot, "Date", "15/11/2026");
  at_book_end (&at);
}

static const struct
{
  const char *who;
  const char *amount;
  const char *words;
} faults[] = {
  { "", "5", "Who was it? Nothing was saved yet." },
  { "Corner Shop", "", "How much was it? Nothing was saved yet." },
  { "Corner Shop", "-5", "Write the amount without a minus." },
  { "Corner Shop", "5", "What was it for? Choose a line of your plan" },
};

/* What is missing is said, and nothing is saved. */
static void
test_faults (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+n");
  robot_expect (at.robot, ROBOT_TEXT, "Who");
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      robot_type (at.robot, "Who", faults[i].who);
      robot_type (at.robot, "How much", faults[i].amount);
      robot_press (at.robot, ROBOT_BUTTON, "Add this payment");
      robot_expect_text (at.robot, faults[i].words);
    }
  robot_press (at.robot, ROBOT_BUTTON, "Cancel");
  robot_expect_text (at.robot, "17 payments, the newest first.");
  at_book_end (&at);
}

static void
test_search (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_expect_text (at.robot, "17 payments, the newest first.");
  robot_expect_names (at.robot);
  robot_key (at.robot, "ctrl+f");
  robot_keys (at.robot, "gym");
  robot_expect_text (at.robot, "3 payments found.");
  robot_keys (at.robot, "zzz");
  robot_expect_text (at.robot, "Nothing found");
  robot_press (at.robot, ROBOT_BUTTON, "Show all payments");
  robot_expect_text (at.robot, "17 payments, the newest first.");
  at_book_end (&at);
}

static void
test_filter (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_press (at.robot, ROBOT_BUTTON, "Filter");
  robot_expect_names (at.robot);
  robot_tab_to (at.robot, "No receipt");
  robot_keys (at.robot, " ");
  robot_key (at.robot, "Escape");
  robot_expect_text (at.robot, "2 payments found.");
  robot_press (at.robot, ROBOT_BUTTON, "Remove the filter “No receipt”");
  robot_expect_text (at.robot, "17 payments, the newest first.");
  at_book_end (&at);
}

/* The nth thing is chosen in a row, by keyboard. */
static void
choose (AtBook     *at,
        const char *row,
        int         n)
{
  robot_tab_to (at->robot, row);
  robot_key (at->robot, "Return");
  for (int i = 0; i < n; i++)
    robot_key (at->robot, "Down");
  robot_key (at->robot, "Return");
}

/* One payment for two lines, whose rest is said as it is typed; by keyboard. */
static void
test_several_lines (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+n");
  robot_expect (at.robot, ROBOT_TEXT, "Who");
  robot_keys (at.robot, "Corner Shop");
  robot_key (at.robot, "Tab");
  robot_keys (at.robot, "30");
  choose (&at, "What for", 6);
  robot_expect_text (at.robot, "£30.00 is left to give out.");
  robot_expect_names (at.robot);
  robot_type (at.robot, "Amount of part 1", "20");
  robot_expect_text (at.robot, "£10.00 is left to give out.");
  robot_press (at.robot, ROBOT_BUTTON, "Add this payment");
  robot_expect_text (at.robot, "The parts do not come to the whole amount yet.");
  robot_type (at.robot, "Amount of part 2", "10");
  robot_expect_text (at.robot, "All of it is given out.");
  robot_press (at.robot, ROBOT_BUTTON, "Add this payment");
  robot_expect_text (at.robot, "£30.00 to Corner Shop, 15 Nov 2026, 2 lines, No receipt");
  at_book_end (&at);
}

/* A payment is opened from its row by Enter, and removed. */
static void
test_removed (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+f");
  robot_keys (at.robot, "tools");
  robot_expect_text (at.robot, "1 payment found.");
  robot_tab_to (at.robot, "£61.40 to Sample Tools, 16 Sep 2026, Bricklaying class and kit, Receipt, balance £286.60");
  robot_key (at.robot, "Return");
  robot_press (at.robot, ROBOT_BUTTON, "Remove this payment");
  robot_expect_text (at.robot, "Nothing found");
  robot_press (at.robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at.robot, "1 payment found.");
  at_book_end (&at);
}

/* Where no money passes through one's hands there is no statement to bring in. */
static void
test_notional (void)
{
  AtBook at;

  at_money_begin (&at, "nadia");
  robot_expect (at.robot, ROBOT_BUTTON, "Add what was had");
  robot_expect_text (at.robot, "What was had.");
  robot_expect_gone (at.robot, "Bring in a statement");
  robot_expect_names (at.robot);
  at_book_end (&at);
}

/* What is owed stands over the list until it is written down as paid, and again when that is undone. */
static void
test_to_pay (void)
{
  AtBook at;

  at_money_begin (&at, "maya");
  robot_expect_text (at.robot, "to pay, £");
  robot_expect_text (at.robot, "the next by Friday 20 November");
  robot_expect_text (at.robot, "£47.32, HMRC");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "It is paid: HMRC, £47.32, PAYE month 7");
  robot_expect (at.robot, ROBOT_TEXT, "Paid on");
  robot_press (at.robot, ROBOT_BUTTON, "It is paid");
  robot_expect_text (at.robot, "£47.32 to HMRC, 15 Nov 2026");
  robot_expect_gone (at.robot, "£47.32, HMRC");
  robot_key (at.robot, "ctrl+z");
  robot_expect_text (at.robot, "£47.32, HMRC");
  robot_expect_gone (at.robot, "£47.32 to HMRC, 15 Nov 2026");
  at_book_end (&at);
}

/* Joe's book, with a receipt that waits for its payment. */
static void
begin_with_ticket (AtBook *at)
{
  g_autofree char *receipt = NULL;

  at_money_begin (at, "joe");
  receipt = at_money_file (at, "ticket.txt", "a ticket");
  at_money_act ("add-receipt-files", receipt);
  robot_expect_text (at->robot, "Last change: Added 1 receipt.");
}

/* The one that is offered, by keyboard: its name tells the day on which it was added, which is the machine's. */
static void
choose_ticket (AtBook *at)
{
  robot_expect (at->robot, ROBOT_LIST, "Choose its receipt");
  robot_expect_focus (at->robot, "Search");
  robot_key (at->robot, "Tab");
  robot_key (at->robot, "Return");
  robot_press (at->robot, ROBOT_BUTTON, "Add these");
}

/* What can be done with a payment is told at its row, by key too; and a receipt that is kept becomes its own. */
static void
test_receipt_of_row (void)
{
  AtBook at;

  begin_with_ticket (&at);
  at_money_act ("go", "money");
  robot_key (at.robot, "ctrl+f");
  robot_keys (at.robot, "buses");
  robot_expect_text (at.robot, "No receipt: Sample Buses, −£18.00, 2 Nov 2026");
  robot_tab_to (at.robot, "£18.00 to Sample Buses, 9 Nov 2026, Bus ticket, Receipt, balance £84.60");
  robot_key (at.robot, "shift+F10");
  robot_expect_focus (at.robot, "Look at its receipt");
  robot_expect_text (at.robot, "Add another receipt from a file…");
  robot_expect_names (at.robot);
  robot_key (at.robot, "Escape");
  robot_expect_focus (at.robot, "£18.00 to Sample Buses, 9 Nov 2026, Bus ticket, Receipt, balance £84.60");

  robot_press (at.robot, ROBOT_BUTTON, "No receipt: Sample Buses, −£18.00, 2 Nov 2026");
  robot_press (at.robot, ROBOT_BUTTON, "Choose its receipt from those kept…");
  choose_ticket (&at);
  robot_expect_text (at.robot, "A receipt now proves Sample Buses, £18.00 on Monday 2 November.");
  robot_press (at.robot, ROBOT_BUTTON, "Receipt: Sample Buses, −£18.00, 2 Nov 2026");
  robot_press (at.robot, ROBOT_BUTTON, "Look at its receipt");
  robot_expect_text (at.robot, "Take apart from £18.00, Sample Buses");
  robot_key (at.robot, "Escape");
  robot_press (at.robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at.robot, "No receipt: Sample Buses, −£18.00, 2 Nov 2026");
  at_book_end (&at);
}

/* What was chosen in a form is taken when it is saved, in one act, and not when it is cancelled. */
static void
test_receipt_in_form (void)
{
  AtBook at;

  begin_with_ticket (&at);
  for (int saved = 0; saved < 2; saved++)
    {
      robot_key (at.robot, "ctrl+n");
      robot_expect (at.robot, ROBOT_TEXT, "Who");
      robot_keys (at.robot, "Sample Buses");
      robot_press (at.robot, ROBOT_BUTTON, "One already kept…");
      choose_ticket (&at);
      robot_expect_text (at.robot, "Is added when you save this payment");
      robot_expect_names (at.robot);
      if (saved)
        break;
      robot_press (at.robot, ROBOT_BUTTON, "Cancel");
      robot_expect_gone (at.robot, "Is added when you save this payment");
      robot_expect_text (at.robot, "Last change: Added 1 receipt.");
    }
  robot_type (at.robot, "How much", "2.50");
  robot_press (at.robot, ROBOT_BUTTON, "Add this payment");
  robot_expect_text (at.robot, "Added a payment of £2.50 to Sample Buses on Sunday 15 November, with its receipt.");
  robot_expect_text (at.robot, "Receipt: Sample Buses, −£2.50, 15 Nov 2026");
  robot_key (at.robot, "ctrl+z");
  robot_expect_gone (at.robot, "Sample Buses, −£2.50, 15 Nov 2026");
  robot_expect_text (at.robot, "17 payments, the newest first.");
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/added by keyboard", test_added_by_keyboard);
  g_test_add_func ("/money/somebody paid before", test_known_payee);
  g_test_add_func ("/money/fields speak", test_fields_speak);
  g_test_add_func ("/money/something missing", test_faults);
  g_test_add_func ("/money/search", test_search);
  g_test_add_func ("/money/filter", test_filter);
  g_test_add_func ("/money/several lines", test_several_lines);
  g_test_add_func ("/money/removed", test_removed);
  g_test_add_func ("/money/notional", test_notional);
  g_test_add_func ("/money/to pay", test_to_pay);
  g_test_add_func ("/money/receipt of a row", test_receipt_of_row);
  g_test_add_func ("/money/receipt in a form", test_receipt_in_form);
  return g_test_run ();
}
