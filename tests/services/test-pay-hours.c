#include "staff.h"

#include <locale.h>
#include <string.h>

#include "shift.h"

/* Hours: entered, signed, approved, opened again, and brought in from a file. */

typedef struct
{
  const char *name;
  void      (*prepare) (Staff *staff);
  void      (*act) (Staff *staff);
  const char *sentence;
} ActRow;

static gint64 ready;

static void
nothing (Staff *staff)
{
}

static void
do_week (Staff      *staff,
         PennyAct    act,
         const char *on)
{
  PennyWeekAct what = week (staff->amir, on);

  what.signed_by = (char *) "Amir Sample";
  do_act (staff->book.store, act, &what);
}

static void
work (Staff *staff)
{
  ready = save_entry (staff->book.store, entry (staff->amir, "2026-11-09", "9", "17"));
}

static void
move_work (Staff *staff)
{
  g_autoptr (PennyEntry) value = penny_entries_get (staff->book.store, ready, NULL);

  value->day = day ("2026-11-17");
  do_act (staff->book.store, penny_act_save_entry, value);
}

static void
remove_work (Staff *staff)
{
  PennyRemoval removal = { .id = ready };

  do_act (staff->book.store, penny_act_remove_entry, &removal);
}

static gint64
save_usual (Staff          *staff,
            int             weekday,
            const char     *start,
            const char     *end,
            PennyEntryKind  kind)
{
  PennyUsualHours usual = { .assistant_id = staff->amir, .weekday = weekday, .kind = kind, .start = penny_clock_parse (start) };

  usual.end = penny_shift_end (usual.start, penny_clock_parse (end));
  return do_act (staff->book.store, penny_act_save_usual_hours, &usual);
}

static void
plan (Staff *staff)
{
  ready = save_usual (staff, 1, "9", "17", PENNY_ENTRY_WORK);
}

static void
change_plan (Staff *staff)
{
  PennyUsualHours usual = { .id = ready, .assistant_id = staff->amir, .weekday = 2, .start = 540, .end = 1020, .rest = 30 };

  do_act (staff->book.store, penny_act_save_usual_hours, &usual);
}

static void
remove_plan (Staff *staff)
{
  PennyRemoval removal = { .id = ready };

  do_act (staff->book.store, penny_act_remove_usual_hours, &removal);
}

static void
plan_week (Staff *staff)
{
  plan (staff);
  save_usual (staff, 6, "22", "6", PENNY_ENTRY_WAKING_NIGHT);
}

static void
fill (Staff *staff)
{
  do_week (staff, penny_act_fill_usual, "2026-10-21");
}

static void
copy (Staff *staff)
{
  do_week (staff, penny_act_copy_last_week, "2026-11-18");
}

static void
make_usual (Staff *staff)
{
  do_week (staff, penny_act_make_usual, "2026-11-09");
}

static void
sign (Staff *staff)
{
  do_week (staff, penny_act_sign_week, "2026-11-09");
}

static void
work_and_sign (Staff *staff)
{
  work (staff);
  sign (staff);
}

static void
approve (Staff *staff)
{
  do_week (staff, penny_act_approve_week, "2026-11-11");
}

static void
work_and_approve (Staff *staff)
{
  work (staff);
  approve (staff);
}

static void
approve_all (Staff *staff)
{
  PennyWeekAct what = week (0, "2026-11-11");

  do_act (staff->book.store, penny_act_approve_week, &what);
}

static void
reopen (Staff *staff)
{
  do_week (staff, penny_act_reopen_week, "2026-11-11");
}

static PennyHoursFile *
look (Staff      *staff,
      const char *text,
      GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  PennyHoursLook asked = { .bytes = bytes, .today = day ("2026-11-22") };

  return penny_hours_look (staff->book.store, &asked, error);
}

static void
bring_in (Staff *staff)
{
  PennyHoursFile *file = look (staff, "Name,Date,Start,End\nAmir,9/11/2026,9,17\nAmir Sample,10/11/26,9,17\n", NULL);

  g_assert_cmpuint (file->entries->len, ==, 2);
  do_act (staff->book.store, penny_act_bring_in_hours, file);
  penny_hours_file_free (file);
}

