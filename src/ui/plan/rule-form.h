#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* The funder's rule for money held: how many weeks' worth may lie in the account. */
void penny_rule_form_open (GtkWidget         *from,
                           PennyBook         *book,
                           const PennyBudget *budget);

G_END_DECLS
