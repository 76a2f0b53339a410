#include "net-to-gross.h"
#include "pay-years.h"

static void
find (const PennyPayTerms   *terms,
      int                    month,
      const PennyYearToDate *before,
      PennyPence             net,
      PennyNetToGross       *answer)
{
  PennyPayPeriod period = penny_test_period (2026, terms->frequency, month);
  g_autoptr (GError) error = NULL;

  penny_net_to_gross_work_out (penny_test_rates (2026), terms, &period, before, net, answer, &error);
  g_assert_no_error (error);
}

/* Worked by hand from the first month's payslip of 2026-27: tax on what is above 1,048.26 (1257L), NI above 1,048.00. */
static void
test_table (void)
{
  static const struct
  {
    const char *code;
    char        letter;
    PennyPence  net, gross;
  } cases[] = {
    { "1257L", 'A', 0, 0 },
    { "1257L", 'A', 1, 1 },
    { "1257L", 'A', 104800, 104800 },
    { "1257L", 'A', 104801, 104801 },   /* 1p at 8% is nothing */
    { "1257L", 'A', 104890, 104898 },   /* 7.84p of NI, and taxable pay is still under a pound */
    { "1257L", 'A', 173364, 200000 },   /* 190.20 and 76.16 */
    { "1257L", 'C', 180980, 200000 },
    { "BR", 'A', 80000, 99980 },      /* 999 is taxed */
    { "NT", 'C', 123456, 123456 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, cases[i].code);
      PennyNetToGross answer;

      terms.ni_letter = cases[i].letter;
      find (&terms, 1, NULL, cases[i].net, &answer);
      g_test_message ("%s %c", cases[i].code, cases[i].letter);
      g_assert_cmpint (answer.gross, ==, cases[i].gross);
      g_assert_cmpint (answer.slip.net, ==, cases[i].net);
      g_assert_true (answer.exact);
    }
}

#define MOST_TRIED 300000
#ifdef __SANITIZE_ADDRESS__
#define WORKERS 20
#else
#define WORKERS 80
#endif

/* The same, found by trying every penny from nothing; -1: none of so many brings it, for the orders take all. */
static PennyPence
try_each (const PennyPayTerms   *terms,
          const PennyPayPeriod  *period,
          const PennyYearToDate *before,
          PennyPence             net)
{
  for (PennyPence gross = 0; gross <= MOST_TRIED; gross++)
    {
      PennyPayItem item = { .kind = PENNY_PAY_HOURS, .amount = gross };
      PennyPayslip slip;

      penny_test_pay (terms, period, &item, 1, before, &slip);
      if (slip.net >= net)
        return gross;
    }
  return -1;
}

static void
draw_terms (PennyPayTerms *terms)
{
  static const char *codes[] = { "1257L", "S1257L M1", "K50", "BR", "0T", "SD2", "12L", "S0T" };

  *terms = penny_test_terms (g_test_rand_int_range (0, PENNY_PAY_FREQUENCIES),
                             codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))]);
  terms->ni_letter = "ACJ"[g_test_rand_int_range (0, 3)];
  terms->loan_plan = g_test_rand_int_range (0, 3);
  terms->postgraduate_loan = g_test_rand_bit ();
  terms->pension = (PennyPensionTerms) { g_test_rand_int_range (0, 3), g_test_rand_int_range (0, 1001), 300, g_test_rand_bit () };
  for (int i = g_test_rand_int_range (0, 6) - 2; i > 0; i--)
    terms->attachments[terms->n_attachments++] = (PennyAttachment) {
      .rank = g_test_rand_int_range (0, PENNY_ORDER_STOPS_LOANS + 1),
      .fixed = g_test_rand_bit () ? g_test_rand_int_range (1, 5000) : 0,
      .share = g_test_rand_int_range (1, 4001),
      .protect = g_test_rand_bit () ? g_test_rand_int_range (0, 60000) : 0,
      .protect_share = g_test_rand_bit () ? 6000 : 0,
    };
}

static void
test_against_each_penny (void)
{
  guint exact = 0, beside_an_order = 0;

  for (guint i = 0; i < WORKERS; i++)
    {
      PennyNetToGross answer;
      PennyYearToDate before = { .pay = 60000, .tax = g_test_rand_int_range (0, 2000) };
      PennyPence net = g_test_rand_int_range (1, 60000);
      PennyPayPeriod period;
      PennyPayTerms terms;
      PennyPence gross;

      draw_terms (&terms);
      period = penny_test_period (2026, terms.frequency, 4);
      gross = try_each (&terms, &period, &before, net);
      if (gross < 0)
        continue;
      find (&terms, 4, &before, net, &answer);
      g_assert_cmpint (answer.gross, ==, gross);
      g_assert_cmpint (answer.exact, ==, answer.slip.net == net);
      g_assert_true (answer.exact || gross == 0);
      exact += answer.exact;
      beside_an_order += terms.n_attachments > 0;
    }
  g_assert_cmpuint (exact, >, WORKERS / 2);
  g_assert_cmpuint (beside_an_order, >, WORKERS / 20);
}

