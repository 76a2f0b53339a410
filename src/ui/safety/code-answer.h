#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when @typed is group @group (0..4) of @code, or all of it: in any case, with any
 * spaces and dashes, O for 0 and I or L for 1. */
gboolean penny_code_answers (const char *code,
                             guint       group,
                             const char *typed);

G_END_DECLS
