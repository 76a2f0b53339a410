#include "maya.h"
#include "owed.h"
#include "papers.h"
#include "runs.h"
#include "sentence.h"

#include <string.h>

/* Maya's eight paydays, to the penny: tests/services/maya.h. */

static const struct
{
  PennyPence gross, tax, ni, pension, net, employer_ni, employer_pension;
} amir = { 113600, 3360, 1352, 2624, 106264, 11265, 1968 }, bev = { 90880, 0, 0, 1715, 89165, 7857, 1286 };

static const struct
{
  const char *payday;
  PennyPence  amirs_tax, chris_gross, chris_ni;
  int         chris_minutes, chris_holiday, chris_built_up;
} paydays[] = {
  { "2026-05-01", 3360, 62160, 3549, 42 * 60, 0, 300 },
  { "2026-05-29", 3360, 62160, 3549, 42 * 60, 0, 300 },
  { "2026-06-26", 3360, 62160, 3549, 42 * 60, 0, 300 },
  { "2026-07-24", 3380, 62160, 3549, 42 * 60, 0, 300 },
  { "2026-08-21", 3360, 62160, 3549, 42 * 60, 0, 300 },
  { "2026-09-18", 3360, 65120, 3993, 24 * 60, 20 * 60, 180 },
  { "2026-10-16", 3380, 62160, 3549, 42 * 60, 0, 300 },
  { "2026-11-13", 3360, 35520, 0, 24 * 60, 0, 180 },
};

static void
open_maya (Maya *maya)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open_memory (&error);

  g_assert_no_error (error);
  maya_fill (maya, store);
}

/* Paydays up to @n, the last with it. */
static void
pay_all (Maya  *maya,
         guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      maya_work (maya, i);
      maya_pay (maya, i);
    }
}

static PennySlip *
nth_slip (Maya   *maya,
          gint64  assistant,
          guint   n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slips = penny_slips_list (maya->store, assistant, 2026, TRUE, &error);

  g_assert_no_error (error);
  return penny_slip_copy (g_ptr_array_index (slips, n));
}

static void
assert_payday (Maya  *maya,
               guint  n)
{
  g_autoptr (PennySlip) amirs = nth_slip (maya, maya->amir, n);
  g_autoptr (PennySlip) bevs = nth_slip (maya, maya->bev, n);
  g_autoptr (PennySlip) chris = nth_slip (maya, maya->chris, n);

  g_test_message ("%s", paydays[n].payday);
  g_assert_cmpint (amirs->payday, ==, day (paydays[n].payday));
  g_assert_cmpint (amirs->gross, ==, amir.gross);
  g_assert_cmpint (amirs->tax, ==, paydays[n].amirs_tax);
  g_assert_cmpint (amirs->employee_ni, ==, amir.ni);
  g_assert_cmpint (amirs->pension, ==, amir.pension);
  g_assert_cmpint (amirs->net, ==, amir.net - (paydays[n].amirs_tax - amir.tax));
  g_assert_cmpint (amirs->employer_ni, ==, amir.employer_ni);
  g_assert_cmpint (amirs->employer_pension, ==, amir.employer_pension);
  g_assert_cmpint (amirs->minutes + amirs->holiday_minutes, ==, 80 * 60);
  g_assert_cmpint (bevs->gross, ==, bev.gross);
  g_assert_cmpint (bevs->tax, ==, 0);
  g_assert_cmpint (bevs->pension, ==, bev.pension);
  g_assert_cmpint (bevs->net, ==, bev.net);
  g_assert_cmpint (bevs->employer_ni, ==, bev.employer_ni);
  g_assert_cmpint (chris->gross, ==, paydays[n].chris_gross);
  g_assert_cmpint (chris->net, ==, paydays[n].chris_gross);
  g_assert_cmpint (chris->employer_ni, ==, paydays[n].chris_ni);
  g_assert_cmpint (chris->minutes, ==, paydays[n].chris_minutes);
  g_assert_cmpint (chris->holiday_minutes, ==, paydays[n].chris_holiday);
  g_assert_cmpint (chris->leave_built_up, ==, paydays[n].chris_built_up);
}

