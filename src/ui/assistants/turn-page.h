#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* What one assistant sees in their turn: their own hours of this week and the last, to enter and to sign; nothing of
 * money, of others or of the plan.
 * Signal "end": somebody typed what opens the file. */
#define PENNY_TYPE_TURN_PAGE (penny_turn_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyTurnPage, penny_turn_page, PENNY, TURN_PAGE, GtkWidget)

GtkWidget *penny_turn_page_new (PennyBook     *book,
                                gint64         assistant_id);
/* Somebody wants to leave: says what that needs, and goes there. */
void       penny_turn_page_ask (PennyTurnPage *self);

G_END_DECLS
