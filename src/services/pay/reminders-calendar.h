#pragma once

#include "reminders.h"

G_BEGIN_DECLS

/* Reminders as a calendar file (RFC 5545), a whole day each with an alarm two days before.  A day has the same name for
 * ever, so that a file brought in again changes what the calendar has.  Without @with_names it names nobody and no
 * amount: calendars are often shared.  @stamp: when it is made, UTC seconds. */
GBytes *penny_reminders_calendar (const GPtrArray *reminders,
                                  gboolean         with_names,
                                  gint64           stamp);

G_END_DECLS
