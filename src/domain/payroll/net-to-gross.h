#pragma once

#include "payslip.h"

G_BEGIN_DECLS

/* "What must be paid so that she takes home so much?": the smallest pay whose net is at least what is asked.
 *
 * Exact: what is taken off never falls as pay rises, so a penny more pay is at most a penny more net, and the
 * smallest pay whose net reaches what is asked brings just that.  Only where a refund alone brings more than was asked,
 * with no pay at all, can it not be had to the penny.
 *
 * Beside several orders, or a loan behind one, the net can jump: a pound more is taxed, so orders take a share of
 * less.  But the net follows from what is attachable (the more that loans ask for, the less net), and that falls only
 * to what it was at a smaller pay, which brought as much: so the smallest pay that does never lies behind a jump.
 * The first pound of pay alone, beside a refund, can have less that is attachable than no pay: there, and there alone,
 * what is asked may lie within a jump, and each penny is tried. */
typedef struct
{
  PennyPence   asked;
  PennyPence   gross;           /* the smallest that will do; 0 where a refund alone brings as much or more */
  gboolean     exact;           /* slip.net is what was asked; else the nearest that there is above it */
  PennyPayslip slip;            /* of that gross: net, deductions; penny_payslip_cost() is what the employer pays */
} PennyNetToGross;

/* @before: as for penny_payslip_work_out().  FALSE for an asked net below 0, for what that function refuses, and
 * PENNY_PAY_ERROR_TOO_LARGE where no pay brings as much: all that is paid above goes to an order, or it
 * is more than PENNY_PAY_MOST. */
gboolean  penny_net_to_gross_work_out  (const PennyRates       *rates,
                                        const PennyPayTerms    *terms,
                                        const PennyPayPeriod   *period,
                                        const PennyYearToDate  *before,
                                        PennyPence              net,
                                        PennyNetToGross        *answer,
                                        GError                **error);
/* Sentences for people. Translated. */
char     *penny_net_to_gross_explain   (const PennyNetToGross  *answer);

G_END_DECLS
