#include "at-money.h"

#include <cairo.h>

/* What three shops were paid: two are told on their receipts, and of the third only the amount. */
#define STATEMENT \
  "Number,Date,Account,Amount,Subcategory,Memo\n" \
  " ,13/11/2026,20-00-00 12345678,-7.25,PAYMENT,\"CORNER CAFE   ON 12 NOV CLP\"\n" \
  " ,13/11/2026,20-00-00 12345678,-12.40,PAYMENT,\"BOOK SHOP   ON 13 NOV CLP\"\n" \
  " ,12/11/2026,20-00-00 12345678,-9.99,PAYMENT,\"PRINT WORKS   ON 12 NOV CLP\"\n"

static const char *const cafe[] = {
  "CORNER CAFE", "12 High Street", "Date: 12/11/2026", "Soup of the day    4.25", "Tea    3.00", "TOTAL    £7.25", NULL
};
static const char *const books[] = {
  "BOOK SHOP", "Date: 13/11/2026", "The pelican atlas    12.40", "TOTAL    £12.40", NULL
};
static const char *const print[] = {
  "Copies in colour    6.99", "Spiral binding    3.00", "TOTAL    £9.99", "CASH    £10.00", "CHANGE    £0.01", NULL
};

/* A picture of these lines, as a till prints them.  Free its path. */
static char *
draw (AtBook            *at,
      const char        *name,
      const char *const *lines)
{
  g_autofree char *above = g_path_get_dirname (at->folder);
  char *path = g_build_filename (above, name, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 700, 800);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_select_font_face (cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 34);
  for (int i = 0; lines[i] != NULL; i++)
    {
      cairo_move_to (cr, 60, 100 + i * 70);
      cairo_show_text (cr, lines[i]);
    }
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return path;
}

/* As if they had been dropped on the place: no test can drag. */
static void
drop (char **paths)
{
  g_autofree char *lines = g_strjoinv ("\n", paths);

  at_money_act ("add-receipt-files", lines);
}

static void
begin (AtBook *at)
{
  g_autofree char *statement = NULL;

  at_money_begin (at, "joe");
  statement = at_money_file (at, "statement.csv", STATEMENT);
  at_money_act ("import-file", statement);
  robot_press (at->robot, ROBOT_BUTTON, "Bring in 3 payments");
  robot_expect_text (at->robot, "20 payments, the newest first.");
}

/* Three are dropped, two find their payments, one is chosen; it is undone; and one is found by what stands on it. */
static void
test_dropped (void)
{
  AtBook at;
  g_autofree char *offer = NULL;

  begin (&at);
  {
    g_autofree char *one = draw (&at, "cafe.png", cafe);
    g_autofree char *two = draw (&at, "books.png", books);
    g_autofree char *three = draw (&at, "print.png", print);

    drop ((char *[]) { one, two, three, NULL });
  }
  robot_expect_text (at.robot, "3 receipts added.");
  robot_expect_text (at.robot, "2 receipts found their payments by themselves.");
  robot_press (at.robot, ROBOT_BUTTON, "To match (1)");
  robot_expect_text (at.robot, "Read on it: £9.99");
  robot_expect_names (at.robot);
  offer = robot_find_text (at.robot, "It proves Print Works, £9.99, Thursday 12 November: ");
  robot_press (at.robot, ROBOT_BUTTON, offer);
  robot_expect_text (at.robot, "Nothing waits here");
  robot_key (at.robot, "ctrl+z");
  robot_expect (at.robot, ROBOT_BUTTON, offer);

  robot_key (at.robot, "ctrl+f");
  robot_keys (at.robot, "pelican");
  robot_expect_text (at.robot, "1 receipt found.");
  robot_expect_text (at.robot, "Proves Book Shop, £12.40");
  robot_expect_names (at.robot);
  at_book_end (&at);
}

