#include "help.h"

#include "schema.h"

/* Every family, saved, read, changed and removed: what comes back is what went in. */

#define WORDS(text) ((char *) (text))
#define SCHEDULE { PENNY_UNIT_WEEK, 4, DAY (4, 6), DAY (11, 30) }

/* Each test fills one value with something in every field. */
#define ROUND_TRIP(Type, name, type, value, change, same)                        \
  static void                                                                   \
  test_##name (void)                                                            \
  {                                                                             \
    Small small;                                                                \
    g_autoptr (GError) error = NULL;                                            \
    gint64 id = 0, again = 0;                                                   \
                                                                                \
    small_open (&small);                                                        \
    begin (small.store);                                                        \
    {                                                                           \
      Type one = value;                                                         \
      g_autoptr (Type) read = NULL;                                             \
                                                                                \
      penny_##name##_save (small.store, &one, &id, &error);                     \
      g_assert_no_error (error);                                                \
      g_assert_cmpint (id, >, G_GINT64_CONSTANT (1) << 40);                     \
      read = penny_##name##_get (small.store, id, &error);                      \
      g_assert_no_error (error);                                                \
      one.id = id;                                                              \
      g_assert_true (same (&one, read));                                        \
    }                                                                           \
    {                                                                           \
      Type other = value;                                                       \
      g_autoptr (Type) read = NULL;                                             \
                                                                                \
      other.id = id;                                                            \
      change;                                                                   \
      penny_##name##_save (small.store, &other, &again, &error);                \
      g_assert_no_error (error);                                                \
      g_assert_cmpint (again, ==, id);                                          \
      read = penny_##name##_get (small.store, id, &error);                      \
      g_assert_no_error (error);                                                \
      g_assert_true (same (&other, read));                                      \
    }                                                                           \
    {                                                                           \
      g_autoptr (Type) read = NULL;                                             \
      Type gone = value;                                                        \
                                                                                \
      penny_##name##_remove (small.store, id, &error);                          \
      g_assert_no_error (error);                                                \
      read = penny_##name##_get (small.store, id, &error);                      \
      g_assert_null (read);                                                     \
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);     \
      g_clear_error (&error);                                                   \
      gone.id = id;                                                             \
      g_assert_false (penny_##name##_save (small.store, &gone, NULL, &error));  \
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);     \
    }                                                                           \
    penny_history_abandon (small.store);                                        \
    small_close (&small);                                                       \
  }

static gboolean
same_text (const char *one,
           const char *other)
{
  return g_strcmp0 (one, other) == 0;
}

static gboolean
same_schedule (const PennySchedule *one,
               const PennySchedule *other)
{
  return one->unit == other->unit && one->every == other->every && one->first == other->first &&
         one->last == other->last;
}

static gboolean
same_splits (GArray *one,
             GArray *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  return one->len == other->len && memcmp (one->data, other->data, one->len * sizeof (PennySplit)) == 0;
}

static gboolean
same_budget (const PennyBudget *one,
             const PennyBudget *other)
{
  return one->id == other->id && same_text (one->name, other->name) && same_text (one->funder, other->funder) &&
         one->holding == other->holding && same_text (one->held_by, other->held_by) &&
         one->start == other->start && one->end == other->end && one->review_by == other->review_by &&
         one->contribution == other->contribution && one->rule.weeks == other->rule.weeks &&
         one->rule.net == other->rule.net && one->rule.less_owed == other->rule.less_owed &&
         one->rule.less_saved == other->rule.less_saved && same_text (one->rule.source, other->rule.source) &&
         one->closed == other->closed;
}
#define BUDGET { .name = WORDS ("Joe’s care"), .funder = WORDS ("NHS"), .holding = PENNY_HOLDING_THIRD_PARTY, \
  .held_by = WORDS ("Pay4Care"), .start = DAY (9, 7), .end = DAY (12, 31), .review_by = DAY (12, 7), \
  .contribution = 1250, .rule = { 8, TRUE, FALSE, TRUE, WORDS ("letter") }, .closed = TRUE }
