#include "fixture.h"

#include <locale.h>

#include <glib/gstdio.h>

#include "sample.h"
#include "summary.h"

/* Every figure that the four sample books show on 15 November 2026. Pence. */

typedef struct
{
  const char *sample;
  guint       budget;
  const char *funder;

  PennyPence  in_account, owed, owed_hmrc, owed_pension, after_owed, due_before, one_offs, free;
  const char *free_until;
  PennyPence  a_day_late;

  PennyPence  opening, received, other_in, spent, spent_accrued, plan_total, left_in_plan, lowest;
  PennyPence  contribution_due, contribution_paid, contribution_behind;
  guint       payments, with_receipt;
  PennyPence  receipts_missing;
  int         review_days_late;

  int         weeks_gone, weeks, percent;
  PennyPence  recurring_spent, expected, cautious, cautious_under, at_this_pace;

  int         held_weeks;
  PennyPence  over_4, over_8, over_12, over_net_8, over;
} Figures;

static const Figures figures[] = {
  { "joe", 0, "NHS integrated care board",
    .in_account = 8460, .after_owed = 8460, .due_before = 5400, .one_offs = 1360, .free = 1700,
    .free_until = "2026-12-07", .a_day_late = -1640,
    .received = 69800, .spent = 61340, .spent_accrued = 61340, .plan_total = 171200, .left_in_plan = 109860, .lowest = 8460,
    .payments = 15, .with_receipt = 13, .receipts_missing = 3600,
    .weeks_gone = 10, .weeks = 52, .percent = 1081,
    .recurring_spent = 26700, .expected = 24692, .cautious = 128400, .cautious_under = 6800, .at_this_pace = 138840,
    .held_weeks = 27 },
  { "maya", 0, "NHS integrated care board",
    .in_account = 213665, .owed = 17037, .owed_hmrc = 9444, .owed_pension = 7593, .after_owed = 196628,
    .one_offs = 13400, .free = 183228, .free_until = "2026-11-16", .a_day_late = 196628,
    .opening = 64000, .received = 2382500, .spent = 2232835, .spent_accrued = 2249872,
    .plan_total = 3822500, .left_in_plan = 1572628, .lowest = 64000,
    .payments = 69, .with_receipt = 69,
    .weeks_gone = 32, .weeks = 52, .percent = 980,
    .recurring_spent = 2184772, .expected = 2230441, .cautious = 3624467, .cautious_under = 119533, .at_this_pace = 3550255,
    .held_weeks = 28 },
  { "winston", 0, "Sample Council",
    .in_account = 145000, .owed = 17600, .after_owed = 127400, .free = 127400, .free_until = "2026-11-16", .a_day_late = 127400,
    .received = 276800, .spent = 220000, .spent_accrued = 237600, .plan_total = 613600, .left_in_plan = 376000,
    .lowest = 20800,
    .contribution_due = 100800, .contribution_paid = 88200, .contribution_behind = 12600,
    .payments = 25, .with_receipt = 25, .review_days_late = 40,
    .weeks_gone = 32, .weeks = 52, .percent = 688,
    .recurring_spent = 237600, .expected = 345600, .cautious = 561600, .cautious_under = 52000, .at_this_pace = 386100,
    .held_weeks = 108, .over_4 = 80200, .over_8 = 33000, .over_12 = 0, .over_net_8 = 58200, .over = 33000 },
  { "winston", 1, "NHS integrated care board",
    .in_account = 8000, .after_owed = 8000, .free = 8000, .free_until = "2026-11-16", .a_day_late = 8000,
    .received = 32000, .spent = 24000, .spent_accrued = 24000, .plan_total = 52000, .left_in_plan = 28000, .lowest = 1000,
    .payments = 48, .with_receipt = 45, .receipts_missing = 1200,
    .weeks_gone = 32, .weeks = 52, .percent = 750,
    .recurring_spent = 24000, .expected = 32000, .cautious = 52000, .at_this_pace = 39000,
    .held_weeks = 80, .over_4 = 4000, .over_net_8 = 0 },
  { "nadia", 0, "NHS integrated care board",
    .spent = 88000, .spent_accrued = 88000, .plan_total = 240000, .left_in_plan = 152000,
    .payments = 11, .with_receipt = 11,
    .weeks_gone = 28, .weeks = 52, .percent = 681,
    .recurring_spent = 88000, .expected = 129231, .cautious = 240000, .at_this_pace = 163429, .held_weeks = 0 },
  { "nadia", 1, "NHS integrated care board",
    .spent = 12000, .spent_accrued = 12000, .plan_total = 24000, .left_in_plan = 12000,
    .payments = 6, .with_receipt = 6,
    .weeks_gone = 28, .weeks = 52, .percent = 929,
    .recurring_spent = 12000, .expected = 12923, .cautious = 24000, .at_this_pace = 22286, .held_weeks = 0 },
};

typedef struct
{
  const char *sample;
  guint       budget;
  const char *line;
  PennyPence  spent;           /* with what is owed */
  PennyPence  left;
  const char *outcome;
} Line;

