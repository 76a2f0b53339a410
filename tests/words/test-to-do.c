#include "by-hand.h"

#include "to-do.h"

static const struct
{
  const char *sample;
  const char *sentences;     /* most urgent first, one a line */
} samples[] = {
  { "joe",
    "Find 2 receipts, for £36.00 in all\n"
    "Check the payments with the bank\n"
    "Your review is due by Monday 7 December\n" },
  { "maya",
    "Pay HMRC £47.32 by Friday 20 November\n"
    "Pay Sample Pension Trust £75.93 by Friday 27 November\n"
    "Check the payments with the bank\n"
    "Pay HMRC £47.12 by Tuesday 22 December\n"
    "Amir Sample: DBS check runs out on Friday 12 March 2027.\n"
    "Employers' liability insurance runs out on Wednesday 7 April 2027.\n" },
  { "winston",
    "Your own contribution is £126.00 behind\n"
    "You hold £330.00 more than your funder’s rule allows: plan its use, or ask\n"
    "Your review was due Tuesday 6 October: 40 days late\n"
    "Pay Sample Care Agency £88.00: no day is set\n"
    "Pay Sample Care Agency £88.00: no day is set\n"
    "Find 3 receipts, for £12.00 in all\n"
    "Check the payments with the bank\n"
    "Check the payments with the bank\n" },
  { "nadia", "" },
};

static char *
sentences_of (PennySummary *summary)
{
  g_autoptr (GPtrArray) list = penny_to_do_list (summary);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s\n", ((const PennyToDo *) list->pdata[i])->sentence);
  return g_string_free (text, FALSE);
}

static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PennySummary) summary = by_hand_sample (samples[i].sample);
      g_autofree char *sentences = sentences_of (summary);

      g_assert_cmpstr (sentences, ==, samples[i].sentences);
    }
}

static void
nothing (PennySummary *summary)
{
}

static void
overdue_bill (PennySummary *summary)
{
  by_hand_bill (summary, "HMRC", 4732, "2026-11-14");
}

static void
spent_before_it_began (PennySummary *summary)
{
  by_hand_budget (summary)->facts->payments_too_early = 2;
}

static void
bill_today (PennySummary *summary)
{
  by_hand_bill (summary, "HMRC", 4732, "2026-11-15");
}

static void
late_review (PennySummary *summary)
{
  by_hand_budget (summary)->facts->budget->review_by = summary->on - 1;
}

static void
review_far_off (PennySummary *summary)
{
  by_hand_budget (summary)->facts->budget->review_by = summary->on + 29;
}

static void
review_today (PennySummary *summary)
{
  by_hand_budget (summary)->facts->budget->review_by = summary->on;
}

static void
spent_outside (PennySummary *summary)
{
  by_hand_budget (summary)->facts->spent_outside = 4500;
}

static void
one_receipt (PennySummary *summary)
{
  PennyFacts *facts = by_hand_budget (summary)->facts;

  facts->payments = 3;
  facts->payments_with_receipt = 2;
  facts->receipts_missing = 1800;
  facts->checked_on = summary->on;
}

static void
checked_long_ago (PennySummary *summary)
{
  PennyFacts *facts = by_hand_budget (summary)->facts;

  facts->payments = facts->payments_with_receipt = 3;
  facts->checked_on = summary->on - 31;
}

static void
question (PennySummary *summary)
{
  PennyQuestion *one = penny_question_new ();
  PennyQuestion *two = penny_question_new ();

  one->question = g_strdup ("When is the review?");
  two->question = g_strdup ("How many weeks may I hold?");
  two->answered = TRUE;
  g_ptr_array_add (summary->questions, one);
  g_ptr_array_add (summary->questions, two);
}

static void
late_money (PennySummary *summary)
{
  PennyIncome *income = penny_income_new ();

  income->amount = 33800;
  income->schedule = (PennySchedule) { .unit = PENNY_UNIT_ONCE, .first = penny_date_new (2026, 11, 2) };
  g_ptr_array_add (by_hand_budget (summary)->facts->incomes, income);
}

/* A closed budget asks for nothing. */
static void
closed (PennySummary *summary)
{
  overdue_bill (summary);
  by_hand_budget (summary)->facts->budget->closed = TRUE;
}

/* Nothing is paid by us from a notional budget. */
static void
notional (PennySummary *summary)
{
  one_receipt (summary);
  checked_long_ago (summary);
  by_hand_budget (summary)->facts->budget->holding = PENNY_HOLDING_NOTIONAL;
}

#define NOW 1794700800         /* 15 November 2026 */
#define DAYS(n) (NOW - (n) * G_GINT64_CONSTANT (86400))

