#pragma once

#include "hours.h"

G_BEGIN_DECLS

/* Hours in words.  All of this is translated, and to be freed unless it is const. */

/* "Work", "Sleep-in night"; of another rate the contract's own name for it.  @contract may be NULL. */
const char *penny_entry_kind_words  (PennyEntryKind       kind,
                                     int                  other,
                                     const PennyContract *contract);
/* An hour's work, or away from it, and not miles or money. */
gboolean    penny_entry_kind_has_hours (PennyEntryKind    kind);
/* Miles are not money, and everything else that has no hours is. */
gboolean    penny_entry_kind_is_money (PennyEntryKind     kind);
/* How much: "7 hours", "12.5 miles", "£7.20". */
char       *penny_entry_size_words  (const PennyEntry    *entry);
/* Which: "09:00 to 16:30", or what it is where no times are said. */
char       *penny_entry_title       (const PennyEntry    *entry,
                                     const PennyContract *contract);
/* What else there is to it: kind, break, note; NULL: nothing. */
char       *penny_entry_note        (const PennyEntry    *entry,
                                     const PennyContract *contract);
/* Minutes that were worked, and those that would have been but for holiday, illness or leave. */
gint64      penny_minutes_worked    (const gint64         minutes[PENNY_ENTRY_KINDS]);
gint64      penny_minutes_away      (const gint64         minutes[PENNY_ENTRY_KINDS]);
/* Both together, of one day's PennyEntry; sleep-in nights, paid by the night, are in neither. */
gint64      penny_day_minutes       (const GPtrArray     *entries);

/* "Monday 9 November to Sunday 15 November". */
char       *penny_week_title        (PennyDate            week,
                                     PennyDate            today);
/* "18 of 20 hours agreed." */
char       *penny_week_hours_words  (const PennyWeekView *view);
/* How that came about, where not all of it was work; NULL: it was. */
char       *penny_week_parts_words  (const PennyWeekView *view);
/* How many of its entries can still be changed. */
guint       penny_week_count_open   (const PennyWeekView *view);
/* "Signed by Aisha on Friday 13 November. Not approved yet."  @paid_on: the payday, or NONE. */
char       *penny_week_state_words  (const PennyWeekView *view,
                                     PennyDate            paid_on,
                                     PennyDate            today);

G_END_DECLS
