#include "help.h"

#include "soundness.h"

/* A book with a payday that was approved, and the run that took it back; each row of the table breaks one of the rules
 * that pay keeps. */

#define LINE "(SELECT min (id) FROM lines)"

static const char *const whole_book[] = {
  "INSERT INTO assistants (id, budget_id, name, kind, relation, gender, starter, p45_pay, p45_tax, reduced_rate, deferred,"
  " irregular, leave_by_contract, leave_carried, leave_taken, leave_built_up, sick_days, status_answers, pay_line)"
  " VALUES (11, (SELECT min (id) FROM budgets), 'Ada', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, " LINE ")",
  "INSERT INTO runs VALUES (21, 2, '2026-03-01', '2026-03-28', '2026-04-06', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL),"
  " (22, 2, '2026-03-01', '2026-03-28', '2026-04-06', 1, 0, 21, NULL, NULL, NULL, NULL, NULL),"
  " (23, 2, '2026-03-01', '2026-03-28', '2026-04-05', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL)",
  "INSERT INTO slips VALUES"
  " (31, 21, 11, '2026-04-06', 2026, 1, NULL, 'Ada', 600, 0, 0, 12000, 100, 200, 300, 400, 500, 10950, 450, 60, 0, 70, 80,"
  " 0, 0, NULL, NULL, NULL, 'x'),"
  " (32, 22, 11, '2026-04-06', 2026, 1, 31, 'Ada', -600, 0, 0, -12000, -100, -200, -300, -400, -500, -10950, -450, -60, 0,"
  " -70, -80, 0, 0, NULL, NULL, NULL, 'x'),"
  /* A bureau's: its lines are ours, its figures are not. */
  " (33, 23, 11, '2026-04-05', 2025, 12, NULL, 'Ada', 600, 0, 0, 12000, 100, 0, 0, 0, 0, 11899, 0, 0, 0, 0, 0,"
  " 0, 0, NULL, NULL, 'stated', 'x')",
  "INSERT INTO slip_lines VALUES (31, 0, 'hours', 'a', 600, 1000, 10000, NULL, " LINE "), (31, 1, 'bonus', 'a', 0, 0, 2000, NULL, NULL),"
  " (31, 2, 'gross', 'a', 0, 0, 12000, NULL, NULL), (31, 3, 'tax', 'a', 0, 0, -100, NULL, NULL),"
  " (31, 4, 'employee_ni', 'a', 0, 0, -200, NULL, NULL), (31, 5, 'student_loan', 'a', 0, 0, -300, NULL, NULL),"
  " (31, 6, 'employee_pension', 'a', 0, 0, -400, NULL, NULL), (31, 7, 'attachment', 'a', 0, 0, -500, NULL, NULL),"
  " (31, 8, 'deductions', 'a', 0, 0, -1500, NULL, NULL), (31, 9, 'mileage', 'a', 0, 0, 450, NULL, NULL),"
  " (31, 10, 'net', 'a', 0, 0, 10950, NULL, NULL), (31, 11, 'employer_ni', 'a', 0, 0, 60, NULL, NULL)",
  "INSERT INTO slip_lines SELECT 32, position, key, label, minutes, rate, -amount, NULL, line_id FROM slip_lines",
  "INSERT INTO entries (id, assistant_id, day, kind, start_at, end_at, rest, minutes, other, tenths, amount, state, run_id)"
  " VALUES (41, 11, '2026-03-02', 0, 600, 660, 0, 60, 0, 0, 0, 2, 21), (42, 11, '2026-03-03', 0, 600, 660, 0, 60, 0, 0, 0, 0, NULL)",
  "INSERT INTO timesheets VALUES (51, 11, '2026-03-02', 60, '2026-03-09', 'Ada', NULL)",
  "INSERT INTO bills (id, budget_id, payee, kind, amount, incurred) VALUES"
  " (61, (SELECT min (id) FROM budgets), 'HMRC', 1, 660, '2026-04-06'),"
  " (62, (SELECT min (id) FROM budgets), 'Ada', 3, 10950, '2026-04-06')",
  "INSERT INTO pay_bills VALUES (61, NULL, NULL, 2026, 1, 3), (62, 21, 11, 0, 0, 0)",
  /* Of which the assistant's are none. */
  "INSERT INTO budgets SELECT 9200000000000000001, 'Other', funder, holding, held_by, start_on, end_on, review_by, contribution, "
  "rule_weeks, rule_net, rule_less_owed, rule_less_saved, rule_source, closed FROM budgets",
  "INSERT INTO lines VALUES (9200000000000000003, 9200000000000000001, 'Swimming', 0, NULL, NULL, 0)",
};

