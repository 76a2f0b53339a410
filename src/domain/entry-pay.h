#pragma once

#include "assistants.h"

G_BEGIN_DECLS

/* The contract in force on @on among @contracts (PennyContract, oldest first, of one assistant or of several); NULL: none
 * yet.  Borrowed. */
const PennyContract *penny_contract_on (const GPtrArray      *contracts,
                                        gint64                assistant_id,
                                        PennyDate             on);
/* The same; before the first of them, that first one: somebody taken on from Monday has a contract. */
const PennyContract *penny_contract_on_or_next (const GPtrArray *contracts,
                                                gint64           assistant_id,
                                                PennyDate        on);

/* What an hour of it is paid; where the contract says nothing of such hours they are paid as any. */
PennyPence           penny_entry_rate  (const PennyEntry     *entry,
                                        const PennyContract  *contract);

/* What one entry comes to by the contract, before tax, to the nearest penny: an estimate, for a payday adds its hours up
 * first and knows sick pay and holiday of people whose hours vary.  @contract NULL: only what is an amount. */
PennyPence           penny_entry_pay   (const PennyEntry     *entry,
                                        const PennyContract  *contract);

G_END_DECLS