ROUND_TRIP (PennyBudget, budgets, penny_budget, BUDGET,
            (other.held_by = NULL, other.review_by = PENNY_DATE_NONE, other.rule.net = FALSE), same_budget)

static gboolean
same_account (const PennyAccount *one,
              const PennyAccount *other)
{
  return one->id == other->id && one->budget_id == other->budget_id && same_text (one->name, other->name) &&
         one->kind == other->kind;
}
#define ACCOUNT { .budget_id = small.budget, .name = WORDS ("Card"), .kind = PENNY_ACCOUNT_CARD }
ROUND_TRIP (PennyAccount, accounts, penny_account, ACCOUNT, other.kind = PENNY_ACCOUNT_ELSEWHERE, same_account)

static gboolean
same_bill (const PennyBill *one,
           const PennyBill *other)
{
  return one->id == other->id && one->budget_id == other->budget_id && same_text (one->payee, other->payee) &&
         same_text (one->what, other->what) && one->kind == other->kind && one->amount == other->amount &&
         one->incurred == other->incurred && one->due == other->due && one->line_id == other->line_id &&
         one->paid_by == other->paid_by && same_splits (one->splits, other->splits);
}
#define BILL { .budget_id = small.budget, .payee = WORDS ("HMRC"), .what = WORDS ("PAYE"), .kind = PENNY_BILL_HMRC, \
  .amount = 1234, .incurred = DAY (3, 1), .due = DAY (3, 22), .line_id = small.line }
ROUND_TRIP (PennyBill, bills, penny_bill, BILL,
            (other.line_id = 0, other.due = PENNY_DATE_NONE, other.what = NULL), same_bill)

static gboolean
same_regular (const PennyRegular *one,
              const PennyRegular *other)
{
  return one->id == other->id && one->account_id == other->account_id && same_text (one->payee, other->payee) &&
         one->line_id == other->line_id && one->amount == other->amount &&
         same_schedule (&one->schedule, &other->schedule);
}
#define REGULAR { .account_id = small.account, .payee = WORDS ("Buses"), .line_id = small.line, .amount = 1800, \
  .schedule = SCHEDULE }
ROUND_TRIP (PennyRegular, regulars, penny_regular, REGULAR, other.schedule.last = PENNY_DATE_NONE, same_regular)

static gboolean
same_income (const PennyIncome *one,
             const PennyIncome *other)
{
  return one->id == other->id && one->budget_id == other->budget_id && same_text (one->what, other->what) &&
         one->amount == other->amount && one->line_id == other->line_id &&
         same_schedule (&one->schedule, &other->schedule);
}
#define INCOME { .budget_id = small.budget, .what = WORDS ("quarter"), .amount = 33800, .schedule = SCHEDULE, \
  .line_id = small.line }
ROUND_TRIP (PennyIncome, incomes, penny_income, INCOME,
            (other.schedule.unit = PENNY_UNIT_ONCE, other.schedule.every = 0), same_income)

static gboolean
same_saving (const PennySaving *one,
             const PennySaving *other)
{
  return one->id == other->id && one->budget_id == other->budget_id && same_text (one->what, other->what) &&
         one->amount == other->amount && one->agreed_on == other->agreed_on &&
         same_text (one->agreed_by, other->agreed_by);
}
#define SAVING { .budget_id = small.budget, .what = WORDS ("respite"), .amount = 50000, .agreed_on = DAY (2, 3), \
  .agreed_by = WORDS ("Ms Day") }
ROUND_TRIP (PennySaving, savings, penny_saving, SAVING, other.amount = 1, same_saving)

static gboolean
same_question (const PennyQuestion *one,
               const PennyQuestion *other)
{
  return one->id == other->id && one->budget_id == other->budget_id && same_text (one->question, other->question) &&
         one->answered == other->answered;
}
#define QUESTION { .budget_id = small.budget, .question = WORDS ("How many weeks?") }
ROUND_TRIP (PennyQuestion, questions, penny_question, QUESTION,
            (other.budget_id = 0, other.answered = TRUE), same_question)

