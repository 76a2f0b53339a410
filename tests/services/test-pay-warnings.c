#include <string.h>

#include "runs.h"

/* Each thing that is said before a run is approved: what brings it about, whether it stops the run, and a word of it.
 * Amir has worked 80 hours of the 80 that were agreed, before anything is changed. */

static void
none (Staff *staff)
{
  (void) staff;
}

static void
no_code (Staff *staff)
{
  PennyRemoval removal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = penny_code_notices_list (staff->book.store, staff->amir, &error);
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (staff->book.store, staff->amir, &error);

  removal.id = ((PennyCodeNotice *) g_ptr_array_index (notices, 0))->id;
  do_act (staff->book.store, penny_act_remove_code_notice, &removal);
  /* A P45 whose code cannot be read. */
  g_assert_true (penny_history_begin (staff->book.store, &error));
  assistant->starter = PENNY_STARTER_P45;
  assistant->p45_code = g_strdup ("??");
  assistant->p45_left = day ("2026-05-01");
  assistant->started = day ("2026-06-01");
  penny_assistants_save (staff->book.store, assistant, NULL, &error);
  g_assert_no_error (error);
  penny_history_commit (staff->book.store, "assistant-changed", NULL, &error);
}

static void
take_line (PennyAssistant *assistant,
           Staff          *staff)
{
  (void) staff;
  assistant->pay_line = 0;
}

static void
no_line (Staff *staff)
{
  change_record (staff, take_line);
}

static void
no_contract (Staff *staff)
{
  g_autoptr (PennyAssistant) dee = assistant (&staff->book, "Dee Sample");

  work (staff, save_assistant (staff->book.store, dee), "2026-11-05", PENNY_ENTRY_WORK, 60);
}

static void
no_rate (PennyContract *contract)
{
  contract->sleep_in = 0;
}

static void
cannot (Staff *staff)
{
  change_contract (staff, no_rate);
  work (staff, staff->amir, "2026-11-06", PENNY_ENTRY_SLEEP_IN, 480);
}

static void
paid_already (Staff *staff)
{
  work (staff, staff->amir, "2026-11-09", PENNY_ENTRY_WORK, 60);
  approve (staff->book.store, november ());
  work (staff, staff->amir, "2026-11-10", PENNY_ENTRY_WORK, 60);
}

static void
low_rate (PennyContract *contract)
{
  contract->rate = 1260;
}

static void
minimum_wage (Staff *staff)
{
  change_contract (staff, low_rate);
}

static void
make_sister (PennyAssistant *assistant,
             Staff          *staff)
{
  (void) staff;
  assistant->relation = PENNY_RELATION_RELATIVE;
}

static void
relation (Staff *staff)
{
  change_record (staff, make_sister);
}

static void
agree_with_sister (PennyAssistant *assistant,
                   Staff          *staff)
{
  (void) staff;
  assistant->relation = PENNY_RELATION_RELATIVE;
  assistant->agreed_on = day ("2026-04-01");
}

static void
relation_agreed (Staff *staff)
{
  change_record (staff, agree_with_sister);
}

static void
more_hours (Staff *staff)
{
  work (staff, staff->amir, "2026-11-06", PENNY_ENTRY_WORK, 90);
}

static void
not_approved (Staff *staff)
{
  save_entry (staff->book.store, entry (staff->amir, "2026-10-22", "09:00", "10:00"));
}

static void
holiday (Staff *staff)
{
  for (int i = 0; i < 12; i++)
    work (staff, staff->amir, "2026-10-20", PENNY_ENTRY_HOLIDAY, 1200);
}

static void
clear_pension (Staff *staff)
{
  PennyRemoval removal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = penny_pension_notices_list (staff->book.store, staff->amir, &error);

  removal.id = ((PennyPensionNotice *) g_ptr_array_index (notices, 0))->id;
  do_act (staff->book.store, penny_act_remove_pension_notice, &removal);
}

static void
dear_rate (PennyContract *contract)
{
  contract->rate = 2000;
}

static void
plan_line (Staff *staff)
{
  change_contract (staff, dear_rate);
}

static void
turn_21 (PennyAssistant *assistant,
         Staff          *staff)
{
  (void) staff;
  assistant->born = day ("2005-10-20");
}

/* The payday before was the last one at 20. */
static void
birthday (Staff *staff)
{
  change_record (staff, turn_21);
  work (staff, staff->amir, "2026-10-05", PENNY_ENTRY_WORK, 1200);
  approve (staff->book.store, request_for ("2026-09-19", "2026-10-16"));
}

static void
turn_21_earlier (PennyAssistant *assistant,
                 Staff          *staff)
{
  (void) staff;
  assistant->born = day ("2005-10-10");
}

