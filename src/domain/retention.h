#pragma once

#include "receipts.h"

G_BEGIN_DECLS

/* How long a receipt is to be kept.  Default: six years after the end of the
 * financial year (31 March) in which it was paid (needs.md row 16, Limitation
 * Act 1980 s. 5).  A funder's own rule, entered with its source, stands in the
 * place of the default for that funder's payments.  Of several, the longest. */

/* The 31 March on or after @day. */
PennyDate penny_financial_year_end (PennyDate             day);

/* Until when (that day included) what was paid on @paid is kept. @rule NULL: the default.
 * @budget_end NONE: not known, and then a rule that counts from it says NONE: for ever. */
PennyDate penny_keep_until         (PennyDate             paid,
                                    const PennyKeepRule  *rule,
                                    PennyDate             budget_end);
/* "2 years after it was paid". Free it. */
char     *penny_keep_rule_words    (const PennyKeepRule  *rule);
/* The later of two; NONE is for ever. */
PennyDate penny_keep_longest       (PennyDate             one,
                                    PennyDate             other);

G_END_DECLS
