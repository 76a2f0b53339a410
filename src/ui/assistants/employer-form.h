#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* The employer's own details, and who does the payroll. */
void penny_employer_form_open (GtkWidget *from,
                               PennyBook *book);

G_END_DECLS
