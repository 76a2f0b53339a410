#include <gio/gio.h>
#include <string.h>

#include "at-money.h"
#include "maya.h"

/* Maya's year to 15 November by the real screens: eight paydays approved one after the other, the bank's statement
 * brought in, what is owed then, and the P60s.  Only her people, her plan and the hours are there beforehand.  Every
 * figure is the scenario's own. */

#define RUNS 8

/* Her account as it stood before 6 April, where the statement goes on. */
static void
add_opening (const Maya *maya)
{
  g_autoptr (PennyPayment) opening = payment (maya->bank, "2026-04-05", 64000, "Opening balance", 0);

  opening->kind = PENNY_PAYMENT_OPENING;
  do_act (maya->store, penny_act_save_payment, opening);
}

static void
make_book (const char *folder)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (folder, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  Maya maya = { 0 };

  g_assert_no_error (error);
  maya_fill (&maya, store);
  add_opening (&maya);
  for (guint n = 0; n < RUNS; n++)
    maya_work (&maya, n);
  maya_tear_down (&maya);
}

static void
begin (AtBook *at)
{
  g_autofree char *above = g_dir_make_tmp ("pennywell-XXXXXX", NULL);

  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  at->folder = g_build_filename (above, "book", NULL);
  make_book (at->folder);
  at->robot = robot_new (g_getenv ("PENNYWELL"), "io.github.pennywell.Pennywell",
                         (const char *const[]) { "open", at->folder, NULL });
  robot_expect (at->robot, ROBOT_LIST_ITEM, "My PAs");
}

/* A row of the place "My PAs". */
static void
open_task (Robot      *robot,
           const char *start)
{
  g_autofree char *row = NULL;

  at_money_act ("go", "assistants");
  row = robot_find_text (robot, start);
  robot_press (robot, ROBOT_LIST_ITEM, row);
}

/* Nothing was paid before, so the first time is a guess. */
static void
say_first_days (Robot *robot)
{
  robot_press (robot, ROBOT_BUTTON, "Change the days or who is paid");
  robot_type (robot, "First day that is paid for", "4 April 2026");
  robot_type (robot, "Last day that is paid for", "1 May 2026");
  robot_type (robot, "Payday", "1 May 2026");
  robot_press (robot, ROBOT_BUTTON, "Show it so");
}

/* What each is paid; Amir's tax differs by a penny's rounding in the fourth and the seventh. */
static const struct
{
  const char *days;
  const char *amir, *bev, *chris;
} runs[RUNS] = {
  { "4 Apr 2026 to 1 May 2026", "£1,062.64", "£891.65", "£621.60" },
  { "2 May 2026 to 29 May 2026", "£1,062.64", "£891.65", "£621.60" },
  { "30 May 2026 to 26 Jun 2026", "£1,062.64", "£891.65", "£621.60" },
  { "27 Jun 2026 to 24 Jul 2026", "£1,062.44", "£891.65", "£621.60" },
  { "25 Jul 2026 to 21 Aug 2026", "£1,062.64", "£891.65", "£621.60" },
  { "22 Aug 2026 to 18 Sep 2026", "£1,062.64", "£891.65", "£651.20" },
  { "19 Sep 2026 to 16 Oct 2026", "£1,062.44", "£891.65", "£621.60" },
  { "17 Oct 2026 to 13 Nov 2026", "£1,062.64", "£891.65", "£355.20" },
};

static void
expect_paid (Robot      *robot,
             const char *net,
             const char *name)
{
  g_autofree char *row = g_strdup_printf ("%s, %s", net, name);

  robot_expect_text (robot, row);
}

