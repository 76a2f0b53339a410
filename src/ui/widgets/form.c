#include "form.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "fit.h"
#include "focus.h"
#include "name-group.h"
#include "wrap.h"

/* Of a title of two lines and the button, with what is around them. */
#define BARS_HEIGHT 140

struct _PennyForm
{
  AdwWindow          parent_instance;

  gboolean           enter_down;        /* Enter is held: its repeats are nobody's wish */
  gboolean           waiting;           /* for an answer, which may be a reason why not: then somebody must read it */
  gboolean           done;              /* closes when Enter comes up, or it would press what lies below */

  guint              n_groups;
  GtkScrolledWindow *scroller;
  GtkBox            *groups;
  GtkWidget         *problem;
  GtkLabel          *sentence;
  GtkButton         *save;
  GtkButton         *remove;
};

G_DEFINE_FINAL_TYPE (PennyForm, penny_form, ADW_TYPE_WINDOW)

enum
{
  SAVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

AdwPreferencesGroup *
penny_form_group (PennyForm  *self,
                  const char *title,
                  const char *description)
{
  g_autofree char *numbered = NULL;
  GtkWidget *group;

  g_return_val_if_fail (PENNY_IS_FORM (self), NULL);

  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title != NULL ? title : "",
                        "description", description, NULL);
  /* Translators: a window's title and the number of a group of fields in it, for screen readers. */
  numbered = g_strdup_printf (_("%s, part %u"), gtk_window_get_title (GTK_WINDOW (self)), ++self->n_groups);
  penny_name_group (ADW_PREFERENCES_GROUP (group), title != NULL && *title != '\0' ? title : numbered);
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

void
penny_form_add_remove (PennyForm  *self,
                       const char *label)
{
  g_return_if_fail (PENNY_IS_FORM (self));

  gtk_button_set_label (self->remove, label);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), TRUE);
}

static void
set_waiting (PennyForm *self,
             gboolean   waiting)
{
  self->waiting = waiting;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), !waiting);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove), !waiting);
}

void
penny_form_wait (PennyForm *self)
{
  g_return_if_fail (PENNY_IS_FORM (self));

  set_waiting (self, TRUE);
}

/* A scrolled window asks for the height that its rows have at their widest: where they are narrower, and so higher, the
 * last of them would lie half under the button though there is room for it. */
void
penny_form_fit (PennyForm *self)
{
  GtkWindow *parent;
  int width, height, room;

  g_return_if_fail (PENNY_IS_FORM (self));

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (parent == NULL || width < 1)
    return;
  gtk_widget_measure (gtk_scrolled_window_get_child (self->scroller), GTK_ORIENTATION_VERTICAL, width, NULL, &height,
                      NULL, NULL);
  room = MIN (gtk_scrolled_window_get_max_content_height (self->scroller),
              gtk_widget_get_height (GTK_WIDGET (parent)) - BARS_HEIGHT);
  if (room > 0)
    gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height, room));
}

void
penny_form_fail (PennyForm  *self,
                 const char *sentence,
                 GtkWidget  *row)
{
  g_return_if_fail (PENNY_IS_FORM (self));
  g_return_if_fail (sentence != NULL);

  set_waiting (self, FALSE);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->problem, TRUE);
  penny_form_fit (self);
  penny_compat_announce (GTK_WIDGET (self), sentence);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

void
penny_form_done (PennyForm *self)
{
  g_return_if_fail (PENNY_IS_FORM (self));

  self->done = TRUE;
  self->waiting = FALSE;
  if (!self->enter_down)
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

static gboolean
key_pressed_cb (PennyForm *self,
                guint      key)
{
  gboolean repeat = self->enter_down;

  if (!is_enter (key))
    return GDK_EVENT_PROPAGATE;
  self->enter_down = TRUE;
  return repeat ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (PennyForm *self,
                 guint      key)
{
  if (!is_enter (key))
    return;
  self->enter_down = FALSE;
  if (self->done)
    gtk_window_close (GTK_WINDOW (self));
}

/* The key may come up over another window. */
static void
active_cb (PennyForm *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    key_released_cb (self, GDK_KEY_Return);
}

/* Rows are the callers': whichever field is typed in, Enter presses the button;
 * but a row to choose with, to switch or to open takes Enter for itself. */
static void
focus_cb (PennyForm *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (GTK_IS_TEXT (focus))
    gtk_text_set_activates_default (GTK_TEXT (focus), TRUE);
  else if (GTK_IS_LIST_BOX_ROW (focus))
    gtk_widget_set_receives_default (focus, gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (focus)));
}

static void
save_cb (PennyForm *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
  g_signal_emit (self, signals[SAVE], 0);
}

static void
remove_cb (PennyForm *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
  g_signal_emit (self, signals[REMOVE], 0);
}

/* Now all its words are there, and none is measured. */
static void
penny_form_show (GtkWidget *widget)
{
  penny_wrap (widget);
  penny_form_fit (PENNY_FORM (widget));

  GTK_WIDGET_CLASS (penny_form_parent_class)->show (widget);
}

static void
penny_form_map (GtkWidget *widget)
{
  PennyForm *self = PENNY_FORM (widget);
  GtkWidget *focus;

  GTK_WIDGET_CLASS (penny_form_parent_class)->map (widget);

  /* The first row, unless the caller chose another. */
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->groups)))
    penny_focus_first (GTK_WIDGET (self->groups));
}

static gboolean
penny_form_close_request (GtkWindow *window)
{
  if (PENNY_FORM (window)->waiting)
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (penny_form_parent_class)->close_request (window);
}

static void
penny_form_class_init (PennyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->show = penny_form_show;
  widget_class->map = penny_form_map;
  GTK_WINDOW_CLASS (klass)->close_request = penny_form_close_request;

  signals[SAVE] = g_signal_new ("save", PENNY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", PENNY_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/widgets/form.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, PennyForm, groups);
  gtk_widget_class_bind_template_child (widget_class, PennyForm, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyForm, sentence);
  gtk_widget_class_bind_template_child (widget_class, PennyForm, save);
  gtk_widget_class_bind_template_child (widget_class, PennyForm, remove);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_form_init (PennyForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->save));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

PennyForm *
penny_form_new (GtkWidget  *from,
                const char *title,
                const char *save_label)
{
  GtkRoot *root = from != NULL ? gtk_widget_get_root (from) : NULL;
  PennyForm *self = g_object_new (PENNY_TYPE_FORM, "title", title, NULL);

  gtk_button_set_label (self->save, save_label);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  return self;
}
