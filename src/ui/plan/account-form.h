#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* Adds an account to a budget; or changes, or removes, @account. */
void penny_account_form_open (GtkWidget          *from,
                              PennyBook          *book,
                              gint64              budget_id,
                              const PennyAccount *account);

G_END_DECLS
