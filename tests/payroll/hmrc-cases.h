#pragma once

#include "pence.h"

G_BEGIN_DECLS

/* HMRC's published cases: a CSV file in the folder that PENNYWELL_HMRC_CASES names, else in shared/hmrc beside
 * the project.  They are HMRC's and no part of the project.  Amounts are pounds with up to two decimals. */
typedef struct _PennyHmrcCases PennyHmrcCases;

/* NULL where the folder is absent: the running test is then skipped, and says so. */
PennyHmrcCases *penny_hmrc_cases_read   (const char           *file);
void            penny_hmrc_cases_free   (PennyHmrcCases       *cases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyHmrcCases, penny_hmrc_cases_free)

guint           penny_hmrc_cases_count  (const PennyHmrcCases *cases);
/* Of a case from 0 on.  A column that is missing, or holds something else, fails the test. */
const char     *penny_hmrc_cases_text   (const PennyHmrcCases *cases,
                                         guint                 row,
                                         const char           *column);
PennyPence      penny_hmrc_cases_pence  (const PennyHmrcCases *cases,
                                         guint                 row,
                                         const char           *column);
int             penny_hmrc_cases_number (const PennyHmrcCases *cases,
                                         guint                 row,
                                         const char           *column);

G_END_DECLS
