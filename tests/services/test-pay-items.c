#include <string.h>

#include "runs.h"

/* What entries come to on a payslip: each test has one assistant, paid every four weeks at 14.20. */

/* A change of rate within the time makes two lines, and another line's hours a third. */
static void
test_rates (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (PennyContract) raised = NULL;
  g_autoptr (GError) error = NULL;
  PennyEntry gym = { .day = day ("2026-11-05"), .kind = PENNY_ENTRY_WORK, .start = 600, .end = 660 };
  PennyDraftSlip *slip;
  Staff staff;

  runs_set_up (&staff);
  raised = contract (staff.amir, "2026-11-01", 1500);
  do_act (staff.book.store, penny_act_save_contract, raised);
  gym.assistant_id = staff.amir;
  gym.line_id = staff.book.gym;
  do_act (staff.book.store, penny_act_save_entry, &gym);
  {
    PennyWeekAct monday = week (staff.amir, "2026-11-02");

    do_act (staff.book.store, penny_act_approve_week, &monday);
  }
  work (&staff, staff.amir, "2026-10-30", PENNY_ENTRY_WORK, 240);
  work (&staff, staff.amir, "2026-10-31", PENNY_ENTRY_WORK, 60);
  work (&staff, staff.amir, "2026-11-01", PENNY_ENTRY_WORK, 120);
  work (&staff, staff.amir, "2026-11-06", PENNY_ENTRY_OTHER_RATE, 60);
  work (&staff, staff.amir, "2026-11-06", PENNY_ENTRY_TRAINING, 60);
  draft = look (staff.book.store, request);
  slip = slip_of (draft, staff.amir);
  /* The new contract names no other rate. */
  g_assert_true (draft->stops);
  g_assert_nonnull (warning_of (draft, PENNY_PAY_WARNING_CANNOT));
  g_assert_cmpuint (item_count (slip, PENNY_PAY_HOURS), ==, 3);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOURS), ==, 5 * 1420 + 2 * 1500 + 1500);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_TRAINING), ==, 1500);
  staff_tear_down (&staff);
}

static void
all_rates (PennyContract *contract)
{
  contract->sleep_in = 6000;
  contract->waking_night = 1550;
  contract->training = 1300;
  contract->mileage = 60;
}

static void
test_kinds (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  PennyDraftSlip *slip;
  Staff staff;

  runs_set_up (&staff);
  change_contract (&staff, all_rates);
  work (&staff, staff.amir, "2026-10-20", PENNY_ENTRY_WORK, 600);
  work (&staff, staff.amir, "2026-10-21", PENNY_ENTRY_SLEEP_IN, 540);
  work (&staff, staff.amir, "2026-10-22", PENNY_ENTRY_SLEEP_IN, 600);
  work (&staff, staff.amir, "2026-10-23", PENNY_ENTRY_WAKING_NIGHT, 480);
  work (&staff, staff.amir, "2026-10-24", PENNY_ENTRY_OTHER_RATE, 90);
  work (&staff, staff.amir, "2026-10-25", PENNY_ENTRY_TRAINING, 60);
  work (&staff, staff.amir, "2026-10-26", PENNY_ENTRY_UNPAID, 60);
  claim (&staff, staff.amir, "2026-10-26", PENNY_ENTRY_EXPENSES, 1234);
  claim (&staff, staff.amir, "2026-10-26", PENNY_ENTRY_BONUS, 5000);
  claim (&staff, staff.amir, "2026-10-26", PENNY_ENTRY_ARREARS, 777);
  draft = look (staff.book.store, request);
  slip = slip_of (draft, staff.amir);
  g_assert_false (draft->stops);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOURS), ==, 14200);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_SLEEP_IN), ==, 12000);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_WAKING_NIGHT), ==, 12400);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_OTHER_RATE), ==, 2400);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_TRAINING), ==, 1300);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_EXPENSES), ==, 1234);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_BONUS), ==, 5000);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_ARREARS), ==, 777);
  g_assert_cmpint (slip->slip.gross, ==, 14200 + 12000 + 12400 + 2400 + 1300 + 5000 + 777);
  g_assert_cmpint (slip->slip.paid_back, ==, 1234);
  staff_tear_down (&staff);
}

/* Tenths of a mile before in the year, and now; what is free of tax at 2026-27's 55p and 25p, and what is taxed. */
static const struct
{
  int        before, now;
  PennyPence each, tax_free, taxed;
} miles[] = {
  { 0, 1000, 55, 5500, 0 },
  { 0, 1000, 40, 4000, 0 },
  { 0, 1000, 60, 5500, 500 },
  { 99500, 1000, 55, 50 * 55 + 50 * 25, 50 * 30 },
  { 100000, 1000, 55, 2500, 3000 },
  { 0, 845, 60, 4648, 422 },
};

