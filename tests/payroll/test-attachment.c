#include "attachment.h"
#include "figures.h"

static PennyRate
share_or_none (PennyFigure *figure,
               const char  *name)
{
  return penny_figure_has (figure, name) ? penny_figure_rate (figure, name) : 0;
}

static void
work (PennyFigure *figure)
{
  PennyAttachment order = {
    .fixed = penny_figure_pence_or (figure, "fixed", 0),
    .share = share_or_none (figure, "share"),
    .of_left = penny_figure_has (figure, "of"),
    .carried = penny_figure_pence_or (figure, "carried", 0),
    .protect = penny_figure_pence_or (figure, "protect", 0),
    .protect_share = share_or_none (figure, "protect_share"),
    .owed = penny_figure_pence_or (figure, "owed", 0),
  };
  PennyPence pay = penny_figure_pence (figure, "pay");
  PennyPence short_by;

  penny_figure_say_pence (figure, "taken",
                          penny_attachment_work_out (&order, pay, pay - penny_figure_pence_or (figure, "before", 0), &short_by));
  penny_figure_say_pence (figure, "short", short_by);
  penny_figure_say_pence (figure, "protected", penny_attachment_protected (&order, pay));
}

#define HUGE_PAY G_GINT64_CONSTANT (10000000000)

static void
test_edges (void)
{
  static const struct
  {
    PennyAttachment order;
    PennyPence      attachable, left, taken, short_by;
  } cases[] = {
    { { 0 }, 50000, 50000, 0, 0 },
    { { .fixed = 2500 }, 50000, 50000, 2500, 0 },
    { { .fixed = 2500 }, 50000, 2500, 2500, 0 },
    { { .fixed = 2500 }, 50000, 2499, 2499, 1 },
    { { .fixed = 2500 }, 50000, 0, 0, 2500 },
    { { .fixed = 2500 }, -100, -100, 0, 2500 },
    { { .fixed = 2500, .protect = 15000 }, 17500, 17500, 2500, 0 },
    { { .fixed = 2500, .protect = 15000 }, 17499, 17499, 2499, 1 },
    { { .fixed = 2500, .protect = 15000 }, 15001, 15001, 1, 2499 },
    { { .fixed = 2500, .protect = 15000 }, 15000, 15000, 0, 2500 },
    /* A share is not looked at beside a fixed amount. */
    { { .fixed = 2500, .share = 1000 }, 50000, 50000, 2500, 0 },
    /* Exact halves of a penny stay with the worker: 5% of 1.10 is 5.5p, of 1.11 5.55p. */
    { { .share = 500 }, 110, 110, 5, 0 },
    { { .share = 500 }, 111, 111, 6, 0 },
    { { .share = 500 }, 109, 109, 5, 0 },
    { { .share = 500 }, -110, -110, 0, 0 },
    { { .share = 10000 }, HUGE_PAY, HUGE_PAY, HUGE_PAY, 0 },
    { { .share = 10000, .protect_share = 6000 }, HUGE_PAY, HUGE_PAY, 4000000000, 6000000000 },
    /* 60% of 1.01 is 60.6p: 61p stays. */
    { { .share = 10000, .protect_share = 6000 }, 101, 101, 40, 61 },
    { { .fixed = 10000, .protect_share = 10000 }, 101, 101, 0, 10000 },
    /* The two rules side by side: the one that leaves more. */
    { { .fixed = 10000, .protect = 7000, .protect_share = 6000 }, 10000, 10000, 3000, 7000 },
    { { .fixed = 10000, .protect = 5000, .protect_share = 6000 }, 10000, 10000, 4000, 6000 },
    /* The rest of a debt. */
    { { .fixed = 2500, .owed = 2501 }, 50000, 50000, 2500, 0 },
    { { .fixed = 2500, .owed = 2499 }, 50000, 50000, 2499, 0 },
    { { .fixed = 2500, .carried = 500, .owed = 2700 }, 50000, 50000, 2700, 0 },
    { { .share = 1000, .owed = 1 }, 50000, 50000, 1, 0 },
    { { .share = 1000, .of_left = TRUE }, 50000, 40000, 4000, 0 },
    { { .share = 1000 }, 50000, 40000, 5000, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPence short_by;

      g_test_message ("%u", i);
      g_assert_cmpint (penny_attachment_work_out (&cases[i].order, cases[i].attachable, cases[i].left, &short_by), ==,
                       cases[i].taken);
      g_assert_cmpint (short_by, ==, cases[i].short_by);
      g_assert_cmpint (penny_attachment_work_out (&cases[i].order, cases[i].attachable, cases[i].left, NULL), ==,
                       cases[i].taken);
    }
}

/* Three orders in turn: each has what the ones before it left, and all of them together leave the 60%. */
static void
test_in_turn (void)
{
  static const PennyAttachment orders[] = {
    { .fixed = 20000, .protect = 60000 },
    { .share = 1500, .of_left = TRUE, .protect_share = 6000 },
    { .fixed = 30000, .protect_share = 6000 },
  };
  static const PennyPence taken[] = { 20000, 12000, 8000 };
  PennyPence left = 100000;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      PennyPence here = penny_attachment_work_out (&orders[i], 100000, left, NULL);

      g_assert_cmpint (here, ==, taken[i]);
      left -= here;
    }
  g_assert_cmpint (left, ==, 60000);
}

