#pragma once

#include "pay-fields.h"
#include "payslip.h"

G_BEGIN_DECLS

/* One payday by itself, without a book: what the fields mean, as the engine wants it. */
typedef struct
{
  const PennyRates *rates;      /* of the payday's year; borrowed */
  PennyPayTerms     terms;
  PennyPayPeriod    period;
  PennyYearToDate   before;
  PennyPence        gross;
  /* Nothing is guessed: without a tax code or a letter there is a stand-in above that takes nothing,
   * and these say that its figure is none. */
  gboolean          knows_tax, knows_ni;
  gboolean          knows_period;   /* FALSE: tax is not known either */
} PennyPayAsked;

/* All of the fields of `work` but gross, which `check` may have by other ways; 0 where it is not said. */
gboolean  penny_pay_asked_read    (PennyPayAsked         *self,
                                   const PennyPayFields  *fields,
                                   PennyRateYears        *years,
                                   GError               **error);
gboolean  penny_pay_asked_work    (const PennyPayAsked   *self,
                                   PennyPayslip          *slip,
                                   GError               **error);

G_END_DECLS
