#include "pay-years.h"

const PennyPensionTerms penny_test_relief_at_source = { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE };
const PennyPensionTerms penny_test_net_pay = { PENNY_PENSION_NET_PAY, 500, 300, TRUE };

const PennyRateYears *
penny_test_years (void)
{
  static PennyRateYears *years = NULL;

  if (years == NULL)
    years = penny_rate_years_new ();
  return years;
}

const PennyRates *
penny_test_rates (int year)
{
  g_autoptr (GError) error = NULL;
  const PennyRates *rates = penny_rate_years_find (penny_test_years (), year, &error);

  g_assert_no_error (error);
  return rates;
}

PennyPayTerms
penny_test_terms (PennyPayFrequency  frequency,
                  const char        *code)
{
  PennyPayTerms terms = { .frequency = frequency, .ni_letter = 'A' };
  g_autoptr (GError) error = NULL;

  penny_tax_code_parse (code, &terms.code, &error);
  g_assert_no_error (error);
  return terms;
}

PennyPayPeriod
penny_test_period (int               year,
                   PennyPayFrequency frequency,
                   int               number)
{
  PennyPayPeriod period;
  g_autoptr (GError) error = NULL;

  penny_pay_period_numbered (&period, year, frequency, number, &error);
  g_assert_no_error (error);
  return period;
}

void
penny_test_pay (const PennyPayTerms   *terms,
                const PennyPayPeriod  *period,
                const PennyPayItem    *items,
                guint                  n_items,
                const PennyYearToDate *before,
                PennyPayslip          *slip)
{
  g_autoptr (GError) error = NULL;

  penny_payslip_work_out (penny_test_rates (period->year), terms, period, items, n_items, before, slip, &error);
  g_assert_no_error (error);
  g_assert_cmpint (slip->gross + slip->paid_back, ==, slip->net + slip->deductions);
}

void
penny_test_pay_month (PennyPayslip          *slip,
                      const PennyPayTerms   *terms,
                      int                    month,
                      PennyPayKind           kind,
                      PennyPence             amount,
                      const PennyYearToDate *before)
{
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_MONTHLY, month);
  PennyPayItem item = { .kind = kind, .amount = amount };

  penny_test_pay (terms, &period, &item, 1, before, slip);
}

const PennyPayLine *
penny_test_line (GPtrArray  *lines,
                 const char *key)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->key, key))
        return line;
    }
  return NULL;
}
