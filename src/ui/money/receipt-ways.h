#pragma once

#include "choose-window.h"
#include "pick-place.h"

G_BEGIN_DECLS

/* Two of the ways in which a payment's receipt is found: a file, and one that is kept already.  The third is
 * penny_clip_paste().  The payment's form offers them, and so does its row in the list. */
void penny_receipt_way_file (GtkWidget        *from,
                             PennyPickedFiles  picked);
/* @payment_id 0: of one that is not saved yet. */
void penny_receipt_way_kept (GtkWidget        *from,
                             PennyBook        *book,
                             gint64            payment_id,
                             PennyChosen       chosen);

G_END_DECLS
