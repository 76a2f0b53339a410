#include "fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "bring-in.h"
#include "copy.h"
#include "kept-files.h"
#include "payee.h"

/* Statements here are written as "date|pounds|the bank's words|the bank's id",
 * a row a line; payments typed by hand as "date|pounds|payee". */

static void
free_row (gpointer data)
{
  PennyStatementRow *row = data;

  g_free (row->payee);
  g_free (row->text);
  g_free (row->bank_ref);
  g_free (row);
}

static void
free_unreadable (gpointer data)
{
  PennyUnreadable *unreadable = data;

  g_free (unreadable->why);
  g_free (unreadable->text);
  g_free (unreadable);
}

static PennyStatement *
statement (const char *text)
{
  PennyStatement *self = g_new0 (PennyStatement, 1);
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

  self->format = g_strdup ("Barclays");
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->unreadable = g_ptr_array_new_with_free_func (free_unreadable);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], "|", -1);
      PennyStatementRow *row = g_new0 (PennyStatementRow, 1);

      row->row = i + 1;
      row->date = day (words[0]);
      g_assert_true (penny_pence_parse (words[1], &row->amount, NULL));
      self->sum += row->amount;
      row->text = g_strdup (words[2]);
      row->payee = penny_payee_tidy (words[2]);
      row->bank_ref = words[3] == NULL || *words[3] == '\0' ? NULL : g_strdup (words[3]);
      g_ptr_array_add (self->rows, row);
    }
  return self;
}

static void
type_by_hand (Fixture    *book,
              const char *text)
{
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], "|", -1);
      g_autoptr (PennyPayment) typed = payment (book->bank, words[0], -1, words[2], book->bus);

      g_assert_true (penny_pence_parse (words[1], &typed->amount, NULL));
      do_act (book->store, penny_act_save_payment, typed);
    }
}

static PennyBringIn *
look (Fixture    *book,
      const char *text)
{
  g_autoptr (GError) error = NULL;
  PennyBringIn *what = penny_bring_in_look (book->store, statement (text), "may.csv", book->bank, &error);

  g_assert_no_error (error);
  return what;
}

static void
bring_in (Fixture      *book,
          PennyBringIn *what)
{
  PennyBringInRequest request = { .what = what };

  do_act (book->store, penny_act_bring_in, &request);
}

/* A first file, then a second; a trap a row. */
typedef struct
{
  const char *name;
  const char *typed;
  const char *first;
  const char *second;
  guint       added;           /* by the second */
  guint       already;         /* of the second */
  guint       payments;        /* in the end */
} Trap;

#define FARE "2026-11-09|-2.00|SAMPLE BUSES\n"
#define FARE_A "2026-11-09|-2.00|SAMPLE BUSES|A1\n"
#define FARE_B "2026-11-09|-2.00|SAMPLE BUSES|B2\n"