static PennyPence each_mile;

static void
set_mileage (PennyContract *contract)
{
  contract->mileage = each_mile;
}

static void
test_mileage (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (miles); i++)
    {
      g_autoptr (PennyRunRequest) request = november ();
      g_autoptr (PennyRunDraft) draft = NULL;
      PennyDraftSlip *slip;
      Staff staff;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      runs_set_up (&staff);
      each_mile = miles[i].each;
      change_contract (&staff, set_mileage);
      if (miles[i].before > 0)
        {
          claim (&staff, staff.amir, "2026-06-01", PENNY_ENTRY_MILEAGE, miles[i].before);
          approve (staff.book.store, request_for ("2026-05-16", "2026-06-12"));
        }
      claim (&staff, staff.amir, "2026-10-20", PENNY_ENTRY_MILEAGE, miles[i].now);
      draft = look (staff.book.store, request);
      slip = slip_of (draft, staff.amir);
      g_assert_cmpint (item_sum (slip, PENNY_PAY_MILEAGE), ==, miles[i].tax_free);
      g_assert_cmpint (item_sum (slip, PENNY_PAY_OTHER_RATE), ==, miles[i].taxed);
      g_assert_cmpint (slip->slip.gross, ==, miles[i].taxed);
      staff_tear_down (&staff);
    }
}

static void
make_irregular (PennyAssistant *assistant,
                Staff          *staff)
{
  assistant->irregular = TRUE;
  assistant->holiday_line = staff->book.gym;
}

static void
waking (PennyContract *contract)
{
  contract->minutes_a_week = 0;
  contract->waking_night = 2130;
}

/* Hours that vary: what an average hour of the weeks before was worth, waking nights with it; none before: the rate. */
static void
test_holiday (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL, first = NULL;
  PennyDraftSlip *slip;
  Staff staff;

  runs_set_up (&staff);
  change_record (&staff, make_irregular);
  change_contract (&staff, waking);
  work (&staff, staff.amir, "2026-10-19", PENNY_ENTRY_HOLIDAY, 300);
  first = look (staff.book.store, request);
  g_assert_cmpint (item_sum (slip_of (first, staff.amir), PENNY_PAY_HOLIDAY), ==, 5 * 1420);
  work (&staff, staff.amir, "2026-09-28", PENNY_ENTRY_WORK, 600);
  work (&staff, staff.amir, "2026-09-29", PENNY_ENTRY_WAKING_NIGHT, 600);
  draft = look (staff.book.store, request);
  slip = slip_of (draft, staff.amir);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOLIDAY), ==, 5 * (1420 + 2130) / 2);
  g_assert_cmpint (slip->holiday_minutes, ==, 300);
  /* 12.07% of 20 hours. */
  g_assert_cmpint (slip->leave_built_up, ==, 120);
  g_assert_cmpint (g_array_index (slip->items, PennyDraftItem, slip->items->len - 1).line_id, ==, staff.book.gym);
  staff_tear_down (&staff);
}

static void
roll_up (PennyContract *contract)
{
  contract->rolled_up = TRUE;
  contract->minutes_a_week = 0;
}

static void
test_rolled_up (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  PennyDraftSlip *slip;
  Staff staff;

  runs_set_up (&staff);
  change_record (&staff, make_irregular);
  change_contract (&staff, roll_up);
  work (&staff, staff.amir, "2026-10-19", PENNY_ENTRY_WORK, 600);
  work (&staff, staff.amir, "2026-10-20", PENNY_ENTRY_HOLIDAY, 300);
  draft = look (staff.book.store, request);
  slip = slip_of (draft, staff.amir);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOLIDAY), ==, 0);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOLIDAY_ROLLED_UP), ==, 1714);
  g_assert_nonnull (warning_of (draft, PENNY_PAY_WARNING_HOLIDAY));
  staff_tear_down (&staff);
}

/* Two whole weeks off sick after eight weeks at 20 hours: the flat rate, since 80% of £284.00 is more. */
static void
test_sick (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  PennyDraftSlip *slip;
  Staff staff;

  runs_set_up (&staff);
  for (int i = 0; i < 4; i++)
    work (&staff, staff.amir, "2026-08-25", PENNY_ENTRY_WORK, 1200);
  approve (staff.book.store, request_for ("2026-08-22", "2026-09-18"));
  for (int i = 0; i < 4; i++)
    work (&staff, staff.amir, "2026-09-22", PENNY_ENTRY_WORK, 1200);
  approve (staff.book.store, request_for ("2026-09-19", "2026-10-16"));
  for (PennyDate on = day ("2026-10-19"); on <= day ("2026-10-30"); on++)
    if (penny_date_weekday (on) <= 5)
      {
        g_autofree char *text = penny_date_format (on);

        work (&staff, staff.amir, text, PENNY_ENTRY_SICK, 240);
      }
  draft = look (staff.book.store, request);
  slip = slip_of (draft, staff.amir);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_SSP), ==, 2 * 12325);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOURS), ==, 0);
  g_assert_nonnull (strstr (g_array_index (slip->items, PennyDraftItem, 0).item.explanation, "£123.25"));
  approve (staff.book.store, g_steal_pointer (&request));
  /* Paid once. */
  work (&staff, staff.amir, "2026-11-16", PENNY_ENTRY_WORK, 60);
  g_clear_pointer (&draft, penny_run_draft_free);
  request = request_for ("2026-11-14", "2026-12-11");
  draft = look (staff.book.store, request);
  g_assert_cmpuint (item_count (slip_of (draft, staff.amir), PENNY_PAY_SSP), ==, 0);
  staff_tear_down (&staff);
}

