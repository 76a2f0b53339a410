#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Are there two accounts of ours in one budget?  Money of two funders never mixes. */
gboolean penny_transfer_form_can  (PennyBook *book);
/* Opens a window to move money from one of them to another. */
void     penny_transfer_form_open (GtkWidget *from,
                                   PennyBook *book);

G_END_DECLS
