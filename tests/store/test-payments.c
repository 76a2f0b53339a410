#include "help.h"

/* The Money list: which payments, in which order, with which balance; and what
 * an importer and a form ask. */

#define WORDS(text) ((char *) (text))

/* A book with some of everything; each row's name is its payee's first letter. */
typedef struct
{
  Small  small;
  gint64 cash;
  gint64 other_budget;
  gint64 other_account;
  gint64 bricks;
} Mixed;

static gint64
add_account (Mixed      *self,
             gint64      budget,
             const char *name)
{
  gint64 id = 0;

  begin (self->small.store);
  g_assert_true (penny_accounts_save (self->small.store, &(PennyAccount) { .budget_id = budget, .name = WORDS (name) },
                                      &id, NULL));
  commit (self->small.store);
  return id;
}

static void
add_other_things (Mixed *self)
{
  begin (self->small.store);
  g_assert_true (penny_budgets_save (self->small.store, &(PennyBudget) { .name = WORDS ("Art"), .start = DAY (1, 1),
                                                                         .end = DAY (12, 31) },
                                     &self->other_budget, NULL));
  g_assert_true (penny_lines_save (self->small.store,
                                   &(PennyPlanLine) { .budget_id = self->small.budget, .kind = PENNY_LINE_ONE_OFF,
                                                      .name = WORDS ("Bricklaying ÉCOLE"), .total = 36000 },
                                   DAY (1, 1), &self->bricks, NULL));
  commit (self->small.store);
  self->cash = add_account (self, self->small.budget, "Cash");
  self->other_account = add_account (self, self->other_budget, "Art bank");
}

static void
add_split (Mixed *self)
{
  g_autoptr (GArray) splits = g_array_new (FALSE, TRUE, sizeof (PennySplit));

  g_array_append_vals (splits, &(PennySplit) { self->bricks, -500 }, 1);
  g_array_append_vals (splits, &(PennySplit) { 0, -250 }, 1);
  save_payment (&self->small, &(PennyPayment) { .account_id = self->small.account, .date = DAY (3, 5), .amount = -750,
                                                .payee = WORDS ("F split"), .splits = splits });
}

static void
mixed_open (Mixed *self)
{
  small_open (&self->small);
  add_other_things (self);
  {
    const PennyPayment payments[] = {
      { .account_id = self->small.account, .date = DAY (3, 1), .amount = 100000, .payee = WORDS ("A funder"),
        .kind = PENNY_PAYMENT_FUNDER },
      { .account_id = self->small.account, .date = DAY (3, 3), .amount = -1250, .payee = WORDS ("B Gym"),
        .line_id = self->small.line, .receipt = TRUE },
      { .account_id = self->small.account, .date = DAY (3, 2), .amount = -1299, .payee = WORDS ("C café NOIR"),
        .note = WORDS ("tea for Two") },
      { .account_id = self->cash, .date = DAY (3, 3), .amount = -400, .payee = WORDS ("D market"),
        .line_id = self->bricks },
      { .account_id = self->other_account, .date = DAY (3, 4), .amount = -1300, .payee = WORDS ("E paints") },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (payments); i++)
      save_payment (&self->small, &payments[i]);
  }
  add_split (self);
  save_payment (&self->small, &(PennyPayment) { .account_id = self->small.account, .date = DAY (3, 3), .amount = 1250,
                                                .payee = WORDS ("G refund"), .line_id = self->small.line });
}

static char *
letters (PennyStore               *store,
         const PennyPaymentFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = penny_payments_ids (store, filter, &error);
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (PennyPayment) payment = penny_payments_get (store, g_array_index (ids, gint64, i), &error);

      g_assert_no_error (error);
      g_string_append_c (found, payment->payee[0]);
    }
  return g_string_free (found, FALSE);
}

