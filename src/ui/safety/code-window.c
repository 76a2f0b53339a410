#include "code-window.h"

#include <glib/gi18n-lib.h>

#include "fit.h"

void
penny_code_window_open (GtkWidget  *from,
                        PennyBook  *book,
                        const char *code)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *page = penny_code_page_new_with (book, code);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", _("Recovery code"), "modal", TRUE, "destroy-with-parent", TRUE,
                                    "transient-for", root, "default-width", 520,
                                    "default-height", 750, "width-request", 300, "content", box, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  g_signal_connect_swapped (page, "done", G_CALLBACK (gtk_window_close), window);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  penny_fit (GTK_WINDOW (window));
  /* Where the file was locked meanwhile the code stays out of sight, like the window it lies over. */
  if (gtk_widget_get_mapped (GTK_WIDGET (root)))
    gtk_window_present (GTK_WINDOW (window));
  else
    g_signal_connect_object (root, "map", G_CALLBACK (gtk_window_present), window, G_CONNECT_SWAPPED);
}
