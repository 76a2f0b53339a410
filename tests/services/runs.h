#pragma once

#include "pay-run.h"
#include "staff.h"

/* What tests of pay runs do again and again, with the book of staff.h: Amir has a plan line, a code and a contract, and is
 * paid every four weeks.  The time is 17 October to 13 November 2026, whose last day is the payday. */

void             runs_set_up    (Staff            *self);
/* Approved; by minutes alone. */
gint64           work           (Staff            *self,
                                 gint64            assistant_id,
                                 const char       *on,
                                 PennyEntryKind    kind,
                                 int               minutes);
/* An amount, or tenths of a mile. */
gint64           claim          (Staff            *self,
                                 gint64            assistant_id,
                                 const char       *on,
                                 PennyEntryKind    kind,
                                 PennyPence        amount);
/* Saves what somebody's own @change leaves of the record or the contract. */
void             change_record  (Staff            *self,
                                 void            (*change) (PennyAssistant *assistant, Staff *self));
void             change_contract (Staff           *self,
                                 void            (*change) (PennyContract *contract));
PennyRunRequest *request_for    (const char       *from,
                                 const char       *to);
PennyRunRequest *november       (void);
PennyRunDraft   *look           (PennyStore       *store,
                                 PennyRunRequest  *request);
/* Borrowed; fails where there is none. */
PennyDraftSlip  *slip_of        (PennyRunDraft    *draft,
                                 gint64            assistant_id);
/* Looks and approves; must succeed. Takes @request. */
gint64           approve        (PennyStore       *store,
                                 PennyRunRequest  *request);
/* The first warning of a kind; NULL: none. */
const char      *warning_of     (PennyRunDraft       *draft,
                                 PennyPayWarningKind  kind);
/* Of an item's kind, all of them. */
PennyPence       item_sum       (PennyDraftSlip   *slip,
                                 PennyPayKind      kind);
guint            item_count     (PennyDraftSlip   *slip,
                                 PennyPayKind      kind);
/* What is owed by bills of that kind that are not paid. */
PennyPence       owed_for       (PennyStore       *store,
                                 PennyBillKind     kind);
/* All bills' share of a plan line. */
PennyPence       billed_to      (PennyStore       *store,
                                 gint64            line_id);
/* Pays the newest bill of that kind from the bank account of its budget. */
void             pay_bill       (PennyStore       *store,
                                 gint64            account_id,
                                 PennyBillKind     kind);
