#pragma once

#include "book.h"
#include "form.h"

G_BEGIN_DECLS

/* A passphrase for this file: set, changed or removed. */
void penny_passphrase_form_open (GtkWidget *from,
                                 PennyBook *book);

G_END_DECLS
