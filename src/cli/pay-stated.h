#pragma once

#include "pay-asked.h"
#include "payslip-check.h"

G_BEGIN_DECLS

/* What a bureau's payslip says, and what should be paid, from the fields of `check`. */
typedef struct
{
  PennyPayAsked       asked;
  PennyPayslipFacts   facts;    /* points into this struct: do not copy it */
  PennyStatedPayslip  stated;
} PennyPayStated;

gboolean  penny_pay_stated_read    (PennyPayStated       *self,
                                    const PennyPayFields *fields,
                                    const PennyRateYears *years,
                                    GError              **error);

G_END_DECLS