static const Trap traps[] = {
  { "the-first-time", "", "", FARE, 1, 0, 1 },
  { "twice-adds-none", "", FARE, FARE, 0, 1, 1 },
  { "two-equal-fares", "", "", FARE FARE, 2, 0, 2 },
  { "two-equal-fares-twice", "", FARE FARE, FARE FARE, 0, 2, 2 },
  { "last-day-incomplete", "", FARE, FARE FARE, 1, 1, 2 },
  { "a-shorter-file-takes-none-away", "", FARE FARE, FARE, 0, 1, 2 },
  { "overlap", "", "2026-11-01|-5.00|CAFE\n2026-11-02|-6.00|CAFE\n", "2026-11-02|-6.00|CAFE\n2026-11-03|-7.00|CAFE\n", 1, 1, 3 },
  { "other-ids-both-stay", "", FARE_A, FARE_B, 1, 0, 2 },
  { "other-ids-in-one-file", "", "", FARE_A FARE_B, 2, 0, 2 },
  { "the-same-id", "", FARE_A, FARE_A, 0, 1, 1 },
  { "an-id-used-for-a-fee-too", "", "", "2026-11-09|-20.00|SHOP|A1\n2026-11-09|-0.40|FEE|A1\n", 2, 0, 2 },
  { "an-id-used-for-a-fee-too-twice", "", "2026-11-09|-20.00|SHOP|A1\n2026-11-09|-0.40|FEE|A1\n",
    "2026-11-09|-20.00|SHOP|A1\n2026-11-09|-0.40|FEE|A1\n", 0, 2, 2 },
  { "an-id-used-next-month", "", "2026-10-09|-29.00|GYM|1\n", "2026-11-09|-29.00|GYM|1\n", 1, 0, 2 },
  { "words-changed-under-an-id", "", "2026-11-09|-2.00|SAMPLE BUSES|A1\n", "2026-11-09|-2.00|SAMPLE BUSES LONDON|A1\n", 0, 1, 1 },
  { "csv-then-ofx", "", FARE, FARE_A, 0, 1, 1 },
  { "ofx-then-csv", "", FARE_A, FARE, 0, 1, 1 },
  { "words-tidied", "", "2026-11-09|-2.00|CARD PAYMENT TO SAMPLE BUSES\n", "2026-11-09|-2.00|Sample Buses\n", 0, 1, 1 },
  { "next-month-is-another", "", "2026-08-09|-29.00|GYM\n", "2026-09-09|-29.00|GYM\n", 1, 0, 2 },
  { "next-day-is-another", "", "2026-11-08|-2.00|SAMPLE BUSES\n", FARE, 1, 0, 2 },
  { "other-words-are-another", "", "2026-11-09|-2.00|CORNER SHOP\n", FARE, 1, 0, 2 },
  { "other-pence-are-another", "", "2026-11-09|-2.01|SAMPLE BUSES\n", FARE, 1, 0, 2 },
  { "typed-the-same-day", "2026-11-09|-2.00|Sample Buses\n", "", FARE, 0, 1, 1 },
  { "typed-three-days-before", "2026-11-06|-2.00|Sample Buses\n", "", FARE, 0, 1, 1 },
  { "typed-four-days-before", "2026-11-05|-2.00|Sample Buses\n", "", FARE, 1, 0, 2 },
  { "typed-three-days-after", "2026-11-12|-2.00|Sample Buses\n", "", FARE, 0, 1, 1 },
  { "typed-by-another-name", "2026-11-09|-2.00|The bus\n", "", FARE, 0, 1, 1 },
  { "typed-other-pence", "2026-11-09|-2.10|Sample Buses\n", "", FARE, 1, 0, 2 },
  { "typed-the-other-way", "2026-11-09|2.00|Sample Buses\n", "", FARE, 1, 0, 2 },
  { "typed-once-taken-twice", "2026-11-09|-2.00|Sample Buses\n", "", FARE FARE, 1, 1, 2 },
  { "typed-then-brought-in-then-again", "2026-11-09|-2.00|Sample Buses\n", FARE, FARE, 0, 1, 1 },
  { "typed-and-two-files", "2026-11-09|-2.00|Sample Buses\n", FARE, FARE FARE, 1, 1, 2 },
  { "nothing-is-no-payment", "", "", "2026-11-09|0.00|CARD CHECKED\n", 0 },
  { "empty", "", "", "", 0 },
};

static void
test_trap (gconstpointer data)
{
  const Trap *row = data;
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) first = NULL;
  g_autoptr (PennyBringIn) second = NULL;
  g_autoptr (PennyBringIn) third = NULL;

  fixture_set_up (&book);
  type_by_hand (&book, row->typed);
  first = look (&book, row->first);
  bring_in (&book, first);
  second = look (&book, row->second);
  g_assert_cmpuint (second->n_new, ==, row->added);
  g_assert_cmpuint (second->n_already, ==, row->already);
  bring_in (&book, second);
  g_assert_cmpuint (count (book.store, "payments"), ==, row->payments);
  /* Whatever it was: once more adds none. */
  third = look (&book, row->second);
  g_assert_cmpuint (third->n_new, ==, 0);
  bring_in (&book, third);
  g_assert_cmpuint (count (book.store, "payments"), ==, row->payments);
  fixture_tear_down (&book);
}

/* Typed with the right name goes before typed with another, however near. */
static void
test_better_candidate (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (PennyPayment) evidence = NULL;

  fixture_set_up (&book);
  type_by_hand (&book, "2026-11-09|-2.00|Corner shop\n2026-11-07|-2.00|Sample Buses\n");
  what = look (&book, FARE);
  bring_in (&book, what);
  evidence = penny_payments_get (book.store, g_array_index (what->proposals, PennyProposal, 0).typed_id, NULL);
  g_assert_cmpstr (evidence->payee, ==, "Sample Buses");
  g_assert_cmpstr (evidence->bank_text, ==, "SAMPLE BUSES");
  g_assert_cmpint (evidence->statement_id, !=, 0);
  g_assert_cmpint (evidence->date, ==, day ("2026-11-09"));
  fixture_tear_down (&book);
}

