#pragma once

#include "page-view.h"

G_BEGIN_DECLS

/* What page-view.c (how large and where), page-view-draw.c (what is seen) and
 * page-view-input.c (pointer, wheel, pinch and keys) share. */
struct _PennyPageView
{
  GtkWidget            parent_instance;

  GdkTexture          *texture;        /* all of the page, as it came */
  double               own_width, own_height;
  int                  turn;           /* 0 to 3 quarters clockwise */
  PennyCrop            crop;
  gboolean             cropping;
  PennyCrop            frame;
  PennyEdge            edge;           /* the side that the arrow keys move */

  PennyZoom            zoom;
  double               scale;          /* while the zoom is PENNY_ZOOM_OWN */
  gboolean             suit;           /* nobody chose a size yet */
  gboolean             to_top;

  GtkAdjustment       *adjustments[2]; /* by orientation */
  GtkScrollablePolicy  policies[2];
  double               anchor_x, anchor_y;   /* what stays where it is when the size changes, in the widget */
  double               anchor_scale;   /* the size before that change; 0: none */

  guint                want;           /* an idle source */
  double               pinched;        /* the size when a pinch began */
  double               drag_x, drag_y; /* where the scrolling was when a drag began */
  int                  dragged;        /* a side, or -1: the page */
};

/* What is on show, of its own size: turned, and cropped but for a frame. */
void            penny_page_view_seen  (PennyPageView *self,
                                       double        *width,
                                       double        *height);
/* Where it lies in the widget now. */
graphene_rect_t penny_page_view_place (PennyPageView *self);
/* @x, @y stay where they are. */
void            penny_page_view_zoom_at (PennyPageView *self,
                                         double         scale,
                                         double         x,
                                         double         y);
void            penny_page_view_move_edge (PennyPageView *self,
                                           PennyEdge      edge,
                                           int            to);

void            penny_page_view_snapshot   (GtkWidget     *widget,
                                            GtkSnapshot   *snapshot);
void            penny_page_view_add_inputs (PennyPageView *self);
void            penny_page_view_bind_keys  (GtkWidgetClass *widget_class);

G_END_DECLS
