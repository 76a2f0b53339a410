#pragma once

#include <gtk/gtk.h>

/* Prints "LABEL MICROSECONDS KIB" after the next frame that @window paints: the
 * moment, and the most memory that was resident by then.  Then calls @next, if any. */
void stamp_when_painted (GtkWidget      *window,
                         const char     *label,
                         GSourceOnceFunc next,
                         gpointer        data);