static gboolean
same_request (const PennyRequest *one,
              const PennyRequest *other)
{
  return one->id == other->id && one->budget_id == other->budget_id && same_text (one->what, other->what) &&
         one->once == other->once && one->weekly == other->weekly && one->monthly == other->monthly &&
         one->state == other->state && same_text (one->who, other->who) && one->when == other->when &&
         same_text (one->letter, other->letter);
}
#define REQUEST { .budget_id = small.budget, .what = WORDS ("a tandem"), .once = 90000, .weekly = 100, .monthly = 5, \
  .state = PENNY_REQUEST_AGREED, .who = WORDS ("Ms Day"), .when = DAY (5, 5), .letter = WORDS ("e-mail, 5 May") }
ROUND_TRIP (PennyRequest, requests, penny_request, REQUEST, other.state = PENNY_REQUEST_REFUSED, same_request)

static gboolean
same_payment (const PennyPayment *one,
              const PennyPayment *other)
{
  return one->id == other->id && one->account_id == other->account_id && one->date == other->date &&
         one->amount == other->amount && same_text (one->payee, other->payee) && one->kind == other->kind &&
         one->line_id == other->line_id && one->method == other->method && same_text (one->note, other->note) &&
         one->receipt == other->receipt && one->twin_id == other->twin_id && one->check_id == other->check_id &&
         one->statement_id == other->statement_id && same_text (one->bank_ref, other->bank_ref) &&
         same_text (one->bank_text, other->bank_text) && same_splits (one->splits, other->splits);
}
#define PAYMENT { .account_id = small.account, .date = DAY (2, 28), .amount = -1640, .payee = WORDS ("Café Ünï"), \
  .kind = PENNY_PAYMENT_SPENT, .line_id = small.line, .method = PENNY_METHOD_CHEQUE, .note = WORDS ("two teas"), \
  .receipt = TRUE, .bank_ref = WORDS ("FIT-1"), .bank_text = WORDS ("CARD PAYMENT TO CAFE") }
ROUND_TRIP (PennyPayment, payments, penny_payment, PAYMENT,
            (other.line_id = 0, other.note = NULL, other.receipt = FALSE), same_payment)

static GArray *
parts (gint64     line,
       PennyPence one,
       PennyPence other)
{
  GArray *splits = g_array_new (FALSE, TRUE, sizeof (PennySplit));

  g_array_append_vals (splits, &(PennySplit) { line, one }, 1);
  g_array_append_vals (splits, &(PennySplit) { 0, other }, 1);
  return splits;
}

static void
test_splits (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) right = NULL;
  g_autoptr (GArray) wrong = NULL;
  g_autoptr (PennyPayment) read = NULL;
  g_autoptr (PennyPayment) after = NULL;
  PennyPayment payment = { .amount = -1000, .date = DAY (1, 2), .payee = WORDS ("Shop") };
  gint64 id;

  small_open (&small);
  right = parts (small.line, -400, -600);
  wrong = parts (small.line, -400, -601);
  payment.account_id = small.account;
  payment.line_id = small.line;
  payment.splits = right;
  begin (small.store);
  penny_payments_save (small.store, &payment, &id, &error);
  g_assert_no_error (error);
  read = penny_payments_get (small.store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read->line_id, ==, 0);
  g_assert_true (same_splits (read->splits, right));

  /* Whole again: the parts go. */
  payment.id = id;
  payment.splits = NULL;
  penny_payments_save (small.store, &payment, &id, &error);
  g_assert_no_error (error);
  after = penny_payments_get (small.store, id, &error);
  g_assert_null (after->splits);
  g_assert_cmpint (after->line_id, ==, small.line);

  payment.splits = wrong;
  g_assert_false (penny_payments_save (small.store, &payment, &id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  penny_history_abandon (small.store);
  small_close (&small);
}

static void
test_bill_splits (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) right = NULL;
  g_autoptr (PennyBill) read = NULL;
  g_autoptr (GPtrArray) list = NULL;
  PennyBill bill = { .amount = 1000, .incurred = DAY (1, 2) };
  gint64 id;

  small_open (&small);
  right = parts (small.line, 400, 600);
  bill.budget_id = small.budget;
  bill.splits = right;
  begin (small.store);
  penny_bills_save (small.store, &bill, &id, &error);
  g_assert_no_error (error);
  read = penny_bills_get (small.store, id, &error);
  g_assert_true (same_splits (read->splits, right));
  list = penny_bills_list (small.store, small.budget, FALSE, &error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (same_splits (((PennyBill *) list->pdata[0])->splits, right));
  penny_bills_remove (small.store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM bill_splits"), ==, 0);
  commit (small.store);
  small_close (&small);
}

static void
test_person (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  PennyPerson person = { WORDS ("Joe"), WORDS ("Ann"), WORDS ("sister"), WORDS ("SAMPLE"), 2300 };

  small_open (&small);
  {
    g_autoptr (PennyPerson) nobody = penny_person_get (small.store, &error);

    g_assert_no_error (error);
    g_assert_null (nobody->name);
  }
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PennyPerson) read = NULL;

      begin (small.store);
      penny_person_save (small.store, &person, &error);
      g_assert_no_error (error);
      commit (small.store);
      read = penny_person_get (small.store, &error);
      g_assert_cmpstr (read->name, ==, "Joe");
      g_assert_cmpstr (read->manager, ==, person.manager);
      g_assert_cmpstr (read->manager_role, ==, "sister");
      g_assert_cmpstr (read->label, ==, "SAMPLE");
      g_assert_cmpint (read->own_money_a_week, ==, 2300);
      person.manager = NULL;
    }
  small_close (&small);
}

