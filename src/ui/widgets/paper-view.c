#include "paper-view.h"

#include "paper-layout.h"

#define GAP     12
#define NATURAL 640
#define LEAST   240

struct _PennyPaperView
{
  GtkWidget         parent_instance;

  PennyPaperLayout *layout;
};

G_DEFINE_FINAL_TYPE (PennyPaperView, penny_paper_view, GTK_TYPE_WIDGET)

guint
penny_paper_view_get_n_pages (PennyPaperView *self)
{
  g_return_val_if_fail (PENNY_IS_PAPER_VIEW (self), 0);

  return penny_paper_layout_get_n_pages (self->layout);
}

void
penny_paper_view_draw (PennyPaperView *self,
                       cairo_t        *cr,
                       guint           page,
                       double          width)
{
  g_return_if_fail (PENNY_IS_PAPER_VIEW (self));

  penny_paper_layout_draw (self->layout, cr, page, width, FALSE);
}

static int
page_height (int width)
{
  return (int) (width * PENNY_PAPER_HEIGHT / PENNY_PAPER_WIDTH);
}

static void
penny_paper_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  int n = (int) penny_paper_view_get_n_pages (PENNY_PAPER_VIEW (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST;
      *natural = NATURAL;
    }
  else
    *minimum = *natural = n * (page_height (for_size > 0 ? for_size : NATURAL) + GAP) - GAP;
}

/* A page is paper: white in the dark too. */
static void
snapshot_page (PennyPaperView *self,
               GtkSnapshot    *snapshot,
               guint           page,
               int             width)
{
  graphene_rect_t sheet = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) page_height (width));
  const GdkRGBA white = { 1, 1, 1, 1 };
  cairo_t *cr;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) ((int) page * (page_height (width) + GAP))));
  gtk_snapshot_append_color (snapshot, &white, &sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  penny_paper_layout_draw (self->layout, cr, page, width, FALSE);
  cairo_destroy (cr);
  gtk_snapshot_restore (snapshot);
}

static void
penny_paper_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PennyPaperView *self = PENNY_PAPER_VIEW (widget);

  for (guint i = 0; i < penny_paper_view_get_n_pages (self); i++)
    snapshot_page (self, snapshot, i, gtk_widget_get_width (widget));
}

static GtkSizeRequestMode
penny_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
penny_paper_view_finalize (GObject *object)
{
  penny_paper_layout_free (PENNY_PAPER_VIEW (object)->layout);

  G_OBJECT_CLASS (penny_paper_view_parent_class)->finalize (object);
}

static void
penny_paper_view_class_init (PennyPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_paper_view_finalize;
  widget_class->measure = penny_paper_view_measure;
  widget_class->snapshot = penny_paper_view_snapshot;
  widget_class->get_request_mode = penny_paper_view_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
penny_paper_view_init (PennyPaperView *self)
{
}

GtkWidget *
penny_paper_view_new (const PennyPaper *paper)
{
  PennyPaperView *self;

  g_return_val_if_fail (paper != NULL, NULL);

  self = g_object_new (PENNY_TYPE_PAPER_VIEW, NULL);
  self->layout = penny_paper_layout_new (paper);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, penny_paper_get_title (paper),
                                  -1);
  return GTK_WIDGET (self);
}
