#pragma once

#include "position.h"

/* The sample people's figures on 15 November 2026, as a store would read them.
 * No real person's. */

#define PENCE(pounds, pence) ((PennyPence) (pounds) * 100 + (pence))

PennyFacts *people_joe             (void);
PennyFacts *people_maya            (void);
PennyFacts *people_winston_council (void);
PennyFacts *people_winston_health  (void);
PennyFacts *people_nadia_notional  (void);
PennyFacts *people_nadia_art       (void);

/* For facts of a test's own. */
PennyFacts     *people_facts   (PennyHolding   holding,
                                const char    *start,
                                const char    *end,
                                const char    *on);
PennyLineFacts *people_line    (PennyFacts    *facts,
                                const char    *name,
                                PennyLineKind  kind,
                                PennyPence     each,
                                int            times,
                                PennyPence     total,
                                PennyPence     spent,
                                PennyPence     owed);
void            people_bill    (PennyFacts    *facts,
                                PennyBillKind  kind,
                                PennyPence     amount,
                                const char    *due);
PennyRegular   *people_regular (PennyFacts    *facts,
                                const char    *payee,
                                PennyPence     amount,
                                PennyUnit      unit,
                                int            every,
                                const char    *first);
PennyIncome    *people_income  (PennyFacts    *facts,
                                PennyPence     amount,
                                PennyUnit      unit,
                                int            every,
                                const char    *first,
                                const char    *last);
void            people_saving  (PennyFacts    *facts,
                                PennyPence     amount);
PennyLineFacts *people_find    (PennyFacts    *facts,
                                const char    *name);