static void
test_mappings (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL;
  const char *const mappings[] = { "date=1", "date=2" };

  small_open (&small);
  none = penny_mappings_get (small.store, "Date,Sum", &error);
  g_assert_no_error (error);
  g_assert_null (none);
  for (gsize i = 0; i < G_N_ELEMENTS (mappings); i++)
    {
      g_autofree char *read = NULL;

      begin (small.store);
      penny_mappings_save (small.store, "Date,Sum", mappings[i], &error);
      g_assert_no_error (error);
      commit (small.store);
      read = penny_mappings_get (small.store, "Date,Sum", &error);
      g_assert_cmpstr (read, ==, mappings[i]);
    }
  small_close (&small);
}

static void
test_statements (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  PennyStatementRecord record = { 0, 0, "nov.csv", "starling", "ab12", 40 };
  gint64 id;

  small_open (&small);
  record.account_id = small.account;
  begin (small.store);
  penny_statements_add (small.store, &record, &id, &error);
  g_assert_no_error (error);
  commit (small.store);
  g_assert_cmpint (ask (small.store, "SELECT n_rows FROM statements WHERE format = 'starling'"), ==, 40);
  small_close (&small);
}

/* The rules that the file itself holds, whoever writes to it. */
static const struct
{
  const char *sql;
  const char *sentence;        /* begins so */
} broken[] = {
  { "UPDATE budgets SET name = ' '", "A name" },
  { "UPDATE budgets SET start_on = '2026-02-30'", "This is not a day" },
  { "UPDATE budgets SET start_on = 'soon'", "This is not a day" },
  { "UPDATE budgets SET review_by = '2026-2-3'", "This is not a day" },
  { "UPDATE budgets SET end_on = '2025-12-31'", "A budget cannot end" },
  { "UPDATE budgets SET holding = 3", "This is not one of the choices" },
  { "UPDATE budgets SET closed = 2", "This is not one of the choices" },
  { "UPDATE budgets SET contribution = -1", "This amount cannot be less" },
  { "UPDATE budgets SET rule_weeks = -1", "The rule for money held" },
  { "UPDATE budgets SET start_on = NULL", "Something that is needed" },
  { "UPDATE accounts SET kind = 4", "This is not one of the choices" },
  { "UPDATE accounts SET budget_id = 7", "This belongs to something" },
  { "UPDATE accounts SET budget_id = NULL", "Something that is needed" },
  { "UPDATE plan_lines SET kind = 6", "This is not one of the choices" },
  { "UPDATE plan_lines SET times = -1", "The number of times" },
  { "UPDATE plan_lines SET total = -1", "This amount cannot be less" },
  { "INSERT INTO plan_versions SELECT 1, budget_id, from_day, NULL, NULL FROM plan_versions", "There is a version" },
  { "UPDATE payments SET amount = 1000000000001", "This amount is too large" },
  { "UPDATE payments SET amount = -1000000000001", "This amount is too large" },
  { "UPDATE payments SET date = '2026-13-01'", "This is not a day" },
  { "UPDATE payments SET kind = 7", "This is not one of the choices" },
  { "UPDATE payments SET line_id = 12", "This belongs to something" },
  { "UPDATE payments SET twin_id = id", "Only money moved" },
  { "UPDATE payments SET amount = 'much'", "This does not fit" },
  { "INSERT INTO splits VALUES (1, 0, NULL, 5)", "This belongs to something" },
  { "INSERT INTO bills SELECT 1, id, 'x', NULL, 0, 0, '2026-01-01', NULL, NULL, NULL FROM budgets",
    "This amount must be more" },
  { "INSERT INTO regulars SELECT 1, id, 'x', NULL, 5, 1, 0, '2026-01-01', NULL FROM accounts", "This must come round" },
  { "INSERT INTO questions VALUES (1, NULL, '', 0)", "A name" },
  { "INSERT INTO person VALUES (2, 'x', NULL, NULL, NULL, 0)", "This does not fit" },
};

