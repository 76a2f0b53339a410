#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* Times of the day and how long is worked between them, by the clocks of the United Kingdom.  Whole minutes; no time
 * zone database.
 *
 * Summer Time Order 2002 (SI 2002/262): on the last Sunday of March 01:00 becomes 02:00, on the last Sunday of
 * October 02:00 becomes 01:00.  So one night's clock times are never shown, or shown twice.  What is fair to
 * the worker is taken:
 * - shown twice (01:00 to 02:00 in October): a start is the first of the two, an end the second.  An end at 01:00
 *   itself is the first: the hour that comes again has only begun, and stretches that meet there add up to the night.
 * - never shown (01:00 to 02:00 in March): a start is the moment at which the clocks were changed, an end is read from a
 *   clock that was not changed yet; and where both are, it is what lies between them on that clock.
 * Where it was otherwise the hours themselves can be written down instead of the times. */

#define PENNY_DAY_MINUTES 1440

/* Minutes after midnight, 0 to 1,440 (24:00), of what a person types: "9", "9.30", "9:30", "0930", "9pm",
 * "21:00", "noon", "midnight" (0).  -1 if it cannot be read. */
int       penny_clock_parse        (const char *typed);
/* "21:00"; of a time on the next day too, without saying so. */
char     *penny_clock_format       (int         clock);
/* What one looks like, for whoever typed another. Translated. */
const char *penny_clock_example    (void);

/* Minutes of what a person types: "8", "7.5", "7:30", "7h30", "7 hours 30 minutes", "45 min"; up to a
 * week's 168 hours.  -1 if it cannot be read. */
int       penny_duration_parse     (const char *typed);
/* "7:30"; reads back. */
char     *penny_duration_format    (int         minutes);
const char *penny_duration_example (void);

/* An end not after the start is the next day's: 22:00 to 06:00 ends at 1,800; 09:00 to 09:00 is a day and a night. */
int       penny_shift_end          (int         start,
                                    int         end);
/* How long it was from @start to @end, clocks after @day's midnight, less @rest minutes of break.  -1 where
 * the end is not after the start, or the break is longer than that. */
int       penny_shift_minutes      (PennyDate   day,
                                    int         start,
                                    int         end,
                                    int         rest);
/* Whether clocks change between the two: 60 where an hour comes again, -60 where one is left out, else 0. */
int       penny_shift_change       (PennyDate   day,
                                    int         start,
                                    int         end);
/* What the change does to these hours, and what was taken where a time was doubtful. Translated; NULL: no change. */
char     *penny_shift_explain      (PennyDate   day,
                                    int         start,
                                    int         end);
/* "22:00 to 06:00 the next day". Translated. */
char     *penny_shift_to_words     (int         start,
                                    int         end);

/* The days on which clocks change in that year. */
PennyDate penny_clocks_go_forward  (int         year);
PennyDate penny_clocks_go_back     (int         year);

G_END_DECLS
