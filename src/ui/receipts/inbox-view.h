#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* The receipts that wait for their payment, to be worked down from the newest. */
#define PENNY_TYPE_INBOX_VIEW (penny_inbox_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyInboxView, penny_inbox_view, PENNY, INBOX_VIEW, GtkWidget)

void penny_inbox_view_begin  (PennyInboxView *self,
                              PennyBook      *book);
/* Reads anew what it shows. */
void penny_inbox_view_follow (PennyInboxView *self);

G_END_DECLS
