#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* libadwaita 1.2 leaves nameless the lists inside its groups and its rows of
 * choices, and the buttons on its toasts; nobody else can reach
 * them.  From now on each gets a name when it comes on the screen.  Call it
 * once, at the start. */
void penny_name_library_start (void);

G_END_DECLS
