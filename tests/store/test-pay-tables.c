#include "pay-ground.h"

#include <string.h>

/* Every family of pay: each field has its own column, and comes back out of it. */

#define WORDS(text) ((char *) (text))

/* A row as the file has it; where @id is, "{id}". */
static char *
row_text (PennyStore *store,
          const char *table,
          const char *key,
          gint64      id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE %s = %" G_GINT64_FORMAT, table, key, id);
  sqlite3_stmt *select = NULL;
  GString *text = g_string_new (NULL);

  g_assert_cmpint (sqlite3_prepare_v2 (penny_store_handle (store), sql, -1, &select, NULL), ==, SQLITE_OK);
  if (sqlite3_step (select) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (select); i++)
      {
        const char *value = (const char *) sqlite3_column_text (select, i);

        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                                i == 0 && id > 1 << 30 ? "{id}" : value != NULL ? value : "-");
      }
  sqlite3_finalize (select);
  return g_string_free (text, FALSE);
}

static void
assert_row (PennyStore *store,
            const char *table,
            gint64      id,
            const char *expected)
{
  g_autofree char *text = row_text (store, table, "id", id);

  g_assert_cmpstr (text, ==, expected);
}

static void
undo (PennyStore *store)
{
  g_autoptr (GError) error = NULL;

  penny_history_entry_free (penny_history_undo (store, &error));
  g_assert_no_error (error);
}

static void
redo (PennyStore *store)
{
  g_autoptr (GError) error = NULL;

  penny_history_entry_free (penny_history_redo (store, &error));
  g_assert_no_error (error);
}

/* @full has something else in every field, @bare as little as it can.  Saved, changed, read, copied, taken away, saved
 * again as it was read, and each of it taken back and done again. */
