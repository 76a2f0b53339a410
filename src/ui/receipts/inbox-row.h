#pragma once

#include <gtk/gtk.h>

#include "receipts-read.h"

G_BEGIN_DECLS

/* A receipt that waits for its payment: its picture, what was read on it, the payments that it may prove, best first, and
 * what may be done with one press.  Its buttons are the actions "receipts.open", "inbox.prove", "inbox.other" and "inbox.apart" of what it is in. */
#define PENNY_TYPE_INBOX_ROW (penny_inbox_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyInboxRow, penny_inbox_row, PENNY, INBOX_ROW, GtkListBoxRow)

GtkWidget *penny_inbox_row_new    (gint64                 receipt_id);
gint64     penny_inbox_row_get_id (PennyInboxRow         *self);
/* @changing: the book is not only looked at. */
void       penny_inbox_row_show   (PennyInboxRow         *self,
                                   const PennyInboxEntry *entry,
                                   PennyDate              today,
                                   gboolean               changing);

/* "£29.00, Monday 7 September": what the person said, else what was read; or how far reading is. */
char      *penny_receipt_read_words (const PennyReceiptRow *row,
                                     PennyDate              today);

G_END_DECLS
