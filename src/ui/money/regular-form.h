#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Opens a window to add a payment that comes round, or with @regular (copied) to change, end or remove that one. */
void penny_regular_form_open (GtkWidget          *from,
                              PennyBook          *book,
                              const PennyRegular *regular);

G_END_DECLS
