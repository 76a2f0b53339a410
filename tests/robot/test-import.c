#include <gio/gio.h>

#include "at-money.h"

/* Two are in Joe's book already, two are equal, one cannot be read. */
#define NOVEMBER \
  "Number,Date,Account,Amount,Subcategory,Memo\n" \
  " ,16/11/2026,20-00-00 12345678,-18.00,PAYMENT,\"SAMPLE BUSES   ON 16 NOV CLP\"\n" \
  " ,13/11/2026,20-00-00 12345678,-2.00,PAYMENT,\"CORNER CAFE   ON 12 NOV CLP\"\n" \
  " ,13/11/2026,20-00-00 12345678,-2.00,PAYMENT,\"CORNER CAFE   ON 12 NOV CLP\"\n" \
  " ,11/11/2026,20-00-00 12345678,25.00,CREDIT,\"SAMPLE TOOLS REFUND\"\n" \
  " ,09/11/2026,20-00-00 12345678,-18.00,PAYMENT,\"SAMPLE BUSES   ON 09 NOV CLP\"\n" \
  " ,31/13/2026,20-00-00 12345678,-5.00,PAYMENT,\"BROKEN\"\n" \
  " ,07/11/2026,20-00-00 12345678,-29.00,PAYMENT,\"SAMPLE GYM  DDR\"\n"

static void
bring (AtBook     *at,
       const char *text)
{
  g_autofree char *path = at_money_file (at, "statement.csv", text);

  at_money_act ("import-file", path);
}

static void
test_seen_and_undone (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  bring (&at, NOVEMBER);
  robot_expect_text (at.robot, "4 would be added: £25.00 in, £22.00 out. 2 are here already. 1 cannot be read.");
  robot_expect_text (at.robot, "Row 7: “31/13/2026” is not a date.");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Bring in 4 payments");
  robot_expect_text (at.robot, "Brought in 4 payments");
  robot_expect_text (at.robot, "21 payments, the newest first.");
  robot_expect_text (at.robot, "£2.00 to Corner Cafe, 13 Nov 2026, Not in the plan");

  /* The same file again adds nothing. */
  bring (&at, NOVEMBER);
  robot_expect_text (at.robot, "Nothing would be added. 6 are here already. 1 cannot be read.");
  robot_press (at.robot, ROBOT_BUTTON, "Close the statement");

  robot_press (at.robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at.robot, "17 payments, the newest first.");
  at_book_end (&at);
}

/* One left out by its tick is not brought in, and the sums follow at once. */
static void
test_left_out (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  bring (&at, NOVEMBER);
  robot_press (at.robot, ROBOT_CHECK_BOX, "Bring in £18.00 to Sample Buses on 16 Nov 2026, row 2");
  robot_expect_text (at.robot, "3 would be added: £25.00 in, £4.00 out.");
  robot_press (at.robot, ROBOT_BUTTON, "Bring in 3 payments");
  robot_expect_text (at.robot, "20 payments, the newest first.");
  at_book_end (&at);
}

static const struct
{
  const char *answer;
  const char *day;
} orders[] = {
  { "Friday 3 April 2026", "3 Apr 2026" },
  { "Wednesday 4 March 2026", "4 Mar 2026" },
};

/* Day or month first is asked, with a date of the file itself. */
static void
test_date_order (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *row = g_strdup_printf ("Bring in £18.00 to Bus on %s, row 2", orders[i].day);

      bring (&at, "When,What,Amount,Left\n03/04/2026,Bus,-18.00,82.00\n05/06/2026,Gym,-29.00,53.00\n");
      robot_expect_text (at.robot, "The statement says 03/04/2026, and nothing in it tells which day that is.");
      robot_expect_names (at.robot);
      robot_press (at.robot, ROBOT_BUTTON, orders[i].answer);
      robot_expect (at.robot, ROBOT_CHECK_BOX, row);
      robot_press (at.robot, ROBOT_BUTTON, "Cancel");
      robot_expect_gone (at.robot, "Bring in £18.00");
    }
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

/* A bank that nobody knows: its columns are asked once. */
static void
test_columns (void)
{
  static const char text[] = "Aaa;Bbb;Ccc\nCORNER CAFE;1,50;2026-11-13\nBOOK SHOP;7,25;2026-11-14\n";
  AtBook at;

  at_money_begin (&at, "joe");
  bring (&at, text);
  robot_expect_text (at.robot, "Which column is what");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Read it like this");
  robot_expect_text (at.robot, "Choose the column with the date.");
  choose (&at, "Date", 3);
  choose (&at, "Who or what", 1);
  choose (&at, "How amounts are written", 1);
  choose (&at, "Amount", 2);
  robot_press (at.robot, ROBOT_BUTTON, "Read it like this");
  robot_expect_text (at.robot, "2 would be added: £0.00 in, £8.75 out.");
  robot_press (at.robot, ROBOT_BUTTON, "Bring in 2 payments");
  robot_expect_text (at.robot, "19 payments, the newest first.");

  /* The next time nothing is asked. */
  bring (&at, text);
  robot_expect_text (at.robot, "Nothing would be added. 2 are here already.");
  robot_press (at.robot, ROBOT_BUTTON, "Close the statement");
  at_book_end (&at);
}

static const struct
{
  const char *text;
  const char *words;
} refused[] = {
  { "", "This is not a statement" },
  { "\x89PNG\x01\x02\x03\x04", "This is not a statement" },
};

static void
test_refused (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      bring (&at, refused[i].text);
      robot_expect_text (at.robot, refused[i].words);
      robot_expect (at.robot, ROBOT_BUTTON, "Choose another file");
      robot_press (at.robot, ROBOT_BUTTON, "Cancel");
      robot_expect_gone (at.robot, refused[i].words);
    }
  robot_expect_text (at.robot, "17 payments, the newest first.");
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/seen and undone", test_seen_and_undone);
  g_test_add_func ("/import/one left out", test_left_out);
  g_test_add_func ("/import/day or month first", test_date_order);
  g_test_add_func ("/import/columns", test_columns);
  g_test_add_func ("/import/refused", test_refused);
  return g_test_run ();
}
