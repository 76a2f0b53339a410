#pragma once

#include <gtk/gtk.h>

#include "book-receipts.h"

G_BEGIN_DECLS

/* How long one funder wants receipts kept; NULL adds a rule. */
void penny_keep_rule_form_open (GtkWidget           *from,
                                PennyBook           *book,
                                const PennyKeepRule *rule);
/* What a funder asks about; NULL adds a question. */
void penny_query_form_open     (GtkWidget           *from,
                                PennyBook           *book,
                                const PennyQuery    *query);

G_END_DECLS
