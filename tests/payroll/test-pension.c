#include "figures.h"
#include "pay-years.h"
#include "pension.h"
#include "rate-words.h"

#include <string.h>

static PennyPensionKind
kind_named (const char *name)
{
  if (g_str_equal (name, "relief-at-source"))
    return PENNY_PENSION_RELIEF_AT_SOURCE;
  g_assert_cmpstr (name, ==, "net-pay");
  return PENNY_PENSION_NET_PAY;
}

static void
work (PennyFigure *figure)
{
  PennyPensionTerms terms = {
    .kind = kind_named (penny_figure_text (figure, "kind")),
    .employee = penny_figure_rate (figure, "employee"),
    .employer = penny_figure_rate (figure, "employer"),
    .on_all = g_str_equal (penny_figure_text (figure, "on"), "all"),
  };
  PennyPensionWorking working;
  PennyPayFrequency frequency;

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &frequency));
  penny_pension_work_out (penny_test_rates ((int) penny_figure_number (figure, "year")), frequency, &terms,
                          penny_figure_pence (figure, "pay"), &working);
  penny_figure_say_pence (figure, "pensionable", working.pensionable);
  penny_figure_say_pence (figure, "employee", working.employee);
  penny_figure_say_pence (figure, "relief", working.relief);
  penny_figure_say_pence (figure, "employer", working.employer);
}

#define NONE PENNY_PENSION_NONE
#define RAS  PENNY_PENSION_RELIEF_AT_SOURCE
#define NET  PENNY_PENSION_NET_PAY
#define HUGE_PAY G_GINT64_CONSTANT (10000000000)

static void
test_edges (void)
{
  static const struct
  {
    PennyPensionTerms terms;
    PennyPence        pay, pensionable, employee, relief, employer;
  } cases[] = {
    { { NONE, 500, 300, FALSE }, 113600, 0, 0, 0, 0 },
    { { RAS, 500, 300, FALSE }, 0, 0, 0, 0, 0 },
    { { RAS, 500, 300, FALSE }, 47999, 0, 0, 0, 0 },
    { { RAS, 500, 300, FALSE }, 48000, 0, 0, 0, 0 },
    { { RAS, 500, 300, FALSE }, 48001, 1, 0, 0, 0 },
    { { RAS, 500, 300, FALSE }, 48010, 10, 0, 1, 0 },
    { { RAS, 500, 300, FALSE }, 386699, 338699, 13548, 3387, 10161 },
    { { RAS, 500, 300, FALSE }, 386700, 338700, 13548, 3387, 10161 },
    { { RAS, 500, 300, FALSE }, 386701, 338700, 13548, 3387, 10161 },
    { { RAS, 500, 300, FALSE }, HUGE_PAY, 338700, 13548, 3387, 10161 },
    { { RAS, 500, 300, TRUE }, HUGE_PAY, HUGE_PAY, 400000000, 100000000, 300000000 },
    { { NET, 500, 300, TRUE }, HUGE_PAY, HUGE_PAY, 500000000, 0, 300000000 },
    /* Half a penny goes up: 5% of 0.50 and of 0.10. */
    { { NET, 500, 300, TRUE }, 50, 50, 3, 0, 2 },
    { { NET, 500, 300, TRUE }, 10, 10, 1, 0, 0 },
    { { NET, 500, 300, TRUE }, 9, 9, 0, 0, 0 },
    { { RAS, 400, 300, TRUE }, 1250, 1250, 40, 10, 38 },
    { { RAS, 0, 800, FALSE }, 113600, 65600, 0, 0, 5248 },
    { { RAS, 500, 300, FALSE }, -50000, 0, 0, 0, 0 },
    { { RAS, 500, 300, TRUE }, -50000, 0, 0, 0, 0 },
    { { NET, 500, 300, TRUE }, -HUGE_PAY, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPensionWorking working;

      g_test_message ("%u", i);
      penny_pension_work_out (penny_test_rates (2026), PENNY_PAY_FOUR_WEEKLY, &cases[i].terms, cases[i].pay, &working);
      g_assert_cmpint (working.pensionable, ==, cases[i].pensionable);
      g_assert_cmpint (working.employee, ==, cases[i].employee);
      g_assert_cmpint (working.relief, ==, cases[i].relief);
      g_assert_cmpint (working.employer, ==, cases[i].employer);
    }
}

/* What is taken and what is claimed make up the whole contribution, whatever the pay; more pay never gives less. */
static void
test_whole (void)
{
  PennyPensionTerms ras = { RAS, 500, 300, FALSE };
  PennyPensionTerms net = { NET, 500, 300, FALSE };
  PennyPensionWorking before = { 0 };

  for (PennyPence pay = 47900; pay < 52000; pay++)
    {
      PennyPensionWorking working, whole;

      penny_pension_work_out (penny_test_rates (2026), PENNY_PAY_FOUR_WEEKLY, &ras, pay, &working);
      penny_pension_work_out (penny_test_rates (2026), PENNY_PAY_FOUR_WEEKLY, &net, pay, &whole);
      g_assert_cmpint (working.employee + working.relief, ==, whole.employee);
      g_assert_cmpint (working.employee, >=, before.employee);
      g_assert_cmpint (working.relief, >=, 0);
      before = working;
    }
}

static void
test_words (void)
{
  static const struct
  {
    PennyPensionTerms terms;
    PennyPence        pay;
    const char       *words;
  } cases[] = {
    { { NONE, 0, 0, FALSE }, 113600, "No pension is paid into from this pay." },
    { { RAS, 500, 300, FALSE }, 113600,
      "Pay above £480.00 counts for the pension: £656.00 of £1,136.00. 5% of it is £32.80: £26.24 comes off the pay, and the "
      "pension scheme claims £6.56 of tax relief for it." },
    { { NET, 550, 300, FALSE }, 400000,
      "Pay between £480.00 and £3,867.00 counts for the pension: £3,387.00. 5.5% of it is £186.29, which comes off before tax is "
      "worked out." },
    { { NET, 500, 300, TRUE }, 100000,
      "All of the pay counts for the pension: £1,000.00. 5% of it is £50.00, which comes off before tax is worked out." },
    { { RAS, 0, 800, FALSE }, 113600, "Pay above £480.00 counts for the pension: £656.00 of £1,136.00. The employer alone pays into "
      "it, so nothing comes off the pay." },
    { { RAS, 500, 300, FALSE }, 48000, "Only pay above £480.00 counts for the pension, so nothing comes off this time." },
    { { RAS, 500, 300, TRUE }, -1,
      "This pay is below nothing, so nothing goes into the pension. What was paid in before stays there; ask the pension scheme "
      "if it was too much." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyPensionWorking working;
      g_autofree char *words = NULL;

      penny_pension_work_out (penny_test_rates (2026), PENNY_PAY_FOUR_WEEKLY, &cases[i].terms, cases[i].pay, &working);
      words = penny_pension_explain (&working);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_rate_words (void)
{
  static const struct
  {
    PennyRate   rate;
    const char *words;
  } cases[] = { { 500, "5%" }, { 1207, "12.07%" }, { 850, "8.5%" }, { 0, "0%" }, { 10000, "100%" }, { 1, "0.01%" }, { 5, "0.05%" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = penny_rate_to_words (cases[i].rate);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("pension", work);
  g_test_add_func ("/pension/edges", test_edges);
  g_test_add_func ("/pension/whole", test_whole);
  g_test_add_func ("/pension/words", test_words);
  g_test_add_func ("/pension/rate-words", test_rate_words);
  return g_test_run ();
}
