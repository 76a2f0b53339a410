#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Opens the list of payments that come round; follows the book. */
void penny_regulars_window_open (GtkWidget *from,
                                 PennyBook *book);

G_END_DECLS
