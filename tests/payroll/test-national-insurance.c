#include "figures.h"
#include "national-insurance.h"
#include "pay-years.h"

#include <string.h>

/* Years before ours, which HMRC's guidance has examples of: the case gives their figures itself. */
static void
set_threshold (PennyThreshold  threshold,
               PennyFigure    *figure,
               const char     *name)
{
  for (int i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    threshold[i] = penny_figure_pence (figure, name);
}

static PennyRates
rates_given (PennyFigure *figure)
{
  PennyRates rates = { .year = 2026, .n_ni = 1 };
  PennyNiRates *ni = &rates.ni[0];

  set_threshold (ni->lel, figure, "lel");
  set_threshold (ni->st, figure, "st");
  set_threshold (ni->pt, figure, "pt");
  set_threshold (ni->uel, figure, "uel");
  set_threshold (ni->ust, figure, "uel");
  ni->main = penny_figure_rate (figure, "main");
  ni->reduced = penny_figure_rate (figure, "reduced");
  ni->upper = penny_figure_rate (figure, "upper");
  ni->employer = penny_figure_rate (figure, "employer_rate");
  ni->from = penny_tax_year_first (rates.year);
  return rates;
}

static void
work_figure (PennyFigure *figure)
{
  PennyRates given = penny_figure_has (figure, "pt") ? rates_given (figure) : (PennyRates) { .year = 0 };
  PennyDate payday = given.year != 0 ? given.ni[0].from : penny_figure_date (figure, "payday");
  const PennyRates *rates = given.year != 0 ? &given : penny_test_rates (penny_tax_year_of (payday));
  g_autoptr (GError) error = NULL;
  PennyPayFrequency frequency;
  PennyPayPeriod period;
  PennyNiWorking ni;

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &frequency));
  penny_pay_period_on (&period, frequency, payday);
  penny_national_insurance_work_out (rates, &period, penny_figure_text (figure, "letter")[0],
                                     penny_figure_pence (figure, "pay"), &ni, &error);
  penny_figure_say (figure, "refused", error != NULL ? "yes" : "no");
  penny_figure_say_pence (figure, "employee", ni.employee);
  penny_figure_say_pence (figure, "employer", ni.employer);
  penny_figure_say_pence (figure, "total", ni.employee + ni.employer);
  penny_figure_say_pence (figure, "at_lel", ni.at_lel);
  penny_figure_say_pence (figure, "lel_to_pt", ni.lel_to_pt);
  penny_figure_say_pence (figure, "pt_to_uel", ni.pt_to_uel);
  penny_figure_say_pence (figure, "employer_on", MAX (ni.pay - ni.employer_from, 0));
}

static gboolean
work_out (const char        *payday,
          PennyPayFrequency  frequency,
          char               letter,
          PennyPence         pay,
          PennyNiWorking    *ni,
          GError           **error)
{
  PennyPayPeriod period;

  penny_pay_period_on (&period, frequency, penny_date_parse (payday));
  return penny_national_insurance_work_out (penny_test_rates (period.year), &period, letter, pay, ni, error);
}

