#pragma once

#include "rates.h"
#include "tax-code.h"

G_BEGIN_DECLS

/* What becomes of a tax code on 6 April, where HMRC has sent no other for the new year: W1, M1 and X go, and codes with
 * L, M or N rise by what the personal allowance rose; K, T, 0T, BR, D and NT codes stay.  M has a tenth of the
 * allowance more and N a tenth less, that tenth rounded up to £10 (Income Tax Act 2007, section 55B), which gives the very
 * figures of HMRC's form P9X (2018: L +35, M +39, N +31; 2019: +65, +71, +59).  Source: form P9X of each year. */

/* From tax year @from to @to, which is not before it; @next may be @code.  FALSE for a year without rates. */
gboolean     penny_next_year_code      (const PennyRateYears  *years,
                                        const PennyTaxCode    *code,
                                        int                    from,
                                        int                    to,
                                        PennyTaxCode          *next,
                                        GError               **error);
/* What is paid after the P45 was given: 0T, each payday by itself.  Source: SI 2003/2682, regulation 37; CWG2, "Payments
 * made after an employee has left". */
PennyTaxCode penny_code_after_leaving  (void);

G_END_DECLS
