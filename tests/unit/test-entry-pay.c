#include "entry-pay.h"

static const PennyContract contracts[] = {
  { .id = 1, .assistant_id = 7, .from = 2460000, .rate = 1420, .sleep_in = 6000, .mileage = 45 },
  { .id = 2, .assistant_id = 7, .from = 2460100, .rate = 1480, .sleep_in = 6000, .waking_night = 1600, .training = 1300,
    .mileage = 45, .other_rate = { 1777, 0, 0 } },
  { .id = 3, .assistant_id = 8, .from = 2460050, .rate = 1300 },
};

/* The rule: minutes at the rate, a night as it is, a mile at a time; absences are the payday's to know. */
static void
test_pay (void)
{
  static const struct
  {
    PennyEntry entry;
    gint64     contract;        /* 0: none */
    PennyPence pay;
  } cases[] = {
    { { .kind = PENNY_ENTRY_WORK, .minutes = 480 }, 1, 11360 },
    { { .kind = PENNY_ENTRY_WORK, .minutes = 1 }, 1, 24 },              /* 23.67 */
    { { .kind = PENNY_ENTRY_WORK, .minutes = 480 }, 0, 0 },
    { { .kind = PENNY_ENTRY_HOLIDAY, .minutes = 60 }, 2, 1480 },
    { { .kind = PENNY_ENTRY_SLEEP_IN, .minutes = 540 }, 2, 6000 },
    { { .kind = PENNY_ENTRY_SLEEP_IN, .minutes = 540 }, 3, 0 },         /* none agreed */
    { { .kind = PENNY_ENTRY_WAKING_NIGHT, .minutes = 60 }, 2, 1600 },
    { { .kind = PENNY_ENTRY_WAKING_NIGHT, .minutes = 60 }, 1, 1420 },   /* as any hour */
    { { .kind = PENNY_ENTRY_TRAINING, .minutes = 90 }, 2, 1950 },
    { { .kind = PENNY_ENTRY_OTHER_RATE, .minutes = 60, .other = 0 }, 2, 1777 },
    { { .kind = PENNY_ENTRY_OTHER_RATE, .minutes = 60, .other = 1 }, 2, 1480 },
    { { .kind = PENNY_ENTRY_OTHER_RATE, .minutes = 60, .other = 9 }, 2, 1480 },
    { { .kind = PENNY_ENTRY_SICK, .minutes = 480 }, 1, 0 },
    { { .kind = PENNY_ENTRY_UNPAID, .minutes = 480 }, 1, 0 },
    { { .kind = PENNY_ENTRY_FAMILY_LEAVE, .minutes = 480 }, 1, 0 },
    { { .kind = PENNY_ENTRY_MILEAGE, .tenths = 123 }, 1, 554 },         /* 12.3 miles: 553.5 */
    { { .kind = PENNY_ENTRY_EXPENSES, .amount = 350 }, 0, 350 },
    { { .kind = PENNY_ENTRY_BONUS, .amount = 5000 }, 1, 5000 },
    { { .kind = PENNY_ENTRY_ARREARS, .amount = -200 }, 1, -200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyContract *contract = cases[i].contract == 0 ? NULL : &contracts[cases[i].contract - 1];

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (penny_entry_pay (&cases[i].entry, contract), ==, cases[i].pay);
    }
}

static void
test_contract_on (void)
{
  static const struct
  {
    gint64    assistant;
    PennyDate on;
    gint64    id, or_next;      /* 0: none yet */
  } cases[] = {
    { 7, 2459999, 0, 1 }, { 7, 2460000, 1, 1 }, { 7, 2460099, 1, 1 }, { 7, 2460100, 2, 2 }, { 7, 2470000, 2, 2 },
    { 8, 2460049, 0, 3 }, { 8, 2460050, 3, 3 }, { 9, 2470000, 0, 0 },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (contracts); i++)
    g_ptr_array_add (list, (gpointer) &contracts[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PennyContract *found = penny_contract_on (list, cases[i].assistant, cases[i].on);
      const PennyContract *or_next = penny_contract_on_or_next (list, cases[i].assistant, cases[i].on);

      g_assert_cmpint (found == NULL ? 0 : found->id, ==, cases[i].id);
      g_assert_cmpint (or_next == NULL ? 0 : or_next->id, ==, cases[i].or_next);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry-pay/pay", test_pay);
  g_test_add_func ("/entry-pay/contract-on", test_contract_on);
  return g_test_run ();
}
