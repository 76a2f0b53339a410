#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* The payments that want a receipt and have none, by whom to ask: what, when, how much; "receipts.add-for" adds one. */
#define PENNY_TYPE_MISSING_VIEW (penny_missing_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyMissingView, penny_missing_view, PENNY, MISSING_VIEW, GtkWidget)

void penny_missing_view_begin  (PennyMissingView *self,
                                PennyBook        *book);
/* Reads anew what it shows. */
void penny_missing_view_follow (PennyMissingView *self);

G_END_DECLS