static void
assert_owed (PennyStore *store,
             const char *on,
             const char *what,
             PennyPence  amount,
             const char *due)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = penny_bills_list (store, 0, TRUE, &error);

  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      if (g_strcmp0 (bill->what, what) != 0 || bill->incurred != day (on))
        continue;
      g_assert_cmpint (bill->amount, ==, amount);
      g_assert_cmpint (bill->due, ==, day (due));
      return;
    }
  g_assert_not_reached ();
}

static gint64
leave_left (Maya   *maya,
            gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRateYears) years = penny_pay_rates (&error);
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (maya->store, id, &error);
  PennyHoliday holiday;

  g_assert_no_error (error);
  g_assert_true (penny_standing_holiday (maya->store, years, assistant, day ("2026-11-15"), &holiday, &error));
  g_assert_no_error (error);
  return holiday.left;
}

/* Taken on today, at work from Monday: no leave year has begun, and that is not a mistake of theirs. */
static void
assert_no_leave_before_work (Maya *maya)
{
  g_autoptr (GError) error = NULL, problem = NULL;
  g_autoptr (PennyRateYears) years = penny_pay_rates (&error);
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (maya->store, maya->amir, &error);
  PennyHoliday holiday;

  g_assert_no_error (error);
  assistant->started = day ("2026-11-16");
  g_assert_false (penny_standing_holiday (maya->store, years, assistant, day ("2026-11-15"), &holiday, &problem));
  g_assert_cmpstr (problem->message, ==, "Holiday builds up from the first day of work on, which is 16 Nov 2026.");
}

/* A payslip says what its draft did: what is left after it, in words on the paper. */
static void
assert_left (Maya       *maya,
             gint64      assistant,
             guint       n,
             gint64      left,
             const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennySlip) slip = nth_slip (maya, assistant, n);
  PennySlipView *view = penny_slip_view (maya->store, &slip->id, &error);
  g_autoptr (PennyPaper) paper = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (view->leave_left, ==, left);
  paper = penny_payslip_paper (view, FALSE);
  text = penny_paper_to_text (paper);
  g_assert_nonnull (strstr (text, "Left of this leave year’s holiday"));
  g_assert_nonnull (strstr (text, words));
  penny_slip_view_free (view);
}

static void
test_maya (void)
{
  Maya maya;

  open_maya (&maya);
  pay_all (&maya, 8);
  for (guint i = 0; i < G_N_ELEMENTS (paydays); i++)
    assert_payday (&maya, i);
  assert_owed (maya.store, "2026-10-16", "PAYE month 7", 4732, "2026-11-20");
  assert_owed (maya.store, "2026-11-13", "PAYE month 8", 4712, "2026-12-22");
  assert_owed (maya.store, "2026-11-13", "Pay, Saturday 17 October to Friday 13 November", 106264, "2026-11-13");
  g_assert_cmpint (billed_to (maya.store, maya.wages), ==, 1920000);
  g_assert_cmpint (billed_to (maya.store, maya.cover), ==, 159840);
  g_assert_cmpint (billed_to (maya.store, maya.holiday), ==, 29600);
  g_assert_cmpint (billed_to (maya.store, maya.pension), ==, 26032);
  g_assert_cmpint (leave_left (&maya, maya.amir), ==, 52 * 60);
  g_assert_cmpint (leave_left (&maya, maya.bev), ==, 41 * 60 + 36);
  g_assert_cmpint (leave_left (&maya, maya.chris), ==, 16 * 60);
  assert_no_leave_before_work (&maya);
  assert_left (&maya, maya.amir, 7, 52 * 60, "52 hours");
  assert_left (&maya, maya.chris, 7, 16 * 60, "16 hours");
  maya_tear_down (&maya);
}

