#include "closing-page.h"

#include <glib/gi18n-lib.h>

#include "wrap.h"

GtkWidget *
penny_closing_page_new (void)
{
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE, "title", _("Backing up…"),
                                  "description", _("Your file is saved. A copy goes to your backup folder before it closes."),
                                  "vexpand", TRUE, NULL);
  GtkWidget *now = g_object_new (GTK_TYPE_BUTTON, "label", _("Close without a backup"), "action-name", "win.close-now",
                                 "halign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *spinner = g_object_new (GTK_TYPE_SPINNER, "spinning", TRUE, "height-request", 32,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (now, "pill");
  gtk_box_append (GTK_BOX (rows), spinner);
  gtk_box_append (GTK_BOX (rows), now);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), rows);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  penny_wrap (box);
  return box;
}
