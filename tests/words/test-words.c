#include "by-hand.h"

#include "words.h"

/* What each sample's budgets say; NULL: nothing. */
static const struct
{
  const char *sample;
  guint       budget;
  const char *figure;
  const char *free;
  const char *a_day_late;
  const char *pace;
  const char *contribution;
  const char *held;
} samples[] = {
  { "joe", 0, "£17.00",
    "£17.00 free for things in your plan until Monday 7 December, if nothing is missing.",
    "If the money is a day late: £16.40 short.",
    "You have used 108% of what was expected by now.", NULL,
    "You hold 2.7 weeks’ money. The funder’s rule is not known yet." },
  { "maya", 0, "£1,832.28",
    "£1,832.28 free for things in your plan until Monday 16 November, if nothing is missing.", NULL,
    "You have used 98% of what was expected by now.", NULL,
    "You hold 2.8 weeks’ money. The funder’s rule is not known yet." },
  { "winston", 0, "£1,274.00",
    "£1,274.00 free for things in your plan until Monday 16 November, if nothing is missing.", NULL,
    "You have used 69% of what was expected by now.",
    "Own contribution: £1,008.00 due by now, £882.00 paid. £126.00 behind.",
    "You hold 10.8 weeks’ money. The rule is 8 weeks: £330.00 over." },
  { "winston", 1, "£80.00",
    "£80.00 free for things in your plan until Monday 16 November, if nothing is missing.", NULL,
    "You have used 75% of what was expected by now.", NULL,
    "You hold 8 weeks’ money. The funder’s rule is not known yet." },
  { "nadia", 0, "38", "38 of 60 hours left.", NULL,
    "You have used 68% of what was expected by now.", NULL, NULL },
  { "nadia", 1, "£120.00", "£120.00 left of the £240.00 in your plan. Sample Arts Trust holds the money.", NULL,
    "You have used 93% of what was expected by now.", NULL, NULL },
};

static void
expect (char       *words,
        const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

/* A budget that somebody else holds, with no plan yet, has no figure that would say something. */
static void
test_no_plan (void)
{
  g_autoptr (PennySummary) summary = by_hand_sample ("nadia");
  const PennyBudgetSummary *budget = summary->budgets->pdata[1];
  g_autofree char *figure = NULL;

  budget->position->plan_total = 0;
  budget->position->left_in_plan = 0;
  expect (penny_words_free (budget, &figure), "Nothing is in your plan yet.");
  g_assert_null (figure);
}

static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PennySummary) summary = by_hand_sample (samples[i].sample);
      const PennyBudgetSummary *budget = summary->budgets->pdata[samples[i].budget];
      g_autofree char *figure = NULL;

      expect (penny_words_free (budget, &figure), samples[i].free);
      g_assert_cmpstr (figure, ==, samples[i].figure);
      expect (penny_words_a_day_late (budget), samples[i].a_day_late);
      expect (penny_words_pace (budget), samples[i].pace);
      expect (penny_words_contribution (budget), samples[i].contribution);
      expect (penny_words_held (budget), samples[i].held);
    }
}

/* The one sentence of Home, in every state that a budget can be in. */
static const struct
{
  PennyPence  in_account;
  PennyPence  owed;
  const char *income_on;     /* NULL: nothing is known of money to come */
  const char *on;
  const char *words;
} states[] = {
  { 0, 0, NULL, "2026-11-15", "How much is in the account is not known yet." },
  { 5000, 0, NULL, "2026-11-15",
    "£50.00 free for things in your plan, if nothing is missing. When more money comes is not known yet." },
  { 5000, 6640, NULL, "2026-11-15",
    "£16.40 short, if nothing is missing. When more money comes is not known yet." },
  { 5000, 0, "2026-12-07", "2026-11-15",
    "£50.00 free for things in your plan until Monday 7 December, if nothing is missing." },
  { 5000, 6640, "2026-12-07", "2026-11-15", "£16.40 short until Monday 7 December, if nothing is missing." },
  { 5000, 0, "2026-04-06", "2026-11-15",
    "£50.00 free for things in your plan, if nothing is missing. "
    "No more money is due before the budget ends on Sunday 4 April 2027." },
  { 5000, 6640, "2026-04-06", "2026-11-15",
    "£16.40 short, if nothing is missing. No more money is due before the budget ends on Sunday 4 April 2027." },
  { 5000, 0, "2026-04-06", "2027-06-01",
    "£50.00 not used. The budget ended on Sunday 4 April: ask your funder what happens to it." },
  { 5000, 6640, "2026-04-06", "2027-06-01", "£16.40 short. The budget ended on Sunday 4 April." },
};

