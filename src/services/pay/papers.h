#pragma once

#include "owed.h"
#include "paper.h"
#include "pay-run.h"

G_BEGIN_DECLS

/* Papers that pay makes.  Each a PennyPaper, by value from what it is given or read from the store; any of them can be
 * shown, printed and saved as a PDF.  NI numbers are on those alone that the law or the pension scheme wants them on (P60,
 * P45, P11, RT2, the schedule and its file): making one of them is a look, which is written in the history (people.h).
 * Amounts are there also while they are hidden on the screen: a window asks before it shows a paper then. */

/* What the law asks of a payslip (Employment Rights Act 1996 section 8; hours where pay varies by them), and how each
 * line came about. */
PennyPaper *penny_payslip_paper      (const PennySlipView *view, gboolean with_explanations);
PennyPaper *penny_p60_paper          (PennyStore *store, gint64 assistant_id, int year, GError **error);
/* Parts 1A, 2 and 3 on sheets of their own. */
PennyPaper *penny_p45_paper          (PennyStore *store, gint64 assistant_id, GError **error);
/* HMRC's paper form RT11 is the same record. */
PennyPaper *penny_p11_paper          (PennyStore *store, gint64 assistant_id, int year, GError **error);
PennyPaper *penny_p32_paper          (PennyStore *store, int year, PennyDate today, GError **error);
/* For an employer who may tell HMRC on paper, what to write on RT2: a sheet for each who was paid in that quarter (1 to 4) of
 * the tax year.  HMRC does not publish the form: the figures are those of the online submission, and it says so. */
PennyPaper *penny_rt2_paper          (PennyStore *store, int year, int quarter, GError **error);
/* A timesheet to sign: one assistant's week or weeks in [from, to]; empty lines where there are no hours. */
PennyPaper *penny_timesheet_paper    (PennyStore *store, gint64 assistant_id, PennyDate from, PennyDate to,
                                      GError **error);
/* What the pension scheme is sent for a run: who, pay, both contributions. */
PennyPaper *penny_pension_paper      (PennyStore *store, gint64 run_id, GError **error);
/* The same as a file that the scheme reads: CSV. */
GBytes     *penny_pension_file       (PennyStore *store, gint64 run_id, GError **error);
/* What to answer in The Pensions Regulator's declaration of compliance. */
PennyPaper *penny_declaration_paper  (PennyStore *store, PennyDate today, GError **error);

G_END_DECLS
