#pragma once

#include <adwaita.h>

#include "summary.h"

G_BEGIN_DECLS

/* How a budget is going: its pace as a sentence, a chart, words and a table. */
#define PENNY_TYPE_PACE_CARD (penny_pace_card_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaceCard, penny_pace_card, PENNY, PACE_CARD, GtkWidget)

/* Hidden where there is no pace to speak of. */
void penny_pace_card_show (PennyPaceCard            *self,
                           const PennyBudgetSummary *budget,
                           gboolean                  alone);

G_END_DECLS
