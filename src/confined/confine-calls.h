#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By seccomp: the calls to the kernel that decoding needs, and no others. FALSE where it could not be had. */
gboolean penny_confine_calls (void);

G_END_DECLS
