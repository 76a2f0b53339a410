#include "fixture.h"

#include <locale.h>

/* What the book refuses: nothing is changed, and the sentence says what to do. */

typedef struct
{
  const char *name;
  gboolean  (*try_it) (Fixture *book, GError **error);
  const char *says;            /* a part of the sentence */
} RefusalRow;

static gboolean
try_payment (Fixture      *book,
             PennyPayment *given,
             GError      **error)
{
  g_autoptr (PennyPayment) self = given;

  return penny_act_save_payment (book->store, self, NULL, error);
}

static gboolean
no_amount (Fixture *book, GError **error)
{
  return try_payment (book, payment (book->bank, "2026-11-09", 0, "Sample Buses", 0), error);
}

static gboolean
no_payee (Fixture *book, GError **error)
{
  return try_payment (book, payment (book->bank, "2026-11-09", -100, "  ", 0), error);
}

static gboolean
wrong_century (Fixture *book, GError **error)
{
  return try_payment (book, payment (book->bank, "1926-11-09", -100, "Sample Buses", 0), error);
}

static gboolean
no_date (Fixture *book, GError **error)
{
  PennyPayment *self = payment (book->bank, "2026-11-09", -100, "Sample Buses", 0);

  self->date = PENNY_DATE_NONE;
  return try_payment (book, self, error);
}

static gboolean
no_account (Fixture *book, GError **error)
{
  return try_payment (book, payment (12345, "2026-11-09", -100, "Sample Buses", 0), error);
}

static gboolean
line_of_another_budget (Fixture *book, GError **error)
{
  return try_payment (book, payment (book->bank, "2026-11-09", -100, "Sample Buses", book->other_line), error);
}

static gboolean
try_splits (Fixture    *book,
            PennyPence  first,
            PennyPence  second,
            gint64      second_line,
            guint       n,
            GError    **error)
{
  PennyPayment *self = payment (book->bank, "2026-11-09", -1800, "Sample Buses", 0);
  PennySplit parts[] = { { book->bus, first }, { second_line, second } };

  self->splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));
  g_array_append_vals (self->splits, parts, n);
  return try_payment (book, self, error);
}

static gboolean
parts_short (Fixture *book, GError **error)
{
  return try_splits (book, -1000, -700, book->gym, 2, error);
}

static gboolean
parts_of_other_sign (Fixture *book, GError **error)
{
  return try_splits (book, 1000, 800, book->gym, 2, error);
}

static gboolean
one_part (Fixture *book, GError **error)
{
  return try_splits (book, -1800, 0, book->gym, 1, error);
}

static gboolean
empty_part (Fixture *book, GError **error)
{
  return try_splits (book, -1800, 0, book->gym, 2, error);
}

static gboolean
part_of_another_budget (Fixture *book, GError **error)
{
  return try_splits (book, -1000, -800, book->other_line, 2, error);
}

static gboolean
half_a_transfer (Fixture *book, GError **error)
{
  PennyPayment *self = payment (book->bank, "2026-11-09", -1800, "Prepaid card", 0);

  self->kind = PENNY_PAYMENT_TRANSFER;
  return try_payment (book, self, error);
}

static gboolean
try_transfer (Fixture *book, gint64 from, gint64 to, PennyPence amount, GError **error)
{
  PennyTransfer request = { from, to, amount, day ("2026-11-10"), NULL };

  return penny_act_transfer (book->store, &request, NULL, error);
}

static gboolean
transfer_nowhere (Fixture *book, GError **error)
{
  return try_transfer (book, book->bank, book->bank, 100, error);
}

static gboolean
transfer_across (Fixture *book, GError **error)
{
  return try_transfer (book, book->bank, book->other_bank, 100, error);
}

/* Half a transfer is changed to be of @account. */
static gboolean
move_half (Fixture *book, gint64 account, GError **error)
{
  PennyTransfer request = { book->bank, book->card, 100, day ("2026-11-10"), NULL };
  PennyPayment *half = penny_payments_get (book->store, do_act (book->store, penny_act_transfer, &request), NULL);

  half->account_id = account;
  return try_payment (book, half, error);
}

static gboolean
transfer_half_onto_the_other (Fixture *book, GError **error)
{
  return move_half (book, book->card, error);
}

static gboolean
transfer_half_across (Fixture *book, GError **error)
{
  return move_half (book, book->other_bank, error);
}

static gboolean
transfer_nothing (Fixture *book, GError **error)
{
  return try_transfer (book, book->bank, book->card, -100, error);
}

