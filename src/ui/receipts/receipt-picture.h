#pragma once

#include <gtk/gtk.h>

#include "receipts.h"

G_BEGIN_DECLS

/* The small picture of a receipt, as the person turned and cropped it; a mark where there is none.  It is decoded on a
 * thread while it is near what is seen, and let go of when it is not, so that a long grid costs what is on the screen.
 * While amounts are hidden the mark stands for it. */
#define PENNY_TYPE_RECEIPT_PICTURE (penny_receipt_picture_get_type ())
G_DECLARE_FINAL_TYPE (PennyReceiptPicture, penny_receipt_picture, PENNY, RECEIPT_PICTURE, GtkWidget)

GtkWidget *penny_receipt_picture_new      (int                  width,
                                           int                  height);
/* @picture: our own JPEG (store/receipts), or NULL; @receipt: how it is looked at; @mark: an icon for where it is not shown. */
void       penny_receipt_picture_set      (PennyReceiptPicture *self,
                                           GBytes              *picture,
                                           const PennyReceipt  *receipt,
                                           const char          *mark);
/* It is, until it is told otherwise. */
void       penny_receipt_picture_set_near (PennyReceiptPicture *self,
                                           gboolean             near);

G_END_DECLS
