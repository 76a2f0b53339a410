#include "waiting-page.h"

#include <glib/gi18n-lib.h>

#include "wrap.h"

static GtkWidget *
new_page (const char *title,
          const char *words,
          const char *button,
          const char *action)
{
  GtkWidget *page = g_object_new (ADW_TYPE_STATUS_PAGE, "title", title, "description", words, "vexpand", TRUE, NULL);
  GtkWidget *way = g_object_new (GTK_TYPE_BUTTON, "label", button, "action-name", action,
                                 "halign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *spinner = g_object_new (GTK_TYPE_SPINNER, "spinning", TRUE, "height-request", 32,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (page, "compact");
  gtk_widget_add_css_class (way, "pill");
  gtk_box_append (GTK_BOX (rows), spinner);
  gtk_box_append (GTK_BOX (rows), way);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), rows);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  penny_wrap (box);
  return box;
}

GtkWidget *
penny_closing_page_new (void)
{
  return new_page (_("Backing up…"), _("Your file is saved. A copy goes to your backup folder before it closes."),
                   _("Close without a backup"), "win.close-now");
}

GtkWidget *
penny_opening_page_new (void)
{
  return new_page (_("Opening…"), _("This takes a moment. If the desktop asks for the password of your keyring, it is for this."),
                   _("Open another file"), "app.files");
}
