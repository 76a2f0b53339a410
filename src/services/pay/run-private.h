#pragma once

#include "owed-to-hmrc.h"
#include "pay-run.h"
#include "standing-private.h"

G_BEGIN_DECLS

/* What the files that make a pay run share.  For this folder only. */

/* One draft being made. */
typedef struct
{
  PennyStore           *store;
  const PennyRateYears *years;
  const PennyRates     *rates;        /* of the payday's tax year; NULL: none, and nothing is worked out */
  PennyRunDraft        *draft;
  PennyRun             *corrected;    /* the first run of those that it puts right; or NULL */
  PennyEmployer        *employer;
} PennyDrafting;

/* Takes @sentence. */
void       penny_run_warn             (PennyRunDraft        *draft,
                                       PennyPayWarningKind   kind,
                                       gint64                assistant_id,
                                       char                 *sentence);

/* Whether @assistant is paid so often on the payday: by the contract in force. */
gboolean   penny_run_pays_so_often    (PennyDrafting        *drafting,
                                       const PennyAssistant *assistant,
                                       gboolean             *is,
                                       GError              **error);

/* Items: run-items.c.  They copy the words of @item. */
GArray    *penny_draft_items_new      (void);
void       penny_draft_items_add      (GArray               *items,
                                       const PennyPayItem   *item,
                                       gint64                line_id);
/* What the entries of @slip come to. */
gboolean   penny_run_items_read       (PennyDrafting        *drafting,
                                       PennyDraftSlip       *slip,
                                       GError              **error);
/* Statutory sick pay from entries of days off sick: run-sick.c. */
gboolean   penny_run_sick_read        (PennyDrafting        *drafting,
                                       PennyDraftSlip       *slip,
                                       GError              **error);
/* Holiday taken, built up, rolled up and left at the end: run-holiday.c; notice and redundancy with the last pay: run-leaver.c. */
gboolean   penny_run_holiday_read     (PennyDrafting        *drafting,
                                       PennyDraftSlip       *slip,
                                       GError              **error);
gboolean   penny_run_leaver_read      (PennyDrafting        *drafting,
                                       PennyDraftSlip       *slip,
                                       GError              **error);
/* Whether this payday brings the last pay of somebody who left. */
gboolean   penny_run_is_last_pay      (const PennyDrafting  *drafting,
                                       const PennyDraftSlip *slip);

/* All that is said before a run is approved, those that stop it first: run-warnings.c. */
gboolean   penny_run_warnings_read    (PennyDrafting        *drafting,
                                       GError              **error);

/* How a payday's money lies on plan lines: run-splits.c.  Parts are PennySplit, one a line; those of a slip that takes
 * another back are below 0.  What is taken off pay comes off the line that pays wages, then off the largest of the others,
 * so that all bills of a payday together spend on each line the gross that it pays. */
typedef struct
{
  GArray *net;
  GArray *hmrc;                       /* tax, the employee's National Insurance, loans */
  GArray *employer_ni;
  GArray *pension;                    /* both contributions */
  GArray *orders[PENNY_ATTACHMENTS];
} PennySlipParts;
/* @slip: with its working.  @lines: PennySlipLine. */
gboolean   penny_slip_parts           (const PennySlip      *slip,
                                       GPtrArray            *lines,
                                       PennySlipRecord      *record,
                                       PennySlipParts       *parts,
                                       GError              **error);
void       penny_slip_parts_clear     (PennySlipParts       *parts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennySlipParts, penny_slip_parts_clear)
GArray    *penny_parts_new            (void);
void       penny_parts_add            (GArray               *parts,
                                       gint64                line_id,
                                       PennyPence            amount);
void       penny_parts_add_all        (GArray               *parts,
                                       const GArray         *more);
PennyPence penny_parts_sum            (const GArray         *parts);
/* Takes @amount off, from @first's part, then from the largest, none going below 0 while another has anything; what was
 * taken is added to @taken, which may be NULL.  Below 0: it is put to @first's. */
void       penny_parts_take           (GArray               *parts,
                                       gint64                first,
                                       PennyPence            amount,
                                       GArray               *taken);