static void
test_rules (void)
{
  Small small;

  small_open (&small);
  pay (&small, DAY (1, 5), -100);
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump (small.store);
      g_autofree char *after = NULL;

      if (penny_store_run (small.store, broken[i].sql, &error))
        g_error ("%s was let in", broken[i].sql);
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      if (!g_str_has_prefix (error->message, broken[i].sentence))
        g_error ("%s: %s", broken[i].sql, error->message);
      after = dump (small.store);
      assert_same (after, before);
    }
  small_close (&small);
}

/* What something else stands on stays. */
static void
test_needed (void)
{
  Small small;
  g_autoptr (GError) error = NULL;

  small_open (&small);
  pay (&small, DAY (1, 5), -100);
  begin (small.store);
  g_assert_false (penny_budgets_remove (small.store, small.budget, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "This budget has"));
  g_clear_error (&error);
  g_assert_false (penny_accounts_remove (small.store, small.account, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "There are payments"));
  penny_history_abandon (small.store);
  small_close (&small);
}

/* An empty plan does not hold a budget. */
static void
test_remove_budget (void)
{
  Small small;
  g_autoptr (GError) error = NULL;

  small_open (&small);
  begin (small.store);
  penny_lines_remove (small.store, small.line, DAY (1, 1), &error);
  g_assert_no_error (error);
  penny_accounts_remove (small.store, small.account, &error);
  g_assert_no_error (error);
  penny_budgets_remove (small.store, small.budget, &error);
  g_assert_no_error (error);
  commit (small.store);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM plan_versions"), ==, 0);
  small_close (&small);
}

static void
test_remove_payment (void)
{
  Small small;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyBill) bill = NULL;
  PennyPayment halves[2] = { { .amount = -500, .kind = PENNY_PAYMENT_TRANSFER }, { .amount = 500, .kind = PENNY_PAYMENT_TRANSFER } };
  gint64 ids[2], paid, bill_id;

  small_open (&small);
  paid = pay (&small, DAY (2, 2), -700);
  begin (small.store);
  for (int i = 0; i < 2; i++)
    {
      halves[i].account_id = small.account;
      halves[i].date = DAY (2, 1);
      halves[i].twin_id = i == 1 ? ids[0] : 0;
      penny_payments_save (small.store, &halves[i], &ids[i], &error);
      g_assert_no_error (error);
    }
  halves[0].id = ids[0];
  halves[0].twin_id = ids[1];
  penny_payments_save (small.store, &halves[0], NULL, &error);
  g_assert_no_error (error);
  penny_bills_save (small.store, &(PennyBill) { .budget_id = small.budget, .amount = 700, .incurred = DAY (2, 1),
                                                .paid_by = paid }, &bill_id, &error);
  g_assert_no_error (error);
  commit (small.store);

  begin (small.store);
  penny_payments_remove (small.store, ids[0], &error);
  g_assert_no_error (error);
  penny_payments_remove (small.store, ids[1], &error);
  g_assert_no_error (error);
  penny_payments_remove (small.store, paid, &error);
  g_assert_no_error (error);
  commit (small.store);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM payments"), ==, 0);
  bill = penny_bills_get (small.store, bill_id, &error);
  g_assert_cmpint (bill->paid_by, ==, 0);
  small_close (&small);
}

