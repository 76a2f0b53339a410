#pragma once

#include "parental-pay.h"
#include "payslip.h"
#include "sick-pay.h"

G_BEGIN_DECLS

/* What sick pay and family pay bring on one payday, as an item of its payslip that says why: the weeks that end between
 * two days, both counted.  FALSE, and nothing filled in, where that is nothing.  @words is what @item says for itself, and
 * only borrows: free it with g_free() when the payslip's lines are made. */
gboolean penny_sick_pay_item     (const PennySickPay      *pay,
                                  PennyDate                from,
                                  PennyDate                to,
                                  PennyPayItem            *item,
                                  char                   **words);
gboolean penny_parental_pay_item (const PennyParentalPay  *pay,
                                  PennyDate                from,
                                  PennyDate                to,
                                  PennyPayItem            *item,
                                  char                   **words);

G_END_DECLS
