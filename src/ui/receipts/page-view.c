#include "page-view-private.h"

#include <math.h>

#define LEAST_SCALE  0.05
#define MOST_SCALE   8.0
#define STEP         1.25
#define LEAST_SIZE   120
#define MARGIN       12        /* around a whole page */
/* More pixels than this are never asked for: 24 million take 96 MB. */
#define MOST_SIDE    6000.0
#define MOST_PIXELS  24e6
/* Before anything is known of a page. */
#define FIRST_SIDE   2048

static void scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PennyPageView, penny_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  WANT,
  ZOOMED,
  CROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
scrollable_init (GtkScrollableInterface *iface)
{
}

/* How large. */

void
penny_page_view_seen (PennyPageView *self,
                      double        *width,
                      double        *height)
{
  gboolean lying = self->turn % 2 != 0;

  *width = lying ? self->own_height : self->own_width;
  *height = lying ? self->own_width : self->own_height;
  if (self->cropping)
    return;
  *width *= (PENNY_CROP_WHOLE - self->crop.left - self->crop.right) / (double) PENNY_CROP_WHOLE;
  *height *= (PENNY_CROP_WHOLE - self->crop.top - self->crop.bottom) / (double) PENNY_CROP_WHOLE;
}

double
penny_page_view_get_scale (PennyPageView *self)
{
  double width, height, across, down;

  g_return_val_if_fail (PENNY_IS_PAGE_VIEW (self), 1);

  penny_page_view_seen (self, &width, &height);
  if (width <= 0 || height <= 0)
    return 1;
  across = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1) / width;
  down = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN, 1) / height;
  if (self->cropping || self->zoom == PENNY_ZOOM_WHOLE)
    return MIN (across, down);
  if (self->zoom == PENNY_ZOOM_WIDTH)
    return across;
  return self->scale;
}

PennyZoom
penny_page_view_get_zoom (PennyPageView *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_VIEW (self), PENNY_ZOOM_WHOLE);

  return self->zoom;
}

graphene_rect_t
penny_page_view_place (PennyPageView *self)
{
  double scale = penny_page_view_get_scale (self);
  double width, height;

  penny_page_view_seen (self, &width, &height);
  width *= scale;
  height *= scale;
  return GRAPHENE_RECT_INIT ((float) MAX ((gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2, 0) -
                             (float) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]),
                             (float) MAX ((gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2, 0) -
                             (float) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]),
                             (float) width, (float) height);
}

void
penny_page_view_get_wanted (PennyPageView *self,
                            guint         *width,
                            guint         *height)
{
  double scale, most;

  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  *width = *height = FIRST_SIDE;
  if (self->own_width <= 0 || self->own_height <= 0)
    return;
  scale = penny_page_view_get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  most = MIN (MOST_SIDE / MAX (self->own_width, self->own_height), sqrt (MOST_PIXELS / (self->own_width * self->own_height)));
  scale = MIN (MIN (scale, most), 2);
  *width = (guint) CLAMP (ceil (self->own_width * scale), 1, MOST_SIDE);
  *height = (guint) CLAMP (ceil (self->own_height * scale), 1, MOST_SIDE);
}

/* Much more than is needed is let go as well: it takes room. */
static gboolean
is_sharp (PennyPageView *self)
{
  guint width, height;

  penny_page_view_get_wanted (self, &width, &height);
  return self->texture != NULL && gdk_texture_get_width (self->texture) + 1 >= (int) width &&
         gdk_texture_get_width (self->texture) <= (int) MAX (width * 3, FIRST_SIDE);
}

static gboolean
want_cb (gpointer data)
{
  PennyPageView *self = data;

  self->want = 0;
  if (!is_sharp (self))
    g_signal_emit (self, signals[WANT], 0);
  return G_SOURCE_REMOVE;
}

