#pragma once

#include "copy.h"

G_BEGIN_DECLS

/* The swap for disks that cannot do it in one step, as far as @last (for tests: where a crash would stop it). */
#define PENNY_SWAP_STEPS 5
gboolean penny_folder_swap_in_steps (const char  *folder,
                                     const char  *other,
                                     guint        last,
                                     GError     **error);

G_END_DECLS
