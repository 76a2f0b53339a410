#include "say.h"

#include <gio/gio.h>

/* A form is a window of its own: what it says is said by the window it came from. */
static void
tell_window (GtkWidget  *from,
             const char *action,
             const char *argument)
{
  GtkWidget *widget = from;

  while (widget != NULL)
    {
      GtkRoot *root = gtk_widget_get_root (widget);

      if (gtk_widget_activate_action (widget, action, "s", argument) || !GTK_IS_WINDOW (root))
        return;
      widget = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root)));
    }
}

void
penny_say (GtkWidget  *from,
           const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  tell_window (from, "win.say", sentence);
}

void
penny_say_done (GtkWidget  *from,
                const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  tell_window (from, "win.say-done", sentence);
}

void
penny_say_error (GtkWidget    *from,
                 const GError *error)
{
  g_return_if_fail (error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    penny_say (from, error->message);
}

void
penny_go (GtkWidget  *from,
          const char *place)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (place != NULL);

  tell_window (from, "win.go", place);
}
