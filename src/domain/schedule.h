#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* "Every four weeks from 6 April 2026", "monthly on the 7th", "once". */
typedef enum
{
  PENNY_UNIT_ONCE,
  PENNY_UNIT_WEEK,
  PENNY_UNIT_MONTH,
  PENNY_UNIT_YEAR,
} PennyUnit;

typedef struct
{
  PennyUnit unit;
  int       every;        /* 1 or more units apart; ignored for ONCE */
  PennyDate first;
  PennyDate last;         /* no occurrence after it; PENNY_DATE_NONE: goes on */
} PennySchedule;

/* The first occurrence strictly after @after, or NONE.  Constant time. */
PennyDate penny_schedule_next     (const PennySchedule *self,
                                   PennyDate            after);
/* How many occurrences lie in [from, to]. */
int       penny_schedule_count    (const PennySchedule *self,
                                   PennyDate            from,
                                   PennyDate            to);
/* "every 4 weeks", "every month", "once". Translated. */
char     *penny_schedule_to_words (const PennySchedule *self);

G_END_DECLS
