#include "soundness-private.h"

#include <glib/gi18n-lib.h>

#include "store-private.h"

/* Pay that was approved is evidence: its parts fit each other for ever.  What a bureau's payslip says is the bureau's,
 * so it is not held to our lines. */

/* A payslip's page has a line for each part of the pay, then "gross", what is taken off, "deductions", what is paid back,
 * and "net". */
#define LINE(key) "(SELECT amount FROM slip_lines l WHERE l.slip_id = s.id AND l.key = '" key "')"
#define AT(key) "(SELECT position FROM slip_lines l WHERE l.slip_id = s.id AND l.key = '" key "')"

static const PennyInvariant invariants[] = {
  { "SELECT count(*) FROM runs r WHERE NOT EXISTS (SELECT 1 FROM slips s WHERE s.run_id = r.id)",
    N_("Paydays that have no payslip: {count}.") },
  { "SELECT count(*) FROM slips s JOIN runs r ON r.id = s.run_id WHERE s.payday <> r.payday",
    N_("Payslips of another day than their payday: {count}.") },
  { "SELECT count(*) FROM slips WHERE year <> substr (payday, 1, 4) - (substr (payday, 6) < '04-06')",
    N_("Payslips in another tax year than their payday: {count}.") },

  { "SELECT count(*) FROM slips WHERE stated IS NULL AND net <> "
    "gross + paid_back - tax - employee_ni - student_loans - pension - attachments",
    N_("Payslips whose net pay is not what the rest comes to: {count}.") },
  { "SELECT count(*) FROM slips s WHERE stated IS NULL AND (" LINE ("gross") " IS NOT s.gross OR s.gross <> "
    "(SELECT coalesce (sum (l.amount), 0) FROM slip_lines l WHERE l.slip_id = s.id AND l.position < " AT ("gross") "))",
    N_("Payslips whose lines do not add up to the pay: {count}.") },
  { "SELECT count(*) FROM slips s WHERE stated IS NULL AND (" LINE ("net") " IS NOT s.net OR s.net <> s.gross + "
    "(SELECT coalesce (sum (l.amount), 0) FROM slip_lines l WHERE l.slip_id = s.id AND l.key <> 'deductions'"
    " AND l.position > " AT ("gross") " AND l.position < " AT ("net") "))",
    N_("Payslips whose lines do not add up to the net pay: {count}.") },

  { "SELECT count(*) FROM slips b JOIN slips s ON s.id = b.reverses WHERE b.assistant_id <> s.assistant_id"
    " OR b.gross + s.gross <> 0 OR b.tax + s.tax <> 0 OR b.employee_ni + s.employee_ni <> 0"
    " OR b.student_loans + s.student_loans <> 0 OR b.pension + s.pension <> 0 OR b.attachments + s.attachments <> 0"
    " OR b.net + s.net <> 0 OR b.paid_back + s.paid_back <> 0 OR b.employer_ni + s.employer_ni <> 0"
    " OR b.class_1a + s.class_1a <> 0 OR b.employer_pension + s.employer_pension <> 0"
    " OR b.pension_relief + s.pension_relief <> 0 OR b.ssp + s.ssp <> 0 OR b.family_pay + s.family_pay <> 0"
    " OR b.minutes + s.minutes <> 0 OR b.holiday_minutes + s.holiday_minutes <> 0"
    " OR b.leave_built_up + s.leave_built_up <> 0",
    N_("Payslips that take another back, but not figure by figure: {count}.") },

  { "SELECT count(*) FROM entries e WHERE run_id IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM slips s WHERE s.run_id = e.run_id AND s.assistant_id = e.assistant_id)",
    N_("Hours that count as paid on a payday that has no payslip for them: {count}.") },
  { "SELECT count(*) FROM entries WHERE run_id IS NOT NULL AND state <> 2",
    N_("Hours that were paid without being approved: {count}.") },
  { "SELECT count(*) FROM timesheets WHERE strftime ('%w', week) <> '1'",
    N_("Signed weeks that do not begin on a Monday: {count}.") },
  { "SELECT count(*) FROM assistants a JOIN lines l ON l.id IN (a.pay_line, a.holiday_line, a.pension_line, a.ni_line) "
    "WHERE l.budget_id <> a.budget_id",
    N_("Assistants whose pay is counted for a plan line of another budget: {count}.") },
  { "SELECT count(*) FROM pay_bills WHERE year > 0 AND (from_month = 0 OR to_month < from_month)",
    N_("Bills from HMRC that are of no tax month: {count}.") },

  /* Changesets go after a time; the sentences stay. */
  { "SELECT count(*) FROM slips WHERE NOT EXISTS (SELECT 1 FROM history WHERE state = 0 AND kind IN "
    "('run-approved', 'run-corrected', 'sample-made', 'restored'))",
    N_("Payslips of which the history does not know: {count}.") },
};

gboolean
penny_soundness_pay (PennyStore       *store,
                     const PennyPart  *part,
                     GPtrArray        *wrong,
                     GError          **error)
{
  return penny_soundness_hold (store, invariants, G_N_ELEMENTS (invariants), part, wrong, error);
}
