/* A file of rates as someone might write it.  What is read holds together; what is refused says where. */

#include "fuzz.h"
#include "rates.h"

#include <string.h>

static void
check_thresholds (const PennyNiRates *ni)
{
  for (int frequency = 0; frequency < PENNY_PAY_FREQUENCIES; frequency++)
    {
      g_assert_cmpint (ni->lel[frequency], >, 0);
      g_assert_cmpint (ni->lel[frequency], <=, ni->pt[frequency]);
      g_assert_cmpint (ni->pt[frequency], <=, ni->uel[frequency]);
      g_assert_cmpint (ni->st[frequency], <=, ni->ust[frequency]);
      g_assert_cmpint (ni->st[frequency], <=, ni->fust[frequency]);
    }
}

static void
check_bands (const PennyTaxBands *bands)
{
  g_assert_cmpuint (bands->n, >, 0);
  g_assert_cmpuint (bands->n, <=, PENNY_TAX_BANDS);
  g_assert_cmpuint (bands->basic, <, bands->n);
  g_assert_cmpint (bands->band[bands->n - 1].top, ==, G_MAXINT64);
  for (guint i = 1; i < bands->n; i++)
    {
      g_assert_cmpint (bands->band[i - 1].top, <, bands->band[i].top);
      g_assert_cmpint (bands->band[i - 1].rate, <, bands->band[i].rate);
      g_assert_cmpint (bands->band[i].rate, <=, 10000);
    }
}

static void
check_rates (const PennyRates *rates)
{
  PennyDate first = penny_tax_year_first (rates->year), last = penny_tax_year_last (rates->year);

  g_assert_cmpint (first, !=, PENNY_DATE_NONE);
  g_assert_cmpuint (rates->n_ni, >, 0);
  g_assert_cmpuint (rates->n_ni, <=, PENNY_NI_CHANGES);
  g_assert_true (penny_rates_ni (rates, first) == &rates->ni[0]);
  g_assert_true (penny_rates_ni (rates, last) == &rates->ni[rates->n_ni - 1]);
  for (guint i = 0; i < rates->n_ni; i++)
    check_thresholds (&rates->ni[i]);
  for (int nation = 0; nation < PENNY_NATIONS; nation++)
    check_bands (&rates->tax[nation]);
  g_assert_cmpuint (rates->wage.n, >, 0);
  g_assert_cmpuint (rates->wage.n, <=, PENNY_WAGE_AGES);
  g_assert_cmpint (rates->default_plan, <, PENNY_LOAN_PLANS);
  g_assert_nonnull (memchr (rates->emergency_code, '\0', sizeof rates->emergency_code));
}

/* It takes the same bytes again to the same figures: nothing is left over from before. */
static void
check_again (const PennyRates *rates)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRates) again = penny_rates_parse (rates->text, strlen (rates->text), rates->file, &error);
  const gsize figures = G_STRUCT_OFFSET (PennyRates, tax);

  g_assert_no_error (error);
  g_assert_cmpint (again->year, ==, rates->year);
  g_assert_cmpint (memcmp ((const char *) again + figures, (const char *) rates + figures, sizeof *rates - figures), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRates) rates = penny_rates_parse ((const char *) data, size, "fuzz.ini", &error);

  if (rates != NULL)
    {
      g_assert_no_error (error);
      check_rates (rates);
      check_again (rates);
      return 0;
    }
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES);
  g_assert_true (g_str_has_prefix (error->message, "fuzz.ini, line "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return 0;
}
