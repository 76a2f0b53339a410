#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Opens a window to move money from one own account to another of the same budget. */
void penny_transfer_form_open (GtkWidget *from,
                               PennyBook *book);

G_END_DECLS
