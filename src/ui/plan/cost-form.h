#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* "What would it cost a week?": several things against one's own money. */
void penny_cost_form_open (GtkWidget                *from,
                           PennyBook                *book,
                           const PennyBudgetSummary *budget);

G_END_DECLS
