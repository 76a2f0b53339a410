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
 * end whatever a line says; gives the exit code.  @fields: the options, of which a line says none. */
int penny_pay_lines (const PennyPayFields *fields,
                     guint                 n,
                     PennyPayLineWork      work);

/* Answers what the options say; gives the exit code. */
typedef int (*PennyPayWork) (const PennyPayFields *fields,
                             const PennyRateYears *years,
                             gboolean              as_json);

int penny_pay_once  (const PennyPayFields *fields,
                     PennyPayWork          work,
                     gboolean              as_json);

G_END_DECLS
