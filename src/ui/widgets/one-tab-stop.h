#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a list one tab stop: Tab goes through what is in the row that has the
 * focus and then on, past the list; the arrow keys go from row to row.  On
 * GTK 4.8 each row of 100,000 is a stop of its own.  For GtkListBox,
 * GtkListView, GtkGridView and GtkColumnView. */
void penny_one_tab_stop (GtkWidget *list);

G_END_DECLS