/* The same file again, and one that is not there: both are said, and the rest is kept. */
static void
test_twice (void)
{
  AtBook at;
  g_autofree char *one = NULL;

  at_book_begin (&at, "joe", "home");
  one = draw (&at, "cafe.png", cafe);
  drop ((char *[]) { one, NULL });
  robot_expect_text (at.robot, "1 receipt added.");
  drop ((char *[]) { one, (char *) "/nowhere/gone.jpg", NULL });
  robot_expect_text (at.robot, "“cafe.png” is here already, and was not added again.");
  robot_expect_text (at.robot, "1 file could not be added. It is where it was; nothing is lost.");
  robot_press (at.robot, ROBOT_BUTTON, "I have read it");
  robot_expect_gone (at.robot, "could not be added");
  at_book_end (&at);
}

/* From Home to a message that asks for what is missing. */
static void
test_missing (void)
{
  AtBook at;

  at_book_begin (&at, "joe", "home");
  robot_tab_to (at.robot, "Find 2 receipts, for £36.00 in all");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_FRAME, "Joe Sample: Receipts");
  robot_expect_text (at.robot, "2 receipts are missing, for £36.00 in all. 13 of 15 payments have theirs.");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Write to Sample Buses");
  robot_expect (at.robot, ROBOT_TEXT, "The message");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "Copy the message");
  robot_expect_text (at.robot, "The message is copied.");
  at_book_end (&at);
}

/* A receipt that fits nothing is put apart, and a funder's rule is written down, without a hand on the mouse. */
static void
test_keyboard (void)
{
  AtBook at;
  g_autofree char *one = NULL;
  g_autofree char *apart = NULL;

  at_book_begin (&at, "joe", "home");
  one = draw (&at, "print.png", print);
  robot_key (at.robot, "ctrl+3");
  robot_expect_focus (at.robot, "Add receipts");
  drop ((char *[]) { one, NULL });
  robot_expect_text (at.robot, "1 receipt added.");
  robot_tab_to (at.robot, "To match (1)");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Read on it: £9.99");
  apart = robot_find_text (at.robot, "No payment belongs to it: ");
  robot_tab_to (at.robot, apart);
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Nothing waits here");

  robot_press (at.robot, ROBOT_BUTTON, "May go");
  robot_expect_text (at.robot, "Nothing may go yet");
  robot_tab_to (at.robot, "How long they are kept");
  robot_key (at.robot, "Return");
  robot_tab_to (at.robot, "Add a funder’s rule");
  robot_key (at.robot, "Return");
  robot_tab_to (at.robot, "Keep for how many years");
  robot_keys (at.robot, "2");
  robot_tab_to (at.robot, "Where it is written");
  robot_keys (at.robot, "Agreement, section 7");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "2 years after the end of the financial year in which it was paid. Source: Agreement, section 7");
  robot_expect_names (at.robot);
  at_book_end (&at);
}

/* Seven years later: all may go, and who destroys them reads so in the history. */
static void
test_destroyed (void)
{
  AtBook at;

  at_book_begin_on (&at, "joe", "home", "2033-06-01");
  robot_key (at.robot, "ctrl+3");
  robot_press (at.robot, ROBOT_BUTTON, "May go");
  robot_expect_text (at.robot, "13 receipts have been kept for as long as they must be.");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_CHECK_BOX, "Tick all that are listed");
  robot_press (at.robot, ROBOT_BUTTON, "Destroy 13 receipts…");
  robot_press (at.robot, ROBOT_BUTTON, "Destroy for good");
  robot_expect_text (at.robot, "The receipts were destroyed.");
  robot_expect_text (at.robot, "Nothing may go yet");
  robot_key (at.robot, "ctrl+6");
  robot_expect_text (at.robot, "Destroyed 13 receipts for good.");
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipts/dropped", test_dropped);
  g_test_add_func ("/receipts/twice", test_twice);
  g_test_add_func ("/receipts/missing", test_missing);
  g_test_add_func ("/receipts/keyboard", test_keyboard);
  g_test_add_func ("/receipts/destroyed", test_destroyed);
  return g_test_run ();
}
