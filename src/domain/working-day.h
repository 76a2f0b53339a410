#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* Days on which banks move money: not Saturdays and Sundays, not the bank holidays of England
 * and Wales, which the payment systems of the whole United Kingdom keep.  Days that were given once (a coronation)
 * are not known.  Source: Banking and Financial Dealings Act 1971, schedule 1, and the yearly
 * proclamation of New Year's Day and the first Monday in May. */
gboolean  penny_is_working_day           (PennyDate date);
PennyDate penny_working_day_on_or_before (PennyDate date);

G_END_DECLS
