#include "staff.h"

#include <locale.h>
#include <string.h>

/* Days that matter, from the records alone: each kind when it is due and when it is not. */

typedef struct
{
  const char       *name;
  void            (*prepare) (Staff *staff);
  const char       *today;
  PennyReminderKind kind;
  const char       *on;        /* NULL: nothing of that kind is said */
  const char       *says;
  gboolean          near;
} Row;

static void
nothing (Staff *staff)
{
}

/* What there is but for the thing that a row is about: nobody to declare for, the allowance claimed. */
static void
settle (Staff *staff)
{
  PennyEmployer employer = { .declared_on = day ("2026-04-20"), .reenrolled_on = day ("2026-03-02") };
  PennyEmployerYear year = { .year = 2026, .allowance_claimed_on = day ("2026-04-20") };

  do_act (staff->book.store, penny_act_save_employer, &employer);
  do_act (staff->book.store, penny_act_save_employer_year, &year);
}

static void
save_document (Staff             *staff,
               gint64             assistant_id,
               PennyDocumentKind  kind,
               const char        *until)
{
  PennyDocument document = { .assistant_id = assistant_id, .kind = kind, .until = day (until) };
  PennyDocumentChange change = { .document = &document };

  do_act (staff->book.store, penny_act_save_document, &change);
}

static void
insure (Staff *staff)
{
  save_document (staff, 0, PENNY_DOCUMENT_INSURANCE, "2027-04-07");
}

static void
insure_again (Staff *staff)
{
  insure (staff);
  save_document (staff, 0, PENNY_DOCUMENT_INSURANCE, "2028-04-07");
}

static void
check_dbs (Staff *staff)
{
  save_document (staff, staff->amir, PENNY_DOCUMENT_DBS, "2027-03-12");
}

static void
leave (Staff *staff)
{
  PennyLeaver leaver = { .assistant_id = staff->amir, .last = day ("2026-11-13"), .today = day ("2026-11-15") };

  do_act (staff->book.store, penny_act_leave, &leaver);
}

static void
check_dbs_and_leave (Staff *staff)
{
  check_dbs (staff);
  leave (staff);
}

static void
owe (Staff         *staff,
     PennyBillKind  kind,
     const char    *payee,
     PennyPence     amount,
     const char    *due)
{
  PennyBill bill = { .budget_id = staff->book.budget, .payee = (char *) payee, .kind = kind, .amount = amount,
                     .incurred = day ("2026-10-16"), .due = day (due) };

  do_act (staff->book.store, penny_act_save_bill, &bill);
}

static void
owe_hmrc (Staff *staff)
{
  owe (staff, PENNY_BILL_HMRC, "HMRC", 4732, "2026-11-20");
}

static void
owe_pension (Staff *staff)
{
  owe (staff, PENNY_BILL_PENSION, "Sample Pension Trust", 7593, "2026-11-27");
}

static void
owe_gym (Staff *staff)
{
  owe (staff, PENNY_BILL_OTHER, "Sample Gym", 2900, "2026-11-20");
}

static void
be_paid (Staff *staff)
{
  pay (staff->book.store, staff->amir, "2026-10-17", "2026-11-13", 113600);
}

static void
be_paid_little (Staff *staff)
{
  pay (staff->book.store, staff->amir, "2026-10-17", "2026-11-13", 50000);
}

static void
tell (Staff *staff)
{
  const char *args[] = { "2026-11-13", "Tester", NULL };
  PennyRun run = { .frequency = PENNY_PAY_FOUR_WEEKLY, .from = day ("2026-10-17"), .to = day ("2026-11-13"),
                   .payday = day ("2026-11-13"), .number = 1, .told_on = day ("2026-11-13"), .told_by = (char *) "Tester" };
  g_autoptr (GError) error = NULL;

  run.id = pay (staff->book.store, staff->amir, "2026-10-17", "2026-11-13", 113600);
  penny_history_begin (staff->book.store, &error);
  penny_runs_save (staff->book.store, &run, NULL, &error);
  penny_history_commit (staff->book.store, "hmrc-told", args, &error);
  g_assert_no_error (error);
}

static void
be_paid_and_work (Staff *staff)
{
  be_paid (staff);
  save_entry (staff->book.store, entry (staff->amir, "2026-11-16", "9", "17"));
}

