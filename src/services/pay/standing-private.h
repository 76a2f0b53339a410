#pragma once

#include "average-week.h"
#include "payslip-record.h"
#include "standing.h"

G_BEGIN_DECLS

/* What the files of this folder share of an assistant's standing. */

/* Borrowed from @contracts (PennyContract, oldest first): the newest from @on or before; NULL: none yet. */
const PennyContract *penny_contract_then          (GPtrArray            *contracts,
                                                 PennyDate             on);
/* As penny_standing_read(), as if slip @leave_out were not there; 0: none. */
PennyStanding       *penny_standing_read_without (PennyStore          *store,
                                                 const PennyRateYears *years,
                                                 gint64                assistant_id,
                                                 PennyDate             on,
                                                 gint64                leave_out,
                                                 GError              **error);
/* What an hour of that kind is paid; 0 for what has no rate an hour. */
PennyPence           penny_contract_rate        (const PennyContract  *contract,
                                                 const PennyEntry     *entry);
/* What one entry comes to before tax; what is paid back is 0, and so is what is not worked. */
PennyPence           penny_contract_pay            (const PennyContract  *contract,
                                                 const PennyEntry     *entry);
/* The average of the weeks before the one that holds @on, from approved entries. */
gboolean             penny_standing_average     (PennyStore           *store,
                                                 gint64                assistant_id,
                                                 PennyDate             on,
                                                 PennyAverageKind      kind,
                                                 PennyAverageWeek     *average,
                                                 GError              **error);

G_END_DECLS