/* Once it has come to rest. */
static void
want_soon (PennyPageView *self)
{
  g_clear_handle_id (&self->want, g_source_remove);
  if (self->texture != NULL)
    self->want = g_timeout_add (120, want_cb, self);
}

/* Where. */

static void
configure (PennyPageView  *self,
           GtkOrientation  orientation,
           double          size,
           double          room)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value = gtk_adjustment_get_value (adjustment);
  double upper = MAX (size, room);

  g_object_freeze_notify (G_OBJECT (adjustment));
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - room), 0, upper, room * 0.1, room * 0.9, room);
  g_object_thaw_notify (G_OBJECT (adjustment));
}

/* What lay under the anchor lies there again. */
static double
follow_anchor (double value,
               double room,
               double old_size,
               double new_size,
               double anchor)
{
  double begin = MAX ((room - old_size) / 2, 0) - value;
  double part = old_size > 0 ? (anchor - begin) / old_size : 0;

  return MAX ((room - new_size) / 2, 0) + part * new_size - anchor;
}

static void
configure_both (PennyPageView *self)
{
  double scale = penny_page_view_get_scale (self);
  double sizes[2], anchors[2] = { self->anchor_x, self->anchor_y };
  double rooms[2] = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  penny_page_view_seen (self, &sizes[0], &sizes[1]);
  for (int i = 0; i < 2; i++)
    {
      double value = gtk_adjustment_get_value (self->adjustments[i]);

      if (self->anchor_scale > 0)
        value = follow_anchor (value, rooms[i], sizes[i] * self->anchor_scale, sizes[i] * scale, anchors[i]);
      configure (self, (GtkOrientation) i, sizes[i] * scale, rooms[i]);
      if (self->anchor_scale > 0)
        gtk_adjustment_set_value (self->adjustments[i], value);
      else if (self->to_top)
        gtk_adjustment_set_value (self->adjustments[i], 0);
    }
  self->anchor_scale = 0;
  self->to_top = FALSE;
}

static void
size_changed (PennyPageView *self)
{
  /* Not an allocation alone: a scroll bar that comes or goes asks for a resize, which is lost while only the child is
   * allocated, and then nothing around the page is drawn. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  want_soon (self);
  g_signal_emit (self, signals[ZOOMED], 0);
}

void
penny_page_view_zoom_to_suit (PennyPageView *self)
{
  double width, height;
  double room = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  double tall = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);

  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  penny_page_view_seen (self, &width, &height);
  self->suit = TRUE;
  self->zoom = PENNY_ZOOM_WHOLE;
  if (width <= 0 || height <= 0)
    return;
  /* All of a long till roll would be a line: as wide as there is room, and its letters no larger than they came. */
  if (height / width > 2.5 * tall / room)
    {
      self->zoom = room / width > 1 ? PENNY_ZOOM_OWN : PENNY_ZOOM_WIDTH;
      self->scale = 1;
    }
  size_changed (self);
}

void
penny_page_view_zoom_at (PennyPageView *self,
                         double         scale,
                         double         x,
                         double         y)
{
  if (self->cropping || self->texture == NULL)
    return;
  self->anchor_scale = penny_page_view_get_scale (self);
  self->anchor_x = x;
  self->anchor_y = y;
  self->suit = FALSE;
  self->zoom = PENNY_ZOOM_OWN;
  self->scale = CLAMP (scale, LEAST_SCALE, MOST_SCALE);
  size_changed (self);
}

