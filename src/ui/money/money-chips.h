#pragma once

#include "money-filter.h"

G_BEGIN_DECLS

/* Shows in @chips one button for each thing that @filter asks for, to take it
 * away again.  The focus then goes to @home: the button is gone. */
void penny_money_chips_show (GtkFlowBox       *chips,
                             PennyMoneyFilter *filter,
                             GtkWidget        *home);

G_END_DECLS