/* A row of another account is not this account's. */
static void
test_other_account (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (PennyBringIn) other = NULL;

  fixture_set_up (&book);
  what = look (&book, FARE);
  bring_in (&book, what);
  other = penny_bring_in_look (book.store, statement (FARE), "may.csv", book.card, NULL);
  g_assert_cmpuint (other->n_new, ==, 1);
  fixture_tear_down (&book);
}

/* An opening balance is no row that a bank could list. */
static void
test_opening (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (PennyPayment) opening = NULL;

  fixture_set_up (&book);
  opening = payment (book.bank, "2026-11-09", 34600, "Opening balance", 0);
  opening->kind = PENNY_PAYMENT_OPENING;
  do_act (book.store, penny_act_save_payment, opening);
  what = look (&book, "2026-11-09|346.00|SAMPLE COUNCIL\n");
  g_assert_cmpuint (what->n_new, ==, 1);
  fixture_tear_down (&book);
}

/* £84.60 was counted on the 9th: what was paid before it, or is listed for that
 * day, was in it; what is typed for that day, or comes after, is not. */
typedef struct
{
  const char *name;
  const char *typed;
  const char *rows;
  PennyPence  in_account;
} Counted;

static const Counted counted[] = {
  { "nothing", "", "", 8460 },
  { "statement-of-before", "", "2026-11-01|-29.00|GYM\n2026-11-03|15.00|REFUND\n", 8460 },
  { "statement-over-the-day", "", "2026-11-08|-5.00|CAFE\n2026-11-09|-2.00|BUS\n2026-11-10|-3.00|SHOP\n", 8160 },
  { "typed-of-before", "2026-11-08|-5.00|Cafe\n", "", 8460 },
  { "typed-that-day", "2026-11-09|-5.00|Cafe\n", "", 7960 },
  { "typed-and-then-listed", "2026-11-09|-5.00|Cafe\n", "2026-11-09|-5.00|CAFE\n", 7960 },
  { "typed-of-before-and-then-listed", "2026-11-07|-5.00|Cafe\n", "2026-11-08|-5.00|CAFE\n", 8460 },
};

static gint64
count_account (Fixture *book)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (book->store, book->budget, NULL);
  PennyPaymentFilter filter = { 0 };
  PennyStart request = { .budget = budget, .has_balance = TRUE, .balance = 8460, .balance_on = day ("2026-11-09") };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (PennyPayment) opening = NULL;

  budget->id = 0;
  filter.budget_id = do_act (book->store, penny_act_start, &request);
  ids = penny_payments_ids (book->store, &filter, NULL);
  opening = penny_payments_get (book->store, g_array_index (ids, gint64, 0), NULL);
  book->bank = opening->account_id;
  book->bus = 0;
  return filter.budget_id;
}

static PennyPence
in_account (Fixture *book,
            gint64   budget_id)
{
  g_autoptr (PennyFacts) facts = penny_facts_read (book->store, budget_id, day ("2026-11-15"), NULL);

  return facts->in_account;
}

static void
test_counted (gconstpointer data)
{
  const Counted *row = data;
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  gint64 budget_id;

  fixture_set_up (&book);
  budget_id = count_account (&book);
  type_by_hand (&book, row->typed);
  what = look (&book, row->rows);
  bring_in (&book, what);
  g_assert_cmpint (in_account (&book, budget_id), ==, row->in_account);
  fixture_tear_down (&book);
}

/* A day typed wrong and then right, and a payment taken away, leave what was counted alone. */
static void
test_counted_and_changed (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyPayment) typed = NULL;
  PennyRemoval removal = { 0 };
  gint64 budget_id;

  fixture_set_up (&book);
  budget_id = count_account (&book);
  typed = payment (book.bank, "2026-10-12", -500, "Cafe", 0);
  typed->id = do_act (book.store, penny_act_save_payment, typed);
  g_assert_cmpint (in_account (&book, budget_id), ==, 8460);
  typed->date = day ("2026-11-12");
  do_act (book.store, penny_act_save_payment, typed);
  g_assert_cmpint (in_account (&book, budget_id), ==, 7960);
  typed->date = day ("2026-11-02");
  do_act (book.store, penny_act_save_payment, typed);
  removal.id = typed->id;
  do_act (book.store, penny_act_remove_payment, &removal);
  g_assert_cmpint (in_account (&book, budget_id), ==, 8460);
  fixture_tear_down (&book);
}

