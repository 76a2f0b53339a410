#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* Adds a line to a budget's plan; or changes, or removes, @line. */
void penny_line_form_open (GtkWidget           *from,
                           PennyBook           *book,
                           gint64               budget_id,
                           const PennyPlanLine *line);

G_END_DECLS