static void
be_paid_and_approve (Staff *staff)
{
  PennyWeekAct what = week (staff->amir, "2026-11-16");

  be_paid_and_work (staff);
  do_act (staff->book.store, penny_act_approve_week, &what);
}

static void
leave_unpaid (Staff *staff)
{
  PennyWeekAct what = week (staff->amir, "2026-11-09");

  save_entry (staff->book.store, entry (staff->amir, "2026-11-10", "9", "17"));
  do_act (staff->book.store, penny_act_approve_week, &what);
  leave (staff);
}

static void
be_paid_and_leave (Staff *staff)
{
  be_paid (staff);
  leave (staff);
}

static void
be_paid_and_given_p45 (Staff *staff)
{
  PennyP45Given given = { .assistant_id = staff->amir, .on = day ("2026-11-13"), .today = day ("2026-11-13") };

  be_paid_and_leave (staff);
  do_act (staff->book.store, penny_act_give_p45, &given);
}

/* Of another employer. */
static void
bring_p45 (Staff *staff)
{
  PennyDocument document = { .assistant_id = staff->amir, .kind = PENNY_DOCUMENT_OTHER, .name = (char *) "P45",
                             .seen_on = day ("2026-03-02") };
  PennyDocumentChange change = { .document = &document };

  be_paid_and_leave (staff);
  do_act (staff->book.store, penny_act_save_document, &change);
}

static void
save_pension (Staff             *staff,
              PennyPensionState  state,
              const char        *until)
{
  PennyPensionNotice pension = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .state = state,
                                 .until = until == NULL ? PENNY_DATE_NONE : day (until) };

  if (state == PENNY_PENSION_MEMBER)
    pension.terms = (PennyPensionTerms) { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE };
  do_act (staff->book.store, penny_act_save_pension_notice, &pension);
}

static void
join (Staff *staff)
{
  be_paid (staff);
  save_pension (staff, PENNY_PENSION_MEMBER, NULL);
}

static void
opt_out (Staff *staff)
{
  be_paid (staff);
  save_pension (staff, PENNY_PENSION_OPTED_OUT, NULL);
}

static void
postpone (Staff *staff)
{
  be_paid (staff);
  save_pension (staff, PENNY_PENSION_POSTPONED, "2027-01-04");
}

static void
agree (Staff      *staff,
       const char *from,
       PennyPence  rate)
{
  g_autoptr (PennyContract) agreed = contract (staff->amir, from, rate);

  do_act (staff->book.store, penny_act_save_contract, agreed);
}

static void
agree_too_little (Staff *staff)
{
  agree (staff, "2026-10-05", 1260);
}

/* Under 21 until 1 February 2027: the wage is 10.85, then 12.71. */
static void
grow_up (Staff *staff)
{
  g_autoptr (PennyAssistant) amir = penny_assistants_get (staff->book.store, staff->amir, NULL);

  amir->born = day ("2006-02-01");
  save_assistant (staff->book.store, amir);
  agree (staff, "2026-10-05", 1100);
}

static void
forget_birth (Staff *staff)
{
  g_autoptr (PennyAssistant) amir = penny_assistants_get (staff->book.store, staff->amir, NULL);
  PennyAssistantChange change = { .assistant = amir };

  amir->born = PENNY_DATE_NONE;
  do_act (staff->book.store, penny_act_save_assistant, &change);
  agree_too_little (staff);
}

static void
take_on_the_self_employed (Staff *staff)
{
  g_autoptr (PennyAssistant) amir = penny_assistants_get (staff->book.store, staff->amir, NULL);

  amir->kind = PENNY_ASSISTANT_SELF_EMPLOYED;
  save_assistant (staff->book.store, amir);
}

