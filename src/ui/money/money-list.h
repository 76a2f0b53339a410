#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The payments, shown: columns where there is room, two lines a row where there
 * is not.  Both share one model; only the one that is seen has it.
 * Signal "open" (PennyPaymentItem): a row was pressed. */
#define PENNY_TYPE_MONEY_LIST (penny_money_list_get_type ())
G_DECLARE_FINAL_TYPE (PennyMoneyList, penny_money_list, PENNY, MONEY_LIST, GtkWidget)

void penny_money_list_set_model  (PennyMoneyList *self,
                                  GListModel     *model);
void penny_money_list_set_narrow (PennyMoneyList *self,
                                  gboolean        narrow);
/* What the columns need, in the size that words have now. */
int  penny_money_list_wide_width (PennyMoneyList *self);
/* FALSE where no money of ours changes hands: no receipts and no balance of ours. */
void penny_money_list_set_ours   (PennyMoneyList *self,
                                  gboolean        ours);

G_END_DECLS
