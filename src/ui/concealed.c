#include "concealed.h"

#include <glib/gi18n-lib.h>

#define KEY "penny-concealed"

typedef struct
{
  GtkWidget *content;
  char      *title;
  GtkWidget *focus;             /* weak */
  GtkWidget *pressed_by_enter;  /* weak */
} Concealed;

static void
concealed_free (Concealed *self)
{
  g_clear_weak_pointer (&self->focus);
  g_clear_weak_pointer (&self->pressed_by_enter);
  g_object_unref (self->content);
  g_free (self->title);
  g_free (self);
}

static GtkWidget *
new_page (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (_("Show amounts"));
  GtkWidget *status = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "view-conceal-symbolic", "vexpand", TRUE,
                                    "title", _("Amounts are hidden"),
                                    "description", _("What you were doing is kept. F9 shows it again."),
                                    "child", button, NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.hide-amounts");
  gtk_box_append (GTK_BOX (page), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (page), status);
  return page;
}

/* It may be closed as it is: then its parts go before it, as they do otherwise. */
static void
destroyed_cb (GtkWidget *window)
{
  g_object_set_data (G_OBJECT (window), KEY, NULL);
}

void
penny_conceal (AdwWindow *window)
{
  GtkWidget *content;
  Concealed *self;

  g_return_if_fail (ADW_IS_WINDOW (window));

  content = adw_window_get_content (window);
  if (content == NULL || g_object_get_data (G_OBJECT (window), KEY) != NULL)
    return;
  self = g_new0 (Concealed, 1);
  self->content = g_object_ref (content);
  self->title = g_strdup (gtk_window_get_title (GTK_WINDOW (window)));
  g_set_weak_pointer (&self->focus, gtk_window_get_focus (GTK_WINDOW (window)));
  g_set_weak_pointer (&self->pressed_by_enter, gtk_window_get_default_widget (GTK_WINDOW (window)));
  g_object_set_data_full (G_OBJECT (window), KEY, self, (GDestroyNotify) concealed_free);
  g_signal_connect (window, "destroy", G_CALLBACK (destroyed_cb), NULL);
  gtk_window_set_title (GTK_WINDOW (window), _("Amounts are hidden"));
  adw_window_set_content (window, new_page ());
}

void
penny_reveal (AdwWindow *window)
{
  Concealed *self = g_object_steal_data (G_OBJECT (window), KEY);

  g_return_if_fail (ADW_IS_WINDOW (window));

  if (self == NULL)
    return;
  g_signal_handlers_disconnect_by_func (window, destroyed_cb, NULL);
  adw_window_set_content (window, self->content);
  gtk_window_set_title (GTK_WINDOW (window), self->title);
  if (self->pressed_by_enter != NULL)
    gtk_window_set_default_widget (GTK_WINDOW (window), self->pressed_by_enter);
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  concealed_free (self);
}
