#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The lines of a plan as it was, to look at: it cannot be changed any more. */
void penny_version_window_open (GtkWidget              *from,
                                PennyBook              *book,
                                const PennyPlanVersion *version);

G_END_DECLS