static const Row rows[] = {
  { "payday", be_paid, "2026-11-15", PENNY_REMINDER_PAYDAY, "2026-12-11", "Payday is Friday 11 December. No hours", FALSE },
  { "payday-near", be_paid, "2026-12-04", PENNY_REMINDER_PAYDAY, "2026-12-11", "Payday is Friday 11 December", TRUE },
  { "payday-with-hours", be_paid_and_approve, "2026-12-04", PENNY_REMINDER_PAYDAY, "2026-12-11",
    "Payday is Friday 11 December: 1 assistant.", TRUE },
  { "payday-of-the-self-employed", take_on_the_self_employed, "2026-11-15", PENNY_REMINDER_PAYDAY, NULL },
  { "hours", be_paid_and_work, "2026-12-06", PENNY_REMINDER_HOURS, "2026-12-11", "8 hours are not approved yet", TRUE },
  { "hours-far", be_paid_and_work, "2026-12-05", PENNY_REMINDER_HOURS, "2026-12-11", "8 hours are not approved yet", FALSE },
  { "no-hours", be_paid, "2026-12-06", PENNY_REMINDER_HOURS, NULL },
  { "tell-hmrc", be_paid, "2026-11-15", PENNY_REMINDER_TELL_HMRC, "2026-11-13", "not been told yet of the pay of Friday 13 November",
    TRUE },
  { "told-hmrc", tell, "2026-11-15", PENNY_REMINDER_TELL_HMRC, NULL },
  { "hmrc", owe_hmrc, "2026-11-15", PENNY_REMINDER_HMRC, "2026-11-20", "Pay HMRC £47.32 by Friday 20 November", TRUE },
  { "hmrc-far", owe_hmrc, "2026-11-05", PENNY_REMINDER_HMRC, "2026-11-20", "Pay HMRC £47.32", FALSE },
  { "pension", owe_pension, "2026-11-15", PENNY_REMINDER_PENSION, "2026-11-27", "Pay Sample Pension Trust £75.93", TRUE },
  { "another-bill", owe_gym, "2026-11-15", PENNY_REMINDER_HMRC, NULL },

  { "uninsured", nothing, "2026-11-15", PENNY_REMINDER_INSURANCE, "2026-11-15", "Add the employers’ liability insurance", TRUE },
  { "uninsured-to-come", nothing, "2026-01-05", PENNY_REMINDER_INSURANCE, "2026-03-02", "Add the employers’ liability insurance", TRUE },
  { "uninsured-alone", take_on_the_self_employed, "2026-11-15", PENNY_REMINDER_INSURANCE, NULL },
  { "insured", insure, "2026-11-15", PENNY_REMINDER_INSURANCE, NULL },
  { "insurance", insure, "2026-11-15", PENNY_REMINDER_DOCUMENT, "2027-04-07", "Insurance runs out on Wednesday 7 April 2027.", TRUE },
  { "insurance-far", insure, "2026-11-07", PENNY_REMINDER_DOCUMENT, "2027-04-07", "Insurance runs out", FALSE },
  { "insurance-over", insure, "2027-04-08", PENNY_REMINDER_DOCUMENT, "2027-04-07", "Insurance ran out on Wednesday 7 April.", TRUE },
  { "insurance-renewed", insure_again, "2026-11-15", PENNY_REMINDER_DOCUMENT, NULL },
  { "dbs", check_dbs, "2026-11-15", PENNY_REMINDER_DOCUMENT, "2027-03-12", "Amir Sample: DBS check runs out on Friday 12 March 2027.",
    TRUE },
  { "dbs-of-leaver", check_dbs_and_leave, "2026-11-15", PENNY_REMINDER_DOCUMENT, NULL },
  { "more-than-a-year", insure, "2026-04-05", PENNY_REMINDER_DOCUMENT, NULL },

  { "wage-enough", nothing, "2026-11-15", PENNY_REMINDER_WAGE_RISE, NULL },
  { "wage-now", agree_too_little, "2026-11-15", PENNY_REMINDER_WAGE_RISE, "2026-11-15", "£12.60 an hour is agreed", TRUE },
  { "wage-rise", agree_too_little, "2025-12-15", PENNY_REMINDER_WAGE_RISE, "2026-10-05",
    "from Monday 5 October 2026 the minimum wage is £12.71 an hour, and £12.60 is agreed", FALSE },
  { "wage-agreed", agree_too_little, "2026-10-01", PENNY_REMINDER_WAGE_RISE, "2026-10-05", "£12.60 is agreed", TRUE },
  { "wage-says", agree_too_little, "2026-10-05", PENNY_REMINDER_WAGE_RISE, "2026-10-05", "Amir Sample’s pay is below the minimum wage",
    TRUE },
  { "wage-birthday", grow_up, "2026-11-15", PENNY_REMINDER_WAGE_RISE, "2027-02-01",
    "from Monday 1 February 2027 the minimum wage is £12.71 an hour, and £11.00 is agreed", FALSE },
  { "wage-birthday-near", grow_up, "2026-12-03", PENNY_REMINDER_WAGE_RISE, "2027-02-01", "£12.71", TRUE },
  { "wage-of-nobody-knows", forget_birth, "2026-11-15", PENNY_REMINDER_WAGE_RISE, "2026-11-15", "£12.71", TRUE },

  { "p45", be_paid_and_leave, "2026-11-15", PENNY_REMINDER_P45, "2026-11-13", "Amir Sample’s last day is Friday 13 November", TRUE },
  { "p45-long-ago", be_paid_and_leave, "2027-10-13", PENNY_REMINDER_P45, "2026-11-13", "give them their P45", TRUE },
  { "p45-given", be_paid_and_given_p45, "2026-11-15", PENNY_REMINDER_P45, NULL },
  { "p45-brought", bring_p45, "2026-11-15", PENNY_REMINDER_P45, "2026-11-13", "give them their P45", TRUE },
  { "p45-never-paid", leave, "2026-11-15", PENNY_REMINDER_P45, NULL },
  { "last-pay-holiday", leave, "2026-11-15", PENNY_REMINDER_LAST_PAY, "2026-11-13",
    "Pay Amir Sample for the last time: holiday is still to be paid.", TRUE },
  { "last-pay-hours", leave_unpaid, "2026-11-15", PENNY_REMINDER_LAST_PAY, "2026-11-13",
    "Pay Amir Sample for the last time: hours and holiday are still to be paid.", TRUE },
  { "last-pay-months-later", leave_unpaid, "2027-03-15", PENNY_REMINDER_LAST_PAY, "2026-11-13", "hours and holiday", TRUE },
  { "last-pay-waits", leave_unpaid, "2026-11-12", PENNY_REMINDER_LAST_PAY, NULL },
  { "last-pay-paid", be_paid_and_leave, "2026-11-15", PENNY_REMINDER_LAST_PAY, NULL },
  { "no-last-pay", be_paid, "2026-11-15", PENNY_REMINDER_LAST_PAY, NULL },
  { "payday-of-leaver", leave_unpaid, "2026-11-15", PENNY_REMINDER_PAYDAY, "2026-12-07", "1 assistant", FALSE },
  { "no-p45", be_paid, "2026-11-15", PENNY_REMINDER_P45, NULL },

  { "enrol", be_paid, "2026-11-15", PENNY_REMINDER_ENROL, "2026-11-27", "Amir Sample must be put into the pension scheme", TRUE },
  { "enrol-too-little-pay", be_paid_little, "2026-11-15", PENNY_REMINDER_ENROL, NULL },
  { "enrolled", join, "2026-11-15", PENNY_REMINDER_ENROL, NULL },
  { "opted-out", opt_out, "2026-11-15", PENNY_REMINDER_ENROL, NULL },
  { "postponed-not-enrolled", postpone, "2026-11-15", PENNY_REMINDER_ENROL, NULL },
  { "postponed", postpone, "2026-12-15", PENNY_REMINDER_POSTPONED, "2027-01-04", "Amir Sample’s pension was put off until Monday 4 January",
    TRUE },
  { "not-postponed", be_paid, "2026-12-15", PENNY_REMINDER_POSTPONED, NULL },

  { "declare", nothing, "2026-07-15", PENNY_REMINDER_DECLARE, "2026-08-01", "declaration of compliance", TRUE },
  { "declared", settle, "2026-07-15", PENNY_REMINDER_DECLARE, NULL },
  { "declare-for-nobody", take_on_the_self_employed, "2026-07-15", PENNY_REMINDER_DECLARE, NULL },
  { "re-enrol", nothing, "2028-11-15", PENNY_REMINDER_RE_ENROL, "2029-06-01", "Choose a day from Saturday 2 December to", FALSE },
  { "re-enrol-near", nothing, "2028-12-03", PENNY_REMINDER_RE_ENROL, "2029-06-01", "Choose a day", TRUE },
  { "re-enrol-far", nothing, "2028-05-15", PENNY_REMINDER_RE_ENROL, NULL },

  { "p60", be_paid, "2026-11-15", PENNY_REMINDER_P60, "2027-05-31", "P60 of 2026-27 by Monday 31 May 2027", FALSE },
  { "p60-near", be_paid, "2027-04-06", PENNY_REMINDER_P60, "2027-05-31", "P60 of 2026-27", TRUE },
  { "p60-of-leaver", be_paid_and_leave, "2027-04-06", PENNY_REMINDER_P60, NULL },
  { "p60-of-nobody", nothing, "2027-04-06", PENNY_REMINDER_P60, NULL },

  { "allowance", nothing, "2026-11-15", PENNY_REMINDER_ALLOWANCE, "2026-12-05", "not claimed for 2026-27", TRUE },
  { "allowance-claimed", settle, "2026-11-15", PENNY_REMINDER_ALLOWANCE, NULL },
  { "allowance-of-no-use", be_paid_little, "2026-11-15", PENNY_REMINDER_ALLOWANCE, NULL },
  { "allowance-for-nobody", take_on_the_self_employed, "2026-11-15", PENNY_REMINDER_ALLOWANCE, NULL },

  { "rates", nothing, "2027-04-06", PENNY_REMINDER_RATES, "2027-04-06", "figures for pay in 2027-28 are missing", TRUE },
  { "rates-to-come", nothing, "2026-11-15", PENNY_REMINDER_RATES, "2027-04-06", "From Tuesday 6 April 2027 pay needs the figures of 2027-28",
    FALSE },

  { "holiday", nothing, "2027-01-05", PENNY_REMINDER_HOLIDAY, "2027-03-01", "Amir Sample has 112 hours of holiday left", TRUE },
  { "holiday-far", nothing, "2027-01-03", PENNY_REMINDER_HOLIDAY, NULL },
};

