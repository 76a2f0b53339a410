#pragma once

#include "owed-to-hmrc.h"

G_BEGIN_DECLS

/* What HMRC and the worker are told, each figure under HMRC's own name for it.  Names, addresses and NI
 * numbers are not here: they are the record's, and no figure.
 * Source: HMRC, RTI schemas and "Guidance on RTI data items" (data items 44-92 and 173); forms P60, P45, P11, P32. */
typedef struct
{
  const char *name;             /* "TaxablePay": HMRC's, never translated */
  char       *label;            /* in words, translated */
  char       *value;            /* as HMRC takes it: "1136.00", "2026-05-01", "A", "yes"; NULL: not filled in */
} PennyHmrcField;

void       penny_hmrc_field_free (PennyHmrcField             *field);
/* NULL where there is none of that name. */
const char *penny_hmrc_field_find (GPtrArray                 *fields,
                                  const char                 *name);

/* What the payslip does not know and a Full Payment Submission asks for. */
typedef struct
{
  int        agreed_minutes;    /* a week; 0: no regular hours */
  int        periods_covered;   /* 0: one */
  PennyDate  started;           /* where this is the first submission for them; else NONE */
  PennyDate  left;              /* where this is the last; else NONE */
} PennyFpsFacts;

/* A: up to 15.99 hours a week, B: 16 to 23.99, C: 24 to 29.99, D: 30 or more, E: no regular hours. */
char       penny_fps_hours_band  (int                         agreed_minutes);

/* Each of these gives PennyHmrcField*s; free with g_ptr_array_unref(). */

/* One worker's part of the Full Payment Submission, on or before the payday; a "NICs" group for each
 * letter of the year, where "NIletter" begins the next.  Elements of the RTI schema. */
GPtrArray *penny_fps_fields      (const PennyPayslip         *slip,
                                  const PennyFpsFacts        *facts);
/* The Employer Payment Summary of a tax month, by the 19th: what may be recovered in the year to
 * date, the allowance, or that nobody was paid.  Only the tax year where none is needed. */
GPtrArray *penny_eps_fields      (const PennyOwedToHmrc      *owed,
                                  const PennyEmployerTerms   *terms,
                                  int                         month,
                                  gboolean                    final);
/* The year's certificate, by 31 May: @last is the last payslip of the year. */
GPtrArray *penny_p60_fields      (const PennyPayslip         *last);
/* For a leaver: what the next employer needs. @left: the day on which the work ended. */
GPtrArray *penny_p45_fields      (const PennyPayslip         *last,
                                  PennyDate                   left);
/* A line of the deductions working sheet. */
GPtrArray *penny_p11_fields      (const PennyPayslip         *slip);
/* A month of the employer's payment record. */
GPtrArray *penny_p32_fields      (const PennyTaxMonth        *month);

G_END_DECLS
