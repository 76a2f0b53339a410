#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A polite message that asks for receipts, ready to copy into a letter or an e-mail; it can be changed first. */
void penny_ask_window_open (GtkWidget  *from,
                            const char *payee,
                            const char *message);

G_END_DECLS
