#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK and libadwaita give the words on a button, over a group and on top of a
 * window one line and no more, which at twice the size is wider than a narrow
 * window, or cut.  This lets them wrap, in @widget and all that is in it. */
void penny_wrap (GtkWidget *widget);

G_END_DECLS
