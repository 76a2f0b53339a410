#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* Ages as the law counts them: reached at the beginning of the birthday (Family Law Reform Act 1969, section 9).
 * Who was born on 29 February reaches an age on 1 March where the year has no such day. */

/* Whole years; below 0 before the birth. */
int       penny_age_on      (PennyDate born,
                             PennyDate on);
/* The day on which @age is reached; PENNY_DATE_NONE past the days that there are. */
PennyDate penny_age_reached (PennyDate born,
                             int       age);

G_END_DECLS
