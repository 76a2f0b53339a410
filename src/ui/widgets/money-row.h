#pragma once

#include <adwaita.h>

#include "noted-row.h"
#include "pence.h"

G_BEGIN_DECLS

/* A row to type an amount in: "12.50", "£1,200", "12.50+3".  What is wrong is said
 * under it, in words, and to the screen reader. */
#define PENNY_TYPE_MONEY_ROW (penny_money_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyMoneyRow, penny_money_row, PENNY, MONEY_ROW, PennyNotedRow)

/* TRUE when an amount is there; *amount is it.  FALSE when empty or not money
 * (penny_money_row_is_empty tells which); then the row shows why. */
gboolean penny_money_row_get      (PennyMoneyRow *self,
                                   PennyPence    *amount,
                                   GError       **error);
gboolean penny_money_row_is_empty (PennyMoneyRow *self);
void     penny_money_row_set      (PennyMoneyRow *self,
                                   PennyPence     amount);

G_END_DECLS
