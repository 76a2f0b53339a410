#include "at-book.h"

/* What Home must say of each sample, word for word. */
static const struct
{
  const char *sample;
  const char *labels[12];
} homes[] = {
  { "joe", {
    "£17.00 free for things in your plan until Monday 7 December, if nothing is missing.",
    "£84.60 in the account",
    "£1,098.60 left in the plan",
    "If the money is a day late: £16.40 short.",
    "Not checked with the bank yet.",
    "You have used 108% of what was expected by now.",
    "Find 2 receipts, for £36.00 in all",
    "Your review is due by Monday 7 December",
  } },
  { "maya", {
    "£1,832.28 free for things in your plan until Monday 16 November, if nothing is missing.",
    "£2,136.65 in the account",
    "£15,726.28 left in the plan",
    "You have used 98% of what was expected by now.",
    "By the end, to be careful: £36,244.67 used, £1,195.33 left over. If this pace goes on: £35,502.55 used by the end.",
    "Pay HMRC £47.32 by Friday 20 November",
  } },
  { "winston", {
    "£1,274.00 free for things in your plan until Monday 16 November, if nothing is missing.",
    "£1,450.00 in the account",
    "Own contribution: £1,008.00 due by now, £882.00 paid. £126.00 behind.",
    "You hold 10.8 weeks’ money. The rule is 8 weeks: £330.00 over.",
    "£80.00 free for things in your plan until Monday 16 November, if nothing is missing.",
    "£80.00 in the account",
    "Your own contribution is £126.00 behind",
    "Your review was due Tuesday 6 October: 40 days late",
  } },
  { "nadia", {
    "38 of 60 hours left.",
    "£120.00 left of the £240.00 in your plan. Sample Arts Trust holds the money.",
    "Nothing to do today.",
  } },
};

static void
begin_at_home (AtBook     *at,
               const char *sample)
{
  at_book_begin (at, sample, "home");
  robot_expect (at->robot, ROBOT_LABEL, "To do");
}

static void
test_figures (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  AtBook at;

  begin_at_home (&at, homes[i].sample);
  for (gsize n = 0; n < G_N_ELEMENTS (homes[i].labels) && homes[i].labels[n] != NULL; n++)
    robot_expect (at.robot, ROBOT_LABEL, homes[i].labels[n]);
  robot_expect_names (at.robot);
  at_book_end (&at);
}

/* The sum behind the figure, by keyboard. */
static void
test_worked_out (void)
{
  AtBook at;

  begin_at_home (&at, "joe");
  robot_tab_to (at.robot, "How is this worked out?");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "£84.60, In the account");
  robot_expect_text (at.robot, "−£18.00, Sample Buses, Monday 16 November");
  robot_expect_text (at.robot, "−£13.60, Less one-off money kept apart for its line. Bricklaying class and kit");
  robot_expect_text (at.robot, "£17.00, Free");
  at_book_end (&at);
}

/* A thing to do leads to where it is done; when it is done it is gone. */
static void
test_bill_paid (void)
{
  AtBook at;

  begin_at_home (&at, "maya");
  robot_press (at.robot, ROBOT_LIST_ITEM, "Pay HMRC £47.32 by Friday 20 November");
  robot_expect (at.robot, ROBOT_TEXT, "Paid on");
  robot_expect_names (at.robot);
  robot_press (at.robot, ROBOT_BUTTON, "It is paid");
  robot_expect_gone (at.robot, "Pay HMRC £47.32 by Friday 20 November");
  robot_expect (at.robot, ROBOT_LABEL, "£2,089.33 in the account");
  robot_expect_text (at.robot, "£1,832.28 free for things in your plan");
  robot_key (at.robot, "ctrl+z");
  robot_expect (at.robot, ROBOT_LABEL, "Pay HMRC £47.32 by Friday 20 November");
  at_book_end (&at);
}

static void
test_more (void)
{
  AtBook at;

  begin_at_home (&at, "maya");
  robot_press (at.robot, ROBOT_BUTTON, "Show 3 more");
  robot_expect (at.robot, ROBOT_LABEL, "Pay HMRC £47.12 by Tuesday 22 December");
  robot_press (at.robot, ROBOT_BUTTON, "Show only the first three");
  robot_expect_gone (at.robot, "Pay HMRC £47.12 by Tuesday 22 December");
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_autofree char *path = g_strconcat ("/home/figures/", homes[i].sample, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_figures);
    }
  g_test_add_func ("/home/worked-out", test_worked_out);
  g_test_add_func ("/home/bill-paid", test_bill_paid);
  g_test_add_func ("/home/more", test_more);
  return g_test_run ();
}
