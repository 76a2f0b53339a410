#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* libadwaita 1.2 leaves the lists inside its groups and its rows of choices
 * without names, and nobody else can reach them.  From now on each gets one
 * when it comes on the screen.  Call it once, at the start. */
void penny_name_lists_start (void);

G_END_DECLS