/* Takes @amount, at most their sum, off all of them in proportion, to the penny. */
void       penny_parts_reduce         (GArray               *parts,
                                       PennyPence            amount);
/* No part below 0 and none of 0, the sum as it was. */
void       penny_parts_tidy           (GArray               *parts);

/* From when what a run makes is owed: from its approval, where that came before the payday. */
PennyDate  penny_run_owed_from        (const PennyRun       *run);

/* Bills: run-bills.c.  Brings the unpaid bills of the run @root and of those that correct it to what their payslips say;
 * a bill that is paid stays.  New ones are run @newest's. */
gboolean   penny_run_bills_settle     (PennyStore           *store,
                                       const PennyRun       *root,
                                       const PennyRun       *newest,
                                       GError              **error);
/* What of the bills for @assistant_id's wages of @root and its corrections is paid. */
gboolean   penny_run_bills_paid       (PennyStore           *store,
                                       gint64                root,
                                       gint64                assistant_id,
                                       PennyPence           *paid,
                                       GError              **error);
/* The run and those that correct it, oldest first: PennyRun. */
GPtrArray *penny_run_chain            (PennyStore           *store,
                                       gint64                root,
                                       GError              **error);
/* Saves @bill as what pay made, inside an act; one of 0 or without a budget is left out. */
gboolean   penny_pay_bill_add         (PennyStore           *store,
                                       PennyBill            *bill,
                                       GArray               *parts,
                                       const PennyPayBill   *why,
                                       GError              **error);

/* One assistant's payslip, worked out where it can be: run-draft-slip.c.  NULL without error: nothing is to be paid and nobody
 * asked for it. */
PennyDraftSlip *penny_draft_slip_read (PennyDrafting        *drafting,
                                       const PennyAssistant *assistant,
                                       gboolean              asked_for,
                                       GError              **error);
void       penny_draft_slip_free      (PennyDraftSlip       *self);
/* What is kept of it. */
void       penny_draft_slip_record    (const PennyDraftSlip *self,
                                       PennySlipRecord      *record);
/* The figures of the row: the bureau's where it says them, else ours.  Strings are left as they are. */
void       penny_draft_slip_figures   (const PennyDraftSlip *self,
                                       PennySlip            *slip);
/* A payslip's figures from its working. */
void       penny_slip_fill            (PennySlip            *slip,
                                       const PennyPayslip   *working);
/* A payslip's working taken back, with the year @before its payday after it: run-release.c. */
gboolean   penny_run_turn             (PennyStore           *store,
                                       gint64                slip_id,
                                       const PennyYearToDate *before,
                                       PennyPayslip         *reversed,
                                       GError              **error);
/* Approves inside an act that was begun, and gives what it approved: run-approve.c. */
gboolean   penny_run_approve          (PennyStore           *store,
                                       PennyRunApproval     *approval,
                                       PennyRunDraft       **draft,
                                       PennyRun            **run,
                                       GError              **error);
gboolean   penny_run_add_reversal     (PennyStore           *store,
                                       const PennyRun       *run,
                                       gint64                slip_id,
                                       const PennyPayslip   *reversed,
                                       GError              **error);
/* The newest payslip of an assistant in the run @root and its corrections that stands; *id 0: none. */
gboolean   penny_run_standing_slip    (PennyStore           *store,
                                       gint64                root,
                                       gint64                assistant_id,
                                       gint64               *id,
                                       GError              **error);

/* HMRC's year with what payslips there are, and with @more (PennyPaid) beside them: hmrc-bills.c. */
gboolean   penny_hmrc_owed_with       (PennyStore           *store,
                                       const PennyRateYears *years,
                                       int                   year,
                                       const GArray         *more,
                                       PennyOwedToHmrc      *owed,
                                       PennyOwedToHmrc      *with_more,
                                       GError              **error);
/* The day on which the pension wants its money of a payday. */
PennyDate  penny_pension_due          (const PennyEmployer  *employer,
                                       PennyDate             payday);

G_END_DECLS
