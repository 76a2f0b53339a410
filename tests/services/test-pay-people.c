#include "staff.h"

#include <locale.h>
#include <string.h>

/* The people who are paid: each act with its undo, each refusal with nothing changed, and what is hidden. */

typedef struct
{
  const char *name;
  void      (*prepare) (Staff *staff);
  void      (*act) (Staff *staff);
  const char *sentence;
} ActRow;

static gint64 ready;           /* the prepared row */

static void
nothing (Staff *staff)
{
}

static void
remove_ready (Staff   *staff,
              PennyAct act)
{
  PennyRemoval removal = { .id = ready };

  do_act (staff->book.store, act, &removal);
}

static void
add_assistant (Staff *staff)
{
  g_autoptr (PennyAssistant) bev = assistant (&staff->book, "Bev Sample");

  ready = save_assistant (staff->book.store, bev);
}

static void
change_assistant (Staff *staff)
{
  g_autoptr (PennyAssistant) amir = penny_assistants_get (staff->book.store, staff->amir, NULL);

  amir->phone = g_strdup ("0161 496 0000");
  save_assistant (staff->book.store, amir);
}

static void
add_all_of_bev (Staff *staff)
{
  PennyStore *store = staff->book.store;
  PennyContact contact = { .name = (char *) "Sam" };
  PennyCodeNotice code = { .from = day ("2026-04-06"), .code = (char *) "1257L" };
  PennyUsualHours usual = { .weekday = 1, .start = 540, .end = 1020 };
  PennyDocument document = { .kind = PENNY_DOCUMENT_CONTRACT };
  PennyDocumentChange change = { .document = &document };
  g_autoptr (PennyContract) agreed = NULL;

  add_assistant (staff);
  contact.assistant_id = code.assistant_id = usual.assistant_id = document.assistant_id = ready;
  agreed = contract (ready, "2026-03-02", 1420);
  do_act (store, penny_act_save_contract, agreed);
  do_act (store, penny_act_save_contact, &contact);
  do_act (store, penny_act_save_code_notice, &code);
  do_act (store, penny_act_save_usual_hours, &usual);
  do_act (store, penny_act_save_document, &change);
}

static void
remove_assistant (Staff *staff)
{
  remove_ready (staff, penny_act_remove_assistant);
}

static void
add_contract (Staff *staff)
{
  g_autoptr (PennyContract) agreed = contract (staff->amir, "2026-10-05", 1480);

  ready = do_act (staff->book.store, penny_act_save_contract, agreed);
}

static void
change_contract (Staff *staff)
{
  g_autoptr (PennyContract) agreed = penny_contracts_get (staff->book.store, ready, NULL);

  agreed->rate = 1500;
  do_act (staff->book.store, penny_act_save_contract, agreed);
}

static void
remove_contract (Staff *staff)
{
  remove_ready (staff, penny_act_remove_contract);
}

static void
add_code (Staff *staff)
{
  PennyCodeNotice code = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .code = (char *) "1257L M1" };

  ready = do_act (staff->book.store, penny_act_save_code_notice, &code);
}

static void
change_code (Staff *staff)
{
  PennyCodeNotice code = { .id = ready, .assistant_id = staff->amir, .from = day ("2026-10-05"), .code = (char *) "BR" };

  do_act (staff->book.store, penny_act_save_code_notice, &code);
}

static void
remove_code (Staff *staff)
{
  remove_ready (staff, penny_act_remove_code_notice);
}

static void
add_letter (Staff *staff)
{
  PennyLetterNotice letter = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .letter = 'C' };

  ready = do_act (staff->book.store, penny_act_save_letter_notice, &letter);
}

static void
change_letter (Staff *staff)
{
  PennyLetterNotice letter = { .id = ready, .assistant_id = staff->amir, .from = day ("2026-10-05") };

  do_act (staff->book.store, penny_act_save_letter_notice, &letter);
}

static void
remove_letter (Staff *staff)
{
  remove_ready (staff, penny_act_remove_letter_notice);
}

static void
add_loan (Staff *staff)
{
  PennyLoanNotice loan = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .plan = 2 };

  ready = do_act (staff->book.store, penny_act_save_loan_notice, &loan);
}

static void
change_loan (Staff *staff)
{
  PennyLoanNotice loan = { .id = ready, .assistant_id = staff->amir, .from = day ("2026-10-05"), .postgraduate = TRUE };

  do_act (staff->book.store, penny_act_save_loan_notice, &loan);
}

static void
remove_loan (Staff *staff)
{
  remove_ready (staff, penny_act_remove_loan_notice);
}

static void
add_pension (Staff *staff)
{
  PennyPensionNotice pension = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .state = PENNY_PENSION_MEMBER,
                                 .terms = { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE } };

  ready = do_act (staff->book.store, penny_act_save_pension_notice, &pension);
}

static void
postpone_pension (Staff *staff)
{
  PennyPensionNotice pension = { .id = ready, .assistant_id = staff->amir, .from = day ("2026-10-05"),
                                 .state = PENNY_PENSION_POSTPONED, .until = day ("2027-01-04") };

  do_act (staff->book.store, penny_act_save_pension_notice, &pension);
}

static void
remove_pension (Staff *staff)
{
  remove_ready (staff, penny_act_remove_pension_notice);
}

