#include "figures.h"
#include "old-years.h"
#include "parental-pay.h"
#include "statutory-recovery.h"

#include <string.h>

#define BLOCKS 12

static PennyRateYears *years;

static const char * const kinds[] = { "smp", "sap", "spp", "shpp", "spbp", "sncp" };

static const char * const missing[] = {
  "service", "earnings", "left", "too-early", "too-late", "no-weeks", "no-care", "before-law",
};

static PennyParentalKind
read_kind (PennyFigure *figure)
{
  const char *name = penny_figure_text (figure, "kind");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i], name) == 0)
      return (PennyParentalKind) i;
  g_error ("\"%s\" is no kind of pay", name);
}

static PennyDate
date_or_none (PennyFigure *figure,
              const char  *name)
{
  return penny_figure_has (figure, name) ? penny_figure_date (figure, name) : PENNY_DATE_NONE;
}

/* "2026-04-05:2 2026-06-01:1" */
static guint
read_blocks (const char         *text,
             PennyParentalBlock *blocks)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (; words[n] != NULL; n++)
    {
      g_auto (GStrv) parts = g_strsplit (words[n], ":", 2);

      g_assert_cmpuint (n, <, BLOCKS);
      blocks[n].start = penny_date_parse (parts[0]);
      blocks[n].weeks = atoi (parts[1]);
    }
  return n;
}

/* The different amounts in turn, with how many weeks each: "225.00x6 135.45x8 136.78x25". */
static char *
amounts_to_text (const PennyParentalPay *pay)
{
  GString *text = g_string_new (NULL);
  guint same = 0;

  for (guint i = 0; i < pay->n_weeks; i++)
    {
      same++;
      if (i + 1 == pay->n_weeks || pay->weeks[i + 1].amount != pay->weeks[i].amount)
        {
          g_autofree char *amount = penny_pence_format (pay->weeks[i].amount);

          g_string_append_printf (text, "%s%sx%u", text->len > 0 ? " " : "", amount, same);
          same = 0;
        }
    }
  return g_string_free (text, FALSE);
}

static void
work_pay (PennyFigure *figure)
{
  PennyParentalBlock blocks[BLOCKS];
  guint n = read_blocks (penny_figure_text (figure, "weeks"), blocks);
  PennyFine average = penny_figure_pence (figure, "average") * PENNY_FINE_PER_PENNY;
  PennyParentalPay pay;
  g_autoptr (GError) error = NULL;
  g_autofree char *amounts = NULL;
  g_autofree char *words = NULL;

  /* For averages that are published with more decimals. */
  if (penny_figure_has (figure, "fine"))
    average = penny_figure_number (figure, "fine");
  if (!penny_parental_pay_work_out (years, read_kind (figure), average, blocks, n, &pay, &error))
    {
      penny_figure_say (figure, "error", error->message);
      return;
    }
  amounts = amounts_to_text (&pay);
  words = penny_parental_pay_explain (&pay);
  penny_figure_say (figure, "amounts", amounts);
  penny_figure_say (figure, "words", words);
  penny_figure_say_number (figure, "n", pay.n_weeks);
  penny_figure_say_pence (figure, "total", pay.total);
  penny_figure_say_pence (figure, "estimate", pay.estimate);
  if (penny_figure_has (figure, "from"))
    {
      PennyDate from = penny_figure_date (figure, "from");
      PennyDate to = penny_figure_date (figure, "to");

      penny_figure_say_pence (figure, "days", penny_parental_pay_for_days (&pay, from, to));
      penny_figure_say_pence (figure, "between", penny_parental_pay_between (&pay, from, to));
    }
  if (pay.n_weeks > 0)
    {
      g_autofree char *week = penny_parental_week_explain (&pay, pay.n_weeks - 1);

      penny_figure_say (figure, "last_words", week);
    }
}

