#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* While a backup is made before the file closes.  Its button is "win.close-now". */
GtkWidget *penny_closing_page_new (void);
/* While a file opens, and the keyring may be asking.  Its button is "app.files". */
GtkWidget *penny_opening_page_new (void);

G_END_DECLS
