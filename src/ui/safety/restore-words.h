#pragma once

#include "backup.h"

G_BEGIN_DECLS

/* What a backup holds and what restoring it does here, as sentences.  Pure. */
char *penny_restore_say_last   (const PennyRestore *restore,
                                PennyDate           today);
char *penny_restore_say_acts   (const PennyRestore *restore);
/* @replaces: the same file is on this computer. */
char *penny_restore_say_effect (const PennyRestore *restore,
                                gboolean            replaces,
                                PennyDate           today);

G_END_DECLS
