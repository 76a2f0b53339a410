#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* Days for a calendar program: an iCalendar file (RFC 5545). */
typedef struct
{
  const char *uid;              /* the same for the same day's matter, for ever: a file brought in again changes it */
  PennyDate   date;             /* the whole day */
  const char *summary;
  int         alarm_days;       /* a reminder so many days before, at 9 in the morning; -1: none */
} PennyCalendarEntry;

/* @stamp: the moment it is made, in UTC seconds. */
GBytes *penny_calendar_ics (const PennyCalendarEntry *entries,
                            guint                     n_entries,
                            gint64                    stamp);

G_END_DECLS