/* Counted only after a statement was in: the sum is what was said. */
static void
test_counted_late (void)
{
  Fixture book = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (PennyPayment) opening = NULL;

  fixture_set_up (&book);
  what = look (&book, "2026-11-01|-29.00|GYM\n2026-11-09|-3.00|CAFE\n2026-11-10|-2.00|BUS\n");
  bring_in (&book, what);
  opening = payment (book.bank, "2026-11-09", 8460, "Opening balance", 0);
  opening->kind = PENNY_PAYMENT_OPENING;
  do_act (book.store, penny_act_save_payment, opening);
  g_assert_cmpint (in_account (&book, book.budget), ==, 8260);

  g_assert_false (penny_act_save_payment (book.store, opening, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  fixture_tear_down (&book);
}

/* What a new row most likely is. */
typedef struct
{
  const char       *name;
  const char       *row;
  PennyPaymentKind  kind;
  int               line;      /* 0 none, 1 bus, 2 gym, 3 kit */
  gboolean          bill;
} Proposed;

static const Proposed proposed[] = {
  { "spent", "2026-11-09|-7.10|NEW SHOP\n", PENNY_PAYMENT_SPENT, 0, FALSE },
  { "usual-line", "2026-11-16|-18.00|CARD PAYMENT TO SAMPLE BUSES\n", PENNY_PAYMENT_SPENT, 1, FALSE },
  { "refund", "2026-11-16|18.00|SAMPLE BUSES\n", PENNY_PAYMENT_SPENT, 1, FALSE },
  { "other-in", "2026-11-09|7.10|NEW SHOP\n", PENNY_PAYMENT_OTHER_IN, 0, FALSE },
  { "funder", "2026-11-20|99.00|SAMPLE COUNCIL\n", PENNY_PAYMENT_FUNDER, 0, FALSE },
  { "funder-with-more-behind", "2026-11-20|99.00|SAMPLE COUNCIL PAYMENTS\n", PENNY_PAYMENT_FUNDER, 0, FALSE },
  { "expected-by-its-amount", "2026-11-13|346.00|BACS CREDIT 0042\n", PENNY_PAYMENT_FUNDER, 0, FALSE },
  { "expected-for-a-one-off", "2026-09-17|360.00|BACS CREDIT 0042\n", PENNY_PAYMENT_FUNDER, 3, FALSE },
  { "too-late-for-it", "2026-09-28|360.00|BACS CREDIT 0042\n", PENNY_PAYMENT_OTHER_IN, 0, FALSE },
  { "contribution-by-weeks", "2026-11-13|126.00|W SAMPLE\n", PENNY_PAYMENT_CONTRIBUTION, 0, FALSE },
  { "contribution-by-name", "2026-11-13|50.00|MY CONTRIBUTION\n", PENNY_PAYMENT_CONTRIBUTION, 0, FALSE },
  { "bill", "2026-11-20|-47.32|HMRC\n", PENNY_PAYMENT_SPENT, 2, TRUE },
  { "bill-with-more-behind", "2026-11-20|-47.32|HMRC CUMBERNAULD\n", PENNY_PAYMENT_SPENT, 2, TRUE },
  { "bill-other-amount", "2026-11-20|-47.12|HMRC\n", PENNY_PAYMENT_SPENT, 0, FALSE },
  { "bill-other-payee", "2026-11-20|-47.32|NEW SHOP\n", PENNY_PAYMENT_SPENT, 0, FALSE },
};

static void
expect_things (Fixture *book)
{
  g_autoptr (PennyIncome) grant = penny_income_new ();
  g_autoptr (PennyIncome) one_off = penny_income_new ();
  g_autoptr (PennyBill) bill = penny_bill_new ();

  grant->budget_id = one_off->budget_id = bill->budget_id = book->budget;
  grant->amount = 34600;
  grant->schedule = (PennySchedule) { PENNY_UNIT_WEEK, 4, day ("2026-04-06"), PENNY_DATE_NONE };
  one_off->amount = 36000;
  one_off->line_id = book->kit;
  one_off->schedule = (PennySchedule) { PENNY_UNIT_ONCE, 1, day ("2026-09-07"), PENNY_DATE_NONE };
  bill->payee = g_strdup ("HMRC");
  bill->amount = 4732;
  bill->incurred = day ("2026-10-16");
  bill->due = day ("2026-11-20");
  bill->line_id = book->gym;
  do_act (book->store, penny_act_save_income, grant);
  do_act (book->store, penny_act_save_income, one_off);
  do_act (book->store, penny_act_save_bill, bill);
  type_by_hand (book, "2026-11-09|-18.00|Sample Buses\n");
}

static void
test_proposed (gconstpointer data)
{
  const Proposed *row = data;
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  const PennyProposal *proposal;

  fixture_set_up (&book);
  expect_things (&book);
  what = look (&book, row->row);
  proposal = &g_array_index (what->proposals, PennyProposal, 0);
  g_assert_false (proposal->already);
  g_assert_cmpint (proposal->kind, ==, row->kind);
  g_assert_cmpint (proposal->line_id, ==, ((gint64[]) { 0, book.bus, book.gym, book.kit })[row->line]);
  g_assert_cmpint (proposal->bill_ids != NULL, ==, row->bill);
  fixture_tear_down (&book);
}

/* One owed bill is paid once, and the payment that did it is the bill's. */
static void
test_bill_is_cleared (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (PennyBill) bill = NULL;
  g_autoptr (PennyPayment) paid = NULL;
  gint64 id;

  fixture_set_up (&book);
  expect_things (&book);
  what = look (&book, "2026-11-20|-47.32|HMRC\n2026-11-20|-47.32|HMRC\n");
  id = g_array_index (g_array_index (what->proposals, PennyProposal, 0).bill_ids, gint64, 0);
  g_assert_cmpint (id, !=, 0);
  g_assert_null (g_array_index (what->proposals, PennyProposal, 1).bill_ids);
  bring_in (&book, what);
  bill = penny_bills_get (book.store, id, NULL);
  paid = penny_payments_get (book.store, bill->paid_by, NULL);
  g_assert_cmpint (paid->amount, ==, -4732);
  g_assert_cmpint (paid->line_id, ==, book.gym);
  fixture_tear_down (&book);
}

static gint64
owe_pension (Fixture    *book,
             const char *incurred,
             PennyPence  bus,
             PennyPence  gym)
{
  g_autoptr (PennyBill) bill = penny_bill_new ();
  PennySplit parts[] = { { book->bus, bus }, { book->gym, gym } };

  bill->budget_id = book->budget;
  bill->kind = PENNY_BILL_PENSION;
  bill->payee = g_strdup ("Sample Pension Trust");
  bill->amount = bus + gym;
  bill->incurred = day (incurred);
  bill->due = bill->incurred + 14;
  bill->splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));
  g_array_append_vals (bill->splits, parts, G_N_ELEMENTS (parts));
  return do_act (book->store, penny_act_save_bill, bill);
}

