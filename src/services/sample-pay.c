#include "sample-pay.h"

#include <string.h>

#include "act.h"
#include "bill-paid.h"
#include "pay-tables.h"
#include "run-private.h"
#include "shift.h"

static const char *const frequencies[] = { "weekly", "fortnightly", "four-weekly", "monthly", NULL };
static const char *const kinds[] = { "work", "sleep-in", "waking-night", "other-rate", "training", "holiday", "sick",
                                     "family-leave", "unpaid", NULL };

/* "20" or "7:30" a week; 0 where it is not said. */
static int
minutes_of (const PennySampleReader *self,
            const char              *key)
{
  g_autofree char *text = penny_sample_text (self, key);

  return text == NULL ? 0 : MAX (penny_duration_parse (text), 0);
}

static gint64
line_of (const PennySampleReader *self,
         const char              *key)
{
  g_autofree char *name = penny_sample_text (self, key);

  return penny_sample_id_of (self, "line", name);
}

static gboolean
save_year (PennySampleReader  *self,
           PennyDate           claimed,
           GError            **error)
{
  g_autoptr (PennyEmployerYear) year = NULL;

  if (claimed == PENNY_DATE_NONE)
    return TRUE;
  year = penny_employer_years_get (self->store, penny_tax_year_of (claimed), error);
  if (year == NULL)
    return FALSE;
  year->allowance_claimed_on = claimed;
  year->allowance_by = penny_sample_text (self, "allowance-by");
  return penny_employer_years_save (self->store, year, error);
}

static gboolean
read_employer (PennySampleReader  *self,
               GError            **error)
{
  static const char *const payrolls[] = { "undecided", "bureau", "ours", NULL };
  g_autoptr (PennyEmployer) employer = penny_employer_new ();

  employer->name = penny_sample_text (self, "name");
  employer->address = penny_sample_text (self, "address");
  employer->paye_reference = penny_sample_text (self, "paye-reference");
  employer->accounts_office = penny_sample_text (self, "accounts-office");
  employer->payroll_by = penny_sample_choice (self, "payroll-by", payrolls);
  employer->bureau = penny_sample_text (self, "bureau");
  employer->pension_payee = penny_sample_text (self, "pension-payee");
  employer->pension_scheme = penny_sample_text (self, "pension-scheme");
  employer->pension_reference = penny_sample_text (self, "pension-reference");
  employer->pension_days = penny_sample_number (self, "pension-days");
  employer->duties_start = penny_sample_date (self, "duties-start");
  employer->declared_on = penny_sample_date (self, "declared-on");
  employer->reenrolled_on = penny_sample_date (self, "reenrolled-on");
  return penny_employer_save (self->store, employer, error) &&
         save_year (self, penny_sample_date (self, "allowance-claimed"), error);
}

/* Who they are. */
static void
describe (const PennySampleReader *self,
          PennyAssistant          *assistant)
{
  g_autofree char *gender = penny_sample_text (self, "gender");

  assistant->name = penny_sample_text (self, "name");
  assistant->started = penny_sample_date (self, "started");
  assistant->born = penny_sample_date (self, "born");
  assistant->gender = gender == NULL ? 0 : *gender;
  assistant->ni_number = penny_sample_text (self, "ni-number");
  assistant->sort_code = penny_sample_text (self, "sort-code");
  assistant->account_number = penny_sample_text (self, "account-number");
  assistant->account_name = penny_sample_text (self, "account-name");
  assistant->address = penny_sample_text (self, "address");
  assistant->postcode = penny_sample_text (self, "postcode");
  assistant->phone = penny_sample_text (self, "phone");
}

static gboolean
read_assistant (PennySampleReader  *self,
                GError            **error)
{
  static const char *const starters[] = { "unknown", "A", "B", "C", NULL };
  g_autoptr (PennyAssistant) assistant = penny_assistant_new ();
  gint64 id = 0;

  describe (self, assistant);
  assistant->budget_id = penny_sample_id (self, "budget");
  assistant->starter = penny_sample_choice (self, "starter", starters);
  assistant->irregular = penny_sample_yes (self, "irregular");
  assistant->leave_from = penny_sample_date (self, "leave-from");
  assistant->pay_line = line_of (self, "pay-line");
  assistant->holiday_line = line_of (self, "holiday-line");
  assistant->pension_line = line_of (self, "pension-line");
  assistant->ni_line = line_of (self, "ni-line");
  if (!penny_assistants_save (self->store, assistant, &id, error))
    return FALSE;
  penny_sample_remember (self, self->group, id);
  return TRUE;
}