/* An order takes its sum until the debt is paid, and is a bill of its own. */
static void
test_order (void)
{
  static const struct
  {
    const char *from, *to;
    PennyPence  taken;
  } paydays[] = {
    { "2026-09-19", "2026-10-16", 4000 }, { "2026-10-17", "2026-11-13", 4000 }, { "2026-11-14", "2026-12-11", 2000 },
    { "2026-12-12", "2027-01-08", 0 },
  };
  g_autoptr (PennyOrder) order = penny_order_new ();
  Staff staff;

  runs_set_up (&staff);
  order->assistant_id = staff.amir;
  order->from = day ("2026-09-19");
  order->name = g_strdup ("Fine");
  order->payee = g_strdup ("The court");
  order->rank = PENNY_ORDER_BEFORE_LOANS;
  order->fixed = 4000;
  order->owed = 10000;
  do_act (staff.book.store, penny_act_save_order, order);
  for (gsize i = 0; i < G_N_ELEMENTS (paydays); i++)
    {
      PennyRunRequest *request = request_for (paydays[i].from, paydays[i].to);
      g_autoptr (PennyRunDraft) draft = NULL;
      PennyPence owed = owed_for (staff.book.store, PENNY_BILL_OTHER);

      for (int day_of = 0; day_of < 4; day_of++)
        work (&staff, staff.amir, paydays[i].to, PENNY_ENTRY_WORK, 1200);
      draft = look (staff.book.store, request);
      g_assert_cmpint (slip_of (draft, staff.amir)->slip.attachments[0], ==, paydays[i].taken);
      approve (staff.book.store, request);
      g_assert_cmpint (owed_for (staff.book.store, PENNY_BILL_OTHER) - owed, ==, paydays[i].taken);
    }
  staff_tear_down (&staff);
}

static void
leave (Staff      *staff,
       const char *on)
{
  PennyLeaver leaver = { .assistant_id = staff->amir, .last = day (on), .today = day (on) };

  do_act (staff->book.store, penny_act_leave, &leaver);
}

static void
began_long_ago (PennyAssistant *assistant,
                Staff          *staff)
{
  (void) staff;
  assistant->started = day ("2023-11-01");
  assistant->leave_from = day ("2026-04-06");
}

static void
agree_days (PennyContract *contract)
{
  contract->days_a_week = 50;
  contract->from = day ("2023-11-01");
}

/* The last pay: holiday left, notice and redundancy; then 0T, each payday by itself. */
static void
test_leaver (void)
{
  g_autoptr (PennyRunRequest) request = november (), later = request_for ("2026-11-14", "2026-12-11");
  g_autoptr (PennyRunDraft) draft = NULL, after = NULL;
  g_autofree char *code = NULL;
  PennyDraftSlip *slip;
  Staff staff;

  runs_set_up (&staff);
  change_record (&staff, began_long_ago);
  change_contract (&staff, agree_days);
  work (&staff, staff.amir, "2026-10-20", PENNY_ENTRY_WORK, 600);
  leave (&staff, "2026-11-13");
  request->redundant = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->redundant, staff.amir);
  request->no_notice = g_array_copy (request->redundant);
  draft = look (staff.book.store, request);
  slip = slip_of (draft, staff.amir);
  /* 112 hours x 222 of 365 days, up to a minute: 68 h 8 min at 14.20. */
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOLIDAY), ==, 96749);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_NOTICE), ==, 3 * 28400);
  g_assert_cmpint (item_sum (slip, PENNY_PAY_REDUNDANCY), ==, 3 * 3 * 28400 / 2);
  g_assert_nonnull (warning_of (draft, PENNY_PAY_WARNING_LAST_PAY));
  g_clear_pointer (&draft, penny_run_draft_free);
  draft = look (staff.book.store, request);
  approve (staff.book.store, g_steal_pointer (&request));
  claim (&staff, staff.amir, "2026-11-12", PENNY_ENTRY_BONUS, 10000);
  later->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (later->assistants, staff.amir);
  after = look (staff.book.store, later);
  slip = slip_of (after, staff.amir);
  code = penny_tax_code_format (&slip->standing->terms.code);
  g_assert_cmpstr (code, ==, "0T X");
  g_assert_cmpint (item_sum (slip, PENNY_PAY_HOLIDAY), ==, 0);
  g_assert_cmpint (slip->slip.tax.tax, ==, 2000);
  staff_tear_down (&staff);
}