/* Several weeks' bills of one payee are paid in one transfer, from the earliest on. */
static void
test_bills_together (void)
{
  static const struct
  {
    const char *row;
    guint       n;               /* bills that it pays */
  } cases[] = {
    { "2026-11-20|-30.00|SAMPLE PENSION TRUST\n", 2 },
    { "2026-11-20|-61.00|SAMPLE PENSION TRUST\n", 3 },
    { "2026-11-20|-10.00|SAMPLE PENSION TRUST\n", 1 },
    { "2026-11-20|-51.00|SAMPLE PENSION TRUST\n", 0 },    /* not from the earliest on */
    { "2026-11-20|-30.00|SAMPLE BUSES\n", 0 },
    { "2026-11-08|-61.00|SAMPLE PENSION TRUST\n", 0 },    /* one is not owed yet */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture book = { 0 };
      g_autoptr (PennyBringIn) what = NULL;
      g_autoptr (GPtrArray) owed = NULL;
      const PennyProposal *proposal;

      fixture_set_up (&book);
      owe_pension (&book, "2026-11-02", 400, 600);
      owe_pension (&book, "2026-11-05", 1000, 1000);
      owe_pension (&book, "2026-11-09", 1400, 1700);
      what = look (&book, cases[i].row);
      proposal = &g_array_index (what->proposals, PennyProposal, 0);
      g_test_message ("%s", cases[i].row);
      g_assert_cmpuint (proposal->bill_ids == NULL ? 0 : proposal->bill_ids->len, ==, cases[i].n);
      bring_in (&book, what);
      owed = penny_bills_list (book.store, book.budget, FALSE, NULL);
      g_assert_cmpuint (owed->len, ==, 3 - cases[i].n);
      fixture_tear_down (&book);
    }
}

