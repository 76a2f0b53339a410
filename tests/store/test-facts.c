#include "help.h"

/* One budget as it stood on a day, for small books with each kind of payment. */

#define WORDS(text) ((char *) (text))
#define ON DAY (6, 30)

typedef enum { BANK, CASH, ELSEWHERE, OTHER_BUDGET, N_PLACES } Place;
typedef enum { NO_LINE, WEEKLY, ONE_OFF } Which;

typedef struct
{
  Small  small;
  gint64 accounts[N_PLACES];
  gint64 lines[3];
} World;

typedef struct
{
  Place            place;
  PennyPaymentKind kind;
  PennyPence       amount;
  Which            line;
  int              month;      /* 0: February */
  gboolean         receipt;
} Row;

typedef struct
{
  const char *name;
  Row         rows[6];         /* up to amount 0 */
  PennyPence  in_account, opening, received, contribution, other_in, spent, outside, own;
  guint       payments, with_receipt;
  PennyPence  missing, lowest;
  PennyPence  weekly_spent, one_off_spent, one_off_received;
} Case;

static const Case cases[] = {
  { "nothing", { { 0 } } },
  { "spent", { { BANK, PENNY_PAYMENT_SPENT, -100, WEEKLY } },
    .in_account = -100, .spent = 100, .payments = 1, .missing = 100, .lowest = -100, .weekly_spent = 100 },
  { "with a receipt", { { BANK, PENNY_PAYMENT_SPENT, -100, WEEKLY, 0, TRUE } },
    .in_account = -100, .spent = 100, .payments = 1, .with_receipt = 1, .lowest = -100, .weekly_spent = 100 },
  { "refund", { { BANK, PENNY_PAYMENT_SPENT, -100, WEEKLY, 0, TRUE }, { BANK, PENNY_PAYMENT_SPENT, 30, WEEKLY } },
    .in_account = -70, .spent = 70, .payments = 1, .with_receipt = 1, .lowest = -100, .weekly_spent = 70 },
  { "no line", { { BANK, PENNY_PAYMENT_SPENT, -100 }, { BANK, PENNY_PAYMENT_SPENT, -5, WEEKLY } },
    .in_account = -105, .spent = 105, .outside = 100, .payments = 2, .missing = 105, .lowest = -105, .weekly_spent = 5 },
  { "money in", { { BANK, PENNY_PAYMENT_OPENING, 500 }, { BANK, PENNY_PAYMENT_FUNDER, 300 },
                  { BANK, PENNY_PAYMENT_FUNDER, 40, ONE_OFF }, { BANK, PENNY_PAYMENT_CONTRIBUTION, 20 },
                  { BANK, PENNY_PAYMENT_OTHER_IN, 7 } },
    .in_account = 867, .opening = 500, .received = 340, .contribution = 20, .other_in = 7, .lowest = 500,
    .one_off_received = 40 },
  { "later is not yet", { { BANK, PENNY_PAYMENT_FUNDER, 300 }, { BANK, PENNY_PAYMENT_FUNDER, 300, NO_LINE, 7 } },
    .in_account = 300, .received = 300, .lowest = 300 },
  { "own money", { { BANK, PENNY_PAYMENT_OWN, -900, WEEKLY } }, .own = 900 },
  { "transfer", { { BANK, PENNY_PAYMENT_OPENING, 500 }, { BANK, PENNY_PAYMENT_TRANSFER, -200 },
                  { CASH, PENNY_PAYMENT_TRANSFER, 200 }, { CASH, PENNY_PAYMENT_SPENT, -50, WEEKLY } },
    .in_account = 450, .opening = 500, .spent = 50, .payments = 1, .missing = 50, .lowest = 300, .weekly_spent = 50 },
  { "elsewhere", { { ELSEWHERE, PENNY_PAYMENT_SPENT, -80, WEEKLY, 0, TRUE }, { ELSEWHERE, PENNY_PAYMENT_FUNDER, 100 } },
    .received = 100, .spent = 80, .payments = 1, .with_receipt = 1, .weekly_spent = 80 },
  { "another budget", { { OTHER_BUDGET, PENNY_PAYMENT_SPENT, -80 }, { OTHER_BUDGET, PENNY_PAYMENT_FUNDER, 100 } } },
  /* Together, in date and id order: 100, -100, 400, 350. */
  { "lowest of all", { { BANK, PENNY_PAYMENT_FUNDER, 500, NO_LINE, 5 }, { CASH, PENNY_PAYMENT_SPENT, -200, WEEKLY, 4 },
                       { BANK, PENNY_PAYMENT_OPENING, 100, NO_LINE, 3 }, { CASH, PENNY_PAYMENT_SPENT, -50, WEEKLY, 6 } },
    .in_account = 350, .opening = 100, .received = 500, .spent = 250, .payments = 2, .missing = 250, .lowest = -100,
    .weekly_spent = 250 },
};

