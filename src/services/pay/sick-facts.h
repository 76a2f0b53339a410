#pragma once

#include "sick-pay.h"
#include "standing-private.h"

G_BEGIN_DECLS

/* What sick pay is worked out from: for a payday that has days off sick, and for a week that may come. */

/* Linked spells go back so far. */
#define PENNY_SICK_YEARS_BACK 3

/* The days of the week that they would work: said, of the usual week, or Monday to Friday. */
gboolean   penny_sick_days_read   (PennyStore            *store,
                                   const PennyAssistant  *assistant,
                                   PennyWeekdays         *days,
                                   GError               **error);
/* PennySickSpell, of approved days off sick among @entries. */
GArray    *penny_sick_spells      (GPtrArray             *entries,
                                   PennyWeekdays          days);
/* A week's earnings on average before the first of the spells that are linked to the last one, of what was paid before
 * @payday.  @slips: all of theirs; there is a contract. */
PennyFine  penny_sick_average     (PennyStore            *store,
                                   const PennyStanding   *standing,
                                   GPtrArray             *slips,
                                   GArray                *spells,
                                   int                    link_weeks,
                                   PennyDate              payday);

G_END_DECLS
