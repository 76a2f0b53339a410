#include "ask-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fit.h"
#include "hiding.h"
#include "pence.h"
#include "say.h"
#include "wrap.h"

static void
copy_cb (GtkWidget *window)
{
  GtkTextBuffer *buffer = g_object_get_data (G_OBJECT (window), "message");
  GtkTextIter start, end;
  g_autofree char *words = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), words);
  penny_say (window, _("The message is copied. Paste it into a letter or an e-mail."));
  gtk_window_close (GTK_WINDOW (window));
}

static GtkWidget *
new_text (const char *message)
{
  GtkWidget *text = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                                  "left-margin", 12, "right-margin", 12, "top-margin", 12, "bottom-margin", 12, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), message, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The message"), -1);
  return text;
}

static GtkWidget *
new_words (void)
{
  GtkWidget *words = gtk_label_new (_("It says what was paid and when, and not what it was for or whose money it was. "
                                      "Change it as you like; nothing is sent from here."));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "dim-label");
  return words;
}

static GtkWidget *
new_window (GtkWidget  *from,
            const char *payee,
            const char *message)
{
  g_autofree char *title = g_strdup_printf (_("Write to %s"), payee);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "transient-for", gtk_widget_get_root (from),
                                    "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 520,
                                    "default-height", 480, "width-request", 300, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "margin-start", 12,
                                   "margin-end", 12, "margin-top", 6, "margin-bottom", 12, NULL);
  GtkWidget *text = new_text (message);
  GtkWidget *room = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                                  "child", text, NULL);
  GtkWidget *copy = gtk_button_new_with_label (_("Copy the message"));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_add_css_class (room, "card");
  gtk_widget_set_overflow (room, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (copy, "suggested-action");
  gtk_widget_set_size_request (copy, -1, 44);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), inner);
  gtk_box_append (GTK_BOX (inner), new_words ());
  gtk_box_append (GTK_BOX (inner), room);
  gtk_box_append (GTK_BOX (inner), copy);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_object_set_data (G_OBJECT (window), "message", gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)));
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), window, G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}

void
penny_ask_window_open (GtkWidget  *from,
                       const char *payee,
                       const char *message)
{
  GtkWidget *window;

  /* Whoever reads it is to know how much: it cannot be written without. */
  if (penny_pence_is_hidden ())
    {
      penny_say (from, _("Amounts are hidden, and the message tells some. F9 shows them; then write it."));
      return;
    }
  window = new_window (from, payee, message);
  penny_hiding_follow (window, G_CALLBACK (gtk_window_close));
  penny_fit (GTK_WINDOW (window));
  penny_wrap (window);
  gtk_window_present (GTK_WINDOW (window));
}