static void
test_filters (void)
{
  Mixed self;

  mixed_open (&self);
  {
    const struct { PennyPaymentFilter filter; const char *expected; } rows[] = {
      { { 0 }, "FEGDBCA" },
      { { .budget_id = self.small.budget }, "FGDBCA" },
      { { .budget_id = self.other_budget }, "E" },
      { { .account_id = self.cash }, "D" },
      { { .line_id = self.small.line }, "GB" },
      { { .line_id = self.bricks }, "FD" },
      { { .from = DAY (3, 3) }, "FEGDB" },
      { { .to = DAY (3, 2) }, "CA" },
      { { .from = DAY (3, 2), .to = DAY (3, 3) }, "GDBC" },
      { { .no_receipt = TRUE }, "FEDC" },
      { { .not_in_plan = TRUE }, "EC" },
      { { .not_checked = TRUE }, "FEGDBCA" },
      { { .no_receipt = TRUE, .budget_id = self.small.budget, .line_id = self.bricks }, "FD" },
      { { .search = "" }, "FEGDBCA" },
      { { .search = "gym" }, "GB" },              /* the line's name, too */
      { { .search = "GYM" }, "GB" },
      { { .search = " b gym " }, "B" },
      { { .search = "CAFÉ noir" }, "C" },
      { { .search = "two" }, "C" },
      { { .search = "école" }, "FD" },            /* a split's line */
      { { .search = "12.50" }, "GB" },
      { { .search = "-12.50" }, "GB" },
      { { .search = "£12.50" }, "GB" },
      { { .search = "12" }, "GBC" },
      { { .search = "1,000.00" }, "A" },
      { { .search = "paint", .budget_id = self.small.budget }, "" },
      { { .search = "%" }, "" },
      { { .search = "' OR 1=1 --" }, "" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
      {
        g_autofree char *found = letters (self.small.store, &rows[i].filter);

        if (!g_str_equal (found, rows[i].expected))
          g_error ("row %d: %s, not %s", (int) i, found, rows[i].expected);
      }
  }
  small_close (&self.small);
}

static void
test_page (void)
{
  Mixed self;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) part = NULL;
  const PennyPaymentRow *row;
  /* As the list shows them: FEGDBCA. */
  const struct { const char *line; const char *account; PennyPence balance; } expected[] = {
    { NULL, "Bank", 97951 }, { NULL, "Art bank", -1300 }, { "Gym", "Bank", 98701 }, { "Bricklaying ÉCOLE", "Cash", -400 },
    { "Gym", "Bank", 97451 }, { NULL, "Bank", 98701 }, { NULL, "Bank", 100000 },
  };
  gint64 gone = 77;

  mixed_open (&self);
  ids = penny_payments_ids (self.small.store, &(PennyPaymentFilter) { 0 }, NULL);
  rows = penny_payments_page (self.small.store, (const gint64 *) (gpointer) ids->data, ids->len, NULL);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      row = rows->pdata[i];
      g_assert_cmpint (row->payment->id, ==, g_array_index (ids, gint64, i));
      g_assert_cmpstr (row->line, ==, expected[i].line);
      g_assert_cmpstr (row->account, ==, expected[i].account);
      g_assert_cmpint (row->balance, ==, expected[i].balance);
    }
  g_assert_nonnull (((PennyPaymentRow *) rows->pdata[0])->payment->splits);

  /* One that is gone is left out. */
  g_array_insert_val (ids, 2, gone);
  part = penny_payments_page (self.small.store, (const gint64 *) (gpointer) ids->data + 1, 3, NULL);
  g_assert_cmpuint (part->len, ==, 2);
  row = part->pdata[1];
  g_assert_cmpint (row->balance, ==, 98701);
  small_close (&self.small);
}

/* Any ids in any order have the balance that a walk from the start gives. */
static void
test_balances (void)
{
  Small small;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GHashTable) balances = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  PennyPence balance = 0;

  small_open (&small);
  begin (small.store);
  for (int i = 0; i < 300; i++)
    {
      PennyPayment payment = { .account_id = small.account, .date = DAY (1, 1) + g_test_rand_int_range (0, 30),
                               .amount = g_test_rand_int_range (-500, 500),
                               .kind = g_test_rand_int_range (0, 9) == 0 ? PENNY_PAYMENT_OWN : PENNY_PAYMENT_SPENT };

      g_assert_true (penny_payments_save (small.store, &payment, NULL, NULL));
    }
  commit (small.store);

  ids = penny_payments_ids (small.store, &(PennyPaymentFilter) { 0 }, NULL);
  for (guint i = ids->len; i > 0; i--)
    {
      gint64 id = g_array_index (ids, gint64, i - 1);
      g_autoptr (PennyPayment) payment = penny_payments_get (small.store, id, NULL);

      balance += payment->kind == PENNY_PAYMENT_OWN ? 0 : payment->amount;
      g_hash_table_insert (balances, g_memdup2 (&id, sizeof id), g_memdup2 (&balance, sizeof balance));
    }
  for (int round = 0; round < 30; round++)
    {
      gint64 some[20];
      g_autoptr (GPtrArray) rows = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
        some[i] = g_array_index (ids, gint64, (guint) g_test_rand_int_range (0, (int) ids->len));
      rows = penny_payments_page (small.store, some, G_N_ELEMENTS (some), NULL);
      g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (some));
      for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
        g_assert_cmpint (((PennyPaymentRow *) rows->pdata[i])->balance, ==,
                         *(PennyPence *) g_hash_table_lookup (balances, &some[i]));
    }
  small_close (&small);
}