static const ActRow acts[] = {
  { "entry-added", nothing, work, "Added hours for Amir Sample on Monday 9 November." },
  { "entry-changed", work, move_work, "Changed Amir Sample’s hours on Tuesday 17 November." },
  { "entry-moved-from-signed", work_and_sign, move_work, "Changed Amir Sample’s hours on Tuesday 17 November." },
  { "entry-removed", work_and_sign, remove_work, "Removed Amir Sample’s hours on Monday 9 November." },
  { "usual-added", nothing, plan, "Added hours to Amir Sample’s usual week." },
  { "usual-changed", plan, change_plan, "Changed Amir Sample’s usual week." },
  { "usual-removed", plan, remove_plan, "Took hours out of Amir Sample’s usual week." },
  { "week-filled", plan_week, fill, "Filled in Amir Sample’s usual hours for the week from Monday 19 October." },
  { "week-copied", work, copy, "Copied Amir Sample’s hours of the week before to the week from Monday 16 November." },
  { "week-made-usual", work, make_usual, "Made a week Amir Sample’s usual one." },
  { "week-signed", work, sign, "Amir Sample signed the hours of the week from Monday 9 November." },
  { "week-signed-again", work_and_sign, reopen, "Opened Amir Sample’s hours of the week from Monday 9 November again." },
  { "week-approved", work_and_sign, approve, "Approved Amir Sample’s hours of the week from Monday 9 November." },
  { "weeks-approved", work, approve_all, "Approved everyone’s hours of the week from Monday 9 November." },
  { "week-reopened", work_and_approve, reopen, "Opened Amir Sample’s hours of the week from Monday 9 November again." },
  { "hours-brought-in", nothing, bring_in, "Brought in the hours of 2 rows of a file." },
};

static void
test_act (gconstpointer data)
{
  const ActRow *row = data;
  g_autofree char *before = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  row->prepare (&staff);
  before = dump (staff.book.store);
  row->act (&staff);
  assert_undone (staff.book.store, before, row->sentence);
  staff_tear_down (&staff);
}

/* One entry beside work from 9 to 17 on Monday 9 November. */
typedef struct
{
  const char     *name;
  const char     *on, *start, *end;
  PennyEntryKind  kind;
  int             minutes, rest, other, tenths;
  PennyPence      amount;
  const char     *says;        /* NULL: it is right */
} EntryRow;

static const EntryRow entries[] = {
  { "after", "2026-11-09", "17", "18", .says = NULL },
  { "before", "2026-11-09", "8", "9", .says = NULL },
  { "night-until", "2026-11-08", "22", "9", .says = NULL },
  { "hours-alone", "2026-11-09", .minutes = 60, .says = NULL },
  { "sleep-in-alone", "2026-11-10", .kind = PENNY_ENTRY_SLEEP_IN, .says = NULL },
  { "miles", "2026-11-09", .kind = PENNY_ENTRY_MILEAGE, .tenths = 125, .says = NULL },
  { "expenses", "2026-11-09", .kind = PENNY_ENTRY_EXPENSES, .amount = 450, .says = NULL },
  { "arrears-back", "2026-11-09", .kind = PENNY_ENTRY_ARREARS, .amount = -450, .says = NULL },
  { "weekend", "2026-11-14", "9", "13", .kind = PENNY_ENTRY_OTHER_RATE, .says = NULL },
  { "first-day", "2026-03-02", "9", "17", .says = NULL },
  { "a-day-and-a-night", "2026-11-14", "9", "9", .says = NULL },

  { "same-time", "2026-11-09", "9", "17", .says = "09:00 to 17:00 on Monday 9 November" },
  { "begins-inside", "2026-11-09", "16", "18", .says = "hours at that time already" },
  { "ends-inside", "2026-11-09", "8", "9:01", .says = "hours at that time already" },
  { "inside", "2026-11-09", "10", "11", .says = "hours at that time already" },
  { "around", "2026-11-09", "8", "18", .says = "hours at that time already" },
  { "night-into", "2026-11-08", "22", "9:01", .says = "hours at that time already" },
  { "holiday-too", "2026-11-09", "9", "17", .kind = PENNY_ENTRY_HOLIDAY, .says = "hours at that time already" },
  { "before-the-job", "2026-03-01", "9", "17", .says = "the first day was Monday 2 March" },
  { "no-time", "2026-11-10", .says = "how many hours it was" },
  { "long-break", "2026-11-10", "9", "17", .rest = 481, .says = "break is longer" },
  { "all-break", "2026-11-10", "9", "17", .rest = 480, .says = "No time is left" },
  { "too-long", "2026-11-10", .minutes = 2881, .says = "longer than a day and a night" },
  { "below-zero", "2026-11-10", .minutes = -1, .says = "less than nothing" },
  { "no-expenses", "2026-11-09", .kind = PENNY_ENTRY_EXPENSES, .says = "how much it was" },
  { "expenses-below", "2026-11-09", .kind = PENNY_ENTRY_EXPENSES, .amount = -1, .says = "how much it was" },
  { "no-arrears", "2026-11-09", .kind = PENNY_ENTRY_ARREARS, .says = "how much it was" },
  { "expenses-with-hours", "2026-11-09", .kind = PENNY_ENTRY_EXPENSES, .minutes = 60, .amount = 1, .says = "has no hours" },
  { "huge-bonus", "2026-11-09", .kind = PENNY_ENTRY_BONUS, .amount = PENNY_PAY_MOST + 1, .says = "larger than any pay" },
  { "no-miles", "2026-11-09", .kind = PENNY_ENTRY_MILEAGE, .says = "how many miles" },
  { "no-such-rate", "2026-11-14", "9", "13", .kind = PENNY_ENTRY_OTHER_RATE, .other = 1, .says = "no such rate" },
  { "wrong-year", "1926-11-14", "9", "13", .says = "between 2000 and 2099" },
};

