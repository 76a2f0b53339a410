#pragma once

#include "reminders.h"

G_BEGIN_DECLS

/* What a notification of the desktop says of @reminders (PennyReminder): anybody may be looking, so it names nobody and no
 * amount. The nearest of those worth saying on @today, and whether there are others. Translated; NULL: nothing is near. */
char *penny_reminders_notice (const GPtrArray *reminders,
                              PennyDate        today);

G_END_DECLS
