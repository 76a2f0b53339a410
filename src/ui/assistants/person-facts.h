#pragma once

#include "fact.h"
#include "people.h"
#include "summary.h"

G_BEGIN_DECLS

/* What a person's window says, list by list.  Each is a GPtrArray of PennyFact; actions are those of person-window.c.
 * An empty list is left out of the window, with its heading, where it has nothing to add. */

GPtrArray *penny_person_next_facts      (const PennyPersonView *view);
/* @budget: that pays them, whose lines are named; or NULL. */
GPtrArray *penny_person_who_facts       (const PennyPersonView    *view,
                                         const PennyBudgetSummary *budget,
                                         PennyDate                 today);
GPtrArray *penny_person_contract_facts  (const PennyPersonView *view);
GPtrArray *penny_person_tax_facts       (const PennyPersonView *view);
GPtrArray *penny_person_pension_facts   (const PennyPersonView *view);
GPtrArray *penny_person_order_facts     (const PennyPersonView *view);
GPtrArray *penny_person_leave_facts     (const PennyPersonView *view);
/* @household: those of nobody's own; edited by action "assistants.edit-document". */
GPtrArray *penny_document_facts         (GPtrArray             *documents,
                                         const char            *name,
                                         const char            *action);
GPtrArray *penny_person_contact_facts   (const PennyPersonView *view);
GPtrArray *penny_person_invoice_facts   (const PennyPersonView *view);
/* At most @most of them, newest first. */
GPtrArray *penny_person_slip_facts      (GPtrArray             *slips,
                                         guint                  most,
                                         const char            *name);
/* What is hidden, by PennyHidden, shown where @shown has it. */
GPtrArray *penny_person_private_facts   (const PennyPersonView *view,
                                         PennyRevealed         *shown[3]);

G_END_DECLS
