#pragma once

#include "age.h"

G_BEGIN_DECLS

/* State Pension age.  Source: Pensions Act 1995, schedule 4, paragraph 1, as amended by the Pensions Acts 2007
 * (68), 2011 (66) and 2014, section 26 (67); https://www.gov.uk/government/publications/state-pension-age-timetable.
 * It depends on the date of birth alone.  Reviews may move the step to 68 by a later act. */

/* The first day of being that age.  PENNY_DATE_NONE for those born before 6 October 1954, who had all reached it by 6
 * September 2020, and where @born is none. */
PennyDate penny_state_pension_day      (PennyDate born);
/* FALSE where @born is none. */
gboolean  penny_state_pension_reached  (PennyDate born,
                                        PennyDate on);

G_END_DECLS