/* HMRC has many names at banks; what is owed to it is known by any. */
static void
test_hmrc_by_its_names (void)
{
  static const struct
  {
    const char   *payee;
    PennyBillKind kind;
    gboolean      pays;
  } cases[] = {
    { "HMRC", PENNY_BILL_HMRC, TRUE },
    { "HM REVENUE & CUSTOMS", PENNY_BILL_HMRC, TRUE },
    { "HMRC GOV.UK SA", PENNY_BILL_HMRC, TRUE },
    { "FPO HMRC CUMBERNAULD", PENNY_BILL_HMRC, TRUE },
    { "SAMPLE SHOP", PENNY_BILL_HMRC, FALSE },
    { "HM REVENUE & CUSTOMS", PENNY_BILL_OTHER, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture book = { 0 };
      g_autoptr (PennyBringIn) what = NULL;
      g_autoptr (PennyBill) bill = penny_bill_new ();
      g_autofree char *row = g_strdup_printf ("2026-11-20|-47.32|%s\n", cases[i].payee);

      fixture_set_up (&book);
      bill->budget_id = book.budget;
      bill->kind = cases[i].kind;
      bill->payee = g_strdup ("Tax office");
      bill->amount = 4732;
      bill->incurred = day ("2026-10-16");
      do_act (book.store, penny_act_save_bill, bill);
      what = look (&book, row);
      g_test_message ("%s", cases[i].payee);
      g_assert_cmpint (g_array_index (what->proposals, PennyProposal, 0).bill_ids != NULL, ==, cases[i].pays);
      fixture_tear_down (&book);
    }
}

static void
test_one_undo (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *sentence = NULL;

  fixture_set_up (&book);
  expect_things (&book);
  before = dump (book.store);
  what = look (&book, FARE FARE "2026-11-09|-18.00|SAMPLE BUSES\n2026-11-20|-47.32|HMRC\n");
  bring_in (&book, what);
  g_assert_true (penny_act_undo (book.store, &sentence, NULL, NULL));
  after = dump (book.store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (sentence, ==, "Brought in 3 payments from may.csv into Bank account.");
  fixture_tear_down (&book);
}

static void
test_left_out (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;

  fixture_set_up (&book);
  what = look (&book, FARE FARE);
  g_array_index (what->proposals, PennyProposal, 1).left_out = TRUE;
  bring_in (&book, what);
  g_assert_cmpuint (count (book.store, "payments"), ==, 1);
  fixture_tear_down (&book);
}

static gboolean
stop_half_way (guint64  done,
               guint64  total,
               gpointer data)
{
  *(guint64 *) data = done;
  return done < total / 2;
}

/* Stopped in the middle: not one row stays, and no entry. */
static void
test_cancel (void)
{
  Fixture book = { 0 };
  g_autoptr (GString) file = g_string_new (NULL);
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint64 reached = 0;
  PennyBringInRequest request = { .go_on = stop_half_way, .data = &reached };

  fixture_set_up (&book);
  for (guint i = 0; i < 3000; i++)
    g_string_append (file, FARE);
  before = dump (book.store);
  what = look (&book, file->str);
  request.what = what;
  g_assert_false (penny_act_bring_in (book.store, &request, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
  g_assert_cmpuint (reached, >=, 1500);
  after = dump (book.store);
  g_assert_cmpstr (after, ==, before);
  fixture_tear_down (&book);
}

/* The user gave the row a line of another budget: none of the rows may come in. */
static void
test_refused (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (GError) error = NULL;
  PennyBringInRequest request = { 0 };

  fixture_set_up (&book);
  what = look (&book, FARE FARE);
  g_array_index (what->proposals, PennyProposal, 1).line_id = book.other_line;
  request.what = what;
  g_assert_false (penny_act_bring_in (book.store, &request, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_cmpuint (count (book.store, "payments"), ==, 0);
  fixture_tear_down (&book);
}

/* A year that cannot be is set aside with its number; the rest comes in. */
static void
test_impossible_day (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  const PennyUnreadable *unreadable;

  fixture_set_up (&book);
  what = look (&book, FARE "1998-05-13|-8.00|LONG AGO\n" FARE "2100-01-01|-9.00|LONG AHEAD\n");
  g_assert_cmpuint (what->n_new, ==, 2);
  g_assert_cmpint (what->statement->sum, ==, -400);
  g_assert_cmpuint (what->statement->unreadable->len, ==, 2);
  unreadable = g_ptr_array_index (what->statement->unreadable, 0);
  g_assert_cmpuint (unreadable->row, ==, 2);
  g_assert_cmpstr (unreadable->why, ==, "13 May 1998 cannot be the day: it does not lie between 2000 and 2099.");
  bring_in (&book, what);
  g_assert_cmpuint (count (book.store, "payments"), ==, 2);
  fixture_tear_down (&book);
}

/* Whatever was changed since it came in: the same file adds none. */
static void
test_changed_since (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autoptr (PennyBringIn) again = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (PennyPayment) fare = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up (&book);
  what = look (&book, FARE);
  bring_in (&book, what);
  ids = penny_payments_ids (book.store, &(PennyPaymentFilter) { 0 }, NULL);
  fare = penny_payments_get (book.store, g_array_index (ids, gint64, 0), NULL);
  fare->date++;
  g_assert_false (penny_act_save_payment (book.store, fare, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  fare->date--;
  g_free (fare->payee);
  fare->payee = g_strdup ("The bus to town");
  fare->line_id = book.bus;
  do_act (book.store, penny_act_save_payment, fare);
  again = look (&book, FARE);
  g_assert_cmpuint (again->n_already, ==, 1);
  fixture_tear_down (&book);
}

/* Two banks have a day each for the halves of one transfer, and keep it. */
static void
test_transfer_in_two_statements (void)
{
  Fixture book = { 0 };
  PennyTransfer request = { 0 };
  g_autoptr (PennyBringIn) out = NULL;
  g_autoptr (PennyBringIn) in = NULL;
  g_autoptr (PennyPayment) half = NULL;
  g_autoptr (PennyPayment) other = NULL;

  fixture_set_up (&book);
  request = (PennyTransfer) { book.bank, book.card, 5000, day ("2026-11-09"), NULL };
  half = penny_payments_get (book.store, do_act (book.store, penny_act_transfer, &request), NULL);
  out = look (&book, "2026-11-09|-50.00|TO CARD\n");
  bring_in (&book, out);
  in = penny_bring_in_look (book.store, statement ("2026-11-11|50.00|TOP UP\n"), "card.csv", book.card, NULL);
  bring_in (&book, in);
  g_clear_pointer (&half, penny_payment_free);
  half = penny_payments_get (book.store, g_array_index (out->proposals, PennyProposal, 0).typed_id, NULL);
  half->note = g_strdup ("for the class");
  do_act (book.store, penny_act_save_payment, half);
  other = penny_payments_get (book.store, half->twin_id, NULL);
  g_assert_cmpint (other->date, ==, day ("2026-11-11"));
  fixture_tear_down (&book);
}

static void
test_mapping_is_kept (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyBringIn) what = NULL;
  g_autofree char *kept = NULL;
  PennyBringInRequest request = { .mapping = "[bank]\nname=Mine\n" };

  fixture_set_up (&book);
  what = look (&book, FARE);
  what->statement->header_key = g_strdup ("when,how much,who");
  request.what = what;
  do_act (book.store, penny_act_bring_in, &request);
  kept = penny_mappings_get (book.store, "when,how much,who", NULL);
  g_assert_cmpstr (kept, ==, request.mapping);
  fixture_tear_down (&book);
}

/* --- the file itself, kept beside a book on the disk --- */

static void
open_on_disk (Fixture  *book,
              char    **folder)
{
  g_autofree char *parent = g_dir_make_tmp ("pennywell-bring-in-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;

  *folder = g_build_filename (parent, "book", NULL);
  fixture_fill (book, penny_store_open (*folder, PENNY_STORE_NEW_SAMPLE, NULL, &error));
  g_assert_no_error (error);
}

static void
close_on_disk (Fixture    *book,
               const char *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  fixture_tear_down (book);
  g_assert_true (penny_folder_remove (folder, NULL));
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

static void
bring_in_with_file (Fixture    *book,
                    const char *text)
{
  g_autoptr (PennyBringIn) what = look (book, text);

  what->bytes = g_bytes_new (text, strlen (text));
  what->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, what->bytes);
  bring_in (book, what);
}

static void
assert_kept (Fixture    *book,
             const char *text)
{
  g_autoptr (GPtrArray) list = penny_kept_files_list (book->store, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((PennyKeptFile *) list->pdata[0])->name, ==, "may.csv");
  bytes = penny_kept_files_read_bytes (book->store, list->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
  assert_sound (book->store);
}

/* The statement stands on it. */
static void
assert_belongs (Fixture *book)
{
  g_autoptr (GPtrArray) list = penny_kept_files_list (book->store, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_history_begin (book->store, NULL));
  g_assert_false (penny_kept_files_remove (book->store, ((PennyKeptFile *) list->pdata[0])->id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  penny_history_abandon (book->store);
}

static void
test_evidence (void)
{
  Fixture book;
  g_autofree char *folder = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  open_on_disk (&book, &folder);
  before = dump (book.store);
  bring_in_with_file (&book, FARE "2026-11-10|-3.00|SAMPLE CAFE\n");
  after = dump (book.store);
  assert_belongs (&book);
  assert_kept (&book, FARE "2026-11-10|-3.00|SAMPLE CAFE\n");

  penny_act_undo (book.store, NULL, NULL, NULL);
  undone = dump (book.store);
  g_assert_cmpstr (undone, ==, before);
  assert_sound (book.store);
  penny_act_redo (book.store, NULL, NULL, NULL);
  redone = dump (book.store);
  g_assert_cmpstr (redone, ==, after);
  assert_kept (&book, FARE "2026-11-10|-3.00|SAMPLE CAFE\n");
  close_on_disk (&book, folder);
}

/* A file that is brought in again, for the row left out the first time, is kept once. */
static void
test_evidence_once (void)
{
  Fixture book;
  g_autofree char *folder = NULL;
  g_autoptr (PennyBringIn) first = NULL;

  open_on_disk (&book, &folder);
  first = look (&book, FARE "2026-11-10|-3.00|SAMPLE CAFE\n");
  g_array_index (first->proposals, PennyProposal, 1).left_out = TRUE;
  first->bytes = g_bytes_new_static (FARE "2026-11-10|-3.00|SAMPLE CAFE\n", strlen (FARE "2026-11-10|-3.00|SAMPLE CAFE\n"));
  first->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, first->bytes);
  bring_in (&book, first);
  bring_in_with_file (&book, FARE "2026-11-10|-3.00|SAMPLE CAFE\n");
  g_assert_cmpuint (count (book.store, "statements"), ==, 2);
  assert_belongs (&book);
  assert_kept (&book, FARE "2026-11-10|-3.00|SAMPLE CAFE\n");
  close_on_disk (&book, folder);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autofree char *path = g_strconcat ("/bring-in/traps/", traps[i].name, NULL);

      g_test_add_data_func (path, &traps[i], test_trap);
    }
  for (guint i = 0; i < G_N_ELEMENTS (proposed); i++)
    {
      g_autofree char *path = g_strconcat ("/bring-in/proposed/", proposed[i].name, NULL);

      g_test_add_data_func (path, &proposed[i], test_proposed);
    }
  g_test_add_func ("/bring-in/better-candidate", test_better_candidate);
  g_test_add_func ("/bring-in/other-account", test_other_account);
  g_test_add_func ("/bring-in/opening", test_opening);
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      g_autofree char *path = g_strconcat ("/bring-in/counted/", counted[i].name, NULL);

      g_test_add_data_func (path, &counted[i], test_counted);
    }
  g_test_add_func ("/bring-in/counted-and-changed", test_counted_and_changed);
  g_test_add_func ("/bring-in/counted-late", test_counted_late);
  g_test_add_func ("/bring-in/bill-is-cleared", test_bill_is_cleared);
  g_test_add_func ("/bring-in/bills-together", test_bills_together);
  g_test_add_func ("/bring-in/hmrc-by-its-names", test_hmrc_by_its_names);
  g_test_add_func ("/bring-in/one-undo", test_one_undo);
  g_test_add_func ("/bring-in/left-out", test_left_out);
  g_test_add_func ("/bring-in/cancel", test_cancel);
  g_test_add_func ("/bring-in/refused", test_refused);
  g_test_add_func ("/bring-in/impossible-day", test_impossible_day);
  g_test_add_func ("/bring-in/changed-since", test_changed_since);
  g_test_add_func ("/bring-in/transfer-in-two-statements", test_transfer_in_two_statements);
  g_test_add_func ("/bring-in/mapping-is-kept", test_mapping_is_kept);
  g_test_add_func ("/bring-in/evidence", test_evidence);
  g_test_add_func ("/bring-in/evidence-once", test_evidence_once);
  return g_test_run ();
}
