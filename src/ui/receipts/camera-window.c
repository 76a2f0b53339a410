#include "camera-window.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "camera-portal.h"
#include "camera-stream.h"
#include "compat.h"
#include "fit.h"
#include "keep-taken.h"
#include "no-repeat.h"
#include "picture.h"
#include "safety.h"
#include "wrap.h"

#define QUALITY 90

struct _PennyCameraWindow
{
  AdwWindow          parent_instance;

  PennyBook         *book;
  GCancellable      *cancellable;
  PennyCameraStream *stream;      /* NULL: none is open */
  PennyPixels       *newest;      /* what is seen now, or what was taken */

  GtkStack          *stack;
  AdwStatusPage     *problem;
  GtkWidget         *again;
  GtkPicture        *seen;
  GtkPicture        *taken;
  GtkLabel          *trouble;
  GtkWidget         *take;
  GtkWidget         *keep;
};

G_DEFINE_FINAL_TYPE (PennyCameraWindow, penny_camera_window, ADW_TYPE_WINDOW)

static void
show_problem (PennyCameraWindow *self,
              const char        *sentence)
{
  g_autofree char *words = g_markup_escape_text (sentence, -1);

  g_clear_pointer (&self->stream, penny_camera_stream_free);
  adw_status_page_set_description (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  gtk_widget_grab_focus (self->again);
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

/* --- what the camera sees --- */

static PennyPixels *
copy_of (const PennyPixels *pixels)
{
  PennyPixels *copy = g_memdup2 (pixels, sizeof *pixels);

  g_bytes_ref (copy->pixels);
  return copy;
}

static void
frame_cb (const PennyPixels *pixels,
          gpointer           window)
{
  PennyCameraWindow *self = window;
  g_autoptr (GdkPaintable) picture = penny_taken_paintable (pixels);
  gboolean first = self->newest == NULL;

  g_clear_pointer (&self->newest, penny_pixels_free);
  self->newest = copy_of (pixels);
  gtk_picture_set_paintable (self->seen, picture);
  if (!first)
    return;
  gtk_stack_set_visible_child_name (self->stack, "live");
  gtk_widget_grab_focus (self->take);
}

static void
end_cb (gpointer window)
{
  show_problem (window, _("The camera stopped. Nothing was taken. Check that it is connected, then try again."));
}

/* Nobody sees the window then, and the camera's light is to be out. */
static void
locked_cb (PennyCameraWindow *self)
{
  if (self->stream != NULL && penny_book_is_locked (self->book))
    show_problem (self, _("The camera was switched off, since the file was locked. Nothing was taken."));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyCameraWindow) self = data;
  g_autoptr (GError) error = NULL;
  int descriptor = penny_camera_portal_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (descriptor >= 0)
    self->stream = penny_camera_stream_new (PENNY_CAMERA_SOURCE, descriptor, frame_cb, end_cb, self, &error);
  if (self->stream == NULL)
    show_problem (self, error->message);
  else
    locked_cb (self);
}

static void
open_camera (PennyCameraWindow *self)
{
  g_clear_pointer (&self->stream, penny_camera_stream_free);
  g_clear_pointer (&self->newest, penny_pixels_free);
  gtk_stack_set_visible_child_name (self->stack, "asking");
  if (!penny_camera_stream_there ())
    show_problem (self, _("What Pennywell needs to use a camera is not installed (GStreamer with PipeWire). Take the picture with "
                          "a phone or another program, and add the file."));
  else
    penny_camera_portal_async (NULL, self->cancellable, opened_cb, g_object_ref (self));
}

/* --- one picture --- */

static void
show_trouble (PennyCameraWindow *self,
              const char        *sentence)
{
  gtk_label_set_label (self->trouble, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL);
  gtk_widget_set_sensitive (self->keep, TRUE);
}

static void
take_cb (PennyCameraWindow *self)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (self->newest == NULL)
    return;
  g_clear_pointer (&self->stream, penny_camera_stream_free);
  picture = penny_taken_paintable (self->newest);
  gtk_picture_set_paintable (self->taken, picture);
  show_trouble (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "taken");
  gtk_widget_grab_focus (self->keep);
  penny_compat_announce (GTK_WIDGET (self), _("The picture is taken. Keep it, or take it again."));
}

static void
try_again (GtkWindow  *window,
           const char *sentence)
{
  show_trouble (PENNY_CAMERA_WINDOW (window), sentence);
}

static void
keep_cb (PennyCameraWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  g_autofree char *name = NULL;
  GPtrArray *incoming;

  if (self->newest == NULL)
    return;
  jpeg = penny_picture_jpeg (self->newest, QUALITY, &error);
  if (jpeg == NULL)
    {
      show_trouble (self, error->message);
      return;
    }
  gtk_widget_set_sensitive (self->keep, FALSE);
  /* Translators: the first word of the name of a picture's file. */
  name = penny_taken_name (_("Photo"), "jpg");
  incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_ptr_array_add (incoming, penny_incoming_new_bytes (jpeg, name));
  penny_keep_taken (GTK_WINDOW (self), self->book, incoming, PENNY_CAME_CAMERA, try_again);
}

/* --- the window --- */

static void
penny_camera_window_dispose (GObject *object)
{
  PennyCameraWindow *self = PENNY_CAMERA_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->stream, penny_camera_stream_free);

  G_OBJECT_CLASS (penny_camera_window_parent_class)->dispose (object);
}

static void
penny_camera_window_finalize (GObject *object)
{
  PennyCameraWindow *self = PENNY_CAMERA_WINDOW (object);

  g_clear_pointer (&self->newest, penny_pixels_free);
  g_object_unref (self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_camera_window_parent_class)->finalize (object);
}

/* The camera's light goes out at once. */
static gboolean
penny_camera_window_close_request (GtkWindow *window)
{
  PennyCameraWindow *self = PENNY_CAMERA_WINDOW (window);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->stream, penny_camera_stream_free);
  return GTK_WINDOW_CLASS (penny_camera_window_parent_class)->close_request (window);
}

static void
penny_camera_window_class_init (PennyCameraWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_camera_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_camera_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = penny_camera_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/receipts/camera-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, again);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, seen);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, taken);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, take);
  gtk_widget_class_bind_template_child (widget_class, PennyCameraWindow, keep);
  gtk_widget_class_bind_template_callback (widget_class, open_camera);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_camera_window_init (PennyCameraWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_no_repeat (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

void
penny_receipts_camera (GtkWidget *parent,
                       PennyBook *book)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  PennyCameraWindow *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_CAMERA_WINDOW, NULL);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  open_camera (self);
}
