#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* What student and postgraduate loans take from one payday's pay. Source: HMRC, SL3 (student and postgraduate loan
 * deduction tables) and Collection of Student Loans Manual, CSLM17060 and CSLM18025: the share of
 * what is above the payday's own threshold, rounded down to a whole pound; paydays before do not matter. */

#define PENNY_LOAN_POSTGRADUATE 3   /* as the Student Loans Company numbers it; no plan for @plan below */

typedef struct
{
  int        plan;              /* 1, 2, 4, 5; PENNY_LOAN_POSTGRADUATE; 0: none */
  PennyPence pay, threshold;
  PennyRate  rate;
  PennyPence deduction;         /* whole pounds; never below 0 */
  PennyPence left_out;          /* what it would be more, did no order come first; not caught up later */
} PennyLoanWorking;

/* @plan 1, 2, 4 or 5; 0 takes nothing.  FALSE, PENNY_PAY_ERROR_NOT_UNDERSTOOD and nothing taken for another, and
 * for a plan that this year does not have.  @pay: as for the employer's NI; one below 0 takes nothing. */
gboolean  penny_student_loan_work_out  (const PennyRates        *rates,
                                        PennyPayFrequency        frequency,
                                        int                      plan,
                                        PennyPence               pay,
                                        PennyLoanWorking        *working,
                                        GError                 **error);
void      penny_postgraduate_loan_work_out (const PennyRates    *rates,
                                        PennyPayFrequency        frequency,
                                        PennyPence               pay,
                                        PennyLoanWorking        *working);
/* Makes the deduction no more than @room, in whole pounds again, and takes it from @room (Education (Student Loans)
 * (Repayment) Regulations 2000, regulation 36, and as amended in 2003: "the pence shall be ignored"). */
void      penny_student_loan_limit     (PennyLoanWorking        *working,
                                        PennyPence              *room);
/* Sentences for people. Translated. */
char     *penny_student_loan_explain   (const PennyLoanWorking  *working);

G_END_DECLS
