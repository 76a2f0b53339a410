#include "figures.h"
#include "income-tax.h"
#include "pay-years.h"

#include <string.h>

static PennyTaxCode
code_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  PennyTaxCode code = { 0 };

  penny_tax_code_parse (text, &code, &error);
  g_assert_no_error (error);
  return code;
}

static PennyPayPeriod
period_of (int               year,
           PennyPayFrequency frequency,
           int               number)
{
  g_autoptr (GError) error = NULL;
  PennyPayPeriod period = { 0 };

  penny_pay_period_numbered (&period, year, frequency, number, &error);
  g_assert_no_error (error);
  return period;
}

static PennyPayPeriod
figure_period (PennyFigure *figure)
{
  PennyPayFrequency frequency = PENNY_PAY_MONTHLY;
  PennyPayPeriod period = { 0 };

  g_assert_true (penny_pay_frequency_parse (penny_figure_text (figure, "frequency"), &frequency));
  if (!penny_figure_has (figure, "payday"))
    return period_of (penny_tax_year_parse (penny_figure_text (figure, "year")), frequency,
                      (int) penny_figure_number (figure, "number"));
  penny_pay_period_on (&period, frequency, penny_figure_date (figure, "payday"));
  return period;
}

static void
work_figure (PennyFigure *figure)
{
  PennyTaxCode code = code_of (penny_figure_text (figure, "code"));
  PennyPayPeriod period = figure_period (figure);
  g_autoptr (GError) error = NULL;
  PennyTaxWorking working;

  penny_income_tax_work_out (penny_test_rates (period.year), &code, &period, penny_figure_pence (figure, "pay"),
                             penny_figure_pence_or (figure, "before", 0),
                             penny_figure_pence_or (figure, "tax-before", 0), &working, &error);
  g_assert_no_error (error);
  penny_figure_say_pence (figure, "tax", working.tax);
  penny_figure_say_pence (figure, "to-date", working.tax_to_date);
  penny_figure_say_pence (figure, "free", working.free_pay);
  penny_figure_say_pence (figure, "taxable", working.taxable);
  penny_figure_say_pence (figure, "held", working.held_back);
  penny_figure_say_number (figure, "n", working.n);
}

