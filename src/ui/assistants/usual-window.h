#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* The usual week of one assistant, from which other weeks are filled in. */
void penny_usual_window_open (GtkWidget *from,
                              PennyBook *book,
                              gint64     assistant_id);

G_END_DECLS