static gboolean
read_contract (PennySampleReader  *self,
               GError            **error)
{
  g_autoptr (PennyContract) contract = penny_contract_new ();

  contract->assistant_id = penny_sample_id (self, "assistant");
  contract->from = penny_sample_date (self, "from");
  contract->frequency = penny_sample_choice (self, "frequency", frequencies);
  contract->minutes_a_week = minutes_of (self, "hours-a-week");
  contract->days_a_week = penny_sample_number (self, "days-a-week") * 10;
  contract->rate = penny_sample_pence (self, "rate");
  contract->mileage = penny_sample_pence (self, "mileage");
  return penny_contracts_save (self->store, contract, NULL, error);
}

static gboolean
read_code (PennySampleReader  *self,
           GError            **error)
{
  g_autoptr (PennyCodeNotice) notice = penny_code_notice_new ();

  notice->assistant_id = penny_sample_id (self, "assistant");
  notice->from = penny_sample_date (self, "from");
  notice->code = penny_sample_text (self, "code");
  return penny_code_notices_save (self->store, notice, NULL, error);
}

static gboolean
read_pension (PennySampleReader  *self,
              GError            **error)
{
  static const char *const states[] = { "not-asked", "postponed", "member", "opted-out", "left", NULL };
  static const char *const ways[] = { "none", "relief-at-source", "net-pay", NULL };
  g_autoptr (PennyPensionNotice) notice = penny_pension_notice_new ();

  notice->assistant_id = penny_sample_id (self, "assistant");
  notice->from = penny_sample_date (self, "from");
  notice->state = penny_sample_choice (self, "state", states);
  notice->told_on = penny_sample_date (self, "told-on");
  notice->terms.kind = penny_sample_choice (self, "kind", ways);
  notice->terms.employee = penny_sample_number (self, "employee") * 100;
  notice->terms.employer = penny_sample_number (self, "employer") * 100;
  return penny_pension_notices_save (self->store, notice, NULL, error);
}

static gboolean
read_document (PennySampleReader  *self,
               GError            **error)
{
  static const char *const papers[] = { "contract", "right-to-work", "dbs", "insurance", "driving", "training", "other",
                                        NULL };
  g_autoptr (PennyDocument) document = penny_document_new ();

  document->assistant_id = penny_sample_id (self, "assistant");
  document->kind = penny_sample_choice (self, "kind", papers);
  document->name = penny_sample_text (self, "name");
  document->number = penny_sample_text (self, "number");
  document->seen_on = penny_sample_date (self, "seen-on");
  document->from = penny_sample_date (self, "from");
  document->until = penny_sample_date (self, "until");
  return penny_documents_save (self->store, document, NULL, error);
}

static gboolean
read_contact (PennySampleReader  *self,
              GError            **error)
{
  g_autoptr (PennyContact) contact = penny_contact_new ();

  contact->assistant_id = penny_sample_id (self, "assistant");
  contact->name = penny_sample_text (self, "name");
  contact->relation = penny_sample_text (self, "relation");
  contact->phone = penny_sample_text (self, "phone");
  return penny_contacts_save (self->store, contact, NULL, error);
}

