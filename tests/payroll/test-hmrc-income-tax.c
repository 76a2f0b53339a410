#include "hmrc-cases.h"
#include "income-tax.h"

#include <string.h>

#define CASES 168

/* HMRC's cases for 2026-27: rows of one sheet follow each other through the year where they are cumulative. */
static gboolean
is_same_path (const PennyHmrcCases *cases,
              guint                 row)
{
  static const char * const columns[] = { "region", "sheet" };

  if (row == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (penny_hmrc_cases_text (cases, row, columns[i]), penny_hmrc_cases_text (cases, row - 1, columns[i])) != 0)
      return FALSE;
  return penny_hmrc_cases_number (cases, row, "period") > penny_hmrc_cases_number (cases, row - 1, "period");
}

static void
read_code (const PennyHmrcCases *cases,
           guint                 row,
           PennyTaxCode         *code)
{
  g_autoptr (GError) error = NULL;

  penny_tax_code_parse (penny_hmrc_cases_text (cases, row, "tax_code"), code, &error);
  g_assert_no_error (error);
  code->alone = penny_hmrc_cases_number (cases, row, "w1m1") != 0;
}

static void
read_period (const PennyHmrcCases *cases,
             guint                 row,
             PennyPayPeriod       *period)
{
  PennyPayFrequency frequency = PENNY_PAY_WEEKLY;
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_pay_frequency_parse (penny_hmrc_cases_text (cases, row, "frequency"), &frequency));
  penny_pay_period_numbered (period, 2026, frequency, penny_hmrc_cases_number (cases, row, "period"), &error);
  g_assert_no_error (error);
}

static void
check_row (const PennyHmrcCases *cases,
           const PennyRates     *rates,
           guint                 row)
{
  PennyPence pay = penny_hmrc_cases_pence (cases, row, "gross_pay");
  PennyPence to_date = penny_hmrc_cases_pence (cases, row, "taxable_pay_to_date");
  gboolean follows = is_same_path (cases, row);
  PennyPence tax_before = follows ? penny_hmrc_cases_pence (cases, row - 1, "tax_due_to_date") : 0;
  g_autoptr (GError) error = NULL;
  PennyTaxWorking working;
  PennyPayPeriod period;
  PennyTaxCode code;

  read_code (cases, row, &code);
  read_period (cases, row, &period);
  g_test_message ("row %u: %s %s", row + 2, penny_hmrc_cases_text (cases, row, "region"),
                  penny_hmrc_cases_text (cases, row, "sheet"));
  penny_income_tax_work_out (rates, &code, &period, pay, to_date - pay, tax_before, &working, &error);
  g_assert_no_error (error);
  g_assert_cmpint (working.tax, ==, penny_hmrc_cases_pence (cases, row, "tax_due"));
  g_assert_cmpint (working.tax_before + working.tax, ==, penny_hmrc_cases_pence (cases, row, "tax_due_to_date"));
}

static void
test_2026 (void)
{
  g_autoptr (PennyHmrcCases) cases = penny_hmrc_cases_read ("income-tax-2026-27.csv");
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  const PennyRates *rates = penny_rate_years_find (years, 2026, NULL);

  if (cases == NULL)
    return;
  g_assert_nonnull (rates);
  g_assert_cmpuint (penny_hmrc_cases_count (cases), ==, CASES);
  for (guint row = 0; row < CASES; row++)
    check_row (cases, rates, row);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hmrc/income-tax/2026-27", test_2026);
  return g_test_run ();
}