static char *
missing_to_text (guint bits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    if (bits & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", missing[i]);
  return g_string_free (text, FALSE);
}

static void
read_facts (PennyFigure        *figure,
            PennyParentalFacts *facts)
{
  *facts = (PennyParentalFacts) {
    .kind = read_kind (figure),
    .adoption = penny_figure_has (figure, "adoption"),
    .expected = date_or_none (figure, "expected"),
    .came = date_or_none (figure, "came"),
    .care_from = date_or_none (figure, "care-from"),
    .care_days = (int) penny_figure_number_or (figure, "care-days", 0),
    .other_pay = penny_figure_has (figure, "other-pay"),
    .started = penny_figure_has (figure, "job") ? penny_figure_date (figure, "job") : penny_date_new (2010, 1, 1),
    .left = date_or_none (figure, "left"),
    .average = penny_figure_pence_or (figure, "average", 50000) * PENNY_FINE_PER_PENNY,
    .start = date_or_none (figure, "start"),
    .weeks = (int) penny_figure_number_or (figure, "weeks", 0),
    .taken = (int) penny_figure_number_or (figure, "taken", 0),
    .told = date_or_none (figure, "told"),
  };
}

static void
say_date (PennyFigure *figure,
          const char  *name,
          PennyDate    date)
{
  if (date != PENNY_DATE_NONE)
    penny_figure_say_date (figure, name, date);
  else
    penny_figure_say (figure, name, "none");
}

static void
work_right (PennyFigure *figure)
{
  PennyParentalFacts facts;
  PennyParentalRight right;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  read_facts (figure, &facts);
  if (!penny_parental_right_work_out (years, &facts, &right, &error))
    {
      penny_figure_say (figure, "error", error->message);
      return;
    }
  text = missing_to_text (right.missing);
  words = penny_parental_right_explain (&right);
  penny_figure_say (figure, "missing", text);
  penny_figure_say (figure, "words", words);
  penny_figure_say_pence (figure, "limit", right.limit);
  penny_figure_say_number (figure, "most", right.most_weeks);
  penny_figure_say_number (figure, "late-notice", right.late_notice);
  penny_figure_say_number (figure, "early", right.early);
  say_date (figure, "week", right.week_first);
  say_date (figure, "week-end", right.week_last);
  say_date (figure, "start-by", right.start_by);
  say_date (figure, "earnings-before", right.earnings_before);
  say_date (figure, "earliest", right.earliest);
  say_date (figure, "latest", right.latest);
  say_date (figure, "notice-by", right.notice_by);
}

static void
work_begin (PennyFigure *figure)
{
  penny_figure_say_date (figure, "begins",
                         penny_maternity_pay_start (penny_figure_date (figure, "expected"),
                                                    penny_figure_date (figure, "chosen"),
                                                    date_or_none (figure, "born"), date_or_none (figure, "ill")));
}

static void
work_recovery (PennyFigure *figure)
{
  int year = penny_tax_year_parse (penny_figure_text (figure, "recover"));
  g_autoptr (GError) error = NULL;
  const PennyRates *rates = penny_rate_years_find (years, year, &error);
  gboolean small;
  PennyRecovery recovery;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  small = penny_recovery_is_small (rates, penny_figure_pence (figure, "class-1"));
  penny_recovery_work_out (rates, small, penny_figure_pence (figure, "paid"), &recovery);
  words = penny_recovery_explain (&recovery);
  penny_figure_say_pence (figure, "recovered", recovery.recovered);
  penny_figure_say_pence (figure, "compensation", recovery.compensation);
  penny_figure_say (figure, "words", words);
}

static void
work (PennyFigure *figure)
{
  if (penny_figure_has (figure, "recover"))
    work_recovery (figure);
  else if (penny_figure_has (figure, "chosen"))
    work_begin (figure);
  else if (penny_figure_has (figure, "start") || penny_figure_has (figure, "expected"))
    work_right (figure);
  else
    work_pay (figure);
}

static void
test_recovery_year (void)
{
  g_assert_cmpint (penny_recovery_year (penny_date_new (2026, 4, 5)), ==, 2024);
  g_assert_cmpint (penny_recovery_year (penny_date_new (2026, 4, 6)), ==, 2025);
}

/* Whatever the average and the first day: 39 weeks, each of seven days, never more than 90% and a penny, and all the
 * days of a year make the same as the weeks but for what rounding each week up adds. */
static void
test_sums (void)
{
  for (guint seed = 0; seed < 2000; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      PennyParentalBlock block = { penny_date_new (2023, 4, 6) + g_rand_int_range (rand, 0, 1000), 39 };
      PennyFine average = (PennyFine) g_rand_int_range (rand, 0, 90000) * PENNY_FINE_PER_PENNY +
                          g_rand_int_range (rand, 0, PENNY_FINE_PER_PENNY);
      PennyParentalPay pay;
      PennyPence sum = 0, days;
      g_autoptr (GError) error = NULL;

      penny_parental_pay_work_out (years, PENNY_PARENTAL_SMP, average, &block, 1, &pay, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < pay.n_weeks; i++)
        {
          sum += pay.weeks[i].amount;
          g_assert_cmpint (pay.weeks[i].amount, <=, penny_fine_share_up (average, 9000));
          g_assert_cmpint (pay.weeks[i].start, ==, block.start + (int) i * 7);
        }
      g_assert_cmpint (sum, ==, pay.total + pay.estimate);
      g_assert_cmpint (sum, ==, penny_parental_pay_between (&pay, block.start, block.start + 39 * 7 - 1));
      days = penny_parental_pay_for_days (&pay, block.start, block.start + 39 * 7 - 1);
      g_assert_cmpint (days, <=, sum);
      g_assert_cmpint (days, >, sum - 39);
    }
}

static void
test_huge (void)
{
  PennyParentalBlock block = { penny_date_new (2026, 5, 4), 39 };
  PennyParentalPay pay;

  g_assert_true (penny_parental_pay_work_out (years, PENNY_PARENTAL_SMP, G_GINT64_CONSTANT (1000000000000000), &block, 1,
                                              &pay, NULL));
  g_assert_cmpint (pay.weeks[5].amount, ==, G_GINT64_CONSTANT (9000000000));
  g_assert_cmpint (pay.weeks[6].amount, ==, 19432);
  g_assert_true (penny_parental_pay_work_out (years, PENNY_PARENTAL_SPP, -5, &block, 1, &pay, NULL));
  g_assert_cmpint (pay.total, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  years = penny_old_years_new ();
  penny_figures_add ("parental-pay", work);
  g_test_add_func ("/parental-pay/recovery-year", test_recovery_year);
  g_test_add_func ("/parental-pay/sums", test_sums);
  g_test_add_func ("/parental-pay/huge", test_huge);
  result = g_test_run ();
  penny_rate_years_free (years);
  return result;
}
