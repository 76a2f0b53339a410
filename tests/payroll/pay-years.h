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
/* 5% and the employer's 3%: of what counts, and of all pay. */
extern const PennyPensionTerms penny_test_relief_at_source, penny_test_net_pay;
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
/* Of a month of 2026-27, with one item. */
void              penny_test_pay_month (PennyPayslip          *slip,
                                        const PennyPayTerms   *terms,
                                        int                    month,
                                        PennyPayKind           kind,
                                        PennyPence             amount,
                                        const PennyYearToDate *before);
/* The first line with that key; NULL: there is none. */
const PennyPayLine *penny_test_line (GPtrArray  *lines,
                                     const char *key);

G_END_DECLS
