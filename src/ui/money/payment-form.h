#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Opens a window to add a payment, or with @payment (copied) to change or remove that one. */
void penny_payment_form_open (GtkWidget          *from,
                              PennyBook          *book,
                              const PennyPayment *payment);
/* The same window, to say what is in the account of the budget @budget_id. */
void penny_payment_form_open_to_count (GtkWidget *from,
                                       PennyBook *book,
                                       gint64     budget_id);

G_END_DECLS