#define SAVED(Type, type, name, bare, full, text)                               \
  static void                                                                   \
  test_##name (void)                                                            \
  {                                                                             \
    g_autoptr (PennyStore) store = open_ground ();                              \
    g_autoptr (GError) error = NULL;                                            \
    g_autoptr (Type) read = NULL;                                               \
    g_autoptr (Type) copy = NULL;                                               \
    g_autoptr (Type) gone = NULL;                                               \
    Type first = bare, second = full;                                           \
    gint64 id = 0, again = 0, other = 0;                                        \
    g_autofree char *before = NULL;                                             \
    g_autofree char *after = NULL;                                              \
                                                                                \
    begin (store);                                                              \
    penny_##name##_save (store, &first, &id, &error);                           \
    g_assert_no_error (error);                                                  \
    commit (store);                                                             \
    before = row_text (store, #name, "id", id);                                 \
    second.id = id;                                                             \
    begin (store);                                                              \
    penny_##name##_save (store, &second, &again, &error);                       \
    g_assert_no_error (error);                                                  \
    commit (store);                                                             \
    g_assert_cmpint (again, ==, id);                                            \
    assert_row (store, #name, id, text);                                        \
                                                                                \
    read = penny_##name##_get (store, id, &error);                              \
    g_assert_no_error (error);                                                  \
    copy = type##_copy (read);                                                  \
    g_clear_pointer (&read, type##_free);                                       \
    begin (store);                                                              \
    penny_##name##_remove (store, id, &error);                                  \
    g_assert_no_error (error);                                                  \
    copy->id = 0;                                                               \
    penny_##name##_save (store, copy, &other, &error);                          \
    g_assert_no_error (error);                                                  \
    commit (store);                                                             \
    assert_row (store, #name, other, text);                                     \
    gone = penny_##name##_get (store, id, &error);                              \
    g_assert_null (gone);                                                       \
    g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);       \
    g_clear_error (&error);                                                     \
    begin (store);                                                              \
    g_assert_false (penny_##name##_save (store, &second, NULL, &error));        \
    g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);       \
    penny_history_abandon (store);                                              \
                                                                                \
    undo (store);                                                               \
    assert_row (store, #name, id, text);                                        \
    undo (store);                                                               \
    after = row_text (store, #name, "id", id);                                  \
    g_assert_cmpstr (after, ==, before);                                        \
    undo (store);                                                               \
    assert_row (store, #name, id, "");                                          \
    redo (store);                                                               \
    redo (store);                                                               \
    assert_row (store, #name, id, text);                                        \
    redo (store);                                                               \
    assert_row (store, #name, id, "");                                          \
    assert_row (store, #name, other, text);                                     \
  }

#define ASSISTANT { \
  .budget_id = 1, .name = WORDS ("Cy"), .kind = PENNY_ASSISTANT_AGENCY, .relation = PENNY_RELATION_MANAGER, \
  .agreed_on = DAY (1, 1), .agreed_letter = WORDS ("letter"), .started = DAY (1, 2), .left = DAY (1, 3), \
  .born = penny_date_new (1990, 1, 4), .ni_number = WORDS ("QQ"), .sort_code = WORDS ("01"), \
  .account_number = WORDS ("02"), .account_name = WORDS ("CY"), .address = WORDS ("1 Road"), .postcode = WORDS ("PC1"), \
  .phone = WORDS ("07"), .email = WORDS ("c@y"), .gender = 'M', .payroll_id = WORDS ("W1"), .note = WORDS ("note"), \
  .starter = PENNY_STARTER_P45, .p45_code = WORDS ("1257L"), .p45_left = DAY (1, 5), .p45_pay = 6, .p45_tax = 7, \
  .apprentice_since = DAY (1, 8), .civilian_since = DAY (1, 9), .reduced_rate = TRUE, .irregular = TRUE, \
  .leave_from = DAY (1, 10), .leave_by_contract = 11, .leave_carried = 12, .leave_taken = 13, .leave_built_up = 14, \
  .leave_counted = DAY (1, 15), .sick_days = 16, .pay_line = 31, .holiday_line = 32, .pension_line = 33, .ni_line = 34, \
  .status_answers = 17, .status_on = DAY (1, 18) }
SAVED (PennyAssistant, penny_assistant, assistants, { .name = WORDS ("Cy") }, ASSISTANT,
       "{id}|1|Cy|2|3|2026-01-01|letter|2026-01-02|2026-01-03|1990-01-04|QQ|01|02|CY|1 Road|PC1|07|c@y|77|W1|note|4|1257L|"
       "2026-01-05|6|7|2026-01-08|2026-01-09|1|0|1|2026-01-10|11|12|13|14|2026-01-15|16|31|32|33|34|17|2026-01-18")

#define CONTRACT { \
  .assistant_id = 71, .from = DAY (2, 1), .frequency = PENNY_PAY_MONTHLY, .minutes_a_week = 1, .days_a_week = 2, .rate = 3, \
  .sleep_in = 4, .waking_night = 5, .training = 6, .mileage = 7, .other_name = { WORDS ("a"), WORDS ("b"), WORDS ("c") }, \
  .other_rate = { 8, 9, 10 }, .rolled_up = TRUE, .notice_weeks = 11, .note = WORDS ("note") }
#define BARE_CONTRACT { .assistant_id = 72, .from = DAY (2, 2) }
SAVED (PennyContract, penny_contract, contracts, BARE_CONTRACT, CONTRACT,
       "{id}|71|2026-02-01|3|1|2|3|4|5|6|7|a|8|b|9|c|10|1|11|note")

#define CODE { .assistant_id = 71, .from = DAY (2, 1), .code = WORDS ("BR"), .source = PENNY_CODE_FROM_NEW_YEAR, \
  .note = WORDS ("note") }
#define BARE_CODE { .assistant_id = 72, .from = DAY (2, 2), .code = WORDS ("0T") }
SAVED (PennyCodeNotice, penny_code_notice, code_notices, BARE_CODE, CODE, "{id}|71|2026-02-01|BR|3|note")

#define LETTER { .assistant_id = 71, .from = DAY (2, 1), .letter = 'B', .note = WORDS ("note") }
#define BARE_LETTER { .assistant_id = 72, .from = DAY (2, 2) }
SAVED (PennyLetterNotice, penny_letter_notice, letter_notices, BARE_LETTER, LETTER, "{id}|71|2026-02-01|66|note")

#define LOAN { .assistant_id = 71, .from = DAY (2, 1), .plan = 5, .postgraduate = TRUE, .note = WORDS ("note") }
#define BARE_LOAN { .assistant_id = 72, .from = DAY (2, 2) }
SAVED (PennyLoanNotice, penny_loan_notice, loan_notices, BARE_LOAN, LOAN, "{id}|71|2026-02-01|5|1|note")

#define PENSION { .assistant_id = 71, .from = DAY (2, 1), .state = PENNY_PENSION_LEFT, .until = DAY (2, 3), \
  .told_on = DAY (2, 4), .joined = TRUE, .terms = { PENNY_PENSION_NET_PAY, 500, 300, TRUE }, .number = WORDS ("N1"), \
  .note = WORDS ("note") }
#define BARE_PENSION { .assistant_id = 72, .from = DAY (2, 2) }
SAVED (PennyPensionNotice, penny_pension_notice, pension_notices, BARE_PENSION, PENSION,
       "{id}|71|2026-02-01|4|2026-02-03|2026-02-04|1|2|500|300|1|N1|note")

#define ORDER { .assistant_id = 71, .from = DAY (2, 1), .until = DAY (2, 3), .name = WORDS ("Fine"), .payee = WORDS ("Court"), \
  .reference = WORDS ("R1"), .rank = PENNY_ORDER_STOPS_LOANS, .fixed = 1, .share = 2, .of_left = TRUE, .protect = 3, \
  .protect_share = 4, .owed = 5, .carries = TRUE }
#define BARE_ORDER { .assistant_id = 72, .from = DAY (2, 2), .name = WORDS ("Tax") }
SAVED (PennyOrder, penny_order, orders, BARE_ORDER, ORDER, "{id}|71|2026-02-01|2026-02-03|Fine|Court|R1|2|1|2|1|3|4|5|1")

#define DOCUMENT { .assistant_id = 71, .kind = PENNY_DOCUMENT_OTHER, .name = WORDS ("Card"), .number = WORDS ("N1"), \
  .seen_on = DAY (2, 1), .from = DAY (2, 2), .until = DAY (2, 3), .file_id = 61, .note = WORDS ("note") }
#define BARE_DOCUMENT { .kind = PENNY_DOCUMENT_INSURANCE }
SAVED (PennyDocument, penny_document, documents, BARE_DOCUMENT, DOCUMENT,
       "{id}|71|6|Card|N1|2026-02-01|2026-02-02|2026-02-03|61|note")

#define CONTACT { .assistant_id = 71, .name = WORDS ("Di"), .relation = WORDS ("sister"), .phone = WORDS ("07") }
#define BARE_CONTACT { .assistant_id = 72, .name = WORDS ("Ed") }
SAVED (PennyContact, penny_contact, contacts, BARE_CONTACT, CONTACT, "{id}|71|Di|sister|07")

#define ENTRY { .assistant_id = 71, .day = DAY (2, 1), .kind = PENNY_ENTRY_ARREARS, .start = 1, .end = 2, .rest = 3, \
  .minutes = 4, .other = 2, .tenths = 5, .amount = 6, .line_id = 31, .state = PENNY_ENTRY_APPROVED, .run_id = 81, \
  .note = WORDS ("note") }
#define BARE_ENTRY { .assistant_id = 72, .day = DAY (2, 2), .start = -1, .end = -1 }
SAVED (PennyEntry, penny_entry, entries, BARE_ENTRY, ENTRY, "{id}|71|2026-02-01|12|1|2|3|4|2|5|6|31|2|81|note")

#define USUAL { .assistant_id = 71, .weekday = 7, .kind = PENNY_ENTRY_SLEEP_IN, .start = 2, .end = 3, .rest = 4, .other = 2, \
  .line_id = 31 }
#define BARE_USUAL { .assistant_id = 72, .weekday = 1, .start = -1, .end = -1 }
SAVED (PennyUsualHours, penny_usual_hours, usual_hours, BARE_USUAL, USUAL, "{id}|71|7|1|2|3|4|2|31")

#define SHEET { .assistant_id = 71, .week = DAY (2, 2), .minutes = 1, .signed_on = DAY (2, 9), .signed_by = WORDS ("Ada"), \
  .file_id = 61 }