/* A debt is paid to the penny, and never more. */
static void
test_to_the_end (void)
{
  PennyAttachment order = { .fixed = 2500, .protect = 15000, .owed = 10000 };
  static const PennyPence pays[] = { 19000, 17000, 14000, 16000, 19000, 19000, 40000 };
  static const PennyPence taken[] = { 2500, 2000, 0, 1000, 4000, 500, 0 };
  PennyPence total = 0;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (pays); i++)
    {
      PennyPence short_by;
      PennyPence here = penny_attachment_work_out (&order, pays[i], pays[i], &short_by);

      g_assert_cmpint (here, ==, taken[i]);
      total += here;
      if (!penny_attachment_go_on (&order, here, short_by, TRUE))
        break;
    }
  g_assert_cmpuint (i, ==, 5);
  g_assert_cmpint (total, ==, 10000);
  g_assert_cmpint (order.owed, ==, 0);
}

static void
test_going_on (void)
{
  PennyAttachment order = { .fixed = 2500 };

  g_assert_true (penny_attachment_go_on (&order, 2000, 500, FALSE));
  g_assert_cmpint (order.carried, ==, 0);
  g_assert_true (penny_attachment_go_on (&order, 2000, 500, TRUE));
  g_assert_cmpint (order.carried, ==, 500);
  g_assert_true (penny_attachment_go_on (&order, 3000, 0, TRUE));
  g_assert_cmpint (order.carried, ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    PennyAttachment order;
    PennyPence      attachable, left;
    const char     *words;
  } cases[] = {
    { { .name = "County court", .fixed = 2500, .protect = 15000 }, 19000, 19000,
      "County court: £25.00 is asked for this time. All of it comes off." },
    { { .fixed = 2500, .protect = 15000 }, 17000, 17000,
      "£25.00 is asked for this time. £150.00 of the pay must stay with the worker, so £20.00 comes off and £5.00 cannot be "
      "taken." },
    { { .fixed = 2500, .protect = 15000 }, 14000, 14000,
      "£25.00 is asked for this time. £150.00 of the pay must stay with the worker, so nothing comes off this time." },
    { { .name = "Benefit debt", .share = 1500, .protect_share = 6000 }, 38500, 38500,
      "Benefit debt: 15% of £385.00 is £57.75. All of it comes off." },
    { { .share = 500, .of_left = TRUE, .owed = 10000 }, 25000, 19000,
      "5% of £190.00 is £9.50. All of it comes off. £90.50 of the debt is left." },
    { { .fixed = 2500, .owed = 2000 }, 25000, 19000,
      "£20.00 is asked for this time. All of it comes off. With it the debt is paid." },
    { { .share = 5000, .owed = 100 }, 25000, 19000,
      "£1.00 is asked for this time. All of it comes off. With it the debt is paid." },
    { { .fixed = 2500 }, 25000, 1000, "£25.00 is asked for this time. Only £10.00 of pay is left for it; £15.00 cannot be taken." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = penny_attachment_explain (&cases[i].order, cases[i].attachable, cases[i].left);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("attachment", work);
  g_test_add_func ("/attachment/edges", test_edges);
  g_test_add_func ("/attachment/in-turn", test_in_turn);
  g_test_add_func ("/attachment/to-the-end", test_to_the_end);
  g_test_add_func ("/attachment/going-on", test_going_on);
  g_test_add_func ("/attachment/words", test_words);
  return g_test_run ();
}
