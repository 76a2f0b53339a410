#pragma once

#include "hours.h"

G_BEGIN_DECLS

/* What the files of hours share.  For them and the files of people only. */

/* The Monday of its week. */
PennyDate   penny_week_of           (PennyDate         day);
/* Minutes from the times, where there are any; others stay. */
void        penny_entry_count       (PennyEntry       *entry);
/* Whether an entry may be as it is, among @others (PennyEntry of the same assistant, the days beside it with them).  TRUE
 * with *problem NULL: it may; else a sentence says what is wrong with it.  FALSE: the book cannot be read. */
gboolean    penny_entry_look        (PennyStore       *store,
                                     const PennyEntry *entry,
                                     const GPtrArray  *others,
                                     char            **problem,
                                     GError          **error);
/* Those that may overlap with one of @day, or stand in its week. */
GPtrArray  *penny_entries_beside    (PennyStore       *store,
                                     gint64            assistant_id,
                                     PennyDate         day,
                                     GError          **error);
/* "Nothing was changed" and what was wrong, or TRUE. */
gboolean    penny_rules_entry       (PennyStore       *store,
                                     const PennyEntry *entry,
                                     GError          **error);
/* Hours of the week of @day changed: a signature under them falls, and they are only entered again. */
gboolean    penny_week_unsign       (PennyStore       *store,
                                     gint64            assistant_id,
                                     PennyDate         day,
                                     GError          **error);
/* Signed, or NULL; NULL with an error where the book cannot be read. */
PennyTimesheet *penny_week_timesheet (PennyStore      *store,
                                     gint64            assistant_id,
                                     PennyDate         week,
                                     GError          **error);

G_END_DECLS