/* 21 by the first day of this time, and not by that of the time before. */
static void
wage_rises (Staff *staff)
{
  change_record (staff, turn_21_earlier);
  work (staff, staff->amir, "2026-10-05", PENNY_ENTRY_WORK, 1200);
  approve (staff->book.store, request_for ("2026-09-19", "2026-10-16"));
}

static void
different (Staff *staff)
{
  work (staff, staff->amir, "2026-10-05", PENNY_ENTRY_WORK, 600);
  approve (staff->book.store, request_for ("2026-09-19", "2026-10-16"));
}

static void
add_document (Staff             *staff,
              gint64             assistant_id,
              PennyDocumentKind  kind,
              const char        *until)
{
  g_autoptr (PennyDocument) document = penny_document_new ();
  PennyDocumentChange change = { .document = document };

  document->assistant_id = assistant_id;
  document->kind = kind;
  document->until = day (until);
  do_act (staff->book.store, penny_act_save_document, &change);
}

static void
right_to_work (Staff *staff)
{
  add_document (staff, staff->amir, PENNY_DOCUMENT_RIGHT_TO_WORK, "2026-11-12");
}

static void
right_to_work_renewed (Staff *staff)
{
  add_document (staff, staff->amir, PENNY_DOCUMENT_RIGHT_TO_WORK, "2026-11-12");
  add_document (staff, staff->amir, PENNY_DOCUMENT_RIGHT_TO_WORK, "2028-11-12");
}

static void
insurance (Staff *staff)
{
  add_document (staff, 0, PENNY_DOCUMENT_INSURANCE, "2026-11-12");
}

static void
emergency (Staff *staff)
{
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();

  code->assistant_id = staff->amir;
  code->from = day ("2026-08-01");
  code->code = g_strdup ("1257L M1");
  do_act (staff->book.store, penny_act_save_code_notice, code);
}

static void
not_claimed (Staff *staff)
{
  g_autoptr (PennyEmployerYear) year = penny_employer_year_new ();

  year->year = 2026;
  do_act (staff->book.store, penny_act_save_employer_year, year);
}

static void
earlier (Staff *staff)
{
  work (staff, staff->amir, "2026-10-16", PENNY_ENTRY_WORK, 60);
}

static void
family_leave (Staff *staff)
{
  work (staff, staff->amir, "2026-11-06", PENNY_ENTRY_FAMILY_LEAVE, 0);
}

static const struct
{
  PennyPayWarningKind kind;
  void              (*bring_about) (Staff *staff);
  gboolean            stops;
  const char         *word;           /* NULL: it is not said */
  gboolean            has_hours;      /* of its own */
} warnings[] = {
  { PENNY_PAY_WARNING_NO_CONTRACT, no_contract, TRUE, "Dee Sample" },
  { PENNY_PAY_WARNING_NO_CODE, no_code, TRUE, "no tax code" },
  { PENNY_PAY_WARNING_NO_LINE, no_line, TRUE, "plan line" },
  { PENNY_PAY_WARNING_CANNOT, cannot, TRUE, "sleep-in" },
  { PENNY_PAY_WARNING_PAID_ALREADY, paid_already, TRUE, "already paid", TRUE },
  { PENNY_PAY_WARNING_MINIMUM_WAGE, minimum_wage, FALSE, "£12.60" },
  { PENNY_PAY_WARNING_MINIMUM_WAGE, none, FALSE, NULL },
  { PENNY_PAY_WARNING_RELATION, relation, FALSE, "in writing" },
  { PENNY_PAY_WARNING_RELATION, relation_agreed, FALSE, NULL },
  { PENNY_PAY_WARNING_HOURS, more_hours, FALSE, "1 hour 30 minutes" },
  { PENNY_PAY_WARNING_HOURS, none, FALSE, NULL },
  { PENNY_PAY_WARNING_NOT_APPROVED, not_approved, FALSE, "1 entry" },
  { PENNY_PAY_WARNING_NOT_APPROVED, none, FALSE, NULL },
  { PENNY_PAY_WARNING_HOLIDAY, holiday, FALSE, "more holiday" },
  { PENNY_PAY_WARNING_HOLIDAY, none, FALSE, NULL },
  { PENNY_PAY_WARNING_PENSION, clear_pension, FALSE, "you enrol them" },
  { PENNY_PAY_WARNING_PENSION, none, FALSE, NULL },
  { PENNY_PAY_WARNING_LINE, plan_line, FALSE, "“Bus”" },
  { PENNY_PAY_WARNING_BIRTHDAY, birthday, FALSE, "another National Insurance letter" },
  { PENNY_PAY_WARNING_BIRTHDAY, wage_rises, FALSE, "minimum wage" },
  { PENNY_PAY_WARNING_BIRTHDAY, different, FALSE, NULL },
  { PENNY_PAY_WARNING_DIFFERENT, different, FALSE, "£142.00" },
  { PENNY_PAY_WARNING_DIFFERENT, none, FALSE, NULL },
  { PENNY_PAY_WARNING_DOCUMENT, right_to_work, FALSE, "right to work" },
  { PENNY_PAY_WARNING_DOCUMENT, right_to_work_renewed, FALSE, NULL },
  { PENNY_PAY_WARNING_DOCUMENT, insurance, FALSE, "insurance" },
  { PENNY_PAY_WARNING_CODE, emergency, FALSE, "three months" },
  { PENNY_PAY_WARNING_CODE, none, FALSE, NULL },
  { PENNY_PAY_WARNING_ALLOWANCE, not_claimed, FALSE, "£112.65" },
  { PENNY_PAY_WARNING_ALLOWANCE, none, FALSE, NULL },
  { PENNY_PAY_WARNING_EARLIER, earlier, FALSE, "16 October" },
  { PENNY_PAY_WARNING_EARLIER, none, FALSE, NULL },
  { PENNY_PAY_WARNING_FAMILY_LEAVE, family_leave, FALSE, "statutory pay" },
  { PENNY_PAY_WARNING_YEAR, none, FALSE, NULL },
};

