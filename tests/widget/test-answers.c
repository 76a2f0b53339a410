#include "answers.h"

static PennyAnswers *
answers_of (PennyHolding holding)
{
  PennyAnswers *answers = penny_answers_new ();

  answers->holding = holding;
  answers->name = g_strdup ("Maya Sample");
  answers->funder = g_strdup ("Sample Council");
  answers->held_by = g_strdup ("Sample Trust");
  answers->has_balance = TRUE;
  answers->balance = 8460;
  answers->income = penny_answers_income (33800, penny_date_new (2026, 12, 7), 0);
  g_ptr_array_add (answers->lines, penny_answers_line ("Gym", 2900, 2));
  return answers;
}

/* A budget that others hold has no account of ours, and no money that comes to us. */
static void
test_holdings (void)
{
  static const struct
  {
    PennyHolding holding;
    gboolean     ours;
    const char  *held_by;
  } cases[] = {
    { PENNY_HOLDING_DIRECT, TRUE, NULL },
    { PENNY_HOLDING_THIRD_PARTY, FALSE, "Sample Trust" },
    { PENNY_HOLDING_NOTIONAL, FALSE, NULL },
  };
  PennyDate today = penny_date_new (2026, 11, 15);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PennyAnswers) answers = answers_of (cases[i].holding);
      PennyStart *start = penny_answers_to_start (answers, today);

      g_assert_cmpint (start->budget->holding, ==, cases[i].holding);
      g_assert_cmpstr (start->budget->name, ==, "Sample Council");
      g_assert_cmpstr (start->budget->held_by, ==, cases[i].held_by);
      g_assert_cmpint (start->budget->start, ==, today);
      g_assert_cmpint (start->budget->end - start->budget->start + 1, ==, 52 * 7);
      g_assert_cmpint (start->has_balance, ==, cases[i].ours);
      g_assert_cmpint (start->income != NULL, ==, cases[i].ours);
      g_assert_cmpuint (start->lines->len, ==, 1);
      g_assert_cmpuint (start->questions->len, ==, 0);
      penny_start_free (start);
    }
}

/* Stopping at the first question is a beginning too. */
static void
test_nothing_known (void)
{
  g_autoptr (PennyAnswers) answers = penny_answers_new ();
  PennyStart *start;

  for (int i = 0; i < PENNY_ASK_LAST; i++)
    answers->unknown[i] = TRUE;
  start = penny_answers_to_start (answers, penny_date_new (2026, 11, 15));
  g_assert_cmpstr (start->person->name, ==, "My budget");
  g_assert_null (start->person->manager);
  g_assert_cmpstr (start->budget->name, ==, "My budget");
  g_assert_false (start->has_balance);
  g_assert_null (start->income);
  g_assert_cmpuint (start->lines->len, ==, 0);
  g_assert_cmpuint (start->questions->len, ==, PENNY_ASK_LAST);
  penny_start_free (start);
}

/* What closing the window in the middle must keep. */
static void
test_any (void)
{
  g_autoptr (PennyAnswers) none = penny_answers_new ();
  g_autoptr (PennyAnswers) name = penny_answers_new ();
  g_autoptr (PennyAnswers) question = penny_answers_new ();
  g_autoptr (PennyAnswers) all = answers_of (PENNY_HOLDING_NOTIONAL);

  name->name = g_strdup ("Maya Sample");
  question->unknown[PENNY_ASK_LINES] = TRUE;
  g_assert_false (penny_answers_any (none));
  g_assert_true (penny_answers_any (name));
  g_assert_true (penny_answers_any (question));
  g_assert_true (penny_answers_any (all));
}

static void
test_helper (void)
{
  g_autoptr (PennyAnswers) answers = answers_of (PENNY_HOLDING_DIRECT);
  PennyStart *start;

  answers->manager = g_strdup ("Ruth Sample");
  answers->role = g_strdup ("sister");
  start = penny_answers_to_start (answers, penny_date_new (2026, 11, 15));
  g_assert_null (start->person->manager);               /* it is their own after all */
  penny_start_free (start);

  answers->mine = FALSE;
  start = penny_answers_to_start (answers, penny_date_new (2026, 11, 15));
  g_assert_cmpstr (start->person->name, ==, "Maya Sample");
  g_assert_cmpstr (start->person->manager, ==, "Ruth Sample");
  g_assert_cmpstr (start->person->manager_role, ==, "sister");
  penny_start_free (start);
}

static void
test_lines (void)
{
  static const struct
  {
    PennyLineKind kind;
    PennyPence    total;
  } cases[PENNY_N_LINE_CHOICES] = {
    { PENNY_LINE_WEEKLY, 52000 },
    { PENNY_LINE_FOUR_WEEKLY, 13000 },
    { PENNY_LINE_MONTHLY, 12000 },
    { PENNY_LINE_YEARLY, 1000 },
    { PENNY_LINE_ONE_OFF, 1000 },
    { PENNY_LINE_CONTINGENCY, 1000 },
  };

  g_assert_null (penny_line_choices[PENNY_N_LINE_CHOICES]);
  for (guint i = 0; i < PENNY_N_LINE_CHOICES; i++)
    {
      g_autoptr (PennyPlanLine) line = penny_answers_line ("Gym", 1000, i);

      g_assert_nonnull (penny_line_choices[i]);
      g_assert_cmpint (line->kind, ==, cases[i].kind);
      g_assert_cmpint (line->total, ==, cases[i].total);
      g_assert_cmpint (line->each * line->times, ==, line->total);
    }
}

static void
test_income (void)
{
  static const struct
  {
    PennyUnit unit;
    int       every;
    int       next;             /* days after the first; 0: none */
  } cases[PENNY_N_INCOME_CHOICES] = {
    { PENNY_UNIT_WEEK, 4, 28 },
    { PENNY_UNIT_MONTH, 1, 31 },
    { PENNY_UNIT_WEEK, 1, 7 },
    { PENNY_UNIT_WEEK, 13, 91 },
    { PENNY_UNIT_ONCE, 1, 0 },
  };
  PennyDate first = penny_date_new (2026, 12, 7);

  g_assert_null (penny_income_choices[PENNY_N_INCOME_CHOICES]);
  for (guint i = 0; i < PENNY_N_INCOME_CHOICES; i++)
    {
      g_autoptr (PennyIncome) income = penny_answers_income (33800, first, i);
      PennyDate next = penny_schedule_next (&income->schedule, first);

      g_assert_cmpint (income->schedule.unit, ==, cases[i].unit);
      g_assert_cmpint (income->schedule.every, ==, cases[i].every);
      g_assert_cmpint (next, ==, cases[i].next != 0 ? first + cases[i].next : PENNY_DATE_NONE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answers/holdings", test_holdings);
  g_test_add_func ("/answers/nothing-known", test_nothing_known);
  g_test_add_func ("/answers/any", test_any);
  g_test_add_func ("/answers/helper", test_helper);
  g_test_add_func ("/answers/lines", test_lines);
  g_test_add_func ("/answers/income", test_income);
  return g_test_run ();
}
