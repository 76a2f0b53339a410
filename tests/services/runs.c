#include "runs.h"

static void
settle (PennyAssistant *assistant,
        Staff          *self)
{
  assistant->pay_line = self->book.bus;
}

void
runs_set_up (Staff *self)
{
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();
  g_autoptr (PennyEmployerYear) year = penny_employer_year_new ();
  g_autoptr (PennyPensionNotice) pension = penny_pension_notice_new ();

  staff_set_up (self);
  change_record (self, settle);
  code->assistant_id = self->amir;
  code->from = day ("2026-04-06");
  code->code = g_strdup ("1257L");
  do_act (self->book.store, penny_act_save_code_notice, code);
  year->year = 2026;
  year->allowance_claimed_on = day ("2026-04-08");
  do_act (self->book.store, penny_act_save_employer_year, year);
  pension->assistant_id = self->amir;
  pension->from = day ("2026-04-06");
  pension->state = PENNY_PENSION_OPTED_OUT;
  pension->told_on = day ("2026-04-06");
  do_act (self->book.store, penny_act_save_pension_notice, pension);
}

static gint64
add_entry (Staff            *self,
           const PennyEntry *entry)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  /* Straight into the table: what may be typed is tested with the hours. */
  g_assert_true (penny_history_begin (self->book.store, &error));
  penny_entries_save (self->book.store, entry, &id, &error);
  g_assert_no_error (error);
  penny_history_commit (self->book.store, "entry-added", NULL, &error);
  g_assert_no_error (error);
  return id;
}

gint64
work (Staff          *self,
      gint64          assistant_id,
      const char     *on,
      PennyEntryKind  kind,
      int             minutes)
{
  PennyEntry entry = { .assistant_id = assistant_id, .day = day (on), .kind = kind, .start = -1, .end = -1,
                       .minutes = minutes, .state = PENNY_ENTRY_APPROVED };

  return add_entry (self, &entry);
}

gint64
claim (Staff          *self,
       gint64          assistant_id,
       const char     *on,
       PennyEntryKind  kind,
       PennyPence      amount)
{
  PennyEntry entry = { .assistant_id = assistant_id, .day = day (on), .kind = kind, .start = -1, .end = -1,
                       .state = PENNY_ENTRY_APPROVED };

  if (kind == PENNY_ENTRY_MILEAGE)
    entry.tenths = (int) amount;
  else
    entry.amount = amount;
  return add_entry (self, &entry);
}

void
change_record (Staff  *self,
               void  (*change) (PennyAssistant *assistant, Staff *self))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (self->book.store, self->amir, &error);
  PennyAssistantChange request = { .assistant = assistant };

  g_assert_no_error (error);
  change (assistant, self);
  do_act (self->book.store, penny_act_save_assistant, &request);
}

void
change_contract (Staff  *self,
                 void  (*change) (PennyContract *contract))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contracts = penny_contracts_list (self->book.store, self->amir, &error);
  PennyContract *contract;

  g_assert_no_error (error);
  contract = g_ptr_array_index (contracts, 0);
  change (contract);
  do_act (self->book.store, penny_act_save_contract, contract);
}

PennyRunRequest *
request_for (const char *from,
             const char *to)
{
  PennyRunRequest *request = penny_run_request_new ();

  request->frequency = PENNY_PAY_FOUR_WEEKLY;
  request->from = day (from);
  request->to = request->payday = request->today = day (to);
  return request;
}

PennyRunRequest *
november (void)
{
  return request_for ("2026-10-17", "2026-11-13");
}

PennyRunDraft *
look (PennyStore      *store,
      PennyRunRequest *request)
{
  g_autoptr (GError) error = NULL;
  PennyRunDraft *draft = penny_run_draft (store, request, &error);

  g_assert_no_error (error);
  return draft;
}

PennyDraftSlip *
slip_of (PennyRunDraft *draft,
         gint64         assistant_id)
{
  for (guint i = 0; i < draft->slips->len; i++)
    {
      PennyDraftSlip *slip = g_ptr_array_index (draft->slips, i);

      if (slip->standing->assistant->id == assistant_id)
        return slip;
    }
  g_assert_not_reached ();
}

gint64
approve (PennyStore      *store,
         PennyRunRequest *request)
{
  g_autoptr (PennyRunRequest) mine = request;
  g_autoptr (PennyRunDraft) draft = look (store, mine);
  PennyRunApproval approval = { .request = mine, .seen = draft->seen };

  return do_act (store, penny_act_approve_run, &approval);
}

const char *
warning_of (PennyRunDraft       *draft,
            PennyPayWarningKind  kind)
{
  for (guint i = 0; i < draft->warnings->len; i++)
    {
      const PennyPayWarning *warning = g_ptr_array_index (draft->warnings, i);

      if (warning->kind == kind)
        return warning->sentence;
    }
  return NULL;
}

PennyPence
item_sum (PennyDraftSlip *slip,
          PennyPayKind    kind)
{
  PennyPence sum = 0;

  for (guint i = 0; i < slip->items->len; i++)
    {
      const PennyPayItem *item = &g_array_index (slip->items, PennyDraftItem, i).item;

      sum += item->kind == kind ? penny_pay_item_amount (item) : 0;
    }
  return sum;
}

guint
item_count (PennyDraftSlip *slip,
            PennyPayKind    kind)
{
  guint n = 0;

  for (guint i = 0; i < slip->items->len; i++)
    n += g_array_index (slip->items, PennyDraftItem, i).item.kind == kind;
  return n;
}

PennyPence
owed_for (PennyStore    *store,
          PennyBillKind  kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = penny_bills_list (store, 0, FALSE, &error);
  PennyPence sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      sum += bill->kind == kind ? bill->amount : 0;
    }
  return sum;
}

PennyPence
billed_to (PennyStore *store,
           gint64      line_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = penny_bills_list (store, 0, TRUE, &error);
  PennyPence sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      if (bill->line_id == line_id)
        sum += bill->amount;
      for (guint s = 0; bill->splits != NULL && s < bill->splits->len; s++)
        if (g_array_index (bill->splits, PennySplit, s).line_id == line_id)
          sum += g_array_index (bill->splits, PennySplit, s).amount;
    }
  return sum;
}

void
pay_bill (PennyStore    *store,
          gint64         account_id,
          PennyBillKind  kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = penny_bills_list (store, 0, FALSE, &error);
  PennyBillPayment how = { .account_id = account_id, .date = day ("2026-11-14") };

  g_assert_no_error (error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      if (bill->kind == kind)
        how.bill_id = bill->id;
    }
  g_assert_cmpint (how.bill_id, !=, 0);
  do_act (store, penny_act_pay_bill, &how);
}
