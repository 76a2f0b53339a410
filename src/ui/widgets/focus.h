#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the focus to the first thing within @within that takes it, in the order
 * in which they are read.  (gtk_widget_child_focus() goes by positions, and
 * what was made just now has none.) */
gboolean penny_focus_first (GtkWidget *within);

G_END_DECLS
