#include "pay-years.h"
#include "statutory-items.h"

/* Two weeks off sick, from Monday 16 to Friday 27 November 2026, of someone who works on Tuesdays and Fridays. */
static PennySickPay
sick_pay (void)
{
  const PennySickSpell spell = { penny_date_new (2026, 11, 16), penny_date_new (2026, 11, 27), FALSE };
  const PennySickFacts facts = {
    .qualifying = PENNY_WEEKDAY (2) | PENNY_WEEKDAY (5), .average = (PennyFine) 12210 * PENNY_FINE_PER_PENNY,
    .spells = &spell, .n_spells = 1,
  };
  g_autoptr (GError) error = NULL;
  PennySickPay pay;

  penny_sick_pay_work_out (penny_test_years (), &facts, &pay, &error);
  g_assert_no_error (error);
  return pay;
}

/* Two weeks from Monday 16 November 2026, of average earnings of £300 a week. */
static PennyParentalPay
family_pay (PennyParentalKind kind)
{
  const PennyParentalBlock block = { penny_date_new (2026, 11, 16), 2 };
  g_autoptr (GError) error = NULL;
  PennyParentalPay pay;

  penny_parental_pay_work_out (penny_test_years (), kind, (PennyFine) 30000 * PENNY_FINE_PER_PENNY, &block, 1, &pay, &error);
  g_assert_no_error (error);
  return pay;
}

#define FIRST_WEEK  "15 Nov 2026 to 21 Nov 2026: 2 days at £48.8400, rounded up to a penny, are £97.68."
#define SECOND_WEEK "22 Nov 2026 to 28 Nov 2026: 2 days at £48.8400, rounded up to a penny, are £97.68."

/* A week is paid with the pay period that it ends in; the days that a period begins and ends on are in it. */
static const struct { const char *from, *to; PennyPence amount; const char *words; } sick[] = {
  { "2026-10-24", "2026-11-20", 0, NULL },
  { "2026-11-14", "2026-11-21", 9768, FIRST_WEEK },
  { "2026-11-21", "2026-11-27", 9768, FIRST_WEEK },
  { "2026-11-22", "2026-11-28", 9768, SECOND_WEEK },
  { "2026-11-14", "2026-12-11", 19536, FIRST_WEEK " " SECOND_WEEK },
  { "2026-11-29", "2026-12-26", 0, NULL },
};

static void
test_sick_pay (void)
{
  PennySickPay pay = sick_pay ();

  for (gsize i = 0; i < G_N_ELEMENTS (sick); i++)
    {
      g_autofree char *words = NULL;
      PennyPayItem item;

      g_test_message ("%s to %s", sick[i].from, sick[i].to);
      g_assert_cmpint (penny_sick_pay_item (&pay, penny_date_parse (sick[i].from), penny_date_parse (sick[i].to), &item,
                                            &words), ==, sick[i].amount != 0);
      g_assert_cmpstr (words, ==, sick[i].words);
      if (sick[i].amount == 0)
        continue;
      g_assert_cmpint (item.kind, ==, PENNY_PAY_SSP);
      g_assert_cmpint (penny_pay_item_amount (&item), ==, sick[i].amount);
      g_assert_true (item.explanation == words);
    }
}

static const struct { PennyParentalKind kind; const char *name; PennyPence amount; const char *words; } family[] = {
  { PENNY_PARENTAL_SMP, "smp", 27000,
    "Week 1, 16 Nov 2026 to 22 Nov 2026: 90% of average earnings of £300.00, rounded up to a penny, is £270.00." },
  { PENNY_PARENTAL_SAP, "sap", 27000,
    "Week 1, 16 Nov 2026 to 22 Nov 2026: 90% of average earnings of £300.00, rounded up to a penny, is £270.00." },
  { PENNY_PARENTAL_SPP, "spp", 19432, "Week 1, 16 Nov 2026 to 22 Nov 2026: the flat rate of £194.32." },
  { PENNY_PARENTAL_SHPP, "shpp", 19432, "Week 1, 16 Nov 2026 to 22 Nov 2026: the flat rate of £194.32." },
  { PENNY_PARENTAL_SPBP, "spbp", 19432, "Week 1, 16 Nov 2026 to 22 Nov 2026: the flat rate of £194.32." },
  { PENNY_PARENTAL_SNCP, "sncp", 19432, "Week 1, 16 Nov 2026 to 22 Nov 2026: the flat rate of £194.32." },
};

