#pragma once

#include "payslip-check.h"

G_BEGIN_DECLS

/* The payday worked out with one thing changed, to see whether it brings a payslip's figure.  For the check of a
 * payslip alone. */
typedef struct
{
  PennyCheckReason  reason;
  const PennyRates *rates;
  PennyPayTerms     terms;
  PennyPayPeriod    period;
  PennyYearToDate   before;
  PennyPence        beside;     /* pay beside the items: what the payslip's gross has more or less */
} PennyPayslipTrial;

/* What stays the same in every trial. */
typedef struct
{
  const PennyRateYears *years;
  const PennyPayItem   *items;
  guint                 n_items;
} PennyTrialGround;

gboolean penny_payslip_trial_work    (const PennyTrialGround   *ground,
                                      const PennyPayslipTrial  *trial,
                                      PennyPayslip             *slip,
                                      GError                  **error);

/* The figure of @slip that stands behind @figure, of the year's pay this payday's part; not for the hours, the rate
 * and the year's tax. */
gint64   penny_payslip_figure        (const PennyPayslip       *slip,
                                      PennyStatedFigure         figure);

typedef void (*PennyTrialLook) (const PennyPayslipTrial *trial,
                                const PennyPayslip      *slip,
                                gpointer                 data);

/* Calls @look for each thing that could have been done another way and concerns @figure, the likeliest first. */
void     penny_payslip_trials_for    (const PennyTrialGround   *ground,
                                      const PennyPayslipTrial  *right,
                                      PennyStatedFigure         figure,
                                      PennyTrialLook            look,
                                      gpointer                  data);

/* A sentence for people: what the figure is right for. Translated; free with g_free(). */
char    *penny_payslip_trial_say     (const PennyPayslipTrial  *trial,
                                      const PennyPayslipTrial  *right);

G_END_DECLS
