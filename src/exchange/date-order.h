#pragma once

#include "written-date.h"

G_BEGIN_DECLS

/* One order a file.  Every date of the file is shown to the tally; then it
 * knows, or says that nobody can. */
typedef struct
{
  guint day_first;     /* dates that only this order makes a day */
  guint month_first;
  guint either;        /* dates that both make a day, and not the same day */
} PennyDateTally;

void           penny_date_tally_see    (PennyDateTally         *tally,
                                        const PennyWrittenDate *date);
/* @said: the user's word.  @kind: what this kind of file is known to do.  UNKNOWN: ask. */
PennyDateOrder penny_date_tally_decide (const PennyDateTally   *tally,
                                        PennyDateOrder          said,
                                        PennyDateOrder          kind);

G_END_DECLS
