#pragma once

#include "tax-code.h"

G_BEGIN_DECLS

/* Income tax by HMRC's exact arithmetic.
 *
 * Sources: HMRC, "Specification for PAYE Tax Table Routines" (4.3 free pay, 4.4 tax to date, 4.5 half of the pay at
 * most, 8 to 11 each payday by itself, 14 weeks 53, 54 and 56); The Income Tax (Pay As You Earn) Regulations 2003
 * (SI 2003/2682), regulations 2 and 23 to 31.
 *
 * A cumulative code may pay tax back, never more than was taken.  A payday that stands by itself pays nothing
 * back, and what the limit held back there is not caught up: it is for HMRC to settle after the year.
 *
 * HMRC's workbook of 2025-26 cut off the tax of each Scottish band by itself, against its own Specification, and so
 * has a penny less in six of its cases; that of 2026-27 does not. */
typedef struct
{
  PennyTaxCode   code;
  PennyPayPeriod period;
  gboolean       cumulative;
  int            n;             /* periods of free pay and of bands */
  PennyPence     pay;           /* this payday's, for tax */
  PennyPence     pay_to_date;   /* with it; where a payday stands by itself: it alone */
  PennyPence     free_pay;      /* for n periods; below 0: a K code's addition */
  PennyPence     taxable;       /* whole pounds */
  guint          band;          /* the highest that was reached, of the nation's */
  PennyPence     below;         /* the tax up to that band, rounded down to a penny for show */
  PennyPence     in_band;       /* what lies in it */
  PennyRate      rate;
  PennyPence     tax_to_date;   /* what is due on pay_to_date */
  PennyPence     tax_before;
  PennyPence     held_back;     /* over half of this payday's pay: comes off later by itself on a cumulative code */
  PennyPence     tax;           /* to take off this payday; below 0: a refund */
} PennyTaxWorking;

/* @pay, @pay_before and @tax_before: for tax, in this year, an earlier employer's with them.
 * FALSE for a code that this nation and year do not have (SD3 in 2023-24). */
gboolean  penny_income_tax_work_out (const PennyRates      *rates,
                                     const PennyTaxCode    *code,
                                     const PennyPayPeriod  *period,
                                     PennyPence             pay,
                                     PennyPence             pay_before,
                                     PennyPence             tax_before,
                                     PennyTaxWorking       *working,
                                     GError               **error);
/* Sentences for people: "Week 32: free pay £7,741.44; ..." Translated. */
char     *penny_income_tax_explain  (const PennyTaxWorking *working);

G_END_DECLS
