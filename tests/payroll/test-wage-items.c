#include "figures.h"
#include "wage-items.h"

static const PennyWageRates wage = { .n = 1, .ages = { { 16, 1271 } } };

/* Up to three kinds of hours, hours1 and rate1 to hours3 and rate3, the first at basic pay. */
static void
work (PennyFigure *figure)
{
  PennyWageFacts facts = { .from = penny_date_new (2026, 6, 1), .worker.born = penny_date_new (1990, 1, 1) };
  PennyPence basic = penny_figure_pence (figure, "rate1");
  PennyWageCheck check;

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *hours = g_strdup_printf ("hours%d", i);
      g_autofree char *rate = g_strdup_printf ("rate%d", i);
      PennyPayItem item = { .kind = i == 1 ? PENNY_PAY_HOURS : PENNY_PAY_OTHER_RATE };

      item.minutes = 60 * (int) penny_figure_number_or (figure, hours, 0);
      item.rate = penny_figure_pence_or (figure, rate, 0);
      penny_wage_facts_add (&facts, &item, basic);
    }
  penny_wage_check (&wage, &facts, &check);
  penny_figure_say_pence (figure, "premium", facts.pay.premium);
  penny_figure_say_pence (figure, "counted", check.counted);
  penny_figure_say_pence (figure, "average", check.average);
}

#define BASIC 1271

static void
test_kinds (void)
{
  static const struct
  {
    PennyPayItem   item;
    PennyPence     basic;
    PennyWageHours hours;
    PennyWagePay   pay;
  } cases[] = {
    { { .kind = PENNY_PAY_HOURS, .minutes = 90, .rate = 1271 }, BASIC, { .worked = 90 }, { .pay = 1907 } },
    /* More than basic pay for some hours: the rest is a premium. 90 minutes at 15.00 are 22.50, at 12.71 19.07. */
    { { .kind = PENNY_PAY_OTHER_RATE, .minutes = 90, .rate = 1500 }, BASIC, { .worked = 90 }, { .pay = 1907, .premium = 343 } },
    { { .kind = PENNY_PAY_OTHER_RATE, .minutes = 90, .rate = 1500 }, 0, { .worked = 90 }, { .pay = 2250 } },
    { { .kind = PENNY_PAY_OTHER_RATE, .minutes = 60, .rate = 1200 }, BASIC, { .worked = 60 }, { .pay = 1200 } },
    { { .kind = PENNY_PAY_WAKING_NIGHT, .minutes = 600, .rate = 1371 }, BASIC, { .waking_nights = 600 },
      { .pay = 12710, .premium = 1000 } },
    { { .kind = PENNY_PAY_WAKING_NIGHT, .amount = 9000 }, BASIC, { 0 }, { .pay = 9000 } },
    { { .kind = PENNY_PAY_TRAINING, .minutes = 60, .rate = 1271 }, BASIC, { .training = 60 }, { .pay = 1271 } },
    { { .kind = PENNY_PAY_SLEEP_IN, .minutes = 480, .rate = 750 }, BASIC, { .sleep_ins = 480 }, { .sleep_in_pay = 6000 } },
    { { .kind = PENNY_PAY_SLEEP_IN, .amount = 6000 }, BASIC, { 0 }, { .sleep_in_pay = 6000 } },
    { { .kind = PENNY_PAY_BONUS, .amount = 5000 }, BASIC, { 0 }, { .pay = 5000 } },
    { { .kind = PENNY_PAY_HOLIDAY, .minutes = 60, .rate = 1271 }, BASIC, { 0 }, { .other = 1271 } },
    { { .kind = PENNY_PAY_HOLIDAY_ROLLED_UP, .amount = 1000 }, BASIC, { 0 }, { .other = 1000 } },
    { { .kind = PENNY_PAY_SSP, .amount = 1000 }, BASIC, { 0 }, { .other = 1000 } },
    { { .kind = PENNY_PAY_SNCP, .amount = 1000 }, BASIC, { 0 }, { .other = 1000 } },
    { { .kind = PENNY_PAY_ARREARS, .amount = 1000 }, BASIC, { 0 }, { .other = 1000 } },
    { { .kind = PENNY_PAY_NOTICE, .amount = 1000 }, BASIC, { 0 }, { .other = 1000 } },
    { { .kind = PENNY_PAY_MILEAGE, .amount = 450 }, BASIC, { 0 }, { .other = 450 } },
    { { .kind = PENNY_PAY_EXPENSES, .amount = 450 }, BASIC, { 0 }, { .other = 450 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyWageFacts facts = { 0 };
      const PennyWageHours *hours = &cases[i].hours;
      const PennyWagePay *pay = &cases[i].pay;

      g_test_message ("%u", i);
      penny_wage_facts_add (&facts, &cases[i].item, cases[i].basic);
      g_assert_cmpint (facts.hours.worked, ==, hours->worked);
      g_assert_cmpint (facts.hours.training, ==, hours->training);
      g_assert_cmpint (facts.hours.waking_nights, ==, hours->waking_nights);
      g_assert_cmpint (facts.hours.sleep_ins, ==, hours->sleep_ins);
      g_assert_cmpint (facts.pay.pay, ==, pay->pay);
      g_assert_cmpint (facts.pay.premium, ==, pay->premium);
      g_assert_cmpint (facts.pay.sleep_in_pay, ==, pay->sleep_in_pay);
      g_assert_cmpint (facts.pay.other, ==, pay->other);
    }
}

/* Forty shifts of 40 minutes at the wage itself, each rounded down by a third of a penny, are 13p short of the whole. */
static void
test_rounded_shifts (void)
{
  static const PennyPayItem shift = { .kind = PENNY_PAY_HOURS, .minutes = 40, .rate = 1271 };
  PennyWageFacts facts = { .from = penny_date_new (2026, 6, 1), .worker.born = penny_date_new (1990, 1, 1) };
  PennyWageCheck check;

  penny_wage_facts_add (&facts, &shift, 1271);
  penny_wage_check (&wage, &facts, &check);
  g_assert_cmpint (check.short_by, ==, 0);
  for (int i = 1; i < 40; i++)
    penny_wage_facts_add (&facts, &shift, 1271);
  penny_wage_check (&wage, &facts, &check);
  g_assert_cmpint (check.needed, ==, 33893);
  g_assert_cmpint (check.short_by, ==, 13);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  penny_figures_add ("wage-items", work);
  g_test_add_func ("/wage-items/kinds", test_kinds);
  g_test_add_func ("/wage-items/rounded-shifts", test_rounded_shifts);
  return g_test_run ();
}