static void
world_open (World *self)
{
  PennyAccount accounts[] = { { .name = WORDS ("Cash"), .kind = PENNY_ACCOUNT_CASH },
                              { .name = WORDS ("Trust"), .kind = PENNY_ACCOUNT_ELSEWHERE },
                              { .name = WORDS ("Other") } };
  gint64 other;

  small_open (&self->small);
  begin (self->small.store);
  g_assert_true (penny_budgets_save (self->small.store, &(PennyBudget) { .name = WORDS ("Other"), .start = DAY (1, 1),
                                                                         .end = DAY (12, 31) }, &other, NULL));
  self->accounts[BANK] = self->small.account;
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      accounts[i].budget_id = i + 1 == OTHER_BUDGET ? other : self->small.budget;
      g_assert_true (penny_accounts_save (self->small.store, &accounts[i], &self->accounts[i + 1], NULL));
    }
  self->lines[NO_LINE] = 0;
  self->lines[WEEKLY] = self->small.line;
  g_assert_true (penny_lines_save (self->small.store,
                                   &(PennyPlanLine) { .budget_id = self->small.budget, .name = WORDS ("Kit"),
                                                      .kind = PENNY_LINE_ONE_OFF, .total = 36000 },
                                   DAY (1, 1), &self->lines[ONE_OFF], NULL));
  commit (self->small.store);
}

static PennyFacts *
read_facts (World     *self,
            PennyDate  on)
{
  g_autoptr (GError) error = NULL;
  PennyFacts *facts = penny_facts_read (self->small.store, self->small.budget, on, &error);

  g_assert_no_error (error);
  return facts;
}

static const PennyLineFacts *
line_of (const PennyFacts *facts,
         gint64            id)
{
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyLineFacts *line = facts->lines->pdata[i];

      if (line->line->id == id)
        return line;
    }
  return NULL;
}

static void
add_rows (World     *self,
          const Row *rows)
{
  for (gsize i = 0; i < 6 && rows[i].amount != 0; i++)
    save_payment (&self->small,
                  &(PennyPayment) { .account_id = self->accounts[rows[i].place], .kind = rows[i].kind,
                                    .amount = rows[i].amount, .line_id = self->lines[rows[i].line],
                                    .date = DAY (rows[i].month != 0 ? rows[i].month : 2, 1),
                                    .receipt = rows[i].receipt });
}

static void
assert_facts (World      *self,
              const Case *row)
{
  g_autoptr (PennyFacts) facts = read_facts (self, ON);
  const PennyLineFacts *weekly = line_of (facts, self->lines[WEEKLY]);
  const PennyLineFacts *one_off = line_of (facts, self->lines[ONE_OFF]);

  g_assert_cmpint (facts->in_account, ==, row->in_account);
  g_assert_cmpint (facts->opening, ==, row->opening);
  g_assert_cmpint (facts->received, ==, row->received);
  g_assert_cmpint (facts->contribution_paid, ==, row->contribution);
  g_assert_cmpint (facts->other_in, ==, row->other_in);
  g_assert_cmpint (facts->spent, ==, row->spent);
  g_assert_cmpint (facts->spent_outside, ==, row->outside);
  g_assert_cmpint (facts->own_money, ==, row->own);
  g_assert_cmpuint (facts->payments, ==, row->payments);
  g_assert_cmpuint (facts->payments_with_receipt, ==, row->with_receipt);
  g_assert_cmpint (facts->receipts_missing, ==, row->missing);
  g_assert_cmpint (facts->lowest_balance, ==, row->lowest);
  g_assert_cmpint (weekly->spent, ==, row->weekly_spent);
  g_assert_cmpint (one_off->spent, ==, row->one_off_spent);
  g_assert_cmpint (one_off->received, ==, row->one_off_received);
  g_assert_cmpint (facts->version_from, ==, DAY (1, 1));
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  World world;

  world_open (&world);
  add_rows (&world, row->rows);
  assert_facts (&world, row);
  small_close (&world.small);
}