static const Line lines[] = {
  { "joe", 0, "Gym", 8700, 26100, "Lose weight" },
  { "joe", 0, "Bricklaying class and kit", 34640, 1360, "Learn a trade" },
  { "joe", 0, "Bus ticket", 18000, 75600, "Get out and meet people" },
  { "joe", 0, "Contingency", 0, 6800, NULL },
  { "maya", 0, "Wages", 1920000, 1200000, "Live at home, my way" },
  { "maya", 0, "Holiday cover", 159840, 138528, NULL },
  { "maya", 0, "Holiday pay, Chris", 29600, 62147, NULL },
  { "maya", 0, "Employer pension", 26032, 16270, NULL },
  { "maya", 0, "Employers' liability insurance", 11200, 0, NULL },
  { "maya", 0, "Payroll service", 11600, 7250, NULL },
  { "maya", 0, "Training", 16000, 8000, NULL },
  { "maya", 0, "Gloves and sundries", 10500, 7500, NULL },
  { "maya", 0, "Contingency", 0, 119533, NULL },
  { "maya", 0, "Drum kit and lessons (one-off)", 65100, 13400, "Get my grip back" },
  { "winston", 0, "Agency care", 237600, 220000, NULL },
  { "winston", 0, "Short breaks", 0, 104000, NULL },
  { "winston", 0, "Contingency", 0, 52000, NULL },
  { "winston", 1, "Singing for breathing", 14400, 16800, "Breathe easier" },
  { "winston", 1, "Taxi to singing", 9600, 11200, "Breathe easier" },
  { "nadia", 0, "Support hours", 88000, 152000, "Fewer crises" },
  { "nadia", 1, "Art materials", 12000, 12000, "Fewer crises" },
};

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/* A sample book's summary on its day; @as_at may be another. */
static PennySummary *
read_sample (const char *name,
             PennyDate   on)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_dir_make_tmp ("pennywell-XXXXXX", &error);
  g_autofree char *folder = g_build_filename (base, name, NULL);
  g_autoptr (PennyStore) store = NULL;
  PennySummary *summary;

  penny_sample_make (name, folder, &error);
  g_assert_no_error (error);
  store = penny_store_open (folder, PENNY_STORE_READ, NULL, &error);
  g_assert_no_error (error);
  summary = penny_summary_read (store, on, &error);
  g_assert_no_error (error);
  assert_sound (store);
  g_clear_pointer (&store, penny_store_close);
  empty_folder (folder);
  g_rmdir (base);
  return summary;
}

static void
check_position (const Figures            *row,
                const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;
  g_autofree char *until = penny_date_format (position->free_until);

  g_assert_cmpint (position->in_account, ==, row->in_account);
  g_assert_cmpint (position->owed, ==, row->owed);
  g_assert_cmpint (position->owed_hmrc, ==, row->owed_hmrc);
  g_assert_cmpint (position->owed_pension, ==, row->owed_pension);
  if (budget->facts->budget->holding == PENNY_HOLDING_DIRECT)
    {
      g_assert_cmpint (position->after_owed, ==, row->after_owed);
      g_assert_cmpint (position->due_before, ==, row->due_before);
      g_assert_cmpint (position->kept_for_one_offs, ==, row->one_offs);
      g_assert_cmpint (position->free, ==, row->free);
      g_assert_cmpstr (until, ==, row->free_until);
      g_assert_cmpint (position->if_a_day_late, ==, row->a_day_late);
      g_assert_cmpint (budget->facts->lowest_balance, ==, row->lowest);
    }
  g_assert_cmpint (position->spent, ==, row->spent);
  g_assert_cmpint (position->spent_accrued, ==, row->spent_accrued);
  g_assert_cmpint (position->plan_total, ==, row->plan_total);
  g_assert_cmpint (position->left_in_plan, ==, row->left_in_plan);
  g_assert_cmpint (position->contribution_due, ==, row->contribution_due);
  g_assert_cmpint (position->contribution_behind, ==, row->contribution_behind);
  g_assert_cmpint (position->review_days_late, ==, row->review_days_late);
}

static void
check_facts (const Figures    *row,
             const PennyFacts *facts)
{
  g_assert_cmpint (facts->opening, ==, row->opening);
  g_assert_cmpint (facts->received, ==, row->received);
  g_assert_cmpint (facts->other_in, ==, row->other_in);
  g_assert_cmpint (facts->contribution_paid, ==, row->contribution_paid);
  g_assert_cmpint (facts->spent_outside, ==, 0);
  g_assert_cmpuint (facts->payments, ==, row->payments);
  g_assert_cmpuint (facts->payments_with_receipt, ==, row->with_receipt);
  g_assert_cmpint (facts->receipts_missing, ==, row->receipts_missing);
}

