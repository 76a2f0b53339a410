#pragma once

#include <gio/gio.h>

#include "book.h"

G_BEGIN_DECLS

/* One payment in a check against the bank, with its tick. Property "ticked". */
#define PENNY_TYPE_CHECK_ITEM (penny_check_item_get_type ())
G_DECLARE_FINAL_TYPE (PennyCheckItem, penny_check_item, PENNY, CHECK_ITEM, GObject)

/* Borrows @row, which outlives it. */
PennyCheckItem        *penny_check_item_new        (const PennyPaymentRow *row);
const PennyPaymentRow *penny_check_item_get_row    (PennyCheckItem        *self);
gboolean               penny_check_item_get_ticked (PennyCheckItem        *self);
void                   penny_check_item_set_ticked (PennyCheckItem        *self,
                                                    gboolean               ticked);

G_END_DECLS
