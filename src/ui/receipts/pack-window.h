#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* The receipts of a time to hand over: of which budget and time, as a PDF or a zip, and where to save it. */
void penny_receipts_pack (GtkWidget *parent,
                          PennyBook *book);

G_END_DECLS