#define BARE_SHEET { .assistant_id = 72, .week = DAY (2, 2), .signed_on = DAY (2, 8) }
SAVED (PennyTimesheet, penny_timesheet, timesheets, BARE_SHEET, SHEET, "{id}|71|2026-02-02|1|2026-02-09|Ada|61")

#define RUN { .frequency = PENNY_PAY_FOUR_WEEKLY, .from = DAY (2, 1), .to = DAY (2, 28), .payday = DAY (2, 27), .number = 3, \
  .by_bureau = TRUE, .corrects = 81, .told_on = DAY (3, 1), .told_by = WORDS ("Ann"), .told_receipt = WORDS ("R1"), \
  .approved_on = DAY (2, 27), \
  .note = WORDS ("note") }
#define BARE_RUN { .from = DAY (2, 1), .to = DAY (2, 1), .payday = DAY (2, 1) }
SAVED (PennyRun, penny_run, runs, BARE_RUN, RUN,
       "{id}|2|2026-02-01|2026-02-28|2026-02-27|3|1|81|2026-03-01|Ann|R1|note|2026-02-27")

/* Defaults: midnight is a time, so none is something else. */
static void
test_new (void)
{
  g_autoptr (PennyEntry) entry = penny_entry_new ();
  g_autoptr (PennyUsualHours) usual = penny_usual_hours_new ();

  g_assert_cmpint (entry->start, ==, -1);
  g_assert_cmpint (entry->end, ==, -1);
  g_assert_cmpint (usual->start, ==, -1);
  g_assert_cmpint (usual->end, ==, -1);
  g_assert_cmpint (usual->weekday, ==, 1);
  g_assert_null (penny_assistant_copy (NULL));
  penny_assistant_free (NULL);
}