static void
add_order (Staff *staff)
{
  PennyOrder order = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .name = (char *) "Council tax",
                       .payee = (char *) "Sample Council", .share = 1200 };

  ready = do_act (staff->book.store, penny_act_save_order, &order);
}

static void
change_order (Staff *staff)
{
  g_autoptr (PennyOrder) order = penny_orders_get (staff->book.store, ready, NULL);

  order->until = day ("2026-12-31");
  do_act (staff->book.store, penny_act_save_order, order);
}

static void
remove_order (Staff *staff)
{
  remove_ready (staff, penny_act_remove_order);
}

static void
add_contact (Staff *staff)
{
  PennyContact contact = { .assistant_id = staff->amir, .name = (char *) "Sam", .phone = (char *) "0161 496 0001" };

  ready = do_act (staff->book.store, penny_act_save_contact, &contact);
}

static void
change_contact (Staff *staff)
{
  PennyContact contact = { .id = ready, .assistant_id = staff->amir, .name = (char *) "Sam", .relation = (char *) "sister" };

  do_act (staff->book.store, penny_act_save_contact, &contact);
}

static void
remove_contact (Staff *staff)
{
  remove_ready (staff, penny_act_remove_contact);
}

static void
save_document (Staff             *staff,
               gint64             id,
               gint64             assistant_id,
               PennyDocumentKind  kind,
               const char        *until)
{
  PennyDocument document = { .id = id, .assistant_id = assistant_id, .kind = kind, .until = day (until) };
  PennyDocumentChange change = { .document = &document };

  ready = do_act (staff->book.store, penny_act_save_document, &change);
}

static void
add_document (Staff *staff)
{
  save_document (staff, 0, staff->amir, PENNY_DOCUMENT_DBS, "2027-03-12");
}

static void
change_document (Staff *staff)
{
  save_document (staff, ready, staff->amir, PENNY_DOCUMENT_DBS, "2027-03-13");
}

static void
add_insurance (Staff *staff)
{
  save_document (staff, 0, 0, PENNY_DOCUMENT_INSURANCE, "2027-04-07");
}

static void
change_insurance (Staff *staff)
{
  save_document (staff, ready, 0, PENNY_DOCUMENT_INSURANCE, "2027-04-08");
}

static void
remove_document (Staff *staff)
{
  remove_ready (staff, penny_act_remove_document);
}

static void
save_employer (Staff *staff)
{
  PennyEmployer employer = { .name = (char *) "Maya Sample", .paye_reference = (char *) "123/AB456",
                             .accounts_office = (char *) "123PA00012345", .declared_on = day ("2023-07-20") };

  do_act (staff->book.store, penny_act_save_employer, &employer);
}

static void
save_year (Staff *staff)
{
  PennyEmployerYear year = { .year = 2026, .small_employer = TRUE };

  do_act (staff->book.store, penny_act_save_employer_year, &year);
}

static void
make_self_employed (Staff *staff)
{
  g_autoptr (PennyAssistant) bev = assistant (&staff->book, "Bev Sample");

  bev->kind = PENNY_ASSISTANT_SELF_EMPLOYED;
  ready = save_assistant (staff->book.store, bev);
}

static gint64 invoiced;

static void
save_invoice (Staff      *staff,
              gint64      id,
              PennyPence  amount)
{
  PennyBill bill = { .id = id, .amount = amount, .incurred = day ("2026-11-09"), .budget_id = id == 0 ? 0 : staff->book.budget,
                     .payee = id == 0 ? NULL : (char *) "Bev Sample" };
  PennyInvoice invoice = { .assistant_id = ready, .bill = &bill };

  invoiced = do_act (staff->book.store, penny_act_save_invoice, &invoice);
}

static void
add_invoice (Staff *staff)
{
  save_invoice (staff, 0, 8000);
}

static void
make_invoice (Staff *staff)
{
  make_self_employed (staff);
  add_invoice (staff);
}

static void
change_invoice (Staff *staff)
{
  save_invoice (staff, invoiced, 8500);
}

static void
remove_invoice (Staff *staff)
{
  PennyRemoval removal = { .id = invoiced };

  do_act (staff->book.store, penny_act_remove_invoice, &removal);
}

static void
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

static void
leave (Staff *staff)
{
  PennyLeaver leaver = { .assistant_id = staff->amir, .last = day ("2026-11-13"), .today = day ("2026-11-15") };

  do_act (staff->book.store, penny_act_leave, &leaver);
  g_assert_cmpuint (count (staff->book.store, "entries"), ==, 1);
  g_assert_cmpuint (count (staff->book.store, "usual_hours"), ==, 0);
  g_assert_cmpuint (count (staff->book.store, "timesheets"), ==, 0);
}

static void
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

static void
give_p45 (Staff *staff)
{
  give_p45_on (staff, "2026-11-20");
}

static void
leave_and_be_given_p45 (Staff *staff)
{
  work_and_leave (staff);
  give_p45 (staff);
}

static void
give_p45_earlier (Staff *staff)
{
  give_p45_on (staff, "2026-11-16");
}

