#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* Money that a funder has promised: adds it, or changes or removes @income. */
void penny_income_form_open (GtkWidget                *from,
                             PennyBook                *book,
                             const PennyBudgetSummary *budget,
                             const PennyIncome        *income);

G_END_DECLS