static void
test_employer (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyEmployer) none = penny_employer_get (store, &error);
  g_autoptr (PennyEmployer) read = NULL;
  const PennyEmployer full = {
    WORDS ("Maya"), WORDS ("1 Road"), WORDS ("123/A"), WORDS ("123PA"), PENNY_PAYROLL_OURS, WORDS ("Bureau"), TRUE, FALSE,
    WORDS ("HMRC P"), WORDS ("NEST"), WORDS ("Nest"), WORDS ("E1"), 92, DAY (1, 1), DAY (1, 2), DAY (1, 3), 4,
  };
  const char *const text = "1|Maya|1 Road|123/A|123PA|2|Bureau|1|0|HMRC P|NEST|Nest|E1|92|2026-01-01|2026-01-02|2026-01-03|4";
  g_autofree char *once = NULL, *twice = NULL, *gone = NULL, *back = NULL;

  g_assert_no_error (error);
  g_assert_null (none->name);
  g_assert_cmpint (none->payroll_by, ==, PENNY_PAYROLL_UNDECIDED);
  begin (store);
  penny_employer_save (store, &full, &error);
  g_assert_no_error (error);
  commit (store);
  once = row_text (store, "employer", "one", 1);
  g_assert_cmpstr (once, ==, text);
  read = penny_employer_get (store, &error);
  begin (store);
  penny_employer_save (store, none, &error);
  penny_employer_save (store, read, &error);
  g_assert_no_error (error);
  commit (store);
  twice = row_text (store, "employer", "one", 1);
  g_assert_cmpstr (twice, ==, text);
  /* The second act came to nothing, and is no step. */
  undo (store);
  gone = row_text (store, "employer", "one", 1);
  g_assert_cmpstr (gone, ==, "");
  redo (store);
  back = row_text (store, "employer", "one", 1);
  g_assert_cmpstr (back, ==, text);
}

static void
test_employer_years (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyEmployerYear) none = penny_employer_years_get (store, 2026, &error);
  g_autoptr (PennyEmployerYear) read = NULL;
  const PennyEmployerYear year = { 2026, DAY (4, 7), WORDS ("Ann"), TRUE, penny_date_new (2027, 4, 8) };
  const PennyEmployerYear before = { .year = 2025 };
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *once = NULL, *twice = NULL, *gone = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (none->year, ==, 2026);
  begin (store);
  penny_employer_years_save (store, none, &error);
  penny_employer_years_save (store, &before, &error);
  g_assert_no_error (error);
  commit (store);
  begin (store);
  penny_employer_years_save (store, &year, &error);
  g_assert_no_error (error);
  commit (store);
  once = row_text (store, "employer_years", "year", 2026);
  g_assert_cmpstr (once, ==, "2026|2026-04-07|Ann|1|2027-04-08");
  read = penny_employer_years_get (store, 2026, &error);
  begin (store);
  penny_employer_years_save (store, none, &error);
  penny_employer_years_save (store, read, &error);
  g_assert_no_error (error);
  commit (store);
  twice = row_text (store, "employer_years", "year", 2026);
  g_assert_cmpstr (twice, ==, once);
  list = penny_employer_years_list (store, &error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((PennyEmployerYear *) list->pdata[0])->year, ==, 2025);
  undo (store);
  gone = row_text (store, "employer_years", "year", 2026);
  g_assert_cmpstr (gone, ==, "2026|-|-|0|-");
}

