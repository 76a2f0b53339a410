#include "page-view-private.h"

#include <math.h>

#define STEP    60.0
#define REACH   18.0           /* so near to a side is on it */
#define BY_KEY  100            /* one in a hundred of the page */

static void
pan (PennyPageView *self,
     double         x,
     double         y)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + x);
  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + y);
}

/* The wheel zooms with Ctrl; without it, it scrolls. */
static gboolean
scroll_cb (PennyPageView            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  GdkEvent *event = gtk_event_controller_get_current_event (base);

  if (!(gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  if (event != NULL && gdk_event_get_position (event, &x, &y))
    {
      GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
      double at_x, at_y;

      gtk_native_get_surface_transform (native, &at_x, &at_y);
      gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - at_x, y - at_y, &x, &y);
    }
  penny_page_view_zoom_at (self, penny_page_view_get_scale (self) * pow (1.15, -dy), x, y);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (PennyPageView *self)
{
  self->pinched = penny_page_view_get_scale (self);
}

static void
pinch_cb (PennyPageView *self,
          double         by,
          GtkGesture    *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    penny_page_view_zoom_at (self, self->pinched * by, x, y);
}

/* The side of the frame that lies under the pointer, or -1. */
static int
edge_at (PennyPageView *self,
         double         x,
         double         y)
{
  graphene_rect_t page = penny_page_view_place (self);
  double sides[PENNY_N_EDGES];
  int nearest = -1;
  double least = REACH;

  sides[PENNY_EDGE_LEFT] = fabs (x - (page.origin.x + page.size.width * self->frame.left / PENNY_CROP_WHOLE));
  sides[PENNY_EDGE_TOP] = fabs (y - (page.origin.y + page.size.height * self->frame.top / PENNY_CROP_WHOLE));
  sides[PENNY_EDGE_RIGHT] = fabs (x - (page.origin.x + page.size.width * (PENNY_CROP_WHOLE - self->frame.right) /
                                       PENNY_CROP_WHOLE));
  sides[PENNY_EDGE_BOTTOM] = fabs (y - (page.origin.y + page.size.height * (PENNY_CROP_WHOLE - self->frame.bottom) /
                                        PENNY_CROP_WHOLE));
  for (int i = 0; i < PENNY_N_EDGES; i++)
    if (sides[i] < least)
      {
        least = sides[i];
        nearest = i;
      }
  return nearest;
}

static void
drag_begin_cb (PennyPageView *self,
               double         x,
               double         y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  self->drag_y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  self->dragged = self->cropping ? edge_at (self, x, y) : -1;
}

static void
drag_edge (PennyPageView *self,
           double         x,
           double         y)
{
  graphene_rect_t page = penny_page_view_place (self);
  double across = (x - page.origin.x) / MAX (page.size.width, 1) * PENNY_CROP_WHOLE;
  double down = (y - page.origin.y) / MAX (page.size.height, 1) * PENNY_CROP_WHOLE;
  const double to[PENNY_N_EDGES] = { across, down, PENNY_CROP_WHOLE - across, PENNY_CROP_WHOLE - down };

  penny_page_view_move_edge (self, (PennyEdge) self->dragged, (int) to[self->dragged]);
}

static void
drag_cb (PennyPageView  *self,
         double          dx,
         double          dy,
         GtkGestureDrag *gesture)
{
  double x, y;

  if (self->dragged >= 0 && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    drag_edge (self, x + dx, y + dy);
  else if (!self->cropping)
    {
      gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL], self->drag_x - dx);
      gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], self->drag_y - dy);
    }
}

void
penny_page_view_add_inputs (PennyPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->dragged = -1;
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_cb), self);
  gtk_widget_add_controller (widget, wheel);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}

/* While cropping an arrow key takes the side that lies that way and moves it inwards; with Shift, outwards again. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   nothing)
{
  PennyPageView *self = PENNY_PAGE_VIEW (widget);
  int way;
  gboolean shift;
  static const double across[PENNY_N_EDGES] = { -STEP, 0, STEP, 0 };
  static const double down[PENNY_N_EDGES] = { 0, -STEP, 0, STEP };

  g_variant_get (arguments, "(ib)", &way, &shift);
  if (!self->cropping)
    pan (self, across[way], down[way]);
  else
    penny_page_view_move_edge (self, (PennyEdge) way, *penny_crop_side (&self->frame, (PennyEdge) way) +
                                                      (shift ? -BY_KEY : BY_KEY));
  return GDK_EVENT_STOP;
}

void
penny_page_view_bind_keys (GtkWidgetClass *widget_class)
{
  static const guint arrows[PENNY_N_EDGES] = { GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_Right, GDK_KEY_Down };
  static const guint pad[PENNY_N_EDGES] = { GDK_KEY_KP_Left, GDK_KEY_KP_Up, GDK_KEY_KP_Right, GDK_KEY_KP_Down };

  /* Here, before the scrolled window takes them; where there is one page alone it does. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "receipt.next-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "receipt.previous-page", NULL);
  for (int way = 0; way < PENNY_N_EDGES; way++)
    for (int shift = 0; shift < 2; shift++)
      {
        GdkModifierType state = shift ? GDK_SHIFT_MASK : 0;

        gtk_widget_class_add_binding (widget_class, arrows[way], state, arrow_cb, "(ib)", way, (gboolean) shift);
        gtk_widget_class_add_binding (widget_class, pad[way], state, arrow_cb, "(ib)", way, (gboolean) shift);
      }
}
