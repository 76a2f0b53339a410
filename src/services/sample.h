#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The four sample holders, made from data/samples/NAME.ini (built in). */
extern const char *const penny_sample_names[];   /* "joe", "maya", "winston", "nadia", NULL */

gboolean penny_sample_make (const char  *name,
                            const char  *folder,
                            GError     **error);
/* The day that a sample's figures are for: 15 November 2026. */
PennyDate penny_sample_day (void);

G_END_DECLS
