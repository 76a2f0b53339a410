#pragma once

#include <gtk/gtk.h>

#include "receipts.h"

G_BEGIN_DECLS

/* One page as a picture, turned and cropped as the person wants it, as large as
 * they want it; the rest is reached by scrolling, dragging or the arrow keys.
 * It draws what it is given and asks for more pixels when it has too few.
 * A child of a GtkScrolledWindow. */
#define PENNY_TYPE_PAGE_VIEW (penny_page_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyPageView, penny_page_view, PENNY, PAGE_VIEW, GtkWidget)

/* Signals:
 *  "want"     more pixels would be sharper: penny_page_view_get_wanted()
 *  "zoomed"   by keys, wheel or pinch as well as by a call
 *  "cropped"  the frame was moved with the pointer or a key */

typedef enum
{
  PENNY_ZOOM_WHOLE,             /* all of it fits */
  PENNY_ZOOM_WIDTH,             /* as wide as there is room */
  PENNY_ZOOM_OWN,               /* as large as it came, or any other size: penny_page_view_get_scale() */
} PennyZoom;

/* What is cut off on which side: as in PennyCrop, clockwise. */
typedef enum
{
  PENNY_EDGE_LEFT,
  PENNY_EDGE_TOP,
  PENNY_EDGE_RIGHT,
  PENNY_EDGE_BOTTOM,
  PENNY_N_EDGES,
} PennyEdge;

#define PENNY_CROP_WHOLE 10000
#define PENNY_CROP_LEAST 500     /* so much stays in any case */

/* @texture NULL: nothing to show.  @width, @height: the page's own, before it is turned. */
void       penny_page_view_set_texture  (PennyPageView   *self,
                                         GdkTexture      *texture,
                                         double           width,
                                         double           height);
void       penny_page_view_set_look     (PennyPageView   *self,
                                         int              turn,
                                         const PennyCrop *crop);
/* In pixels, before turning. */
void       penny_page_view_get_wanted   (PennyPageView   *self,
                                         guint           *width,
                                         guint           *height);

PennyZoom  penny_page_view_get_zoom     (PennyPageView   *self);
/* Screen points for one of its own: 1 is 100%. */
double     penny_page_view_get_scale    (PennyPageView   *self);
void       penny_page_view_set_zoom     (PennyPageView   *self,
                                         PennyZoom        zoom,
                                         double           scale);
/* A step larger or smaller. */
void       penny_page_view_zoom_by      (PennyPageView   *self,
                                         int              steps);
/* Whatever suits its shape: whole, or a till roll by its width. */
void       penny_page_view_zoom_to_suit (PennyPageView   *self);
/* To another page: its top. */
void       penny_page_view_go_to_top    (PennyPageView   *self);

/* All of it shows, with a frame around what will stay. */
void       penny_page_view_set_cropping (PennyPageView   *self,
                                         gboolean         cropping);
gboolean   penny_page_view_is_cropping  (PennyPageView   *self);
/* The frame; while cropping. */
void       penny_page_view_set_frame    (PennyPageView   *self,
                                         const PennyCrop *frame);
PennyCrop  penny_page_view_get_frame    (PennyPageView   *self);

/* Borrowed sides, by name. */
int       *penny_crop_side              (PennyCrop       *crop,
                                         PennyEdge        edge);
/* The same frame after the page was turned by quarters. */
PennyCrop  penny_crop_turn              (PennyCrop        crop,
                                         int              quarters);
/* Moves one side as far as what must stay allows. */
void       penny_crop_move              (PennyCrop       *crop,
                                         PennyEdge        edge,
                                         int              to);
gboolean   penny_crop_is_whole          (const PennyCrop *crop);

G_END_DECLS
