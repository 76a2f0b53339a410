#pragma once

#include "json.h"
#include "pay-fields.h"

G_BEGIN_DECLS

/* Fills the answer to one line, or says why there is none: then nothing was written into @answer. */
typedef gboolean (*PennyPayLineWork) (const PennyPayFields *fields,
                                      const PennyRateYears *years,
                                      PennyJson            *answer,
                                      GError              **error);

/* One JSON object a line on standard input, one out for each at once, in the same order: what @work answers,
 * or {"error": "a sentence"}.  "ignored" lists the names that are none of the first @n fields.  Goes on to the
 * end whatever a line says; gives the exit code. */
int penny_pay_lines (guint                 n,
                     PennyPayLineWork      work,
                     const PennyRateYears *years);

G_END_DECLS
