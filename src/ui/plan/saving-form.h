#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* Savings that the funder agreed to: adds, or changes or removes @saving. */
void penny_saving_form_open (GtkWidget         *from,
                             PennyBook         *book,
                             gint64             budget_id,
                             const PennySaving *saving);

G_END_DECLS
