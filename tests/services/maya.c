#include "maya.h"

#include <string.h>

#include "hours.h"
#include "people.h"

static gint64
add_line (Maya          *self,
          const char    *name,
          PennyLineKind  kind,
          PennyPence     total)
{
  g_autoptr (PennyPlanLine) line = penny_plan_line_new ();
  PennyLineRequest request = { line, day ("2026-04-06") };

  line->budget_id = self->budget;
  line->name = g_strdup (name);
  line->kind = kind;
  line->total = total;
  return do_act (self->store, penny_act_save_line, &request);
}

static void
add_plan (Maya *self)
{
  g_autoptr (PennyBudget) budget = penny_budget_new ();
  g_autoptr (PennyAccount) account = penny_account_new ();

  budget->name = g_strdup ("NHS continuing healthcare");
  budget->funder = g_strdup ("NHS integrated care board");
  budget->start = day ("2026-04-06");
  budget->end = day ("2027-04-04");
  self->budget = do_act (self->store, penny_act_save_budget, budget);
  self->wages = add_line (self, "Wages", PENNY_LINE_WEEKLY, 3120000);
  self->cover = add_line (self, "Holiday cover", PENNY_LINE_WEEKLY, 298368);
  self->holiday = add_line (self, "Holiday pay, Chris", PENNY_LINE_WEEKLY, 91747);
  self->pension = add_line (self, "Employer pension", PENNY_LINE_FOUR_WEEKLY, 42302);
  self->contingency = add_line (self, "Contingency", PENNY_LINE_CONTINGENCY, 119533);
  account->budget_id = self->budget;
  account->name = g_strdup ("Bank account");
  self->bank = do_act (self->store, penny_act_save_account, account);
}

static void
add_employer (Maya *self)
{
  g_autoptr (PennyEmployer) employer = penny_employer_new ();
  g_autoptr (PennyEmployerYear) year = penny_employer_year_new ();

  employer->name = g_strdup ("Ruth Sample");
  employer->payroll_by = PENNY_PAYROLL_OURS;
  employer->pension_payee = g_strdup ("Sample Pension Trust");
  employer->pension_days = 14;
  do_act (self->store, penny_act_save_employer, employer);
  year->year = 2026;
  year->allowance_claimed_on = day ("2026-04-08");
  year->allowance_by = g_strdup ("Ruth");
  do_act (self->store, penny_act_save_employer_year, year);
}

typedef struct
{
  const char *name, *born, *started;
  PennyPence  rate;
  int         hours, days;             /* a week; 0: they vary */
  gboolean    member;                  /* of the pension */
} Person;

static const Person amir = { "Amir Sample", "1981-01-01", "2023-03-04", 1420, 20, 5, TRUE };
static const Person bev = { "Bev Sample", "1996-02-01", "2024-06-10", 1420, 16, 4, TRUE };
static const Person chris = { "Chris Sample", "1999-03-01", "2025-05-05", 1480, 0, 0, FALSE };

static void
add_terms (Maya         *self,
           const Person *person,
           gint64        id)
{
  g_autoptr (PennyContract) contract = penny_contract_new ();
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();
  g_autoptr (PennyPensionNotice) pension = penny_pension_notice_new ();

  contract->assistant_id = id;
  contract->from = day (person->started);
  contract->frequency = PENNY_PAY_FOUR_WEEKLY;
  contract->rate = person->rate;
  contract->minutes_a_week = person->hours * 60;
  contract->days_a_week = person->days * 10;
  do_act (self->store, penny_act_save_contract, contract);
  code->assistant_id = id;
  code->from = day ("2026-04-06");
  code->code = g_strdup ("1257L");
  do_act (self->store, penny_act_save_code_notice, code);
  pension->assistant_id = id;
  pension->from = day ("2026-04-01");
  pension->state = PENNY_PENSION_MEMBER;
  pension->terms = (PennyPensionTerms) { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE };
  if (person->member)
    do_act (self->store, penny_act_save_pension_notice, pension);
}

static gint64
add_person (Maya         *self,
            const Person *person)
{
  g_autoptr (PennyAssistant) assistant = penny_assistant_new ();
  PennyAssistantChange change = { .assistant = assistant };
  gint64 id;

  assistant->budget_id = self->budget;
  assistant->name = g_strdup (person->name);
  assistant->born = day (person->born);
  assistant->started = day (person->started);
  assistant->leave_from = day ("2026-04-01");
  assistant->irregular = person->hours == 0;
  assistant->pay_line = self->wages;
  assistant->holiday_line = person->hours == 0 ? self->holiday : 0;
  assistant->pension_line = self->pension;
  id = do_act (self->store, penny_act_save_assistant, &change);
  add_terms (self, person, id);
  return id;
}

