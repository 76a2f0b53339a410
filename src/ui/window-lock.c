#include "window-private.h"

#include "safety.h"

/* Locking: what was shown goes out of the window whole, and comes back as it was. */

GPtrArray *
penny_window_put_away (PennyWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GPtrArray *away = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *at = windows; at != NULL; at = at->next)
    if (at->data != self && gtk_widget_get_visible (at->data))
      {
        g_ptr_array_add (away, g_object_ref (at->data));
        gtk_widget_set_visible (at->data, FALSE);
      }
  return away;
}

/* What it was for may have ended meanwhile. */
static gboolean
was_closed (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, window) == NULL;
}

/* First the one it lies over. */
static void
bring_back (GPtrArray *windows,
            GtkWindow *window)
{
  GtkWindow *under = gtk_window_get_transient_for (window);

  if (was_closed (window) || gtk_widget_get_visible (GTK_WIDGET (window)))
    return;
  if (under != NULL && g_ptr_array_find (windows, under, NULL))
    bring_back (windows, under);
  gtk_window_present (window);
}

void
penny_window_bring_back (GPtrArray *windows)
{
  for (guint i = 0; i < windows->len; i++)
    bring_back (windows, windows->pdata[i]);
  g_ptr_array_unref (windows);
}

static void
show_locked (PennyWindow *self)
{
  const PennySafety *safety = penny_book_get_safety (self->book);
  gboolean asks = safety != NULL && !safety->locks.sample && !safety->in_keyring;

  penny_window_take_door (self, penny_door_page_new (penny_door_locked (asks), NULL, NULL,
                                                     safety != NULL ? &safety->locks : NULL));
}

static void
go_behind (PennyWindow *self)
{
  self->put_away = penny_window_put_away (self);
  g_set_weak_pointer (&self->focus, gtk_root_get_focus (GTK_ROOT (self)));
  self->behind = g_object_ref (self->toasts);
  show_locked (self);
  penny_window_update_title (self);
  penny_window_update_actions (self);
}

void
penny_window_lock (PennyWindow *self)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));

  if (self->book == NULL)
    return;
  /* What is only being opened, or unlocked, is shut once it is, and the door is shown then. */
  if (self->opening == NULL && self->behind == NULL)
    go_behind (self);
  penny_book_lock (self->book);
}

static void
come_back (PennyWindow *self)
{
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->behind));
  g_clear_object (&self->behind);
  penny_window_update_title (self);
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  g_clear_weak_pointer (&self->focus);
  penny_window_bring_back (g_steal_pointer (&self->put_away));
  penny_window_update_actions (self);
}

static void
unlocked_cb (GObject      *book,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean unlocked = penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error);

  if (PENNY_BOOK (book) != self->book || self->behind == NULL)
    return;
  g_clear_object (&self->opening);
  if (unlocked && penny_book_is_locked (self->book))
    show_locked (self);
  else if (unlocked)
    come_back (self);
  else if (!penny_window_was_refused (self, error))
    penny_window_show_door (self, error);
}

void
penny_window_unlock (PennyWindow *self,
                     const char  *secret)
{
  PennyDoorPage *door = penny_window_get_door (self);

  if (self->opening != NULL)
    return;
  if (door != NULL)
    penny_door_page_wait (door);
  self->opening = g_cancellable_new ();
  penny_book_unlock_async (self->book, secret, self->opening, unlocked_cb, g_object_ref (self));
}

void
penny_window_drop_lock (PennyWindow *self)
{
  g_autoptr (GPtrArray) windows = g_steal_pointer (&self->put_away);

  if (self->behind == NULL)
    return;
  penny_window_show_content (self, NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->behind));
  g_clear_object (&self->behind);
  g_clear_weak_pointer (&self->focus);
  for (guint i = 0; i < windows->len; i++)
    gtk_window_destroy (windows->pdata[i]);
}