static void
check_forecast (const Figures            *row,
                const PennyBudgetSummary *budget)
{
  const PennyForecast *forecast = &budget->forecast;
  const PennyHeld *held = &budget->held;

  g_assert_cmpint (forecast->weeks_gone, ==, row->weeks_gone);
  g_assert_cmpint (forecast->weeks, ==, row->weeks);
  g_assert_cmpint (forecast->tenths_of_percent, ==, row->percent);
  g_assert_cmpint (forecast->recurring_spent, ==, row->recurring_spent);
  g_assert_cmpint (forecast->expected_by_now, ==, row->expected);
  g_assert_cmpint (forecast->cautious, ==, row->cautious);
  g_assert_cmpint (forecast->cautious_under, ==, row->cautious_under);
  g_assert_cmpint (forecast->at_this_pace, ==, row->at_this_pace);
  if (budget->facts->budget->holding != PENNY_HOLDING_DIRECT)
    return;
  g_assert_cmpint (held->tenths_of_weeks, ==, row->held_weeks);
  g_assert_cmpint (held->over, ==, row->over);
  g_assert_cmpint (penny_held_over (held, 4, FALSE), ==, row->over_4);
  g_assert_cmpint (penny_held_over (held, 8, FALSE), ==, row->over_8);
  g_assert_cmpint (penny_held_over (held, 12, FALSE), ==, row->over_12);
  g_assert_cmpint (penny_held_over (held, 8, TRUE), ==, row->over_net_8);
}

static void
check_lines (const Figures    *row,
             const PennyFacts *facts)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const PennyLineFacts *found;

      if (!g_str_equal (lines[i].sample, row->sample) || lines[i].budget != row->budget)
        continue;
      g_assert_cmpuint (n, <, facts->lines->len);
      found = g_ptr_array_index (facts->lines, n++);
      g_assert_cmpstr (found->line->name, ==, lines[i].line);
      g_assert_cmpint (found->spent + found->owed, ==, lines[i].spent);
      g_assert_cmpint (penny_line_left (found), ==, lines[i].left);
      g_assert_cmpstr (found->line->outcome, ==, lines[i].outcome);
    }
  g_assert_cmpuint (n, ==, facts->lines->len);
}

static void
test_figures (gconstpointer data)
{
  const Figures *row = data;
  g_autoptr (PennySummary) summary = read_sample (row->sample, penny_sample_day ());
  const PennyBudgetSummary *budget;

  g_assert_cmpuint (row->budget, <, summary->budgets->len);
  budget = g_ptr_array_index (summary->budgets, row->budget);
  g_assert_cmpstr (summary->person->label, ==, "SAMPLE DATA, not a real person");
  g_assert_cmpstr (budget->facts->budget->funder, ==, row->funder);
  check_position (row, budget);
  check_facts (row, budget->facts);
  check_forecast (row, budget);
  check_lines (row, budget->facts);
}

/* What came later is as if it had not come: on its first day a book is at its start. */
static void
test_earlier (void)
{
  g_autoptr (PennySummary) summary = read_sample ("joe", day ("2026-09-07"));
  const PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, 0);

  g_assert_cmpint (budget->position->in_account, ==, 36000 + 33800 - 2900 - 1800);
  g_assert_cmpuint (budget->facts->payments, ==, 2);
}

static void
test_people (void)
{
  g_autoptr (PennySummary) joe = read_sample ("joe", penny_sample_day ());
  g_autoptr (PennySummary) maya = read_sample ("maya", penny_sample_day ());

  g_assert_cmpstr (joe->person->name, ==, "Joe Sample");
  g_assert_null (joe->person->manager);
  g_assert_cmpint (joe->person->own_money_a_week, ==, 2300);
  g_assert_cmpstr (maya->person->manager, ==, "Ruth");
}

/* A sample is nobody's to keep; any other book says what in it is in no backup. */
static void
test_keeping (void)
{
  g_autoptr (PennySummary) sample = read_sample ("joe", penny_sample_day ());
  g_autoptr (PennySummary) own = NULL;
  g_autoptr (PennyKeeping) keeping = NULL;
  g_autoptr (GError) error = NULL;
  Fixture book = { 0 };

  g_assert_null (sample->keeping);
  fixture_set_up (&book);
  own = penny_summary_read (book.store, penny_sample_day (), &error);
  g_assert_no_error (error);
  g_assert_cmpint (own->keeping->backed_up_at, ==, 0);
  g_assert_cmpint (own->moments.first_after, ==, 1794700800);
  g_assert_cmpint (own->moments.now, ==, 1794700800);

  keeping = penny_keeping_copy (own->keeping);
  keeping->backed_up_to = G_MAXINT32;
  g_assert_true (penny_keeping_save (book.store, keeping, NULL));
  g_clear_pointer (&own, penny_summary_unref);
  own = penny_summary_read (book.store, penny_sample_day (), &error);
  g_assert_no_error (error);
  g_assert_cmpint (own->moments.first_after, ==, 0);
  g_assert_cmpint (own->moments.last, ==, 1794700800);
  fixture_tear_down (&book);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (penny_sample_make ("nobody", "/nowhere", &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/samples/%s/%u", figures[i].sample, figures[i].budget);

      g_test_add_data_func (path, &figures[i], test_figures);
    }
  g_test_add_func ("/samples/earlier", test_earlier);
  g_test_add_func ("/samples/people", test_people);
  g_test_add_func ("/samples/keeping", test_keeping);
  g_test_add_func ("/samples/unknown", test_unknown);
  return g_test_run ();
}
