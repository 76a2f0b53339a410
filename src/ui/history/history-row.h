#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* One line of the history: what was done, by whom, when, and whether it was
 * undone - in words, not in a colour.  Speaks as one sentence. */
#define PENNY_TYPE_HISTORY_ROW (penny_history_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyHistoryRow, penny_history_row, PENNY, HISTORY_ROW, GtkWidget)

GtkWidget *penny_history_row_new      (void);
/* Follows @item; NULL lets it go. */
void       penny_history_row_set_item (PennyHistoryRow  *self,
                                       PennyHistoryItem *item);

G_END_DECLS
