#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* Adds a budget (@budget NULL); or changes, or removes, one. */
void penny_budget_form_open (GtkWidget         *from,
                             PennyBook         *book,
                             const PennyBudget *budget);

G_END_DECLS
