#pragma once

#include <gtk/gtk.h>

#include "chart.h"

G_BEGIN_DECLS

/* Shows a chart in the window's own colours and text size.  To a screen reader
 * it is a picture whose name is the chart's words. */
#define PENNY_TYPE_CHART_VIEW (penny_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyChartView, penny_chart_view, PENNY, CHART_VIEW, GtkWidget)

/* Takes @chart; NULL: nothing to show. */
void penny_chart_view_set_chart (PennyChartView *self,
                                 PennyChart     *chart);

G_END_DECLS