/* FTS5 makes its own tables as it likes. */
#define NO_INDEX_OF(name) " AND " name " NOT LIKE 'receipt\\_words%' ESCAPE '\\'"

/* The habits that undo stands on: house.md. */
static void
test_schema (void)
{
  Small small;

  small_open (&small);
  /* Triggers may note what is to be found by other words, and no more. */
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql NOT LIKE "
                                     "'CREATE TRIGGER % BEGIN INSERT OR IGNORE INTO receipt_stale SELECT %;END'"), ==, 0);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%;%;%'"),
                   ==, 0);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict "
                                     "AND name NOT LIKE 'sqlite%'" NO_INDEX_OF ("name") " AND type = 'table'"), ==, 0);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM sqlite_schema s, pragma_table_xinfo (s.name) c "
                                     "WHERE s.type = 'table' AND c.hidden <> 0" NO_INDEX_OF ("s.name")), ==, 0);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM sqlite_schema s, pragma_table_info (s.name) c "
                                     "WHERE s.type = 'table' AND c.pk > 0 AND NOT c.\"notnull\""
                                     NO_INDEX_OF ("s.name")), ==, 0);
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM sqlite_schema s WHERE s.type = 'table' "
                                     "AND NOT EXISTS (SELECT 1 FROM pragma_table_info (s.name) WHERE pk > 0)"
                                     NO_INDEX_OF ("s.name")), ==, 0);
  /* All are recorded but the counter of ids, how the book is kept, the history itself, what can be found out again by
   * looking at a file, what is to be found by other words, what is being destroyed, and which pairs were tried. */
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'" NO_INDEX_OF ("name")), ==,
                   g_strv_length ((char **) penny_schema_recorded) + 4 + 3 + 1 + 1 + 1);
  small_close (&small);
}

static void
test_bad_text (void)
{
  Small small;
  g_autoptr (PennyPayment) read = NULL;
  gint64 id;

  small_open (&small);
  id = save_payment (&small, &(PennyPayment) { .account_id = small.account, .date = DAY (1, 1),
                                               .payee = WORDS ("Caf\xe9") });
  read = penny_payments_get (small.store, id, NULL);
  g_assert_cmpstr (read->payee, ==, "Caf\xef\xbf\xbd");
  small_close (&small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/budgets", test_budgets);
  g_test_add_func ("/tables/accounts", test_accounts);
  g_test_add_func ("/tables/bills", test_bills);
  g_test_add_func ("/tables/regulars", test_regulars);
  g_test_add_func ("/tables/incomes", test_incomes);
  g_test_add_func ("/tables/savings", test_savings);
  g_test_add_func ("/tables/questions", test_questions);
  g_test_add_func ("/tables/requests", test_requests);
  g_test_add_func ("/tables/payments", test_payments);
  g_test_add_func ("/tables/splits", test_splits);
  g_test_add_func ("/tables/bill-splits", test_bill_splits);
  g_test_add_func ("/tables/person", test_person);
  g_test_add_func ("/tables/mappings", test_mappings);
  g_test_add_func ("/tables/statements", test_statements);
  g_test_add_func ("/tables/rules", test_rules);
  g_test_add_func ("/tables/needed", test_needed);
  g_test_add_func ("/tables/remove-budget", test_remove_budget);
  g_test_add_func ("/tables/remove-payment", test_remove_payment);
  g_test_add_func ("/tables/schema", test_schema);
  g_test_add_func ("/tables/bad-text", test_bad_text);
  return g_test_run ();
}
