#include "fixture.h"

#include <locale.h>

#include "sentence.h"

/* Each act, then undo, then redo: the book is as before, then as after. */

typedef struct
{
  const char *name;
  /* Prepares what the act stands on, and does it. */
  void      (*prepare) (Fixture *book);
  void      (*act)     (Fixture *book);
  const char *sentence;
} ActRow;

/* The prepared row's id, for the act that follows. */
static gint64 ready;

static void
nothing (Fixture *book)
{
}

static void
add_fare (Fixture *book)
{
  g_autoptr (PennyPayment) fare = payment (book->bank, "2026-11-09", -1800, "Sample Buses", book->bus);

  ready = do_act (book->store, penny_act_save_payment, fare);
}

static void
count_as (Fixture    *book,
          PennyPence  amount)
{
  g_autoptr (PennyPayment) opening = payment (book->bank, "2026-11-02", amount, "Opening balance", 0);

  opening->kind = PENNY_PAYMENT_OPENING;
  do_act (book->store, penny_act_save_payment, opening);
}

static void
count_money (Fixture *book)
{
  count_as (book, 1250);
}

static void
count_overdrawn (Fixture *book)
{
  count_as (book, -1250);
}

static void
add_grant (Fixture *book)
{
  g_autoptr (PennyPayment) grant = payment (book->bank, "2026-11-02", 34600, "Sample Council", 0);

  grant->kind = PENNY_PAYMENT_FUNDER;
  ready = do_act (book->store, penny_act_save_payment, grant);
}

static void
change_fare (Fixture *book)
{
  g_autoptr (PennyPayment) fare = penny_payments_get (book->store, ready, NULL);

  fare->amount = -2000;
  do_act (book->store, penny_act_save_payment, fare);
}

static void
split_fare (Fixture *book)
{
  g_autoptr (PennyPayment) fare = penny_payments_get (book->store, ready, NULL);
  PennySplit parts[] = { { book->bus, -1000 }, { book->gym, -800 } };

  fare->line_id = 0;
  fare->splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));
  g_array_append_vals (fare->splits, parts, 2);
  do_act (book->store, penny_act_save_payment, fare);
}

static void
remove_payment (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_payment, &removal);
}

static void
transfer (Fixture *book)
{
  PennyTransfer request = { book->bank, book->card, 5000, day ("2026-11-10"), NULL };

  ready = do_act (book->store, penny_act_transfer, &request);
}

static void
change_transfer (Fixture *book)
{
  g_autoptr (PennyPayment) half = penny_payments_get (book->store, ready, NULL);
  g_autoptr (PennyPayment) twin = NULL;

  half->amount = -6000;
  half->date = day ("2026-11-11");
  do_act (book->store, penny_act_save_payment, half);
  twin = penny_payments_get (book->store, half->twin_id, NULL);
  g_assert_cmpint (twin->amount, ==, 6000);
  g_assert_cmpint (twin->date, ==, half->date);
}

static void
add_bill (Fixture *book)
{
  g_autoptr (PennyBill) bill = penny_bill_new ();
  PennySplit parts[] = { { book->bus, 4339 }, { book->gym, 3254 } };

  bill->budget_id = book->budget;
  bill->payee = g_strdup ("Sample Pension Trust");
  bill->kind = PENNY_BILL_PENSION;
  bill->amount = 7593;
  bill->incurred = day ("2026-11-13");
  bill->due = day ("2026-11-27");
  bill->splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));
  g_array_append_vals (bill->splits, parts, 2);
  ready = do_act (book->store, penny_act_save_bill, bill);
}

static void
change_bill (Fixture *book)
{
  g_autoptr (PennyBill) bill = penny_bills_get (book->store, ready, NULL);

  bill->due = day ("2026-12-01");
  do_act (book->store, penny_act_save_bill, bill);
}