/* Large pay, where trying each would take too long: nothing just below does, nor anything drawn. */
static void
test_large (void)
{
  for (guint i = 0; i < 300; i++)
    {
      PennyNetToGross answer;
      PennyPence net = (PennyPence) g_test_rand_int_range (1, 20000) * g_test_rand_int_range (1, 20000);
      PennyPayPeriod period;
      PennyPayTerms terms;

      draw_terms (&terms);
      /* Two large shares and the loans can take all of a large pay. */
      for (guint j = 0; j < terms.n_attachments; j++)
        terms.attachments[j].share = MIN (terms.attachments[j].share, 1500);
      period = penny_test_period (2026, terms.frequency, 8);
      find (&terms, 8, NULL, net, &answer);
      g_assert_cmpint (answer.slip.net, >=, net);
      for (guint j = 1; j <= 200 && j <= answer.gross; j++)
        {
          PennyPence less = j <= 100 ? j : 1 + (PennyPence) (g_test_rand_double () * (double) (answer.gross - 1));
          PennyPayItem item = { .kind = PENNY_PAY_HOURS, .amount = answer.gross - less };
          PennyPayslip slip;

          penny_test_pay (&terms, &period, &item, 1, NULL, &slip);
          g_assert_cmpint (slip.net, <, net);
        }
    }
}

/* A refund alone brings 209.60: 200.00 cannot be had. */
static void
test_refund_brings_more (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyYearToDate before = { .pay = 600000, .tax = 78060 };
  PennyNetToGross answer;
  g_autofree char *words = NULL;

  find (&terms, 3, &before, 20000, &answer);
  g_assert_cmpint (answer.gross, ==, 0);
  g_assert_false (answer.exact);
  g_assert_cmpint (answer.slip.net, ==, 20960);
  words = penny_net_to_gross_explain (&answer);
  g_assert_cmpstr (words, ==, "£200.00 cannot be met to the penny: a refund alone brings £209.60, without any pay.");
  find (&terms, 3, &before, 20960, &answer);
  g_assert_true (answer.exact);
}

/* No pay leaves 66.16 of a refund of 209.60: the first order leaves 150.00, and the second takes 40% of 209.60.  A
 * penny of pay is taxed 20p, as it fills a pound: the second takes 40% of 209.41, and 66.24 is left.  More pay leaves
 * less again, until the first order has all. */
static void
test_first_pound (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyYearToDate before = { .pay = 600077, .tax = 78060 };
  PennyNetToGross answer;

  terms.n_attachments = 2;
  terms.attachments[0] = (PennyAttachment) { .fixed = 1000000, .protect = 15000 };
  terms.attachments[1] = (PennyAttachment) { .share = 4000 };
  find (&terms, 3, &before, 6616, &answer);
  g_assert_cmpint (answer.gross, ==, 0);
  find (&terms, 3, &before, 6624, &answer);
  g_assert_cmpint (answer.gross, ==, 1);
  g_assert_true (answer.exact);
  /* In the jump: what comes next is there. */
  find (&terms, 3, &before, 6620, &answer);
  g_assert_cmpint (answer.gross, ==, 1);
  g_assert_false (answer.exact);
}

static void
test_words (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "BR");
  PennyNetToGross answer;
  g_autofree char *words = NULL;

  terms.pension = penny_test_relief_at_source;
  /* 499 is taxed, 99.80; above 417.00 the employer pays 15%. */
  find (&terms, 1, NULL, 40000, &answer);
  words = penny_net_to_gross_explain (&answer);
  g_assert_cmpstr (words, ==, "Pay of £499.80 leaves £400.00 to take home. With what the employer adds, it costs £512.22.");
}

static void
test_refusals (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  static const PennyPence asked[] = { -1, PENNY_PAY_MOST, PENNY_PAY_MOST + 1, G_MAXINT64, G_MININT64 };
  PennyNetToGross answer;

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (penny_net_to_gross_work_out (penny_test_rates (2026), &terms, &period, NULL, asked[i], &answer,
                                                   &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE);
    }
}

/* An order that would take a hundred million before it left a penny more than it must. */
static void
test_all_goes_to_an_order (void)
{
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_MONTHLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, 1);
  g_autoptr (GError) error = NULL;
  PennyNetToGross answer;

  terms.n_attachments = 1;
  terms.attachments[0] = (PennyAttachment) { .fixed = PENNY_PAY_MOST, .protect = 50000 };
  g_assert_false (penny_net_to_gross_work_out (penny_test_rates (2026), &terms, &period, NULL, 50001, &answer, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/net-to-gross/table", test_table);
  g_test_add_func ("/net-to-gross/against-each-penny", test_against_each_penny);
  g_test_add_func ("/net-to-gross/large", test_large);
  g_test_add_func ("/net-to-gross/refund-brings-more", test_refund_brings_more);
  g_test_add_func ("/net-to-gross/first-pound", test_first_pound);
  g_test_add_func ("/net-to-gross/words", test_words);
  g_test_add_func ("/net-to-gross/refusals", test_refusals);
  g_test_add_func ("/net-to-gross/all-goes-to-an-order", test_all_goes_to_an_order);
  return g_test_run ();
}
