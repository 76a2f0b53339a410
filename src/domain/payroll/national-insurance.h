#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* National Insurance of one payday by the exact percentage method.  Source: HMRC, "National Insurance guidance
 * for software developers", sections 4 and 5: each band's product is rounded by itself, looking at nothing
 * beyond its third decimal (5 and less goes down, 6 and more up), and then they are added.
 *
 * Pay below 0, which puts an earlier payday right, owes and gives back nothing here: what was paid too much is put right
 * where it was paid. */
typedef struct
{
  char       letter;
  PennyPence pay;               /* as it was given */
  PennyPence lel, pt, uel;      /* of this payday */
  PennyPence at_lel, lel_to_pt, pt_to_uel;   /* as reported; all 0 below the limit, and always with X */
  PennyPence above_uel;
  PennyPence employer_from;     /* the employer pays above this */
  PennyRate  main_rate, upper_rate, employer_rate;   /* as the letter has them; 0: nothing is due */
  PennyPence employee, employer;
} PennyNiWorking;

/* "ABCHJMVXZ" and the freeports' and investment zones' "FILSNEDK"; capital letters alone. */
gboolean  penny_ni_letter_is_one             (char                   letter);
/* Whether that year has it: the investment zones' N, E, D and K are there from 2024-25. */
gboolean  penny_ni_letter_is_in_year         (char                   letter,
                                              int                    year);
/* FALSE, with nothing worked out: PENNY_PAY_ERROR_NOT_UNDERSTOOD for a letter that is none or that the year does not
 * have, PENNY_PAY_ERROR_TOO_LARGE for @pay beyond PENNY_PAY_MOST_A_YEAR.  @pay: for NI, of this payday. */
gboolean  penny_national_insurance_work_out  (const PennyRates      *rates,
                                              const PennyPayPeriod  *period,
                                              char                   letter,
                                              PennyPence             pay,
                                              PennyNiWorking        *working,
                                              GError               **error);
/* Sentences for people: what comes off the pay, and what the employer pays beside it.  Worker and employer both read
 * them, so neither is "you".  Translated. */
char     *penny_national_insurance_explain_employee (const PennyNiWorking *working);
char     *penny_national_insurance_explain_employer (const PennyNiWorking *working);

G_END_DECLS
