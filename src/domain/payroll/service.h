#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* How long someone has worked without a break: a month of service is a month of the calendar, from the day
 * that work began, and both the first day and @last count (Employment Rights Act 1996 s.210 and 211).  Months
 * are reckoned backwards from @last, so a start on 29 February needs no rule of its own: two years of it are
 * complete with 28 February.  0 where @last is before @started, or either is no date. */
int       penny_service_months      (PennyDate  started,
                                     PennyDate  last);
int       penny_service_years       (PennyDate  started,
                                     PennyDate  last);
/* The first day of the year of service that lies @years back from @last: 1 is the latest year. */
PennyDate penny_service_year_began  (PennyDate  last,
                                     int        years);

G_END_DECLS