static void
work_80_hours (Staff *staff)
{
  for (int i = 0; i < 4; i++)
    work (staff, staff->amir, "2026-11-03", PENNY_ENTRY_WORK, 1200);
}

static const char *
said_of (PennyRunDraft *draft,
         gsize          i)
{
  return warning_of (draft, warnings[i].kind);
}

static void
test_warnings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      g_autoptr (PennyRunRequest) request = november ();
      g_autoptr (PennyRunDraft) draft = NULL;
      Staff staff;

      runs_set_up (&staff);
      warnings[i].bring_about (&staff);
      if (!warnings[i].has_hours)
        work_80_hours (&staff);
      request->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
      {
        g_autoptr (GPtrArray) all = penny_assistants_list (staff.book.store, TRUE, NULL);

        for (guint a = 0; a < all->len; a++)
          g_array_append_val (request->assistants, ((PennyAssistant *) g_ptr_array_index (all, a))->id);
      }
      draft = look (staff.book.store, request);
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, said_of (draft, i));
      if (warnings[i].word == NULL)
        g_assert_cmpstr (said_of (draft, i), ==, NULL);
      else
        {
          g_assert_nonnull (said_of (draft, i));
          g_assert_nonnull (strstr (said_of (draft, i), warnings[i].word));
          g_assert_true (g_utf8_validate (said_of (draft, i), -1, NULL));
        }
      g_assert_cmpint (draft->stops, ==, warnings[i].stops);
      if (draft->stops)
        g_assert_true (((PennyPayWarning *) g_ptr_array_index (draft->warnings, 0))->stops);
      staff_tear_down (&staff);
    }
}

/* A year without a file stops the run, and says where to get one. */
static void
test_no_rates (void)
{
  g_autoptr (PennyRunRequest) request = request_for ("2031-10-17", "2031-11-13");
  g_autoptr (PennyRunDraft) draft = NULL;
  Staff staff;

  runs_set_up (&staff);
  work (&staff, staff.amir, "2031-10-20", PENNY_ENTRY_WORK, 60);
  draft = look (staff.book.store, request);
  g_assert_true (draft->stops);
  g_assert_nonnull (warning_of (draft, PENNY_PAY_WARNING_NO_RATES));
  g_assert_false (slip_of (draft, staff.amir)->worked_out);
  staff_tear_down (&staff);
}

/* A code of an earlier tax year goes on without M1, and that is said. */
static void
test_last_years_code (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();
  g_autofree char *words = NULL;
  PennyRemoval removal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  Staff staff;

  runs_set_up (&staff);
  notices = penny_code_notices_list (staff.book.store, staff.amir, &error);
  removal.id = ((PennyCodeNotice *) g_ptr_array_index (notices, 0))->id;
  do_act (staff.book.store, penny_act_remove_code_notice, &removal);
  code->assistant_id = staff.amir;
  code->from = day ("2026-03-05");
  code->code = g_strdup ("1257L M1");
  do_act (staff.book.store, penny_act_save_code_notice, code);
  work_80_hours (&staff);
  draft = look (staff.book.store, request);
  words = penny_tax_code_format (&slip_of (draft, staff.amir)->standing->terms.code);
  g_assert_cmpstr (words, ==, "1257L");
  g_assert_nonnull (strstr (warning_of (draft, PENNY_PAY_WARNING_CODE), "earlier tax year"));
  staff_tear_down (&staff);
}