static const PennyReminder *
find (const GPtrArray  *list,
      PennyReminderKind kind)
{
  for (guint i = 0; i < list->len; i++)
    if (((const PennyReminder *) list->pdata[i])->kind == kind)
      return list->pdata[i];
  return NULL;
}

/* Whoever reads over a shoulder learns no name and no amount; and the nearest comes first. */
static void
check_all (const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PennyReminder *one = list->pdata[i];

      g_test_message ("%s | %s", one->sentence, one->in_private);
      g_assert_null (strstr (one->in_private, "Amir"));
      g_assert_null (strstr (one->in_private, "Sample"));
      g_assert_null (strstr (one->in_private, "£"));
      g_assert_null (strchr (one->in_private, '%'));
      g_assert_cmpuint (strlen (one->in_private), >, 10);
      if (i > 0)
        g_assert_cmpint (((const PennyReminder *) list->pdata[i - 1])->on, <=, one->on);
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  PennyDate today = day (row->today);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const PennyReminder *found;
  Staff staff = { 0 };

  staff_set_up (&staff);
  row->prepare (&staff);
  list = penny_reminders_read (staff.book.store, &today, &error);
  g_assert_no_error (error);
  check_all (list);
  found = find (list, row->kind);
  if (row->on == NULL)
    g_assert_null (found);
  else
    {
      g_autofree char *on = penny_date_format (found->on);

      g_assert_cmpstr (on, ==, row->on);
      g_assert_nonnull (strstr (found->sentence, row->says));
      g_assert_cmpint (penny_reminder_is_near (found, today), ==, row->near);
    }
  staff_tear_down (&staff);
}

/* An empty book, and one of somebody who is gone, say nothing. */
static void
test_nobody (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open_memory (&error);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_no_error (error);
  list = penny_reminders_list (store, day ("2026-11-15"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 0);
}

/* While amounts are hidden no sentence tells one. */
static void
test_hidden (void)
{
  g_autoptr (GPtrArray) list = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  owe_hmrc (&staff);
  agree_too_little (&staff);
  penny_pence_hide (TRUE);
  list = penny_reminders_list (staff.book.store, day ("2026-11-15"), NULL);
  penny_pence_hide (FALSE);
  for (guint i = 0; i < list->len; i++)
    {
      const char *sentence = ((const PennyReminder *) list->pdata[i])->sentence;

      g_assert_null (strstr (sentence, "47.32"));
      g_assert_null (strstr (sentence, "12.60"));
    }
  staff_tear_down (&staff);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/reminders/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/reminders/nobody", test_nobody);
  g_test_add_func ("/reminders/hidden", test_hidden);
  return g_test_run ();
}