static const ActRow acts[] = {
  { "assistant-added", nothing, add_assistant, "Added the assistant Bev Sample." },
  { "assistant-changed", nothing, change_assistant, "Changed what is written about Amir Sample." },
  { "assistant-removed", add_all_of_bev, remove_assistant, "Removed the assistant Bev Sample." },
  { "assistant-left", work_and_plan, leave, "Wrote down that Amir Sample’s last day of work is Friday 13 November." },
  { "p45-given", work_and_leave, give_p45, "Wrote down that Amir Sample was given their P45 on Friday 20 November." },
  { "p45-given-once-more", leave_and_be_given_p45, give_p45_earlier,
    "Wrote down that Amir Sample was given their P45 on Monday 16 November." },
  { "contract-added", nothing, add_contract, "Added what was agreed with Amir Sample from Monday 5 October." },
  { "contract-changed", add_contract, change_contract, "Changed what was agreed with Amir Sample from Monday 5 October." },
  { "contract-removed", add_contract, remove_contract, "Removed what was agreed with Amir Sample from Monday 5 October." },
  { "code-added", nothing, add_code, "Added a tax code for Amir Sample from Monday 5 October." },
  { "code-changed", add_code, change_code, "Changed Amir Sample’s tax code from Monday 5 October." },
  { "code-removed", add_code, remove_code, "Removed Amir Sample’s tax code from Monday 5 October." },
  { "letter-added", nothing, add_letter, "Set Amir Sample’s National Insurance letter from Monday 5 October." },
  { "letter-changed", add_letter, change_letter, "Changed Amir Sample’s National Insurance letter from Monday 5 October." },
  { "letter-removed", add_letter, remove_letter, "Removed Amir Sample’s National Insurance letter from Monday 5 October." },
  { "loan-added", nothing, add_loan, "Added a student loan notice for Amir Sample from Monday 5 October." },
  { "loan-changed", add_loan, change_loan, "Changed Amir Sample’s student loan notice from Monday 5 October." },
  { "loan-removed", add_loan, remove_loan, "Removed Amir Sample’s student loan notice from Monday 5 October." },
  { "pension-added", nothing, add_pension, "Wrote down Amir Sample’s pension from Monday 5 October." },
  { "pension-changed", add_pension, postpone_pension, "Changed Amir Sample’s pension from Monday 5 October." },
  { "pension-removed", add_pension, remove_pension, "Removed Amir Sample’s pension from Monday 5 October." },
  { "order-added", nothing, add_order, "Added an order to take money from Amir Sample’s pay." },
  { "order-changed", add_order, change_order, "Changed an order to take money from Amir Sample’s pay." },
  { "order-removed", add_order, remove_order, "Removed an order to take money from Amir Sample’s pay." },
  { "contact-added", nothing, add_contact, "Added an emergency contact of Amir Sample." },
  { "contact-changed", add_contact, change_contact, "Changed an emergency contact of Amir Sample." },
  { "contact-removed", add_contact, remove_contact, "Removed an emergency contact of Amir Sample." },
  { "document-added", nothing, add_document, "Added a document of Amir Sample: DBS check." },
  { "document-changed", add_document, change_document, "Changed a document of Amir Sample: DBS check." },
  { "document-removed", add_document, remove_document, "Removed a document of Amir Sample: DBS check." },
  { "insurance-added", nothing, add_insurance, "Added a document of the household: Insurance." },
  { "insurance-changed", add_insurance, change_insurance, "Changed a document of the household: Insurance." },
  { "insurance-removed", add_insurance, remove_document, "Removed a document of the household: Insurance." },
  { "employer", nothing, save_employer, "Changed the employer’s details." },
  { "employer-year", nothing, save_year, "Changed what was said of the tax year 2026-27." },
  { "invoice-added", make_self_employed, add_invoice, "Added an invoice of £80.00 from Bev Sample." },
  { "invoice-changed", make_invoice, change_invoice, "Changed an invoice: it is £85.00 from Bev Sample." },
  { "invoice-removed", make_invoice, remove_invoice, "Removed an invoice of £80.00 from Bev Sample." },
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

/* What is refused.  Each changes one thing of what would be right. */
typedef struct
{
  const char *name;
  gboolean  (*try_it) (Staff *staff, GError **error);
  const char *says;
} RefusalRow;

typedef void (*Spoil) (Staff *staff, PennyAssistant *value);

static gboolean
try_assistant (Staff   *staff,
               Spoil    spoil,
               GError **error)
{
  g_autoptr (PennyAssistant) value = penny_assistants_get (staff->book.store, staff->amir, NULL);
  PennyAssistantChange change = { .assistant = value };

  spoil (staff, value);
  return penny_act_save_assistant (staff->book.store, &change, NULL, error);
}

#define ASSISTANT_ROW(name, statement)                          \
static void                                                     \
spoil_##name (Staff          *staff,                            \
              PennyAssistant *value)                            \
{                                                               \
  statement;                                                    \
}                                                               \
                                                                \
