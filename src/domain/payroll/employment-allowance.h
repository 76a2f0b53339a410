#pragma once

#include "pay-period.h"
#include "pence.h"

G_BEGIN_DECLS

/* How the Employment Allowance is used up against the employer's National Insurance of a tax year, month by month.
 * What else is owed to HMRC, and what is given back of family pay, is not looked at here.
 *
 * One allowance an employer, however many work for them.  An employer of care and support workers may claim with a
 * single one, where all the work is for the person who needs care (NIM06520).  A claim made late in the year reaches
 * back to 6 April: HMRC sets what the months before would have used against what is owed from then on, and pays back what
 * is left after the year (https://www.gov.uk/claim-employment-allowance/when-to-claim, PAYE56035).  It never comes to
 * more than the employer's National Insurance of the year.  Source: National Insurance Contributions Act 2014, sections 1-4. */

typedef struct
{
  PennyPence allowance;                   /* of the year */
  int        claimed_in;                  /* tax month, 1-12; 0: not claimed */
  PennyPence due[PENNY_TAX_MONTHS];       /* employer's National Insurance by tax month; below 0: put right downwards */
  PennyPence covered[PENNY_TAX_MONTHS];   /* what of it the allowance covers, once claimed */
  PennyPence given[PENNY_TAX_MONTHS];     /* when it is taken off: a late claim's month has the earlier months' too */
  PennyPence to_pay[PENNY_TAX_MONTHS];    /* due less given; below 0: goes towards what else is owed, then later months */
  PennyPence used, left;                  /* of the allowance, by the year's end */
} PennyEmploymentAllowance;

/* @due: of the twelve tax months; a month that is still to come is 0. */
void  penny_employment_allowance_work_out (PennyEmploymentAllowance       *working,
                                           PennyPence                      allowance,
                                           int                             claimed_in,
                                           const PennyPence               *due);
/* Sentences for people on one tax month, 1-12. Translated. */
char *penny_employment_allowance_explain  (const PennyEmploymentAllowance *working,
                                           int                             month);

G_END_DECLS