/* A run of the day before its last one; then on it. */
static void
test_not_over (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) before = NULL, on = NULL;
  Staff staff;

  runs_set_up (&staff);
  work_80_hours (&staff);
  request->today = request->to - 1;
  before = look (staff.book.store, request);
  g_assert_nonnull (strstr (warning_of (before, PENNY_PAY_WARNING_NOT_OVER), "Friday 13 November, which have not passed"));
  g_assert_false (before->stops);
  request->today = request->to;
  on = look (staff.book.store, request);
  g_assert_null (warning_of (on, PENNY_PAY_WARNING_NOT_OVER));
  staff_tear_down (&staff);
}

static void
take_on (Staff             *staff,
         const char        *name,
         PennyPayFrequency  frequency)
{
  g_autoptr (PennyAssistant) new = assistant (&staff->book, name);
  gint64 id = save_assistant (staff->book.store, new);
  g_autoptr (PennyContract) agreed = contract (id, "2026-03-02", 1500);

  agreed->frequency = frequency;
  do_act (staff->book.store, penny_act_save_contract, agreed);
}

/* Who is paid so often and has nothing in it is named; not in a run for some alone. */
static void
test_without_hours (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) nobody = NULL, one = NULL, two = NULL, some = NULL;
  Staff staff;

  runs_set_up (&staff);
  work_80_hours (&staff);
  take_on (&staff, "Weekly Sample", PENNY_PAY_WEEKLY);
  nobody = look (staff.book.store, request);
  g_assert_null (warning_of (nobody, PENNY_PAY_WARNING_WITHOUT_HOURS));
  take_on (&staff, "Bev Sample", PENNY_PAY_FOUR_WEEKLY);
  one = look (staff.book.store, request);
  g_assert_cmpstr (warning_of (one, PENNY_PAY_WARNING_WITHOUT_HOURS), ==,
                   "Bev Sample has no approved hours in this time, so they are not in this pay.");
  take_on (&staff, "Chris Sample", PENNY_PAY_FOUR_WEEKLY);
  two = look (staff.book.store, request);
  g_assert_cmpstr (warning_of (two, PENNY_PAY_WARNING_WITHOUT_HOURS), ==,
                   "Bev Sample and Chris Sample have no approved hours in this time, so they are not in this pay.");
  g_assert_false (two->stops);
  request->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->assistants, staff.amir);
  some = look (staff.book.store, request);
  g_assert_null (warning_of (some, PENNY_PAY_WARNING_WITHOUT_HOURS));
  staff_tear_down (&staff);
}

/* The payroll service used another code than ours, which is only the one for somebody who said nothing: asked is how they
 * began, not that the service put it right. */
static void
test_undeclared (void)
{
  g_autoptr (PennyRunRequest) request = november ();
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  PennyStatedSlip *stated = g_new0 (PennyStatedSlip, 1);
  PennyRemoval removal = { 0 };
  const char *words;
  Staff staff;

  runs_set_up (&staff);
  work_80_hours (&staff);
  notices = penny_code_notices_list (staff.book.store, staff.amir, &error);
  removal.id = ((PennyCodeNotice *) g_ptr_array_index (notices, 0))->id;
  do_act (staff.book.store, penny_act_remove_code_notice, &removal);
  stated->assistant_id = staff.amir;
  stated->stated.said[PENNY_STATED_TAX] = TRUE;
  stated->stated.figure[PENNY_STATED_TAX] = 3360;
  request->by_bureau = TRUE;
  request->stated = g_ptr_array_new ();
  g_ptr_array_add (request->stated, stated);
  draft = look (staff.book.store, request);
  g_assert_true (slip_of (draft, staff.amir)->standing->undeclared);
  words = warning_of (draft, PENNY_PAY_WARNING_BUREAU);
  g_assert_nonnull (strstr (words, "There is no starter declaration for them here"));
  g_assert_null (strstr (words, "put it right"));
  g_assert_null (strstr (words, "The code here is"));
  staff_tear_down (&staff);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-warnings/warnings", test_warnings);
  g_test_add_func ("/pay-warnings/no-rates", test_no_rates);
  g_test_add_func ("/pay-warnings/last-years-code", test_last_years_code);
  g_test_add_func ("/pay-warnings/not-over", test_not_over);
  g_test_add_func ("/pay-warnings/without-hours", test_without_hours);
  g_test_add_func ("/pay-warnings/undeclared", test_undeclared);
  return g_test_run ();
}
