#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* A review made a new plan: it starts as a copy of the old one, which stays. */
void penny_version_form_open (GtkWidget *from,
                              PennyBook *book,
                              gint64     budget_id);

G_END_DECLS
