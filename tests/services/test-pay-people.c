#include "people-acts.h"

#include <locale.h>
#include <string.h>

/* The people who are paid: each act with its undo. */

typedef struct
{
  const char *name;
  void      (*prepare) (Staff *staff);
  void      (*act) (Staff *staff);
  const char *sentence;
} ActRow;

static void
nothing (Staff *staff)
{
}

static void
remove_ready (Staff   *staff,
              PennyAct act)
{
  PennyRemoval removal = { .id = staff->ready };

  do_act (staff->book.store, act, &removal);
}

static void
add_assistant (Staff *staff)
{
  g_autoptr (PennyAssistant) bev = assistant (&staff->book, "Bev Sample");

  staff->ready = save_assistant (staff->book.store, bev);
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
  contact.assistant_id = code.assistant_id = usual.assistant_id = document.assistant_id = staff->ready;
  agreed = contract (staff->ready, "2026-03-02", 1420);
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

  staff->ready = do_act (staff->book.store, penny_act_save_contract, agreed);
}

static void
change_contract (Staff *staff)
{
  g_autoptr (PennyContract) agreed = penny_contracts_get (staff->book.store, staff->ready, NULL);

  agreed->rate = 1500;
  do_act (staff->book.store, penny_act_save_contract, agreed);
}

static void
remove_contract (Staff *staff)
{
  remove_ready (staff, penny_act_remove_contract);
}

static void
change_code (Staff *staff)
{
  PennyCodeNotice code = { .id = staff->ready, .assistant_id = staff->amir, .from = day ("2026-10-05"), .code = (char *) "BR" };

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

  staff->ready = do_act (staff->book.store, penny_act_save_letter_notice, &letter);
}

static void
change_letter (Staff *staff)
{
  PennyLetterNotice letter = { .id = staff->ready, .assistant_id = staff->amir, .from = day ("2026-10-05") };

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

  staff->ready = do_act (staff->book.store, penny_act_save_loan_notice, &loan);
}

static void
change_loan (Staff *staff)
{
  PennyLoanNotice loan = { .id = staff->ready, .assistant_id = staff->amir, .from = day ("2026-10-05"), .postgraduate = TRUE };

  do_act (staff->book.store, penny_act_save_loan_notice, &loan);
}

static void
remove_loan (Staff *staff)
{
  remove_ready (staff, penny_act_remove_loan_notice);
}

static void
postpone_pension (Staff *staff)
{
  PennyPensionNotice pension = { .id = staff->ready, .assistant_id = staff->amir, .from = day ("2026-10-05"),
                                 .state = PENNY_PENSION_POSTPONED, .until = day ("2027-01-04") };

  do_act (staff->book.store, penny_act_save_pension_notice, &pension);
}

static void
remove_pension (Staff *staff)
{
  remove_ready (staff, penny_act_remove_pension_notice);
}

static void
change_order (Staff *staff)
{
  g_autoptr (PennyOrder) order = penny_orders_get (staff->book.store, staff->ready, NULL);

  order->until = day ("2026-12-31");
  do_act (staff->book.store, penny_act_save_order, order);
}

static void
remove_order (Staff *staff)
{
  remove_ready (staff, penny_act_remove_order);
}

static void
change_contact (Staff *staff)
{
  PennyContact contact = { .id = staff->ready, .assistant_id = staff->amir, .name = (char *) "Sam", .relation = (char *) "sister" };

  do_act (staff->book.store, penny_act_save_contact, &contact);
}

static void
remove_contact (Staff *staff)
{
  remove_ready (staff, penny_act_remove_contact);
}

static void
change_document (Staff *staff)
{
  save_document (staff, staff->ready, staff->amir, PENNY_DOCUMENT_DBS, "2027-03-13");
}

static void
add_insurance (Staff *staff)
{
  save_document (staff, 0, 0, PENNY_DOCUMENT_INSURANCE, "2027-04-07");
}

static void
change_insurance (Staff *staff)
{
  save_document (staff, staff->ready, 0, PENNY_DOCUMENT_INSURANCE, "2027-04-08");
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
change_invoice (Staff *staff)
{
  save_invoice (staff, staff->invoiced, 8500);
}

static void
remove_invoice (Staff *staff)
{
  PennyRemoval removal = { .id = staff->invoiced };

  do_act (staff->book.store, penny_act_remove_invoice, &removal);
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

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strconcat ("/people/acts/", acts[i].name, NULL);

      g_test_add_data_func (path, &acts[i], test_act);
    }
  return g_test_run ();
}