G_STATIC_ASSERT (G_N_ELEMENTS (family) == PENNY_PARENTAL_KINDS);

static void
test_family_pay (void)
{
  const PennyDate from = penny_date_new (2026, 11, 14), to = penny_date_new (2026, 11, 28);

  for (gsize i = 0; i < G_N_ELEMENTS (family); i++)
    {
      PennyParentalPay pay = family_pay (family[i].kind);
      g_autofree char *words = NULL, *nothing = NULL;
      PennyPayItem item;

      g_assert_true (penny_parental_pay_item (&pay, from, to, &item, &words));
      g_assert_cmpstr (penny_pay_kind_name (item.kind), ==, family[i].name);
      g_assert_cmpint (item.amount, ==, family[i].amount);
      g_assert_cmpstr (item.explanation, ==, family[i].words);
      g_assert_false (penny_parental_pay_item (&pay, from, from + 7, &item, &nothing));
      g_assert_null (nothing);
    }
}

/* The item's own words come first, then what follows from its kind and hours; a slip that takes another back says none. */
static void
test_lines (void)
{
  static const struct { const char *key; PennyPence amount; const char *explanation; } expected[] = {
    { "hours", 35520, "24 hours at £14.80 an hour: £355.20." },
    { "holiday", 5920, "The average of 52 weeks. 4 hours at £14.80 an hour: £59.20." },
    { "ssp", 9768, FIRST_WEEK },
    { "redundancy", 50000, "One week’s pay for each year. No tax and no National Insurance is taken from it." },
  };
  PennySickPay pay = sick_pay ();
  g_autofree char *words = NULL;
  PennyPayItem items[] = {
    { .kind = PENNY_PAY_HOURS, .minutes = 24 * 60, .rate = 1480 },
    { .kind = PENNY_PAY_HOLIDAY, .minutes = 4 * 60, .rate = 1480, .explanation = "The average of 52 weeks." },
    { 0 },
    { .kind = PENNY_PAY_REDUNDANCY, .amount = 50000, .explanation = "One week’s pay for each year." },
  };
  PennyPayTerms terms = penny_test_terms (PENNY_PAY_FOUR_WEEKLY, "1257L");
  PennyPayPeriod period = penny_test_period (2026, PENNY_PAY_FOUR_WEEKLY, 36);
  g_autoptr (GPtrArray) lines = NULL, back = NULL;
  PennyPayslip slip, reversed;

  g_assert_true (penny_sick_pay_item (&pay, penny_date_new (2026, 11, 14), penny_date_new (2026, 11, 27), &items[2],
                                      &words));
  penny_test_pay (&terms, &period, items, G_N_ELEMENTS (items), NULL, &slip);
  lines = penny_payslip_lines (&slip, items, G_N_ELEMENTS (items));
  penny_payslip_reverse (&slip, NULL, &reversed);
  back = penny_payslip_lines (&reversed, items, G_N_ELEMENTS (items));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PennyPayLine *line = lines->pdata[i];

      g_assert_cmpstr (line->key, ==, expected[i].key);
      g_assert_cmpint (line->amount, ==, expected[i].amount);
      g_assert_cmpstr (line->explanation, ==, expected[i].explanation);
      g_assert_null (((PennyPayLine *) back->pdata[i])->explanation);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statutory-items/sick-pay", test_sick_pay);
  g_test_add_func ("/statutory-items/family-pay", test_family_pay);
  g_test_add_func ("/statutory-items/lines", test_lines);
  return g_test_run ();
}