static void
test_entry (gconstpointer data)
{
  const EntryRow *row = data;
  g_autoptr (PennyEntry) value = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gboolean done;
  Staff staff = { 0 };

  staff_set_up (&staff);
  work (&staff);
  before = dump (staff.book.store);
  value = entry (staff.amir, row->on, row->start, row->end);
  value->kind = row->kind;
  value->minutes = row->minutes;
  value->rest = row->rest;
  value->other = row->other;
  value->tenths = row->tenths;
  value->amount = row->amount;
  done = penny_act_save_entry (staff.book.store, value, NULL, &error);
  if (row->says != NULL)
    assert_refused (staff.book.store, before, &error, row->says);
  g_assert_no_error (error);
  g_assert_cmpint (done, ==, row->says == NULL);
  staff_tear_down (&staff);
}

static void
test_half_a_time (void)
{
  g_autoptr (PennyEntry) value = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  before = dump (staff.book.store);
  value = entry (staff.amir, "2026-11-09", "9", "17");
  value->end = -1;
  g_assert_false (penny_act_save_entry (staff.book.store, value, NULL, &error));
  assert_refused (staff.book.store, before, &error, "both when it began and when it ended");
  value->start = 540;
  value->end = 480;
  g_assert_false (penny_act_save_entry (staff.book.store, value, NULL, &error));
  assert_refused (staff.book.store, before, &error, "ended before it began");
  value->end = 1020;
  value->line_id = staff.book.other_line;
  g_assert_false (penny_act_save_entry (staff.book.store, value, NULL, &error));
  assert_refused (staff.book.store, before, &error, "another budget");
  staff_tear_down (&staff);
}

/* Whoever sleeps in may be woken, and that is work. */
static void
test_woken (void)
{
  g_autoptr (PennyEntry) outside = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  PennyEntry *night;
  Staff staff = { 0 };

  staff_set_up (&staff);
  night = entry (staff.amir, "2026-11-09", "22", "7");
  night->kind = PENNY_ENTRY_SLEEP_IN;
  save_entry (staff.book.store, night);
  save_entry (staff.book.store, entry (staff.amir, "2026-11-10", "2", "2:45"));
  before = dump (staff.book.store);
  outside = entry (staff.amir, "2026-11-10", "6:30", "8");
  g_assert_false (penny_act_save_entry (staff.book.store, outside, NULL, &error));
  assert_refused (staff.book.store, before, &error, "22:00 to 07:00 the next day on Monday 9 November");
  staff_tear_down (&staff);
}

static int
minutes_of (Staff *staff,
            gint64 id)
{
  g_autoptr (PennyEntry) value = penny_entries_get (staff->book.store, id, NULL);

  return value->minutes;
}

static void
test_clock_changes (void)
{
  Staff staff = { 0 };
  g_autoptr (GPtrArray) filled = NULL;

  staff_set_up (&staff);
  g_assert_cmpint (minutes_of (&staff, save_entry (staff.book.store, entry (staff.amir, "2026-03-28", "22", "6"))), ==, 420);
  g_assert_cmpint (minutes_of (&staff, save_entry (staff.book.store, entry (staff.amir, "2026-10-17", "22", "6"))), ==, 480);
  plan_week (&staff);
  fill (&staff);
  filled = penny_entries_list (staff.book.store, staff.amir, day ("2026-10-19"), day ("2026-10-25"), NULL);
  g_assert_cmpuint (filled->len, ==, 2);
  g_assert_cmpint (((const PennyEntry *) filled->pdata[0])->minutes, ==, 480);
  g_assert_cmpint (((const PennyEntry *) filled->pdata[1])->day, ==, day ("2026-10-24"));
  g_assert_cmpint (((const PennyEntry *) filled->pdata[1])->minutes, ==, 540);
  staff_tear_down (&staff);
}

