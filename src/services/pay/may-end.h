#pragma once

#include "owed.h"

G_BEGIN_DECLS

/* Whether a tax year can be ended on @request's today: all its paydays are over, paid, and told to HMRC.  *why_not: the
 * sentence that says what is left to do, translated; NULL: nothing. */
gboolean penny_year_may_end (PennyStore                  *store,
                             const PennyHmrcYearRequest  *request,
                             char                       **why_not,
                             GError                     **error);

G_END_DECLS