/* "Mo We": whether @weekday, 1 to 7, is among them. */
static gboolean
has_weekday (const char *days,
             int         weekday)
{
  static const char *const names[] = { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" };

  return strstr (days, names[weekday - 1]) != NULL;
}

/* "09:00-13:00" */
static gboolean
read_times (const PennySampleReader  *self,
            const char               *text,
            int                      *start,
            int                      *end,
            GError                  **error)
{
  g_auto (GStrv) times = g_strsplit (text, "-", 2);

  *start = times[0] == NULL ? -1 : penny_clock_parse (times[0]);
  *end = times[0] == NULL || times[1] == NULL ? -1 : penny_clock_parse (times[1]);
  if (*start < 0 || *end < 0)
    return penny_sample_mistake (self, text, error);
  *end = penny_shift_end (*start, *end);
  return TRUE;
}

static gboolean
read_usual_stretch (PennySampleReader  *self,
                    const char         *key,
                    gint64              assistant_id,
                    GError            **error)
{
  g_auto (GStrv) fields = penny_sample_fields (self, key, 4, error);
  g_autoptr (PennyUsualHours) usual = penny_usual_hours_new ();

  if (fields == NULL || !read_times (self, fields[1], &usual->start, &usual->end, error))
    return FALSE;
  usual->assistant_id = assistant_id;
  usual->kind = penny_sample_choice_of (fields[2], kinds);
  usual->line_id = penny_sample_id_of (self, "line", fields[3]);
  for (usual->weekday = 1; usual->weekday <= 7; usual->weekday++)
    if (has_weekday (fields[0], usual->weekday) && !penny_usual_hours_save (self->store, usual, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_usual (PennySampleReader  *self,
            GError            **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);
  gint64 assistant_id = penny_sample_id_of (self, "assistant", strchr (self->group, ' ') + 1);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!read_usual_stretch (self, keys[i], assistant_id, error))
      return FALSE;
  return keys != NULL;
}

/* Two stretches of one day that share any minute. */
static gboolean
overlap (const PennyEntry *one,
         const PennyEntry *other)
{
  return one->day == other->day && one->start < other->end && other->start < one->end;
}

/* What is said later stands in the place of what it overlaps: a holiday, of the usual hours of that day. */
static void
take_entry (GPtrArray  *entries,
            PennyEntry *entry)
{
  for (guint i = entries->len; i-- > 0; )
    if (overlap (g_ptr_array_index (entries, i), entry))
      g_ptr_array_remove_index (entries, i);
  g_ptr_array_add (entries, entry);
}

/* "2026-04-06; 2026-11-13; Mo Tu; 09:00-13:00; work; -" */
static gboolean
read_stretches (PennySampleReader  *self,
                const char         *key,
                gint64              assistant_id,
                GPtrArray          *entries,
                GError            **error)
{
  g_auto (GStrv) fields = penny_sample_fields (self, key, 6, error);
  int start, end;

  if (fields == NULL || !read_times (self, fields[3], &start, &end, error))
    return FALSE;
  for (PennyDate day = penny_date_parse (fields[0]); day <= penny_date_parse (fields[1]); day++)
    if (has_weekday (fields[2], penny_date_weekday (day)))
      {
        PennyEntry *entry = penny_entry_new ();

        entry->assistant_id = assistant_id;
        entry->day = day;
        entry->kind = penny_sample_choice_of (fields[4], kinds);
        entry->start = start;
        entry->end = end;
        entry->minutes = penny_shift_minutes (day, start, end, 0);
        entry->line_id = penny_sample_id_of (self, "line", fields[5]);
        entry->state = PENNY_ENTRY_APPROVED;
        take_entry (entries, entry);
      }
  return TRUE;
}

static gboolean
read_hours (PennySampleReader  *self,
            GError            **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_entry_free);
  gint64 assistant_id = penny_sample_id_of (self, "assistant", strchr (self->group, ' ') + 1);

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!read_stretches (self, keys[i], assistant_id, entries, error))
      return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (!penny_entries_save (self->store, g_ptr_array_index (entries, i), NULL, error))
      return FALSE;
  return TRUE;
}

/* Approved as a person would, having looked at it; then HMRC is told. */
static gboolean
approve (PennySampleReader  *self,
         PennyRunRequest    *request,
         const char         *told_by,
         GError            **error)
{
  g_autoptr (PennyRunDraft) seen = penny_run_draft (self->store, request, error);
  g_autoptr (PennyRunDraft) draft = NULL;
  g_autoptr (PennyRun) run = NULL;
  PennyRunApproval approval = { .request = request };

  if (seen == NULL)
    return FALSE;
  approval.seen = seen->seen;
  if (!penny_run_approve (self->store, &approval, &draft, &run, error))
    return FALSE;
  run->told_on = request->payday;
  run->told_by = g_strdup (told_by);
  return penny_runs_save (self->store, run, NULL, error);
}

static gboolean
read_run (PennySampleReader  *self,
          const char         *key,
          GError            **error)
{
  g_auto (GStrv) fields = penny_sample_fields (self, key, 5, error);
  g_autoptr (PennyRunRequest) request = penny_run_request_new ();

  if (fields == NULL)
    return FALSE;
  request->frequency = penny_sample_choice_of (fields[3], frequencies);
  request->from = penny_date_parse (fields[0]);
  request->to = penny_date_parse (fields[1]);
  request->payday = penny_date_parse (fields[2]);
  request->today = request->payday;
  return approve (self, request, fields[4], error);
}

/* The bank paid them long ago. */
static gboolean
clear_bills (PennySampleReader  *self,
             GError            **error)
{
  g_autoptr (GPtrArray) bills = penny_bills_list (self->store, 0, FALSE, error);
  gint64 payment;

  for (guint i = 0; bills != NULL && i < bills->len; i++)
    if (!penny_bill_find_payment (self->store, g_ptr_array_index (bills, i), &payment, error) ||
        (payment != 0 && !penny_bill_clear (self->store, g_ptr_array_index (bills, i), payment, error)))
      return FALSE;
  return bills != NULL;
}

static gboolean
read_runs (PennySampleReader  *self,
           GError            **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, self->group, NULL, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!read_run (self, keys[i], error))
      return FALSE;
  return keys != NULL && clear_bills (self, error);
}

PennySampleRead
penny_sample_pay_reader (const char *group)
{
  static const struct
  {
    const char      *family;
    PennySampleRead  read;
  } families[] = {
    { "employer", read_employer }, { "assistant ", read_assistant }, { "contract ", read_contract },
    { "code ", read_code }, { "pension ", read_pension }, { "document ", read_document }, { "contact ", read_contact },
    { "usual ", read_usual }, { "hours ", read_hours }, { "runs", read_runs },
  };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_str_has_prefix (group, families[i].family))
      return families[i].read;
  return NULL;
}