static PennyEntryState
state_of (Staff *staff,
          gint64 id)
{
  g_autoptr (PennyEntry) value = penny_entries_get (staff->book.store, id, NULL);

  return value->state;
}

/* A signature stands under the hours as they were. */
static void
test_signature (void)
{
  g_autoptr (GPtrArray) sheets = NULL;
  const PennyTimesheet *sheet;
  Staff staff = { 0 };
  gint64 first;

  staff_set_up (&staff);
  work_and_sign (&staff);
  first = ready;
  sheets = penny_timesheets_list (staff.book.store, staff.amir, NULL);
  sheet = sheets->pdata[0];
  g_assert_cmpint (sheet->minutes, ==, 480);
  g_assert_cmpint (sheet->week, ==, day ("2026-11-09"));
  g_assert_cmpint (sheet->signed_on, ==, day ("2026-11-22"));
  g_assert_cmpstr (sheet->signed_by, ==, "Amir Sample");
  g_assert_cmpint (state_of (&staff, first), ==, PENNY_ENTRY_SIGNED);

  save_entry (staff.book.store, entry (staff.amir, "2026-11-15", "9", "10"));
  g_assert_cmpuint (count (staff.book.store, "timesheets"), ==, 0);
  g_assert_cmpint (state_of (&staff, first), ==, PENNY_ENTRY_ENTERED);
  sign (&staff);
  sign (&staff);
  g_assert_cmpuint (count (staff.book.store, "timesheets"), ==, 1);
  approve (&staff);
  g_assert_cmpuint (count (staff.book.store, "timesheets"), ==, 1);
  g_assert_cmpint (state_of (&staff, first), ==, PENNY_ENTRY_APPROVED);
  reopen (&staff);
  g_assert_cmpuint (count (staff.book.store, "timesheets"), ==, 0);
  g_assert_cmpint (state_of (&staff, first), ==, PENNY_ENTRY_ENTERED);
  staff_tear_down (&staff);
}

/* Acts on a week that are refused. */
typedef struct
{
  const char *name;
  void      (*prepare) (Staff *staff);
  PennyAct    act;
  const char *on;
  gboolean    no_name;
  const char *says;
} WeekRow;

static void
work_tomorrow (Staff *staff)
{
  save_entry (staff->book.store, entry (staff->amir, "2026-11-23", "9", "17"));
}

static void
work_and_plan (Staff *staff)
{
  work (staff);
  plan (staff);
}

static void
be_sick (Staff *staff)
{
  PennyEntry *sick = entry (staff->amir, "2026-11-09", NULL, NULL);

  sick->kind = PENNY_ENTRY_SICK;
  sick->minutes = 480;
  save_entry (staff->book.store, sick);
}

static void
be_paid (Staff *staff)
{
  work_and_approve (staff);
  pay (staff->book.store, staff->amir, "2026-10-17", "2026-11-13", 11360);
}

static const WeekRow weeks[] = {
  { "fill-not-empty", work_and_plan, penny_act_fill_usual, "2026-11-09", FALSE, "hours in this week already" },
  { "fill-nothing", nothing, penny_act_fill_usual, "2026-11-09", FALSE, "no usual week" },
  { "fill-before-the-job", plan, penny_act_fill_usual, "2026-02-02", FALSE, "no usual week" },
  { "copy-not-empty", work, penny_act_copy_last_week, "2026-11-09", FALSE, "hours in this week already" },
  { "copy-nothing", nothing, penny_act_copy_last_week, "2026-11-09", FALSE, "no hours of work in the week before" },
  { "copy-sickness", be_sick, penny_act_copy_last_week, "2026-11-16", FALSE, "no hours of work in the week before" },
  { "usual-of-nothing", plan, penny_act_make_usual, "2026-11-09", FALSE, "no hours of work with times" },
  { "sign-without-name", work, penny_act_sign_week, "2026-11-09", TRUE, "type your name" },
  { "sign-nothing", nothing, penny_act_sign_week, "2026-11-09", FALSE, "no hours in this week to sign" },
  { "sign-approved", work_and_approve, penny_act_sign_week, "2026-11-09", FALSE, "approved already" },
  { "sign-tomorrow", work_tomorrow, penny_act_sign_week, "2026-11-23", FALSE, "still to come" },
  { "sign-paid", be_paid, penny_act_sign_week, "2026-11-09", FALSE, "paid already" },
  { "approve-nothing", nothing, penny_act_approve_week, "2026-11-09", FALSE, "no hours in this week" },
  { "approve-twice", work_and_approve, penny_act_approve_week, "2026-11-09", FALSE, "approved already" },
  { "approve-paid", be_paid, penny_act_approve_week, "2026-11-09", FALSE, "approved already" },
  { "reopen-open", work, penny_act_reopen_week, "2026-11-09", FALSE, "open already" },
  { "reopen-paid", be_paid, penny_act_reopen_week, "2026-11-09", FALSE, "paid already" },
};