static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      PennySummary *summary = by_hand_new ();
      PennyFacts *facts = by_hand_budget (summary)->facts;

      facts->on = penny_date_parse (states[i].on);
      facts->in_account = facts->opening = states[i].in_account;
      if (states[i].owed > 0)
        by_hand_bill (summary, "Sample Shop", states[i].owed, NULL);
      if (states[i].income_on != NULL)
        {
          PennyIncome *income = penny_income_new ();

          income->amount = 1;
          income->schedule = (PennySchedule) { .unit = PENNY_UNIT_ONCE, .first = penny_date_parse (states[i].income_on) };
          g_ptr_array_add (facts->incomes, income);
        }
      by_hand_settle (summary);
      expect (penny_words_free (by_hand_budget (summary), NULL), states[i].words);
      by_hand_free (summary);
    }
}

/* Nothing in the account is known money too. */
static void
test_opened_with_nothing (void)
{
  PennySummary *summary = by_hand_new ();

  by_hand_budget (summary)->facts->opened = TRUE;
  by_hand_settle (summary);
  expect (penny_words_free (by_hand_budget (summary), NULL),
          "£0.00 free for things in your plan, if nothing is missing. When more money comes is not known yet.");
  by_hand_free (summary);
}

static const struct
{
  PennyPence  spent;
  PennyPence  price;
  const char *words;
} units[] = {
  { 0, 4000, "60 of 60 hours left" },
  { 88000, 4000, "38 of 60 hours left" },
  { 90000, 4000, "37.5 of 60 hours left" },
  { 242000, 4000, "−0.5 of 60 hours left" },
  { 0, 0, NULL },
};

static void
test_units (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      PennySummary *summary = by_hand_new ();
      PennyLineFacts *line = by_hand_line (summary, "Support hours", 240000);

      line->line->unit = g_strdup ("hours");
      line->line->unit_price = units[i].price;
      line->spent = units[i].spent;
      expect (penny_words_units_left (line, NULL), units[i].words);
      by_hand_free (summary);
    }
}

static const struct
{
  int         tenths, rule;
  PennyPence  over;
  const char *words;
} held[] = {
  { 0, 1, 0, "You hold 0 weeks’ money. That is within the rule of 1 week." },
  { 10, 0, 0, "You hold 1 week’s money. The funder’s rule is not known yet." },
  { 11, 1, 500, "You hold 1.1 weeks’ money. The rule is 1 week: £5.00 over." },
  { 20, 4, 0, "You hold 2 weeks’ money. That is within the rule of 4 weeks." },
};

static void
test_held (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    {
      PennySummary *summary = by_hand_new ();
      PennyBudgetSummary *budget = by_hand_budget (summary);

      budget->facts->opened = TRUE;
      by_hand_settle (summary);
      budget->held.tenths_of_weeks = held[i].tenths;
      budget->held.over = held[i].over;
      budget->facts->budget->rule.weeks = held[i].rule;
      expect (penny_words_held (budget), held[i].words);
      by_hand_free (summary);
    }
}

static void
test_checked (void)
{
  PennySummary *summary = by_hand_new ();
  PennyBudgetSummary *budget = by_hand_budget (summary);

  expect (penny_words_checked (budget), "Not checked with the bank yet.");
  budget->facts->checked_on = penny_date_new (2026, 11, 12);
  expect (penny_words_checked (budget), "Checked with the bank on Thursday 12 November.");
  budget->facts->budget->holding = PENNY_HOLDING_NOTIONAL;
  expect (penny_words_checked (budget), NULL);
  by_hand_free (summary);
}

static void
test_forecast (void)
{
  PennySummary *summary = by_hand_new ();
  PennyBudgetSummary *budget = by_hand_budget (summary);

  budget->forecast = (PennyForecast) { .tenths_of_percent = 980, .cautious = 3624467, .cautious_under = 119533,
                                       .at_this_pace = 3550255 };
  expect (penny_words_forecast (budget), "By the end, to be careful: £36,244.67 used, £1,195.33 left over.");
  expect (penny_words_at_this_pace (budget), "If this pace goes on: £35,502.55 used by the end.");
  budget->forecast.cautious_under = -500;
  expect (penny_words_forecast (budget),
          "By the end, to be careful: £36,244.67 used. That is £5.00 more than the plan.");
  budget->forecast.tenths_of_percent = -1;
  expect (penny_words_forecast (budget), NULL);
  expect (penny_words_at_this_pace (budget), NULL);
  expect (penny_words_pace (budget), NULL);
  by_hand_free (summary);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/samples", test_samples);
  g_test_add_func ("/words/no-plan", test_no_plan);
  g_test_add_func ("/words/states", test_states);
  g_test_add_func ("/words/opened-with-nothing", test_opened_with_nothing);
  g_test_add_func ("/words/units", test_units);
  g_test_add_func ("/words/held", test_held);
  g_test_add_func ("/words/checked", test_checked);
  g_test_add_func ("/words/forecast", test_forecast);
  return g_test_run ();
}