static void
test_between (void)
{
  Mixed self;
  g_autoptr (GPtrArray) some = NULL;
  GString *found = g_string_new (NULL);

  mixed_open (&self);
  some = penny_payments_between (self.small.store, self.small.account, DAY (3, 2), DAY (3, 5), NULL);
  for (guint i = 0; i < some->len; i++)
    g_string_append_c (found, ((PennyPayment *) some->pdata[i])->payee[0]);
  g_assert_cmpstr (found->str, ==, "CBGF");
  g_assert_cmpuint (((PennyPayment *) some->pdata[3])->splits->len, ==, 2);
  g_string_free (found, TRUE);
  small_close (&self.small);
}

static void
test_usual (void)
{
  Small small;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) starting = NULL;
  const PennyUsual *usual;
  const struct { const char *payee; PennyPaymentKind kind; int day; } payments[] = {
    { "Sample Gym", PENNY_PAYMENT_SPENT, 1 }, { "sample  GYM", PENNY_PAYMENT_SPENT, 9 },
    { "NHS", PENNY_PAYMENT_FUNDER, 5 }, { "Opening", PENNY_PAYMENT_OPENING, 9 },
    { "To savings", PENNY_PAYMENT_TRANSFER, 9 }, { "Sample Buses", PENNY_PAYMENT_SPENT, 3 },
  };

  small_open (&small);
  for (gsize i = 0; i < G_N_ELEMENTS (payments); i++)
    save_payment (&small, &(PennyPayment) { .account_id = small.account, .date = DAY (1, payments[i].day),
                                            .payee = WORDS (payments[i].payee), .kind = payments[i].kind,
                                            .amount = -payments[i].day, .line_id = small.line });
  all = penny_payments_usual (small.store, NULL, 100, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  usual = all->pdata[0];
  g_assert_cmpstr (usual->payee, ==, "sample  GYM");
  g_assert_cmpint (usual->amount, ==, -9);
  g_assert_cmpint (usual->line_id, ==, small.line);
  usual = all->pdata[1];
  g_assert_cmpint (usual->kind, ==, PENNY_PAYMENT_FUNDER);
  two = penny_payments_usual (small.store, NULL, 2, NULL);
  g_assert_cmpuint (two->len, ==, 2);
  starting = penny_payments_usual (small.store, "SAMPLE B", 5, NULL);
  g_assert_cmpuint (starting->len, ==, 1);
  g_assert_cmpstr (((PennyUsual *) starting->pdata[0])->payee, ==, "Sample Buses");
  small_close (&small);
}

static void
test_checks (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  PennyCheck check = { 0, 0, DAY (1, 31), 9700 };
  gint64 ids[3], id;
  PennyPence start;
  PennyDate last;
  gint64 elsewhere;

  small_open (&small);
  check.account_id = small.account;
  ids[0] = pay (&small, DAY (1, 1), 10000);
  ids[1] = pay (&small, DAY (1, 5), -300);
  ids[2] = pay (&small, DAY (1, 9), -50);
  g_assert_true (penny_checks_start (small.store, small.account, &start, &last, NULL));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (last, ==, PENNY_DATE_NONE);

  begin (small.store);
  g_assert_false (penny_checks_add (small.store, &check, ids, 3, &id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "96.50"));
  g_assert_nonnull (strstr (error->message, "97.00"));
  penny_history_abandon (small.store);
  g_clear_error (&error);

  begin (small.store);
  g_assert_true (penny_checks_add (small.store, &check, ids, 2, &id, NULL));
  commit (small.store);
  g_assert_true (penny_checks_start (small.store, small.account, &start, &last, NULL));
  g_assert_cmpint (start, ==, 9700);
  g_assert_cmpint (last, ==, DAY (1, 31));

  /* Twice is once too often; another account's are not this one's. */
  begin (small.store);
  check.closing = 9650;
  g_assert_false (penny_checks_add (small.store, &check, ids + 1, 2, &id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  penny_history_abandon (small.store);
  g_clear_error (&error);
  begin (small.store);
  g_assert_true (penny_accounts_save (small.store, &(PennyAccount) { .budget_id = small.budget, .name = WORDS ("X") },
                                      &elsewhere, NULL));
  check.account_id = elsewhere;
  g_assert_false (penny_checks_add (small.store, &check, ids + 2, 1, &id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  penny_history_abandon (small.store);
  check.account_id = small.account;
  begin (small.store);
  g_assert_true (penny_checks_add (small.store, &check, ids + 2, 1, &id, NULL));
  commit (small.store);
  small_close (&small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payments/filters", test_filters);
  g_test_add_func ("/payments/page", test_page);
  g_test_add_func ("/payments/balances", test_balances);
  g_test_add_func ("/payments/between", test_between);
  g_test_add_func ("/payments/usual", test_usual);
  g_test_add_func ("/payments/checks", test_checks);
  return g_test_run ();
}