static void
pay_bill (Fixture *book)
{
  PennyBillPayment request = { ready, book->bank, day ("2026-11-20") };
  g_autoptr (PennyBill) bill = NULL;
  g_autoptr (PennyPayment) paid = NULL;
  gint64 id = do_act (book->store, penny_act_pay_bill, &request);

  bill = penny_bills_get (book->store, ready, NULL);
  paid = penny_payments_get (book->store, id, NULL);
  g_assert_cmpint (bill->paid_by, ==, id);
  g_assert_cmpint (paid->amount, ==, -7593);
  g_assert_cmpint (g_array_index (paid->splits, PennySplit, 1).amount, ==, -3254);
}

static void
add_paid_bill (Fixture *book)
{
  PennyBillPayment request = { 0, book->bank, day ("2026-11-20") };

  add_bill (book);
  request.bill_id = ready;
  ready = do_act (book->store, penny_act_pay_bill, &request);
}

static void
remove_bill (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_bill, &removal);
}

static void
change_person (Fixture *book)
{
  g_autoptr (PennyPerson) person = penny_person_new ();

  person->name = g_strdup ("Joe");
  person->own_money_a_week = 2300;
  do_act (book->store, penny_act_save_person, person);
}

static void
change_budget (Fixture *book)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (book->store, book->budget, NULL);

  budget->rule.weeks = 8;
  do_act (book->store, penny_act_save_budget, budget);
}

static void
add_budget (Fixture *book)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (book->store, book->budget, NULL);

  budget->id = 0;
  ready = do_act (book->store, penny_act_save_budget, budget);
}

static void
remove_budget (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_budget, &removal);
}

static void
add_account (Fixture *book)
{
  g_autoptr (PennyAccount) account = penny_account_new ();

  account->budget_id = book->budget;
  account->name = g_strdup ("Cash tin");
  account->kind = PENNY_ACCOUNT_CASH;
  ready = do_act (book->store, penny_act_save_account, account);
}

static void
change_account (Fixture *book)
{
  g_autoptr (PennyAccount) account = penny_accounts_get (book->store, ready, NULL);

  g_free (account->name);
  account->name = g_strdup ("Tin");
  do_act (book->store, penny_act_save_account, account);
}

static void
remove_account (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_account, &removal);
}

static void
add_line (Fixture *book)
{
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  PennyLineRequest request = { line, day ("2026-11-15") };

  line->budget_id = book->budget;
  line->name = g_strdup ("Swimming");
  line->total = 5200;
  ready = do_act (book->store, penny_act_save_line, &request);
}

static void
change_line (Fixture *book)
{
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  PennyLineRequest request = { line, day ("2026-11-15") };

  line->id = ready;
  line->budget_id = book->budget;
  line->name = g_strdup ("Swimming");
  line->each = 600;
  line->times = 10;
  line->total = 6000;
  do_act (book->store, penny_act_save_line, &request);
}

static void
remove_line (Fixture *book)
{
  PennyRemoval removal = { ready, day ("2026-11-15") };

  do_act (book->store, penny_act_remove_line, &removal);
}

static void
new_version (Fixture *book)
{
  g_autoptr (PennyPlanVersion) version = penny_plan_version_new ();

  version->budget_id = book->budget;
  version->from = day ("2026-12-01");
  do_act (book->store, penny_act_new_version, version);
}

static void
add_regular (Fixture *book)
{
  g_autoptr (PennyRegular) regular = penny_regular_new ();

  regular->account_id = book->bank;
  regular->payee = g_strdup ("Sample Gym");
  regular->line_id = book->gym;
  regular->amount = 2900;
  regular->schedule = (PennySchedule) { PENNY_UNIT_MONTH, 1, day ("2026-04-07"), PENNY_DATE_NONE };
  ready = do_act (book->store, penny_act_save_regular, regular);
}

static void
change_regular (Fixture *book)
{
  g_autoptr (PennyRegular) regular = penny_regulars_get (book->store, ready, NULL);

  regular->amount = 3100;
  do_act (book->store, penny_act_save_regular, regular);
}

static void
remove_regular (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_regular, &removal);
}