static void
test_week (gconstpointer data)
{
  const WeekRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  PennyWeekAct what;
  Staff staff = { 0 };

  staff_set_up (&staff);
  row->prepare (&staff);
  before = dump (staff.book.store);
  what = week (staff.amir, row->on);
  what.signed_by = row->no_name ? (char *) "  " : (char *) "Amir Sample";
  g_assert_false (row->act (staff.book.store, &what, NULL, &error));
  assert_refused (staff.book.store, before, &error, row->says);
  staff_tear_down (&staff);
}

/* Approved is opened first; paid stays. */
static void
test_locked (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *paid = NULL;
  g_autoptr (PennyEntry) added = NULL;
  g_autoptr (PennyEntry) moved = NULL;
  PennyRemoval removal = { 0 };
  Staff staff = { 0 };

  staff_set_up (&staff);
  work_and_approve (&staff);
  removal.id = ready;
  before = dump (staff.book.store);
  added = entry (staff.amir, "2026-11-09", "18", "19");
  g_assert_false (penny_act_save_entry (staff.book.store, added, NULL, &error));
  assert_refused (staff.book.store, before, &error, "Open it again first");
  g_assert_false (penny_act_remove_entry (staff.book.store, &removal, NULL, &error));
  assert_refused (staff.book.store, before, &error, "Open it again first");
  moved = penny_entries_get (staff.book.store, ready, NULL);
  moved->day += 7;
  g_assert_false (penny_act_save_entry (staff.book.store, moved, NULL, &error));
  assert_refused (staff.book.store, before, &error, "Open it again first");

  pay (staff.book.store, staff.amir, "2026-10-17", "2026-11-13", 11360);
  paid = dump (staff.book.store);
  g_assert_false (penny_act_save_entry (staff.book.store, added, NULL, &error));
  assert_refused (staff.book.store, paid, &error, "paid already");
  g_assert_false (penny_act_remove_entry (staff.book.store, &removal, NULL, &error));
  assert_refused (staff.book.store, paid, &error, "paid already");
  g_assert_false (penny_act_save_entry (staff.book.store, moved, NULL, &error));
  assert_refused (staff.book.store, paid, &error, "paid already");
  /* The rest of the week belongs to the next payday. */
  save_entry (staff.book.store, entry (staff.amir, "2026-11-14", "9", "10"));
  approve (&staff);
  reopen (&staff);
  staff_tear_down (&staff);
}

static void
test_somebody_elses (void)
{
  g_autoptr (PennyAssistant) bev = NULL;
  g_autoptr (PennyEntry) value = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 id;
  Staff staff = { 0 };

  staff_set_up (&staff);
  bev = assistant (&staff.book, "Bev Sample");
  id = save_assistant (staff.book.store, bev);
  work (&staff);
  save_entry (staff.book.store, entry (id, "2026-11-09", "9", "17"));
  before = dump (staff.book.store);
  value = penny_entries_get (staff.book.store, ready, NULL);
  value->assistant_id = id;
  value->day += 1;
  g_assert_false (penny_act_save_entry (staff.book.store, value, NULL, &error));
  assert_refused (staff.book.store, before, &error, "somebody else’s");
  staff_tear_down (&staff);
}

typedef struct
{
  int         weekday;
  const char *start, *end;
  int         rest;
  PennyEntryKind kind;
  const char *says;            /* NULL: right */
} UsualRow;

/* Beside a night from Sunday 22:00 to 06:00. */
static const UsualRow usuals[] = {
  { 1, "6", "9", 0, PENNY_ENTRY_WORK, NULL },
  { 7, "9", "22", 60, PENNY_ENTRY_WORK, NULL },
  { 1, "5", "9", 0, PENNY_ENTRY_WORK, "in the usual week already" },
  { 7, "21", "23", 0, PENNY_ENTRY_WORK, "in the usual week already" },
  { 7, "23", "1", 0, PENNY_ENTRY_SLEEP_IN, "in the usual week already" },
  { 3, "9", "10", 60, PENNY_ENTRY_WORK, "break is longer" },
  { 3, "9", "10", 0, PENNY_ENTRY_HOLIDAY, "only times of work" },
};

