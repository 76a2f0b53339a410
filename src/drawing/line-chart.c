#include "chart-private.h"

#include <glib/gi18n-lib.h>

/* The bar of one line of the plan: spent is solid, owed is hatched, left is
 * empty.  Where more is used than planned, a stroke marks the plan. */
typedef struct
{
  PennyChart chart;
  PennyPence total;
  PennyPence spent;
  PennyPence owed;
} LineChart;

static void
draw (const PennyChart     *chart,
      cairo_t              *cr,
      const PennyChartLook *look,
      int                   width,
      int                   height)
{
  const LineChart *self = (const LineChart *) chart;
  PennyPence used = penny_pence_add (MAX (self->spent, 0), self->owed);
  PennyPence whole = MAX (self->total, used);
  double spent = penny_chart_along (MAX (self->spent, 0), whole, width - 2);
  double owed = penny_chart_along (self->owed, whole, width - 2);

  penny_chart_ink (cr, &look->spent, 1);
  cairo_rectangle (cr, 1, 1, spent, height - 2);
  cairo_fill (cr);
  if (self->owed > 0)
    penny_chart_hatch (cr, &look->spent, 1 + spent, 1, owed, height - 2);
  penny_chart_ink (cr, &look->text, 0.55);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_stroke (cr);
  if (used > self->total && self->total > 0)
    {
      penny_chart_ink (cr, &look->text, 1);
      cairo_set_line_width (cr, 3);
      cairo_move_to (cr, penny_chart_along (self->total, whole, width - 2), 0);
      cairo_rel_line_to (cr, 0, height);
      cairo_stroke (cr);
    }
}

static char *
to_words (const PennyChart *chart)
{
  const LineChart *self = (const LineChart *) chart;
  PennyPence left = self->total - self->spent - self->owed;
  g_autofree char *total = penny_pence_to_words (self->total);
  g_autofree char *spent = penny_pence_to_words (self->spent);
  g_autofree char *owed = penny_pence_to_words (self->owed);
  g_autofree char *rest = penny_pence_to_words (ABS (left));

  if (left < 0 && self->owed > 0)
    return g_strdup_printf (_("%s spent and %s owed: %s more than the %s planned."), spent, owed, rest, total);
  if (left < 0)
    return g_strdup_printf (_("%s spent: %s more than the %s planned."), spent, rest, total);
  if (self->owed > 0)
    return g_strdup_printf (_("%s spent, %s owed, %s left of %s."), spent, owed, rest, total);
  return g_strdup_printf (_("%s spent, %s left of %s."), spent, rest, total);
}

static GPtrArray *
to_table (const PennyChart *chart)
{
  const LineChart *self = (const LineChart *) chart;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  penny_chart_row (table, g_strdup (_("What")), g_strdup (_("Amount")), NULL);
  penny_chart_row (table, g_strdup (_("Planned")), penny_pence_to_words (self->total), NULL);
  penny_chart_row (table, g_strdup (_("Spent")), penny_pence_to_words (self->spent), NULL);
  penny_chart_row (table, g_strdup (_("Owed")), penny_pence_to_words (self->owed), NULL);
  penny_chart_row (table, g_strdup (_("Left")), penny_pence_to_words (self->total - self->spent - self->owed), NULL);
  return table;
}

PennyChart *
penny_chart_line_new (PennyPence total,
                      PennyPence spent,
                      PennyPence owed)
{
  static const PennyChartKind kind = { 70, draw, to_words, to_table, NULL };
  LineChart *self = g_new0 (LineChart, 1);

  self->chart.kind = &kind;
  self->total = total;
  self->spent = spent;
  self->owed = owed;
  return &self->chart;
}
