#include "people-acts.h"

#include <locale.h>
#include <string.h>

/* The people who are paid: each refusal with nothing changed. */

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

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/people/refusals/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/people/refusals/holding", test_holding);
  g_test_add_func ("/people/refusals/with-work", test_with_work);
  g_test_add_func ("/people/refusals/fifth-order", test_fifth_order);
  return g_test_run ();
}
