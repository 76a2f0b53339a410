#include "hmrc-cases.h"
#include "national-insurance.h"

#include <string.h>

static PennyPayFrequency
frequency_of (const char *name)
{
  static const char *const names[PENNY_PAY_FREQUENCIES] = { "Weekly", "Fortnightly", "FourWeekly", "Monthly" };

  for (int i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    if (strcmp (names[i], name) == 0)
      return (PennyPayFrequency) i;
  g_error ("There is no frequency \"%s\"", name);
}

static gboolean
is_as_published (const PennyHmrcCases *cases,
                 guint                 row,
                 const char           *column,
                 PennyPence            got)
{
  PennyPence expected = penny_hmrc_cases_pence (cases, row, column);

  if (got == expected)
    return TRUE;
  g_test_message ("case %u, letter %s, %s, pay %s: %s is %" G_GINT64_FORMAT ", not %" G_GINT64_FORMAT, row + 1,
                  penny_hmrc_cases_text (cases, row, "category"), penny_hmrc_cases_text (cases, row, "frequency"),
                  penny_hmrc_cases_text (cases, row, "gross_pay"), column, expected, got);
  return FALSE;
}

/* All are of a first period (four say 0); National Insurance looks at the payday alone. */
static gboolean
agrees (const PennyRates     *rates,
        const PennyHmrcCases *cases,
        guint                 row)
{
  g_autoptr (GError) error = NULL;
  PennyPayPeriod period;
  PennyNiWorking ni;
  gboolean right = TRUE;

  penny_pay_period_on (&period, frequency_of (penny_hmrc_cases_text (cases, row, "frequency")),
                       penny_tax_year_first (rates->year));
  penny_national_insurance_work_out (rates, &period, penny_hmrc_cases_text (cases, row, "category")[0],
                                     penny_hmrc_cases_pence (cases, row, "gross_pay"), &ni, &error);
  g_assert_no_error (error);
  right &= is_as_published (cases, row, "employee_ni", ni.employee);
  right &= is_as_published (cases, row, "employer_ni", ni.employer);
  right &= is_as_published (cases, row, "total_ni", ni.employee + ni.employer);
  right &= is_as_published (cases, row, "at_lel", ni.at_lel);
  right &= is_as_published (cases, row, "lel_to_pt", ni.lel_to_pt);
  right &= is_as_published (cases, row, "pt_to_uel", ni.pt_to_uel);
  return right;
}

static void
test_2025 (void)
{
  g_autoptr (PennyHmrcCases) cases = penny_hmrc_cases_read ("national-insurance-2025-26.csv");
  g_autoptr (PennyRateYears) years = NULL;
  g_autoptr (GError) error = NULL;
  const PennyRates *rates;
  guint right = 0;

  if (cases == NULL)
    return;
  years = penny_rate_years_new ();
  rates = penny_rate_years_find (years, 2025, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < penny_hmrc_cases_count (cases); i++)
    right += agrees (rates, cases, i) ? 1 : 0;
  g_test_message ("National Insurance 2025-26: %u of %u", right, penny_hmrc_cases_count (cases));
  g_assert_cmpuint (penny_hmrc_cases_count (cases), ==, 896);
  g_assert_cmpuint (right, ==, 896);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hmrc/national-insurance/2025-26", test_2025);
  return g_test_run ();
}