static void
pay (Robot *robot,
     guint  n)
{
  g_autofree char *due = g_strdup_printf ("Four-weekly pay for %s", runs[n].days);
  g_autofree char *shown = g_strdup_printf ("For %s", runs[n].days);
  g_autofree char *approved = g_strdup_printf ("Approved: pay for %s", runs[n].days);

  robot_expect_text (robot, n == 0 ? "Four-weekly pay for " : due);
  robot_press (robot, ROBOT_BUTTON, "Look at this pay: Four-weekly pay");
  robot_expect_text (robot, "To pay to assistants");
  if (n == 0)
    say_first_days (robot);
  robot_expect_text (robot, shown);
  robot_press (robot, ROBOT_BUTTON, "Approve this pay");
  robot_expect_text (robot, approved);
  expect_paid (robot, runs[n].amir, "Amir Sample");
  expect_paid (robot, runs[n].bev, "Bev Sample");
  expect_paid (robot, runs[n].chris, "Chris Sample");
  robot_key (robot, "alt+Left");
}

static void
pay_all (Robot *robot)
{
  open_task (robot, "Pay. ");
  for (guint n = 0; n < RUNS; n++)
    pay (robot, n);
  robot_expect_text (robot, "Four-weekly pay for 14 Nov 2026 to 11 Dec 2026");
  robot_key (robot, "alt+Left");
  robot_expect_gone (robot, "What is due next");
}

static void
bring_in_statement (AtBook *at)
{
  g_autofree char *csv = maya_statement ();
  g_autofree char *path = at_money_file (at, "statement.csv", csv);

  at_money_act ("go", "money");
  robot_expect (at->robot, ROBOT_BUTTON, "Filter");
  at_money_act ("import-file", path);
  robot_expect_text (at->robot, "78 would be added: ");
  robot_press (at->robot, ROBOT_BUTTON, "Bring in 78 payments");
  robot_expect_text (at->robot, "Brought in 78 payments");
}

/* All pay is cleared by the statement; what it does not show yet is owed. */
static void
expect_owed (Robot *robot)
{
  robot_expect (robot, ROBOT_BUTTON, "3 to pay, £170.37, the next by Friday 20 November");
  robot_expect_text (robot, "£47.32, HMRC. PAYE month 7. Due on Friday 20 November");
  robot_expect_text (robot, "£75.93, Sample Pension Trust. Pay, Saturday 17 October to Friday 13 November. "
                            "Due on Friday 27 November");
  robot_expect_text (robot, "£47.12, HMRC. PAYE month 8. Due on Tuesday 22 December");
  at_money_act ("go", "home");
  robot_expect (robot, ROBOT_LABEL, "£2,136.65 in the account");
  /* As the scenario's sum after what is owed: this plan has no one-off to keep money apart for. */
  robot_expect_text (robot, "£1,966.28 free");
}

/* A P60 says what the eight payslips add up to. */
static void
expect_p60 (Robot      *robot,
            const char *name,
            const char *pay,
            const char *tax)
{
  g_autofree char *start = g_strdup_printf ("P60 of %s. ", name);
  g_autofree char *item = robot_find_text (robot, start);
  g_autofree char *words = NULL;

  robot_tab_to (robot, item);
  robot_key (robot, "Return");
  robot_tab_to (robot, "Read as words");
  robot_key (robot, "space");
  words = robot_read (robot, "All of it as words");
  g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, "this is no certificate"));
  g_assert_nonnull (strstr (words, name));
  g_assert_nonnull (strstr (words, pay));
  g_assert_nonnull (strstr (words, tax));
  robot_key (robot, "Escape");
  robot_expect_gone (robot, "Read as words");
}

static void
expect_p60s (Robot *robot)
{
  g_autofree char *papers = NULL;

  open_task (robot, "HMRC and the tax year");
  papers = robot_find_text (robot, "Papers. ");
  robot_tab_to (robot, papers);
  robot_key (robot, "Return");
  expect_p60 (robot, "Amir Sample", "£9,088.00", "£269.20");
  expect_p60 (robot, "Chris Sample", "£4,736.00", "£0.00");
}

static void
test_year (void)
{
  AtBook at;

  begin (&at);
  pay_all (at.robot);
  bring_in_statement (&at);
  expect_owed (at.robot);
  expect_p60s (at.robot);
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year/maya", test_year);
  return g_test_run ();
}
