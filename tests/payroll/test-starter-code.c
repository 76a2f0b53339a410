#include <string.h>

#include "next-year-code.h"
#include "starter-code.h"

static PennyRateYears *years;

/* https://www.gov.uk/new-employee/employee-information and form P9X. */
static const struct
{
  PennyStarter        starter;
  const char         *started;
  const char         *p45;
  const char         *left;
  const char         *code;
  PennyStarterReason  reason;
} starters[] = {
  { PENNY_STARTER_A, "2026-09-01", NULL, NULL, "1257L", PENNY_STARTER_BY_A },
  { PENNY_STARTER_B, "2026-09-01", NULL, NULL, "1257L X", PENNY_STARTER_BY_B },
  { PENNY_STARTER_C, "2026-09-01", NULL, NULL, "BR", PENNY_STARTER_BY_C },
  { PENNY_STARTER_UNKNOWN, "2026-09-01", NULL, NULL, "0T X", PENNY_STARTER_BY_NOTHING },
  { PENNY_STARTER_P45, "2026-09-01", "S1100L", "2026-08-20", "S1100L", PENNY_STARTER_BY_P45 },
  { PENNY_STARTER_P45, "2026-09-01", "900T M1", "2026-08-20", "900T X", PENNY_STARTER_BY_P45 },
  { PENNY_STARTER_P45, "2026-05-24", "1100L W1", "2026-03-20", "1100L", PENNY_STARTER_BY_LAST_YEARS_P45 },
  { PENNY_STARTER_P45, "2026-05-25", "1100L W1", "2026-03-20", "1257L", PENNY_STARTER_BY_LATE_P45 },
  { PENNY_STARTER_P45, "2026-04-10", "K20", "2026-04-05", "K20", PENNY_STARTER_BY_LAST_YEARS_P45 },
  { PENNY_STARTER_P45, "2026-09-01", "1100L", "2025-04-05", "0T X", PENNY_STARTER_BY_NOTHING },
  { PENNY_STARTER_P45, "2026-09-01", NULL, "2026-08-20", "0T X", PENNY_STARTER_BY_NOTHING },
  { PENNY_STARTER_P45, "2026-09-01", "1100L", NULL, "0T X", PENNY_STARTER_BY_NOTHING },
};

static void
test_starters (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (starters); i++)
    {
      PennyStarterFacts facts = { starters[i].starter, penny_date_parse (starters[i].started), starters[i].p45,
                                  penny_date_parse (starters[i].left) };
      g_autoptr (GError) error = NULL;
      g_autofree char *code = NULL, *words = NULL;
      PennyStarterCode found;

      g_assert_true (penny_starter_code_work_out (years, &facts, &found, &error));
      g_assert_no_error (error);
      code = penny_tax_code_format (&found.code);
      words = penny_starter_code_explain (&found);
      g_assert_cmpstr (code, ==, starters[i].code);
      g_assert_cmpint (found.reason, ==, starters[i].reason);
      g_assert_true (g_str_has_prefix (words, starters[i].code));
    }
}

static void
test_no_code (void)
{
  PennyStarterFacts wrong = { PENNY_STARTER_P45, penny_date_parse ("2026-09-01"), "12Q", penny_date_parse ("2026-08-20") };
  PennyStarterFacts early = { PENNY_STARTER_A, penny_date_parse ("2011-09-01"), NULL, PENNY_DATE_NONE };
  g_autoptr (GError) error = NULL;
  PennyStarterCode found;

  g_assert_false (penny_starter_code_work_out (years, &wrong, &found, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
  g_clear_error (&error);
  g_assert_false (penny_starter_code_work_out (years, &early, &found, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES);
}

/* A year's file with another allowance, made of one that there is: what form P9X of 2018 and 2019 said. */
static const struct
{
  int         before, after;    /* pounds */
  const char *code, *next;
} risen[] = {
  { 11500, 11850, "1150L", "1185L" },
  { 11500, 11850, "S1265M W1", "S1304M" },
  { 11500, 11850, "C1035N", "C1066N" },
  { 11850, 12500, "1185L X", "1250L" },
  { 11850, 12500, "1304M", "1375M" },
  { 11850, 12500, "1066N", "1125N" },
  { 11850, 12500, "900L", "965L" },
  { 11850, 12500, "K475 M1", "K475" },
  { 11850, 12500, "500T", "500T" },
  { 11850, 12500, "0T M1", "0T" },
  { 11850, 12500, "BR", "BR" },
  { 11850, 12500, "D1 M1", "D1" },
  { 11850, 12500, "NT", "NT" },
  { 12570, 12570, "1257L M1", "1257L" },
};

static void
take_year (PennyRateYears *into,
           int             year,
           int             allowance)
{
  const PennyRates *like = penny_rate_years_find (years, 2026, NULL);
  PennyRates *rates;
  g_autoptr (GError) error = NULL;

  rates = penny_rates_parse (like->text, strlen (like->text), "like.ini", &error);
  g_assert_no_error (error);
  rates->year = year;
  rates->allowance = 100 * (PennyPence) allowance;
  penny_rate_years_take (into, rates);
}

static void
test_next_year (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (risen); i++)
    {
      g_autoptr (PennyRateYears) two = penny_rate_years_new ();
      g_autofree char *words = NULL;
      PennyTaxCode code;

      take_year (two, 2025, risen[i].before);
      take_year (two, 2026, risen[i].after);
      g_assert_true (penny_tax_code_parse (risen[i].code, &code, NULL));
      g_assert_true (penny_next_year_code (two, &code, 2025, 2026, &code, NULL));
      words = penny_tax_code_format (&code);
      g_assert_cmpstr (words, ==, risen[i].next);
    }
}

/* Within a year nothing changes, and without figures nothing is said. */
static void
test_same_year (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  PennyTaxCode code;

  g_assert_true (penny_tax_code_parse ("1257L M1", &code, NULL));
  g_assert_true (penny_next_year_code (years, &code, 2026, 2026, &code, NULL));
  words = penny_tax_code_format (&code);
  g_assert_cmpstr (words, ==, "1257L X");
  g_assert_false (penny_next_year_code (years, &code, 2026, 2090, &code, &error));
  g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES);
}

static void
test_after_leaving (void)
{
  PennyTaxCode code = penny_code_after_leaving ();
  g_autofree char *words = penny_tax_code_format (&code);

  g_assert_cmpstr (words, ==, "0T X");
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  years = penny_rate_years_new ();
  g_test_add_func ("/starter-code/starters", test_starters);
  g_test_add_func ("/starter-code/no-code", test_no_code);
  g_test_add_func ("/starter-code/next-year", test_next_year);
  g_test_add_func ("/starter-code/same-year", test_same_year);
  g_test_add_func ("/starter-code/after-leaving", test_after_leaving);
  result = g_test_run ();
  penny_rate_years_free (years);
  return result;
}