static void
test_usual (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usuals); i++)
    {
      const UsualRow *row = &usuals[i];
      PennyUsualHours value = { .weekday = row->weekday, .kind = row->kind, .rest = row->rest,
                                .start = penny_clock_parse (row->start) };
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      gboolean done;
      Staff staff = { 0 };

      staff_set_up (&staff);
      save_usual (&staff, 7, "22", "6", PENNY_ENTRY_WORK);
      before = dump (staff.book.store);
      value.assistant_id = staff.amir;
      value.end = penny_shift_end (value.start, penny_clock_parse (row->end));
      done = penny_act_save_usual_hours (staff.book.store, &value, NULL, &error);
      if (row->says != NULL)
        assert_refused (staff.book.store, before, &error, row->says);
      g_assert_no_error (error);
      g_assert_cmpint (done, ==, row->says == NULL);
      staff_tear_down (&staff);
    }
}

static void
test_view (void)
{
  PennyWeekRequest request = { .day = day ("2026-11-12") };
  g_autoptr (GError) error = NULL;
  PennyWeekView *view;
  PennyEntry *weekend, *miles;
  Staff staff = { 0 };

  staff_set_up (&staff);
  request.assistant_id = staff.amir;
  work (&staff);
  weekend = entry (staff.amir, "2026-11-14", "9", "13");
  weekend->kind = PENNY_ENTRY_OTHER_RATE;
  save_entry (staff.book.store, weekend);
  miles = entry (staff.amir, "2026-11-14", NULL, NULL);
  miles->kind = PENNY_ENTRY_MILEAGE;
  miles->tenths = 125;
  save_entry (staff.book.store, miles);
  sign (&staff);
  plan (&staff);
  view = penny_week_view (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (view->week, ==, day ("2026-11-09"));
  g_assert_cmpuint (view->days[0]->len, ==, 1);
  g_assert_cmpuint (view->days[5]->len, ==, 2);
  g_assert_cmpint (view->minutes[PENNY_ENTRY_WORK], ==, 480);
  g_assert_cmpint (view->minutes[PENNY_ENTRY_OTHER_RATE], ==, 240);
  g_assert_cmpint (view->minutes[PENNY_ENTRY_MILEAGE], ==, 125);
  g_assert_cmpint (view->agreed, ==, 1200);
  g_assert_cmpuint (view->n, ==, 3);
  g_assert_cmpuint (view->n_approved, ==, 0);
  g_assert_cmpint (view->estimate, ==, 8 * 1420 + 4 * 1600);
  g_assert_nonnull (view->timesheet);
  g_assert_true (view->has_usual);
  g_assert_null (view->assistant->ni_number);
  penny_week_view_free (view);
  staff_tear_down (&staff);
}

/* A row of a file, or headings and all. */
typedef struct
{
  const char     *text;
  guint           n_new;
  const char     *wrong;       /* a part of the only sentence; NULL: nothing is wrong */
  PennyEntryKind  kind;        /* of the first new one */
  int             minutes, rest;
} FileRow;

#define HEADINGS "who,day,start,end,break,hours,kind,note\n"

static const FileRow files[] = {
  { HEADINGS "Amir Sample,2026-11-09,9:00,17:00,,,,", 1, NULL, PENNY_ENTRY_WORK, 480, 0 },
  { HEADINGS "amir sample,9/11/2026,0900,1700,30,,work,lunch", 1, NULL, PENNY_ENTRY_WORK, 450, 30 },
  { HEADINGS "Amir,9 Nov 2026,9am,5pm,0:30,7.5,,", 1, NULL, PENNY_ENTRY_WORK, 450, 30 },
  { HEADINGS "Amir,09.11.26,9,17,,7.5,,", 1, NULL, PENNY_ENTRY_WORK, 450, 30 },
  { HEADINGS "Amir,09-11-2026,,,,7:30,Holiday,", 1, NULL, PENNY_ENTRY_HOLIDAY, 450, 0 },
  { HEADINGS "Amir,24/10/2026,22:00,06:00,,,waking night,", 1, NULL, PENNY_ENTRY_WAKING_NIGHT, 540, 0 },
  { HEADINGS "Amir,24/10/2026,22:00:00,06:00:00,,,Sleep-in,", 1, NULL, PENNY_ENTRY_SLEEP_IN, 540, 0 },
  { HEADINGS "Amir,14/11/2026,9,13,,,weekend,", 1, NULL, PENNY_ENTRY_OTHER_RATE, 240, 0 },
  { HEADINGS "Amir,9/11/2026,,,,8,sick,", 1, NULL, PENNY_ENTRY_SICK, 480, 0 },
  { HEADINGS "Amir,9/11/2026,,,,8,annual leave,", 1, NULL, PENNY_ENTRY_HOLIDAY, 480, 0 },
  { HEADINGS ",9/11/2026,9,17,,,,", 1, NULL, PENNY_ENTRY_WORK, 480, 0 },          /* there is but one */
  { HEADINGS ",,,,,,,\nAmir,9/11/2026,9,17,,,,\n\n", 1, NULL, PENNY_ENTRY_WORK, 480, 0 },
  { "Timesheet November\n\nEmployee;Shift date;Start time;Finish time;Unpaid break\nAmir Sample;09/11/2026;09:00;17:00;30\n", 1, NULL,
    PENNY_ENTRY_WORK, 450, 30 },
  { "Date\tFrom\tTo\n9/11/2026\t9\t17\n", 1, NULL, PENNY_ENTRY_WORK, 480, 0 },
  { "\xef\xbb\xbfName,Date,Hours Worked\nAmir,9/11/2026,8\n", 1, NULL, PENNY_ENTRY_WORK, 480, 0 },
  { "Name,Date,Miles,Type\nAmir,9/11/2026,12.5,mileage\n", 1, NULL, PENNY_ENTRY_MILEAGE, 0, 0 },
  { "Name,Date,Amount,Type\nAmir,9/11/2026,\xc2\xa3" "4.50,expenses\n", 1, NULL, PENNY_ENTRY_EXPENSES, 0, 0 },

  { HEADINGS "Bev,9/11/2026,9,17,,,,", 0, "Row 2: There is no assistant called “Bev” here." },
  { HEADINGS "Am,9/11/2026,9,17,,,,", 0, "no assistant called “Am”" },
  { HEADINGS "Amir,31/2/2026,9,17,,,,", 0, "“31/2/2026” cannot be read as a day" },
  { HEADINGS "Amir,11/25/2026,9,17,,,,", 0, "cannot be read as a day" },
  { HEADINGS "Amir,9/11/2026,nine,17,,,,", 0, "“nine” cannot be read as the time when it began" },
  { HEADINGS "Amir,9/11/2026,9,late,,,,", 0, "“late” cannot be read as the time when it ended" },
  { HEADINGS "Amir,9/11/2026,9,,,,,", 0, "cannot be read as the time when it ended" },
  { HEADINGS "Amir,9/11/2026,9,17,x,,,", 0, "“x” cannot be read as a break" },
  { HEADINGS "Amir,9/11/2026,9,17,,many,,", 0, "“many” cannot be read as hours" },
  { HEADINGS "Amir,9/11/2026,9,17,30,8,,", 0, "do not come to the hours" },
  { HEADINGS "Amir,9/11/2026,9,17,,9,,", 0, "do not come to the hours" },
  { HEADINGS "Amir,9/11/2026,9,17,,,dancing,", 0, "“dancing” is not known here" },
  { HEADINGS "Amir,9/11/2026,,,,,,", 0, "how many hours it was" },
  { HEADINGS "Amir,1/3/2026,9,17,,,,", 0, "did not work here yet" },
  { HEADINGS "Amir,9/11/2026,9,17,,,,\nAmir,9/11/2026,16,18,,,,", 1, "Row 3: There are hours at that time already", PENNY_ENTRY_WORK,
    480, 0 },
  { HEADINGS "Amir,9/11/2026,9,17,,,,\nAmir,9/11/2026,9,17,,,,", 1, "stands in this file twice", PENNY_ENTRY_WORK, 480, 0 },
  { "Name,Date,Miles,Type\nAmir,9/11/2026,far,mileage\n", 0, "“far” cannot be read as miles" },
  { "Name,Date,Amount,Type\nAmir,9/11/2026,some,expenses\n", 0, "cannot be read as an amount" },
};

static void
test_file (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const FileRow *row = &files[i];
      g_autoptr (GError) error = NULL;
      PennyHoursFile *file;
      Staff staff = { 0 };

      g_test_message ("%s", row->text);
      staff_set_up (&staff);
      file = look (&staff, row->text, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < file->wrong->len; j++)
        g_test_message ("%s", (const char *) file->wrong->pdata[j]);
      g_assert_cmpuint (file->entries->len, ==, row->n_new);
      g_assert_cmpuint (file->wrong->len, ==, row->wrong != NULL);
      if (row->wrong != NULL)
        g_assert_nonnull (strstr (file->wrong->pdata[0], row->wrong));
      if (row->n_new > 0)
        {
          const PennyEntry *first = file->entries->pdata[0];

          g_assert_cmpint (first->kind, ==, row->kind);
          g_assert_cmpint (first->minutes, ==, row->minutes);
          g_assert_cmpint (first->rest, ==, row->rest);
          do_act (staff.book.store, penny_act_bring_in_hours, file);
        }
      penny_hours_file_free (file);
      staff_tear_down (&staff);
    }
}

