#include "fit.h"

void
penny_fit (GtkWindow *window)
{
  GtkWindow *parent;
  int room, width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  parent = gtk_window_get_transient_for (window);
  room = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  gtk_window_get_default_size (window, &width, &height);
  if (room > 0 && width > room)
    gtk_window_set_default_size (window, room, height);
}
