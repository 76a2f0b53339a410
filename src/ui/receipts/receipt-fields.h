#pragma once

#include <adwaita.h>

#include "receipt-read.h"

G_BEGIN_DECLS

/* What a receipt is, in the person's own words, saved as each field is left; and
 * what a machine read, which is only ever proposed. */
#define PENNY_TYPE_RECEIPT_FIELDS (penny_receipt_fields_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptFields, penny_receipt_fields, PENNY, RECEIPT_FIELDS, GtkWidget)

/* Signal "said" (PennyReceipt *): what is so from now on; the handler copies it. */

/* What is being typed stays.  @can_read: words in pictures are read here. */
void penny_receipt_fields_show (PennyReceiptFields     *self,
                                const PennyReceiptSeen *seen,
                                PennyDate               today,
                                gboolean                writing,
                                gboolean                can_read);
/* What was typed and not left yet: before the window goes. */
void penny_receipt_fields_save (PennyReceiptFields     *self);

G_END_DECLS