/* The run's own number counts the tax year's paydays; the next run goes on from the last. */
static void
test_next_run (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) due = NULL, runs = NULL;
  const PennyRunDue *next;
  Maya maya;

  open_maya (&maya);
  pay_all (&maya, 2);
  maya_work (&maya, 2);
  due = penny_runs_due (maya.store, maya_payday (2), &error);
  runs = penny_runs_list (maya.store, PENNY_DATE_NONE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((PennyRun *) g_ptr_array_index (runs, 0))->number, ==, 2);
  g_assert_cmpuint (due->len, ==, 1);
  next = g_ptr_array_index (due, 0);
  g_assert_cmpint (next->frequency, ==, PENNY_PAY_FOUR_WEEKLY);
  g_assert_cmpint (next->payday, ==, maya_payday (2));
  g_assert_cmpint (next->from, ==, maya_payday (2) - 27);
  g_assert_cmpint (next->to, ==, maya_payday (2));
  g_assert_cmpuint (next->n, ==, 3);
  g_assert_cmpint (next->minutes, ==, (80 + 64 + 42) * 60);
  g_assert_cmpint (next->not_approved, ==, 0);
  maya_tear_down (&maya);
}

static void
assert_same (PennyStore *store,
             const char *before)
{
  g_autofree char *now = dump (store);

  g_assert_cmpstr (now, ==, before);
}