/* The same file again: nothing comes in twice, and what changed meanwhile is said. */
static void
test_file_again (void)
{
  static const char text[] = HEADINGS "Amir,9/11/2026,9,17,,,,\nAmir,10/11/2026,9,17,,,,\nAmir,9/11/2026,17,18,,,,";
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  PennyHoursFile *file, *again;
  Staff staff = { 0 };

  staff_set_up (&staff);
  file = look (&staff, text, NULL);
  g_assert_cmpuint (file->entries->len, ==, 3);
  do_act (staff.book.store, penny_act_bring_in_hours, file);
  before = dump (staff.book.store);
  again = look (&staff, text, NULL);
  g_assert_cmpuint (again->entries->len, ==, 0);
  g_assert_cmpuint (again->there->len, ==, 3);
  g_assert_cmpuint (again->wrong->len, ==, 0);
  g_assert_false (penny_act_bring_in_hours (staff.book.store, again, NULL, &error));
  assert_refused (staff.book.store, before, &error, "nothing new");
  g_assert_false (penny_act_bring_in_hours (staff.book.store, file, NULL, &error));
  assert_refused (staff.book.store, before, &error, "hours at that time already");
  approve (&staff);
  penny_hours_file_free (again);
  again = look (&staff, HEADINGS "Amir,9/11/2026,9,17,,,,\nAmir,11/11/2026,9,17,,,,", NULL);
  g_assert_cmpuint (again->there->len, ==, 1);
  g_assert_cmpuint (again->wrong->len, ==, 1);
  g_assert_nonnull (strstr (again->wrong->pdata[0], "Open it again first"));
  penny_hours_file_free (again);
  penny_hours_file_free (file);
  staff_tear_down (&staff);
}

