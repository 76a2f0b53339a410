#include "page-view-private.h"

#define HANDLE 14.0f

static const GdkRGBA white = { 1, 1, 1, 1 };
static const GdkRGBA dimmed = { 0, 0, 0, 0.55f };
static const GdkRGBA frame_colour = { 0.21f, 0.52f, 0.89f, 1 };

/* The page as it came, drawn so that after turning it fills @whole. */
static void
snapshot_turned (PennyPageView         *self,
                 GtkSnapshot           *snapshot,
                 const graphene_rect_t *whole)
{
  gboolean lying = self->turn % 2 != 0;
  float width = lying ? whole->size.height : whole->size.width;
  float height = lying ? whole->size.width : whole->size.height;
  graphene_rect_t page = GRAPHENE_RECT_INIT (-width / 2, -height / 2, width, height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (whole->origin.x + whole->size.width / 2,
                                                          whole->origin.y + whole->size.height / 2));
  gtk_snapshot_rotate (snapshot, 90.0f * (float) self->turn);
  gtk_snapshot_append_color (snapshot, &white, &page);
  gtk_snapshot_append_texture (snapshot, self->texture, &page);
  gtk_snapshot_restore (snapshot);
}

/* Where all of the page would lie, what is cut off with it. */
static graphene_rect_t
whole_page (PennyPageView         *self,
            const graphene_rect_t *seen)
{
  const PennyCrop none = { 0 };
  const PennyCrop *crop = self->cropping ? &none : &self->crop;
  float width = seen->size.width * PENNY_CROP_WHOLE / (float) (PENNY_CROP_WHOLE - crop->left - crop->right);
  float height = seen->size.height * PENNY_CROP_WHOLE / (float) (PENNY_CROP_WHOLE - crop->top - crop->bottom);

  return GRAPHENE_RECT_INIT (seen->origin.x - width * (float) crop->left / PENNY_CROP_WHOLE,
                             seen->origin.y - height * (float) crop->top / PENNY_CROP_WHOLE, width, height);
}

static void
snapshot_dim (GtkSnapshot *snapshot,
              float        x,
              float        y,
              float        width,
              float        height)
{
  if (width > 0 && height > 0)
    gtk_snapshot_append_color (snapshot, &dimmed, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
snapshot_handle (GtkSnapshot *snapshot,
                 float        x,
                 float        y)
{
  GskRoundedRect round;
  const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { white, white, white, white };

  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE), HANDLE / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &frame_colour, &round.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &round, widths, colours);
}

/* What will be left out lies in the shade. */
static void
snapshot_frame (PennyPageView         *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *page)
{
  float left = page->size.width * (float) self->frame.left / PENNY_CROP_WHOLE;
  float top = page->size.height * (float) self->frame.top / PENNY_CROP_WHOLE;
  float width = page->size.width * (float) (PENNY_CROP_WHOLE - self->frame.left - self->frame.right) / PENNY_CROP_WHOLE;
  float height = page->size.height * (float) (PENNY_CROP_WHOLE - self->frame.top - self->frame.bottom) / PENNY_CROP_WHOLE;
  float x = page->origin.x + left, y = page->origin.y + top;
  const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { frame_colour, frame_colour, frame_colour, frame_colour };
  GskRoundedRect frame;

  snapshot_dim (snapshot, page->origin.x, page->origin.y, page->size.width, top);
  snapshot_dim (snapshot, page->origin.x, y + height, page->size.width, page->size.height - top - height);
  snapshot_dim (snapshot, page->origin.x, y, left, height);
  snapshot_dim (snapshot, x + width, y, page->size.width - left - width, height);
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (x, y, width, height), 0);
  gtk_snapshot_append_border (snapshot, &frame, widths, colours);
  snapshot_handle (snapshot, x, y + height / 2);
  snapshot_handle (snapshot, x + width / 2, y);
  snapshot_handle (snapshot, x + width, y + height / 2);
  snapshot_handle (snapshot, x + width / 2, y + height);
}

void
penny_page_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PennyPageView *self = PENNY_PAGE_VIEW (widget);
  graphene_rect_t seen, whole;

  if (self->texture == NULL)
    return;
  seen = penny_page_view_place (self);
  whole = whole_page (self, &seen);
  gtk_snapshot_push_clip (snapshot, &seen);
  snapshot_turned (self, snapshot, &whole);
  gtk_snapshot_pop (snapshot);
  if (self->cropping)
    snapshot_frame (self, snapshot, &seen);
}