/* A file of somebody's own, with an act of @days ago that is in no backup. */
static PennyKeeping *
changed (PennySummary *summary,
         int           days)
{
  summary->keeping = g_new0 (PennyKeeping, 1);
  summary->moments = (PennyHistoryMoments) { .first_after = DAYS (days), .last = DAYS (0), .now = NOW };
  return summary->keeping;
}

static void
never_backed_up (PennySummary *summary)
{
  changed (summary, 2);
}

static void
begun_today (PennySummary *summary)
{
  changed (summary, 0);
}

static void
backup_old (PennySummary *summary)
{
  PennyKeeping *keeping = changed (summary, 15);

  keeping->backup_folder = g_strdup ("/media/stick");
  keeping->backed_up_at = DAYS (20);
}

static void
backup_not_old (PennySummary *summary)
{
  PennyKeeping *keeping = changed (summary, 13);

  keeping->backed_up_at = DAYS (20);
}

static void
backup_missed (PennySummary *summary)
{
  PennyKeeping *keeping = changed (summary, 8);

  keeping->backup_folder = g_strdup ("/media/stick");
  keeping->backed_up_at = DAYS (20);
  keeping->missed_at = DAYS (7);
}

static void
nothing_to_back_up (PennySummary *summary)
{
  PennyKeeping *keeping = changed (summary, 100);

  keeping->backed_up_at = DAYS (100);
  summary->moments.first_after = 0;
}

static void
clock_set_back (PennySummary *summary)
{
  nothing_to_back_up (summary);
  summary->moments.now = DAYS (400);
}

/* The same day, though earlier in it, is a clock that was put right. */
static void
clock_put_right (PennySummary *summary)
{
  nothing_to_back_up (summary);
  summary->moments.now = NOW + 60;
  summary->moments.last = NOW + 3600;
}

/* What is urgent comes first, and the file's own wishes have their places among the rest. */
static void
among_others (PennySummary *summary)
{
  backup_old (summary);
  overdue_bill (summary);
  one_receipt (summary);
  checked_long_ago (summary);
  by_hand_budget (summary)->facts->payments_with_receipt = 2;
  summary->moments.last = DAYS (-2);
}

static const struct
{
  void      (*change) (PennySummary *summary);
  const char *sentences;
} rows[] = {
  { nothing, "" },
  { overdue_bill, "Pay HMRC £47.32: it was due on Saturday 14 November\n" },
  { bill_today, "Pay HMRC £47.32 by Sunday 15 November\n" },
  { late_review, "Your review was due Saturday 14 November: 1 day late\n" },
  { review_far_off, "" },
  { review_today, "Your review is due by Sunday 15 November\n" },
  { spent_before_it_began,
    "Say when your plan began: 2 payments are from before Monday 6 April, the day it has now\n" },
  { spent_outside, "Say what £45.00 was for: it has no plan line yet\n" },
  { one_receipt, "Find 1 receipt, for £18.00\n" },
  { checked_long_ago, "Check the payments with the bank: the last time was Thursday 15 October\n" },
  { question, "Ask your funder: When is the review?\n" },
  { late_money, "Ask about £338.00 that was due on Monday 2 November and has not come\n" },
  { closed, "" },
  { never_backed_up, "Make a first backup: this file is nowhere else yet\n" },
  { begun_today, "" },
  { backup_old, "Make a backup: the last one is of Monday 26 October, and the file has changed since\n" },
  { backup_not_old, "" },
  { backup_missed,
    "Put in the stick for backups, or choose another folder: it has not been there since Sunday 8 November\n" },
  { nothing_to_back_up, "" },
  { clock_set_back,
    "This computer says it is Saturday 11 October 2025, but the last change was made on Sunday 15 November 2026. "
    "Check the computer’s date.\n" },
  { clock_put_right, "" },
  { among_others,
    "This computer says it is Sunday 15 November, but the last change was made on Tuesday 17 November. "
    "Check the computer’s date.\n"
    "Pay HMRC £47.32: it was due on Saturday 14 November\n"
    "Find 1 receipt, for £18.00\n"
    "Make a backup: the last one is of Monday 26 October, and the file has changed since\n"
    "Check the payments with the bank: the last time was Thursday 15 October\n" },
  { notional, "" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennySummary *summary = by_hand_new ();
      g_autofree char *sentences = NULL;

      rows[i].change (summary);
      by_hand_settle (summary);
      sentences = sentences_of (summary);
      g_assert_cmpstr (sentences, ==, rows[i].sentences);
      by_hand_free (summary);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/to-do/samples", test_samples);
  g_test_add_func ("/to-do/rows", test_rows);
  return g_test_run ();
}