static void
test_splits (void)
{
  World world;
  g_autoptr (PennyFacts) facts = NULL;
  g_autoptr (GArray) splits = g_array_new (FALSE, TRUE, sizeof (PennySplit));

  world_open (&world);
  g_array_append_vals (splits, &(PennySplit) { world.lines[WEEKLY], -60 }, 1);
  g_array_append_vals (splits, &(PennySplit) { world.lines[ONE_OFF], -30 }, 1);
  g_array_append_vals (splits, &(PennySplit) { 0, -10 }, 1);
  save_payment (&world.small, &(PennyPayment) { .account_id = world.small.account, .date = DAY (2, 1), .amount = -100,
                                                .splits = splits });
  g_array_index (splits, PennySplit, 0).amount = 50;
  g_array_index (splits, PennySplit, 1).amount = 40;
  g_array_index (splits, PennySplit, 2).amount = 10;
  save_payment (&world.small, &(PennyPayment) { .account_id = world.small.account, .date = DAY (2, 2), .amount = 100,
                                                .kind = PENNY_PAYMENT_FUNDER, .splits = splits });
  facts = read_facts (&world, ON);
  g_assert_cmpint (facts->spent, ==, 100);
  g_assert_cmpint (facts->spent_outside, ==, 10);
  g_assert_cmpint (facts->received, ==, 100);
  g_assert_cmpint (line_of (facts, world.lines[WEEKLY])->spent, ==, 60);
  g_assert_cmpint (line_of (facts, world.lines[ONE_OFF])->spent, ==, 30);
  g_assert_cmpint (line_of (facts, world.lines[ONE_OFF])->received, ==, 40);
  small_close (&world.small);
}

/* Owed from the day it was incurred to the day before its payment's. */
static const struct
{
  int      day;                /* of May; incurred on the 10th, paid on the 20th */
  gboolean owed;
} owed_days[] = { { 9, FALSE }, { 10, TRUE }, { 19, TRUE }, { 20, FALSE }, { 25, FALSE } };

static void
test_bills (void)
{
  World world;
  gint64 paid;
  g_autoptr (GArray) splits = g_array_new (FALSE, TRUE, sizeof (PennySplit));
  g_autoptr (PennyFacts) facts = NULL;

  world_open (&world);
  paid = pay (&world.small, DAY (5, 20), -700);
  begin (world.small.store);
  g_assert_true (penny_bills_save (world.small.store,
                                   &(PennyBill) { .budget_id = world.small.budget, .amount = 700, .incurred = DAY (5, 10),
                                                  .line_id = world.lines[WEEKLY], .paid_by = paid }, NULL, NULL));
  commit (world.small.store);
  for (gsize i = 0; i < G_N_ELEMENTS (owed_days); i++)
    {
      g_autoptr (PennyFacts) then = read_facts (&world, DAY (5, owed_days[i].day));

      g_assert_cmpuint (then->bills->len, ==, owed_days[i].owed ? 1 : 0);
      g_assert_cmpint (line_of (then, world.lines[WEEKLY])->owed, ==, owed_days[i].owed ? 700 : 0);
    }

  /* Earliest due first, and without a day last; parts go to their lines. */
  g_array_append_vals (splits, &(PennySplit) { world.lines[WEEKLY], 1 }, 1);
  g_array_append_vals (splits, &(PennySplit) { world.lines[ONE_OFF], 2 }, 1);
  begin (world.small.store);
  for (int i = 0; i < 3; i++)
    g_assert_true (penny_bills_save (world.small.store,
                                     &(PennyBill) { .budget_id = world.small.budget, .amount = i == 0 ? 3 : 10 * i,
                                                    .incurred = DAY (6, 1), .splits = i == 0 ? splits : NULL,
                                                    .due = i == 0 ? PENNY_DATE_NONE : DAY (8 - i, 1) }, NULL, NULL));
  commit (world.small.store);
  facts = read_facts (&world, ON);
  g_assert_cmpuint (facts->bills->len, ==, 3);
  g_assert_cmpint (((PennyBill *) facts->bills->pdata[0])->amount, ==, 20);
  g_assert_cmpint (((PennyBill *) facts->bills->pdata[2])->amount, ==, 3);
  g_assert_cmpint (line_of (facts, world.lines[ONE_OFF])->owed, ==, 2);
  small_close (&world.small);
}

static void
test_paid_lately (void)
{
  World world;
  g_autoptr (PennyFacts) facts = NULL;
  const PennyDate days[] = { ON - 7, ON - 6, ON, ON + 1 };

  world_open (&world);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    save_payment (&world.small, &(PennyPayment) { .account_id = world.small.account, .date = days[i], .amount = -1,
                                                  .payee = WORDS ("Sample  BUSES") });
  facts = read_facts (&world, ON);
  g_assert_cmpuint (g_hash_table_size (facts->paid_lately), ==, 2);
  g_assert_true (g_hash_table_contains (facts->paid_lately, "sample buses\n2026-06-24"));
  g_assert_true (g_hash_table_contains (facts->paid_lately, "sample buses\n2026-06-30"));
  small_close (&world.small);
}

