#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The keys: one table, given to the application and shown to people. */
void       penny_shortcuts_install (GtkApplication *application);
/* A window that lists them, a sentence a row.  (GtkShortcutsWindow has buttons
 * without names and does not fit a narrow screen.) */
GtkWidget *penny_shortcuts_new     (GtkWindow      *from);

G_END_DECLS
