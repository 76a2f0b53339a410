#pragma once

#include "holiday.h"
#include "notice.h"
#include "redundancy.h"

G_BEGIN_DECLS

/* What it would cost if one worker's work ended on a day because the need for it ended: notice paid instead of
 * worked, the holiday that is left, and redundancy pay. */
typedef struct
{
  PennyDate  born, started;
  PennyDate  last;              /* the day that work would end, without notice */
  PennyPence a_week;            /* a week's pay, for all three */
  int        minutes_a_week;
  int        notice_by_contract;     /* weeks; 0: as the law says */
  gint64     holiday_left;      /* minutes: PennyHoliday's @left with @last as the last day */
} PennyEndingTerms;

typedef struct
{
  PennyNotice     notice;
  PennyRedundancy redundancy;
  gint64          holiday_left;
  PennyPence      holiday;      /* 0 where too much was taken: that may be taken back only by agreement */
  PennyPence      total;
} PennyEnding;

/* FALSE where the days cannot be, or for a year without rates. */
gboolean  penny_ending_work_out  (const PennyRateYears   *years,
                                  const PennyEndingTerms *terms,
                                  PennyEnding            *ending,
                                  GError                **error);
/* Sentences for people. Translated. */
char     *penny_ending_explain   (const PennyEnding       *ending);

G_END_DECLS