static gboolean                                                 \
assistant_##name (Staff   *staff,                               \
                  GError **error)                               \
{                                                               \
  return try_assistant (staff, spoil_##name, error);            \
}

static void
set_text (char       **text,
          const char  *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
hold (Staff          *staff,
      PennyAssistant *value,
      PennyHolding    holding)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (staff->book.store, staff->book.other_budget, NULL);

  budget->holding = holding;
  do_act (staff->book.store, penny_act_save_budget, budget);
  value->budget_id = staff->book.other_budget;
  value->pay_line = staff->book.other_line;
}

ASSISTANT_ROW (without_name, set_text (&value->name, "  "))
ASSISTANT_ROW (without_budget, value->budget_id = 0)
ASSISTANT_ROW (notional, hold (staff, value, PENNY_HOLDING_NOTIONAL))
ASSISTANT_ROW (third_party, hold (staff, value, PENNY_HOLDING_THIRD_PARTY))
ASSISTANT_ROW (line_elsewhere, value->pension_line = staff->book.other_line)
ASSISTANT_ROW (backwards, value->left = value->started - 1)
ASSISTANT_ROW (too_young, value->born = day ("2014-03-03"))
ASSISTANT_ROW (too_old, value->born = day ("1901-01-01"))
ASSISTANT_ROW (bad_ni, set_text (&value->ni_number, "12345"))
ASSISTANT_ROW (bad_sort_code, set_text (&value->sort_code, "1234"))
ASSISTANT_ROW (bad_account, set_text (&value->account_number, "12"))
ASSISTANT_ROW (bad_email, set_text (&value->email, "amir"))
ASSISTANT_ROW (bad_p45_code, set_text (&value->p45_code, "12 apples"))
ASSISTANT_ROW (leave_below_zero, value->leave_taken = -1)
ASSISTANT_ROW (p45_below_zero, value->p45_pay = -1)

static void
work (Staff      *staff,
      const char *on)
{
  save_entry (staff->book.store, entry (staff->amir, on, "9", "17"));
}

/* These stand on rows that are there before: what is refused is the last act alone. */
ASSISTANT_ROW (starts_after_work, value->started = day ("2026-11-10"))
ASSISTANT_ROW (leaves_before_work, value->left = day ("2026-11-08"))
ASSISTANT_ROW (paid_as_employee, value->kind = PENNY_ASSISTANT_SELF_EMPLOYED)

static gboolean
try_contract (Staff   *staff,
              void   (*spoil) (PennyContract *value),
              GError **error)
{
  g_autoptr (PennyContract) value = contract (staff->amir, "2026-10-05", 1480);

  spoil (value);
  return penny_act_save_contract (staff->book.store, value, NULL, error);
}

#define CONTRACT_ROW(name, statement)                           \
static void                                                     \
spoil_##name (PennyContract *value)                             \
{                                                               \
  statement;                                                    \
}                                                               \
                                                                \
static gboolean                                                 \
contract_##name (Staff   *staff,                                \
                 GError **error)                                \
{                                                               \
  return try_contract (staff, spoil_##name, error);             \
}

CONTRACT_ROW (below_zero, value->rate = -1)
CONTRACT_ROW (too_large, value->sleep_in = PENNY_PAY_MOST + 1)
CONTRACT_ROW (without_day, value->from = PENNY_DATE_NONE)
CONTRACT_ROW (wrong_year, value->from = day ("1926-10-05"))
CONTRACT_ROW (rate_without_name, value->other_rate[1] = 1600)
CONTRACT_ROW (rolled_up, value->rolled_up = TRUE)
CONTRACT_ROW (of_nobody, value->assistant_id = 12345)

static gboolean
code_wrong (Staff *staff, GError **error)
{
  PennyCodeNotice code = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .code = (char *) "12 apples" };

  return penny_act_save_code_notice (staff->book.store, &code, NULL, error);
}

static gboolean
letter_wrong (Staff *staff, GError **error)
{
  PennyLetterNotice letter = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .letter = 'Q' };

  return penny_act_save_letter_notice (staff->book.store, &letter, NULL, error);
}

static gboolean
loan_wrong (Staff *staff, GError **error)
{
  PennyLoanNotice loan = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .plan = 3 };

  return penny_act_save_loan_notice (staff->book.store, &loan, NULL, error);
}

static gboolean
pension_too_late (Staff *staff, GError **error)
{
  PennyPensionNotice pension = { .assistant_id = staff->amir, .from = day ("2026-10-05"),
                                 .state = PENNY_PENSION_POSTPONED, .until = day ("2027-01-06") };

  return penny_act_save_pension_notice (staff->book.store, &pension, NULL, error);
}

static gboolean
pension_how (Staff *staff, GError **error)
{
  PennyPensionNotice pension = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .state = PENNY_PENSION_MEMBER };

  return penny_act_save_pension_notice (staff->book.store, &pension, NULL, error);
}

static gboolean
pension_too_much (Staff *staff, GError **error)
{
  PennyPensionNotice pension = { .assistant_id = staff->amir, .from = day ("2026-10-05"), .state = PENNY_PENSION_MEMBER,
                                 .terms = { PENNY_PENSION_NET_PAY, 10001, 300, FALSE } };

  return penny_act_save_pension_notice (staff->book.store, &pension, NULL, error);
}

static gboolean
try_order (Staff            *staff,
           const PennyOrder *order,
           GError          **error)
{
  PennyOrder value = *order;

  value.assistant_id = staff->amir;
  value.from = day ("2026-10-05");
  return penny_act_save_order (staff->book.store, &value, NULL, error);
}

static gboolean
order_without_payee (Staff *staff, GError **error)
{
  const PennyOrder order = { .name = (char *) "Council tax", .share = 1200 };

  return try_order (staff, &order, error);
}

static gboolean
order_of_nothing (Staff *staff, GError **error)
{
  const PennyOrder order = { .name = (char *) "Council tax", .payee = (char *) "Sample Council" };

  return try_order (staff, &order, error);
}

static gboolean
order_backwards (Staff *staff, GError **error)
{
  const PennyOrder order = { .name = (char *) "Fine", .payee = (char *) "Court", .fixed = 100, .until = day ("2026-10-04") };

  return try_order (staff, &order, error);
}

