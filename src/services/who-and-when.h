#pragma once

#include "dates.h"
#include "history.h"
#include "tables.h"

G_BEGIN_DECLS

/* Who acts, and on which day, as a history entry and a summary are told: asked
 * here by book and cli alone; everything else has them as parameters. */

/* The manager's name, or else the person's; NULL when neither is known. */
const char *penny_who   (const PennyPerson *person);
/* As whom: what the manager's role says in its own words, or else the holder; UNSAID while nobody is named. */
PennyRole   penny_role  (const PennyPerson *person);
/* The machine's local day, or what $PENNYWELL_TODAY says. */
PennyDate   penny_today (void);
/* The local day of a moment (UTC seconds). */
PennyDate   penny_day_of (gint64 moment);

G_END_DECLS