/* How the tax lies in the bands, for the page. */
static void
test_bands (void)
{
  static const struct
  {
    const char *code;
    PennyPence  pay;
    guint       band;
    PennyPence  below, in_band, to_date;
    PennyRate   rate;
  } cases[] = {
    { "0T", 0, 0, 0, 0, 0, 2000 },
    { "0T", 99, 0, 0, 0, 0, 2000 },
    { "0T", 100, 0, 0, 100, 20, 2000 },
    { "0T", 314200, 0, 0, 314200, 62840, 2000 },
    { "0T", 314201, 1, 62833, 34, 62846, 4000 },
    { "0T", 1042900, 1, 62833, 728734, 354326, 4000 },
    { "0T", 1042901, 2, 354300, 67, 354330, 4500 },
    { "0T", 10000000, 2, 354300, 8957167, 4385025, 4500 },
    { "S0T", 1000000000, 5, 397512, 998957167, 479896952, 4800 },
    { "BR", 12345, 0, 0, 12300, 2460, 2000 },
    { "D1", 12345, 2, 0, 12300, 5535, 4500 },
    { "SBR", 12345, 1, 0, 12300, 2460, 2000 },
    { "SD3", 12345, 5, 0, 12300, 5904, 4800 },
    { "NT", 12345, 0, 0, 0, 0, 0 },
  };
  PennyPayPeriod period = period_of (2026, PENNY_PAY_MONTHLY, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyTaxCode code = code_of (cases[i].code);
      g_autoptr (GError) error = NULL;
      PennyTaxWorking working;

      g_test_message ("%s %" G_GINT64_FORMAT, cases[i].code, cases[i].pay);
      penny_income_tax_work_out (penny_test_rates (2026), &code, &period, cases[i].pay, 0, 0, &working, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (working.band, ==, cases[i].band);
      g_assert_cmpint (working.below, ==, cases[i].below);
      g_assert_cmpint (working.in_band, ==, cases[i].in_band);
      g_assert_cmpint (working.tax_to_date, ==, cases[i].to_date);
      g_assert_cmpint (working.rate, ==, cases[i].rate);
    }
}

/* A year has as many D codes as it has rates above the basic one. */
static void
test_flat_codes (void)
{
  static const struct
  {
    int         year;
    const char *code;
    PennyRate   rate;           /* 0: there is none */
  } cases[] = {
    { 2026, "BR", 2000 }, { 2026, "D0", 4000 }, { 2026, "D1", 4500 }, { 2026, "D2", 0 }, { 2026, "D8", 0 },
    { 2026, "CBR", 2000 }, { 2026, "CD0", 4000 }, { 2026, "CD1", 4500 }, { 2026, "CD2", 0 },
    { 2026, "SBR", 2000 }, { 2026, "SD0", 2100 }, { 2026, "SD1", 4200 }, { 2026, "SD2", 4500 },
    { 2026, "SD3", 4800 }, { 2026, "SD4", 0 }, { 2026, "SD8", 0 },
    { 2024, "SD3", 4800 }, { 2023, "SD1", 4200 }, { 2023, "SD2", 4700 }, { 2023, "SD3", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyTaxCode code = code_of (cases[i].code);
      PennyPayPeriod period = period_of (cases[i].year, PENNY_PAY_MONTHLY, 1);
      g_autoptr (GError) error = NULL;
      PennyTaxWorking working;
      gboolean worked = penny_income_tax_work_out (penny_test_rates (cases[i].year), &code, &period, 100000, 0, 0,
                                                   &working, &error);

      g_test_message ("%s in %d", cases[i].code, cases[i].year);
      g_assert_cmpint (worked, ==, cases[i].rate != 0);
      if (worked)
        {
          g_assert_cmpint (working.tax, ==, 10 * cases[i].rate);
          continue;
        }
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      g_assert_nonnull (strstr (error->message, cases[i].code));
    }
}

static void
test_too_large (void)
{
  static const PennyPence most = G_GINT64_CONSTANT (1000000000000);
  const struct
  {
    PennyPence pay, pay_before, tax_before;
    gboolean   worked;
  } cases[] = {
    { 10000000000, 10000000000, 0, TRUE }, { -10000000000, 10000000000, 10000000000, TRUE },
    { most, most, most, TRUE }, { -most, -most, -most, TRUE },
    { most + 1, 0, 0, FALSE }, { 0, most + 1, 0, FALSE }, { 0, 0, most + 1, FALSE },
    { -most - 1, 0, 0, FALSE }, { G_MAXINT64, G_MAXINT64, G_MAXINT64, FALSE }, { G_MININT64, 0, 0, FALSE },
  };
  PennyTaxCode code = code_of ("SK999999");
  PennyPayPeriod period = period_of (2026, PENNY_PAY_WEEKLY, 52);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PennyTaxWorking working;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (penny_income_tax_work_out (penny_test_rates (2026), &code, &period, cases[i].pay, cases[i].pay_before,
                                                  cases[i].tax_before, &working, &error), ==, cases[i].worked);
      if (cases[i].worked)
        g_assert_cmpint (working.tax, ==, working.tax_to_date - working.tax_before - working.held_back);
      else
        g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE);
    }
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

static void
test_explain (void)
{
  static const struct
  {
    const char       *code;
    PennyPayFrequency frequency;
    int               number;
    PennyPence        pay, pay_before, tax_before;
    const char       *said;
  } cases[] = {
    { "1257L", PENNY_PAY_FOUR_WEEKLY, 32, 113600, 795200, 23560,
      "Week 32: £7,741.44 of the £9,088.00 paid so far this year is tax-free. Taxable, in whole pounds: £1,346.00. "
      "Tax at 20% is £269.20. Less £235.60 paid already: £33.60." },
    { "1257L", PENNY_PAY_MONTHLY, 1, 250000, 0, 0,
      "Month 1: £1,048.26 of the £2,500.00 paid so far this year is tax-free. Taxable, in whole pounds: £1,451.00. "
      "Tax at 20% is £290.20." },
    { "1257L", PENNY_PAY_FOUR_WEEKLY, 4, 90880, 0, 0,
      "Week 4: up to £967.68 is tax-free by now, and £908.80 is paid so far this year. No tax is due." },
    { "1257L", PENNY_PAY_WEEKLY, 4, 0, 90000, 2000,
      "Week 4: up to £967.68 is tax-free by now, and £900.00 is paid so far this year. No tax is due. "
      "£20.00 is paid already, so £20.00 comes back." },
    { "1257L", PENNY_PAY_WEEKLY, 3, 0, 100000, 10320,
      "Week 3: £725.76 of the £1,000.00 paid so far this year is tax-free. Taxable, in whole pounds: £274.00. "
      "Tax at 20% is £54.80. £103.20 is paid already, so £48.40 comes back." },
    { "1257L", PENNY_PAY_WEEKLY, 3, 24192, 75808, 5480,
      "Week 3: £725.76 of the £1,000.00 paid so far this year is tax-free. Taxable, in whole pounds: £274.00. "
      "Tax at 20% is £54.80. All of it is paid already." },
    { "0T", PENNY_PAY_MONTHLY, 1, 400000, 0, 0,
      "Month 1: £4,000.00 is paid so far this year, and none of it is tax-free. Taxable, in whole pounds: £4,000.00. "
      "The tax is £971.66: £628.33 below the 40% band and £343.33 in it." },
    { "K475", PENNY_PAY_WEEKLY, 1, 5000, 0, 0,
      "Week 1: code K475 adds £91.52 to the £50.00 paid so far this year. Taxable, in whole pounds: £141.00. Tax at 20% is £28.20. "
      "Tax takes half of a pay at most: £25.00 now. The other £3.20 comes off later." },
    { "K475 W1", PENNY_PAY_WEEKLY, 9, 5000, 0, 0,
      "Code K475 X taxes each payday by itself. Week 9: code K475 X adds £91.52 to this pay of £50.00. "
      "Taxable, in whole pounds: £141.00. Tax at 20% is £28.20. Tax takes half of a pay at most: £25.00. "
      "HMRC settles the other £3.20 after the year." },
    { "BR", PENNY_PAY_MONTHLY, 7, 200000, 1200000, 240000,
      "Month 7: code BR taxes all of the £14,000.00 paid so far this year at one rate. Taxable, in whole pounds: £14,000.00. "
      "Tax at 20% is £2,800.00. Less £2,400.00 paid already: £400.00." },
    { "D0 M1", PENNY_PAY_MONTHLY, 7, 200050, 1200000, 240000,
      "Code D0 X taxes each payday by itself. Month 7: code D0 X taxes all of this pay of £2,000.50 at one rate. "
      "Taxable, in whole pounds: £2,000.00. Tax at 40% is £800.00." },
    { "1257L M1", PENNY_PAY_MONTHLY, 7, 200000, 1200000, 240000,
      "Code 1257L X taxes each payday by itself. Month 7: £1,048.26 of this pay of £2,000.00 is tax-free. "
      "Taxable, in whole pounds: £951.00. Tax at 20% is £190.20." },
    { "1257L M1", PENNY_PAY_MONTHLY, 7, 90000, 1200000, 240000,
      "Code 1257L X taxes each payday by itself. Month 7: up to £1,048.26 is tax-free, and this pay is £900.00. "
      "No tax is due." },
    { "0T M1", PENNY_PAY_MONTHLY, 7, 90000, 0, 0,
      "Code 0T X taxes each payday by itself. Month 7: this pay is £900.00, and none of it is tax-free. "
      "Taxable, in whole pounds: £900.00. Tax at 20% is £180.00." },
    { "1257L", PENNY_PAY_FORTNIGHTLY, 53, 60000, 1560000, 60320,
      "Week 54 is an extra payday in this tax year, so it is taxed by itself. "
      "Week 54: £483.84 of this pay of £600.00 is tax-free. Taxable, in whole pounds: £116.00. Tax at 20% is £23.20." },
    { "NT", PENNY_PAY_MONTHLY, 7, 200000, 1200000, 114200,
      "Code NT means no tax, so the £1,142.00 taken off before comes back." },
    { "NT", PENNY_PAY_MONTHLY, 1, 200000, 0, 0, "Code NT means that no tax is taken off." },
    { "NT M1", PENNY_PAY_MONTHLY, 7, 200000, 1200000, 114200, "Code NT means that no tax is taken off." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyTaxCode code = code_of (cases[i].code);
      PennyPayPeriod period = period_of (2026, cases[i].frequency, cases[i].number);
      PennyTaxWorking working;
      g_autofree char *said = NULL;

      g_assert_true (penny_income_tax_work_out (penny_test_rates (2026), &code, &period, cases[i].pay, cases[i].pay_before,
                                                cases[i].tax_before, &working, NULL));
      said = penny_income_tax_explain (&working);
      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpuint (count_words (said), <=, 48);
    }
}

#define PATHS 100000

static const char * const any_code[] = {
  "1257L", "S1257L", "C1257L", "1383M", "1131N", "0T", "S0T", "45L", "999T", "K10", "K475", "SK300", "BR", "SBR", "CD0", "D1",
  "SD2", "NT", "1257L X", "K475 X", "BR X", "S0T X", "NT X",
};

static PennyTaxCode
random_code (void)
{
  return code_of (any_code[g_test_rand_int_range (0, G_N_ELEMENTS (any_code))]);
}

static PennyPence
random_pay (void)
{
  int kind = g_test_rand_int_range (0, 12);

  if (kind == 0)
    return 0;
  if (kind == 1)
    return -g_test_rand_int_range (1, 20000);
  return g_test_rand_int_range (1, kind == 2 ? 2000000 : 150000);
}

static PennyPayPeriod
random_period (const PennyRates *rates)
{
  PennyPayFrequency frequency = (PennyPayFrequency) g_test_rand_int_range (0, PENNY_PAY_FREQUENCIES);

  return period_of (rates->year, frequency, g_test_rand_int_range (1, frequency == PENNY_PAY_MONTHLY ? 13 : 54));
}

static const PennyRates *
random_rates (void)
{
  int first, last;

  penny_rate_years_span (penny_test_years (), &first, &last);
  return penny_test_rates (g_test_rand_int_range (first, last + 1));
}

/* A year of one worker: some paydays missed, the code changed at any time. What was taken is what is due
 * on the totals, but for what half of a pay held back, and a payday by itself takes what stands there alone. */
static void
walk_path (const PennyRates *rates,
           PennyPence       *paid,
           PennyPence       *taken)
{
  PennyPayFrequency frequency = (PennyPayFrequency) g_test_rand_int_range (0, PENNY_PAY_FREQUENCIES);
  int step = MAX (penny_pay_frequency_weeks (frequency), 1);
  int last = frequency == PENNY_PAY_MONTHLY ? 12 : 53;
  PennyTaxCode code = random_code ();

  for (int number = g_test_rand_int_range (1, step + 1); number <= last; number += step * g_test_rand_int_range (1, 8))
    {
      PennyPayPeriod period = period_of (rates->year, frequency, number);
      PennyPence pay = random_pay ();
      PennyTaxWorking working;

      if (g_test_rand_int_range (0, 4) == 0)
        code = random_code ();
      g_assert_true (penny_income_tax_work_out (rates, &code, &period, pay, *paid, *taken, &working, NULL));
      g_assert_cmpint (working.tax_to_date, >=, 0);
      g_assert_cmpint (working.tax, <=, MAX (pay, 0) / 2);
      g_assert_cmpint (*taken + working.tax, >=, 0);
      if (working.held_back > 0)
        g_assert_cmpint (working.tax, ==, MAX (pay, 0) / 2);
      if (working.cumulative)
        g_assert_cmpint (*taken + working.tax + working.held_back, ==, working.tax_to_date);
      else
        {
          g_assert_cmpint (working.tax, >=, 0);
          g_assert_cmpint (working.tax + working.held_back, ==, working.tax_to_date);
        }
      *paid += pay;
      *taken += working.tax;
    }
}

static void
test_paths (void)
{
  for (int i = 0; i < PATHS; i++)
    {
      PennyPence paid = 0, taken = 0;

      walk_path (random_rates (), &paid, &taken);
    }
}

/* However the pay came, a last payday on a cumulative code where no limit bites ends at one payday with it all. */
static void
test_from_totals (void)
{
  PennyTaxCode code = code_of ("S1257L");

  for (int i = 0; i < PATHS / 10; i++)
    {
      const PennyRates *rates = random_rates ();
      PennyPayPeriod period = period_of (rates->year, PENNY_PAY_WEEKLY, 52);
      PennyPence paid = 0, taken = 0, pay = 5000000;
      PennyTaxWorking last, whole;

      walk_path (rates, &paid, &taken);
      g_assert_true (penny_income_tax_work_out (rates, &code, &period, pay, paid, taken, &last, NULL));
      g_assert_true (penny_income_tax_work_out (rates, &code, &period, paid + pay, 0, 0, &whole, NULL));
      if (last.held_back == 0 && whole.held_back == 0)
        g_assert_cmpint (taken + last.tax, ==, whole.tax);
    }
}

/* More pay never means less tax, nor less left over. */
static void
test_monotone (void)
{
  for (int i = 0; i < PATHS; i++)
    {
      const PennyRates *rates = random_rates ();
      PennyTaxCode code = random_code ();
      PennyPayPeriod period = random_period (rates);
      PennyPence pay = random_pay (), before = g_test_rand_int_range (0, 5000000);
      PennyPence taken = g_test_rand_int_range (0, 1000000);
      PennyPence more = g_test_rand_int_range (0, 4) == 0 ? g_test_rand_int_range (1, 500000) : 100;
      PennyTaxWorking less_paid, more_paid;

      g_assert_true (penny_income_tax_work_out (rates, &code, &period, pay, before, taken, &less_paid, NULL));
      g_assert_true (penny_income_tax_work_out (rates, &code, &period, pay + more, before, taken, &more_paid, NULL));
      g_assert_cmpint (more_paid.tax, >=, less_paid.tax);
      g_assert_cmpint (more_paid.tax_to_date, >=, less_paid.tax_to_date);
      if (more == 100)
        g_assert_cmpint (more_paid.tax - less_paid.tax, <=, more);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/income-tax/bands", test_bands);
  g_test_add_func ("/income-tax/flat-codes", test_flat_codes);
  g_test_add_func ("/income-tax/too-large", test_too_large);
  g_test_add_func ("/income-tax/explain", test_explain);
  g_test_add_func ("/income-tax/paths", test_paths);
  g_test_add_func ("/income-tax/from-totals", test_from_totals);
  g_test_add_func ("/income-tax/monotone", test_monotone);
  penny_figures_add ("income-tax", work_figure);
  return g_test_run ();
}