static const struct
{
  const char *sql;
  const char *sentence;
} breaks[] = {
  { "INSERT INTO runs VALUES (24, 2, '2026-03-01', '2026-03-28', '2026-04-06', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL)",
    "Paydays that have no payslip: 1." },
  { "UPDATE runs SET payday = '2026-04-07' WHERE id = 22", "Payslips of another day than their payday: 1." },
  { "UPDATE slips SET year = 2026 WHERE id = 33", "Payslips in another tax year than their payday: 1." },
  { "UPDATE slips SET year = 2025 WHERE id >= 31", "Payslips in another tax year than their payday: 2." },
  { "UPDATE slips SET student_loans = 301 WHERE id = 31", "Payslips whose net pay is not what the rest comes to: 1." },
  { "UPDATE slips SET gross = 12001, tax = 101 WHERE id = 31", "Payslips whose lines do not add up to the pay: 1." },
  { "UPDATE slip_lines SET amount = 1999 WHERE slip_id = 31 AND position = 1", "Payslips whose lines do not add up to the pay: 1." },
  { "UPDATE slip_lines SET amount = 12001 WHERE slip_id = 31 AND key = 'gross'", "Payslips whose lines do not add up to the pay: 1." },
  { "DELETE FROM slip_lines WHERE slip_id = 31 AND key = 'gross'", "Payslips whose lines do not add up to the pay: 1." },
  { "UPDATE slip_lines SET amount = -99 WHERE slip_id = 31 AND key = 'tax'",
    "Payslips whose lines do not add up to the net pay: 1." },
  { "UPDATE slip_lines SET amount = 1 WHERE slip_id = 31 AND key = 'net'",
    "Payslips whose lines do not add up to the net pay: 1." },
  { "UPDATE slips SET employer_ni = 61 WHERE id = 32", "Payslips that take another back, but not figure by figure: 1." },
  { "UPDATE slips SET leave_built_up = 1 WHERE id = 32", "Payslips that take another back, but not figure by figure: 1." },
  { "UPDATE slips SET family_pay = 1 WHERE id = 31", "Payslips that take another back, but not figure by figure: 1." },
  { "UPDATE entries SET run_id = 24 WHERE id = 41",
    "In “hours”, things that belong to something in “paydays” that is not there: 1." },
  { "INSERT INTO assistants SELECT 12, budget_id, 'Bo', kind, relation, agreed_on, agreed_letter, started, left_on, born,"
    " ni_number, sort_code, account_number, account_name, address, postcode, phone, email, gender, payroll_id, note, starter,"
    " p45_code, p45_left, p45_pay, p45_tax, apprentice_since, civilian_since, reduced_rate, deferred, irregular, leave_from,"
    " leave_by_contract, leave_carried, leave_taken, leave_built_up, leave_counted, sick_days, pay_line, holiday_line,"
    " pension_line, ni_line, status_answers, status_on FROM assistants; UPDATE entries SET assistant_id = 12 WHERE id = 41",
    "Hours that count as paid on a payday that has no payslip for them: 1." },
  { "UPDATE entries SET state = 1 WHERE id = 41", "Hours that were paid without being approved: 1." },
  { "UPDATE timesheets SET week = '2026-03-03'", "Signed weeks that do not begin on a Monday: 1." },
  { "UPDATE assistants SET ni_line = 9200000000000000003",
    "Assistants whose pay is counted for a plan line of another budget: 1." },
  { "UPDATE pay_bills SET from_month = 4 WHERE bill_id = 61", "Bills from HMRC that are of no tax month: 1." },
  { "UPDATE history SET kind = 'tested' WHERE kind = 'run-approved'", "Payslips of which the history does not know: 3." },
};

/* What is not broken, though it may look so. */
static const char *const sound[] = {
  "SELECT 1",
  "DELETE FROM changesets",
  "UPDATE history SET kind = 'sample-made' WHERE kind = 'run-approved'",
  "UPDATE assistants SET pay_line = NULL, budget_id = 9200000000000000001",
  "DELETE FROM slip_lines WHERE slip_id = 31 AND key = 'deductions'",
};

static void
run (PennyStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  penny_store_run (store, sql, &error);
  g_assert_no_error (error);
}

static void
fill (Small *small)
{
  g_autoptr (GError) error = NULL;

  small_open (small);
  begin (small->store);
  for (gsize i = 0; i < G_N_ELEMENTS (whole_book); i++)
    run (small->store, whole_book[i]);
  penny_history_commit (small->store, "run-approved", NULL, &error);
  g_assert_no_error (error);
  run (small->store, "PRAGMA foreign_keys = OFF");
}

static void
test_broken (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GError) error = NULL;
  gboolean said = FALSE;
  Small small;

  fill (&small);
  run (small.store, breaks[i].sql);
  wrong = penny_store_check (small.store, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint w = 0; w < wrong->len; w++)
    {
      g_test_message ("%s", (char *) wrong->pdata[w]);
      said |= g_str_equal (wrong->pdata[w], breaks[i].sentence);
    }
  g_assert_true (said);
  small_close (&small);
}

static void
test_sound (gconstpointer data)
{
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GError) error = NULL;
  Small small;

  fill (&small);
  run (small.store, sound[GPOINTER_TO_SIZE (data)]);
  wrong = penny_store_check (small.store, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint w = 0; w < wrong->len; w++)
    g_test_message ("%s", (char *) wrong->pdata[w]);
  g_assert_cmpuint (wrong->len, ==, 0);
  small_close (&small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/soundness-pay/broken/%d", (int) i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_broken);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autofree char *path = g_strdup_printf ("/soundness-pay/sound/%d", (int) i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sound);
    }
  return g_test_run ();
}
