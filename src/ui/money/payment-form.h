#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Opens a window to add a payment, or with @payment (copied) to change or remove that one. */
void penny_payment_form_open (GtkWidget          *from,
                              PennyBook          *book,
                              const PennyPayment *payment);

G_END_DECLS