void
maya_fill (Maya       *self,
           PennyStore *store)
{
  self->store = store;
  penny_store_set_actor (store, "Ruth");
  add_plan (self);
  add_employer (self);
  self->amir = add_person (self, &amir);
  self->bev = add_person (self, &bev);
  self->chris = add_person (self, &chris);
}

void
maya_tear_down (Maya *self)
{
  penny_store_close (self->store);
}

PennyDate
maya_payday (guint n)
{
  return day ("2026-05-01") + 28 * (PennyDate) n;
}

static void
enter (Maya           *self,
       gint64          assistant,
       PennyDate       on,
       PennyEntryKind  kind,
       int             from,
       int             to,
       gint64          line)
{
  PennyEntry entry = { .assistant_id = assistant, .day = on, .kind = kind, .start = from * 60, .end = to * 60,
                       .line_id = line };

  do_act (self->store, penny_act_save_entry, &entry);
}

/* A week of everyone's; in one week of most times of four Amir has two days and a half off, Bev two, and Chris
 * comes in their place. */
static void
work_week (Maya      *self,
           PennyDate  monday,
           gboolean   away)
{
  for (int i = 0; i < 5; i++)
    {
      PennyEntryKind off = away && i < 2 ? PENNY_ENTRY_HOLIDAY : PENNY_ENTRY_WORK;

      if (away && i == 2)
        {
          enter (self, self->amir, monday + i, PENNY_ENTRY_HOLIDAY, 9, 11, 0);
          enter (self, self->amir, monday + i, PENNY_ENTRY_WORK, 11, 13, 0);
          enter (self, self->chris, monday + i, PENNY_ENTRY_WORK, 9, 11, self->cover);
        }
      else
        enter (self, self->amir, monday + i, off, 9, 13, 0);
      if (i < 4)
        enter (self, self->bev, monday + i, off, 13, 17, 0);
      if (away && i < 2)
        enter (self, self->chris, monday + i, PENNY_ENTRY_WORK, 9, 17, self->cover);
    }
  enter (self, self->chris, monday + 4, PENNY_ENTRY_WORK, 13, 19, 0);
}

void
maya_work (Maya  *self,
           guint  n)
{
  PennyDate first = maya_payday (n) - 25;

  for (guint week = 0; week < 4; week++)
    {
      PennyDate monday = first + 7 * (PennyDate) week;
      PennyWeekAct approval = { .day = monday, .today = maya_payday (n) };

      work_week (self, monday, week == 1 && n != 5 && n != 7);
      for (int i = 0; n == 5 && week == 2 && i < 4; i++)
        enter (self, self->chris, monday + i, PENNY_ENTRY_HOLIDAY, 10, 15, 0);
      do_act (self->store, penny_act_approve_week, &approval);
    }
}

PennyRunRequest *
maya_request (guint n)
{
  PennyRunRequest *request = penny_run_request_new ();

  request->frequency = PENNY_PAY_FOUR_WEEKLY;
  request->payday = maya_payday (n);
  request->from = request->payday - 27;
  request->to = request->payday;
  request->today = request->payday;
  return request;
}

gint64
maya_pay (Maya  *self,
          guint  n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRunRequest) request = maya_request (n);
  g_autoptr (PennyRunDraft) draft = penny_run_draft (self->store, request, &error);
  PennyRunApproval approval = { .request = request };
  PennyTold told = { .on = request->payday, .by = (char *) "Ruth" };

  g_assert_no_error (error);
  for (guint i = 0; i < draft->warnings->len; i++)
    g_test_message ("%u: %s", n, ((const PennyPayWarning *) draft->warnings->pdata[i])->sentence);
  g_assert_false (draft->stops);
  approval.seen = draft->seen;
  told.run_id = do_act (self->store, penny_act_approve_run, &approval);
  do_act (self->store, penny_act_tell_hmrc, &told);
  return told.run_id;
}

/* A row of the sample's payments: "day; amount; who; for what; receipt; note". */
static void
add_row (GString    *csv,
         const char *text,
         PennyPence *balance)
{
  g_auto (GStrv) fields = g_strsplit (text, "; ", -1);
  g_autofree char *shown = NULL;
  PennyPence amount;

  g_assert_cmpuint (g_strv_length (fields), >=, 4);
  g_assert_true (penny_pence_parse (fields[1], &amount, NULL));
  *balance += amount;
  shown = penny_pence_format (*balance);
  if (!g_str_equal (fields[3], "opening"))
    g_string_append_printf (csv, "%s,%s,%s,%s\n", fields[0], fields[2], fields[1], shown);
}

char *
maya_statement (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PENNYWELL_SOURCE"), "data", "samples", "maya.ini", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) csv = g_string_new ("Date,Description,Amount,Balance\n");
  g_auto (GStrv) keys = NULL;
  PennyPence balance = 0;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  keys = g_key_file_get_keys (file, "payments bank", NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = g_key_file_get_string (file, "payments bank", keys[i], NULL);

      add_row (csv, text, &balance);
    }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}
