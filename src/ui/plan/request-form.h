#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* "Is this in my plan?": what is wanted, what it would cost, and who agreed.  Adds, or changes or removes @request. */
void penny_request_form_open (GtkWidget          *from,
                              PennyBook          *book,
                              gint64              budget_id,
                              const PennyRequest *request);

G_END_DECLS
