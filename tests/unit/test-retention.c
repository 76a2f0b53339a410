#include "retention.h"

static PennyDate
day (const char *text)
{
  return text != NULL ? penny_date_parse (text) : PENNY_DATE_NONE;
}

static void
is (PennyDate   got,
    const char *expected)
{
  g_autofree char *text = penny_date_format (got);

  g_assert_cmpstr (text, ==, expected);
}

static const struct
{
  const char *day;
  const char *end;
} ends[] = {
  { "2026-09-14", "2027-03-31" },
  { "2027-03-30", "2027-03-31" },
  { "2027-03-31", "2027-03-31" },
  { "2027-04-01", "2028-03-31" },
  { "2027-04-05", "2028-03-31" },   /* a tax year's end is another */
  { "2026-12-31", "2027-03-31" },
  { "2027-01-01", "2027-03-31" },
  { "2028-02-29", "2028-03-31" },
  { "1900-01-01", "1900-03-31" },
  { "2200-03-31", "2200-03-31" },
  { "2200-04-01", NULL },
  { NULL, NULL },
};

static void
test_year_end (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    is (penny_financial_year_end (day (ends[i].day)), ends[i].end);
  is (penny_financial_year_end (PENNY_DATE_LAST + 1), NULL);
  is (penny_financial_year_end (G_MAXINT32), NULL);
  is (penny_financial_year_end (G_MININT32), NULL);
}

static const struct
{
  const char    *paid;
  int            years;       /* -1: no rule */
  PennyKeepFrom  from;
  const char    *budget_end;
  const char    *until;
} untils[] = {
  { "2026-09-14", -1, 0, NULL, "2033-03-31" },   /* Joe's */
  { "2026-09-14", 1, PENNY_KEEP_FINANCIAL_YEAR, NULL, "2028-03-31" },
  { "2027-03-31", -1, 0, NULL, "2033-03-31" },
  { "2027-04-01", -1, 0, NULL, "2034-03-31" },
  { "2024-02-29", -1, 0, NULL, "2030-03-31" },
  { "2026-09-14", -1, 0, "2040-01-01", "2033-03-31" },   /* no rule asks for the budget's end */
  { "2026-09-14", 0, PENNY_KEEP_FINANCIAL_YEAR, NULL, "2027-03-31" },
  { "2026-09-14", 7, PENNY_KEEP_FINANCIAL_YEAR, NULL, "2034-03-31" },
  { "2026-09-14", 6, PENNY_KEEP_PAID, NULL, "2032-09-14" },
  { "2026-09-14", 0, PENNY_KEEP_PAID, NULL, "2026-09-14" },
  { "2024-02-29", 1, PENNY_KEEP_PAID, NULL, "2025-02-28" },
  { "2024-02-29", 4, PENNY_KEEP_PAID, NULL, "2028-02-29" },
  { "2023-02-28", 1, PENNY_KEEP_PAID, NULL, "2024-02-28" },
  { "2026-09-14", 3, PENNY_KEEP_BUDGET_END, "2027-06-30", "2030-06-30" },
  { "2026-09-14", 0, PENNY_KEEP_BUDGET_END, "2027-06-30", "2027-06-30" },
  { "2026-09-14", 1, PENNY_KEEP_BUDGET_END, "2028-02-29", "2029-02-28" },
  { "2026-09-14", 3, PENNY_KEEP_BUDGET_END, NULL, NULL },
  { "2150-09-14", 100, PENNY_KEEP_PAID, NULL, NULL },
  { "2100-12-31", 100, PENNY_KEEP_PAID, NULL, "2200-12-31" },
  { "2101-01-01", 100, PENNY_KEEP_PAID, NULL, NULL },
  { "2199-09-14", -1, 0, NULL, NULL },
  { "2026-09-14", G_MAXINT, PENNY_KEEP_PAID, NULL, NULL },
  { NULL, -1, 0, NULL, NULL },
  { NULL, 6, PENNY_KEEP_PAID, NULL, NULL },
};

static void
test_until (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (untils); i++)
    {
      const PennyKeepRule rule = { .counted_from = untils[i].from, .years = untils[i].years };

      is (penny_keep_until (day (untils[i].paid), untils[i].years >= 0 ? &rule : NULL, day (untils[i].budget_end)),
          untils[i].until);
    }
}

/* A rule that is broken keeps for ever, or not a day less than it was paid. */
static void
test_broken_rule (void)
{
  const PennyKeepRule unknown = { .counted_from = 99, .years = 1 };
  const PennyKeepRule negative = { .counted_from = PENNY_KEEP_PAID, .years = -5 };

  is (penny_keep_until (day ("2026-09-14"), &unknown, PENNY_DATE_NONE), NULL);
  is (penny_keep_until (day ("2026-09-14"), &negative, PENNY_DATE_NONE), "2026-09-14");
}

static void
test_longest (void)
{
  is (penny_keep_longest (day ("2033-03-31"), day ("2028-03-31")), "2033-03-31");
  is (penny_keep_longest (day ("2028-03-31"), day ("2033-03-31")), "2033-03-31");
  is (penny_keep_longest (day ("2033-03-31"), day ("2033-03-31")), "2033-03-31");
  is (penny_keep_longest (day ("2033-03-31"), PENNY_DATE_NONE), NULL);
  is (penny_keep_longest (PENNY_DATE_NONE, day ("2033-03-31")), NULL);
  is (penny_keep_longest (PENNY_DATE_NONE, PENNY_DATE_NONE), NULL);
}

static const struct
{
  int            years;
  PennyKeepFrom  from;
  const char    *words;
} words[] = {
  { 1, PENNY_KEEP_PAID, "1 year after it was paid" },
  { 2, PENNY_KEEP_PAID, "2 years after it was paid" },
  { 10, PENNY_KEEP_BUDGET_END, "10 years after the budget’s last day" },
  { 1, PENNY_KEEP_FINANCIAL_YEAR, "1 year after the end of the financial year in which it was paid" },
  { 6, PENNY_KEEP_FINANCIAL_YEAR, "6 years after the end of the financial year in which it was paid" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const PennyKeepRule rule = { .counted_from = words[i].from, .years = words[i].years };
      g_autofree char *said = penny_keep_rule_words (&rule);

      g_assert_cmpstr (said, ==, words[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retention/year-end", test_year_end);
  g_test_add_func ("/retention/until", test_until);
  g_test_add_func ("/retention/broken-rule", test_broken_rule);
  g_test_add_func ("/retention/longest", test_longest);
  g_test_add_func ("/retention/words", test_words);
  return g_test_run ();
}
