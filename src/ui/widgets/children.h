#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For dispose, before gtk_widget_dispose_template(): GTK 4.8 leaves the children where they are. */
void penny_drop_children (GtkWidget *parent);

G_END_DECLS