static void
test_no_hours (void)
{
  static const char * const texts[] = { "", "hello", "a,b,c\n1,2,3\n", "%PDF-1.7", "who,start,end\nAmir,9,17\n", "\x01\x02\x03" };
  Staff staff = { 0 };

  staff_set_up (&staff);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump (staff.book.store);

      g_assert_null (look (&staff, texts[i], &error));
      assert_refused (staff.book.store, before, &error, "No hours can be read");
    }
  staff_tear_down (&staff);
}

static void
test_two_of_a_name (void)
{
  g_autoptr (PennyAssistant) other = NULL;
  PennyHoursFile *file;
  Staff staff = { 0 };

  staff_set_up (&staff);
  other = assistant (&staff.book, "Amir Example");
  save_assistant (staff.book.store, other);
  file = look (&staff, HEADINGS "Amir,9/11/2026,9,17,,,,\nAmir Example,9/11/2026,9,17,,,,\n,9/11/2026,9,17,,,,", NULL);
  g_assert_cmpuint (file->entries->len, ==, 1);
  g_assert_cmpuint (file->wrong->len, ==, 2);
  g_assert_nonnull (strstr (file->wrong->pdata[0], "Write the whole name"));
  g_assert_nonnull (strstr (file->wrong->pdata[1], "whose hours"));
  penny_hours_file_free (file);
  staff_tear_down (&staff);
}

#define ADD_ROWS(folder, rows, test)                                              \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)                                 \
    {                                                                             \
      g_autofree char *path = g_strconcat ("/hours/" folder "/", rows[i].name, NULL); \
                                                                                  \
      g_test_add_data_func (path, &rows[i], test);                                \
    }

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("acts", acts, test_act)
  ADD_ROWS ("entries", entries, test_entry)
  ADD_ROWS ("weeks", weeks, test_week)
  g_test_add_func ("/hours/half-a-time", test_half_a_time);
  g_test_add_func ("/hours/woken", test_woken);
  g_test_add_func ("/hours/clock-changes", test_clock_changes);
  g_test_add_func ("/hours/signature", test_signature);
  g_test_add_func ("/hours/locked", test_locked);
  g_test_add_func ("/hours/somebody-elses", test_somebody_elses);
  g_test_add_func ("/hours/usual", test_usual);
  g_test_add_func ("/hours/view", test_view);
  g_test_add_func ("/hours/file", test_file);
  g_test_add_func ("/hours/file-again", test_file_again);
  g_test_add_func ("/hours/no-hours", test_no_hours);
  g_test_add_func ("/hours/two-of-a-name", test_two_of_a_name);
  return g_test_run ();
}