static void
test_pay_bills (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GError) error = NULL;
  const PennyPayBill bare = { .bill_id = 51, .year = 2026 };
  const PennyPayBill full = { 51, 81, 71, 2025, 10, 12 };
  g_autoptr (PennyPayBill) none = NULL;
  g_autoptr (PennyPayBill) read = NULL;
  g_autoptr (GPtrArray) of_run = NULL;
  g_autoptr (GPtrArray) of_year = NULL;
  g_autoptr (GPtrArray) of_other = NULL;
  g_autofree char *text = NULL, *again = NULL, *gone = NULL, *back = NULL;

  none = penny_pay_bills_get (store, 51, &error);
  g_assert_no_error (error);
  g_assert_null (none);
  begin (store);
  penny_pay_bills_save (store, &bare, &error);
  penny_pay_bills_save (store, &full, &error);
  g_assert_no_error (error);
  commit (store);
  text = row_text (store, "pay_bills", "bill_id", 51);
  g_assert_cmpstr (text, ==, "51|81|71|2025|10|12");
  read = penny_pay_bills_get (store, 51, &error);
  of_run = penny_pay_bills_of_run (store, 81, &error);
  of_year = penny_pay_bills_of_year (store, 2025, &error);
  of_other = penny_pay_bills_of_year (store, 2026, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_run->len, ==, 1);
  g_assert_cmpuint (of_year->len, ==, 1);
  g_assert_cmpuint (of_other->len, ==, 0);

  /* The bill itself stays while pay stands on it. */
  begin (store);
  g_assert_false (penny_bills_remove (store, 51, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "This bill comes from a payday"));
  g_clear_error (&error);
  penny_history_abandon (store);
  begin (store);
  penny_pay_bills_remove (store, 51, &error);
  penny_bills_remove (store, 51, &error);
  g_assert_no_error (error);
  commit (store);
  gone = row_text (store, "pay_bills", "bill_id", 51);
  g_assert_cmpstr (gone, ==, "");
  undo (store);
  begin (store);
  penny_pay_bills_save (store, &bare, &error);
  penny_pay_bills_save (store, read, &error);
  g_assert_no_error (error);
  commit (store);
  again = row_text (store, "pay_bills", "bill_id", 51);
  g_assert_cmpstr (again, ==, text);
  undo (store);
  back = row_text (store, "pay_bills", "bill_id", 51);
  g_assert_cmpstr (back, ==, "");
}

#define SLIP { .run_id = 81, .assistant_id = 71, .payday = DAY (1, 30), .year = 2025, .tax_month = 10, .reverses = 91, \
  .name = WORDS ("Ada"), .minutes = 1, .holiday_minutes = 2, .leave_built_up = 3, .gross = 4, .tax = 5, .employee_ni = 6, \
  .student_loans = 7, .pension = 8, .attachments = 9, .net = 10, .paid_back = 11, .employer_ni = 12, .class_1a = 13, \
  .employer_pension = 14, .pension_relief = 15, .ssp = 16, .family_pay = 17, .rates_checked = DAY (1, 18), .file_id = 61, \
  .stated = WORDS ("[stated]"), .working = WORDS ("[working]") }
#define SLIP_TEXT "{id}|81|71|2026-01-30|2025|10|91|Ada|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|2026-01-18|61|[stated]|[working]"
#define LINE_TEXT "slip_lines|%1$" G_GINT64_FORMAT "|0|work|Weekend|1|2|3|because|31\n" \
  "slip_lines|%1$" G_GINT64_FORMAT "|1|net||0|0|4|-|-\n"