static gboolean
contact_without_name (Staff *staff, GError **error)
{
  PennyContact contact = { .assistant_id = staff->amir, .phone = (char *) "0161 496 0001" };

  return penny_act_save_contact (staff->book.store, &contact, NULL, error);
}

static gboolean
try_document (Staff         *staff,
              PennyDocument  document,
              GError       **error)
{
  PennyDocumentChange change = { .document = &document };

  return penny_act_save_document (staff->book.store, &change, NULL, error);
}

static gboolean
document_unnamed (Staff *staff, GError **error)
{
  return try_document (staff, (PennyDocument) { .kind = PENNY_DOCUMENT_OTHER }, error);
}

static gboolean
document_dbs (Staff *staff, GError **error)
{
  return try_document (staff, (PennyDocument) { .kind = PENNY_DOCUMENT_DBS, .number = (char *) "123" }, error);
}

static gboolean
document_backwards (Staff *staff, GError **error)
{
  return try_document (staff, (PennyDocument) { .kind = PENNY_DOCUMENT_INSURANCE, .from = day ("2026-04-08"),
                                                .until = day ("2026-04-07") }, error);
}

static gboolean
employer_reference (Staff *staff, GError **error)
{
  PennyEmployer employer = { .paye_reference = (char *) "12/34" };

  return penny_act_save_employer (staff->book.store, &employer, NULL, error);
}

static gboolean
employer_office (Staff *staff, GError **error)
{
  PennyEmployer employer = { .accounts_office = (char *) "12" };

  return penny_act_save_employer (staff->book.store, &employer, NULL, error);
}

static gboolean
allowance_too_early (Staff *staff, GError **error)
{
  PennyEmployerYear year = { .year = 2026, .allowance_claimed_on = day ("2026-04-05") };

  return penny_act_save_employer_year (staff->book.store, &year, NULL, error);
}

static gboolean
invoice_of_employee (Staff *staff, GError **error)
{
  PennyBill bill = { .amount = 8000, .incurred = day ("2026-11-09") };
  PennyInvoice invoice = { .assistant_id = staff->amir, .bill = &bill };

  return penny_act_save_invoice (staff->book.store, &invoice, NULL, error);
}

static gboolean
leave_on_no_day (Staff *staff, GError **error)
{
  PennyLeaver leaver = { .assistant_id = staff->amir, .today = day ("2026-11-15") };

  return penny_act_leave (staff->book.store, &leaver, NULL, error);
}

static gboolean
leave_before_start (Staff *staff, GError **error)
{
  PennyLeaver leaver = { .assistant_id = staff->amir, .last = day ("2026-03-01"), .today = day ("2026-11-15") };

  return penny_act_leave (staff->book.store, &leaver, NULL, error);
}

static gboolean
p45_of_who_stays (Staff *staff, GError **error)
{
  PennyP45Given given = { .assistant_id = staff->amir, .on = day ("2026-11-13"), .today = day ("2026-11-15") };

  return penny_act_give_p45 (staff->book.store, &given, NULL, error);
}

static const RefusalRow refusals[] = {
  { "assistant/without-name", assistant_without_name, "needs a name" },
  { "assistant/without-budget", assistant_without_budget, "which budget pays" },
  { "assistant/line-elsewhere", assistant_line_elsewhere, "belongs to another budget" },
  { "assistant/backwards", assistant_backwards, "last day lies before the first" },
  { "assistant/too-young", assistant_too_young, "under 13" },
  { "assistant/too-old", assistant_too_old, "date of birth cannot be right" },
  { "assistant/ni-number", assistant_bad_ni, "six figures and a letter" },
  { "assistant/sort-code", assistant_bad_sort_code, "six figures" },
  { "assistant/account", assistant_bad_account, "eight figures" },
  { "assistant/email", assistant_bad_email, "name@example.org" },
  { "assistant/p45-code", assistant_bad_p45_code, "code" },
  { "assistant/leave-below-zero", assistant_leave_below_zero, "less than nothing" },
  { "assistant/p45-below-zero", assistant_p45_below_zero, "less than nothing" },
  { "contract/below-zero", contract_below_zero, "less than zero" },
  { "contract/too-large", contract_too_large, "larger than any pay" },
  { "contract/without-day", contract_without_day, "A day is needed" },
  { "contract/wrong-year", contract_wrong_year, "Look at its year" },
  { "contract/rate-without-name", contract_rate_without_name, "has no name" },
  { "contract/rolled-up", contract_rolled_up, "only where hours vary" },
  { "contract/of-nobody", contract_of_nobody, "no longer in the file" },
  { "code/wrong", code_wrong, "code" },
  { "letter/wrong", letter_wrong, "no such National Insurance letter" },
  { "loan/wrong", loan_wrong, "no such student loan plan" },
  { "pension/too-late", pension_too_late, "until Tuesday 5 January 2027" },
  { "pension/how", pension_how, "relief at source" },
  { "pension/too-much", pension_too_much, "between 0% and 100%" },
  { "order/without-payee", order_without_payee, "who gets the money" },
  { "order/of-nothing", order_of_nothing, "how much the order takes" },
  { "order/backwards", order_backwards, "last day lies before the first" },
  { "contact/without-name", contact_without_name, "Type a name" },
  { "document/unnamed", document_unnamed, "what this document is" },
  { "document/dbs", document_dbs, "twelve figures" },
  { "document/backwards", document_backwards, "runs out before it begins" },
  { "employer/reference", employer_reference, "123/AB456" },
  { "employer/office", employer_office, "123PA00012345" },
  { "employer/allowance", allowance_too_early, "in its own tax year" },
  { "invoice/of-employee", invoice_of_employee, "payslips, not invoices" },
  { "leave/on-no-day", leave_on_no_day, "last day of work" },
  { "p45/of-who-stays", p45_of_who_stays, "somebody who leaves" },
  { "leave/before-start", leave_before_start, "last day lies before the first" },
};