static void
undo_redo (PennyStore *store,
           PennyAct    act)
{
  g_autoptr (GError) error = NULL;

  act (store, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Approved, undone and done again, the book is as it was each time. */
static void
test_undo (void)
{
  g_autofree char *before = NULL, *after = NULL;
  Maya maya;

  open_maya (&maya);
  pay_all (&maya, 1);
  maya_work (&maya, 1);
  before = dump (maya.store);
  approve (maya.store, maya_request (1));
  after = dump (maya.store);
  g_assert_cmpstr (before, !=, after);
  undo_redo (maya.store, penny_act_undo);
  assert_same (maya.store, before);
  undo_redo (maya.store, penny_act_redo);
  assert_same (maya.store, after);
  maya_tear_down (&maya);
}

static void
refuse (PennyStore      *store,
        PennyRunRequest *request,
        const char      *seen,
        const char      *words)
{
  g_autofree char *before = dump (store);
  PennyRunApproval approval = { .request = request, .seen = (char *) seen };
  g_autoptr (GError) error = NULL;

  g_assert_false (penny_act_approve_run (store, &approval, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  if (g_strstr_len (error->message, -1, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
  assert_same (store, before);
}

/* What was not seen is not approved, and nothing is paid twice. */
static void
test_refused (void)
{
  g_autoptr (PennyRunRequest) request = maya_request (0);
  g_autoptr (PennyRunDraft) draft = NULL;
  Maya maya;

  open_maya (&maya);
  refuse (maya.store, request, "", "nothing to pay");
  maya_work (&maya, 0);
  refuse (maya.store, request, "seen", "has changed since");
  draft = look (maya.store, request);
  {
    PennyEntry more = { .assistant_id = maya.bev, .day = day ("2026-04-11"), .start = 600, .end = 660 };
    PennyWeekAct week = { .assistant_id = maya.bev, .day = day ("2026-04-11"), .today = day ("2026-05-01") };

    do_act (maya.store, penny_act_reopen_week, &week);
    do_act (maya.store, penny_act_save_entry, &more);
    do_act (maya.store, penny_act_approve_week, &week);
  }
  refuse (maya.store, request, draft->seen, "has changed since");
  approve (maya.store, maya_request (0));
  request->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->assistants, maya.amir);
  refuse (maya.store, request, "", "already paid");
  maya_tear_down (&maya);
}

/* HMRC is told by a person. */
static void
test_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) not_told = NULL;
  g_autoptr (PennyRun) run = NULL;
  PennyTold told = { .on = day ("2026-05-01") };
  Maya maya;

  open_maya (&maya);
  maya_work (&maya, 0);
  told.run_id = approve (maya.store, maya_request (0));
  not_told = penny_runs_not_told (maya.store, &error);
  g_assert_cmpuint (not_told->len, ==, 1);
  g_assert_false (penny_act_tell_hmrc (maya.store, &told, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  told.by = (char *) "Ruth";
  told.receipt = (char *) "8596148860";
  do_act (maya.store, penny_act_tell_hmrc, &told);
  run = penny_runs_get (maya.store, told.run_id, &error);
  g_assert_cmpstr (run->told_receipt, ==, "8596148860");
  g_assert_cmpint (run->told_on, ==, day ("2026-05-01"));
  maya_tear_down (&maya);
}

/* Corrections */

static PennyRunRequest *
correct (Maya   *maya,
         guint   n,
         gint64  run,
         gint64  assistant)
{
  PennyRunRequest *request = maya_request (n);

  (void) maya;
  request->corrects = run;
  request->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->assistants, assistant);
  return request;
}

/* Two hours of Amir's less on one day of the time. */
static void
take_two_hours (Maya       *maya,
                const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = penny_entries_list (maya->store, maya->amir, day (on), day (on), &error);
  PennyWeekAct week = { .assistant_id = maya->amir, .day = day (on), .today = day ("2026-11-15") };
  PennyEntry *entry = g_ptr_array_index (entries, 0);

  do_act (maya->store, penny_act_reopen_week, &week);
  entry->end -= 120;
  entry->state = PENNY_ENTRY_ENTERED;
  do_act (maya->store, penny_act_save_entry, entry);
  do_act (maya->store, penny_act_approve_week, &week);
}

static PennyYearToDate
year_of (Maya   *maya,
         gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRateYears) years = penny_pay_rates (&error);
  g_autoptr (PennyStanding) standing = penny_standing_read (maya->store, years, id, day ("2026-11-15"), &error);
  PennyYearToDate year;

  g_assert_no_error (error);
  g_assert_true (penny_standing_year (maya->store, standing->assistant, 2026, PENNY_DATE_NONE, &year, &error));
  return year;
}

/* The last payslip taken back, an hour put right, paid anew: the book owes what it would have owed. */
static void
test_wrong_hour (void)
{
  Maya wrong, right;
  PennyRelease release = { 0 };
  g_autoptr (PennySlip) slip = NULL, anew = NULL, expected = NULL;
  PennyYearToDate year, expected_year;
  gint64 run;

  open_maya (&right);
  pay_all (&right, 1);
  maya_work (&right, 1);
  take_two_hours (&right, "2026-05-18");
  approve (right.store, maya_request (1));
  open_maya (&wrong);
  pay_all (&wrong, 1);
  maya_work (&wrong, 1);
  run = approve (wrong.store, maya_request (1));
  slip = nth_slip (&wrong, wrong.amir, 1);
  release.slip_id = slip->id;
  do_act (wrong.store, penny_act_release_slip, &release);
  expected = nth_slip (&right, right.amir, 1);
  g_assert_cmpint (owed_for (wrong.store, PENNY_BILL_WAGES), ==, owed_for (right.store, PENNY_BILL_WAGES) - expected->net);
  take_two_hours (&wrong, "2026-05-18");
  approve (wrong.store, correct (&wrong, 1, run, wrong.amir));
  anew = nth_slip (&wrong, wrong.amir, 3);
  g_assert_cmpint (anew->net, ==, expected->net);
  g_assert_cmpint (anew->gross, ==, 78 * 1420);
  year = year_of (&wrong, wrong.amir);
  expected_year = year_of (&right, right.amir);
  g_assert_cmpmem (&year, sizeof year, &expected_year, sizeof expected_year);
  for (PennyBillKind kind = PENNY_BILL_OTHER; kind <= PENNY_BILL_WAGES; kind++)
    g_assert_cmpint (owed_for (wrong.store, kind), ==, owed_for (right.store, kind));
  g_assert_cmpint (billed_to (wrong.store, wrong.wages), ==, billed_to (right.store, right.wages));
  g_assert_cmpint (billed_to (wrong.store, wrong.pension), ==, billed_to (right.store, right.pension));
  maya_tear_down (&wrong);
  maya_tear_down (&right);
}

static void
cut_code (Maya *maya)
{
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();

  code->assistant_id = maya->amir;
  code->from = day ("2026-05-20");
  code->code = g_strdup ("BR");
  do_act (maya->store, penny_act_save_code_notice, code);
}

/* A wrong record put right in one act, undone and done again; the old pay was paid by then, so the rest is a bill, or too much. */
static void
test_wrong_code (void)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (PennyRunRequest) request = NULL;
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = NULL;
  Maya maya;
  gint64 run;

  open_maya (&maya);
  pay_all (&maya, 1);
  maya_work (&maya, 1);
  run = approve (maya.store, maya_request (1));
  bills = penny_bills_list (maya.store, 0, FALSE, &error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);
      PennyBillPayment how = { bill->id, maya.bank, day ("2026-05-30") };

      do_act (maya.store, penny_act_pay_bill, &how);
    }
  cut_code (&maya);
  before = dump (maya.store);
  request = correct (&maya, 1, run, maya.amir);
  draft = look (maya.store, request);
  g_assert_nonnull (warning_of (draft, PENNY_PAY_WARNING_PAID_TOO_MUCH));
  g_assert_cmpint (slip_of (draft, maya.amir)->paid_too_much, ==, -draft->net);
  g_assert_cmpint (draft->hmrc, ==, -draft->net);
  approve (maya.store, g_steal_pointer (&request));
  /* HMRC's bill of that month is paid, so what is missing is in the next payment. */
  g_assert_cmpint (owed_for (maya.store, PENNY_BILL_WAGES), ==, 0);
  g_assert_cmpint (owed_for (maya.store, PENNY_BILL_HMRC), ==, draft->hmrc);
  after = dump (maya.store);
  undo_redo (maya.store, penny_act_undo);
  assert_same (maya.store, before);
  undo_redo (maya.store, penny_act_redo);
  assert_same (maya.store, after);
  maya_tear_down (&maya);
}

/* What the P60 says is the year as it is now, not as the newest payslip knew it. */
static void
assert_p60_has (Maya       *maya,
                const char *amount)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) p60 = penny_p60_paper (maya->store, maya->amir, 2026, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = penny_paper_to_text (p60);
  g_assert_nonnull (strstr (text, amount));
}

