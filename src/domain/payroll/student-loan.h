#pragma once

#include "rates.h"

G_BEGIN_DECLS

typedef struct
{
  int        plan;              /* 1, 2, 4, 5; 0: none */
  PennyPence pay, threshold;
  PennyRate  rate;
  PennyPence deduction;         /* whole pounds */
} PennyLoanWorking;

/* @plan 1, 2, 4 or 5; 0 takes nothing.  FALSE for a plan that this year does not have.
 * @pay: as for NI. */
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
/* Sentences for people. Translated. */
char     *penny_student_loan_explain   (const PennyLoanWorking  *working);

G_END_DECLS
