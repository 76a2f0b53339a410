#pragma once

#include <gtk/gtk.h>

/* Prints "LABEL MICROSECONDS KIB": the moment, and the most memory that was resident by now. */
void stamp_now          (const char     *label);
/* The same after the next frame that @window paints; then calls @next, if any. */
void stamp_when_painted (GtkWidget      *window,
                         const char     *label,
                         GSourceOnceFunc next,
                         gpointer        data);
