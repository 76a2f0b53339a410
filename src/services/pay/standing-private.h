#pragma once

#include "average-week.h"
#include "entry-pay.h"
#include "payslip-record.h"
#include "standing.h"

G_BEGIN_DECLS

/* What the files of this folder share of an assistant's standing. */

/* As penny_standing_read(), as if slip @leave_out were not there; 0: none. */
PennyStanding       *penny_standing_read_without (PennyStore          *store,
                                                 const PennyRateYears *years,
                                                 gint64                assistant_id,
                                                 PennyDate             on,
                                                 gint64                leave_out,
                                                 GError              **error);
/* The average of the weeks before the one that holds @on, from approved entries. */
gboolean             penny_standing_average     (PennyStore           *store,
                                                 gint64                assistant_id,
                                                 PennyDate             on,
                                                 PennyAverageKind      kind,
                                                 PennyAverageWeek     *average,
                                                 GError              **error);

G_END_DECLS
