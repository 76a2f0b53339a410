#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* What HMRC gives back of maternity, adoption, paternity, shared parental, bereavement and neonatal care pay: all of it
 * and something for the National Insurance on it to small employers, most of it to others.  Of sick pay nothing.
 * The shares are those of the tax year in which it is paid.  Each sum is to the nearest penny, half up.
 *
 * Sources: Statutory Maternity Pay (Compensation of Employers) and Miscellaneous Amendment Regulations 1994,
 * regulations 2, 3 and 5; https://www.gov.uk/recover-statutory-payments. */
typedef struct
{
  gboolean   small;
  PennyRate  rate;              /* of what was paid: 10900 is 109% */
  PennyPence paid;
  PennyPence recovered;         /* as the EPS has it, at most what was paid */
  PennyPence compensation;      /* and beside it, for the National Insurance */
} PennyRecovery;

void      penny_recovery_work_out  (const PennyRates     *rates,
                                    gboolean              small,
                                    PennyPence            paid,
                                    PennyRecovery        *recovery);
/* The tax year whose National Insurance tells whether an employer is small: the last whole one before the qualifying,
 * matching or relevant week begins. */
int       penny_recovery_year      (PennyDate             week_first);
/* @class_1: employees' and employer's together in that year, before any Employment Allowance. */
gboolean  penny_recovery_is_small  (const PennyRates     *rates,
                                    PennyPence            class_1);
/* Sentences for people. Translated. */
char     *penny_recovery_explain   (const PennyRecovery  *recovery);

G_END_DECLS
