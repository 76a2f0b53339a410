#include "one-tab-stop.h"

/* The child of @list that the focus is in, or NULL. */
static GtkWidget *
focused_row (GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));

  while (focus != NULL && gtk_widget_get_parent (focus) != list)
    focus = gtk_widget_get_parent (focus);
  return focus;
}

static gboolean
get_direction (guint             keyval,
               GdkModifierType   state,
               GtkDirectionType *direction)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab))
    return FALSE;

  *direction = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD
                                                                                : GTK_DIR_TAB_FORWARD;
  return TRUE;
}

/* For a moment the list takes no focus, so the way from here leads past it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  GtkWidget *list = user_data;
  GtkWidget *row = focused_row (list);
  GtkDirectionType direction;

  if (row == NULL || !get_direction (keyval, state, &direction))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_child_focus (row, direction))
    return GDK_EVENT_STOP;

  gtk_widget_set_can_focus (list, FALSE);
  g_signal_emit_by_name (gtk_widget_get_root (list), "move-focus", direction);
  gtk_widget_set_can_focus (list, TRUE);
  return GDK_EVENT_STOP;
}

void
penny_one_tab_stop (GtkWidget *list)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_LIST_BOX (list) || GTK_IS_LIST_BASE (list) || GTK_IS_COLUMN_VIEW (list));

  /* A column view's rows are in a list view of its own. */
  if (GTK_IS_COLUMN_VIEW (list))
    for (list = gtk_widget_get_first_child (list); !GTK_IS_LIST_VIEW (list); )
      list = gtk_widget_get_next_sibling (list);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (list, controller);
}
