#include "no-repeat.h"

#define REPEAT_US G_USEC_PER_SEC        /* a held key is heard again sooner */

typedef struct
{
  gint64 down;                  /* when one of the keys was last heard, and is held since; 0: none is */
} NoRepeat;

static gboolean
presses (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter ||
         key == GDK_KEY_space || key == GDK_KEY_KP_Space;
}

/* Spaces may be typed in a row. */
static gboolean
is_typing (GtkEventController *keys)
{
  GtkWidget *window = gtk_event_controller_get_widget (keys);

  return GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (window)));
}

static gboolean
pressed_cb (GtkEventController *keys,
            guint               key,
            guint               code,
            GdkModifierType     modifiers,
            NoRepeat           *self)
{
  gint64 now = g_get_monotonic_time ();
  /* It may have come up over another window, which did not say so. */
  gboolean repeat = self->down != 0 && now - self->down < REPEAT_US;

  if (!presses (key) || is_typing (keys))
    return GDK_EVENT_PROPAGATE;
  self->down = now;
  return repeat ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
released_cb (GtkEventController *keys,
             guint               key,
             guint               code,
             GdkModifierType     modifiers,
             NoRepeat           *self)
{
  if (presses (key))
    self->down = 0;
}

void
penny_no_repeat (GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  NoRepeat *self = g_new0 (NoRepeat, 1);

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_object_set_data_full (G_OBJECT (window), "no-repeat", self, g_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (window, keys);
}
