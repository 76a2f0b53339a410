#pragma once

#include "standing.h"

G_BEGIN_DECLS

/* What a whole week of sick pay would be, if they fell ill today: @words say why.  *words NULL: nobody can say yet. */
gboolean penny_sick_week_read (PennyStore            *store,
                               const PennyRateYears  *years,
                               const PennyStanding   *standing,
                               PennyDate              today,
                               PennyPence            *a_week,
                               char                 **words,
                               GError               **error);

G_END_DECLS
