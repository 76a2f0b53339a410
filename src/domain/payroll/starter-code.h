#pragma once

#include "assistants.h"

G_BEGIN_DECLS

/* Which tax code a new employee's first paydays use, until HMRC sends another.
 *
 *   statement A           the emergency code, cumulative
 *   statement B           the emergency code, each payday by itself
 *   statement C           BR
 *   no statement          0T, each payday by itself
 *   P45, left this year   its code as it stands, W1 or M1 with it
 *   P45, left last year   started by 24 May: its code raised as for everyone and without W1 or M1;
 *                         later: the emergency code, cumulative
 *   older P45             counts for nothing: as no statement
 *
 * Sources: The Income Tax (Pay As You Earn) Regulations 2003 (SI 2003/2682), regulations 40-49; HMRC, CWG2 chapter 1 and
 * the starter checklist; https://www.gov.uk/new-employee/employee-information (statements; P45 of this and of last
 * year); form P9X (codes from 6 April, and 24 May). */

typedef struct
{
  PennyStarter starter;
  PennyDate    started;         /* the first day of work */
  const char  *p45_code;        /* borrowed; with PENNY_STARTER_P45 */
  PennyDate    p45_left;
} PennyStarterFacts;

typedef enum
{
  PENNY_STARTER_BY_A,
  PENNY_STARTER_BY_B,
  PENNY_STARTER_BY_C,
  PENNY_STARTER_BY_P45,
  PENNY_STARTER_BY_LAST_YEARS_P45,
  PENNY_STARTER_BY_LATE_P45,    /* last year's, and started after 24 May */
  PENNY_STARTER_BY_NOTHING,
} PennyStarterReason;

typedef struct
{
  PennyTaxCode       code;
  PennyStarterReason reason;
} PennyStarterCode;

/* Of the tax year in which work started.  FALSE for a P45's code that is none, and for a year without rates. */
gboolean  penny_starter_code_work_out (const PennyRateYears     *years,
                                       const PennyStarterFacts  *facts,
                                       PennyStarterCode         *code,
                                       GError                  **error);
/* A sentence for people. Translated. */
char     *penny_starter_code_explain  (const PennyStarterCode   *code);

G_END_DECLS
