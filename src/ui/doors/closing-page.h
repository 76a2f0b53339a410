#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* While a backup is made before the file closes.  Its button is "win.close-now". */
GtkWidget *penny_closing_page_new (void);

G_END_DECLS
