#pragma once

#include "book.h"

G_BEGIN_DECLS

/* Takes @entry.  Its moments are said as of @today. */
PennyHistoryItem *penny_history_item_new    (PennyHistoryEntry *entry,
                                             PennyDate          today);
/* The same act, which may have been undone since.  Takes @entry. */
void              penny_history_item_update (PennyHistoryItem  *self,
                                             PennyHistoryEntry *entry,
                                             PennyDate          today);

G_END_DECLS