static void
add_income (Fixture *book)
{
  g_autoptr (PennyIncome) income = penny_income_new ();

  income->budget_id = book->budget;
  income->amount = 34600;
  income->schedule = (PennySchedule) { PENNY_UNIT_WEEK, 4, day ("2026-04-06"), PENNY_DATE_NONE };
  ready = do_act (book->store, penny_act_save_income, income);
}

static void
change_income (Fixture *book)
{
  g_autoptr (PennyIncome) income = penny_incomes_get (book->store, ready, NULL);

  income->amount = 35000;
  do_act (book->store, penny_act_save_income, income);
}

static void
remove_income (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_income, &removal);
}

static void
add_saving (Fixture *book)
{
  g_autoptr (PennySaving) saving = penny_saving_new ();

  saving->budget_id = book->budget;
  saving->what = g_strdup ("a holiday");
  saving->amount = 10400;
  saving->agreed_on = day ("2026-10-01");
  ready = do_act (book->store, penny_act_save_saving, saving);
}

static void
change_saving (Fixture *book)
{
  g_autoptr (PennySaving) saving = penny_savings_get (book->store, ready, NULL);

  saving->amount = 20800;
  do_act (book->store, penny_act_save_saving, saving);
}

static void
remove_saving (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_saving, &removal);
}

static void
add_question (Fixture *book)
{
  g_autoptr (PennyQuestion) question = penny_question_new ();

  question->budget_id = book->budget;
  question->question = g_strdup ("How many weeks may I hold?");
  ready = do_act (book->store, penny_act_save_question, question);
}

static void
change_question (Fixture *book)
{
  g_autoptr (PennyQuestion) question = penny_questions_get (book->store, ready, NULL);

  question->answered = TRUE;
  do_act (book->store, penny_act_save_question, question);
}

static void
remove_question (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_question, &removal);
}

static void
add_request (Fixture *book)
{
  g_autoptr (PennyRequest) request = penny_request_new ();

  request->budget_id = book->budget;
  request->what = g_strdup ("a dog");
  request->once = 35000;
  request->weekly = 2200;
  ready = do_act (book->store, penny_act_save_request, request);
}

static void
change_request (Fixture *book)
{
  g_autoptr (PennyRequest) request = penny_requests_get (book->store, ready, NULL);

  request->state = PENNY_REQUEST_AGREED;
  request->who = g_strdup ("Alex");
  request->when = day ("2026-11-15");
  do_act (book->store, penny_act_save_request, request);
}

static void
remove_request (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_request, &removal);
}

static void
add_actor (Fixture *book)
{
  PennyActor actor = { 0, (char *) "Ruth", PENNY_ROLE_NOMINEE };

  ready = do_act (book->store, penny_act_save_actor, &actor);
}

static void
change_actor (Fixture *book)
{
  PennyActor actor = { ready, (char *) "Ruth", PENNY_ROLE_CARER };

  do_act (book->store, penny_act_save_actor, &actor);
}

static void
remove_actor (Fixture *book)
{
  PennyRemoval removal = { ready };

  do_act (book->store, penny_act_remove_actor, &removal);
}

static void
check (Fixture *book)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  PennyCheckRequest request = { { 0, book->bank, day ("2026-11-12"), 34600 }, ids };

  g_array_append_val (ids, ready);
  do_act (book->store, penny_act_check, &request);
}