static void
test_beside_payments (void)
{
  World world;
  g_autoptr (PennyFacts) facts = NULL;
  g_autoptr (PennyFacts) early = NULL;
  gint64 id = 0;

  world_open (&world);
  begin (world.small.store);
  g_assert_true (penny_savings_save (world.small.store, &(PennySaving) { .budget_id = world.small.budget, .amount = 5,
                                                                         .agreed_on = DAY (6, 1) }, NULL, NULL));
  g_assert_true (penny_incomes_save (world.small.store,
                                     &(PennyIncome) { .budget_id = world.small.budget, .amount = 5,
                                                      .schedule = { PENNY_UNIT_ONCE, 1, DAY (6, 1), 0 } }, NULL, NULL));
  g_assert_true (penny_regulars_save (world.small.store,
                                      &(PennyRegular) { .account_id = world.accounts[CASH], .amount = 5,
                                                        .schedule = { PENNY_UNIT_WEEK, 1, DAY (6, 1), 0 } }, NULL, NULL));
  g_assert_true (penny_checks_add (world.small.store, &(PennyCheck) { 0, world.small.account, DAY (6, 15), 0 }, &id, 0,
                                   NULL, NULL));
  commit (world.small.store);
  facts = read_facts (&world, ON);
  g_assert_cmpuint (facts->savings->len, ==, 1);
  g_assert_cmpuint (facts->incomes->len, ==, 1);
  g_assert_cmpuint (facts->regulars->len, ==, 1);
  g_assert_cmpint (facts->checked_on, ==, DAY (6, 15));
  g_assert_cmpstr (facts->budget->name, ==, "Care");
  early = read_facts (&world, DAY (5, 31));
  g_assert_cmpuint (early->savings->len, ==, 0);
  g_assert_cmpint (early->checked_on, ==, PENNY_DATE_NONE);
  small_close (&world.small);
}

