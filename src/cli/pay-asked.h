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
  PennyPayItem      item;       /* hours at a rate, or a gross; nothing where neither is said */
  /* Above the rate for an hour; NULL where none is, or nobody looked.  Borrowed. */
  const PennyWageForAge *full_wage;
  /* Nothing is guessed: without a tax code or a letter there is a stand-in above that takes nothing,
   * and these say that its figure is none. */
  gboolean          knows_tax, knows_ni;
  gboolean          knows_period;   /* FALSE: tax is not known either */
  gboolean          knows_payday;   /* FALSE: period.payday is the last day that it may be */
  gboolean          knows_before;   /* FALSE: the payday counts as the first of the tax year */
} PennyPayAsked;

/* All of the fields of `work`.  Neither hours nor gross need be said: `check` and --net have the pay by other ways. */
gboolean  penny_pay_asked_read    (PennyPayAsked        *self,
                                   const PennyPayFields *fields,
                                   const PennyRateYears *years,
                                   GError              **error);
/* FALSE with an error that asks for the pay, where neither hours nor gross are said. */
gboolean  penny_pay_asked_need_pay (const PennyPayFields *fields,
                                   GError               **error);
/* Looks whether an hour is paid less than most people must be: `check`, which knows who is paid, looks more closely. */
void      penny_pay_asked_look_at_wage (PennyPayAsked        *self,
                                        const PennyRateYears *years);
gboolean  penny_pay_asked_work    (const PennyPayAsked   *self,
                                   PennyPayslip          *slip,
                                   GError               **error);

G_END_DECLS
