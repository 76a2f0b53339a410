#include "ledger.h"

/* Each value: what is copied is a value of its own, to the last string. */
#define ASSERT_COPIED(copy, self, field)                 \
  G_STMT_START {                                         \
    g_assert_cmpstr ((copy)->field, ==, (self)->field);  \
    g_assert_true ((copy)->field != (self)->field);      \
  } G_STMT_END

static void
test_strings (void)
{
  g_autoptr (PennyBudget) budget = penny_budget_new ();
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (PennyBudget) budget_copy = NULL;
  g_autoptr (PennyPlanLine) line_copy = NULL;
  g_autoptr (PennyPerson) person_copy = NULL;

  budget->name = g_strdup ("Health");
  budget->rule.source = g_strdup ("letter of 1 April");
  budget->rule.weeks = 8;
  budget_copy = penny_budget_copy (budget);
  ASSERT_COPIED (budget_copy, budget, name);
  ASSERT_COPIED (budget_copy, budget, rule.source);
  g_assert_null (budget_copy->funder);
  g_assert_cmpint (budget_copy->rule.weeks, ==, 8);

  line->unit = g_strdup ("hours");
  line->total = 240000;
  line_copy = penny_plan_line_copy (line);
  ASSERT_COPIED (line_copy, line, unit);
  g_assert_cmpint (line_copy->total, ==, 240000);

  person->name = g_strdup ("Joe Sample");
  person->label = g_strdup ("SAMPLE DATA");
  person_copy = penny_person_copy (person);
  ASSERT_COPIED (person_copy, person, name);
  ASSERT_COPIED (person_copy, person, label);
}

static void
test_splits (void)
{
  g_autoptr (PennyPayment) payment = penny_payment_new ();
  g_autoptr (PennyBill) bill = penny_bill_new ();
  g_autoptr (PennyPayment) copy = NULL, whole = NULL;
  g_autoptr (PennyBill) bill_copy = NULL;
  PennySplit split = { 7, -4339 };

  whole = penny_payment_copy (payment);
  g_assert_null (whole->splits);

  payment->payee = g_strdup ("Sample Pension Trust");
  payment->bank_text = g_strdup ("SAMPLE PENSION TRUST DDR");
  payment->splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));
  g_array_append_val (payment->splits, split);
  copy = penny_payment_copy (payment);
  g_array_index (payment->splits, PennySplit, 0).amount = 0;
  ASSERT_COPIED (copy, payment, payee);
  ASSERT_COPIED (copy, payment, bank_text);
  g_assert_cmpint (g_array_index (copy->splits, PennySplit, 0).amount, ==, -4339);
  g_assert_cmpint (g_array_index (copy->splits, PennySplit, 0).line_id, ==, 7);

  bill->what = g_strdup ("PAYE month 7");
  bill->splits = g_array_ref (copy->splits);
  bill_copy = penny_bill_copy (bill);
  ASSERT_COPIED (bill_copy, bill, what);
  g_assert_true (bill_copy->splits != bill->splits);
  g_assert_cmpuint (bill_copy->splits->len, ==, 1);
}

static void
test_all (void)
{
#define CHECK(Type, type)                                \
  G_STMT_START {                                         \
    g_autoptr (Type) self = type##_new ();               \
    g_autoptr (Type) copy = type##_copy (self);          \
    g_assert_nonnull (copy);                             \
    g_assert_cmpmem (copy, sizeof *copy, self, sizeof *self); \
    g_assert_null (type##_copy (NULL));                  \
    type##_free (NULL);                                  \
  } G_STMT_END

  CHECK (PennyBudget, penny_budget);
  CHECK (PennyPlanLine, penny_plan_line);
  CHECK (PennyPlanVersion, penny_plan_version);
  CHECK (PennyAccount, penny_account);
  CHECK (PennyPayment, penny_payment);
  CHECK (PennyBill, penny_bill);
  CHECK (PennyRegular, penny_regular);
  CHECK (PennyIncome, penny_income);
  CHECK (PennySaving, penny_saving);
  CHECK (PennyQuestion, penny_question);
  CHECK (PennyRequest, penny_request);
  CHECK (PennyPerson, penny_person);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/strings", test_strings);
  g_test_add_func ("/ledger/splits", test_splits);
  g_test_add_func ("/ledger/all", test_all);
  return g_test_run ();
}
