#pragma once

#include "pay-run.h"

G_BEGIN_DECLS

/* Pay runs in words.  All of this is translated, and to be freed unless it is const. */

/* "Four-weekly pay". */
const char *penny_run_frequency_words  (PennyPayFrequency    frequency);
/* "14 Nov 2026 to 11 Dec 2026". */
char       *penny_run_days_words       (PennyDate            from,
                                        PennyDate            to);
/* What comes next: for which days, for how many, what is approved and what is not. */
char       *penny_run_due_words        (const PennyRunDue   *due,
                                        PennyDate            today);
/* Beside the payday before: "Last time £1,050.00: £12.64 more now." */
char       *penny_run_compare_words    (PennyPence           now,
                                        PennyPence           last);
/* "HMRC has not been told yet.", or who told it and when. */
char       *penny_run_told_words       (const PennyRun      *run,
                                        PennyDate            today);
/* "12 hours of holiday left."; NULL where it is not known. */
char       *penny_run_leave_words      (gint64               minutes);
/* "£4.10 of National Insurance": an amount, without the sign that the page gives what is taken off. */
PennyPence  penny_run_size             (PennyPence           amount);

G_END_DECLS
