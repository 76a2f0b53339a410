#include "checklist.h"
#include "staff.h"

/* What is done and what is not, one thing after the other. */

static const PennyCheckItem *
item (GPtrArray  *items,
      const char *what)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((const PennyCheckItem *) items->pdata[i])->what, what))
      return items->pdata[i];
  return NULL;
}

static GPtrArray *
read_items (Staff      *staff,
            const char *today)
{
  g_autoptr (GError) error = NULL;
  PennyDate on = day (today);
  GPtrArray *items = penny_employer_checklist (staff->book.store, &on, &error);

  g_assert_no_error (error);
  return items;
}

static void
assert_item (Staff      *staff,
             const char *what,
             gboolean    done,
             const char *says)
{
  g_autoptr (GPtrArray) items = read_items (staff, "2026-11-15");
  const PennyCheckItem *found = item (items, what);

  g_test_message ("%s", what);
  g_assert_nonnull (found);
  g_assert_cmpint (found->done, ==, done);
  g_assert_nonnull (strstr (found->words, says));
}

static void
save_document (Staff             *staff,
               gint64             assistant_id,
               PennyDocumentKind  kind,
               const char        *until)
{
  PennyDocument document = { .assistant_id = assistant_id, .kind = kind, .until = until == NULL ? PENNY_DATE_NONE : day (until) };
  PennyDocumentChange change = { .document = &document };

  do_act (staff->book.store, penny_act_save_document, &change);
}

static void
test_documents (void)
{
  Staff staff = { 0 };

  staff_set_up (&staff);
  assert_item (&staff, "Employers’ liability insurance", FALSE, "£5 million");
  save_document (&staff, 0, PENNY_DOCUMENT_INSURANCE, "2026-11-14");
  assert_item (&staff, "Employers’ liability insurance", FALSE, "£5 million");   /* it ran out */
  save_document (&staff, 0, PENNY_DOCUMENT_INSURANCE, "2026-11-15");
  assert_item (&staff, "Employers’ liability insurance", TRUE, "in force");
  assert_item (&staff, "Right to work", FALSE, "Amir");
  save_document (&staff, staff.amir, PENNY_DOCUMENT_RIGHT_TO_WORK, NULL);
  assert_item (&staff, "Right to work", TRUE, "Seen");
  assert_item (&staff, "A written contract", FALSE, "Amir");
  save_document (&staff, staff.amir, PENNY_DOCUMENT_CONTRACT, NULL);
  assert_item (&staff, "A written contract", TRUE, "On record");
  staff_tear_down (&staff);
}

static void
test_employer (void)
{
  Staff staff = { 0 };
  PennyEmployer employer = { 0 };

  staff_set_up (&staff);
  assert_item (&staff, "Who does the payroll", FALSE, "Decide it");
  assert_item (&staff, "Registered with HMRC as an employer", FALSE, "Register before");
  assert_item (&staff, "Declaration of compliance to The Pensions Regulator", FALSE, "five months");
  employer.payroll_by = PENNY_PAYROLL_OURS;
  employer.paye_reference = (char *) "123/AB456";
  employer.declared_on = day ("2026-07-01");
  do_act (staff.book.store, penny_act_save_employer, &employer);
  assert_item (&staff, "Who does the payroll", TRUE, "You do it here");
  assert_item (&staff, "Registered with HMRC as an employer", TRUE, "written down");
  assert_item (&staff, "Declaration of compliance to The Pensions Regulator", TRUE, "1 July");
  assert_item (&staff, "Hours and pay agreed", TRUE, "each assistant");
  staff_tear_down (&staff);
}

/* Who sends invoices, or is gone, needs none of it. */
static void
test_nobody (void)
{
  Staff staff = { 0 };
  PennyLeaver leaver = { 0 };
  g_autoptr (GPtrArray) items = NULL;

  staff_set_up (&staff);
  leaver.assistant_id = staff.amir;
  leaver.last = day ("2026-11-14");
  leaver.today = day ("2026-11-15");
  do_act (staff.book.store, penny_act_leave, &leaver);
  items = read_items (&staff, "2026-11-15");
  g_assert_cmpuint (items->len, ==, 0);
  staff_tear_down (&staff);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-checklist/documents", test_documents);
  g_test_add_func ("/pay-checklist/employer", test_employer);
  g_test_add_func ("/pay-checklist/nobody", test_nobody);
  return g_test_run ();
}