static char *
lines_text (PennyStore *store)
{
  g_autofree char *all = dump (store);
  const char *lines = strstr (all, "slip_lines|");
  const char *end = lines != NULL ? strstr (lines, "pay_bills|") : NULL;

  return lines == NULL ? g_strdup ("") : end != NULL ? g_strndup (lines, (gsize) (end - lines)) : g_strdup (lines);
}

static void
test_slips (void)
{
  g_autoptr (PennyStore) store = open_ground ();
  g_autoptr (GError) error = NULL;
  const PennySlip slip = SLIP;
  PennySlipLine first = { .slip_id = 5, .position = 9, .key = WORDS ("work"), .label = WORDS ("Weekend"), .minutes = 1,
                          .rate = 2, .amount = 3, .explanation = WORDS ("because"), .line_id = 31 };
  PennySlipLine second = { .key = WORDS ("net"), .amount = 4 };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GPtrArray) read_lines = NULL;
  g_autoptr (PennySlip) read = NULL;
  g_autoptr (PennySlip) copy = NULL;
  g_autofree char *expected = NULL, *text = NULL, *gone = NULL, *back = NULL, *again = NULL, *expected_again = NULL;
  gint64 id, other, by;

  g_ptr_array_add (lines, &first);
  g_ptr_array_add (lines, &second);
  begin (store);
  penny_slips_add (store, &slip, lines, &id, &error);
  g_assert_no_error (error);
  commit (store);
  assert_row (store, "slips", id, SLIP_TEXT);
  expected = g_strdup_printf (LINE_TEXT, id);
  text = lines_text (store);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (penny_slips_reversed_by (store, 91, &by, &error));
  g_assert_cmpint (by, ==, id);
  g_assert_true (penny_slips_reversed_by (store, id, &by, &error));
  g_assert_cmpint (by, ==, 0);

  read = penny_slips_get (store, id, &error);
  read_lines = penny_slips_lines (store, id, &error);
  g_assert_no_error (error);
  copy = penny_slip_copy (read);
  g_clear_pointer (&read, penny_slip_free);
  undo (store);
  gone = lines_text (store);
  g_assert_cmpstr (gone, ==, "");
  redo (store);
  back = lines_text (store);
  g_assert_cmpstr (back, ==, expected);
  undo (store);

  begin (store);
  copy->id = 0;
  penny_slips_add (store, copy, read_lines, &other, &error);
  g_assert_no_error (error);
  commit (store);
  assert_row (store, "slips", other, SLIP_TEXT);
  expected_again = g_strdup_printf (LINE_TEXT, other);
  again = lines_text (store);
  g_assert_cmpstr (again, ==, expected_again);

  /* What was taken back is not taken back twice. */
  begin (store);
  g_assert_false (penny_slips_add (store, copy, read_lines, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "This payslip was taken back already"));
  penny_history_abandon (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-tables/new", test_new);
  g_test_add_func ("/pay-tables/assistants", test_assistants);
  g_test_add_func ("/pay-tables/contracts", test_contracts);
  g_test_add_func ("/pay-tables/code-notices", test_code_notices);
  g_test_add_func ("/pay-tables/letter-notices", test_letter_notices);
  g_test_add_func ("/pay-tables/loan-notices", test_loan_notices);
  g_test_add_func ("/pay-tables/pension-notices", test_pension_notices);
  g_test_add_func ("/pay-tables/orders", test_orders);
  g_test_add_func ("/pay-tables/documents", test_documents);
  g_test_add_func ("/pay-tables/contacts", test_contacts);
  g_test_add_func ("/pay-tables/entries", test_entries);
  g_test_add_func ("/pay-tables/usual-hours", test_usual_hours);
  g_test_add_func ("/pay-tables/timesheets", test_timesheets);
  g_test_add_func ("/pay-tables/runs", test_runs);
  g_test_add_func ("/pay-tables/employer", test_employer);
  g_test_add_func ("/pay-tables/employer-years", test_employer_years);
  g_test_add_func ("/pay-tables/pay-bills", test_pay_bills);
  g_test_add_func ("/pay-tables/slips", test_slips);
  return g_test_run ();
}
