/* A tax code as someone might type it.  What is read is written again as the same code, and taxes any pay. */

#include "fuzz.h"
#include "income-tax.h"

static const PennyRates *
get_rates (void)
{
  static PennyRateYears *years = NULL;

  if (years == NULL)
    years = penny_rate_years_new ();
  return penny_rate_years_find (years, 2026, NULL);
}

static void
check_same (const PennyTaxCode *code)
{
  g_autofree char *text = penny_tax_code_format (code);
  g_autofree char *words = penny_tax_code_to_words (code);
  PennyTaxCode again;

  g_assert_true (penny_tax_code_parse (text, &again, NULL));
  g_assert_cmpint (again.nation, ==, code->nation);
  g_assert_cmpint (again.kind, ==, code->kind);
  g_assert_cmpint (again.number, ==, code->number);
  g_assert_cmpint (again.alone, ==, code->alone);
  g_assert_true (g_utf8_validate (words, -1, NULL));
}

/* A cumulative code in the last week of a year, and in its first. */
static void
check_tax (const PennyTaxCode *code,
           PennyPence          pay,
           int                 week)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  PennyTaxWorking working;
  PennyPayPeriod period;

  g_assert_true (penny_pay_period_numbered (&period, 2026, PENNY_PAY_WEEKLY, week, NULL));
  if (!penny_income_tax_work_out (get_rates (), code, &period, pay, (week - 1) * pay, 0, &working, &error))
    {
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      return;
    }
  g_assert_cmpint (working.tax, >=, 0);
  g_assert_cmpint (working.tax, <=, pay / 2);
  words = penny_income_tax_explain (&working);
  g_assert_true (g_utf8_validate (words, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  PennyTaxCode code;

  if (!penny_tax_code_parse (text, &code, &error))
    {
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  check_same (&code);
  check_tax (&code, 0, 1);
  check_tax (&code, 53421, 1);
  check_tax (&code, 53421, 52);
  check_tax (&code, G_GINT64_CONSTANT (10000000000), 1);
  return 0;
}