static void
bring_p45 (PennyAssistant *assistant,
           Staff          *staff)
{
  (void) staff;
  assistant->starter = PENNY_STARTER_P45;
  assistant->p45_code = g_strdup ("1000L");
  assistant->p45_left = day ("2026-05-01");
  assistant->p45_pay = 300000;
  assistant->p45_tax = 20000;
}

/* A P45 of this tax year counts with the year so far; one of the year before does not. */
static void
test_p45 (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  Staff staff;

  runs_set_up (&staff);
  change_record (&staff, bring_p45);
  work (&staff, staff.amir, "2026-10-20", PENNY_ENTRY_WORK, 600);
  draft = look (staff.book.store, request);
  g_assert_cmpint (slip_of (draft, staff.amir)->slip.after.before_pay, ==, 300000);
  /* Pay is far below the free pay of 32 weeks, so what was taken comes back. */
  g_assert_cmpint (slip_of (draft, staff.amir)->slip.tax.tax, ==, -20000);
  staff_tear_down (&staff);
}

/* Somebody left in an earlier time with work and holiday to be paid, and nobody else is employed: the next run has both. */
static void
test_left_earlier (void)
{
  g_autoptr (PennyRunRequest) request = request_for ("2026-12-12", "2027-01-08");
  g_autoptr (PennyRunDraft) with = NULL, holiday = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GError) error = NULL;
  PennyLeaver leaver = { .last = day ("2026-10-30"), .today = day ("2026-10-30") };
  Staff staff;

  runs_set_up (&staff);
  leaver.assistant_id = staff.amir;
  do_act (staff.book.store, penny_act_leave, &leaver);
  holiday = look (staff.book.store, request);
  g_assert_cmpint (slip_of (holiday, staff.amir)->slip.gross, >, 0);
  g_assert_cmpint (slip_of (holiday, staff.amir)->slip.gross, ==, item_sum (slip_of (holiday, staff.amir), PENNY_PAY_HOLIDAY));
  due = penny_runs_due (staff.book.store, day ("2027-01-08"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_cmpuint (((PennyRunDue *) g_ptr_array_index (due, 0))->n, ==, 1);
  work (&staff, staff.amir, "2026-10-29", PENNY_ENTRY_WORK, 600);
  with = look (staff.book.store, request);
  g_assert_cmpint (slip_of (with, staff.amir)->slip.gross, ==, slip_of (holiday, staff.amir)->slip.gross + 14200);
  approve (staff.book.store, g_steal_pointer (&request));
  g_clear_pointer (&due, g_ptr_array_unref);
  due = penny_runs_due (staff.book.store, day ("2027-01-09"), &error);
  g_assert_cmpuint (due->len, ==, 0);
  staff_tear_down (&staff);
}

/* The first payday that is offered is a working day, on or after the last day that it pays for: Monday for time that ends on
 * a Sunday. */
static void
test_first_payday (void)
{
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GError) error = NULL;
  const PennyRunDue *first;
  Staff staff;

  runs_set_up (&staff);
  work (&staff, staff.amir, "2026-12-02", PENNY_ENTRY_WORK, 600);
  due = penny_runs_due (staff.book.store, day ("2026-12-05"), &error);
  g_assert_no_error (error);
  first = g_ptr_array_index (due, 0);
  g_assert_cmpint (first->from, ==, day ("2026-11-30"));
  g_assert_cmpint (first->to, ==, day ("2026-12-27"));
  /* Boxing Day is made up for on Monday 28 December. */
  g_assert_cmpint (first->payday, ==, day ("2026-12-29"));
  staff_tear_down (&staff);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-items/rates", test_rates);
  g_test_add_func ("/pay-items/kinds", test_kinds);
  g_test_add_func ("/pay-items/mileage", test_mileage);
  g_test_add_func ("/pay-items/holiday", test_holiday);
  g_test_add_func ("/pay-items/rolled-up", test_rolled_up);
  g_test_add_func ("/pay-items/sick", test_sick);
  g_test_add_func ("/pay-items/order", test_order);
  g_test_add_func ("/pay-items/leaver", test_leaver);
  g_test_add_func ("/pay-items/p45", test_p45);
  g_test_add_func ("/pay-items/left-earlier", test_left_earlier);
  g_test_add_func ("/pay-items/first-payday", test_first_payday);
  return g_test_run ();
}
