#pragma once

#include "assistants.h"
#include "tables.h"

G_BEGIN_DECLS

/* Assistants, their hours and their pay: one family a table, in the manner of tables.h.  What changes rows must run
 * inside an act. */

PENNY_TABLE (PennyAssistant, assistants)
PENNY_TABLE (PennyContract, contracts)
PENNY_TABLE (PennyCodeNotice, code_notices)
PENNY_TABLE (PennyLetterNotice, letter_notices)
PENNY_TABLE (PennyLoanNotice, loan_notices)
PENNY_TABLE (PennyPensionNotice, pension_notices)
PENNY_TABLE (PennyOrder, orders)
PENNY_TABLE (PennyDocument, documents)
PENNY_TABLE (PennyContact, contacts)
PENNY_TABLE (PennyEntry, entries)
PENNY_TABLE (PennyUsualHours, usual_hours)
PENNY_TABLE (PennyTimesheet, timesheets)
PENNY_TABLE (PennyRun, runs)

/* By name; with those who left only where @with_left. */
GPtrArray     *penny_assistants_list      (PennyStore *store, gboolean with_left, GError **error);

/* Of one assistant, oldest first; @assistant_id 0: of all, theirs together. */
GPtrArray     *penny_contracts_list       (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_code_notices_list    (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_letter_notices_list  (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_loan_notices_list    (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_pension_notices_list (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_orders_list          (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_contacts_list        (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_usual_hours_list     (PennyStore *store, gint64 assistant_id, GError **error);
GPtrArray     *penny_timesheets_list      (PennyStore *store, gint64 assistant_id, GError **error);
/* @assistant_id 0: the household's own; -1: all.  By the day that they run out, those without one last. */
GPtrArray     *penny_documents_list       (PennyStore *store, gint64 assistant_id, GError **error);

/* Days from @from to @to, both counted, by day and start; @assistant_id 0: everyone's. */
GPtrArray     *penny_entries_list         (PennyStore *store, gint64 assistant_id, PennyDate from, PennyDate to,
                                           GError **error);
/* Approved by @to and not paid in any run; @assistant_id 0: everyone's. */
GPtrArray     *penny_entries_unpaid       (PennyStore *store, gint64 assistant_id, PennyDate to, GError **error);
/* Paid in a run. */
GPtrArray     *penny_entries_of_run       (PennyStore *store, gint64 run_id, GError **error);
/* Minutes by kind in [from, to], and MILEAGE's tenths; amounts are left out. */
gboolean       penny_entries_sum          (PennyStore *store, gint64 assistant_id, PennyDate from, PennyDate to,
                                           gint64 minutes[PENNY_ENTRY_KINDS], GError **error);
/* Every entry of the week that begins on Monday @week gets @state, but those paid in a run. */
gboolean       penny_entries_set_state    (PennyStore *store, gint64 assistant_id, PennyDate week,
                                           PennyEntryState state, GError **error);
/* Gives an entry to a run: refused unless it is approved and in no run yet.  @run_id 0 takes it back out of its run. */
gboolean       penny_entries_pay          (PennyStore *store, gint64 id, gint64 run_id, GError **error);

/* One row each; get gives an empty one where nothing was said yet. */
PennyEmployer *penny_employer_get         (PennyStore *store, GError **error);
gboolean       penny_employer_save        (PennyStore *store, const PennyEmployer *employer, GError **error);
PennyEmployerYear *penny_employer_years_get (PennyStore *store, int year, GError **error);
gboolean       penny_employer_years_save  (PennyStore *store, const PennyEmployerYear *year, GError **error);
GPtrArray     *penny_employer_years_list  (PennyStore *store, GError **error);

/* Newest payday first, @limit of them (0: all), from before payday @before (NONE: from the newest).  A page ends
 * with a whole payday, so it may have a few more than @limit. */
GPtrArray     *penny_runs_list            (PennyStore *store, PennyDate before, guint limit, GError **error);
/* How many of a tax year's runs of @frequency there are, corrections not counted. */
gboolean       penny_runs_count           (PennyStore *store, int year, PennyPayFrequency frequency, int *n,
                                           GError **error);
/* Those of ours of which HMRC has not been told, oldest first: a bureau tells HMRC itself. */
GPtrArray     *penny_runs_not_told        (PennyStore *store, GError **error);

/* Payslips.  A slip is added with its lines and never changed; remove goes with the run alone (penny_runs_remove
 * is refused while it has slips). */
gboolean       penny_slips_add            (PennyStore *store, const PennySlip *slip, GPtrArray *lines, gint64 *id,
                                           GError **error);
PennySlip     *penny_slips_get            (PennyStore *store, gint64 id, GError **error);
GPtrArray     *penny_slips_of_run         (PennyStore *store, gint64 run_id, GError **error);
/* One assistant's (0: everyone's) of one tax year (0: all), by payday, then as they were made.  Without
 * @with_working the long text of each is left NULL. */
GPtrArray     *penny_slips_list           (PennyStore *store, gint64 assistant_id, int year, gboolean with_working,
                                           GError **error);
/* One assistant's with a payday on @from or after, by payday, then as they were made; without working. */
GPtrArray     *penny_slips_since          (PennyStore *store, gint64 assistant_id, PennyDate from, GError **error);
/* The same a page at a time and without the working, newest first: at most @limit after skipping @offset. */
GPtrArray     *penny_slips_page           (PennyStore *store, gint64 assistant_id, guint offset, guint limit,
                                           GError **error);
gboolean       penny_slips_count          (PennyStore *store, gint64 assistant_id, guint *n, GError **error);
/* The newest of that assistant in that tax year, NULL without error where there is none.  Its working has the year
 * as it was known then: penny_standing_year() also knows what was put right since. */
PennySlip     *penny_slips_last           (PennyStore *store, gint64 assistant_id, int year, GError **error);
/* The one that takes slip @id back; 0: none. */
gboolean       penny_slips_reversed_by    (PennyStore *store, gint64 id, gint64 *by, GError **error);
/* PennySlipLine*s in the page's order. */
GPtrArray     *penny_slips_lines          (PennyStore *store, gint64 slip_id, GError **error);

/* What bills pay made.  A bill made by pay is changed and removed by pay alone. */
gboolean       penny_pay_bills_save       (PennyStore *store, const PennyPayBill *value, GError **error);
/* Only the link: the bill itself goes by penny_bills_remove(). */
gboolean       penny_pay_bills_remove     (PennyStore *store, gint64 bill_id, GError **error);
PennyPayBill  *penny_pay_bills_get        (PennyStore *store, gint64 bill_id, GError **error);   /* NULL without error: not of pay */
GPtrArray     *penny_pay_bills_of_run     (PennyStore *store, gint64 run_id, GError **error);
GPtrArray     *penny_pay_bills_of_year    (PennyStore *store, int year, GError **error);        /* HMRC's */

G_END_DECLS