static void
test_refusal (gconstpointer data)
{
  const RefusalRow *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  before = dump (staff.book.store);
  g_assert_false (row->try_it (&staff, &error));
  assert_refused (staff.book.store, before, &error, row->says);
  /* The book is not stuck in the act that failed. */
  change_assistant (&staff);
  staff_tear_down (&staff);
}

/* Refusals that need something there before. */
static void
test_holding (void)
{
  static const struct { gboolean (*try_it) (Staff *staff, GError **error); PennyHolding holding; const char *says; } rows[] = {
    { assistant_notional, PENNY_HOLDING_NOTIONAL, "notional" },
    { assistant_third_party, PENNY_HOLDING_THIRD_PARTY, "Somebody else holds" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      Staff staff = { 0 };

      staff_set_up (&staff);
      g_assert_false (rows[i].try_it (&staff, &error));
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, rows[i].says));
      staff_tear_down (&staff);
    }
}

static void
test_with_work (void)
{
  PennyRemoval removal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *paid = NULL;
  PennyLeaver leaver = { .last = day ("2026-11-08"), .today = day ("2026-11-15") };
  PennyWeekAct what;
  Staff staff = { 0 };

  staff_set_up (&staff);
  work (&staff, "2026-11-09");
  before = dump (staff.book.store);
  removal.id = leaver.assistant_id = staff.amir;
  g_assert_false (penny_act_remove_assistant (staff.book.store, &removal, NULL, &error));
  assert_refused (staff.book.store, before, &error, "hours or payslips");
  g_assert_false (assistant_starts_after_work (&staff, &error));
  assert_refused (staff.book.store, before, &error, "hours before that first day");
  g_assert_false (assistant_leaves_before_work (&staff, &error));
  assert_refused (staff.book.store, before, &error, "hours after that last day");

  what = week (staff.amir, "2026-11-09");
  do_act (staff.book.store, penny_act_approve_week, &what);
  pay (staff.book.store, staff.amir, "2026-10-17", "2026-11-13", 11360);
  paid = dump (staff.book.store);
  g_assert_false (penny_act_leave (staff.book.store, &leaver, NULL, &error));
  assert_refused (staff.book.store, paid, &error, "was paid for Monday 9 November");
  g_assert_false (assistant_paid_as_employee (&staff, &error));
  assert_refused (staff.book.store, paid, &error, "has payslips here");
  staff_tear_down (&staff);
}

static void
test_fifth_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  PennyOrder order = { .name = (char *) "Fine", .payee = (char *) "Court", .fixed = 100 };
  Staff staff = { 0 };

  staff_set_up (&staff);
  for (int i = 0; i < 4; i++)
    add_order (&staff);
  before = dump (staff.book.store);
  g_assert_false (try_order (&staff, &order, &error));
  assert_refused (staff.book.store, before, &error, "four orders");
  staff_tear_down (&staff);
}

/* A form that did not show what is hidden leaves it; one that did can take it away. */
static void
test_keeping_hidden (void)
{
  g_autoptr (PennyAssistant) kept = NULL;
  g_autoptr (PennyAssistant) gone = NULL;
  g_autoptr (PennyAssistant) value = NULL;
  PennyAssistantChange change = { .keep_born = TRUE, .keep_ni_number = TRUE, .keep_bank = TRUE };
  Staff staff = { 0 };

  staff_set_up (&staff);
  value = penny_assistants_get (staff.book.store, staff.amir, NULL);
  penny_assistant_hide (value);
  value->phone = g_strdup ("0161 496 0000");
  change.assistant = value;
  do_act (staff.book.store, penny_act_save_assistant, &change);
  kept = penny_assistants_get (staff.book.store, staff.amir, NULL);
  g_assert_cmpint (kept->born, ==, day ("1981-01-01"));
  g_assert_cmpstr (kept->ni_number, ==, "QQ123456C");
  g_assert_cmpstr (kept->sort_code, ==, "010203");
  g_assert_cmpstr (kept->account_number, ==, "12345678");
  g_assert_cmpstr (kept->phone, ==, "0161 496 0000");

  change.keep_ni_number = FALSE;
  do_act (staff.book.store, penny_act_save_assistant, &change);
  gone = penny_assistants_get (staff.book.store, staff.amir, NULL);
  g_assert_null (gone->ni_number);
  g_assert_cmpstr (gone->account_name, ==, "A Sample");
  staff_tear_down (&staff);
}

static guint
count_entries (PennyStore *store,
               const char *kind,
               const char *arg)
{
  g_autoptr (GPtrArray) all = penny_history_list (store, 0, 100, NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const PennyHistoryEntry *one = all->pdata[i];

      n += g_str_equal (one->kind, kind) && g_strv_length (one->args) == 1 && g_str_equal (one->args[0], arg);
    }
  return n;
}