static gboolean
try_line (Fixture *book, const char *name, PennyPence each, int times, PennyPence total, const char *unit, GError **error)
{
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  PennyLineRequest request = { line, day ("2026-11-15") };

  line->budget_id = book->budget;
  line->name = g_strdup (name);
  line->each = each;
  line->times = times;
  line->total = total;
  line->unit = g_strdup (unit);
  return penny_act_save_line (book->store, &request, NULL, error);
}

static gboolean
line_without_name (Fixture *book, GError **error)
{
  return try_line (book, "", 0, 0, 100, NULL, error);
}

static gboolean
line_does_not_add_up (Fixture *book, GError **error)
{
  return try_line (book, "Gym", 2900, 12, 35000, NULL, error);
}

static gboolean
line_below_zero (Fixture *book, GError **error)
{
  return try_line (book, "Gym", 0, 0, -1, NULL, error);
}

static gboolean
line_without_price (Fixture *book, GError **error)
{
  return try_line (book, "Hours", 0, 0, 100, "hours", error);
}

static gboolean
try_budget (Fixture *book, const char *name, const char *start, const char *end, GError **error)
{
  g_autoptr (PennyBudget) budget = penny_budget_new ();

  budget->name = g_strdup (name);
  budget->start = day (start);
  budget->end = day (end);
  return penny_act_save_budget (book->store, budget, NULL, error);
}

static gboolean
budget_without_name (Fixture *book, GError **error)
{
  return try_budget (book, " ", "2026-04-06", "2027-04-04", error);
}

static gboolean
budget_backwards (Fixture *book, GError **error)
{
  return try_budget (book, "Budget", "2027-04-06", "2026-04-04", error);
}

static gboolean
try_bill (Fixture *book, PennyPence amount, gint64 paid_by, GError **error)
{
  g_autoptr (PennyBill) bill = penny_bill_new ();

  bill->budget_id = book->budget;
  bill->payee = g_strdup ("HMRC");
  bill->amount = amount;
  bill->incurred = day ("2026-11-13");
  bill->paid_by = paid_by;
  return penny_act_save_bill (book->store, bill, NULL, error);
}

static gboolean
bill_of_nothing (Fixture *book, GError **error)
{
  return try_bill (book, 0, 0, error);
}

static gboolean
bill_paid_elsewhere (Fixture *book, GError **error)
{
  g_autoptr (PennyPayment) other = payment (book->other_bank, "2026-11-20", -4732, "HMRC", 0);

  return try_bill (book, 4732, do_act (book->store, penny_act_save_payment, other), error);
}

static gboolean
regular_backwards (Fixture *book, GError **error)
{
  g_autoptr (PennyRegular) regular = penny_regular_new ();

  regular->account_id = book->bank;
  regular->payee = g_strdup ("Sample Gym");
  regular->amount = 2900;
  regular->schedule = (PennySchedule) { PENNY_UNIT_MONTH, 1, day ("2026-04-07"), day ("2026-04-01") };
  return penny_act_save_regular (book->store, regular, NULL, error);
}

static gboolean
regular_of_another_budget (Fixture *book, GError **error)
{
  g_autoptr (PennyRegular) regular = penny_regular_new ();

  regular->account_id = book->other_bank;
  regular->payee = g_strdup ("Sample Gym");
  regular->amount = 2900;
  regular->line_id = book->gym;
  regular->schedule = (PennySchedule) { PENNY_UNIT_MONTH, 1, day ("2026-04-07"), PENNY_DATE_NONE };
  return penny_act_save_regular (book->store, regular, NULL, error);
}

static gboolean
income_never (Fixture *book, GError **error)
{
  g_autoptr (PennyIncome) income = penny_income_new ();

  income->budget_id = book->budget;
  income->amount = 34600;
  income->schedule = (PennySchedule) { PENNY_UNIT_WEEK, 0, day ("2026-04-06"), PENNY_DATE_NONE };
  return penny_act_save_income (book->store, income, NULL, error);
}

static gboolean
saving_for_nothing (Fixture *book, GError **error)
{
  g_autoptr (PennySaving) saving = penny_saving_new ();

  saving->budget_id = book->budget;
  saving->amount = 100;
  saving->agreed_on = day ("2026-10-01");
  return penny_act_save_saving (book->store, saving, NULL, error);
}

static gboolean
no_question (Fixture *book, GError **error)
{
  g_autoptr (PennyQuestion) question = penny_question_new ();

  return penny_act_save_question (book->store, question, NULL, error);
}

