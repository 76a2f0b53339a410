#pragma once

#include "json.h"
#include "pay-asked.h"

G_BEGIN_DECLS

/* A payslip's figures by the names that scripts know, and the sentences that explain them.  What could not
 * be worked out, for want of a tax code or a letter, is left out and said. */
void  penny_pay_answer_figures (PennyJson           *json,
                                const PennyPayAsked *asked,
                                const PennyPayslip  *slip);
/* PennyPayLine*s of what is known. */
GPtrArray *penny_pay_answer_lines (const PennyPayAsked *asked,
                                   const PennyPayslip  *slip);
/* PennyPayLine*s of who is to be paid what, which adds up to the cost; none where net pay is not known. */
GPtrArray *penny_pay_answer_shares (const PennyPayAsked *asked,
                                    const PennyPayslip  *slip);
/* The sentence that says what the next payday needs to be told; NULL where the year before this payday is not known. */
char      *penny_pay_answer_after  (const PennyPayAsked *asked,
                                    const PennyPayslip  *slip);
/* char *s: what could not be worked out, and why, and what was taken as nothing since nobody said it, and what
 * else to look at. */
GPtrArray *penny_pay_answer_gaps  (const PennyPayAsked *asked);

G_END_DECLS