static void
start (Fixture *book)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (book->store, book->budget, NULL);
  g_autoptr (PennyIncome) income = penny_income_new ();
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  g_autoptr (PennyQuestion) question = penny_question_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  PennyStart request = { person, budget, NULL, TRUE, 64000, day ("2026-04-06"), income, lines, questions };
  PennyPaymentFilter filter = { 0 };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (PennyPayment) opening = NULL;
  g_autoptr (PennyHistoryEntry) entry = NULL;

  budget->id = 0;
  person->name = g_strdup ("Maya");
  income->amount = 288000;
  income->schedule = (PennySchedule) { PENNY_UNIT_WEEK, 4, day ("2026-04-06"), PENNY_DATE_NONE };
  line->name = g_strdup ("Wages");
  line->total = 3120000;
  question->question = g_strdup ("How many weeks may I hold?");
  g_ptr_array_add (lines, line);
  g_ptr_array_add (questions, question);
  filter.budget_id = do_act (book->store, penny_act_start, &request);
  ids = penny_payments_ids (book->store, &filter, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  opening = penny_payments_get (book->store, g_array_index (ids, gint64, 0), NULL);
  g_assert_cmpint (opening->kind, ==, PENNY_PAYMENT_OPENING);
  g_assert_cmpint (opening->amount, ==, 64000);
  entry = penny_history_next_undo (book->store, NULL);
  g_assert_cmpstr (entry->who, ==, "Maya");
}

static const ActRow acts[] = {
  { "payment-added", nothing, add_fare, "Added a payment of £18.00 to Sample Buses on Monday 9 November." },
  { "payment-changed", add_fare, change_fare, "Changed a payment: it is £20.00 to Sample Buses on Monday 9 November." },
  { "payment-split", add_fare, split_fare, "Changed a payment: it is £18.00 to Sample Buses on Monday 9 November." },
  { "payment-removed", add_fare, remove_payment, "Removed a payment of £18.00 to Sample Buses on Monday 9 November." },
  { "money-in-added", nothing, add_grant, "Added £346.00 that came in from Sample Council on Monday 2 November." },
  { "counted", nothing, count_money, "Wrote down that £12.50 was in the account on Monday 2 November." },
  { "overdrawn", nothing, count_overdrawn, "Wrote down that the account was £12.50 overdrawn on Monday 2 November." },
  { "money-in-removed", add_grant, remove_payment, "Removed £346.00 that came in from Sample Council on Monday 2 November." },
  { "transfer", nothing, transfer, "Moved £50.00 from Bank account to Prepaid card." },
  { "transfer-changed", transfer, change_transfer, "Changed a payment: it is £60.00 to Prepaid card on Wednesday 11 November." },
  { "transfer-removed", transfer, remove_payment, "Removed a payment of £50.00 to Prepaid card on Tuesday 10 November." },
  { "bill-added", nothing, add_bill, "Added a bill of £75.93 from Sample Pension Trust." },
  { "bill-changed", add_bill, change_bill, "Changed a bill: it is £75.93 from Sample Pension Trust." },
  { "bill-paid", add_bill, pay_bill, "Paid a bill of £75.93 to Sample Pension Trust on Friday 20 November." },
  { "bill-removed", add_bill, remove_bill, "Removed a bill of £75.93 from Sample Pension Trust." },
  { "bill-opened-again", add_paid_bill, remove_payment,
    "Removed a payment of £75.93 to Sample Pension Trust on Friday 20 November." },
  { "person-changed", nothing, change_person, "Changed whose file this is: Joe." },
  { "budget-added", nothing, add_budget, "Added the budget Direct payment." },
  { "budget-changed", nothing, change_budget, "Changed the budget Direct payment." },
  { "budget-removed", add_budget, remove_budget, "Removed the budget Direct payment." },
  { "account-added", nothing, add_account, "Added the account Cash tin." },
  { "account-changed", add_account, change_account, "Changed the account Tin." },
  { "account-removed", add_account, remove_account, "Removed the account Cash tin." },
  { "line-added", nothing, add_line, "Added Swimming to the plan." },
  { "line-changed", add_line, change_line, "Changed Swimming in the plan." },
  { "line-removed", add_line, remove_line, "Took Swimming out of the plan." },
  { "plan-version-added", nothing, new_version, "Began a new version of the plan from Tuesday 1 December." },
  { "regular-added", nothing, add_regular, "Added a regular payment of £29.00 to Sample Gym." },
  { "regular-changed", add_regular, change_regular, "Changed a regular payment: it is £31.00 to Sample Gym." },
  { "regular-removed", add_regular, remove_regular, "Removed a regular payment of £29.00 to Sample Gym." },
  { "income-added", nothing, add_income, "Added money that is due: £346.00, first on Monday 6 April." },
  { "income-changed", add_income, change_income, "Changed money that is due: it is £350.00, first on Monday 6 April." },
  { "income-removed", add_income, remove_income, "Removed money that was due: £346.00, first on Monday 6 April." },
  { "saving-added", nothing, add_saving, "Added savings agreed of £104.00 for a holiday." },
  { "saving-changed", add_saving, change_saving, "Changed savings agreed: they are £208.00 for a holiday." },
  { "saving-removed", add_saving, remove_saving, "Removed savings agreed of £104.00 for a holiday." },
  { "question-added", nothing, add_question, "Wrote down a question: How many weeks may I hold?" },
  { "question-changed", add_question, change_question, "Changed a question: How many weeks may I hold?" },
  { "question-removed", add_question, remove_question, "Removed a question: How many weeks may I hold?" },
  { "request-added", nothing, add_request, "Wrote down something wanted: a dog." },
  { "request-changed", add_request, change_request, "Changed something wanted: a dog." },
  { "request-removed", add_request, remove_request, "Removed something wanted: a dog." },
  { "actor-added", nothing, add_actor, "Added Ruth to those who look after this file." },
  { "actor-changed", add_actor, change_actor, "Changed the name or the role of Ruth, who looks after this file." },
  { "actor-removed", add_actor, remove_actor, "Took Ruth off the list of those who look after this file." },
  { "checked", add_grant, check, "Checked with the bank: £346.00 on Thursday 12 November." },
  { "started", nothing, start, "Began the budget Direct payment." },
};

