#include "window-private.h"

#include "turn-page.h"

/* An assistant's turn: what was shown goes out of the window whole, as when it is locked; but the file stays open, for
 * one page of it.  All that leads elsewhere is off, and whatever would leave the file asks for its passphrase. */

/* The program's; the window's own go by what it shows. */
static const char *const elsewhere[] = {
  "new", "files", "open", "sample", "preferences", "shortcuts", "safety-help", "about",
};

gboolean
penny_window_is_their_turn (PennyWindow *self)
{
  return self->kept != NULL;
}

static void
let_elsewhere (PennyWindow *self,
               gboolean     let)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (gsize i = 0; application != NULL && i < G_N_ELEMENTS (elsewhere); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (application), elsewhere[i])),
                                 let);
}

void
penny_window_keep_turn (PennyWindow *self)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->toasts);

  if (self->behind == NULL && PENNY_IS_TURN_PAGE (content))
    penny_turn_page_ask (PENNY_TURN_PAGE (content));
}

static void
end_cb (PennyWindow *self)
{
  GtkWidget *kept = g_steal_pointer (&self->kept);

  penny_book_take_turn (self->book, 0);
  let_elsewhere (self, TRUE);
  penny_window_show_content (self, kept);
  g_object_unref (kept);
  penny_window_bring_back (g_steal_pointer (&self->kept_windows));
}

void
penny_window_begin_turn (PennyWindow *self,
                         gint64       assistant_id)
{
  GtkWidget *page;

  g_return_if_fail (PENNY_IS_WINDOW (self));

  if (self->shell == NULL || self->behind != NULL || self->kept != NULL || penny_window_is_looking (self))
    return;
  /* Its toast would offer to undo. */
  penny_said_drop (self->said);
  g_signal_handlers_disconnect_by_func (self->shell, penny_window_update_title, self);
  self->kept_windows = penny_window_put_away (self);
  self->kept = g_object_ref (GTK_WIDGET (self->shell));
  let_elsewhere (self, FALSE);
  penny_book_take_turn (self->book, assistant_id);
  page = penny_turn_page_new (self->book, assistant_id);
  g_signal_connect_object (page, "end", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  penny_window_show_content (self, page);
}

void
penny_window_drop_turn (PennyWindow *self)
{
  g_autoptr (GPtrArray) windows = g_steal_pointer (&self->kept_windows);

  g_clear_object (&self->kept);
  for (guint i = 0; windows != NULL && i < windows->len; i++)
    gtk_window_destroy (windows->pdata[i]);
}
