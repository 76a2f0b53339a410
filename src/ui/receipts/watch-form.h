#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* Which folder is watched for receipts: chosen, changed, or no longer watched. */
void penny_watch_form_open (GtkWidget *from,
                            PennyBook *book);

G_END_DECLS
