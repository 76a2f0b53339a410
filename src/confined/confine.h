#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Shuts this process away, for good: it opens files below the system's own
 * folders for reading and none for writing, has no network and starts no
 * program, and may use so much memory and time.  FALSE where that could not
 * be had: then nothing from outside may be opened. */
gboolean penny_confine        (void);
/* A clock on the wall for what comes next: the process ends when it has run.  0: no more. */
void     penny_confine_within (guint seconds);

G_END_DECLS
