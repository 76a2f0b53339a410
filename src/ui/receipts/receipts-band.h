#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* What goes on above the receipts: how far adding is, with Stop; what could not be taken, until it was read; and, quietly,
 * what is being read. */
#define PENNY_TYPE_RECEIPTS_BAND (penny_receipts_band_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptsBand, penny_receipts_band, PENNY, RECEIPTS_BAND, GtkWidget)

void penny_receipts_band_begin (PennyReceiptsBand *self,
                                PennyBook         *book);
/* Keeps @incoming (PennyIncoming; taken), after what is being kept.  @payment_id: they prove it; or 0. */
void penny_receipts_band_take  (PennyReceiptsBand *self,
                                GPtrArray         *incoming,
                                PennyCame          came,
                                gint64             payment_id);
/* Says something that stays until it was read: @sentences (char *). */
void penny_receipts_band_tell  (PennyReceiptsBand *self,
                                const char        *title,
                                GPtrArray         *sentences);

G_END_DECLS
