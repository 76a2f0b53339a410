#include "task-window.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "fit.h"
#include "store.h"
#include "wrap.h"

struct _PennyTaskWindow
{
  AdwWindow       parent_instance;

  GCancellable   *cancellable;

  GtkStack       *stack;
  GtkLabel       *doing;
  GtkProgressBar *progress;
  GtkWidget      *cancel;
  AdwStatusPage  *outcome;
  GtkBox         *sentences;
  GtkButton      *offer;
  GtkWidget      *close;
};

G_DEFINE_FINAL_TYPE (PennyTaskWindow, penny_task_window, ADW_TYPE_WINDOW)

gboolean
penny_is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
}

GCancellable *
penny_task_window_get_cancellable (PennyTaskWindow *self)
{
  g_return_val_if_fail (PENNY_IS_TASK_WINDOW (self), NULL);

  return self->cancellable;
}

void
penny_task_window_progress (double   fraction,
                            gpointer window)
{
  gtk_progress_bar_set_fraction (PENNY_TASK_WINDOW (window)->progress, CLAMP (fraction, 0, 1));
}

static void
end (PennyTaskWindow *self,
     const char      *icon,
     const char      *title,
     const char      *words)
{
  /* A status page reads its words as markup. */
  g_autofree char *escaped = words != NULL ? g_markup_escape_text (words, -1) : NULL;

  adw_status_page_set_icon_name (self->outcome, icon);
  adw_status_page_set_title (self->outcome, title);
  adw_status_page_set_description (self->outcome, escaped);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_grab_focus (self->close);
  penny_compat_announce (GTK_WIDGET (self), title);
}

void
penny_task_window_succeed (PennyTaskWindow *self,
                           const char      *title,
                           const char      *words)
{
  g_return_if_fail (PENNY_IS_TASK_WINDOW (self));

  end (self, "emblem-ok-symbolic", title, words);
}

void
penny_task_window_warn (PennyTaskWindow *self,
                        const char      *title,
                        const char      *words,
                        GPtrArray       *sentences)
{
  g_return_if_fail (PENNY_IS_TASK_WINDOW (self));

  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (self->sentences, g_object_new (GTK_TYPE_LABEL, "label", sentences->pdata[i], "wrap", TRUE, "wrap-mode",
                                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL));
  end (self, "dialog-warning-symbolic", title, words);
}

void
penny_task_window_fail (PennyTaskWindow *self,
                        const char      *title,
                        const GError    *error)
{
  g_return_if_fail (PENNY_IS_TASK_WINDOW (self));

  if (penny_is_cancelled (error))
    gtk_window_close (GTK_WINDOW (self));
  else
    end (self, "dialog-warning-symbolic", title, error->message);
}

void
penny_task_window_offer (PennyTaskWindow *self,
                         const char      *label,
                         void           (*chosen) (PennyTaskWindow *self))
{
  g_return_if_fail (PENNY_IS_TASK_WINDOW (self));

  gtk_button_set_label (self->offer, label);
  g_signal_connect_swapped (self->offer, "clicked", G_CALLBACK (chosen), self);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), TRUE);
  penny_wrap (GTK_WIDGET (self->offer));
}

static void
penny_task_window_dispose (GObject *object)
{
  g_cancellable_cancel (PENNY_TASK_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (penny_task_window_parent_class)->dispose (object);
}

static void
penny_task_window_finalize (GObject *object)
{
  g_object_unref (PENNY_TASK_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (penny_task_window_parent_class)->finalize (object);
}

static gboolean
penny_task_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (PENNY_TASK_WINDOW (window)->cancellable);
  return GTK_WINDOW_CLASS (penny_task_window_parent_class)->close_request (window);
}

static void
penny_task_window_class_init (PennyTaskWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_task_window_dispose;
  object_class->finalize = penny_task_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = penny_task_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/safety/task-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, doing);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, sentences);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, offer);
  gtk_widget_class_bind_template_child (widget_class, PennyTaskWindow, close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_task_window_init (PennyTaskWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

PennyTaskWindow *
penny_task_window_new (GtkWidget  *from,
                       const char *title,
                       const char *doing)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyTaskWindow *self = g_object_new (PENNY_TYPE_TASK_WINDOW, "title", title, NULL);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  gtk_label_set_label (self->doing, doing);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->cancel);
  return self;
}