void
penny_page_view_set_zoom (PennyPageView *self,
                          PennyZoom      zoom,
                          double         scale)
{
  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  if (zoom == PENNY_ZOOM_OWN)
    {
      penny_page_view_zoom_at (self, scale, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                               gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
      return;
    }
  self->suit = FALSE;
  self->zoom = zoom;
  size_changed (self);
}

void
penny_page_view_zoom_by (PennyPageView *self,
                         int            steps)
{
  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  penny_page_view_set_zoom (self, PENNY_ZOOM_OWN, penny_page_view_get_scale (self) * pow (STEP, steps));
}

void
penny_page_view_go_to_top (PennyPageView *self)
{
  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  self->to_top = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* What. */

void
penny_page_view_set_texture (PennyPageView *self,
                             GdkTexture    *texture,
                             double         width,
                             double         height)
{
  gboolean another;

  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));
  g_return_if_fail (texture == NULL || GDK_IS_TEXTURE (texture));

  /* The same page sharper stays as it lies. */
  another = texture == NULL || self->texture == NULL || fabs (self->own_width - width) > 0.5 ||
            fabs (self->own_height - height) > 0.5;
  g_set_object (&self->texture, texture);
  self->own_width = texture != NULL ? width : 0;
  self->own_height = texture != NULL ? height : 0;
  if (another && self->suit)
    penny_page_view_zoom_to_suit (self);
  else if (another)
    size_changed (self);
  want_soon (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
penny_page_view_set_look (PennyPageView   *self,
                          int              turn,
                          const PennyCrop *crop)
{
  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));
  g_return_if_fail (crop != NULL);

  turn = ((turn % 4) + 4) % 4;
  if (turn == self->turn && memcmp (crop, &self->crop, sizeof *crop) == 0)
    return;
  self->turn = turn;
  self->crop = *crop;
  if (self->suit)
    penny_page_view_zoom_to_suit (self);
  else
    size_changed (self);
}

void
penny_page_view_set_cropping (PennyPageView *self,
                              gboolean       cropping)
{
  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  if (cropping == self->cropping)
    return;
  self->cropping = cropping;
  self->frame = self->crop;
  size_changed (self);
}

gboolean
penny_page_view_is_cropping (PennyPageView *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_VIEW (self), FALSE);

  return self->cropping;
}

void
penny_page_view_set_frame (PennyPageView   *self,
                           const PennyCrop *frame)
{
  g_return_if_fail (PENNY_IS_PAGE_VIEW (self));

  self->frame = *frame;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

PennyCrop
penny_page_view_get_frame (PennyPageView *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_VIEW (self), ((PennyCrop) { 0 }));

  return self->frame;
}

void
penny_page_view_move_edge (PennyPageView *self,
                           PennyEdge      edge,
                           int            to)
{
  self->edge = edge;
  penny_crop_move (&self->frame, edge, to);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CROPPED], 0);
}

static void
penny_page_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = LEAST_SIZE * 4;
}

static void
penny_page_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  PennyPageView *self = PENNY_PAGE_VIEW (widget);

  configure_both (self);
  want_soon (self);
}

/* Scrolling. */

static void
set_adjustment (PennyPageView  *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], gtk_widget_queue_draw, self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
penny_page_view_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PennyPageView *self = PENNY_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
penny_page_view_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PennyPageView *self = PENNY_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
penny_page_view_dispose (GObject *object)
{
  PennyPageView *self = PENNY_PAGE_VIEW (object);

  g_clear_handle_id (&self->want, g_source_remove);
  for (int i = 0; i < 2; i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[i], gtk_widget_queue_draw, self);
      g_clear_object (&self->adjustments[i]);
    }
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (penny_page_view_parent_class)->dispose (object);
}

static void
penny_page_view_class_init (PennyPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "want", "zoomed", "cropped" };

  object_class->set_property = penny_page_view_set_property;
  object_class->get_property = penny_page_view_get_property;
  object_class->dispose = penny_page_view_dispose;
  widget_class->measure = penny_page_view_measure;
  widget_class->size_allocate = penny_page_view_size_allocate;
  widget_class->snapshot = penny_page_view_snapshot;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], PENNY_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "penny-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  penny_page_view_bind_keys (widget_class);
}

static void
penny_page_view_init (PennyPageView *self)
{
  self->suit = TRUE;
  self->scale = 1;
  for (int i = 0; i < 2; i++)
    set_adjustment (self, (GtkOrientation) i, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  penny_page_view_add_inputs (self);
}
