#pragma once

#include "book.h"
#include "form.h"

G_BEGIN_DECLS

/* Another key for the whole file: what that means, a passphrase where wanted,
 * the work, and the new recovery code. */
void penny_replace_form_open (GtkWidget *from,
                              PennyBook *book);

G_END_DECLS