static void
test_act (gconstpointer data)
{
  const ActRow *row = data;
  Fixture book = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *what = NULL;
  g_autofree char *again = NULL;

  fixture_set_up (&book);
  row->prepare (&book);
  before = dump (book.store);
  row->act (&book);
  after = dump (book.store);
  g_assert_cmpstr (before, !=, after);
  assert_sound (book.store);

  penny_act_undo (book.store, &what, NULL, &error);
  g_assert_no_error (error);
  undone = dump (book.store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (what, ==, row->sentence);
  assert_sound (book.store);

  penny_act_redo (book.store, &again, NULL, &error);
  g_assert_no_error (error);
  redone = dump (book.store);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpstr (again, ==, row->sentence);
  assert_sound (book.store);
  fixture_tear_down (&book);
}

/* "There is nothing in the account" is an answer, and not "I do not know". */
static void
test_start_with_nothing (void)
{
  static const gboolean answers[] = { TRUE, FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      Fixture book = { 0 };
      g_autoptr (PennyBudget) budget = NULL;
      g_autoptr (PennyFacts) facts = NULL;
      PennyStart request = { .has_balance = answers[i], .balance_on = day ("2026-04-06") };

      fixture_set_up (&book);
      budget = penny_budgets_get (book.store, book.budget, NULL);
      budget->id = 0;
      request.budget = budget;
      facts = penny_facts_read (book.store, do_act (book.store, penny_act_start, &request), day ("2026-11-15"), NULL);
      g_assert_cmpint (facts->opened, ==, answers[i]);
      fixture_tear_down (&book);
    }
}

/* A tick says what the bank said of this amount: a new amount has none, a new note keeps it. */
static void
test_tick (void)
{
  Fixture book = { 0 };
  g_autoptr (PennyPayment) grant = NULL;
  g_autoptr (PennyPayment) noted = NULL;
  g_autoptr (PennyPayment) changed = NULL;

  fixture_set_up (&book);
  add_grant (&book);
  check (&book);
  grant = penny_payments_get (book.store, ready, NULL);
  grant->note = g_strdup ("as promised");
  do_act (book.store, penny_act_save_payment, grant);
  noted = penny_payments_get (book.store, ready, NULL);
  g_assert_cmpint (noted->check_id, !=, 0);
  noted->amount = 34000;
  do_act (book.store, penny_act_save_payment, noted);
  changed = penny_payments_get (book.store, ready, NULL);
  g_assert_cmpint (changed->check_id, ==, 0);
  fixture_tear_down (&book);
}

static void
test_nothing_to_undo (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open_memory (&error);

  g_assert_false (penny_act_undo (store, NULL, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOTHING_TO_UNDO);
}

/* No sentence may show a hole, whatever its arguments. */
static void
test_sentences (void)
{
  g_auto (GStrv) args = g_strsplit ("12.00|Someone|2026-11-09|Somewhere", "|", -1);
  char *none[] = { NULL };

  for (guint i = 0; i < penny_n_sentences; i++)
    {
      PennyHistoryEntry entry = { .at = 1794700800, .kind = (char *) penny_sentences[i].kind, .args = args };
      g_autofree char *sentence = penny_sentence_new (&entry);
      g_autofree char *bare = NULL;

      entry.args = none;
      bare = penny_sentence_new (&entry);
      g_assert_null (strpbrk (sentence, "{}"));
      g_assert_null (strpbrk (bare, "{}"));
      g_assert_cmpuint (strlen (sentence), >, 10);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (penny_sentences[j].kind, !=, penny_sentences[i].kind);
    }
}

static void
test_counted_sentences (void)
{
  g_auto (GStrv) one = g_strsplit ("1|may.csv|Bank account", "|", -1);
  g_auto (GStrv) more = g_strsplit ("12|may.csv|Bank account", "|", -1);
  PennyHistoryEntry entry = { .kind = (char *) "statement-brought-in", .args = one };
  PennyHistoryEntry entries = { .kind = (char *) "statement-brought-in", .args = more };
  PennyHistoryEntry unknown = { .kind = (char *) "from-the-future", .args = more };
  g_autofree char *first = penny_sentence_new (&entry);
  g_autofree char *second = penny_sentence_new (&entries);
  g_autofree char *third = penny_sentence_new (&unknown);

  g_assert_cmpstr (first, ==, "Brought in 1 payment from may.csv into Bank account.");
  g_assert_cmpstr (second, ==, "Brought in 12 payments from may.csv into Bank account.");
  g_assert_cmpstr (third, ==, "Something that this version of Pennywell does not know.");
}

static const struct
{
  const char *who;
  PennyRole   role;
  const char *expected;
} whos[] = {
  { "Ruth", PENNY_ROLE_UNSAID, "Ruth" },
  { "Ruth", PENNY_ROLE_HOLDER, "Ruth, budget holder" },
  { "Ruth", PENNY_ROLE_NOMINEE, "Ruth, nominee" },
  { "Ruth", PENNY_ROLE_REPRESENTATIVE, "Ruth, representative" },
  { "Ruth", PENNY_ROLE_CARER, "Ruth, carer" },
  { "", PENNY_ROLE_CARER, "" },
};

static void
test_who (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (whos); i++)
    {
      const PennyHistoryEntry entry = { .who = (char *) whos[i].who, .role = whos[i].role };
      g_autofree char *who = penny_sentence_who (&entry);

      g_assert_cmpstr (who, ==, whos[i].expected);
    }
}

static void
test_restored (void)
{
  char *args[] = { (char *) "2026-11-09", NULL };
  const PennyHistoryEntry entry = { .at = 1794700800, .kind = (char *) "restored", .args = args };
  g_autofree char *sentence = penny_sentence_new (&entry);

  g_assert_cmpstr (sentence, ==, "Put the backup of Monday 9 November back in place.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strconcat ("/acts/", acts[i].name, NULL);

      g_test_add_data_func (path, &acts[i], test_act);
    }
  g_test_add_func ("/acts/start-with-nothing", test_start_with_nothing);
  g_test_add_func ("/acts/tick", test_tick);
  g_test_add_func ("/acts/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/sentences/all", test_sentences);
  g_test_add_func ("/sentences/counted", test_counted_sentences);
  g_test_add_func ("/sentences/who", test_who);
  g_test_add_func ("/sentences/restored", test_restored);
  return g_test_run ();
}
