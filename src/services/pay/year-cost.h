#pragma once

#include "what-if.h"

G_BEGIN_DECLS

/* What a year of 52 weeks of one assistant's work costs.  For the files of this folder only. */
typedef struct
{
  PennyPayTerms terms;                /* without orders and loans, which cost the employer nothing */
  PennyPence    rate;                 /* an hour */
  int           minutes;              /* a week */
  int           days;                 /* a week, in tenths; 0: not known */
  gboolean      irregular;            /* holiday comes on top, a share of the hours worked */
  gboolean      cover;                /* somebody else works, and is paid, while they are on holiday */
  PennyDate     born, apprentice_since;
} PennyWork;

/* Their work as it stands on @on; where hours vary, as they were on average. */
gboolean penny_work_of                 (PennyStore          *store,
                                        const PennyStanding *standing,
                                        PennyDate            on,
                                        PennyWork           *work,
                                        GError             **error);
/* Without the Employment Allowance. */
gboolean penny_year_cost_work_out      (const PennyRateYears *years,
                                        const PennyWork     *work,
                                        PennyDate            on,
                                        PennyYearCost       *cost,
                                        GError             **error);
/* Takes off what of @left the employer's National Insurance needs. */
void     penny_year_cost_allow         (PennyYearCost       *cost,
                                        PennyPence           left);
/* What a year of the others' employer's National Insurance leaves of the allowance; 0 where it is not claimed. */
gboolean penny_allowance_left_by_others (PennyStore          *store,
                                        const PennyRateYears *years,
                                        gint64               assistant_id,
                                        PennyDate            on,
                                        PennyPence          *left,
                                        GError             **error);
/* Sentences on how each part came about. Translated. */
char    *penny_year_cost_explain       (const PennyWork     *work,
                                        const PennyYearCost *cost);

G_END_DECLS
