#pragma once

#include "payslip.h"

G_BEGIN_DECLS

/* Short ways to a payday, for tests. */

/* The rates that came with the program; borrowed, and there until the test ends. */
const PennyRateYears *penny_test_years (void);
const PennyRates *penny_test_rates  (int                 year);

/* Terms with letter A and no loan, pension or order. */
PennyPayTerms     penny_test_terms  (PennyPayFrequency   frequency,
                                     const char         *code);
PennyPayPeriod    penny_test_period (int                 year,
                                     PennyPayFrequency   frequency,
                                     int                 number);
/* Must succeed. */
void              penny_test_pay    (const PennyPayTerms   *terms,
                                     const PennyPayPeriod  *period,
                                     const PennyPayItem    *items,
                                     guint                  n_items,
                                     const PennyYearToDate *before,
                                     PennyPayslip          *slip);

G_END_DECLS
