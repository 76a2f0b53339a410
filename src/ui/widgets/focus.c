#include "focus.h"

gboolean
penny_focus_first (GtkWidget *within)
{
  g_return_val_if_fail (GTK_IS_WIDGET (within), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child) || !gtk_widget_get_sensitive (child) || !gtk_widget_get_can_focus (child))
        continue;
      /* A scrolled window and a list take the focus too, but nobody reads those. */
      if (gtk_widget_get_focusable (child) && !GTK_IS_SCROLLED_WINDOW (child) && !GTK_IS_LIST_BOX (child) &&
          gtk_widget_grab_focus (child))
        return TRUE;
      if (penny_focus_first (child))
        return TRUE;
    }
  return FALSE;
}