/* Of an old payday with later ones: it comes to what it would have come to then, and the year adds up. */
static void
test_old_payday (void)
{
  g_autoptr (PennySlip) slip = NULL, anew = NULL, expected = NULL, next = NULL;
  PennyRelease release = { 0 };
  PennyYearToDate year;
  gint64 run;
  Maya maya, right;

  open_maya (&right);
  maya_work (&right, 0);
  take_two_hours (&right, "2026-04-20");
  maya_pay (&right, 0);
  expected = nth_slip (&right, right.amir, 0);
  open_maya (&maya);
  pay_all (&maya, 3);
  slip = nth_slip (&maya, maya.amir, 0);
  release.slip_id = slip->id;
  run = slip->run_id;
  do_act (maya.store, penny_act_release_slip, &release);
  g_assert_cmpint (year_of (&maya, maya.amir).gross, ==, 2 * 113600);
  take_two_hours (&maya, "2026-04-20");
  approve (maya.store, correct (&maya, 0, run, maya.amir));
  anew = nth_slip (&maya, maya.amir, 2);
  g_assert_cmpint (anew->payday, ==, maya_payday (0));
  g_assert_cmpint (anew->tax, ==, expected->tax);
  g_assert_cmpint (anew->net, ==, expected->net);
  year = year_of (&maya, maya.amir);
  g_assert_cmpint (year.gross, ==, 3 * 113600 - 2840);
  g_assert_cmpuint (year.n_ni, ==, 1);
  assert_p60_has (&maya, "£3,379.60");
  maya_work (&maya, 3);
  maya_pay (&maya, 3);
  next = nth_slip (&maya, maya.amir, 5);
  g_assert_cmpint (next->payday, ==, maya_payday (3));
  /* The cumulative code brings the year's tax right: 20% of the whole pounds of £4,515.60 less £3,870.72 free pay. */
  year = year_of (&maya, maya.amir);
  g_assert_cmpint (year.gross, ==, 4 * 113600 - 2840);
  g_assert_cmpint (year.tax, ==, 20 * 644);
  maya_tear_down (&right);
  maya_tear_down (&maya);
}