static void
test_reveal (void)
{
  static const struct { PennyHidden what; const char *kind; } rows[] = {
    { PENNY_HIDDEN_BORN, "looked-at-born" },
    { PENNY_HIDDEN_NI_NUMBER, "looked-at-ni-number" },
    { PENNY_HIDDEN_BANK, "looked-at-bank" },
  };
  Staff staff = { 0 };

  staff_set_up (&staff);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennyReveal asked = { .assistant_id = staff.amir, .what = rows[i].what };
      g_autoptr (GError) error = NULL;
      PennyRevealed *answer = penny_assistant_reveal (staff.book.store, &asked, &error);

      g_assert_no_error (error);
      g_assert_cmpint (answer->born, ==, rows[i].what == PENNY_HIDDEN_BORN ? day ("1981-01-01") : PENNY_DATE_NONE);
      g_assert_cmpstr (answer->ni_number, ==, rows[i].what == PENNY_HIDDEN_NI_NUMBER ? "QQ123456C" : NULL);
      g_assert_cmpstr (answer->sort_code, ==, rows[i].what == PENNY_HIDDEN_BANK ? "010203" : NULL);
      g_assert_cmpstr (answer->account_number, ==, rows[i].what == PENNY_HIDDEN_BANK ? "12345678" : NULL);
      g_assert_cmpstr (answer->account_name, ==, rows[i].what == PENNY_HIDDEN_BANK ? "A Sample" : NULL);
      g_assert_cmpuint (count_entries (staff.book.store, rows[i].kind, "Amir Sample"), ==, 1);
      penny_revealed_free (answer);
    }
  staff_tear_down (&staff);
}