static void
test_no_budget (void)
{
  World world;
  g_autoptr (GError) error = NULL;

  world_open (&world);
  g_assert_null (penny_facts_read (world.small.store, 7, ON, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  /* The book is as usable as before. */
  pay (&world.small, ON, -1);
  small_close (&world.small);
}

/* Weeks end on 7 January, 14 January, ...: cash and bills owed, recurring lines only. */
static void
test_weeks (void)
{
  World world;
  g_autoptr (PennyFacts) facts = NULL;
  g_autoptr (PennyFacts) none = NULL;
  const PennyPence expected[] = { 15, 15, 115, 115, 116 };
  gint64 paid;

  world_open (&world);
  pay (&world.small, DAY (1, 7), -10);
  pay (&world.small, penny_date_new (2025, 12, 30), -5);
  save_payment (&world.small, &(PennyPayment) { .account_id = world.small.account, .date = DAY (1, 8), .amount = -1000,
                                                .line_id = world.lines[ONE_OFF] });
  save_payment (&world.small, &(PennyPayment) { .account_id = world.small.account, .date = DAY (1, 8), .amount = -1000 });
  paid = pay (&world.small, DAY (1, 29), -101);
  begin (world.small.store);
  g_assert_true (penny_bills_save (world.small.store,
                                   &(PennyBill) { .budget_id = world.small.budget, .amount = 100, .incurred = DAY (1, 15),
                                                  .line_id = world.lines[WEEKLY], .paid_by = paid }, NULL, NULL));
  commit (world.small.store);
  facts = penny_facts_read (world.small.store, world.small.budget, DAY (2, 5), NULL);
  g_assert_cmpuint (facts->payments_too_early, ==, 1);
  g_assert_cmpuint (facts->by_week->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < facts->by_week->len; i++)
    g_assert_cmpint (g_array_index (facts->by_week, PennyPence, i), ==, expected[i]);
  none = penny_facts_read (world.small.store, world.small.budget, DAY (1, 6), NULL);
  g_assert_cmpuint (none->by_week->len, ==, 0);
  small_close (&world.small);
}

/* --- plans --- */

static char *
lines_text (World     *self,
            PennyDate  on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = penny_lines_list (self->small.store, self->small.budget, on, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPlanLine *line = lines->pdata[i];

      g_string_append_printf (text, "%s %d%s;", line->name, (int) line->total, line->dropped ? " dropped" : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_lines (World      *self,
              PennyDate   on,
              const char *expected)
{
  g_autofree char *text = lines_text (self, on);

  g_assert_cmpstr (text, ==, expected);
}

static void
change_line (World      *self,
             gint64      id,
             const char *name,
             PennyPence  total,
             PennyDate   on)
{
  begin (self->small.store);
  g_assert_true (penny_lines_save (self->small.store, &(PennyPlanLine) { .id = id, .budget_id = self->small.budget,
                                                                         .name = WORDS (name), .total = total },
                                   on, NULL, NULL));
  commit (self->small.store);
}

static void
remove_line (World     *self,
             gint64     id,
             PennyDate  on)
{
  begin (self->small.store);
  g_assert_true (penny_lines_remove (self->small.store, id, on, NULL));
  commit (self->small.store);
}

static void
test_versions (void)
{
  World world;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (PennyFacts) facts = NULL;
  gint64 id;

  world_open (&world);
  assert_lines (&world, DAY (3, 1), "Gym 52000;Kit 36000;");
  begin (world.small.store);
  g_assert_true (penny_versions_add (world.small.store,
                                     &(PennyPlanVersion) { .budget_id = world.small.budget, .from = DAY (6, 1),
                                                           .agreed_on = DAY (5, 1), .note = WORDS ("review") }, &id, NULL));
  commit (world.small.store);
  change_line (&world, world.lines[WEEKLY], "Gym and pool", 60000, DAY (6, 1));
  change_line (&world, 0, "Bus", 100, DAY (7, 1));
  remove_line (&world, world.lines[ONE_OFF], DAY (7, 1));

  /* What a line is called is one thing everywhere; what is planned is the version's. */
  assert_lines (&world, DAY (5, 31), "Gym and pool 52000;Kit 36000;");
  assert_lines (&world, DAY (6, 1), "Gym and pool 60000;Bus 100;");
  /* Before the first version: the first. */
  assert_lines (&world, penny_date_new (2025, 1, 1), "Gym and pool 52000;Kit 36000;");

  /* Dropped, but money was spent on it. */
  save_payment (&world.small, &(PennyPayment) { .account_id = world.small.account, .date = DAY (2, 1), .amount = -5,
                                                .line_id = world.lines[ONE_OFF] });
  assert_lines (&world, DAY (6, 1), "Gym and pool 60000;Bus 100;Kit 0 dropped;");
  facts = read_facts (&world, DAY (6, 2));
  g_assert_cmpuint (facts->lines->len, ==, 3);
  g_assert_cmpint (facts->version_from, ==, DAY (6, 1));
  g_assert_cmpint (line_of (facts, world.lines[ONE_OFF])->line->kind, ==, PENNY_LINE_ONE_OFF);
  g_assert_true (line_of (facts, world.lines[ONE_OFF])->line->dropped);

  /* And it can come back. */
  change_line (&world, world.lines[ONE_OFF], "Kit", 1, DAY (6, 1));
  assert_lines (&world, DAY (6, 1), "Gym and pool 60000;Bus 100;Kit 1;");

  versions = penny_versions_list (world.small.store, world.small.budget, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (((PennyPlanVersion *) versions->pdata[1])->id, ==, id);
  g_assert_cmpstr (((PennyPlanVersion *) versions->pdata[1])->note, ==, "review");
  g_assert_cmpint (((PennyPlanVersion *) versions->pdata[1])->agreed_on, ==, DAY (5, 1));
  small_close (&world.small);
}

/* A line that nothing ever used goes for good; the last of its uses is kept. */
static void
test_line_gone (void)
{
  World world;

  world_open (&world);
  remove_line (&world, world.lines[ONE_OFF], DAY (1, 1));
  g_assert_cmpint (ask (world.small.store, "SELECT count(*) FROM lines"), ==, 1);
  pay (&world.small, DAY (1, 1), -1);
  remove_line (&world, world.lines[WEEKLY], DAY (1, 1));
  assert_lines (&world, DAY (1, 1), "Gym 0 dropped;");
  g_assert_cmpint (ask (world.small.store, "SELECT count(*) FROM plan_lines"), ==, 0);
  small_close (&world.small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/facts/splits", test_splits);
  g_test_add_func ("/facts/bills", test_bills);
  g_test_add_func ("/facts/paid-lately", test_paid_lately);
  g_test_add_func ("/facts/beside-payments", test_beside_payments);
  g_test_add_func ("/facts/no-budget", test_no_budget);
  g_test_add_func ("/facts/weeks", test_weeks);
  g_test_add_func ("/plans/versions", test_versions);
  g_test_add_func ("/plans/line-gone", test_line_gone);
  return g_test_run ();
}
