#pragma once

#include "hmrc-fields.h"
#include "paper.h"
#include "pay-tables.h"
#include "payslip.h"

G_BEGIN_DECLS

/* What several of the papers of pay have in common.  For the papers of this room alone.
 *
 * A paper is what a person saves and hands over, so its amounts are there also while amounts are hidden on the screen. */

/* Who pays whom. */
typedef struct
{
  PennyAssistant *assistant;
  PennyEmployer  *employer;
  char           *employer_name;      /* in law; "" where nobody is named */
} PennyPaperParties;

/* NULL with a sentence where there is no such assistant. @assistant_id 0: the employer alone. */
PennyPaperParties *penny_paper_parties_read (PennyStore  *store,
                                             gint64       assistant_id,
                                             GError     **error);
void               penny_paper_parties_free (PennyPaperParties *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPaperParties, penny_paper_parties_free)

/* "7 h 30 min": short, for a cell. "" for none. */
char              *penny_paper_hours        (gint64            minutes);
/* "Saturday 4 April to Friday 1 May 2026". */
char              *penny_paper_days         (PennyDate         from,
                                             PennyDate         to);
/* How HMRC's box is read by people: "1136.00" as an amount, "2026-05-01" as a day. */
char              *penny_paper_field_words  (const char       *value);
/* A row of two cells; none where @value is NULL or "". */
void               penny_paper_fact         (PennyPaper       *paper,
                                             const char       *what,
                                             const char       *value);
void               penny_paper_fact_money   (PennyPaper       *paper,
                                             const char       *what,
                                             PennyPence        amount);
void               penny_paper_fact_date    (PennyPaper       *paper,
                                             const char       *what,
                                             PennyDate         date);
/* A row for HMRC's field of that name: its label and its value; "" where the box stays empty.  None where there is no such
 * field. */
void               penny_paper_fact_field   (PennyPaper       *paper,
                                             GPtrArray        *fields,
                                             const char       *name);
/* Name, address and PAYE reference. */
void               penny_paper_employer     (PennyPaper              *paper,
                                             const PennyPaperParties *parties);
/* Where the last payslip was a bureau's: that the bureau gives the form, and these figures are to check it by. */
void               penny_paper_bureaus_form (PennyPaper       *paper,
                                             const PennySlip  *last);
/* The last payslip that stands of a tax year (0: of all), and in its @working the year's figures as they are now.  Of somebody
 * who left it is the one with the last pay: what is paid after that is on no P45.  NULL without error: there is none. */
PennySlip         *penny_paper_last_slip    (PennyStore            *store,
                                             const PennyAssistant  *assistant,
                                             int                    year,
                                             PennyPayslip          *working,
                                             GError               **error);
/* "Flat 2\n1 High Street" as "Flat 2, 1 High Street"; "" for none. */
char              *penny_paper_one_line     (const char       *text,
                                             const char       *more);
/* An assistant's payslips of a tax year with their workings read: PennyPaperSlip, as they were made. */
typedef struct
{
  PennySlip    *slip;
  PennyPayslip  working;
} PennyPaperSlip;
GPtrArray         *penny_paper_slips        (PennyStore       *store,
                                             gint64            assistant_id,
                                             int               year,
                                             GError          **error);

G_END_DECLS