static void
test_letters (void)
{
  static const char all[] = "ABCDEFHIJKLMNSVXZ";

  for (int c = -128; c < 128; c++)
    g_assert_cmpint (penny_ni_letter_is_one ((char) c), ==, c > 0 && strchr (all, c) != NULL);
  for (guint i = 0; i < strlen (all); i++)
    {
      g_assert_cmpint (penny_ni_letter_is_in_year (all[i], 2023), ==, strchr ("NEDK", all[i]) == NULL);
      g_assert_true (penny_ni_letter_is_in_year (all[i], 2024));
    }
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *payday;
    char        letter;
    PennyPence  pay;
    int         code;
    const char *says;
  } cases[] = {
    { "2026-04-10", 'G', 100000, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "Most people have A" },
    { "2026-04-10", 'a', 100000, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "A, B, C, H, J, M, V, X and Z" },
    { "2026-04-10", '\0', 100000, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "not a National Insurance letter" },
    { "2026-04-10", (char) 0xe9, 100000, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "not a National Insurance letter" },
    { "2024-04-05", 'N', 100000, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "letter N began in the tax year 2024-25" },
    { "2024-04-05", 'K', 100000, PENNY_PAY_ERROR_NOT_UNDERSTOOD, "cannot be used in 2023-24" },
    { "2026-04-10", 'A', PENNY_PAY_MOST_A_YEAR + 1, PENNY_PAY_ERROR_TOO_LARGE, "more than anyone" },
    { "2026-04-10", 'A', -PENNY_PAY_MOST_A_YEAR - 1, PENNY_PAY_ERROR_TOO_LARGE, "more than anyone" },
    { "2026-04-10", 'A', G_MININT64, PENNY_PAY_ERROR_TOO_LARGE, "more than anyone" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyNiWorking ni;

      g_assert_false (work_out (cases[i].payday, PENNY_PAY_WEEKLY, cases[i].letter, cases[i].pay, &ni, &error));
      g_assert_error (error, PENNY_PAY_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_cmpint (ni.employee, ==, 0);
      g_assert_cmpint (ni.employer, ==, 0);
    }
}

/* A correction that leaves a payday below nothing, nothing at all, and the most there is. */
static void
test_extremes (void)
{
  static const struct
  {
    char       letter;
    PennyPence pay, employee, employer, at_lel, above_uel;
  } cases[] = {
    { 'A', 0, 0, 0, 0, 0 },
    { 'A', -1, 0, 0, 0, 0 },
    { 'A', -1000000, 0, 0, 0, 0 },
    { 'A', -PENNY_PAY_MOST_A_YEAR, 0, 0, 0, 0 },
    /* 58.00 + 2% of 9,999,999,033.00; 130.65 + 15% of it */
    { 'A', PENNY_PAY_MOST_A_YEAR, 5800 + 19999998066, 13065 + 149999985495, 12900, PENNY_PAY_MOST_A_YEAR - 96700 },
    { 'X', PENNY_PAY_MOST_A_YEAR, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyNiWorking ni;

      work_out ("2026-04-10", PENNY_PAY_WEEKLY, cases[i].letter, cases[i].pay, &ni, &error);
      g_assert_no_error (error);
      g_assert_cmpint (ni.pay, ==, cases[i].pay);
      g_assert_cmpint (ni.employee, ==, cases[i].employee);
      g_assert_cmpint (ni.employer, ==, cases[i].employer);
      g_assert_cmpint (ni.at_lel, ==, cases[i].at_lel);
      g_assert_cmpint (ni.above_uel, ==, cases[i].above_uel);
    }
}

#define BELOW_NOTHING \
  "This pay is below nothing, to put an earlier payday right. National Insurance is never below nothing, so " \
  "there is none on this payday. If too much was taken before, it is put right on that payday."

/* What is paid by whom, each told by itself. */
static void
test_sentences (void)
{
  static const struct
  {
    char        letter;
    PennyPence  pay;
    const char *employee;
    const char *employer;
  } cases[] = {
    { 'A', 113600, "National Insurance is 8% of the pay between £967.00 and £3,867.00: £13.52.",
      "The employer’s National Insurance is 15% of the pay above £385.00: £112.65. The Employment Allowance may pay it." },
    { 'A', 400000, "National Insurance is 8% of the pay between £967.00 and £3,867.00: £232.00, and 2% of the pay above £3,867.00: "
      "£2.66. Together that is £234.66.",
      "The employer’s National Insurance is 15% of the pay above £385.00: £542.25. The Employment Allowance may pay it." },
    { 'A', 60000, "No National Insurance comes off, because this pay is not more than £967.00. It still counts towards the "
      "State Pension, because it reaches £516.00.",
      "The employer’s National Insurance is 15% of the pay above £385.00: £32.25. The Employment Allowance may pay it." },
    { 'A', 38500, "No National Insurance comes off, because this pay is not more than £967.00.",
      "The employer pays no National Insurance, because this pay is not more than £385.00." },
    { 'A', 0, "No National Insurance comes off, because this pay is not more than £967.00.",
      "The employer pays no National Insurance, because this pay is not more than £385.00." },
    { 'A', -5000, BELOW_NOTHING, BELOW_NOTHING },
    { 'B', 113600, "National Insurance is 1.85% of the pay between £967.00 and £3,867.00: £3.13.",
      "The employer’s National Insurance is 15% of the pay above £385.00: £112.65. The Employment Allowance may pay it." },
    { 'C', 113600, "The worker has reached State Pension age, so no National Insurance comes off.",
      "The employer’s National Insurance is 15% of the pay above £385.00: £112.65. The Employment Allowance may pay it." },
    { 'J', 400000, "National Insurance is 2% of the pay above £967.00: £60.66.",
      "The employer’s National Insurance is 15% of the pay above £385.00: £542.25. The Employment Allowance may pay it." },
    { 'M', 113600, "National Insurance is 8% of the pay between £967.00 and £3,867.00: £13.52.",
      "The employer pays no National Insurance on the first £3,867.00, because the worker is under 21." },
    { 'H', 400000, "National Insurance is 8% of the pay between £967.00 and £3,867.00: £232.00, and 2% of the pay above £3,867.00: "
      "£2.66. Together that is £234.66.",
      "The employer pays no National Insurance on the first £3,867.00, because the worker is an apprentice under 25. "
      "The employer’s National Insurance is 15% of the pay above £3,867.00: £19.95. The Employment Allowance may pay it." },
    { 'V', 113600, "National Insurance is 8% of the pay between £967.00 and £3,867.00: £13.52.",
      "The employer pays no National Insurance on the first £3,867.00, because the worker left the armed forces not long ago." },
    { 'S', 113600, "The worker has reached State Pension age, so no National Insurance comes off.",
      "The employer pays no National Insurance on the first £1,924.00, because the worker works in a freeport or investment zone." },
    { 'X', 113600, "With letter X no National Insurance comes off.",
      "With letter X the employer pays no National Insurance on this pay." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *employee = NULL, *employer = NULL;
      PennyNiWorking ni;

      work_out ("2026-11-13", PENNY_PAY_FOUR_WEEKLY, cases[i].letter, cases[i].pay, &ni, &error);
      g_assert_no_error (error);
      employee = penny_national_insurance_explain_employee (&ni);
      g_assert_cmpstr (employee, ==, cases[i].employee);
      employer = penny_national_insurance_explain_employer (&ni);
      g_assert_cmpstr (employer, ==, cases[i].employer);
    }
}

static PennyNiWorking
work_for (const PennyPayPeriod *period,
          char                  letter,
          PennyPence            pay)
{
  PennyNiWorking ni;
  g_autoptr (GError) error = NULL;

  penny_national_insurance_work_out (penny_test_rates (period->year), period, letter, pay, &ni, &error);
  g_assert_no_error (error);
  return ni;
}

static void
draw (GRand          *random,
      PennyPayPeriod *period,
      char           *letter)
{
  static const char letters[] = "ABCHJMVXZFILSNEDK";
  PennyDate payday = g_rand_int_range (random, penny_date_new (2023, 4, 6), penny_date_new (2027, 4, 6));

  penny_pay_period_on (period, (PennyPayFrequency) g_rand_int_range (random, 0, PENNY_PAY_FREQUENCIES), payday);
  do
    *letter = letters[g_rand_int_range (random, 0, (gint32) strlen (letters))];
  while (!penny_ni_letter_is_in_year (*letter, period->year));
}

/* More pay never owes less, on either side, nor leaves less after it; the bands add up to the pay. */
static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260406);

  for (int i = 0; i < 20000; i++)
    {
      PennyPence pay = g_rand_int_range (random, 0, 600000), more = g_rand_int_range (random, 1, 200000);
      PennyPayPeriod period;
      char letter;
      PennyNiWorking less_ni, more_ni;

      draw (random, &period, &letter);
      less_ni = work_for (&period, letter, pay);
      more_ni = work_for (&period, letter, pay + more);
      g_assert_cmpint (less_ni.employee, <=, more_ni.employee);
      g_assert_cmpint (less_ni.employer, <=, more_ni.employer);
      g_assert_cmpint (pay - less_ni.employee, <=, pay + more - more_ni.employee);
      g_assert_cmpint (less_ni.employee, >=, 0);
      g_assert_cmpint (less_ni.at_lel + less_ni.lel_to_pt + less_ni.pt_to_uel + less_ni.above_uel, ==,
                       letter == 'X' || pay < less_ni.lel ? 0 : pay);
      g_assert_cmpint (less_ni.at_lel, ==, letter == 'X' || pay < less_ni.lel ? 0 : less_ni.lel);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("national-insurance", work_figure);
  g_test_add_func ("/national-insurance/letters", test_letters);
  g_test_add_func ("/national-insurance/refusals", test_refusals);
  g_test_add_func ("/national-insurance/extremes", test_extremes);
  g_test_add_func ("/national-insurance/sentences", test_sentences);
  g_test_add_func ("/national-insurance/properties", test_properties);
  return g_test_run ();
}