/* Where the look cannot be written down nothing is answered. */
static void
test_reveal_read_only (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", folder);
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (path, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  PennyReveal asked = { .what = PENNY_HIDDEN_NI_NUMBER };
  Fixture book = { 0 };
  g_autoptr (PennyAssistant) amir = NULL;

  g_assert_no_error (error);
  fixture_fill (&book, store);
  amir = assistant (&book, "Amir Sample");
  amir->ni_number = g_strdup ("QQ123456C");
  asked.assistant_id = save_assistant (store, amir);
  fixture_tear_down (&book);

  store = penny_store_open (path, PENNY_STORE_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (penny_assistant_reveal (store, &asked, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "So it stays hidden"));
  penny_store_close (store);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

/* No entry of history holds any of what is hidden. */
static void
test_history_is_silent (void)
{
  static const char * const secrets[] = { "QQ123456C", "010203", "12345678", "1981" };
  g_autoptr (GPtrArray) all = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  change_assistant (&staff);
  add_document (&staff);
  all = penny_history_list (staff.book.store, 0, 1000, NULL);
  g_assert_cmpuint (all->len, >, 5);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *args = g_strjoinv ("|", ((const PennyHistoryEntry *) all->pdata[i])->args);

      for (gsize j = 0; j < G_N_ELEMENTS (secrets); j++)
        g_assert_null (strstr (args, secrets[j]));
    }
  staff_tear_down (&staff);
}

static void
test_list (void)
{
  PennyPeopleRequest request = { .today = day ("2026-11-15") };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) with_left = NULL;
  const PennyAssistantCard *card;
  PennyWeekAct what;
  Staff staff = { 0 };

  staff_set_up (&staff);
  add_document (&staff);
  work (&staff, "2026-11-09");
  what = week (staff.amir, "2026-11-09");
  do_act (staff.book.store, penny_act_approve_week, &what);
  cards = penny_people_read (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, 1);
  card = cards->pdata[0];
  g_assert_cmpstr (card->assistant->name, ==, "Amir Sample");
  g_assert_cmpint (card->assistant->born, ==, PENNY_DATE_NONE);
  g_assert_null (card->assistant->ni_number);
  g_assert_null (card->assistant->account_number);
  g_assert_cmpint (card->contract->rate, ==, 1420);
  g_assert_cmpint (card->unpaid_minutes, ==, 480);
  g_assert_nonnull (card->next);
  g_assert_cmpint (card->next->kind, ==, PENNY_REMINDER_DOCUMENT);
  g_assert_cmpint (card->holiday_left, >, 0);

  leave (&staff);
  after = penny_people_read (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 0);
  request.with_left = TRUE;
  with_left = penny_people_read (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (with_left->len, ==, 1);
  staff_tear_down (&staff);
}

static void
test_view (void)
{
  PennyPersonRequest request = { .today = day ("2026-11-15") };
  g_autoptr (GError) error = NULL;
  PennyPersonView *view;
  const PennyAssistant *shown;
  Staff staff = { 0 };

  staff_set_up (&staff);
  add_code (&staff);
  add_pension (&staff);
  add_document (&staff);
  add_contact (&staff);
  request.assistant_id = staff.amir;
  view = penny_person_view (staff.book.store, &request, &error);
  g_assert_no_error (error);
  shown = view->standing->assistant;
  g_assert_cmpint (shown->born, ==, PENNY_DATE_NONE);
  g_assert_null (shown->ni_number);
  g_assert_null (shown->sort_code);
  g_assert_null (shown->account_number);
  g_assert_null (shown->account_name);
  g_assert_true (view->has_born && view->has_ni_number && view->has_bank);
  g_assert_cmpuint (view->contracts->len, ==, 1);
  g_assert_cmpuint (view->codes->len, ==, 1);
  g_assert_cmpuint (view->pensions->len, ==, 1);
  g_assert_cmpuint (view->documents->len, ==, 1);
  g_assert_cmpuint (view->contacts->len, ==, 1);
  g_assert_cmpuint (view->n_slips, ==, 0);
  g_assert_null (view->last);
  g_assert_true (view->has_holiday);
  g_assert_nonnull (view->holiday_words);
  g_assert_nonnull (view->letter_words);
  g_assert_null (strstr (view->letter_words, "20"));      /* no day from which an age could be told */
  g_assert_cmpuint (view->reminders->len, >=, 1);
  penny_person_view_free (view);
  staff_tear_down (&staff);
}

static void
test_invoices (void)
{
  PennyPersonRequest request = { .today = day ("2026-11-15") };
  g_autoptr (GError) error = NULL;
  PennyPersonView *view;
  const PennyBill *bill;
  Staff staff = { 0 };

  staff_set_up (&staff);
  make_invoice (&staff);
  request.assistant_id = ready;
  view = penny_person_view (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->invoices->len, ==, 1);
  bill = view->invoices->pdata[0];
  g_assert_cmpstr (bill->payee, ==, "Bev Sample");
  g_assert_cmpint (bill->budget_id, ==, staff.book.budget);
  g_assert_cmpint (bill->line_id, ==, staff.book.bus);
  g_assert_false (view->has_holiday);
  penny_person_view_free (view);
  staff_tear_down (&staff);
}

/* The same copy is kept once, and goes when nothing stands on it. */
static void
test_kept_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", folder);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a scan", 6);
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (path, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  PennyDocument document = { .kind = PENNY_DOCUMENT_INSURANCE };
  PennyDocumentChange change = { .document = &document, .file = bytes, .file_name = (char *) "policy.pdf" };
  PennyRemoval removal = { 0 };
  g_autofree char *before = NULL;
  Fixture book = { 0 };

  g_assert_no_error (error);
  fixture_fill (&book, store);
  removal.id = do_act (store, penny_act_save_document, &change);
  do_act (store, penny_act_save_document, &change);
  g_assert_cmpuint (count (store, "documents"), ==, 2);
  g_assert_cmpuint (count (store, "files"), ==, 1);
  do_act (store, penny_act_remove_document, &removal);
  g_assert_cmpuint (count (store, "files"), ==, 1);
  before = dump (store);
  {
    g_autoptr (GPtrArray) left = penny_documents_list (store, 0, NULL);

    removal.id = ((const PennyDocument *) left->pdata[0])->id;
  }
  do_act (store, penny_act_remove_document, &removal);
  g_assert_cmpuint (count (store, "files"), ==, 0);
  assert_undone (store, before, "Removed a document of the household: Insurance.");
  fixture_tear_down (&book);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

/* It is one document, of that last day alone. */
static void
test_p45 (void)
{
  PennyP45Given given = { .on = day ("2026-11-21"), .today = day ("2026-11-20") };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyAssistant) amir = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *before = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  leave_and_be_given_p45 (&staff);
  give_p45_earlier (&staff);
  amir = penny_assistants_get (staff.book.store, staff.amir, NULL);
  documents = penny_documents_list (staff.book.store, staff.amir, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_true (penny_document_is_p45 (documents->pdata[0]));
  g_assert_cmpint (penny_p45_given (documents, amir), ==, day ("2026-11-16"));
  amir->left = day ("2026-12-13");
  g_assert_cmpint (penny_p45_given (documents, amir), ==, PENNY_DATE_NONE);

  given.assistant_id = staff.amir;
  before = dump (staff.book.store);
  g_assert_false (penny_act_give_p45 (staff.book.store, &given, NULL, &error));
  assert_refused (staff.book.store, before, &error, "still to come");
  staff_tear_down (&staff);
}

static void
test_words (void)
{
  g_autofree char *words = penny_words_paid_already (day ("2026-11-01"), day ("2026-11-13"), day ("2026-11-15"));
  g_autofree char *later = penny_words_paid_already (day ("2026-11-14"), day ("2026-11-13"), day ("2026-11-15"));
  g_autofree char *never = penny_words_paid_already (day ("2026-11-14"), PENNY_DATE_NONE, day ("2026-11-15"));

  g_assert_nonnull (strstr (words, "Friday 13 November"));
  g_assert_null (later);
  g_assert_null (never);
}

static void
add_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strconcat ("/people/acts/", acts[i].name, NULL);

      g_test_add_data_func (path, &acts[i], test_act);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/people/refusals/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add_rows ();
  g_test_add_func ("/people/refusals/holding", test_holding);
  g_test_add_func ("/people/refusals/with-work", test_with_work);
  g_test_add_func ("/people/refusals/fifth-order", test_fifth_order);
  g_test_add_func ("/people/keeping-hidden", test_keeping_hidden);
  g_test_add_func ("/people/reveal", test_reveal);
  g_test_add_func ("/people/reveal-read-only", test_reveal_read_only);
  g_test_add_func ("/people/history-is-silent", test_history_is_silent);
  g_test_add_func ("/people/list", test_list);
  g_test_add_func ("/people/view", test_view);
  g_test_add_func ("/people/invoices", test_invoices);
  g_test_add_func ("/people/kept-files", test_kept_files);
  g_test_add_func ("/people/p45", test_p45);
  g_test_add_func ("/people/words", test_words);
  return g_test_run ();
}
