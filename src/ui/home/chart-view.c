#include "chart-view.h"

#define NARROWEST 120
#define COMFORTABLE 420

struct _PennyChartView
{
  GtkWidget   parent_instance;

  PennyChart *chart;
};

G_DEFINE_FINAL_TYPE (PennyChartView, penny_chart_view, GTK_TYPE_WIDGET)

void
penny_chart_view_set_chart (PennyChartView *self,
                            PennyChart     *chart)
{
  g_autofree char *words = NULL;

  g_return_if_fail (PENNY_IS_CHART_VIEW (self));

  g_clear_pointer (&self->chart, penny_chart_free);
  self->chart = chart;
  if (chart != NULL)
    {
      words = penny_chart_to_words (chart);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), chart != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PennyInk
to_ink (const GdkRGBA *colour)
{
  return (PennyInk) { (double) colour->red, (double) colour->green, (double) colour->blue };
}

static PennyChartLook
look_of (PennyChartView *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  PennyChartLook look = { .words = gtk_widget_get_pango_context (GTK_WIDGET (self)) };
  GdkRGBA colour;

  gtk_style_context_get_color (style, &colour);
  look.text = to_ink (&colour);
  if (gtk_style_context_lookup_color (style, "accent_color", &colour))
    look.spent = to_ink (&colour);
  else
    look.spent = look.text;
  return look;
}

static void
penny_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PennyChartView *self = PENNY_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  PennyChartLook look = look_of (self);
  cairo_t *cr;

  if (self->chart == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  penny_chart_draw (self->chart, cr, &look, width, height);
  cairo_destroy (cr);
}

static void
penny_chart_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PennyChartView *self = PENNY_CHART_VIEW (widget);
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = COMFORTABLE;
      return;
    }
  metrics = pango_context_get_metrics (pango, NULL, NULL);
  *minimum = *natural = self->chart == NULL ? 0 :
    PANGO_PIXELS (pango_font_metrics_get_height (metrics)) * penny_chart_height (self->chart) / 100;
  pango_font_metrics_unref (metrics);
}

static void
penny_chart_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (penny_chart_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
penny_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_CHART_VIEW (object)->chart, penny_chart_free);

  G_OBJECT_CLASS (penny_chart_view_parent_class)->finalize (object);
}

static void
penny_chart_view_class_init (PennyChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_chart_view_finalize;
  widget_class->snapshot = penny_chart_view_snapshot;
  widget_class->measure = penny_chart_view_measure;
  widget_class->css_changed = penny_chart_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
penny_chart_view_init (PennyChartView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
