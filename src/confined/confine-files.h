#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By Landlock: below the system's own folders files can be read, and no others.  FALSE where the kernel has it not. */
gboolean penny_confine_files (void);

G_END_DECLS
