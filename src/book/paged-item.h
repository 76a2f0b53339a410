#pragma once

#include "paged.h"

G_BEGIN_DECLS

/* Made by the list before its row is here.  While it lives, @live has it by its id. */
PennyPagedItem *penny_paged_item_new        (GType           type,
                                             gint64          id,
                                             GHashTable     *live);
/* Takes @row. */
void            penny_paged_item_fill       (PennyPagedItem *self,
                                             gpointer        row);
/* Its row is here, or on its way.  claim: TRUE the first time, and whoever claimed it fetches the row. */
gboolean        penny_paged_item_is_claimed (PennyPagedItem *self);
gboolean        penny_paged_item_claim      (PennyPagedItem *self);

G_END_DECLS