static void
test_released_twice (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyHistoryEntry) newest = NULL;
  g_autoptr (PennySlip) slip = NULL;
  g_autofree char *sentence = NULL;
  PennyRelease release = { 0 };
  Maya maya;

  open_maya (&maya);
  pay_all (&maya, 1);
  slip = nth_slip (&maya, maya.amir, 0);
  release.slip_id = slip->id;
  do_act (maya.store, penny_act_release_slip, &release);
  newest = penny_history_next_undo (maya.store, &error);
  g_assert_no_error (error);
  sentence = penny_sentence_for_file (newest);
  /* Between them a year, where that is another one than this. */
  g_assert_true (g_str_has_prefix (sentence, "Took back Amir Sample’s payslip of Friday 1 May"));
  g_assert_true (g_str_has_suffix (sentence, ", which said £1,062.64."));
  g_assert_false (penny_act_release_slip (maya.store, &release, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  maya_tear_down (&maya);
}

/* The bureau's payslip of 82 hours for 80, at 12.60: kept as stated, with what is wrong in it. */
static void
test_bureau (void)
{
  g_autoptr (PennyRunRequest) request = maya_request (0);
  PennyStatedSlip stated = { 0 };
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (PennySlip) slip = NULL;
  PennySlipView *view;
  g_autoptr (GError) error = NULL;
  PennyRunApproval approval = { 0 };
  const char *words;
  Maya maya;

  open_maya (&maya);
  maya_work (&maya, 0);
  stated.assistant_id = maya.amir;
  stated.stated.said[PENNY_STATED_HOURS] = stated.stated.said[PENNY_STATED_GROSS] = stated.stated.said[PENNY_STATED_NET] = TRUE;
  stated.stated.figure[PENNY_STATED_HOURS] = 82 * 60;
  stated.stated.figure[PENNY_STATED_GROSS] = 82 * 1420;
  stated.stated.figure[PENNY_STATED_NET] = 108000;
  stated.file = g_bytes_new_static ("%PDF", 4);
  stated.file_name = (char *) "amir.pdf";
  request->by_bureau = TRUE;
  request->stated = g_ptr_array_new ();
  g_ptr_array_add (request->stated, g_memdup2 (&stated, sizeof stated));
  ((PennyStatedSlip *) g_ptr_array_index (request->stated, 0))->file_name = g_strdup ("amir.pdf");
  draft = look (maya.store, request);
  words = warning_of (draft, PENNY_PAY_WARNING_BUREAU);
  g_assert_nonnull (words);
  g_assert_nonnull (g_strstr_len (words, -1, "£28.40"));
  approval.request = request;
  approval.seen = draft->seen;
  do_act (maya.store, penny_act_approve_run, &approval);
  slip = nth_slip (&maya, maya.amir, 0);
  g_assert_cmpint (slip->gross, ==, 82 * 1420);
  g_assert_cmpint (slip->net, ==, 108000);
  g_assert_cmpint (slip->tax, ==, 3360);
  g_assert_cmpint (slip->minutes, ==, 82 * 60);
  g_assert_nonnull (slip->stated);
  view = penny_slip_view (maya.store, &slip->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (view->working.gross, ==, 80 * 1420);
  g_assert_cmpuint (view->findings->len, ==, slip_of (draft, maya.amir)->findings->len);
  penny_slip_view_free (view);
  maya_tear_down (&maya);
}

static void
test_bureau_below_minimum_wage (void)
{
  g_autoptr (PennyRunRequest) request = maya_request (0);
  PennyStatedSlip *stated = g_new0 (PennyStatedSlip, 1);
  g_autoptr (PennyRunDraft) draft = NULL;
  Maya maya;

  open_maya (&maya);
  maya_work (&maya, 0);
  stated->assistant_id = maya.amir;
  stated->stated.said[PENNY_STATED_RATE] = TRUE;
  stated->stated.figure[PENNY_STATED_RATE] = 1260;
  request->by_bureau = TRUE;
  request->stated = g_ptr_array_new ();
  g_ptr_array_add (request->stated, stated);
  draft = look (maya.store, request);
  g_assert_nonnull (g_strstr_len (warning_of (draft, PENNY_PAY_WARNING_BUREAU), -1, "minimum wage"));
  maya_tear_down (&maya);
}

/* A weekly and a four-weekly assistant in one book, of two budgets. */
static void
test_two_budgets (void)
{
  g_autoptr (PennyAssistant) dee = NULL;
  g_autoptr (PennyContract) weekly = NULL;
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (PennyRunRequest) request = request_for ("2026-11-07", "2026-11-13");
  g_autoptr (GPtrArray) due = NULL, bills = NULL;
  g_autoptr (GError) error = NULL;
  PennyPence by_budget[2] = { 0 };
  Staff staff;
  gint64 id;

  runs_set_up (&staff);
  dee = assistant (&staff.book, "Dee Sample");
  dee->budget_id = staff.book.other_budget;
  dee->pay_line = staff.book.other_line;
  dee->born = day ("1990-01-01");
  id = save_assistant (staff.book.store, dee);
  weekly = contract (id, "2026-03-02", 1500);
  weekly->frequency = PENNY_PAY_WEEKLY;
  do_act (staff.book.store, penny_act_save_contract, weekly);
  code->assistant_id = id;
  code->from = day ("2026-04-06");
  code->code = g_strdup ("BR");
  do_act (staff.book.store, penny_act_save_code_notice, code);
  work (&staff, id, "2026-11-09", PENNY_ENTRY_WORK, 600);
  for (int i = 0; i < 5; i++)
    work (&staff, staff.amir, "2026-11-09", PENNY_ENTRY_WORK, 1200);
  due = penny_runs_due (staff.book.store, day ("2026-11-13"), &error);
  g_assert_cmpuint (due->len, ==, 2);
  request->frequency = PENNY_PAY_WEEKLY;
  draft = look (staff.book.store, request);
  g_assert_cmpuint (draft->slips->len, ==, 1);
  g_assert_cmpint (slip_of (draft, id)->slip.tax.tax, ==, 3000);
  approve (staff.book.store, g_steal_pointer (&request));
  approve (staff.book.store, november ());
  bills = penny_bills_list (staff.book.store, 0, FALSE, &error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      by_budget[bill->budget_id == staff.book.other_budget] += bill->amount;
    }
  /* Everything that was earned, to the penny: the allowance pays the employer's National Insurance. */
  g_assert_cmpint (by_budget[1], ==, 15000);
  g_assert_cmpint (by_budget[0], ==, 142000);
  g_assert_cmpint (billed_to (staff.book.store, staff.book.other_line), ==, 15000);
  g_assert_cmpint (billed_to (staff.book.store, staff.book.bus), ==, 142000);
  staff_tear_down (&staff);
}

static void
test_views (void)
{
  g_autoptr (GError) error = NULL;
  PennyRunView *view;
  gint64 first, second;
  Maya maya;

  open_maya (&maya);
  maya_work (&maya, 0);
  first = maya_pay (&maya, 0);
  maya_work (&maya, 1);
  second = maya_pay (&maya, 1);
  view = penny_run_view (maya.store, &first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->slips->len, ==, 3);
  /* Three assistants, the pension, HMRC. */
  g_assert_cmpuint (view->bills->len, ==, 5);
  g_assert_false (view->is_last);
  penny_run_view_free (view);
  view = penny_run_view (maya.store, &second, &error);
  g_assert_true (view->is_last);
  penny_run_view_free (view);
  maya_tear_down (&maya);
}

static void
make_monthly (PennyContract *contract)
{
  contract->frequency = PENNY_PAY_MONTHLY;
}

/* The rule: a month after the last payday; a short month cuts the day once, and not for ever. */
static void
test_months (void)
{
  static const struct
  {
    const char *paydays[3];
    const char *next;
  } cases[] = {
    { { "2026-01-31", "2026-02-28" }, "2026-03-31" },
    { { "2025-12-30", "2026-01-30", "2026-02-28" }, "2026-03-30" },
    { { "2026-03-31", "2026-04-30" }, "2026-05-31" },
    { { "2026-01-28", "2026-02-28" }, "2026-03-28" },
    { { "2026-02-28" }, "2026-03-28" },
    { { "2026-01-31", "2026-02-20" }, "2026-03-20" },     /* moved by will */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) due = NULL;
      g_autofree char *next = NULL;
      Staff staff = { 0 };

      runs_set_up (&staff);
      change_contract (&staff, make_monthly);
      g_assert_true (penny_history_begin (staff.book.store, &error));
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].paydays) && cases[i].paydays[j] != NULL; j++)
        {
          PennyRun run = { .frequency = PENNY_PAY_MONTHLY, .payday = day (cases[i].paydays[j]) };

          run.from = run.payday - 27;
          run.to = run.payday;
          g_assert_true (penny_runs_save (staff.book.store, &run, NULL, &error));
        }
      g_assert_true (penny_history_commit (staff.book.store, "run-approved", NULL, &error));
      due = penny_runs_due (staff.book.store, day ("2026-03-02"), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (due->len, ==, 1);
      next = penny_date_format (((const PennyRunDue *) due->pdata[0])->payday);
      g_assert_cmpstr (next, ==, cases[i].next);
      staff_tear_down (&staff);
    }
}

