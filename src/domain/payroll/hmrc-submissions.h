#pragma once

#include "owed-to-hmrc.h"

G_BEGIN_DECLS

/* What HMRC is told through the year, each figure under its element's name in the RTI schema.  Who the employer and the
 * worker are, and what a new worker declared, is not here: that is the record's, and no figure.
 * Source: HMRC, RTI schemas and "Guidance on RTI data items" (data items 44-92 and 173). */

/* What the payslip does not know and a Full Payment Submission asks for. */
typedef struct
{
  int        agreed_minutes;    /* a week; 0: no regular hours */
  int        periods_covered;   /* 0: one */
  gboolean   seldom_paid;       /* there may be three months or more without pay, and they stay employed */
  PennyDate  started;           /* where this is the first submission for them; else NONE */
  PennyDate  left;              /* where this is the last; else NONE */
} PennyFpsFacts;

/* A: up to 15.99 hours a week, B: 16 to 23.99, C: 24 to 29.99, D: 30 or more, E: no regular hours. */
char       penny_fps_hours_band  (int                         agreed_minutes);

/* Each of these gives PennyHmrcField*s; free with g_ptr_array_unref(). */

/* One worker's part of the Full Payment Submission, on or before the payday; a "NIlettersAndValues" group for each
 * letter of the year, where "NIletter" begins the next. */
GPtrArray *penny_fps_fields      (const PennyPayslip         *slip,
                                  const PennyFpsFacts        *facts);
/* The Employer Payment Summary of a tax month, by the 19th: what may be recovered in the year to
 * date, the allowance from its claim on, or that nobody was paid.  Only the tax year where none is needed. */
GPtrArray *penny_eps_fields      (const PennyOwedToHmrc      *owed,
                                  const PennyEmployerTerms   *terms,
                                  int                         month,
                                  gboolean                    final);

G_END_DECLS
