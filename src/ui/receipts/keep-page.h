#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* How long receipts are kept: the funders' own rules, with where they are written, and what funders ask. */
void penny_keep_window_open (GtkWidget *from,
                             PennyBook *book);

G_END_DECLS
