#include "people-acts.h"

void
change_assistant (Staff *staff)
{
  g_autoptr (PennyAssistant) amir = penny_assistants_get (staff->book.store, staff->amir, NULL);

  amir->phone = g_strdup ("0161 496 0000");
  save_assistant (staff->book.store, amir);
}

void
add_code (Staff *staff)
{
  PennyCodeNotice code = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .code = (char *) "1257L M1" };

  staff->ready = do_act (staff->book.store, penny_act_save_code_notice, &code);
}

void
add_pension (Staff *staff)
{
  PennyPensionNotice pension = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .state = PENNY_PENSION_MEMBER,
                                 .terms = { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE } };

  staff->ready = do_act (staff->book.store, penny_act_save_pension_notice, &pension);
}

void
add_order (Staff *staff)
{
  PennyOrder order = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .name = (char *) "Council tax",
                       .payee = (char *) "Sample Council", .share = 1200 };

  staff->ready = do_act (staff->book.store, penny_act_save_order, &order);
}

void
add_contact (Staff *staff)
{
  PennyContact contact = { .assistant_id = staff->amir, .name = (char *) "Sam", .phone = (char *) "0161 496 0001" };

  staff->ready = do_act (staff->book.store, penny_act_save_contact, &contact);
}

void
save_document (Staff             *staff,
               gint64             id,
               gint64             assistant_id,
               PennyDocumentKind  kind,
               const char        *until)
{
  PennyDocument document = { .id = id, .assistant_id = assistant_id, .kind = kind, .until = day (until) };
  PennyDocumentChange change = { .document = &document };

  staff->ready = do_act (staff->book.store, penny_act_save_document, &change);
}

void
add_document (Staff *staff)
{
  save_document (staff, 0, staff->amir, PENNY_DOCUMENT_DBS, "2027-03-12");
}

void
make_self_employed (Staff *staff)
{
  g_autoptr (PennyAssistant) bev = assistant (&staff->book, "Bev Sample");

  bev->kind = PENNY_ASSISTANT_SELF_EMPLOYED;
  staff->ready = save_assistant (staff->book.store, bev);
}

void
save_invoice (Staff      *staff,
              gint64      id,
              PennyPence  amount)
{
  PennyBill bill = { .id = id, .amount = amount, .incurred = day ("2026-11-09"), .budget_id = id == 0 ? 0 : staff->book.budget,
                     .payee = id == 0 ? NULL : (char *) "Bev Sample" };
  PennyInvoice invoice = { .assistant_id = staff->ready, .bill = &bill };

  staff->invoiced = do_act (staff->book.store, penny_act_save_invoice, &invoice);
}

void
add_invoice (Staff *staff)
{
  save_invoice (staff, 0, 8000);
}

void
make_invoice (Staff *staff)
{
  make_self_employed (staff);
  add_invoice (staff);
}

void
work_and_plan (Staff *staff)
{
  PennyUsualHours usual = { .assistant_id = staff->amir, .weekday = 1, .start = 540, .end = 1020 };
  PennyWeekAct what = week (staff->amir, "2026-11-16");

  do_act (staff->book.store, penny_act_save_usual_hours, &usual);
  save_entry (staff->book.store, entry (staff->amir, "2026-11-12", "9", "17"));
  save_entry (staff->book.store, entry (staff->amir, "2026-11-16", "9", "17"));
  what.signed_by = (char *) "Amir Sample";
  do_act (staff->book.store, penny_act_sign_week, &what);
}

void
leave (Staff *staff)
{
  PennyLeaver leaver = { .assistant_id = staff->amir, .last = day ("2026-11-13"), .today = day ("2026-11-15") };

  do_act (staff->book.store, penny_act_leave, &leaver);
  g_assert_cmpuint (count (staff->book.store, "entries"), ==, 1);
  g_assert_cmpuint (count (staff->book.store, "usual_hours"), ==, 0);
  g_assert_cmpuint (count (staff->book.store, "timesheets"), ==, 0);
}

void
work_and_leave (Staff *staff)
{
  work_and_plan (staff);
  leave (staff);
}

static void
give_p45_on (Staff      *staff,
             const char *on)
{
  PennyP45Given given = { .assistant_id = staff->amir, .on = day (on), .today = day ("2026-11-20") };

  do_act (staff->book.store, penny_act_give_p45, &given);
}

void
give_p45 (Staff *staff)
{
  give_p45_on (staff, "2026-11-20");
}

void
leave_and_be_given_p45 (Staff *staff)
{
  work_and_leave (staff);
  give_p45 (staff);
}

void
give_p45_earlier (Staff *staff)
{
  give_p45_on (staff, "2026-11-16");
}