/* What was approved is owed at once, not from a payday that is still to come: else it would look free. */
static void
test_owed_before_the_payday (void)
{
  static const struct
  {
    int days;                   /* from the payday to the approval */
    int owed_from;              /* and to the day from which it is owed */
  } cases[] = { { -9, -9 }, { 0, 0 }, { 4, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) owed = NULL;
      PennyRunRequest *request = maya_request (0);
      PennyDate from = request->payday + cases[i].owed_from;
      Maya maya;

      open_maya (&maya);
      maya_work (&maya, 0);
      request->today = request->payday + cases[i].days;
      approve (maya.store, request);
      before = penny_bills_owed (maya.store, 0, from - 1, &error);
      owed = penny_bills_owed (maya.store, 0, from, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (before->len, ==, 0);
      /* Three assistants, the pension, HMRC. */
      g_assert_cmpuint (owed->len, ==, 5);
      maya_tear_down (&maya);
    }
}

/* A payslip approved while others were in the room tells its amounts when it is read. */
static void
test_approved_while_hidden (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennySlip) slip = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  guint explained = 0;
  Maya maya;

  open_maya (&maya);
  maya_work (&maya, 0);
  penny_pence_hide (TRUE);
  maya_pay (&maya, 0);
  penny_pence_hide (FALSE);
  slip = nth_slip (&maya, maya.amir, 0);
  lines = penny_slips_lines (maya.store, slip->id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    {
      const PennySlipLine *line = lines->pdata[i];

      g_assert_null (strstr (line->label, "£…"));
      g_assert_true (line->explanation == NULL || strstr (line->explanation, "£…") == NULL);
      explained += line->explanation != NULL && strstr (line->explanation, "£") != NULL;
    }
  g_assert_cmpuint (explained, >, 2);
  maya_tear_down (&maya);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-run/maya", test_maya);
  g_test_add_func ("/pay-run/next-run", test_next_run);
  g_test_add_func ("/pay-run/undo", test_undo);
  g_test_add_func ("/pay-run/refused", test_refused);
  g_test_add_func ("/pay-run/told", test_told);
  g_test_add_func ("/pay-run/wrong-hour", test_wrong_hour);
  g_test_add_func ("/pay-run/wrong-code", test_wrong_code);
  g_test_add_func ("/pay-run/old-payday", test_old_payday);
  g_test_add_func ("/pay-run/released-twice", test_released_twice);
  g_test_add_func ("/pay-run/bureau", test_bureau);
  g_test_add_func ("/pay-run/bureau-below-minimum-wage", test_bureau_below_minimum_wage);
  g_test_add_func ("/pay-run/two-budgets", test_two_budgets);
  g_test_add_func ("/pay-run/months", test_months);
  g_test_add_func ("/pay-run/owed-before-the-payday", test_owed_before_the_payday);
  g_test_add_func ("/pay-run/approved-while-hidden", test_approved_while_hidden);
  g_test_add_func ("/pay-run/views", test_views);
  return g_test_run ();
}
