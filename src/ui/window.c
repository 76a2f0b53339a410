#include "window-private.h"

#include "code-page.h"
#include "first-run.h"
#include "key.h"
#include "look.h"
#include "me.h"
#include "notices.h"
#include "preferences.h"
#include "safety.h"

G_DEFINE_FINAL_TYPE (PennyWindow, penny_window, ADW_TYPE_APPLICATION_WINDOW)

void
penny_window_forget_book (PennyWindow *self)
{
  self->shell = NULL;
  penny_said_forget (self->said);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);
}

gboolean
penny_window_is_looking (PennyWindow *self)
{
  return self->mode == PENNY_STORE_READ;
}

void
penny_window_update_title (PennyWindow *self)
{
  gboolean named = self->shell != NULL && self->behind == NULL;

  gtk_window_set_title (GTK_WINDOW (self), named ? penny_shell_get_title (self->shell) : "Pennywell");
}

void
penny_window_show_content (PennyWindow *self,
                           GtkWidget   *content)
{
  self->shell = PENNY_IS_SHELL (content) ? PENNY_SHELL (content) : NULL;
  if (self->shell != NULL)
    g_signal_connect_object (content, "notify::title", G_CALLBACK (penny_window_update_title), self, G_CONNECT_SWAPPED);
  penny_window_update_title (self);
  adw_toast_overlay_set_child (self->toasts, content);
  penny_window_update_actions (self);
}

static void
painted_cb (GdkFrameClock *clock,
            PennyWindow   *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_log ("pennywell-bench", G_LOG_LEVEL_DEBUG, "ready");
}

/* For the benchmarks: the moment when a person can read Home. */
static void
tell_when_painted (PennyWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL)
    return;
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, 0);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
locked_cb (PennyWindow *self)
{
  if (penny_book_is_locked (self->book))
    penny_window_lock (self);
}

/* It may be locked by itself: while it was being opened, or where its file could not be opened again. */
static void
follow_book (PennyWindow *self)
{
  penny_settings_set_last_book (self->settings, penny_book_get_folder (self->book));
  g_signal_connect_object (self->book, "notify::can-undo", G_CALLBACK (penny_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "notify::can-redo", G_CALLBACK (penny_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  penny_notices_follow (self->book, self->settings);
}

static void
show_shell (PennyWindow *self)
{
  penny_window_show_content (self, penny_shell_new (self->book, penny_window_is_looking (self)));
  tell_when_painted (self);
  if (!penny_window_is_looking (self))
    penny_me_ask (self->book, self->settings, G_OBJECT (self->shell), penny_shell_ask_who);
}

void
penny_window_show_code (PennyWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = penny_code_page_new (self->book);

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  g_signal_connect_object (page, "done", G_CALLBACK (show_shell), self, G_CONNECT_SWAPPED);
  penny_window_show_content (self, box);
}

/* First run ends with a book, and hands it over. */
static void
begun_cb (PennyFirstRun *first_run,
          PennyBook     *book,
          PennyWindow   *self)
{
  if (self->book != book)
    {
      penny_window_forget_book (self);
      self->book = g_object_ref (book);
    }
  g_free (self->folder);
  self->folder = g_strdup (penny_book_get_folder (book));
  self->mode = PENNY_STORE_WRITE;
  follow_book (self);
  if (penny_first_run_wants_code (first_run))
    penny_window_show_code (self);
  else
    show_shell (self);
}

static void
show_first_run (PennyWindow *self,
                PennyBook   *empty)
{
  GtkWidget *first_run = penny_first_run_new (empty);

  g_signal_connect_object (first_run, "begun", G_CALLBACK (begun_cb), self, 0);
  penny_window_show_content (self, first_run);
}

static void
start_new (PennyWindow *self)
{
  show_first_run (self, NULL);
}

void
penny_window_start_new (PennyWindow *self)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));

  penny_window_leave (self, start_new);
}

static gboolean
is_empty (PennyBook *book)
{
  const PennySummary *summary = penny_book_get_summary (book);

  return summary == NULL || summary->budgets->len == 0;
}

void
penny_window_show_opened (PennyWindow *self)
{
  if (is_empty (self->book) && !penny_window_is_looking (self))
    {
      show_first_run (self, self->book);
      return;
    }
  follow_book (self);
  show_shell (self);
  locked_cb (self);
}

PennyBook *
penny_window_get_book (PennyWindow *self)
{
  g_return_val_if_fail (PENNY_IS_WINDOW (self), NULL);

  return self->shell != NULL ? self->book : NULL;
}

void
penny_window_give_up (PennyWindow *self)
{
  g_return_if_fail (PENNY_IS_WINDOW (self));

  penny_window_drop_lock (self);
  if (self->book != NULL)
    penny_book_close (self->book);
  penny_window_forget_book (self);
  penny_window_show_content (self, NULL);
}

const char *
penny_window_get_folder (PennyWindow *self)
{
  g_return_val_if_fail (PENNY_IS_WINDOW (self), NULL);

  return self->book != NULL ? self->folder : NULL;
}

GtkWidget *
penny_window_new_preferences (PennyWindow *self)
{
  gboolean shown;

  g_return_val_if_fail (PENNY_IS_WINDOW (self), NULL);

  shown = self->shell != NULL && self->behind == NULL && !penny_window_is_looking (self);
  return penny_preferences_new (GTK_WINDOW (self), self->settings, shown ? self->book : NULL);
}

static void
end (PennyWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
remember_size (PennyWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)), NULL);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    g_object_set (self->settings, "window-width", MAX (width, 320), "window-height", MAX (height, 320), NULL);
}

static gboolean
penny_window_close_request (GtkWindow *window)
{
  PennyWindow *self = PENNY_WINDOW (window);
  GtkWidget *content = adw_toast_overlay_get_child (self->toasts);

  if (penny_window_is_their_turn (self))
    {
      penny_window_keep_turn (self);
      return GDK_EVENT_STOP;
    }
  if (self->behind == NULL && PENNY_IS_FIRST_RUN (content) && penny_first_run_keep (PENNY_FIRST_RUN (content)))
    return GDK_EVENT_STOP;

  remember_size (self);
  /* Who closes once more means it. */
  penny_window_close_now (self);
  penny_window_leave (self, end);
  return GDK_EVENT_STOP;
}

static void
penny_window_dispose (GObject *object)
{
  PennyWindow *self = PENNY_WINDOW (object);

  penny_window_drop_lock (self);
  penny_window_drop_turn (self);
  if (self->book != NULL)
    penny_book_close (self->book);
  penny_window_forget_book (self);
  g_clear_handle_id (&self->slow, g_source_remove);
  g_clear_object (&self->closing);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->next_secret, penny_secret_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (penny_window_parent_class)->dispose (object);
}

static void
penny_window_class_init (PennyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = penny_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyWindow, toasts);

  /* Bound here and not as the application's accelerators, which come before the
   * field that is typed in: Ctrl+Z is the field's own until nothing is left there. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
penny_window_init (PennyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->said = penny_said_new (GTK_WINDOW (self), self->toasts);
  penny_window_add_actions (self);
}

GtkWidget *
penny_window_new (GtkApplication *application,
                  PennySettings  *settings)
{
  PennyWindow *self = g_object_new (PENNY_TYPE_WINDOW, "application", application, NULL);
  int width, height;
  gboolean maximized;

  self->settings = g_object_ref (settings);
  g_object_get (settings, "window-width", &width, "window-height", &height, "window-maximized", &maximized, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  penny_look_follow_window (settings, GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