static gboolean
request_below_zero (Fixture *book, GError **error)
{
  g_autoptr (PennyRequest) request = penny_request_new ();

  request->budget_id = book->budget;
  request->what = g_strdup ("a dog");
  request->weekly = -1;
  return penny_act_save_request (book->store, request, NULL, error);
}

static gboolean
remove_budget_in_use (Fixture *book, GError **error)
{
  PennyRemoval removal = { book->budget };

  return penny_act_remove_budget (book->store, &removal, NULL, error);
}

static gboolean
remove_what_is_gone (Fixture *book, GError **error)
{
  PennyRemoval removal = { 12345 };

  return penny_act_remove_payment (book->store, &removal, NULL, error);
}

static gboolean
remove_line_gone (Fixture *book, GError **error)
{
  PennyRemoval removal = { 12345, day ("2026-11-15") };

  return penny_act_remove_line (book->store, &removal, NULL, error);
}

/* The last thing is wrong, so nothing of the first run may stay. */
static gboolean
start_half_wrong (Fixture *book, GError **error)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (book->store, book->budget, NULL);
  g_autoptr (PennyQuestion) question = penny_question_new ();
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  PennyStart request = { NULL, budget, NULL, TRUE, 64000, day ("2026-04-06"), NULL, NULL, questions };

  budget->id = 0;
  g_ptr_array_add (questions, question);
  return penny_act_start (book->store, &request, NULL, error);
}

static const RefusalRow refusals[] = {
  { "no-amount", no_amount, "Type how much it was" },
  { "no-payee", no_payee, "Type who was paid" },
  { "wrong-century", wrong_century, "between 2000 and 2099" },
  { "no-date", no_date, "between 2000 and 2099" },
  { "no-account", no_account, "Choose another account" },
  { "line-of-another-budget", line_of_another_budget, "belongs to another budget" },
  { "parts-short", parts_short, "add up to £17.00, but the whole is £18.00" },
  { "parts-of-other-sign", parts_of_other_sign, "add up" },
  { "one-part", one_part, "at least two parts" },
  { "empty-part", empty_part, "One part has no amount" },
  { "part-of-another-budget", part_of_another_budget, "belongs to another budget" },
  { "half-a-transfer", half_a_transfer, "two payments that belong together" },
  { "transfer-nowhere", transfer_nowhere, "two different accounts" },
  { "transfer-across", transfer_across, "different budgets" },
  { "transfer-half-onto-the-other", transfer_half_onto_the_other, "two different accounts" },
  { "transfer-half-across", transfer_half_across, "different budgets" },
  { "transfer-nothing", transfer_nothing, "above zero" },
  { "line-without-name", line_without_name, "needs a name" },
  { "line-does-not-add-up", line_does_not_add_up, "times how often it comes" },
  { "line-below-zero", line_below_zero, "less than zero" },
  { "line-without-price", line_without_price, "what one of these costs" },
  { "budget-without-name", budget_without_name, "needs a name" },
  { "budget-backwards", budget_backwards, "last day lies before its first" },
  { "bill-of-nothing", bill_of_nothing, "above zero" },
  { "bill-paid-elsewhere", bill_paid_elsewhere, "same budget" },
  { "regular-backwards", regular_backwards, "last day lies before the first" },
  { "regular-of-another-budget", regular_of_another_budget, "belongs to another budget" },
  { "income-never", income_never, "how often" },
  { "saving-for-nothing", saving_for_nothing, "put by for" },
  { "no-question", no_question, "no question yet" },
  { "request-below-zero", request_below_zero, "less than zero" },
  { "remove-budget-in-use", remove_budget_in_use, "You can close it instead" },
  { "remove-what-is-gone", remove_what_is_gone, "no longer in the file" },
  { "remove-line-gone", remove_line_gone, "gone already" },
  { "start-half-wrong", start_half_wrong, "no question yet" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalRow *row = data;
  Fixture book = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyHistoryEntry) newest = NULL;
  g_autoptr (PennyPayment) after = NULL;

  fixture_set_up (&book);
  g_assert_false (row->try_it (&book, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, row->says));
  g_assert_cmpuint (count (book.store, "budgets"), ==, 2);
  g_assert_cmpuint (count (book.store, "bills"), ==, 0);
  /* The book is not stuck in the act that failed. */
  after = payment (book.bank, "2026-11-09", -1800, "Sample Buses", book.bus);
  do_act (book.store, penny_act_save_payment, after);
  newest = penny_history_next_undo (book.store, NULL);
  g_assert_cmpstr (newest->kind, ==, "payment-added");
  fixture_tear_down (&book);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/rules/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  return g_test_run ();
}
