#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* The years of the program, and of 2011-12 to 2018-19 as much as published cases of sick and family pay of those years
 * need: the weekly rates and the lower earnings limit. */
PennyRateYears *penny_old_years_new (void);

G_END_DECLS
