#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Minutes for people: "41 hours 36 minutes", "52 hours", "1 minute", "−3 hours".  Translated. */
char *penny_hours_to_words (gint64 minutes);

G_END_DECLS
