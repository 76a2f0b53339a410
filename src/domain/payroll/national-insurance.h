#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* National Insurance of one payday by the exact percentage method (HMRC, NI guidance for software developers). */
typedef struct
{
  char       letter;
  PennyPence pay;
  PennyPence at_lel, lel_to_pt, pt_to_uel;   /* as reported */
  PennyPence above_uel;
  PennyPence employer_from;     /* the employer pays above this */
  PennyRate  main_rate, upper_rate, employer_rate;   /* as the letter has them */
  PennyPence employee, employer;
} PennyNiWorking;

/* "ABCHJMVXZ" and the freeports' and investment zones' "FILSNEDK". */
gboolean  penny_ni_letter_is_one             (char                   letter);
/* FALSE for a letter that is none. @pay: for NI, of this payday. */
gboolean  penny_national_insurance_work_out  (const PennyRates      *rates,
                                              const PennyPayPeriod  *period,
                                              char                   letter,
                                              PennyPence             pay,
                                              PennyNiWorking        *working,
                                              GError               **error);
/* Sentences for people. Translated. */
char     *penny_national_insurance_explain   (const PennyNiWorking  *working);

G_END_DECLS
